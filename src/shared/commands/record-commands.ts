import * as z from 'zod'
import { nameOf, nameOfRecord } from '../project/names'
import { parseInput } from '../project/parse-input'
import type { Project, Records, TableName } from '../project/project'
import { idSchema, type Stamp } from '../project/records/stamp'
import { removeRecords } from '../project/references'
import { commandWords } from '../words/commands'
import { addRecord, defineCommand, newStamp, patchRecord, requireRecord, type Command } from './command'

type Fields<Name extends TableName> = Omit<Records[Name], keyof Stamp>

/** What the record commands need to know about a table. */
interface Kind<Name extends TableName, Prefix extends string, Shape extends z.core.$ZodLooseShape> {
  readonly table: Name
  /** First half of the command names: `actor` in `actor.create`. */
  readonly prefix: Prefix
  readonly fields: z.ZodObject<Shape>
  /** Field values of a record about which nothing was said. */
  readonly blank: Partial<Fields<Name>>
  /** Last changes to the fields of a new record: an order key, a code. */
  readonly complete?: (project: Project, fields: Fields<Name>) => Fields<Name>
}

/** The create, edit and delete commands of one table. */
export function recordCommands<
  Name extends TableName,
  const Prefix extends string,
  Shape extends z.core.$ZodLooseShape,
>(kind: Kind<Name, Prefix, Shape>) {
  const { table } = kind
  const [thing, things] = commandWords.things[table]
  const patchSchema = kind.fields.partial() as unknown as z.ZodType<Partial<Fields<Name>>>

  const create = defineCommand({
    type: `${kind.prefix}.create` as const,
    input: z.strictObject({ id: idSchema.optional(), fields: patchSchema }),
    label: (before, { fields }) =>
      commandWords.create(thing, nameOfRecord(before, table, { ...kind.blank, ...fields } as unknown as Records[Name])),
    run: (project, { id, fields }, context) => {
      const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
      const filled = { ...kind.blank, ...given } as Fields<Name>
      const whole = parseInput(kind.fields, kind.complete?.(project, filled) ?? filled)
      return addRecord(project, table, { ...newStamp(context, id), ...whole } as unknown as Records[Name])
    },
  } satisfies Command<`${Prefix}.create`, { id?: string | undefined; fields: Partial<Fields<Name>> }>)

  const edit = defineCommand({
    type: `${kind.prefix}.edit` as const,
    input: z.strictObject({ id: idSchema, patch: patchSchema }),
    label: (before, { id, patch }) => {
      const [field, ...others] = Object.keys(patch)
      const name = nameOf(before, table, id) || thing
      const word = field === undefined || others.length > 0 ? undefined : commandWords.fields[field]
      return word === undefined ? commandWords.edit(name) : commandWords.change(word, name)
    },
    run: (project, { id, patch }, context) => patchRecord(project, table, id, patch as never, context),
    mergeKey: ({ id, patch }) => `${kind.prefix}.edit ${id} ${Object.keys(patch).sort().join(' ')}`,
  } satisfies Command<`${Prefix}.edit`, { id: string; patch: Partial<Fields<Name>> }>)

  const remove = defineCommand({
    type: `${kind.prefix}.delete` as const,
    input: z.strictObject({ ids: z.array(idSchema).min(1) }),
    label: (before, { ids }) =>
      ids.length === 1
        ? commandWords.remove(thing, nameOf(before, table, ids[0] ?? ''))
        : commandWords.removeMany(ids.length, things),
    run: (project, { ids }) => {
      for (const id of ids) requireRecord(project, table, id)
      return removeRecords(project, table, ids)
    },
  } satisfies Command<`${Prefix}.delete`, { ids: string[] }>)

  return { create, edit, remove }
}
