import * as z from 'zod'
import { nameOf } from '../project/names'
import type { Project, Records } from '../project/project'
import { idSchema } from '../project/records/stamp'
import { mergeRecords } from '../project/references'
import { Refusal } from '../problem'
import { commandWords } from '../words/commands'
import { defineCommand, patchRecord, requireRecord } from './command'

const input = z
  .strictObject({ from: idSchema, into: idSchema })
  .refine(({ from, into }) => from !== into, 'A record cannot be merged with itself.')

type Merged = 'actors' | 'places' | 'tags' | 'sources'

/** The fields that the record which stays takes over from the one that goes. */
type TakeOver<Name extends Merged> = (stays: Records[Name], goes: Records[Name]) => Partial<Records[Name]>

function mergeCommand<Name extends Merged, const Type extends string>(
  type: Type,
  table: Name,
  takeOver: TakeOver<Name>,
) {
  return defineCommand({
    type,
    input,
    label: (before: Project, { from, into }: z.infer<typeof input>) =>
      commandWords.merge(commandWords.things[table][0], nameOf(before, table, from), nameOf(before, table, into)),
    run: (project, { from, into }, context) => {
      const goes = requireRecord(project, table, from)
      const stays = requireRecord(project, table, into)
      const patched = patchRecord(project, table, into, takeOver(stays, goes) as never, context)
      return mergeRecords(patched, table, from, into)
    },
  })
}

/** Both names live on: the one that goes becomes an alias. */
const mergeActors = mergeCommand('actor.merge', 'actors', (stays, goes) => ({
  aliases: eachOnce([...stays.aliases, goes.name, ...goes.aliases]).filter(
    (name) => name !== stays.name && name !== '',
  ),
  notes: joined(stays.notes, goes.notes),
}))

const mergePlaces = mergeCommand('place.merge', 'places', (stays, goes) => ({
  names: [...stays.names, ...goes.names.filter(({ text }) => !stays.names.some((name) => name.text === text))],
  ...(stays.lat === null && goes.lat !== null ? { lat: goes.lat, lon: goes.lon } : {}),
  country: stays.country === '' ? goes.country : stays.country,
  notes: joined(stays.notes, goes.notes),
}))

const mergeTags = mergeCommand('tag.merge', 'tags', () => ({}))

/** Bibliographic fields that only the one that goes has are taken over; where both have one, the one that stays keeps its own. */
const mergeSources = mergeCommand('source.merge', 'sources', (stays, goes) => {
  if (stays.text !== '' && goes.text !== '' && stays.text !== goes.text) {
    throw new Refusal('input-invalid', {
      field: 'text',
      reason:
        'Both sources hold a text of their own, and quotes are found in it. Keep them apart, or remove one text first.',
    })
  }
  return {
    csl: { ...goes.csl, ...stays.csl },
    text: stays.text === '' ? goes.text : stays.text,
    dateline: stays.dateline ?? goes.dateline,
    confidential: stays.confidential || goes.confidential,
    originSourceId: stays.originSourceId === goes.id ? null : stays.originSourceId,
    notes: joined(stays.notes, goes.notes),
  }
})

function eachOnce(texts: readonly string[]): string[] {
  return [...new Set(texts)]
}

function joined(first: string, second: string): string {
  return first.includes(second) ? first : [first, second].filter((text) => text !== '').join('\n\n')
}

export const mergeCommands = [mergeActors, mergePlaces, mergeTags, mergeSources] as const
