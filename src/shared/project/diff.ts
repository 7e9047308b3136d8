import { tableNames, withTable, type Project, type Records, type TableName } from './project'
import type { Table } from './table'

/** What became of the records of one table. Plain JSON. */
export interface TableDiff<Value> {
  readonly added: Readonly<Record<string, Value>>
  readonly updated: Readonly<Record<string, readonly [from: Value, to: Value]>>
  readonly removed: Readonly<Record<string, Value>>
}

/**
 * The difference of two projects: undo step, journal line, notice to the windows and the timeline's update in one value.
 * Tables without a difference are absent.
 */
export type ProjectDiff = { readonly [Name in TableName]?: TableDiff<Records[Name]> }

/** What leads from `before` to `after`. Costs about as much as the records that differ. */
export function diffProjects(before: Project, after: Project): ProjectDiff {
  const diff: Partial<Record<TableName, unknown>> = {}
  for (const name of tableNames) {
    const table = diffTables(before[name] as Table<{ id: string }>, after[name] as Table<{ id: string }>)
    if (table !== null) diff[name] = table
  }
  return diff as ProjectDiff
}

function diffTables<Value extends { readonly id: string }>(
  before: Table<Value>,
  after: Table<Value>,
): TableDiff<Value> | null {
  if (before === after) return null
  const added: Record<string, Value> = {}
  const updated: Record<string, readonly [Value, Value]> = {}
  const removed: Record<string, Value> = {}
  let changed = false
  for (const { id, before: from, after: to } of before.changesTo(after)) {
    changed = true
    if (from === undefined && to !== undefined) added[id] = to
    else if (from !== undefined && to === undefined) removed[id] = from
    else if (from !== undefined && to !== undefined) updated[id] = [from, to]
  }
  return changed ? { added, updated, removed } : null
}

/** The project after the diff. It must be a diff from this very state: nothing is checked or merged here. */
export function applyDiff(project: Project, diff: ProjectDiff): Project {
  let next = project
  for (const name of tableNames) {
    const change = diff[name] as TableDiff<{ id: string }> | undefined
    if (change === undefined) continue
    const put = [...Object.values(change.added), ...Object.values(change.updated).map(([, to]) => to)]
    const table = (next[name] as Table<{ id: string }>).with(put, Object.keys(change.removed))
    next = withTable(next, name, table as never)
  }
  return next
}

/** The diff that leads back. */
export function reverseDiff(diff: ProjectDiff): ProjectDiff {
  return mapTables(diff, ({ added, updated, removed }) => ({
    added: removed,
    updated: mapRecord(updated, ([from, to]) => [to, from] as const),
    removed: added,
  }))
}

/** One diff that does what `first` and then `second` do. Records that end as they began are not mentioned. */
export function squashDiffs(first: ProjectDiff, second: ProjectDiff): ProjectDiff {
  const squashed: Partial<Record<TableName, unknown>> = {}
  for (const name of tableNames) {
    const table = squashTables(
      first[name] as TableDiff<object> | undefined,
      second[name] as TableDiff<object> | undefined,
    )
    if (table !== null) squashed[name] = table
  }
  return squashed as ProjectDiff
}

function squashTables<Value extends object>(
  first: TableDiff<Value> | undefined,
  second: TableDiff<Value> | undefined,
): TableDiff<Value> | null {
  if (first === undefined || second === undefined) return first ?? second ?? null
  const added: Record<string, Value> = {}
  const updated: Record<string, readonly [Value, Value]> = {}
  const removed: Record<string, Value> = {}
  const ids = new Set([first, second].flatMap((diff) => [diff.added, diff.updated, diff.removed].flatMap(Object.keys)))
  for (const id of ids) {
    const firstSide = sidesOf(first, id)
    const secondSide = sidesOf(second, id)
    const before = firstSide === null ? secondSide?.before : firstSide.before
    const after = secondSide === null ? firstSide?.after : secondSide.after
    if (before === undefined && after !== undefined) added[id] = after
    else if (before !== undefined && after === undefined) removed[id] = before
    else if (before !== undefined && after !== undefined && !isSameValue(before, after)) updated[id] = [before, after]
  }
  const isNothing = [added, updated, removed].every((part) => Object.keys(part).length === 0)
  return isNothing ? null : { added, updated, removed }
}

/** The record before and after, undefined where it did not exist; null if this diff does not mention it. */
function sidesOf<Value>(diff: TableDiff<Value>, id: string): { before?: Value; after?: Value } | null {
  const pair = diff.updated[id]
  if (pair !== undefined) return { before: pair[0], after: pair[1] }
  const added = diff.added[id]
  if (added !== undefined) return { after: added }
  const removed = diff.removed[id]
  return removed === undefined ? null : { before: removed }
}

/** Equality of plain JSON values, whatever the order of their keys. */
export function isSameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const keys = Object.keys(a)
  if (keys.length !== Object.keys(b).length) return false
  return keys.every(
    (key) =>
      Object.hasOwn(b, key) && isSameValue((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]),
  )
}

export function isEmptyDiff(diff: ProjectDiff): boolean {
  return tableNames.every((name) => diff[name] === undefined)
}

function mapTables(diff: ProjectDiff, change: (table: TableDiff<object>) => TableDiff<object>): ProjectDiff {
  const mapped: Partial<Record<TableName, unknown>> = {}
  for (const name of tableNames) {
    const table = diff[name]
    if (table !== undefined) mapped[name] = change(table)
  }
  return mapped as ProjectDiff
}

function mapRecord<From, To>(record: Readonly<Record<string, From>>, change: (value: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([id, value]) => [id, change(value)]))
}
