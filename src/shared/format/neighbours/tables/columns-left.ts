import { plainName } from '../../exchange/csv/column-name'
import { neighbourWords } from '../../../words/neighbours'
import { fieldOfColumn, type ColumnMapping } from './column-mapping'
import type { ForeignTable } from './foreign-table'

/** What is to be said of columns that hold something and that a mapping leaves out; '' for nothing. */
export function columnsLeft(table: ForeignTable, mapping: ColumnMapping): string {
  const plain = table.header.map(plainName)
  const named: string[] = []
  const twice = new Set<string>()
  let nameless = 0
  for (const [index, name] of table.header.entries()) {
    const isFirst = plain.indexOf(plain[index] ?? '') === index
    if (name !== '' && isFirst && fieldOfColumn(mapping, name) !== null) continue
    if (!table.rows.some(({ cells }) => (cells[index] ?? '').trim() !== '')) continue
    if (name === '') nameless += 1
    else if (isFirst) named.push(name)
    else twice.add(name)
  }
  return neighbourWords.columnsLeft(named, [...twice], nameless)
}
