import * as z from 'zod'
import { nameOf } from '../project/names'
import { blankBriefing, briefingFields } from '../project/records/briefing'
import { idSchema } from '../project/records/stamp'
import { commandWords } from '../words/commands'
import { addRecord, defineCommand, newStamp, requireRecord } from './command'
import { recordCommands } from './record-commands'

const briefings = recordCommands({
  table: 'briefings',
  prefix: 'briefing',
  fields: briefingFields,
  blank: blankBriefing,
})

/** The same briefing once more, to be made into another: a person's own template is a briefing that is copied. */
const duplicate = defineCommand({
  type: 'briefing.duplicate',
  input: z.strictObject({ id: idSchema, newId: idSchema.optional() }),
  label: (before, { id }) => commandWords.duplicate(nameOf(before, 'briefings', id)),
  run: (project, { id, newId }, context) => {
    const briefing = requireRecord(project, 'briefings', id)
    const title = commandWords.copyOf(briefing.title).slice(0, 1000)
    return addRecord(project, 'briefings', { ...briefing, ...newStamp(context, newId), title })
  },
})

export const briefingCommands = [briefings.create, briefings.edit, briefings.remove, duplicate] as const
