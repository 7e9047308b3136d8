import type { TextFile } from './exchange/import-format'
import { formatOf } from './import-formats'
import { isTableOfEvents } from './neighbours/neighbour-formats'
import { headerKey } from './neighbours/tables/column-mapping'
import { ForeignTable, tableIn } from './neighbours/tables/foreign-table'
import { MappableTable } from './neighbours/tables/mappable-table'

/**
 * The files as one table of events whose columns a person can tell apart; null where that makes no sense: where any of them shows
 * another format, or they have different columns. Several with the same columns are one long table in parts. Refuses with
 * `import-unreadable` files of which nothing shows what they are, and tables that are too long.
 */
export function tableToMap(files: readonly TextFile[], formatId: string | null): MappableTable | null {
  const isToBeMapped = formatId === 'table' || (formatId === null && files.length > 0 && files.every(isTable))
  if (!isToBeMapped) return null
  // What is refused is told by the import itself, which reads the same rows again.
  const tables = files.map((file) => tableIn(file, { refuse: () => undefined, warn: () => undefined }))
  const [first] = tables
  if (first === undefined || tables.some(({ header }) => !isSameHeader(header, first.header))) return null
  const table = new MappableTable(new ForeignTable({ header: first.header, rows: tables.flatMap(({ rows }) => rows) }))
  // Prose has commas too; a table has rows that fit its header.
  const isEven = table.rowCount > 0 && table.evenRowCount * 2 >= table.rowCount
  return isEven || formatId === 'table' ? table : null
}

/** A CSV that could be ours by its commas alone, and names none of our columns, is somebody's own table. */
function isTable(file: TextFile): boolean {
  const { id } = formatOf(file)
  return id === 'table' || (id === 'csv' && isTableOfEvents(file.text.replace(/^\uFEFF/, '').trimStart()))
}

function isSameHeader(header: readonly string[], other: readonly string[]): boolean {
  return JSON.stringify(headerKey(header)) === JSON.stringify(headerKey(other))
}
