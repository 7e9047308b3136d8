import * as z from 'zod'
import { findFaults } from '../project/integrity'
import { projectOf, recordSchemas, tableNames, type AnyRecord, type Project, type Records } from '../project/project'
import { aboutId } from '../project/records/about'
import { Refusal } from '../problem'
import { importWords } from '../words/exchange'
import { issueSentence } from '../words/issues'
import { toldEvery } from './exchange/reading-context'
import type { OnWritten } from './exchange/writing-context'
import { currentVersion, migrate } from './migrations'
import { isTooDeep, stableJson } from './stable-json'

/**
 * The snapshot of a project, `project.json`:
 *
 *     {"format":"regesta-project","version":1,"epoch":0,"sequence":12,"sha256":"…",
 *     "tables":{
 *     "about":{
 *     "about":{…}
 *     },
 *     …
 *
 * The first line is the envelope, one record stands on each line after it, and everything is in a fixed order, so that two
 * versions can be compared line by line. The hash covers the other fields of the envelope and every byte after the first line
 * feed; that much holds for every future version too, so that a damaged file is never mistaken for a newer one.
 */
export interface Envelope {
  /** Which run of the journal this snapshot starts. */
  readonly epoch: number
  /** Number of the last step contained; rises by one with each. */
  readonly sequence: number
}

export const formatName = 'regesta-project'

/** SHA-256 of a text's UTF-8 bytes as 64 lower-case hex digits: handed in, since this folder knows no Node. */
export type Sha256 = (text: string) => string

const envelopeSchema = z.looseObject({
  format: z.literal(formatName),
  version: z.number().int().positive(),
  epoch: z.number().int().nonnegative(),
  sequence: z.number().int().nonnegative(),
  sha256: z.string(),
  tables: z.record(z.string(), z.unknown()),
})

export function writeProjectFile(project: Project, envelope: Envelope, sha256: Sha256): string {
  const body = `${tablesText(project)}\n`
  const head = headText(currentVersion, envelope)
  return `${head},"sha256":"${sha256(head + body)}",\n${body}`
}

function headText(version: number, { epoch, sequence }: Envelope): string {
  return `{"format":"${formatName}","version":${version},"epoch":${epoch},"sequence":${sequence}`
}

function tablesText(project: Project, onWritten?: OnWritten): string {
  const total = onWritten === undefined ? 0 : tableNames.reduce((sum, name) => sum + project[name].size, 0)
  let done = 0
  const tables = tableNames.map((name) => {
    const lines = [...(project[name] as Iterable<AnyRecord>)]
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map((record) => {
        if (done % toldEvery === 0) onWritten?.(done, total)
        done += 1
        return `${JSON.stringify(record.id)}:${stableJson(record)}`
      })
    return `${JSON.stringify(name)}:{\n${lines.join(',\n')}${lines.length > 0 ? '\n' : ''}}`
  })
  return `"tables":{\n${tables.join(',\n')}\n}}`
}

/** The tables alone, as one JSON object: what a window gets of an open project. `textToTables` reads it back. */
export function tablesToText(project: Project, onWritten?: OnWritten): string {
  return `{${tablesText(project, onWritten).slice('"tables":{'.length, -2)}}`
}

/** The project in a text of `tablesToText`, unchecked: only for text that this program's own main process wrote. */
export function textToTables(text: string): Project {
  const tables = JSON.parse(text) as Record<string, Record<string, never>>
  return projectOf(Object.fromEntries(tableNames.map((name) => [name, Object.values(tables[name] ?? {})])))
}

/** What was read, and whether it is exactly what this program wrote. */
export interface ProjectFile {
  readonly project: Project
  readonly envelope: Envelope
  readonly version: number
  /** The content is sound but not what the hash was taken of: another program, or a person, edited the file. */
  readonly isChangedOutside: boolean
}

/**
 * Reads a snapshot. Refuses, in this order, what is not JSON to its end (`file-damaged`), JSON of another program
 * (`file-not-a-project`), an unchanged file of a later version (`file-newer-than-program`), and content that breaks a rule
 * (`file-damaged`, with the place).
 */
export function readProjectFile(text: string, sha256: Sha256): ProjectFile {
  const envelope = readEnvelope(text)
  const isChangedOutside = !isAsWritten(text, envelope, sha256)
  if (envelope.version > currentVersion) {
    if (isChangedOutside) throw new Refusal('file-damaged', { reason: 'It is not as the program left it.' })
    throw new Refusal('file-newer-than-program', { version: envelope.version, ours: currentVersion })
  }
  const project = readTables(migrate(envelope.tables, envelope.version))
  return {
    project,
    envelope: { epoch: envelope.epoch, sequence: envelope.sequence },
    version: envelope.version,
    isChangedOutside,
  }
}

function readEnvelope(text: string): z.infer<typeof envelopeSchema> {
  const value = parseJson(text.startsWith('\uFEFF') ? text.slice(1) : text)
  if (typeof value !== 'object' || value === null || (value as { format?: unknown }).format !== formatName) {
    throw new Refusal('file-not-a-project')
  }
  const parsed = envelopeSchema.safeParse(value)
  if (!parsed.success) throw damaged(parsed.error, [])
  return parsed.data
}

/** How every project file of every version begins. */
const beginning = `{"format":"${formatName}"`

/** Where a text may name a field `__proto__`, plainly or by escaped letters; only then is it worth looking at every field. */
const mayReachIntoObjects = /__proto__"\s*:|\\u00[567]/i

/** Parses foreign JSON: refuses what is cut off, nested too deep, or tries to reach into JavaScript's own objects. */
function parseJson(text: string): unknown {
  // A power cut can leave a file of the right length that holds nothing but zeros.
  if (/^[\s\0]*$/.test(text)) throw new Refusal('file-damaged', { reason: 'The file is empty.' })
  if (isTooDeep(text)) throw new Refusal('file-damaged', { reason: 'It is nested deeper than a project can be.' })
  try {
    return JSON.parse(text, mayReachIntoObjects.test(text) ? refuseReservedField : undefined) as unknown
  } catch (cause) {
    if (cause instanceof Refusal) throw cause
    const looksLikeOurs = text.slice(0, 200).includes(formatName) || beginning.startsWith(text)
    if (!looksLikeOurs) throw new Refusal('file-not-a-project', {}, { cause })
    throw new Refusal('file-damaged', { reason: 'It ends too early or is garbled.' }, { cause })
  }
}

function refuseReservedField(field: string, value: unknown): unknown {
  if (field === '__proto__') throw new Refusal('file-damaged', { reason: 'It holds a field that no project has.' })
  return value
}

function isAsWritten(text: string, envelope: z.infer<typeof envelopeSchema>, sha256: Sha256): boolean {
  const lineEnd = text.indexOf('\n')
  if (lineEnd === -1) return false
  const head = headText(envelope.version, envelope)
  return (
    text.slice(0, lineEnd) === `${head},"sha256":"${envelope.sha256}",` &&
    sha256(head + text.slice(lineEnd + 1)) === envelope.sha256
  )
}

/**
 * Tables of plain JSON as a project: every record against its schema, then the rules between them. The door for everything
 * that is a project in JSON, whatever envelope it came in. Refuses with `file-damaged`.
 */
export function readTables(tables: Readonly<Record<string, unknown>>): Project {
  const unknown = Object.keys(tables).find((name) => !(tableNames as readonly string[]).includes(name))
  if (unknown !== undefined)
    throw new Refusal('file-damaged', { where: unknown, reason: 'No project has such a table.' })
  const records: Partial<Record<keyof Records, AnyRecord[]>> = {}
  for (const name of tableNames) {
    const parsed = z.record(z.string(), z.unknown()).safeParse(tables[name] ?? {})
    if (!parsed.success) throw damaged(parsed.error, [name])
    records[name] = Object.entries(parsed.data).map(([id, value]) => {
      const record = recordSchemas[name].safeParse(value)
      if (!record.success) throw damaged(record.error, [name, id])
      if (record.data.id !== id) {
        throw new Refusal('file-damaged', { where: `${name} / ${id}`, reason: 'The record carries another id.' })
      }
      return record.data
    })
  }
  const project = projectOf(records as never)
  if (project.about.size !== 1 || !project.about.has(aboutId)) {
    throw new Refusal('file-damaged', { where: 'about', reason: 'The project’s own record is missing.' })
  }
  const fault = findFaults(project)[0]
  if (fault !== undefined) {
    throw new Refusal('file-damaged', {
      where: `${fault.table} / ${fault.id}`,
      reason: importWords.fault(fault.problem),
    })
  }
  return project
}

function damaged(error: z.ZodError, path: readonly string[]): Refusal {
  const issue = error.issues[0]
  const where = [...path, ...(issue?.path ?? [])].join(' / ')
  return new Refusal('file-damaged', { where, reason: issueSentence(issue) }, { cause: error })
}
