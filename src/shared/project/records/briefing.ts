import * as z from 'zod'
import { idList, idSchema, line, prose, type Stamp } from './stamp'

export const briefingOrders = ['date', 'lane', 'actor', 'place'] as const
export const briefingParts = [
  'summary',
  'key-figures',
  'timeline',
  'chronology',
  'disputed',
  'gaps',
  'actors',
  'places',
  'sources',
  'method',
] as const

/** A document made from the chronology. */
export const briefingFields = z.strictObject({
  title: line,
  /** Traffic Light Protocol 2.0 label or the house's own words. */
  handling: line,
  audience: line,
  author: line,
  /** EDTF interval that the briefing covers; '' for all. */
  period: z.string().max(200),
  /** Bottom line up front. */
  summary: prose,
  selection: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('all') }),
    z.strictObject({ kind: z.literal('marked') }),
    z.strictObject({ kind: z.literal('view'), viewId: idSchema }),
    z.strictObject({ kind: z.literal('events'), eventIds: idList }),
  ]),
  order: z.enum(briefingOrders),
  parts: z.array(z.enum(briefingParts)),
  /** Id of a CSL style, '' for the default (Chicago notes). */
  citationStyle: z.string().max(200),
  template: z.string().max(100),
})

/** Everything, in the order of time, about the events that are marked for it. */
export const blankBriefing: BriefingFields = {
  title: '',
  handling: '',
  audience: '',
  author: '',
  period: '',
  summary: '',
  selection: { kind: 'marked' },
  order: 'date',
  parts: [...briefingParts],
  citationStyle: '',
  template: 'full-chronology',
}

export type BriefingFields = z.infer<typeof briefingFields>
export type Briefing = Readonly<Stamp & BriefingFields>
