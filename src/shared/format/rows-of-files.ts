import { Refusal } from '../problem'
import { importWords } from '../words/exchange'
import { plainName } from './exchange/csv/column-name'
import { eachRow, headerIn, readCsv } from './exchange/csv/csv-text'
import { plainValue, wantedRows, type RowChoice } from './exchange/csv/row-choice'
import type { TextFile } from './exchange/import-format'
import type { ReadingContext } from './exchange/reading-context'
import { formatById, formatOf } from './import-formats'
import { headerKey } from './neighbours/tables/column-mapping'

/** Files that are rows under one header, before anything else is read of them. */
export interface TableOutline {
  readonly header: readonly string[]
  /** How many rows have anything in them. */
  readonly rowCount: number
  /** How many of those fit the choices. */
  readonly wantedCount: number
}

/** What stands in a column, and in how many rows. */
export interface ColumnValues {
  /** The most frequent first; values that differ in case or space alone are one. At most `mostValues`. */
  readonly values: readonly { readonly value: string; readonly count: number }[]
  /** Whether these are all there are. */
  readonly isComplete: boolean
}

const mostValues = 1000
/** A column of which every cell is another is no way to choose rows: it is given up before it fills the memory. */
const mostTold = 50_000

type Watched = Pick<ReadingContext, 'onProgress'>

/** Whether some rows of the files can be chosen: all of them are tables, of one format, and have the same columns. */
export function areRowsOfOneTable(files: readonly TextFile[], formatId: string | null): boolean {
  const shapes = files.map((file) => {
    if (file.text.trim() === '') return null
    const format = formatId === null ? formatOf(file) : formatById(formatId)
    return format?.isTable === true ? JSON.stringify([format.id, headerKey(headerIn(file.text))]) : null
  })
  return shapes.length > 0 && shapes.every((shape) => shape !== null && shape === shapes[0])
}

/** How long the table is that files make, and how much of it fits the choices. Refuses what `wantedRows` refuses. */
export function outlineOf(
  files: readonly TextFile[],
  choices: readonly RowChoice[],
  { onProgress }: Watched = {},
): TableOutline {
  const tables = files.map((file) =>
    readCsv(file.text, {
      most: 0,
      wantedRows: (header) => wantedRows(file.name, header, choices),
      onProgress: (done, total) => onProgress?.({ step: 'rows', done, total }),
    }),
  )
  const sum = (count: (table: (typeof tables)[number]) => number): number =>
    tables.reduce((total, table) => total + count(table), 0)
  return {
    header: tables[0]?.header ?? [],
    rowCount: sum((table) => table.rowCount),
    wantedCount: sum((table) => table.wantedCount),
  }
}

/** What stands in a column of files that are one table. Refuses a column that is not there with `import-wrong-header`. */
export function valuesInColumn(files: readonly TextFile[], column: string, { onProgress }: Watched = {}): ColumnValues {
  const told = new Map<string, { readonly value: string; count: number }>()
  let unlisted = 0
  for (const file of files) {
    let index = -1
    eachRow(
      file.text,
      (header) => {
        index = header.map(plainName).indexOf(plainName(column))
        if (index === -1) {
          throw new Refusal('import-wrong-header', { name: file.name, reason: importWords.header([column], [], []) })
        }
      },
      ({ cells, fault }) => {
        if (fault !== null || cells.every((cell) => cell === '')) return
        const value = (cells[index] ?? '').trim()
        const known = told.get(plainValue(value))
        if (known !== undefined) known.count += 1
        else if (told.size < mostTold && value.length <= 1000) told.set(plainValue(value), { value, count: 1 })
        else unlisted += 1
      },
      (done, total) => onProgress?.({ step: 'rows', done, total }),
    )
  }
  const values = [...told.values()].sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
  return { values: values.slice(0, mostValues), isComplete: unlisted === 0 && values.length <= mostValues }
}
