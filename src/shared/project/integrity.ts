import { readEdtf } from '../dates/edtf'
import { Refusal, type Problem } from '../problem'
import type { When } from '../dates/when'
import type { ProjectDiff, TableDiff } from './diff'
import { allCitationsOf } from './lookups'
import { parseInput } from './parse-input'
import { recordSchemas, tableNames, type AnyRecord, type Project, type Records, type TableName } from './project'
import { aboutId } from './records/about'
import { referencesFrom } from './references'
import type { Table } from './table'

/** A rule across records that does not hold, and where. */
export interface Fault {
  readonly table: TableName
  readonly id: string
  readonly problem: Problem
}

/** Every fault of a whole project: what is asked on opening a file, and by `regesta check`. */
export function findFaults(project: Project): readonly Fault[] {
  const faults: Fault[] = []
  for (const name of tableNames) {
    for (const record of project[name] as Iterable<AnyRecord>) faults.push(...faultsOf(project, name, record))
  }
  return faults
}

/**
 * Refuses a change that would leave the project unsound, or with a record that its schema would not take back from a file:
 * whatever can be made can also be saved and opened again. Looks only at what the diff touched; records that name a removed
 * one are not looked for, since `removeRecords` is the only way to remove and takes care of them.
 */
export function requireSound(project: Project, diff: ProjectDiff): void {
  if (project.about.size !== 1 || !project.about.has(aboutId)) {
    throw new Refusal('input-invalid', { field: 'about', reason: 'A project has exactly one record of itself.' })
  }
  for (const name of tableNames) {
    const table = diff[name]
    if (table === undefined) continue
    for (const id of [...Object.keys(table.added), ...Object.keys(table.updated)]) {
      const record = (project[name] as Table<AnyRecord>).get(id)
      if (record === undefined) continue
      parseInput<AnyRecord>(recordSchemas[name], record)
      const fault = faultsOf(project, name, record)[0]
      if (fault !== undefined) throw new Refusal(fault.problem.code, fault.problem.details)
    }
  }
  for (const event of eventsThatLostACitation(project, diff)) {
    if (!isCitedIfVerified(project, event)) throw new Refusal('verification-without-citation', { title: event.title })
  }
}

function faultsOf(project: Project, name: TableName, record: AnyRecord): readonly Fault[] {
  const faults: Fault[] = []
  const refuse = (code: Problem['code'], details: Problem['details'] = {}): void => {
    faults.push({ table: name, id: record.id, problem: { code, details } })
  }
  for (const reference of referencesFrom(name)) {
    for (const id of reference.read(record)) {
      if (!(project[reference.to] as Table<AnyRecord>).has(id)) {
        refuse('reference-dangling', { table: name, field: reference.field, target: reference.to, missing: id })
      }
    }
  }
  for (const when of whensOf(name, record)) {
    const problem = problemOfWhen(when)
    if (problem !== null) refuse(problem.code, problem.details)
  }
  if (name === 'events') {
    const event = record as Records['events']
    if (!isCitedIfVerified(project, event)) refuse('verification-without-citation', { title: event.title })
    if (isItsOwnAncestor(project, event)) refuse('parent-loop', { title: event.title })
  }
  if (name === 'citations') {
    const citation = record as Records['citations']
    if ((citation.eventId === null) === (citation.claimId === null)) {
      refuse('input-invalid', { field: 'citation', reason: 'A citation belongs to one event or one claim.' })
    }
  }
  return faults
}

function whensOf(name: TableName, record: AnyRecord): readonly When[] {
  const dated =
    name === 'events'
      ? [(record as Records['events']).when]
      : name === 'claims'
        ? [(record as Records['claims']).when, (record as Records['claims']).assertedAt]
        : []
  return dated.filter((when) => when !== null)
}

/** Why a dated value cannot be kept, or null if it can. */
function problemOfWhen(when: When): Problem | null {
  for (const text of [when.edtf, when.anchor?.date ?? null]) {
    if (text === null) continue
    const reading = readEdtf(text)
    if (!reading.ok) return { code: reading.code, details: { text, reason: reading.reason } }
  }
  return null
}

function isItsOwnAncestor(project: Project, event: Records['events']): boolean {
  const seen = new Set([event.id])
  for (let id = event.parentId; id !== null; id = project.events.get(id)?.parentId ?? null) {
    if (seen.has(id)) return id === event.id
    seen.add(id)
  }
  return false
}

function isCitedIfVerified(project: Project, event: Records['events']): boolean {
  return event.verification !== 'verified' || allCitationsOf(project, event.id).length > 0
}

/** The events, still there, of which the diff took away or moved a citation, or a claim with its citations. */
function* eventsThatLostACitation(project: Project, diff: ProjectDiff): Iterable<Records['events']> {
  const citations = earlier(diff.citations)
  const claims = earlier(diff.claims)
  const claimsById = new Map(claims.map((claim) => [claim.id, claim]))
  const eventIds = [
    ...claims.map(({ eventId }) => eventId),
    ...citations.map(({ eventId, claimId }) => {
      const claim = claimId === null ? undefined : (claimsById.get(claimId) ?? project.claims.get(claimId))
      return eventId ?? claim?.eventId ?? ''
    }),
  ]
  for (const id of new Set(eventIds)) {
    const event = project.events.get(id)
    if (event !== undefined) yield event
  }
}

/** The records that a diff removed or changed, as they were. */
function earlier<Value>(table: TableDiff<Value> | undefined): readonly Value[] {
  if (table === undefined) return []
  return [...Object.values(table.removed), ...Object.values(table.updated).map(([from]) => from)]
}
