import type { Project } from '../../../project/project'
import type { Stamp } from '../../../project/records/stamp'
import { importWords } from '../../../words/exchange'
import type { Row } from './row'

/** One column of a table: what a record has in it. */
export interface Column<Value> {
  readonly name: string
  readonly write: (record: Value, project: Project) => string
}

/** A column that shows one plain field of a record, and from which that field is read back. */
export interface FieldColumn<Value> extends Column<Value> {
  readonly field: string
  readonly form: FieldForm
}

/**
 * In a `choice` (one of a few words), a `moment` (ISO 8601), a `number` or a `yes-no` an empty cell stands for what a new record
 * has there; in a `reference` (an id) for none.
 */
export type FieldForm = 'text' | 'choice' | 'moment' | 'number' | 'yes-no' | 'reference'

export function fieldColumn<Value extends object>(
  name: string,
  field: Extract<keyof Value, string>,
  form: FieldForm = 'text',
): FieldColumn<Value> {
  return { name, field, form, write: (record) => plainText(record[field]) }
}

function plainText(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

/** Who made a record and last changed it, and when: the last plain columns of every table. */
export const stampColumns: readonly FieldColumn<Stamp>[] = [
  fieldColumn<Stamp>('created_at', 'createdAt', 'moment'),
  fieldColumn<Stamp>('created_by', 'createdBy'),
  fieldColumn<Stamp>('modified_at', 'modifiedAt', 'moment'),
  fieldColumn<Stamp>('modified_by', 'modifiedBy'),
]

export function isFieldColumn<Value>(column: Column<Value>): column is FieldColumn<Value> {
  return 'field' in column
}

/**
 * The plain fields of a row, by their names in the record; a column that the file does not have gives none. `blank` is what an
 * empty cell of a choice, a number or a yes or no stands for.
 */
export function readFields<Value>(
  columns: readonly Column<Value>[],
  row: Row,
  blank: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const fields: Record<string, unknown> = {}
  for (const column of columns) {
    const cell = row.cell(column.name)
    if (!isFieldColumn(column) || cell === undefined) continue
    const value = readField(column.form, cell)
    if (value === unreadable)
      row.refuse(column.name, column.form === 'number' ? importWords.noNumber(cell) : importWords.noYesOrNo(cell))
    else fields[column.field] = value === unsaid ? blank[column.field] : value
  }
  return fields
}

const unreadable = Symbol('unreadable')
const unsaid = Symbol('unsaid')

function readField(form: FieldForm, cell: string): unknown {
  if (form === 'text') return cell
  const text = cell.trim()
  if (form === 'reference') return text === '' ? null : text
  if (text === '') return unsaid
  // Reliability is a letter, everything else a word.
  if (form === 'choice') return text.length === 1 ? text.toUpperCase() : text.toLowerCase()
  if (form === 'moment') return text
  if (form === 'number') return readNumber(text) ?? unreadable
  return yesAndNo.get(text.toLowerCase()) ?? unreadable
}

const yesAndNo = new Map([
  ['yes', true],
  ['true', true],
  ['1', true],
  ['no', false],
  ['false', false],
  ['0', false],
])

/** A number as it is written here: a point before the fraction, no spaces or commas between the thousands. */
export function readNumber(text: string): number | null {
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text) ? Number(text) : null
}

/**
 * The exact value that came along beside some plain cells, unless somebody has edited those: cells that are not as `written`
 * for that value are read instead.
 */
export function unlessEdited<Value>(
  cells: readonly (string | undefined)[],
  written: readonly string[],
  exact: Value,
  read: () => Value,
): Value {
  return cells.every((cell, index) => cell === undefined || cell === written[index]) ? exact : read()
}
