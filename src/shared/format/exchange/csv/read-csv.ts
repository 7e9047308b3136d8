import type { Project } from '../../../project/project'
import { Refusal } from '../../../problem'
import { importWords } from '../../../words/exchange'
import type { Found } from '../candidates'
import type { TextFile } from '../import-format'
import { toldEvery, type ReadingContext } from '../reading-context'
import { claimColumns, readClaimRow } from './claim-table'
import { CsvReading } from './csv-reading'
import type { CsvTable } from './csv-text'
import { eventColumns, readEventRow } from './event-table'
import {
  csvTableNames,
  csvVersion,
  readRemainder,
  readRemainderColumn,
  remainderColumn,
  type CsvTableName,
  type Remainder,
} from './remainder'
import { Row } from './row'
import { missingCells, refusalOf } from './row-fault'
import { readSourceRow, sourceColumns } from './source-table'
import { tableOfFile } from './table-of-file'

interface Shape {
  /** Every column that a table may have, but for the last. */
  readonly columns: readonly string[]
  /** Those without which a file is not read. */
  readonly required: readonly string[]
  readonly read: (row: Row, remainder: Remainder | null, reading: CsvReading) => void
}

const namesOf = (columns: readonly { readonly name: string }[]): string[] => columns.map(({ name }) => name)

export const csvShapes: Readonly<Record<CsvTableName, Shape>> = {
  events: { columns: namesOf(eventColumns), required: ['id', 'title', 'date'], read: readEventRow },
  claims: { columns: namesOf(claimColumns), required: ['id', 'event_id', 'statement'], read: readClaimRow },
  sources: { columns: namesOf(sourceColumns), required: ['id', 'type', 'title'], read: readSourceRow },
}

/**
 * Reads a CSV file of one of our three tables. Which one it is shows in its columns; their order is free, and all but a few may
 * be missing. A header that is none of ours is refused with `import-wrong-header`, a file of a later version with
 * `import-unreadable`; a row that cannot be read is refused alone.
 */
export function readCsvFile(file: TextFile, project: Project, context: ReadingContext): Found {
  const table = tableOfFile(file, context, {
    isGuarded: (header) => header.some((column) => readRemainderColumn(column) !== null),
  })
  const name = tableOf(table.header, file.name)
  const shape = csvShapes[name]
  const known = new Set([...shape.columns, remainderColumn(name)])
  const unknown = table.header.filter((column) => !known.has(column))
  requireHeader(file.name, table.header, shape, unknown)

  const reading = new CsvReading(project, context)
  const named = unknown.filter((column) => column !== '')
  if (named.length > 0) reading.warn(importWords.unknownColumns(named))
  const rows = soundRows(table, reading).map((row) => ({ row, remainder: readRemainder(row, name) }))
  for (const { code } of project.events) reading.addCode(code)
  for (const { row, remainder } of rows) {
    reading.addCode(row.cell('code') ?? '')
    if (remainder !== null) reading.named.add(row, remainder)
  }
  rows.forEach(({ row, remainder }, index) => {
    shape.read(row, remainder, reading)
    if (index % toldEvery === 0) context.onProgress?.({ step: 'records', done: index, total: rows.length })
  })
  return reading.found()
}

/** Whether most of the columns are called as ours are: the table of somebody else names other things, or in another way. */
export function isLikeOurs(header: readonly string[]): boolean {
  const ours = csvTableNames.map((name) => header.filter((column) => csvShapes[name].columns.includes(column)).length)
  return Math.max(...ours) * 2 > header.length
}

/** The rows that have as many cells as the header; the others are refused. Empty cells too many do no harm. */
function soundRows({ header, rows }: CsvTable, reading: CsvReading): readonly Row[] {
  const columns = new Map(header.map((name, index) => [name, index]))
  return rows.flatMap((csvRow) => {
    const row = new Row(columns, csvRow)
    const { cells } = csvRow
    const refused = refusalOf(csvRow, header)
    if (refused !== null) row.refuse('', refused)
    else if (cells.length < header.length) {
      row.refuse('', importWords.tooFewCells(cells.length, header.length, missingCells(csvRow, header)))
    }
    if (row.refused.length === 0) return [row]
    reading.finish(row)
    return []
  })
}

function tableOf(header: readonly string[], file: string): CsvTableName {
  for (const column of header) {
    const marked = readRemainderColumn(column)
    if (marked === null) continue
    if (marked.version > csvVersion) throw new Refusal('import-unreadable', { name: file, reason: importWords.newer })
    return marked.table
  }
  const score = (name: CsvTableName): number =>
    header.filter((column) => csvShapes[name].columns.includes(column)).length
  return csvTableNames.reduce((best, name) => (score(name) > score(best) ? name : best))
}

function requireHeader(file: string, header: readonly string[], { required }: Shape, unknown: readonly string[]): void {
  const missing = required.filter((column) => !header.includes(column))
  const twice = header.filter((column, index) => column !== '' && header.indexOf(column) !== index)
  if (missing.length === 0 && twice.length === 0) return
  const reason = importWords.header(
    missing,
    unknown.filter((column) => column !== ''),
    twice,
  )
  throw new Refusal('import-wrong-header', { name: file, reason })
}
