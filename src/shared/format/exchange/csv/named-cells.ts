import { nameOf } from '../../../project/names'
import type { Column } from './columns'
import { readList, writeList } from './list-cell'
import type { NamedRecords, NamedTable } from './named-records'
import type { Row } from './row'

/** The names of what a record lists; the column of their ids stands further right. */
export function namesColumn<Value>(
  name: string,
  table: NamedTable,
  idsOf: (record: Value) => readonly string[],
): Column<Value> {
  return { name, write: (record, project) => writeList(idsOf(record).map((id) => nameOf(project, table, id))) }
}

/**
 * The ids in a row. They decide as long as the names beside them are theirs; where somebody has written other names, those do,
 * and a name that nothing has becomes something new. Without the columns it is what the event has now. Place by place as in
 * the cells, so one may occur twice.
 */
export function readNamedCells(
  named: NamedRecords,
  row: Row,
  table: NamedTable,
  columns: { readonly names: string; readonly ids: string },
  current: readonly string[],
): readonly string[] {
  const names = row.cell(columns.names)
  const idsCell = row.cell(columns.ids)
  const ids = idsCell === undefined ? current : readList(idsCell).map((id) => id.trim())
  if (names === undefined || isWhatTheyAreCalled(named, table, names, ids)) return ids
  const written = readList(names)
  return written.map((name, index) => {
    const id = written.length === ids.length ? ids[index] : undefined
    if (id === undefined) return named.idByName(table, name)
    const known = named.namesOf(table, id)
    if (known.includes(name)) return id
    return known.length === 0 ? named.create(table, name, id) : named.idByName(table, name)
  })
}

function isWhatTheyAreCalled(named: NamedRecords, table: NamedTable, names: string, ids: readonly string[]): boolean {
  const known = ids.map((id) => named.namesOf(table, id))
  // The file's own name for it comes first, the project's last.
  return [0, -1].some((version) => writeList(known.map((versions) => versions.at(version) ?? '')) === names)
}

/** The same for a column that names one record at most: its name as it is, without separators. */
export function readNamedCell(
  named: NamedRecords,
  row: Row,
  table: NamedTable,
  columns: { readonly names: string; readonly ids: string },
  current: string | null,
): string | null {
  const name = row.cell(columns.names)
  const idCell = row.cell(columns.ids)?.trim()
  const id = idCell === undefined ? current : idCell || null
  const known = id === null ? [''] : named.namesOf(table, id)
  if (name === undefined || known.includes(name)) return id
  if (name.trim() === '') return null
  return id !== null && known.length === 0 ? named.create(table, name, id) : named.idByName(table, name)
}
