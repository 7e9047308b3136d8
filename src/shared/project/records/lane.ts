import * as z from 'zod'
import { line, type Stamp } from './stamp'

/** Names of colours, not colours: the window maps them to values that work in light and dark and in grey print. */
export const colours = ['slate', 'red', 'orange', 'amber', 'green', 'teal', 'blue', 'violet', 'pink'] as const

/** A row of the timeline. */
export const laneFields = z.strictObject({
  name: line,
  colour: z.enum(colours),
  /** Sortable key: lanes are shown in the order of this text, then by name. */
  order: z.string().min(1).max(256),
})

export const tagFields = z.strictObject({
  name: line,
  colour: z.enum(colours),
})

export type Colour = (typeof colours)[number]
export type LaneFields = z.infer<typeof laneFields>
export type Lane = Readonly<Stamp & LaneFields>
export type TagFields = z.infer<typeof tagFields>
export type Tag = Readonly<Stamp & TagFields>

export const blankLane: LaneFields = { name: '', colour: 'slate', order: 'n' }
export const blankTag: TagFields = { name: '', colour: 'slate' }
