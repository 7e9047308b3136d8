import * as z from 'zod'
import { recordSchemas, tableNames, withTable, type AnyRecord, type Project, type TableName } from '../project/project'
import type { Table } from '../project/table'
import { commandWords } from '../words/commands'
import { defineCommand } from './command'

const recordLists = Object.fromEntries(tableNames.map((name) => [name, z.array(recordSchemas[name]).optional()])) as {
  [Name in TableName]: z.ZodOptional<z.ZodArray<(typeof recordSchemas)[Name]>>
}

const records = z.strictObject(recordLists)

/** Whole records by table, with their ids and stamps. */
export type ImportedRecords = z.infer<typeof records>

/** Puts whole records into their tables, each in the place of one with its id if there is one. What to put is decided before. */
export const importCommand = defineCommand({
  type: 'project.import',
  input: z.strictObject({ records }),
  label: (_, { records }) => commandWords.importRecords(countRecords(records)),
  run: (project, { records }) => putRecords(project, records),
})

function countRecords(records: ImportedRecords): number {
  return tableNames.reduce((sum, name) => sum + (records[name]?.length ?? 0), 0)
}

/** The project with these records in their tables. Nothing is checked here. */
export function putRecords(project: Project, records: ImportedRecords): Project {
  return tableNames.reduce(
    (next, name) => withTable(next, name, (next[name] as Table<AnyRecord>).with(records[name] ?? []) as never),
    project,
  )
}
