import * as z from 'zod'

/**
 * A dated value as researchers need it: the source's own words, what we understood by them, and why.
 *
 * Bounds, precision and qualifier follow from `edtf` and are derived wherever they are needed (`bounds.ts`), never stored.
 * `edtf` is null when the words are kept but could not, or should not, be dated ("every spring", "in recent days").
 */
export const whenSchema = z.strictObject({
  /** The words of the source, exactly as written; '' if none are known. What a researcher typed as a date is not the source's. */
  verbatim: z.string().max(500),
  /** EDTF (ISO 8601-2:2019, levels 0 to 2), always proleptic Gregorian with astronomical years; null: undated. */
  edtf: z.string().min(1).max(200).nullable(),
  /** `extent`: lasted from–to. `instant`: happened once, somewhere between the bounds (terminus post / ante quem). */
  kind: z.enum(['extent', 'instant']),
  /** What a relative expression was resolved against: an EDTF date, what that date is, and the source it came from. */
  anchor: z
    .strictObject({
      date: z.string().min(1).max(200),
      basis: z.enum(['dateline', 'text', 'event', 'researcher']),
      sourceId: z.string().nullable(),
    })
    .nullable(),
  /** IANA zone in which the source's clock times are meant ("Asia/Yerevan"); null: not stated. */
  timeZone: z.string().max(64).nullable(),
  /** The calendar of the verbatim date. `edtf` is Gregorian in both cases; `julian` is shown converted back. */
  calendar: z.enum(['gregorian', 'julian']),
  /** Why this date: the rule that read it, or the researcher's reasoning. */
  rationale: z.string().max(2000),
  /** The researcher's own order among events whose dates do not decide it; compared as text, '' sorts first. */
  sortKey: z.string().max(64),
})

export type When = z.infer<typeof whenSchema>

/** A plain dated value: `makeWhen({ edtf: '2023-09-20' })`. Everything not named is at its honest default. */
export function makeWhen(given: Partial<When>): When {
  return {
    verbatim: '',
    edtf: null,
    kind: 'extent',
    anchor: null,
    timeZone: null,
    calendar: 'gregorian',
    rationale: '',
    sortKey: '',
    ...given,
  }
}
