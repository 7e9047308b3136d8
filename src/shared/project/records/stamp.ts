import * as z from 'zod'

const reserved = new Set(['constructor', 'prototype'])

/**
 * A record's id: uuid v7 for what this program makes, any short plain token for what it imports. Names that mean something to
 * JavaScript objects are refused, so that records can safely be kept by id in plain JSON.
 */
export const idSchema = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/, 'An id is 1 to 64 letters, digits, hyphens or underscores.')
  .refine((id) => !reserved.has(id), 'This id is reserved.')

/** ISO 8601 instant in UTC, as the clock of the person's machine gave it. */
const moment = z.iso.datetime({ offset: true })

/** Who made and last changed a record, and when. Carried by every record. */
export const stampSchema = z.strictObject({
  id: idSchema,
  createdAt: moment,
  createdBy: z.string().max(200),
  modifiedAt: moment,
  modifiedBy: z.string().max(200),
})

export type Stamp = z.infer<typeof stampSchema>

/** One line of text: no longer than a title may sensibly be. */
export const line = z.string().max(1000)

/** Running text written by the researcher. */
export const prose = z.string().max(200_000)

/** Lists of ids that hold each id once. */
export const idList = z.array(idSchema).refine((ids) => new Set(ids).size === ids.length, 'Each may be listed once.')
