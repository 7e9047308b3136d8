import type { Passage } from '../reading/quote'
import { hasVerb, mainClause, withoutApposition } from './apposition'

/** Titles are read in narrow places. */
const longestTitle = 90
/** "In a statement issued on " */
const longestLead = 32
/** "Tuesday morning, " with "Tuesday" marked. */
const shortTail = /^\D{0,10}$/
/** What is left has to say something. */
const shortestRest = 12
/** Shorter beginnings of a sentence are a mere "On Tuesday," or "According to the ministry,". */
const longestOpening = 60

/**
 * A title for the event that a sentence tells of: the sentence without the words that say when and who says so where these stand
 * at its ends, cut at a pause where it is long. The researcher's own title takes its place; this one only has to be of use.
 */
export function titleOfSentence(
  text: string,
  sentence: Passage,
  /** Passages that say when or who says so, in the order of the text. */
  asides: readonly Passage[],
): string {
  const inside = asides.filter(({ start, end }) => start >= sentence.start && end <= sentence.end)
  const start = afterOpening(text, sentence, inside)
  const end = beforeClosing(text, { start, end: sentence.end }, inside)
  const words = text.slice(start, end).replace(/\s+/g, ' ').trim()
  return finished(shortened(words))
}

/** "On Tuesday, six died": begins with "six". */
function afterOpening(text: string, sentence: Passage, asides: readonly Passage[]): number {
  const comma = text.indexOf(',', sentence.start)
  if (comma === -1 || comma - sentence.start > longestOpening || comma + 12 > sentence.end) return sentence.start
  const opens = asides.some(
    ({ start, end }) => end <= comma && start - sentence.start <= longestLead && shortTail.test(text.slice(end, comma)),
  )
  // "On Tuesday my cousin, who works at the clinic": the comma belongs to the cousin.
  return opens && !/^\s*(?:who|whom|whose|which|where|that)\b/i.test(text.slice(comma + 1)) ? comma + 1 : sentence.start
}

/** "Six died, officials said." and "Six died on Tuesday." end with "died". */
function beforeClosing(text: string, sentence: Passage, asides: readonly Passage[]): number {
  let { end } = sentence
  for (const aside of [...asides].reverse()) {
    if (aside.start <= sentence.start) continue
    if (text.slice(aside.end, end).replace(/[.,;:!?"”’)\s]/g, '') !== '') continue
    const before = text.slice(sentence.start, aside.start)
    const link = linkWords.exec(before)
    if (link === null && !/\s$/.test(before)) continue
    const kept = before.slice(0, link?.index ?? before.length).trimEnd()
    if (kept.length >= shortestRest && !waiting.test(kept)) end = sentence.start + kept.length
  }
  return end
}

/** Words that wait for what comes: "They came back not before midnight", "I have been asked on 21 June what happened". */
const waiting = /\b(?:not|never|only|no|asked|told|said|called|been|was|were|is|are|be|that)$/i

/** What joins a date or a speaker to the sentence, and means nothing without it. */
const linkWords =
  /(?:[,;]|\s+(?:on|in|at|by|since|from|during|over|for|until|till|after|before|of|the|this|just|only|about|around))+\s*$/i

/** Cut at a pause that leaves a verb; what stands between a subject and its verb goes before the verb does. */
function shortened(words: string): string {
  if (words.length <= longestTitle) return words
  const head = words.slice(0, longestTitle)
  const pause = [...head.matchAll(/, |; | — |: /g)]
    .map(({ index }) => index)
    .filter((index) => index >= longestTitle / 2 && (hasVerb(mainClause(head.slice(0, index))) || !hasVerb(words)))
    .at(-1)
  if (pause !== undefined) return head.slice(0, pause)
  const bare = withoutApposition(words)
  if (bare !== words) return shortened(bare)
  const space = head.lastIndexOf(' ')
  return `${(space > 0 ? head.slice(0, space) : head).replace(/[\s,;:—–-]+$/u, '')}…`
}

function finished(words: string): string {
  const bare = words.replace(/^[\s,;:—–•-]+/u, '').replace(/[\s.,;:—–-]+(["”’]?)$/u, '$1')
  const closed = withoutLoneQuote(bare)
  return closed.charAt(0).toUpperCase() + closed.slice(1)
}

/** A quotation mark whose other half was cut away. */
function withoutLoneQuote(words: string): string {
  const straight = words.split('"').length % 2 === 0 ? words.replace('"', '') : words
  const opening = straight.split('“').length
  const closing = straight.split('”').length
  if (opening > closing) return straight.replace('“', '')
  return closing > opening ? straight.replace('”', '') : straight
}
