import { putRecords, type ImportedRecords } from '../../commands/import-command'
import { isSameValue } from '../../project/diff'
import { nameOfRecord } from '../../project/names'
import { tableNames, type AnyRecord, type Project, type TableName } from '../../project/project'
import type { Table } from '../../project/table'
import type { Candidate, Found } from './candidates'
import { changesOf, type FieldChange } from './preview'

/** Whose version of a record stays, where both projects have it and they differ. */
export type Side = 'mine' | 'theirs'

/** A record that both projects have, and that says different things in them. */
export interface Conflict {
  /** What a choice names it by. */
  readonly key: string
  readonly table: TableName
  readonly title: string
  readonly fields: readonly FieldChange[]
  /** When and by whom each was last changed; ISO 8601. */
  readonly mine: { readonly at: string; readonly by: string }
  readonly theirs: { readonly at: string; readonly by: string }
  readonly side: Side
  /** Nobody has chosen: it is the version that was changed later, and mine where both were at the same moment. */
  readonly isByDefault: boolean
}

export interface Settled {
  /** What is left of the other project after the choices: new records, equal ones, and those of theirs that were chosen. */
  readonly found: Found
  readonly conflicts: readonly Conflict[]
}

/**
 * Holds another project against this one. What only the other has is new; what differs is a conflict, and of each either mine or
 * theirs is taken whole. Records that differ in nothing but their stamps are the same. The project's own title and description
 * stay, unless it holds nothing else yet.
 */
export function settleConflicts(project: Project, found: Found, choices: Readonly<Record<string, Side>>): Settled {
  const conflicts: Conflict[] = []
  // What theirs names may be only there.
  const named = withNewOnes(project, found.candidates)
  const isEmpty = tableNames.every((name) => name === 'about' || project[name].size === 0)
  const candidates = found.candidates.flatMap((candidate): readonly Candidate[] => {
    const mine = (project[candidate.table] as Table<AnyRecord>).get(candidate.record.id)
    if (candidate.table === 'about') return isEmpty ? [candidate] : []
    if (mine === undefined) return [candidate]
    if (isSameButForStamps(mine, candidate.record)) return [{ ...candidate, record: mine }]
    const conflict = conflictOf(named, mine, candidate, choices)
    conflicts.push(conflict)
    return conflict.side === 'mine' ? [] : [candidate]
  })
  return { found: { ...found, candidates }, conflicts }
}

function withNewOnes(project: Project, candidates: readonly Candidate[]): Project {
  const added: Partial<Record<TableName, AnyRecord[]>> = {}
  for (const { table, record } of candidates) {
    if (!(project[table] as Table<AnyRecord>).has(record.id)) (added[table] ??= []).push(record)
  }
  return putRecords(project, added as ImportedRecords)
}

function conflictOf(
  named: Project,
  mine: AnyRecord,
  { table, record }: Candidate,
  choices: Readonly<Record<string, Side>>,
): Conflict {
  const key = `${table} ${record.id}`
  const chosen = Object.hasOwn(choices, key) ? choices[key] : undefined
  const isLater = Date.parse(record.modifiedAt) > Date.parse(mine.modifiedAt)
  return {
    key,
    table,
    title: nameOfRecord(named, table, mine),
    fields: changesOf(named, table, mine, record),
    mine: { at: mine.modifiedAt, by: mine.modifiedBy },
    theirs: { at: record.modifiedAt, by: record.modifiedBy },
    side: chosen ?? (isLater ? 'theirs' : 'mine'),
    isByDefault: chosen === undefined,
  }
}

const stamps = { createdAt: '', createdBy: '', modifiedAt: '', modifiedBy: '' } as const

function isSameButForStamps(mine: AnyRecord, theirs: AnyRecord): boolean {
  return isSameValue({ ...mine, ...stamps }, { ...theirs, ...stamps })
}
