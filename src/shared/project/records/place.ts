import * as z from 'zod'
import { line, prose, type Stamp } from './stamp'

/** Somewhere, under all of its names: none of them is the right one. */
export const placeFields = z.strictObject({
  /** The first is shown first. `language` is a BCP 47 tag, '' if unknown. */
  names: z.array(z.strictObject({ text: line, language: z.string().max(35) })).min(1),
  /** WGS 84 degrees; null: not located. */
  lat: z.number().min(-90).max(90).nullable(),
  lon: z.number().min(-180).max(180).nullable(),
  country: z.string().max(200),
  notes: prose,
})

export type PlaceFields = z.infer<typeof placeFields>
export type Place = Readonly<Stamp & PlaceFields>

export const blankPlace: PlaceFields = {
  names: [{ text: '', language: '' }],
  lat: null,
  lon: null,
  country: '',
  notes: '',
}
