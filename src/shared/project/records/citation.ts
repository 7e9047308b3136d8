import * as z from 'zod'
import { idSchema, line, type Stamp } from './stamp'

export const citationRelations = ['supports', 'contradicts', 'mentions'] as const

/** Locator terms of CSL 1.0.2, with `timestamp` for recordings. */
export const locatorLabels = [
  'page',
  'paragraph',
  'chapter',
  'section',
  'column',
  'figure',
  'folio',
  'line',
  'note',
  'part',
  'timestamp',
  'verse',
  'volume',
] as const

/** Where a source says it, in its own words. Belongs to a claim, or to an event as a whole: exactly one of the two. */
export const citationFields = z.strictObject({
  claimId: idSchema.nullable(),
  eventId: idSchema.nullable(),
  sourceId: idSchema,
  captureId: idSchema.nullable(),
  locator: z.strictObject({ label: z.enum(locatorLabels), value: line }).nullable(),
  /** W3C TextQuoteSelector: the passage and a little of what stands before and after it, to find it again. */
  quote: z
    .strictObject({
      exact: z.string().min(1).max(20_000),
      prefix: z.string().max(500),
      suffix: z.string().max(500),
      language: z.string().max(35),
    })
    .nullable(),
  relation: z.enum(citationRelations),
  notes: line,
})

export type CitationFields = z.infer<typeof citationFields>
export type Citation = Readonly<Stamp & CitationFields>

export const blankCitation: Omit<CitationFields, 'sourceId'> = {
  claimId: null,
  eventId: null,
  captureId: null,
  locator: null,
  quote: null,
  relation: 'supports',
  notes: '',
}
