import * as z from 'zod'
import { importWords } from '../../../words/exchange'
import { stableJson } from '../../stable-json'
import { readForeignJson } from '../foreign-json'
import type { Row } from './row'

/*
 * The last column of each table holds, as compact JSON, what no plain column can: so a file can be read back without loss. Its
 * name, “regesta-events-1”, says which table this is, in which version, and that formulas in it were neutralised.
 */

export type CsvTableName = 'events' | 'claims' | 'sources'

export const csvTableNames = ['events', 'claims', 'sources'] as const satisfies readonly CsvTableName[]

export const csvVersion = 1

export function remainderColumn(name: CsvTableName): string {
  return `regesta-${name}-${csvVersion}`
}

/** What the name of a last column says; null if it is none. */
export function readRemainderColumn(column: string): { readonly table: CsvTableName; readonly version: number } | null {
  const [, name, version] = /^regesta-([a-z]+)-(\d{1,6})$/.exec(column) ?? []
  const table = csvTableNames.find((known) => known === name)
  return table === undefined ? null : { table, version: Number(version) }
}

const list = z.array(z.unknown()).optional()

const remainderSchema = z.looseObject({
  citations: list,
  claims: list,
  captures: list,
  companions: z.record(z.string(), z.array(z.unknown())).optional(),
  /** Fields for which there is no column, be it that only a later program knows them; left out where they are blank. */
  more: z.record(z.string(), z.unknown()).optional(),
})

export type Remainder = z.infer<typeof remainderSchema>

/** The cell for a remainder: fields that hold nothing are left out, and an empty one is still `{}`. */
export function writeRemainder(remainder: Readonly<Record<string, unknown>>): string {
  return stableJson(
    Object.fromEntries(Object.entries(remainder).filter(([, value]) => value !== undefined && !isEmptyList(value))),
  )
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0
}

/**
 * A part of the remainder, checked; what stands in `otherwise` if it is missing or there is no remainder. One that is not what it
 * should be refuses the row.
 */
export function partOf<Value>(
  row: Row,
  name: CsvTableName,
  remainder: Remainder | null,
  part: string,
  schema: z.ZodType<Value>,
  otherwise: Value,
): Value {
  const given = remainder?.[part]
  if (given === undefined) return otherwise
  const read = schema.safeParse(given)
  if (read.success) return read.data
  row.refuse(remainderColumn(name), importWords.remainderDamaged)
  return otherwise
}

/** The remainder of a row; null if the file or the row has none. One that cannot be read refuses the row. */
export function readRemainder(row: Row, name: CsvTableName): Remainder | null {
  const column = remainderColumn(name)
  const cell = row.cell(column)?.trim() ?? ''
  if (cell === '') return null
  const json = readForeignJson(cell)
  const remainder = remainderSchema.safeParse(json.ok ? json.value : null)
  if (remainder.success) return remainder.data
  row.refuse(column, importWords.remainderDamaged)
  return null
}
