import * as z from 'zod'
import { diffProjects, isEmptyDiff, type ProjectDiff } from '../project/diff'
import { requireSound } from '../project/integrity'
import { lanesInOrder } from '../project/lookups'
import { orderBetween } from '../project/order'
import { parseInput } from '../project/parse-input'
import type { Project } from '../project/project'
import { aboutFields, aboutId } from '../project/records/about'
import { actorFields, blankActor } from '../project/records/actor'
import { blankCitation, citationFields } from '../project/records/citation'
import { blankClaim, claimFields } from '../project/records/claim'
import { blankLane, blankTag, laneFields, tagFields } from '../project/records/lane'
import { blankPlace, placeFields } from '../project/records/place'
import { blankSource, sourceFields } from '../project/records/source'
import { idSchema } from '../project/records/stamp'
import { blankView, viewFields } from '../project/records/view'
import { Refusal } from '../problem'
import { commandWords } from '../words/commands'
import { briefingCommands } from './briefing-commands'
import { captureCommands } from './capture-commands'
import { defineCommand, patchRecord, type Command, type Context } from './command'
import { eventCommands } from './event-commands'
import { importCommand } from './import-command'
import { mergeCommands } from './merge-commands'
import { recordCommands } from './record-commands'

const claims = recordCommands({ table: 'claims', prefix: 'claim', fields: claimFields, blank: blankClaim })
const citations = recordCommands({
  table: 'citations',
  prefix: 'citation',
  fields: citationFields,
  blank: blankCitation,
})
const sources = recordCommands({ table: 'sources', prefix: 'source', fields: sourceFields, blank: blankSource })
const actors = recordCommands({ table: 'actors', prefix: 'actor', fields: actorFields, blank: blankActor })
const places = recordCommands({ table: 'places', prefix: 'place', fields: placeFields, blank: blankPlace })
const tags = recordCommands({ table: 'tags', prefix: 'tag', fields: tagFields, blank: blankTag })
const views = recordCommands({ table: 'views', prefix: 'view', fields: viewFields, blank: blankView })
const lanes = recordCommands({
  table: 'lanes',
  prefix: 'lane',
  fields: laneFields,
  blank: { ...blankLane, order: '' },
  complete: (project, lane) =>
    lane.order === '' ? { ...lane, order: orderBetween(lanesInOrder(project).at(-1)?.order ?? null, null) } : lane,
})

const editAbout = defineCommand({
  type: 'about.edit',
  input: z.strictObject({ patch: aboutFields.partial() }),
  label: () => commandWords.editAbout,
  run: (project, { patch }, context) => patchRecord(project, 'about', aboutId, patch, context),
  mergeKey: ({ patch }) => `about.edit ${Object.keys(patch).sort().join(' ')}`,
})

/** Puts a lane before another one, or last. */
const reorderLane = defineCommand({
  type: 'lane.reorder',
  input: z.strictObject({ id: idSchema, before: idSchema.nullable() }),
  label: () => commandWords.reorderLanes,
  run: (project, { id, before }, context) => {
    const others = lanesInOrder(project).filter((lane) => lane.id !== id)
    const at = before === null ? others.length : others.findIndex((lane) => lane.id === before)
    if (at === -1) throw new Refusal('record-missing', { table: 'lanes', id: before ?? '' })
    const order = orderBetween(others[at - 1]?.order ?? null, others[at]?.order ?? null)
    return patchRecord(project, 'lanes', id, { order }, context)
  },
})

const single = [
  editAbout,
  importCommand,
  ...eventCommands,
  claims.create,
  claims.edit,
  claims.remove,
  citations.create,
  citations.edit,
  citations.remove,
  sources.create,
  sources.edit,
  sources.remove,
  ...captureCommands,
  actors.create,
  actors.edit,
  actors.remove,
  places.create,
  places.edit,
  places.remove,
  lanes.create,
  lanes.edit,
  lanes.remove,
  reorderLane,
  tags.create,
  tags.edit,
  tags.remove,
  views.create,
  views.edit,
  views.remove,
  ...briefingCommands,
  ...mergeCommands,
] as const

type RequestOf<Given> =
  Given extends Command<infer Type, infer Input> ? { readonly type: Type; readonly input: Input } : never

/** A wish as plain JSON: the name of a command and its input. */
export type SingleRequest = RequestOf<(typeof single)[number]>

/** Several wishes that belong together and are one step, under one name. */
export interface BatchRequest {
  readonly type: 'batch'
  readonly input: { readonly label: string; readonly commands: readonly SingleRequest[] }
}

export type CommandRequest = SingleRequest | BatchRequest

const byType = new Map<string, Command<string, unknown>>(
  single.map((command) => [command.type, command as unknown as Command<string, unknown>]),
)

/** Names of all commands that may stand in a request, for documentation and tests. */
export const commandTypes: readonly string[] = [...byType.keys(), 'batch']

/** Shape of a request before its command is known. The input is checked by the command's own schema in `runCommand`. */
export const commandRequestSchema = z.strictObject({ type: z.string().max(60), input: z.unknown() })

const batchInput = z.strictObject({
  label: z.string().min(1).max(200),
  commands: z.array(commandRequestSchema).min(1).max(100_000),
})

/** What running a request did. An empty diff means that nothing changed and there is no step to undo. */
export interface Outcome {
  readonly project: Project
  readonly diff: ProjectDiff
  readonly label: string
  readonly mergeKey: string | null
}

/**
 * Runs a request against a project. Refuses an unknown command (`request-unknown`), input that its schema does not take
 * (`input-invalid`, with the field), and every change that would leave the project unsound (`integrity.ts`). All or nothing.
 */
export function runCommand(project: Project, request: { type: string; input?: unknown }, context: Context): Outcome {
  const { next, label, mergeKey } = request.type === 'batch' ? runBatch() : runSingle(project, request, context)
  const diff = diffProjects(project, next)
  if (!isEmptyDiff(diff)) requireSound(next, diff)
  return { project: next, diff, label, mergeKey }

  function runBatch() {
    const { label, commands } = parseInput(batchInput, request.input)
    const next = commands.reduce((before, command) => runSingle(before, command, context).next, project)
    return { next, label, mergeKey: null }
  }
}

function runSingle(project: Project, request: { type: string; input?: unknown }, context: Context) {
  const command = byType.get(request.type)
  if (command === undefined) throw new Refusal('request-unknown', { name: request.type })
  const input = parseInput(command.input, request.input)
  return {
    next: command.run(project, input, context),
    label: command.label(project, input),
    mergeKey: command.mergeKey?.(input) ?? null,
  }
}
