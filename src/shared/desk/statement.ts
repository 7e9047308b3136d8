import type { Passage } from '../reading/quote'
import type { AttributionSuggestion } from '../reading/suggestion'
import { hasVerb } from './apposition'

/** "on the radio that", before what was said. */
const whereItWasSaid = /^(?:on|in|at|to|during|by|from|after)\b[^,.;:"“”]{0,60}?\bthat\s+/i
/** What may stand before a speaker and be left out: links to the clause before, and what goes with a date. */
const linksOnly =
  /^[\s,;]*(?:(?:on|in|at|the|later|but|and|while|whereas|although|though|early|late|about|around)\b[\s,;]*)*$/i
const endsClause = /(?:[;,]|\b(?:but|while|whereas|although|though|and))\s*$/i
/** Shorter words are no statement by themselves. */
const shortest = 12

/**
 * What a claim says: the sentence; or, where the sentence itself tells who says it, what they say, so that nobody is told of twice
 * (“Josef Tarn said: The mayor, Josef Tarn, said …”). `dates` and `figure` are what else stands in the sentence: a figure is never left out.
 */
export function statementOf(
  text: string,
  passage: Passage,
  speaking: AttributionSuggestion | undefined,
  dates: readonly Passage[],
  figure: Passage | undefined,
): string {
  const whole = oneLine(text.slice(passage.start, passage.end))
  const said = speaking?.said ?? null
  if (speaking === undefined || said === null || said.start < passage.start || said.end > passage.end) return whole
  if (figure !== undefined && (figure.start < said.start || figure.end > said.end)) return whole
  const isAfter = said.start >= speaking.verb.start
  const before = withoutDates(text, { start: passage.start, end: Math.min(speaking.start, speaking.verb.start) }, dates)
  if (isAfter && !linksOnly.test(before) && !endsClause.test(before)) return whole
  const words = oneLine(text.slice(said.start, said.end)).replace(whereItWasSaid, '')
  const isQuoteOpen = (words.match(/["“”]/g) ?? []).length % 2 === 1
  if (words.length < shortest || isQuoteOpen || !hasVerb(words)) return whole
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`
}

function withoutDates(text: string, { start, end }: Passage, dates: readonly Passage[]): string {
  let [words, at] = ['', start]
  for (const date of dates) {
    if (date.start < at || date.end > end) continue
    words += text.slice(at, date.start)
    at = date.end
  }
  return words + text.slice(at, Math.max(at, end))
}

function oneLine(words: string): string {
  return words.replace(/\s+/g, ' ')
}
