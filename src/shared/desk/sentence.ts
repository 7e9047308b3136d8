import { english } from '../reading/english/english'
import type { Passage } from '../reading/quote'
import { sentencesOf } from '../reading/text/sentences'
import { tokensOf } from '../reading/text/tokens'
import type { Paragraph } from './paragraphs'

/** How far to each side a sentence is looked for. */
const reach = 2000
/** A longer one is no sentence but a text without stops: then some words around the place will do. */
const longestSentence = 1500
const fewWords = 200
const longestWord = 60

/**
 * The sentence around a place of the text, or the sentences where the place spans several. It never leaves `paragraph`, and in
 * texts without stops or spaces it is cut to some words on both sides.
 */
export function sentenceAround(text: string, { start, end }: Passage, paragraph: Passage): Passage {
  const from = Math.max(paragraph.start, start - reach)
  const to = Math.min(paragraph.end, end + reach)
  const near = text.slice(from, to)
  const tokens = tokensOf(near)
  const sentences = sentencesOf(near, tokens, english.hints).map((sentence) => ({
    start: from + (tokens[sentence.from]?.start ?? 0),
    end: from + (tokens[sentence.to - 1]?.end ?? 0),
  }))
  const touched = sentences.filter((sentence) => sentence.start < end && sentence.end > start)
  const whole = {
    start: Math.min(start, touched[0]?.start ?? start),
    end: Math.max(end, touched.at(-1)?.end ?? end),
  }
  if (whole.end - whole.start <= Math.max(longestSentence, end - start)) return whole
  return {
    start: Math.max(whole.start, wordStart(text, Math.max(start - fewWords, whole.start), start)),
    end: Math.min(whole.end, wordEnd(text, Math.min(end + fewWords, whole.end), end)),
  }
}

/** The first word that begins at or after `at`, or `at` itself where there is no space before `limit`. */
function wordStart(text: string, at: number, limit: number): number {
  const space = text.slice(at, limit).search(/\s/)
  return space === -1 ? whole(text, at) : at + space + 1
}

function wordEnd(text: string, at: number, limit: number): number {
  const space = text.slice(limit, at).search(/\s\S*$/)
  return space === -1 ? whole(text, at) : limit + space
}

/** Never between the halves of a surrogate pair. */
function whole(text: string, at: number): number {
  const code = text.charCodeAt(at)
  return code >= 0xdc00 && code <= 0xdfff ? at + 1 : at
}

/** The passage without white space at its ends; null if nothing is left. */
export function trimmed(text: string, { start, end }: Passage): Passage | null {
  const words = text.slice(start, end)
  const inner = words.trim()
  if (inner === '') return null
  const before = words.length - words.trimStart().length
  return { start: start + before, end: start + before + inner.length }
}

/** The passage with the words at its ends made whole. */
export function wholeWords(text: string, { start, end }: Passage): Passage {
  const isInWord = (at: number): boolean => /^[\p{L}\p{N}\p{M}]{2}$/u.test(text.slice(at - 1, at + 1))
  let from = start
  while (from > 0 && start - from < longestWord && isInWord(from)) from -= 1
  let to = end
  while (to < text.length && to - end < longestWord && isInWord(to)) to += 1
  return { start: from, end: to }
}

/** The paragraph or stretch that holds a place, with all stretches of the same paragraph up to `end`. */
export function placeOf(paragraphs: readonly Paragraph[], at: number, { end }: Passage): Passage & { number: number } {
  const first = paragraphs[at]
  let last = first
  for (let next = at + 1; next < paragraphs.length; next += 1) {
    const paragraph = paragraphs[next]
    if (paragraph === undefined || (paragraph.start >= end && !paragraph.goesOn)) break
    last = paragraph
  }
  return { start: first?.start ?? 0, end: last?.end ?? end, number: first?.number ?? 1 }
}
