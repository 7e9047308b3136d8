import { wordsOf } from '../../dates/wording'
import { putRecords } from '../../commands/import-command'
import { isSameValue } from '../../project/diff'
import { nameOfRecord } from '../../project/names'
import type { AnyRecord, Project, Records, TableName } from '../../project/project'
import { importWords } from '../../words/exchange'
import { normalised } from '../references/same-reference'
import type { Merged, Outcome } from './merge'
import { wordsOfCslDate, wordsOfValue } from './value-words'

/** One record of a file, as a person sees what would become of it. */
export interface PreviewRow {
  readonly table: TableName
  readonly title: string
  /** When it happened, or was published, in words; '' where there is no date. */
  readonly date: string
  readonly state: 'new' | 'changed' | 'same'
  /** Where in the file it stands. */
  readonly where: string
  /** What would be another than now; none unless the state is `changed`. */
  readonly changes: readonly FieldChange[]
}

export interface FieldChange {
  readonly field: string
  /** '' where there was nothing. */
  readonly from: string
  readonly to: string
}

/** The first so many rows of each state: a person looks through some, and the counts say how many there are. */
export function previewRows(project: Project, merged: Merged, mostOfEach: number): readonly PreviewRow[] {
  const next = putRecords(project, merged.records)
  const shown = { new: 0, changed: 0, same: 0 }
  return merged.outcomes.flatMap((outcome) => {
    shown[outcome.state] += 1
    return shown[outcome.state] > mostOfEach ? [] : [rowOf(next, outcome)]
  })
}

/** How many records of each table are new or changed; a table with none is not in it. */
export type KindCounts = Readonly<Partial<Record<TableName, number>>>

export function kindsTaken({ outcomes }: Merged): KindCounts {
  const counts: Partial<Record<TableName, number>> = {}
  for (const { table, state } of outcomes) if (state !== 'same') counts[table] = (counts[table] ?? 0) + 1
  return counts
}

function rowOf(next: Project, { table, record, state, where, before }: Outcome): PreviewRow {
  return {
    table,
    title: short(nameOfRecord(next, table, record), 300),
    date: dateOf(table, record),
    state,
    where,
    changes: before === undefined || state !== 'changed' ? [] : changesOf(next, table, before, record),
  }
}

function dateOf(table: TableName, record: AnyRecord): string {
  const when =
    table === 'events'
      ? (record as Records['events']).when
      : table === 'claims'
        ? (record as Records['claims']).assertedAt
        : null
  if (when !== null) return wordsOf(when)
  return table === 'sources' ? wordsOfCslDate((record as Records['sources']).csl.issued) : ''
}

const stamps: ReadonlySet<string> = new Set(['id', 'createdAt', 'createdBy', 'modifiedAt', 'modifiedBy'])

/**
 * What another version of a record says differently, field by field; stamps left out. `project` is where the names of other
 * records are looked up.
 */
export function changesOf(
  project: Project,
  table: TableName,
  before: AnyRecord,
  after: AnyRecord,
): readonly FieldChange[] {
  const own = fieldChanges(project, before, after, (field) => importWords.fieldName(field))
  if (table !== 'sources') return own
  const [from, to] = [(before as Records['sources']).csl, (after as Records['sources']).csl]
  return [
    ...fieldChanges(project, from, to, (variable) => importWords.variableName(variable)),
    ...own.filter(({ field }) => field !== importWords.fieldName('csl')),
  ]
}

function fieldChanges(
  project: Project,
  before: object,
  after: object,
  nameOfField: (field: string) => string,
): readonly FieldChange[] {
  const words = (field: string, value: unknown): string => short(wordsOfValue(project, field, value), 120)
  const [from, to] = [before as Record<string, unknown>, after as Record<string, unknown>]
  return [...new Set([...Object.keys(from), ...Object.keys(to)])]
    .filter((field) => !stamps.has(field) && !isSameValue(normalised(field, from[field]), normalised(field, to[field])))
    .map((field) => ({ field: nameOfField(field), from: words(field, from[field]), to: words(field, to[field]) }))
}

function short(text: string, most: number): string {
  const flat = text.replace(/\s+/g, ' ').trim()
  return flat.length <= most ? flat : `${flat.slice(0, most - 2).trimEnd()}…`
}
