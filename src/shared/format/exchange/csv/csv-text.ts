import Papa from 'papaparse'
import { toldEvery } from '../reading-context'
import { shapeOf } from './csv-shape'
import { guardFormula, unguardFormula } from './formula-guard'
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

/**
 * Why the cells of a row cannot be trusted. `quote`: a quotation mark in it is never closed, or stands where it cannot, and so many
 * lines were swallowed with it. `cut`: the file ends in the middle of it.
 */
export type RowFault = { readonly kind: 'quote'; readonly swallowed: number } | { readonly kind: 'cut' }

/** A row as it stands in a spreadsheet, where the header is mostly row 1. Rows without any content are left out but counted. */
export interface CsvRow {
  readonly number: number
  readonly cells: readonly string[]
  readonly fault: RowFault | null
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
  /** Which rows are wanted; those with a fault always are, since nobody can tell. All where missing. */
  readonly wantedRows?: (header: readonly string[]) => IsWanted
  /** So many rows are kept at most; the others are counted. */
  readonly most?: number
  /** Told now and then how many characters have been read. */
  readonly onProgress?: (done: number, total: number) => void
}

/** The table in a CSV text, with or without a byte order mark; what parts its cells is what `shapeOf` finds. */
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
    (names) => {
      header = names
      if (isGuarded(header)) clean = unguardFormula
      isWanted = options.wantedRows?.(header) ?? isWanted
    },
    ({ cells, fault, number }) => {
      if (fault === null && cells.every((cell) => cell === '')) return
      rowCount += 1
      if (fault === null && !isWanted(cells)) return
      wantedCount += 1
      if (wantedCount <= most) rows.push({ number, cells: cells.map(clean), fault })
    },
    options.onProgress,
  )
  return { header, rows, rowCount, wantedCount }
}

/** The first row of a CSV text alone: the names of its columns, without space around them. */
export function headerIn(text: string): readonly string[] {
  const { delimiter, newline, body } = shapeOf(text)
  const { data } = Papa.parse<string[]>(body.slice(0, 100_000), { delimiter, newline, preview: 1 })
  return (data[0] ?? []).map((name) => name.trim())
}

/** How many cells a whole row has: columns without a name at the end of the header count for nothing. */
function columnCount(header: readonly string[]): number {
  return header.reduce((count, name, index) => (name.trim() === '' ? count : index + 1), 0)
}

/** The header of a CSV text, its names without space around them, and then its rows one after another; no more than two are held. */
export function eachRow(
  text: string,
  takeHeader: (names: readonly string[]) => void,
  take: (row: CsvRow) => void,
  onProgress?: (done: number, total: number) => void,
): void {
  const { delimiter, newline, body, blankRows } = shapeOf(text)
  const headerNumber = blankRows + 1
  let columns = 0
  let shortRows = 0
  let last = null as CsvRow | null
  const pass = (row: CsvRow): void => {
    if (row.number === headerNumber) {
      columns = columnCount(row.cells)
      takeHeader(row.cells.map((name) => name.trim()))
      return
    }
    if (isShort(row.cells, columns)) shortRows += 1
    take(row)
  }
  Papa.parse<string[]>(body, {
    delimiter,
    newline,
    step: ({ data, errors, meta }) => {
      if (last !== null) pass(last)
      const isGarbled = errors.some(({ type }) => type === 'Quotes')
      const fault: RowFault | null = isGarbled ? { kind: 'quote', swallowed: lineEndsIn(data) } : null
      last = { number: (last?.number ?? blankRows) + 1, cells: data, fault }
      if (last.number % toldEvery === 0) onProgress?.(meta.cursor, body.length)
    },
  })
  if (last !== null) pass(withCut(last))

  // A program that leaves out empty cells at the end of its rows has done so before the last one.
  function withCut(row: CsvRow): CsvRow {
    const isCut = row.number > headerNumber && shortRows === 0 && !/[\r\n]$/.test(body) && isShort(row.cells, columns)
    return isCut && row.fault === null ? { ...row, fault: { kind: 'cut' } } : row
  }
}

/** Whether cells are missing at the end of a row that has anything in it. */
function isShort(cells: readonly string[], columns: number): boolean {
  return cells.length < columns && cells.some((cell) => cell !== '')
}

function lineEndsIn(cells: readonly string[]): number {
  return cells.reduce((count, cell) => count + (cell.trimEnd().match(/\r\n|\n|\r/g)?.length ?? 0), 0)
}
