import { readEdtf } from '../../dates/edtf'
import { cslDateOf, edtfOfCslDate } from '../../project/csl-date'
import type { CslDate } from '../../project/records/source'

/**
 * A date as another program wrote it: EDTF of level 0 to 2, with the `X` of unsaid digits also small or as `u`, as older
 * drafts had them. What is no date is kept as it stands.
 */
export function dateFromText(text: string): CslDate {
  const edtf = edtfIn(text)
  return (edtf === null ? undefined : cslDateOf(edtf)) ?? { literal: text }
}

/** The EDTF of a text that is EDTF, or nearly; null: it says a date in words, or none. */
export function edtfIn(text: string): string | null {
  const trimmed = text.trim()
  if (readEdtf(trimmed).ok) return trimmed
  const modern = trimmed
    .replace(/\b(\d{2,3})([xu]{1,2})\b/gi, (_, digits: string, unsaid: string) => digits + 'X'.repeat(unsaid.length))
    .replace(/\/(?:open|unknown)$/i, (end) => (end.toLowerCase() === '/open' ? '/..' : '/'))
    .replace(/\?~$|~\?$/, '%')
  return readEdtf(modern).ok ? modern : null
}

/** A date as text: EDTF where it can be said so, else its own words; '' if it says nothing. */
export function dateText(date: CslDate | undefined): string {
  return edtfOfCslDate(date) || (date?.literal ?? date?.raw ?? '')
}
