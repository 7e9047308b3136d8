import * as z from 'zod'
import { idSchema, line, prose, type Stamp } from './stamp'

/** Source reliability of the Admiralty code: A completely reliable … E unreliable, F cannot be judged. */
export const reliabilities = ['A', 'B', 'C', 'D', 'E', 'F'] as const

/** A name variable of CSL-JSON: a person by parts, or an institution as `literal`. */
const cslNameSchema = z.looseObject({
  family: line.optional(),
  given: line.optional(),
  literal: line.optional(),
})

/** A date variable of CSL-JSON. Negative years have no year zero there (44 BCE is -44); `edtf` is our own exact value. */
const cslDateSchema = z.looseObject({
  'date-parts': z.array(z.array(z.union([z.number(), z.string()]))).optional(),
  edtf: line.optional(),
  raw: line.optional(),
  literal: line.optional(),
})

/** A CSL-JSON item, kept verbatim: variables that we do not show are kept too. */
export const cslItemSchema = z.looseObject({
  type: z.string().min(1).max(60),
  title: line.optional(),
  author: z.array(cslNameSchema).optional(),
  'container-title': line.optional(),
  publisher: line.optional(),
  'publisher-place': line.optional(),
  issued: cslDateSchema.optional(),
  accessed: cslDateSchema.optional(),
  URL: z.string().max(4000).optional(),
  DOI: line.optional(),
  ISBN: line.optional(),
  volume: z.union([line, z.number()]).optional(),
  issue: z.union([line, z.number()]).optional(),
  page: z.union([line, z.number()]).optional(),
  archive: line.optional(),
  archive_location: line.optional(),
  language: line.optional(),
  abstract: prose.optional(),
  note: prose.optional(),
})

/** Where information comes from: an article, a document, an interview. */
export const sourceFields = z.strictObject({
  csl: cslItemSchema,
  reliability: z.enum(reliabilities),
  reliabilityBasis: prose,
  /** The source this one derives from (agency copy, reprint): two children of one origin do not corroborate each other. */
  originSourceId: idSchema.nullable(),
  /** Where and on what day the text speaks from; relative dates in it are resolved against this. */
  dateline: z.strictObject({ date: z.string().max(200).nullable(), place: line }).nullable(),
  /** The text as captured, '' if none. Passages are found in it by their quote. */
  text: z.string().max(10_000_000),
  /** A confidential source is held back from everything that leaves, unless allowed there and then. */
  confidential: z.boolean(),
  notes: prose,
})

export type CslName = z.infer<typeof cslNameSchema>
export type CslDate = z.infer<typeof cslDateSchema>
export type CslItem = z.infer<typeof cslItemSchema>
export type SourceFields = z.infer<typeof sourceFields>
export type Source = Readonly<Stamp & SourceFields>
export type Reliability = (typeof reliabilities)[number]

export const blankSource: SourceFields = {
  csl: { type: 'document' },
  reliability: 'F',
  reliabilityBasis: '',
  originSourceId: null,
  dateline: null,
  text: '',
  confidential: false,
  notes: '',
}
