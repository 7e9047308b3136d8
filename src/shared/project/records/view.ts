import * as z from 'zod'
import { verifications } from './event'
import { idList, line, type Stamp } from './stamp'

/** Which events are meant: every condition that is set must hold; an empty list or text sets none. */
export const filterSchema = z.strictObject({
  /** Found in titles, descriptions, statements, quotes and sources, whatever the case or accents. */
  text: z.string().max(500),
  lanes: idList,
  /** Events in no lane, besides those in any of `lanes`. */
  withoutLane: z.boolean(),
  tags: idList,
  actors: idList,
  places: idList,
  sources: idList,
  verifications: z.array(z.enum(verifications)),
  withoutSource: z.boolean(),
  /** EDTF; events that lie `certainly` or `possibly` within it. null: any time, dated or not. */
  period: z.strictObject({ edtf: z.string().max(200), sureness: z.enum(['certainly', 'possibly']) }).nullable(),
})

export type Filter = Readonly<z.infer<typeof filterSchema>>

export const everything: Filter = {
  text: '',
  lanes: [],
  withoutLane: false,
  tags: [],
  actors: [],
  places: [],
  sources: [],
  verifications: [],
  withoutSource: false,
  period: null,
}

const groupings = ['lane', 'actor', 'place', 'none'] as const

/** A saved filter and grouping. */
export const viewFields = z.strictObject({
  name: line,
  filter: filterSchema,
  grouping: z.enum(groupings),
})

export type ViewFields = z.infer<typeof viewFields>
export type View = Readonly<Stamp & ViewFields>

export const blankView: ViewFields = { name: '', filter: everything, grouping: 'lane' }
