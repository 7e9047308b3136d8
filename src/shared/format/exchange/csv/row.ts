import { importWords } from '../../../words/exchange'
import type { Note } from '../candidates'
import type { CsvRow } from './csv-text'

/** One row while it is read: its cells by the names of their columns, and what was found wrong with them. */
export class Row {
  readonly #cells: ReadonlyMap<string, string>
  readonly #number: number
  readonly refused: Note[] = []
  readonly warnings: string[] = []

  constructor(columns: ReadonlyMap<string, number>, { number, cells }: CsvRow) {
    this.#number = number
    this.#cells = new Map([...columns].map(([name, index]) => [name, cells[index] ?? '']))
  }

  /** undefined: the file has no such column. */
  cell(column: string): string | undefined {
    return this.#cells.get(column)
  }

  /** “row 7”, “row 7, column “date””. */
  place(column?: string): string {
    return importWords.row(this.#number, column)
  }

  refuse(column: string, reason: string): void {
    this.refused.push({ where: this.place(column), reason })
  }

  warn(column: string, text: string): void {
    this.warnings.push(importWords.at(this.place(column), text))
  }
}
