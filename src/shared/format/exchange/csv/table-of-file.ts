import { Refusal } from '../../../problem'
import { importWords } from '../../../words/exchange'
import type { TextFile } from '../import-format'
import type { ReadingContext } from '../reading-context'
import { readCsv, type CsvReadingOptions, type CsvTable } from './csv-text'
import { wantedRows } from './row-choice'

/** So many rows are taken in at once: each becomes several records, and all of them are in memory together. */
export const mostRows = 250_000

/**
 * The rows of a file that are wanted of it. Refuses with `import-unreadable` a file of which there are more than `mostRows`, and
 * with `import-wrong-header` one that lacks a column by which they are chosen.
 */
export function tableOfFile(
  file: TextFile,
  { onProgress }: Pick<ReadingContext, 'onProgress'>,
  options: Pick<CsvReadingOptions, 'isGuarded'> = {},
): CsvTable {
  const { rows = [] } = file
  const table = readCsv(file.text, {
    ...options,
    most: mostRows,
    ...(rows.length > 0 && { wantedRows: (header) => wantedRows(file.name, header, rows) }),
    onProgress: (done, total) => onProgress?.({ step: 'rows', done, total }),
  })
  if (table.wantedCount > mostRows) {
    const reason = importWords.tooManyRows(table.wantedCount, mostRows)
    throw new Refusal('import-unreadable', { name: file.name, reason })
  }
  return table
}
