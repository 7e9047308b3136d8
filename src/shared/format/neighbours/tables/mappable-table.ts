import { plainName } from '../../exchange/csv/column-name'
import type { CsvRow } from '../../exchange/csv/csv-text'
import { toldEvery, type ReadingContext } from '../../exchange/reading-context'
import { ambiguousAmong, OrderShown, type AmbiguousDate } from '../date-question'
import type { DateOrder, DateSaid } from '../date-said'
import { fittedTo, type ColumnMapping } from './column-mapping'
import type { ForeignTable } from './foreign-table'
import { MappedRow } from './mapped-row'
import { titleOf } from './read-table'

/** A row as it will be, for people to look at before anything is taken. */
export interface PreviewedRow {
  readonly number: number
  readonly title: string
  /** As it stands in the file. */
  readonly dateWords: string
  readonly date: DateSaid
  readonly place: string
}

export interface PreviewedColumn {
  /** '' where the header has none. */
  readonly name: string
  /** What stands in its first cells that are not empty; at most three. */
  readonly samples: readonly string[]
  /** It has no name, or the name of an earlier column, and so cannot be said to be anything. */
  readonly isNameless: boolean
}

export interface TablePreview {
  readonly mapping: ColumnMapping
  readonly columns: readonly PreviewedColumn[]
  readonly rowCount: number
  readonly rows: readonly PreviewedRow[]
  /** How many rows of the whole file have a date for which the order must be said, whether or not it has been. */
  readonly ambiguousDates: number
  /** The first of them; null if there is none. */
  readonly ambiguousExample: AmbiguousDate | null
  /** The order that those dates have which can only be read in one; null if there are none, or they do not agree. */
  readonly suggestedOrder: DateOrder
  /** How many have words for a date that cannot be read at all. */
  readonly unreadDates: number
  /** The first few of those words. */
  readonly unreadExamples: readonly string[]
}

/** The fields of a row that its date is read from. */
const dateFields = ['date', 'end', 'year', 'month', 'day', 'time'] as const

/** So many unread dates are named. */
const mostExamples = 5

/** A table whose columns are being told apart: looked at again with each change of the mapping, and parsed only once. */
export class MappableTable {
  readonly header: readonly string[]
  readonly #table: ForeignTable
  /** Dates that were read before, by their words. A long table repeats its dates, and every look reads all of them. */
  readonly #dates = new Map<string, DateSaid>()

  constructor(table: ForeignTable) {
    this.header = table.header
    this.#table = table
  }

  get rowCount(): number {
    return this.#table.rows.length
  }

  /** How many rows have as many cells as the header has names. */
  get evenRowCount(): number {
    return this.#table.rows.filter(({ cells }) => cells.length === this.header.length).length
  }

  /** The first rows as a mapping would take them, and what the whole file asks to be decided. */
  look(given: ColumnMapping, { onProgress }: Pick<ReadingContext, 'onProgress'> = {}, most = 20): TablePreview {
    const { mapping } = fittedTo(given, this.header)
    const unsaid = { ...mapping, dateOrder: null }
    const rows = this.#table.rows
    const unread: string[] = []
    const shown = new OrderShown()
    let ambiguousDates = 0
    let unreadDates = 0
    let ambiguousExample: AmbiguousDate | null = null
    for (const [index, row] of rows.entries()) {
      if (index % toldEvery === 0) onProgress?.({ step: 'dates', done: index, total: rows.length })
      const plain = new MappedRow(this.#table, row, unsaid)
      const { isAmbiguous } = this.#dateOf(plain, null)
      const date = isAmbiguous && mapping.dateOrder !== null ? this.#said(row, mapping) : this.#dateOf(plain, null)
      const { dateWords } = plain
      shown.add(dateWords)
      if (isAmbiguous) {
        ambiguousDates += 1
        ambiguousExample ??= ambiguousAmong([plain.text('date'), plain.text('end')].filter((part) => part !== ''))
      }
      if (date.complaint !== null && !date.isAmbiguous) {
        unreadDates += 1
        if (unread.length < mostExamples && !unread.includes(dateWords)) unread.push(dateWords)
      }
    }
    return {
      mapping,
      columns: this.#columns(),
      rowCount: rows.length,
      rows: rows.slice(0, most).map((row) => this.#previewed(row, mapping)),
      ambiguousDates,
      ambiguousExample,
      suggestedOrder: shown.order,
      unreadDates,
      unreadExamples: unread,
    }
  }

  #previewed(row: CsvRow, mapping: ColumnMapping): PreviewedRow {
    const mapped = new MappedRow(this.#table, row, mapping)
    return {
      number: row.number,
      title: titleOf(mapped),
      dateWords: mapped.dateWords,
      date: this.#dateOf(mapped, mapping.dateOrder),
      place: mapped.text('place'),
    }
  }

  #said(row: CsvRow, mapping: ColumnMapping): DateSaid {
    return this.#dateOf(new MappedRow(this.#table, row, mapping), mapping.dateOrder)
  }

  #dateOf(row: MappedRow, order: DateOrder): DateSaid {
    const key = JSON.stringify([order, ...dateFields.map((field) => row.text(field))])
    const known = this.#dates.get(key)
    if (known !== undefined) return known
    const { date } = row
    this.#dates.set(key, date)
    return date
  }

  #columns(): readonly PreviewedColumn[] {
    const plain = this.header.map(plainName)
    return this.header.map((name, index) => ({
      name,
      samples: samplesOf(this.#table.rows, index),
      isNameless: name === '' || name.length > 1000 || plain.indexOf(plain[index] ?? '') !== index,
    }))
  }
}

function samplesOf(rows: readonly CsvRow[], index: number): readonly string[] {
  const samples = new Set<string>()
  for (const { cells } of rows) {
    const text = (cells[index] ?? '').replace(/\s+/g, ' ').trim()
    if (text !== '') samples.add(text.length <= 60 ? text : `${text.slice(0, 59).trimEnd()}…`)
    if (samples.size === 3) break
  }
  return [...samples]
}
