import Papa from 'papaparse'
import { guardFormula, unguardFormula } from './formula-guard'
import { toldEvery } from '../reading-context'
import type { IsWanted } from './row-choice'

/**
 * Rows of cells as CSV after RFC 4180: commas, CRLF at the end of every row, quotation marks where a cell needs them. Cells
 * that a spreadsheet would run as a formula are neutralised (`formula-guard.ts`).
 */
export function writeCsv(header: readonly string[], rows: Iterable<readonly string[]>): string {
  let text = unparse([[...header]])
  let waiting: (string | null)[][] = []
  for (const row of rows) {
    waiting.push(row.map(safeCell))
    if (waiting.length < rowsAtOnce) continue
    text += unparse(waiting)
    waiting = []
  }
  return waiting.length === 0 ? text : text + unparse(waiting)
}

/** So many rows are held as cells at a time; a hundred thousand would be gigabytes. */
const rowsAtOnce = 1000

function unparse(rows: (string | null)[][]): string {
  return `${Papa.unparse(rows, { newline: '\r\n' })}\r\n`
}

/** Most cells are empty, and null is written as an empty cell without being looked at. */
function safeCell(cell: string): string | null {
  return cell === '' ? null : guardFormula(cell)
}

/** A row as it stands in a spreadsheet: the header is row 1. Rows without any content are left out but counted. */
export interface CsvRow {
  readonly number: number
  readonly cells: readonly string[]
  /** A quotation mark in it is never closed, or stands where it cannot: its cells cannot be trusted. */
  readonly isGarbled: boolean
}

export interface CsvTable {
  readonly header: readonly string[]
  /** Those that are wanted, and of them the first `most`. */
  readonly rows: readonly CsvRow[]
  /** How many rows have anything in them. */
  readonly rowCount: number
  /** How many of those are wanted. */
  readonly wantedCount: number
}

/** What of a table is kept while it is read: a file can have a million rows, of which a few thousand are wanted. */
export interface CsvReadingOptions {
  /** By its header, whether this program wrote the file and neutralised formulas in it; that is undone then. */
  readonly isGuarded?: (header: readonly string[]) => boolean
  /** Which rows are wanted; garbled ones always are, since nobody can tell. All where missing. */
  readonly wantedRows?: (header: readonly string[]) => IsWanted
  /** So many rows are kept at most; the others are counted. */
  readonly most?: number
  /** Told now and then how many characters have been read. */
  readonly onProgress?: (done: number, total: number) => void
}

/** The table in a CSV text: separated by commas, semicolons or tabs, as its first line shows, with or without a byte order mark. */
export function readCsv(text: string, options: CsvReadingOptions = {}): CsvTable {
  const { isGuarded = () => false, most = Infinity } = options
  let clean: (cell: string) => string = (cell) => cell
  let isWanted: IsWanted = () => true
  let header: readonly string[] = []
  let rowCount = 0
  let wantedCount = 0
  const rows: CsvRow[] = []
  eachRow(
    text,
    (cells, isGarbled, number) => {
      if (number === 1) {
        header = cells.map((name) => name.trim())
        if (isGuarded(header)) clean = unguardFormula
        isWanted = options.wantedRows?.(header) ?? isWanted
        return
      }
      if (!isGarbled && cells.every((cell) => cell === '')) return
      rowCount += 1
      if (!isGarbled && !isWanted(cells)) return
      wantedCount += 1
      if (wantedCount <= most) rows.push({ number, cells: cells.map(clean), isGarbled })
    },
    options.onProgress,
  )
  return { header, rows, rowCount, wantedCount }
}

/** The rows of a CSV text one after another, the header among them as number 1; no more than one is held. */
export function eachRow(
  text: string,
  take: (cells: readonly string[], isGarbled: boolean, number: number) => void,
  onProgress?: (done: number, total: number) => void,
): void {
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text
  const { delimiter, newline } = shapeOf(body)
  let number = 0
  Papa.parse<string[]>(body, {
    delimiter,
    newline,
    step: ({ data, errors, meta }) => {
      number += 1
      take(
        data,
        errors.some(({ type }) => type === 'Quotes'),
        number,
      )
      if (number % toldEvery === 0) onProgress?.(meta.cursor, body.length)
    },
  })
}

const delimiters = [',', ';', '\t'] as const
const newlines = ['\r\n', '\n', '\r'] as const

/** Our headers hold no separators and no line ends within a name, so the first line tells both. */
function shapeOf(text: string): { delimiter: (typeof delimiters)[number]; newline: (typeof newlines)[number] } {
  const firstBreak = /\r\n|\n|\r/.exec(text)
  const firstLine = firstBreak === null ? text : text.slice(0, firstBreak.index)
  const count = (delimiter: string): number => firstLine.split(delimiter).length
  const delimiter = delimiters.reduce((best, next) => (count(next) > count(best) ? next : best))
  return { delimiter, newline: newlines.find((newline) => newline === firstBreak?.[0]) ?? '\n' }
}
