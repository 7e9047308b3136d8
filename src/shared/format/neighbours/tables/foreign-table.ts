import { Refusal } from '../../../problem'
import { importWords } from '../../../words/exchange'
import { plainName } from '../../exchange/csv/column-name'
import type { CsvRow, CsvTable } from '../../exchange/csv/csv-text'
import { missingCells, refusalOf } from '../../exchange/csv/row-fault'
import { tableOfFile } from '../../exchange/csv/table-of-file'
import type { TextFile } from '../../exchange/import-format'
import type { Gathering } from '../gathering'

/** A table of another program: its columns are found by name, whatever their case and the signs between their words. */
export class ForeignTable {
  readonly header: readonly string[]
  readonly rows: readonly CsvRow[]
  readonly #columns: ReadonlyMap<string, number>
  /** Where names that were asked for stand: every cell of a long table asks for the same few. */
  readonly #asked = new Map<string, number | undefined>()

  constructor({ header, rows }: Pick<CsvTable, 'header' | 'rows'>) {
    this.header = header
    this.rows = rows
    // Of two columns with one name the first counts.
    this.#columns = new Map(header.map((name, index) => [plainName(name), index] as const).reverse())
  }

  has(name: string): boolean {
    return this.#columns.has(plainName(name))
  }

  /** The text in a cell, without space around it; '' if there is no such column. */
  cell(row: CsvRow, name: string): string {
    const index = this.#indexOf(name)
    return index === undefined ? '' : (row.cells[index]?.trim() ?? '')
  }

  #indexOf(name: string): number | undefined {
    if (this.#asked.has(name)) return this.#asked.get(name)
    const index = this.#columns.get(plainName(name))
    this.#asked.set(name, index)
    return index
  }
}

/** A cell of a table that may have passed through R, which writes `NA` where nothing is known. */
export function knownCell(table: ForeignTable, row: CsvRow, name: string): string {
  const text = table.cell(row, name)
  return text === 'NA' ? '' : text
}

/**
 * The table in a file. Rows with a fault or with more cells than the header are refused; cells missing at the end of other rows are
 * empty, and it is said which. Refuses what `tableOfFile` refuses, and a file without anything in it with `import-unreadable`.
 */
export function tableIn(
  file: TextFile,
  gathering: Pick<Gathering, 'refuse' | 'warn'> & Partial<Pick<Gathering, 'onProgress' | 'expect'>>,
): ForeignTable {
  const table = tableOfFile(file, gathering)
  if (table.header.every((column) => column === '')) {
    throw new Refusal('import-unreadable', { name: file.name, reason: importWords.empty })
  }
  gathering.expect?.(file, table.rows.length)
  return new ForeignTable({ header: table.header, rows: soundRows(table, gathering) })
}

function soundRows({ header, rows }: CsvTable, gathering: Pick<Gathering, 'refuse' | 'warn'>): CsvRow[] {
  const short: { readonly number: number; readonly missing: readonly string[] }[] = []
  const sound = rows.filter((row) => {
    const refused = refusalOf(row, header)
    const missing = missingCells(row, header)
    if (refused !== null) gathering.refuse(importWords.row(row.number, undefined), refused)
    else if (missing.length > 0) short.push({ number: row.number, missing })
    return refused === null
  })
  if (short.length > 0) gathering.warn('', importWords.shortRows(short))
  return sound
}
