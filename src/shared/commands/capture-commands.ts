import * as z from 'zod'
import { nameOf } from '../project/names'
import { captureFields, type CaptureFields } from '../project/records/capture'
import { idSchema } from '../project/records/stamp'
import { commandWords } from '../words/commands'
import { defineCommand, patchRecord } from './command'
import { recordCommands } from './record-commands'

const captures = recordCommands({
  table: 'captures',
  prefix: 'capture',
  fields: captureFields,
  blank: { kind: 'other', mimeType: '', url: '', archiveUrl: '', lastVerified: null },
})

/** What a person may say about a capture. What it is, its hash and its place are not a matter of opinion. */
const edit = defineCommand({
  type: 'capture.edit',
  input: z.strictObject({
    id: idSchema,
    patch: captureFields.pick({ kind: true, url: true, archiveUrl: true }).partial(),
  }),
  label: (before, { id, patch }) => captures.edit.label(before, { id, patch: patch as Partial<CaptureFields> }),
  run: (project, { id, patch }, context) => patchRecord(project, 'captures', id, patch, context),
  mergeKey: ({ id, patch }) => `capture.edit ${id} ${Object.keys(patch).sort().join(' ')}`,
})

/** Notes what a verification found. A file that could not be read was not verified and has no place here. */
const verify = defineCommand({
  type: 'capture.verify',
  input: z.strictObject({
    outcomes: z
      .array(z.strictObject({ id: idSchema, outcome: z.enum(['intact', 'changed', 'missing']) }))
      .min(1)
      .max(100_000),
  }),
  label: (before, { outcomes }) => {
    const [first, ...others] = outcomes
    return first === undefined || others.length > 0
      ? commandWords.verifyMany(outcomes.length)
      : commandWords.verify(nameOf(before, 'captures', first.id))
  },
  run: (project, { outcomes }, context) => {
    const at = context.now()
    return outcomes.reduce(
      (next, { id, outcome }) => patchRecord(next, 'captures', id, { lastVerified: { at, outcome } }, context),
      project,
    )
  },
})

/** Notes that the file of a capture, with the hash it was taken in with, is in its place again. */
const relink = defineCommand({
  type: 'capture.relink',
  input: z.strictObject({ id: idSchema }),
  label: (before, { id }) => commandWords.relink(nameOf(before, 'captures', id)),
  run: (project, { id }, context) =>
    patchRecord(project, 'captures', id, { lastVerified: { at: context.now(), outcome: 'intact' } }, context),
})

export const captureCommands = [captures.create, edit, captures.remove, verify, relink] as const

/** Commands that say what is on the disk. Only who has looked there may run them: no window can. */
export const commandsAboutFiles: ReadonlySet<string> = new Set([captures.create.type, verify.type, relink.type])
