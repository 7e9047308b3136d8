import type { When } from './when'

/** What stands as the reason once a person has put another date in the place of one that was read from a text. */
export const decidedReason = 'Decided by the researcher.'

/**
 * A dated value with another date put in by hand. What the reading of a text gave as its reason, and what it counted from, explain
 * the old date only and go with it; the source's words, and whatever a person wrote, stay. The same date leaves everything.
 */
export function correctedWhen(before: When, edtf: string | null): When {
  if (before.edtf === edtf) return before
  const own = withoutReadersReason(before.rationale)
  if (own === null) return { ...before, edtf }
  const rationale = own !== '' ? own : edtf === null ? '' : decidedReason
  return { ...before, edtf, anchor: null, rationale }
}

/** What a person wrote behind a reason that the reading of texts gave; null if it gave none. */
function withoutReadersReason(rationale: string): string | null {
  const [reason] = readersReason.exec(rationale) ?? []
  return reason === undefined ? null : rationale.slice(reason.length).trim()
}

const told = String.raw`(?:the article’s date, [^\n]{1,120}?|[^\n]{1,120}?, told before)\.(?=\s|$)`

/** Every sentence that may follow the name of a rule, as the reading of texts composes them. */
const sentences = [
  String.raw`It speaks of the time of writing and names no day\.`,
  String.raw`It says that it (?:was before|is still to come), and not when\.`,
  String.raw`It comes again and again, so it has no one date\.`,
  String.raw`It is counted from a day that the text does not give\.`,
  String.raw`This is counted from the day of the text, and that is not known\. Give the text a date to have it resolved\.`,
  String.raw`The words give it in full\.`,
  `(?:What is not said follows|It is the one that fits the sentence, seen|It is counted|The days are counted) from ${told}`,
  `It is (?:a time of|compared with) ${told}`,
  String.raw`Early, mid, late, beginning and end are the same parts of every period\.`,
  String.raw`The text says “about”\.`,
  String.raw`“(?:Since|Until)” leaves the (?:end|beginning) open\.`,
  String.raw`It says which thing is meant, and perhaps not when this happened\.`,
  String.raw`It can be counted from the days told before or from the day of the text: choose which\.`,
  String.raw`Day and month could also be the other way round\.`,
]

/** “Weekday: It is the one that fits the sentence, seen from the article’s date, 20 September 2023.” */
const readersReason = new RegExp(String.raw`^\p{Lu}\p{L}*(?: \p{L}+){0,5}: (?:(?:${sentences.join('|')})\s*)+`, 'u')
