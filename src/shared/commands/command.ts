import type * as z from 'zod'
import { Refusal } from '../problem'
import { putRecord, type Project, type Records, type TableName } from '../project/project'
import type { Stamp } from '../project/records/stamp'
import type { Table } from '../project/table'

/** What a command may not know by itself: new ids, the time, and who is at work. */
export interface Context {
  /** A new uuid v7. */
  readonly newId: () => string
  /** ISO 8601 in UTC. */
  readonly now: () => string
  /** The person at work, as named in the settings; may be ''. */
  readonly author: string
}

/**
 * One thing a person can do to a project. `run` is pure: it gives the next project or throws a `Refusal`. The undo step is the
 * difference of the two projects, so nobody writes an inverse.
 */
export interface Command<Type extends string, Input> {
  readonly type: Type
  readonly input: z.ZodType<Input>
  /** For the Edit menu, in the infinitive: “Move “Ceasefire signed””. `before` is the project the command runs on. */
  readonly label: (before: Project, input: Input) => string
  readonly run: (project: Project, input: Input, context: Context) => Project
  /** Steps with the same key in close succession become one step: typing in a field. null: always a step of its own. */
  readonly mergeKey?: (input: Input) => string | null
}

export function defineCommand<const Type extends string, Input>(command: Command<Type, Input>): Command<Type, Input> {
  return command
}

/** The stamp of a record made now; `id` is the one the window chose, if it chose one. */
export function newStamp(context: Context, id: string | undefined): Stamp {
  const now = context.now()
  return {
    id: id ?? context.newId(),
    createdAt: now,
    createdBy: context.author,
    modifiedAt: now,
    modifiedBy: context.author,
  }
}

/** Adds a record; refuses an id that is taken. */
export function addRecord<Name extends TableName>(project: Project, name: Name, record: Records[Name]): Project {
  if (project[name].has(record.id)) throw new Refusal('record-exists', { table: name, id: record.id })
  return putRecord(project, name, record)
}

/** The record, or a refusal if it has gone meanwhile (deleted in another window, say). */
export function requireRecord<Name extends TableName>(project: Project, name: Name, id: string): Records[Name] {
  const record = (project[name] as Table<Records[Name]>).get(id)
  if (record === undefined) throw new Refusal('record-missing', { table: name, id })
  return record
}

/** Changes the named fields of a record and stamps it. A patch that changes nothing leaves the project as it was. */
export function patchRecord<Name extends TableName>(
  project: Project,
  name: Name,
  id: string,
  patch: { readonly [Field in keyof Records[Name]]?: Records[Name][Field] | undefined },
  context: Context,
): Project {
  const record = requireRecord(project, name, id)
  const given = Object.entries(patch).filter(
    ([field, value]) => value !== undefined && !isSame(value, record[field as keyof Records[Name]]),
  )
  if (given.length === 0) return project
  return putRecord(project, name, {
    ...record,
    ...Object.fromEntries(given),
    modifiedAt: context.now(),
    modifiedBy: context.author,
  })
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}
