import { readEdtf } from '../../../dates/edtf'
import { monthFromWord } from '../../../dates/typed/lexicon'
import { readClock } from '../../../dates/typed/clock'
import { makeWhen } from '../../../dates/when'
import { neighbourWords } from '../../../words/neighbours'
import type { CsvRow } from '../../exchange/csv/csv-text'
import { edtfOfParts, inWords, readDateSaid, readPeriodSaid, type DateSaid } from '../date-said'
import type { ColumnMapping, MappedField } from './column-mapping'
import type { ForeignTable } from './foreign-table'

/** A row of any table, seen through a mapping. */
export class MappedRow {
  readonly number: number
  readonly #table: ForeignTable
  readonly #row: CsvRow
  readonly #mapping: ColumnMapping

  constructor(table: ForeignTable, row: CsvRow, mapping: ColumnMapping) {
    this.number = row.number
    this.#table = table
    this.#row = row
    this.#mapping = mapping
  }

  /** The text that stands for this field; '' if no column does. */
  text(field: MappedField): string {
    const column = this.#mapping.columns[field]
    return column === undefined ? '' : this.#table.cell(this.#row, column)
  }

  /** The column that stands for it, as the header names it; '' without one. */
  column(field: MappedField): string {
    return this.#mapping.columns[field] ?? ''
  }

  /** Several values in one cell, blank ones left out. */
  list(field: MappedField): readonly string[] {
    return this.text(field)
      .split(this.#mapping.separator)
      .map((part) => part.trim())
      .filter((part) => part !== '')
  }

  /** All cells as one text, to know a row by that has no id. */
  get content(): string {
    return JSON.stringify(this.#row.cells)
  }

  /** The words of its date as they stand in the file. */
  get dateWords(): string {
    const whole = [this.text('date'), this.text('end')].filter((text) => text !== '').join(' – ')
    const parts = (['day', 'month', 'year', 'time'] as const)
      .map((part) => this.text(part))
      .filter((text) => text !== '')
    return whole === '' ? parts.join(' ') : whole
  }

  get date(): DateSaid {
    const { dateOrder } = this.#mapping
    const [date, end] = [this.text('date'), this.text('end')]
    if (date !== '' || this.text('year') === '') {
      // EDTF is taken as it stands, whatever else its signs may mean to people.
      if (end === '' && this.text('time') === '' && readEdtf(date).ok) return readDateSaid(date, dateOrder)
      return readPeriodSaid(this.#withTime(date), end, dateOrder)
    }
    return this.#dateOfParts()
  }

  /** A day and its time in two columns. */
  #withTime(date: string): string {
    const time = this.text('time')
    return time === '' || date === '' ? date : `${date} ${time}`
  }

  #dateOfParts(): DateSaid {
    const words = this.dateWords
    const year = this.text('year').replace(/[\s,]/g, '')
    // Databases count with a year 0 and historians without; four digits are EDTF, which says that it does.
    if (/^(?:-\d{1,3}|0{1,3})$/.test(year)) {
      return { ...inWords(words), complaint: neighbourWords.yearBeforeEra(year) }
    }
    const month = monthOf(this.text('month'))
    const day = numberOf(this.text('day'))
    const clock = readClock(this.text('time').toLowerCase())
    if (!/^-?\d{1,6}$/.test(year) || Number.isNaN(month) || Number.isNaN(day)) {
      const said = readPeriodSaid(words, this.text('end'), this.#mapping.dateOrder)
      return said.when?.edtf == null ? { ...inWords(words), complaint: neighbourWords.dateUnread(words, '') } : said
    }
    const time = clock === null ? {} : { hour: clock.hour, minute: clock.minute, second: clock.second }
    const edtf = edtfOfParts({ year: Number(year), month, day, ...time })
    if (edtf === null)
      return { ...inWords(words), complaint: neighbourWords.dateUnread(words, neighbourWords.noSuchDay) }
    const end = this.text('end')
    if (end !== '') return readPeriodSaid(edtf, end, this.#mapping.dateOrder)
    return { when: makeWhen({ edtf }), complaint: null, isAmbiguous: false }
  }
}

/** null for an empty cell, NaN for anything that is no number. */
function numberOf(text: string): number | null {
  if (text === '' || /^0+$/.test(text)) return null
  return /^\d{1,2}$/.test(text) ? Number(text) : Number.NaN
}

function monthOf(text: string): number | null {
  return monthFromWord(text.toLowerCase()) ?? numberOf(text)
}
