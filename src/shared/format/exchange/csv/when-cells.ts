import { boundsOfWhen, precisionOf } from '../../../dates/bounds'
import { correctedWhen } from '../../../dates/corrected'
import { readEdtf } from '../../../dates/edtf'
import { makeWhen, type When } from '../../../dates/when'
import { wordsOf } from '../../../dates/wording'
import { aboutPolicyOf, type Project } from '../../../project/project'
import { importWords } from '../../../words/exchange'
import type { Column } from './columns'
import { dayText } from './day-text'
import type { Row } from './row'

/** When something happened, for reading, sorting and reckoning. Undated altogether, all of these are empty. */
export function whenColumns<Value>(whenOf: WhenOf<Value>): readonly Column<Value>[] {
  return [
    whenColumn('date', whenOf, ({ edtf }) => edtf),
    whenColumn('date_readable', whenOf, (when) => wordsOf(when)),
    whenColumn('earliest', whenOf, (when, project) =>
      dayText(boundsOfWhen(when, aboutPolicyOf(project))?.earliest ?? -Infinity),
    ),
    whenColumn('latest', whenOf, (when, project) =>
      dayText(boundsOfWhen(when, aboutPolicyOf(project))?.latest ?? Infinity),
    ),
    whenColumn('precision', whenOf, ({ edtf }) => (edtf === null ? '' : precisionOf(edtf))),
    whenColumn('date_verbatim', whenOf, ({ verbatim }) => verbatim),
  ]
}

/** How that date was come by, and the rest of what a dated value holds. */
export function datingColumns<Value>(whenOf: WhenOf<Value>): readonly Column<Value>[] {
  return [
    whenColumn('date_kind', whenOf, ({ kind }) => kind),
    whenColumn('calendar', whenOf, ({ calendar }) => calendar),
    whenColumn('time_zone', whenOf, ({ timeZone }) => timeZone),
    whenColumn('date_rationale', whenOf, ({ rationale }) => rationale),
    whenColumn('date_anchor', whenOf, ({ anchor }) => anchor?.date ?? ''),
    whenColumn('date_anchor_basis', whenOf, ({ anchor }) => anchor?.basis ?? ''),
    whenColumn('date_anchor_source_id', whenOf, ({ anchor }) => anchor?.sourceId ?? ''),
    whenColumn('date_sort_key', whenOf, ({ sortKey }) => sortKey),
  ]
}

type WhenOf<Value> = (record: Value) => When | null

function whenColumn<Value>(
  name: string,
  whenOf: WhenOf<Value>,
  write: (when: When, project: Project) => string | null,
): Column<Value> {
  return {
    name,
    write: (record, project) => {
      const when = whenOf(record)
      return when === null ? '' : (write(when, project) ?? '')
    },
  }
}

/** The dated value of a row; a column that the file does not have leaves what `current` holds. */
export function readWhenCells(row: Row, current: When | null): When | null {
  const before = current ?? makeWhen({})
  const text = (column: string, otherwise: string): string => row.cell(column) ?? otherwise
  const orNull = (column: string, otherwise: string | null): string | null =>
    text(column, otherwise ?? '').trim() || null
  const kind = text('date_kind', current?.kind ?? '').trim()
  const basis = orNull('date_anchor_basis', before.anchor?.basis ?? null)
  const when = {
    verbatim: text('date_verbatim', before.verbatim),
    edtf: orNull('date', before.edtf),
    kind: kind === '' ? 'extent' : kind,
    anchor: basis && {
      date: text('date_anchor', before.anchor?.date ?? ''),
      basis,
      sourceId: orNull('date_anchor_source_id', before.anchor?.sourceId ?? null),
    },
    timeZone: orNull('time_zone', before.timeZone),
    calendar: orNull('calendar', before.calendar) ?? 'gregorian',
    rationale: text('date_rationale', before.rationale),
    sortKey: text('date_sort_key', before.sortKey),
  } as When
  const isEmpty = kind === '' && when.edtf === null && when.verbatim === '' && when.anchor === null
  return isEmpty ? null : readableWhen(row, 'date', when, current)
}

/** The dated value behind a cell that shows its EDTF alone; null if the cell is empty. */
export function readDateCell(row: Row, column: string, current: When | null): When | null {
  const cell = row.cell(column)?.trim()
  if (cell === undefined) return current
  if (cell === '') return null
  return readableWhen(row, column, { ...(current ?? makeWhen({})), edtf: cell }, current)
}

/**
 * A date that is not EDTF is not thrown away: it stays in the source's words and the event undated, or at the date it had here
 * before, since spreadsheets like to rewrite dates in their own way.
 */
function readableWhen(row: Row, column: string, when: When, current: When | null): When {
  const reading = when.edtf === null ? null : readEdtf(when.edtf)
  if (when.edtf === null || reading === null || reading.ok) return withItsOwnReason(when, current)
  if (current !== null && current.edtf !== null) {
    row.warn(column, importWords.dateKept(when.edtf, reading.reason, wordsOf(current)))
    return { ...when, edtf: current.edtf }
  }
  row.warn(column, importWords.dateUnread(when.edtf, reading.reason))
  const verbatim = when.verbatim === '' ? when.edtf : when.verbatim
  const note = when.verbatim === '' ? '' : importWords.dateInFile(when.edtf)
  return { ...when, edtf: null, verbatim, rationale: [when.rationale, note].filter((part) => part !== '').join(' ') }
}

/** Where the date was changed in a cell and its reason was not, the reason may explain the old date only; see `correctedWhen`. */
function withItsOwnReason(when: When, current: When | null): When {
  const isOld = current !== null && when.edtf !== current.edtf && when.rationale === current.rationale
  return isOld ? correctedWhen({ ...when, edtf: current.edtf }, when.edtf) : when
}
