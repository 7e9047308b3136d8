import { isSameValue } from '../../../project/diff'
import { isFieldColumn, type Column } from './columns'
import type { Remainder } from './remainder'

/**
 * The fields of a kind of record that no column shows: how they come into the last one and out of it again. Worked out from the
 * columns, so that a field added later is carried from the day it exists.
 */
export interface HiddenFields<Value> {
  /** Those of a record that are not blank; undefined if there are none. */
  readonly of: (record: Value) => Record<string, unknown> | undefined
  /** What a row says of them: all, if it has its last column, and nothing without. */
  readonly in: (remainder: Remainder | null) => Readonly<Record<string, unknown>>
}

/** `shown` are the fields that columns show without being theirs alone. `blank` is what a field is when nothing is said of it. */
export function hiddenFields<Value extends object>(
  columns: readonly Column<Value>[],
  shown: readonly (keyof Value)[],
  blank: Readonly<Record<string, unknown>>,
): HiddenFields<Value> {
  const covered = new Set<unknown>([...columns.filter(isFieldColumn).map(({ field }) => field), ...shown])
  const uncovered = (record: object): readonly (readonly [string, unknown])[] =>
    Object.entries(record).filter(([field]) => !covered.has(field))
  const blankFields = Object.fromEntries(uncovered(blank))
  return {
    of: (record) => {
      const said = uncovered(record).filter(([field, value]) => !isSameValue(value, blankFields[field]))
      return said.length === 0 ? undefined : Object.fromEntries(said)
    },
    in: (remainder) => (remainder === null ? {} : { ...blankFields, ...remainder.more }),
  }
}
