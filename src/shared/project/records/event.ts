import * as z from 'zod'
import { whenSchema } from '../../dates/when'
import { claimValueSchema } from './claim'
import { idList, idSchema, line, prose, type Stamp } from './stamp'

export const verifications = ['unverified', 'partly', 'verified', 'refuted', 'retracted'] as const
export const disputes = ['undisputed', 'disputed', 'unsure'] as const
export const visibilities = ['public', 'internal', 'restricted'] as const
export const significances = ['minor', 'normal', 'major'] as const
export const placePrecisions = ['exact', 'near', 'area'] as const
export const eventRelations = ['causes', 'follows', 'responds-to', 'same-as', 'related'] as const

/** What happened. Figures and contested statements about it are claims; where each comes from is a citation. */
export const eventFields = z.strictObject({
  /** Short id for people ("E12"), unique in the project; given on creation. */
  code: z.string().max(32),
  title: line,
  description: prose,
  /** null: undated; the event then waits in the tray beside the timeline. */
  when: whenSchema.nullable(),
  /** The researcher's own word for the kind of event ("protest", "ceasefire"); '' if none. */
  type: z.string().max(100),
  actors: z.array(z.strictObject({ actorId: idSchema, role: z.string().max(100) })),
  places: z.array(z.strictObject({ placeId: idSchema, precision: z.enum(placePrecisions) })),
  /** Lane ids; an event in several lanes is drawn in each, one in none in "No lane". */
  lanes: idList,
  tags: idList,
  /** The larger event that this is a part of. */
  parentId: idSchema.nullable(),
  relations: z.array(z.strictObject({ type: z.enum(eventRelations), eventId: idSchema })),
  significance: z.enum(significances),
  /** `verified` is refused without at least one citation of the event or of one of its claims. */
  verification: z.enum(verifications),
  dispute: z.enum(disputes),
  visibility: z.enum(visibilities),
  inBriefing: z.boolean(),
  /** Working notes; never exported into briefings. */
  notes: prose,
  /** The figures the event reports after that weighing, one for each property; the claims themselves stay as they are. */
  reported: z.array(z.strictObject({ property: z.string().min(1).max(200), value: claimValueSchema })),
  /** The researcher's written weighing of the competing claims. */
  assessment: prose,
})

export type EventFields = z.infer<typeof eventFields>
export type TimelineEvent = Readonly<Stamp & EventFields>
export type Verification = (typeof verifications)[number]

/** An event about which nothing has been established yet. */
export const blankEvent: EventFields = {
  code: '',
  title: '',
  description: '',
  when: null,
  type: '',
  actors: [],
  places: [],
  lanes: [],
  tags: [],
  parentId: null,
  relations: [],
  significance: 'normal',
  verification: 'unverified',
  dispute: 'unsure',
  visibility: 'public',
  inBriefing: false,
  notes: '',
  reported: [],
  assessment: '',
}
