import * as z from 'zod'
import { line, prose, type Stamp } from './stamp'

export const actorKinds = ['person', 'organisation', 'state', 'armed-group', 'group', 'other'] as const

/** Whoever acts or speaks: a person, a ministry, a state. */
export const actorFields = z.strictObject({
  name: line,
  aliases: z.array(line),
  kind: z.enum(actorKinds),
  notes: prose,
})

export type ActorFields = z.infer<typeof actorFields>
export type Actor = Readonly<Stamp & ActorFields>

export const blankActor: ActorFields = { name: '', aliases: [], kind: 'other', notes: '' }
