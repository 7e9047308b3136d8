import * as z from 'zod'
import { Refusal } from '../../../problem'
import { recordSchemas, tableNames, type TableName } from '../../../project/project'
import { importWords } from '../../../words/exchange'
import { issueSentence } from '../../../words/issues'
import { currentVersion, migrate } from '../../migrations'
import { formatName } from '../../project-file'
import type { Candidate, Found, Note } from '../candidates'
import { readForeignJson } from '../foreign-json'
import { exportFormat, exportScopes } from './export-json'

const envelopeSchema = z.looseObject({
  format: z.literal(exportFormat),
  version: z.number().int().positive(),
  scope: z.enum(exportScopes),
  tables: z.record(z.string(), z.record(z.string(), z.unknown())),
})

/**
 * Reads an export of ours. Refuses with `import-unreadable` what is not JSON to its end (saying where it breaks off), JSON of
 * another program, a project's own file, and an export of a later version. A record that breaks its schema is refused alone.
 */
export function readJsonFile({ name, text }: { readonly name: string; readonly text: string }): Found {
  const { version, scope, tables } = readEnvelope(name, text)
  if (version > currentVersion) throw new Refusal('import-unreadable', { name, reason: importWords.newer })
  const current = z.record(z.string(), z.record(z.string(), z.unknown())).parse(migrate(tables, version))
  const candidates: Candidate[] = []
  const refused: Note[] = []
  for (const table of tableNames) {
    for (const [id, given] of Object.entries(current[table] ?? {})) {
      const read = readRecord(table, id, given)
      if ('reason' in read) refused.push(read)
      else candidates.push(read)
    }
  }
  const unknown = Object.keys(current).filter((table) => !(tableNames as readonly string[]).includes(table))
  return {
    candidates,
    companions: [],
    refused,
    warnings: unknown.length === 0 ? [] : [importWords.unknownTables(unknown)],
    isPartial: scope === 'filtered',
  }
}

function readRecord(table: TableName, id: string, given: unknown): Candidate | Note {
  const read = recordSchemas[table].safeParse(given)
  if (!read.success) {
    const issue = read.error.issues[0]
    return { where: importWords.record(table, id, issue?.path.join('.')), reason: issueSentence(issue) }
  }
  const where = importWords.record(table, id)
  if (read.data.id !== id) return { where, reason: importWords.otherId }
  return { table, record: read.data, where, standing: 'own' }
}

function readEnvelope(name: string, text: string): z.infer<typeof envelopeSchema> {
  const refuse = (reason: string): Refusal => new Refusal('import-unreadable', { name, reason })
  const json = readForeignJson(text)
  if (!json.ok) throw refuse(json.reason)
  const { value } = json
  const format = typeof value === 'object' && value !== null && 'format' in value ? value.format : undefined
  if (format === formatName) throw refuse(importWords.projectItself)
  if (format !== exportFormat) throw refuse(importWords.otherJson)
  const envelope = envelopeSchema.safeParse(value)
  if (envelope.success) return envelope.data
  const issue = envelope.error.issues[0]
  throw refuse(`${importWords.damagedAt(issue?.path.join(' / ') ?? '')} ${issueSentence(issue)}`)
}
