import Papa from 'papaparse'
import { guardFormula, unguardFormula } from './formula-guard'

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
  readonly rows: readonly CsvRow[]
}

/**
 * The table in a CSV text: separated by commas, semicolons or tabs, as its first line shows, with or without a byte order mark.
 * `isGuarded` says, from the header, whether this program wrote the file and neutralised formulas in it; it is undone then.
 */
export function readCsv(text: string, isGuarded: (header: readonly string[]) => boolean): CsvTable {
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text
  const { delimiter, newline } = shapeOf(body)
  const { data, errors } = Papa.parse<string[]>(body, { delimiter, newline })
  const garbled = new Set(errors.filter(({ type }) => type === 'Quotes').map(({ row }) => row))
  const header = (data[0] ?? []).map((name) => name.trim())
  const clean = isGuarded(header) ? unguardFormula : (cell: string) => cell
  const rows = data
    .map((cells, index) => ({ number: index + 1, cells: cells.map(clean), isGarbled: garbled.has(index) }))
    .slice(1)
    .filter(({ cells, isGarbled }) => isGarbled || cells.some((cell) => cell !== ''))
  return { header, rows }
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
