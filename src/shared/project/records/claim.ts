import * as z from 'zod'
import { whenSchema } from '../../dates/when'
import { idSchema, line, prose, type Stamp } from './stamp'

export const stances = ['asserts', 'denies', 'qualifies'] as const
export const claimStatuses = ['open', 'accepted', 'rejected', 'superseded'] as const
export const claimLinks = ['corroborates', 'contradicts', 'qualifies', 'supersedes'] as const
export const figureQualifiers = ['exactly', 'about', 'at-least', 'at-most', 'nearly', 'more-than', 'estimated'] as const

const figure = z.number()

/** A figure as the speaker gave it. null: this bound was not stated. `low <= best <= high` where they are. */
export const claimValueSchema = z
  .strictObject({
    low: figure.nullable(),
    best: figure.nullable(),
    high: figure.nullable(),
    /** What is counted or measured: "people killed", "km"; '' if bare. */
    unit: z.string().max(200),
    qualifier: z.enum(figureQualifiers).nullable(),
    /** Named parts of the figure: "27 casualties, including two civilians". */
    breakdown: z.array(z.strictObject({ label: z.string().max(200), value: figure })),
  })
  .refine(
    ({ low, best, high }) => {
      const given = [low, best, high].filter((value) => value !== null)
      return given.every((value, index) => index === 0 || (given[index - 1] ?? value) <= value)
    },
    { message: 'Low, best and high must be in rising order.' },
  )

/** One speaker's statement about one event. Competing claims stand side by side; none overwrites another. */
export const claimFields = z.strictObject({
  eventId: idSchema,
  statement: prose,
  /** What the claim is about, so that claims can be compared: "deaths", "displaced"; '' for a plain statement. */
  property: z.string().max(200),
  value: claimValueSchema.nullable(),
  /** The actor who says so; null if the source itself speaks. */
  assertedBy: idSchema.nullable(),
  /** The source's verb: "said", "accused", "denied". */
  attributionVerb: z.string().max(100),
  assertedAt: whenSchema.nullable(),
  /** If this claim dates the event differently. */
  when: whenSchema.nullable(),
  stance: z.enum(stances),
  /** Information credibility of the Admiralty code: 1 confirmed … 5 improbable, 6 cannot be judged. */
  credibility: z.number().int().min(1).max(6),
  status: z.enum(claimStatuses),
  links: z.array(z.strictObject({ type: z.enum(claimLinks), claimId: idSchema })),
  notes: line,
})

export type ClaimValue = z.infer<typeof claimValueSchema>
export type ClaimFields = z.infer<typeof claimFields>
export type Claim = Readonly<Stamp & ClaimFields>

export const blankClaim: Omit<ClaimFields, 'eventId'> = {
  statement: '',
  property: '',
  value: null,
  assertedBy: null,
  attributionVerb: '',
  assertedAt: null,
  when: null,
  stance: 'asserts',
  credibility: 6,
  status: 'open',
  links: [],
  notes: '',
}
