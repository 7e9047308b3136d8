import { importWords } from '../../../words/exchange'
import type { CsvRow } from './csv-text'

/** Why a row cannot be taken, whatever its cells say, for people; null: it can. Empty cells too many do no harm. */
export function refusalOf(row: CsvRow, header: readonly string[]): string | null {
  const { cells, fault } = row
  if (fault?.kind === 'quote') return importWords.garbled(fault.swallowed)
  if (fault?.kind === 'cut') return importWords.cut(missingCells(row, header))
  const beyond = cells.slice(header.length).filter((cell) => cell !== '')
  return beyond.length === 0 ? null : importWords.tooManyCells(cells.length, header.length, beyond)
}

/** The columns of which a row has no cell, those without a name left out. */
export function missingCells({ cells }: CsvRow, header: readonly string[]): readonly string[] {
  return header.slice(cells.length).filter((name) => name !== '')
}
