import { boundsOfWhen, precisionOf } from '../../../dates/bounds'
import { readEdtf } from '../../../dates/edtf'
import { makeWhen, type When } from '../../../dates/when'
import { wordsOf } from '../../../dates/wording'
import { importWords } from '../../../words/exchange'
import type { Column } from './columns'
import { dayText } from './day-text'
import type { Row } from './row'

/** Everything a dated value holds, in plain columns, and what follows from it. Undated altogether, all of them are empty. */
export function whenColumns<Value>(whenOf: (record: Value) => When | null): readonly Column<Value>[] {
  const column = (name: string, write: (when: When) => string | null): Column<Value> => ({
    name,
    write: (record) => {
      const when = whenOf(record)
      return when === null ? '' : (write(when) ?? '')
    },
  })
  return [
    column('date', ({ edtf }) => edtf),
    column('date_readable', (when) => wordsOf(when)),
    column('earliest', (when) => dayText(boundsOfWhen(when)?.earliest ?? -Infinity)),
    column('latest', (when) => dayText(boundsOfWhen(when)?.latest ?? Infinity)),
    column('precision', ({ edtf }) => (edtf === null ? '' : precisionOf(edtf))),
    column('date_verbatim', ({ verbatim }) => verbatim),
    column('date_kind', ({ kind }) => kind),
    column('calendar', ({ calendar }) => calendar),
    column('time_zone', ({ timeZone }) => timeZone),
    column('date_rationale', ({ rationale }) => rationale),
    column('date_anchor', ({ anchor }) => anchor?.date ?? ''),
    column('date_anchor_basis', ({ anchor }) => anchor?.basis ?? ''),
    column('date_anchor_source_id', ({ anchor }) => anchor?.sourceId ?? ''),
    column('date_sort_key', ({ sortKey }) => sortKey),
  ]
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
  if (when.edtf === null || reading === null || reading.ok) return when
  if (current !== null && current.edtf !== null) {
    row.warn(column, importWords.dateKept(when.edtf, reading.reason, wordsOf(current)))
    return { ...when, edtf: current.edtf }
  }
  row.warn(column, importWords.dateUnread(when.edtf, reading.reason))
  const verbatim = when.verbatim === '' ? when.edtf : when.verbatim
  const note = when.verbatim === '' ? '' : importWords.dateInFile(when.edtf)
  return { ...when, edtf: null, verbatim, rationale: [when.rationale, note].filter((part) => part !== '').join(' ') }
}
