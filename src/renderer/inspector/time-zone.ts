import { inspectorWords } from '../../shared/words/inspector'
import type { Checked } from './checked-draft.svelte'

/** The name of an IANA time zone, as typed: engines differ in which of two names (Kyiv, Kiev) they prefer. null for none. */
export function readTimeZone(text: string): Checked<string | null> {
  const name = text.trim()
  if (name === '') return { ok: true, value: null }
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return { ok: true, value: name }
  } catch (reason) {
    if (!(reason instanceof RangeError)) throw reason
    return { ok: false, reason: inspectorWords.when.timeZoneUnknown(name) }
  }
}
