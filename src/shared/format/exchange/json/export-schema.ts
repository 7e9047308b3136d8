import * as z from 'zod'
import { recordSchemas, tableNames, type TableName } from '../../../project/project'
import { currentVersion } from '../../migrations'
import { exportFormat, exportScopes } from './export-json'

const tables = Object.fromEntries(tableNames.map((name) => [name, z.record(z.string(), recordSchemas[name])])) as {
  [Name in TableName]: z.ZodRecord<z.ZodString, (typeof recordSchemas)[Name]>
}

const exported = z.looseObject({
  format: z.literal(exportFormat),
  version: z.literal(currentVersion),
  generator: z.string().describe('The program and its version.'),
  exportedAt: z.iso.datetime().describe('UTC.'),
  scope: z.enum(exportScopes).describe('The whole project, or what a filter let through with what that needs.'),
  tables: z.looseObject(tables).describe('Records by their ids.'),
})

/**
 * The JSON export of the current version as a JSON Schema (draft 2020-12), for other programs; `docs/regesta-export.schema.json`.
 * Rules between records (that a citation's source exists, say) are beyond what a schema can ask for.
 */
export function exportJsonSchema(): object {
  return { title: 'Regesta export', ...z.toJSONSchema(exported, { io: 'input' }) }
}
