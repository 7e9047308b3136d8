import * as z from 'zod'
import { whenSchema } from '../dates/when'
import { nameOf } from '../project/names'
import type { Project, Records } from '../project/project'
import { blankEvent, eventFields } from '../project/records/event'
import { idList, idSchema } from '../project/records/stamp'
import { commandWords } from '../words/commands'
import { addRecord, defineCommand, newStamp, patchRecord, requireRecord } from './command'
import { recordCommands } from './record-commands'

const events = recordCommands({
  table: 'events',
  prefix: 'event',
  fields: eventFields,
  blank: blankEvent,
  complete: (project, event) => (event.code === '' ? { ...event, code: nextCode(project) } : event),
})

/** Gives an event another date, or none. */
const reschedule = defineCommand({
  type: 'event.reschedule',
  input: z.strictObject({
    id: idSchema,
    when: whenSchema.nullable(),
    /** How the person did it: it names the step. */
    by: z.enum(['typing', 'moving']),
  }),
  label: (before, { id, when, by }) => {
    const name = titleOf(before, id)
    if (when === null) return commandWords.undate(name)
    return by === 'moving' ? commandWords.move(name) : commandWords.redate(name)
  },
  run: (project, { id, when }, context) => patchRecord(project, 'events', id, { when }, context),
})

/** Takes an event out of one lane and puts it into another, with a new date if it was dragged in time as well. */
const moveToLane = defineCommand({
  type: 'event.moveToLane',
  input: z.strictObject({
    id: idSchema,
    from: idSchema.nullable(),
    to: idSchema.nullable(),
    when: whenSchema.nullable().optional(),
  }),
  label: (before, { id, to }) =>
    commandWords.toLane(titleOf(before, id), to === null ? commandWords.noLane : `“${nameOf(before, 'lanes', to)}”`),
  run: (project, { id, from, to, when }, context) => {
    const event = requireRecord(project, 'events', id)
    const others = event.lanes.filter((lane) => lane !== from && lane !== to)
    const lanes = to === null ? others : [...others, to]
    return patchRecord(project, 'events', id, { lanes, when }, context)
  },
})

/** A second event with the same fields, without claims and citations: those belong to the first. */
const duplicate = defineCommand({
  type: 'event.duplicate',
  input: z.strictObject({ id: idSchema, newId: idSchema.optional() }),
  label: (before, { id }) => commandWords.duplicate(titleOf(before, id)),
  run: (project, { id, newId }, context) => {
    const event = requireRecord(project, 'events', id)
    const copy = {
      ...event,
      ...newStamp(context, newId),
      code: nextCode(project),
      verification: event.verification === 'verified' ? ('unverified' as const) : event.verification,
    }
    return addRecord(project, 'events', copy)
  },
})

/** Puts tags and lanes on several events at once, or takes them off. */
const assign = defineCommand({
  type: 'event.assign',
  input: z.strictObject({
    ids: z.array(idSchema).min(1),
    addTags: idList,
    removeTags: idList,
    addLanes: idList,
    removeLanes: idList,
  }),
  label: (before, { ids }) =>
    ids.length === 1 ? commandWords.edit(titleOf(before, ids[0] ?? '')) : commandWords.changeMany(ids.length),
  run: (project, { ids, addTags, removeTags, addLanes, removeLanes }, context) =>
    ids.reduce((next, id) => {
      const event = requireRecord(next, 'events', id)
      const tags = reassigned(event.tags, addTags, removeTags)
      const lanes = reassigned(event.lanes, addLanes, removeLanes)
      return patchRecord(next, 'events', id, { tags, lanes }, context)
    }, project),
})

function reassigned(current: readonly string[], add: readonly string[], remove: readonly string[]): string[] {
  return [...new Set([...current, ...add])].filter((id) => !remove.includes(id))
}

function titleOf(project: Project, id: string): string {
  return nameOf(project, 'events', id) || commandWords.untitled
}

const highestCode = new WeakMap<Project['events'], number>()

/** “E1”, “E2” …: one more than the highest number in use. Codes are for people; records are known by their id. */
function nextCode(project: Project): string {
  let highest = highestCode.get(project.events)
  if (highest === undefined) {
    highest = 0
    for (const { code } of project.events as Iterable<Records['events']>) {
      const number = /^E(\d{1,9})$/.exec(code)?.[1]
      if (number !== undefined) highest = Math.max(highest, Number(number))
    }
    highestCode.set(project.events, highest)
  }
  return `E${highest + 1}`
}

export const eventCommands = [
  events.create,
  events.edit,
  events.remove,
  reschedule,
  moveToLane,
  duplicate,
  assign,
] as const
