import { isTooDeep } from '../stable-json'

export type JsonReading =
  | { readonly ok: true; readonly value: unknown }
  /** `position`: where it breaks off, in UTF-16 code units from 0, if that is known. */
  | { readonly ok: false; readonly fault: 'too-deep' | 'strange-field' | 'broken'; readonly position: number | null }

/** Reads JSON that anybody may have written: refuses what is nested too deep or reaches into JavaScript's own objects. */
export function readForeignJson(text: string): JsonReading {
  if (isTooDeep(text)) return { ok: false, fault: 'too-deep', position: null }
  try {
    return { ok: true, value: JSON.parse(text, mayReachIntoObjects.test(text) ? refuseStrangeField : undefined) }
  } catch (error) {
    if (error instanceof StrangeField) return { ok: false, fault: 'strange-field', position: null }
    const position = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1]
    return { ok: false, fault: 'broken', position: position === undefined ? null : Number(position) }
  }
}

/** Where a text may name a field `__proto__`, plainly or by escaped letters; only then is every field looked at. */
const mayReachIntoObjects = /__proto__"\s*:|\\u00[567]/i

/** Thrown and caught within this file only. */
class StrangeField extends Error {}

function refuseStrangeField(field: string, value: unknown): unknown {
  if (field === '__proto__') throw new StrangeField()
  return value
}
