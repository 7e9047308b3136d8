import type { Citation } from '../project/records/citation'

/** A W3C TextQuoteSelector (Web Annotation Data Model §4.2.4) with the language of the passage. */
export type Quote = NonNullable<Citation['quote']>

/** Where a passage stands in a text: UTF-16 code units, `end` exclusive. */
export interface Passage {
  readonly start: number
  readonly end: number
}

/** How much of what stands before and after is kept, in UTF-16 code units; cut so that no character is halved. */
const surroundingLength = 32

/** The passage as a quote that finds it again. */
export function textQuoteOf(text: string, { start, end }: Passage, language = ''): Quote {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(wholeFrom(text, Math.max(0, start - surroundingLength)), start),
    suffix: text.slice(end, wholeUntil(text, Math.min(text.length, end + surroundingLength))),
    language,
  }
}

/** The nearest place at or after `at` that does not part a surrogate pair. */
function wholeFrom(text: string, at: number): number {
  return isLowSurrogate(text, at) ? at + 1 : at
}

function wholeUntil(text: string, at: number): number {
  return isLowSurrogate(text, at) ? at - 1 : at
}

function isLowSurrogate(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= 0xdc00 && code <= 0xdfff
}

/**
 * Where the quote stands in the text, null if it does not. Of several places with the same words the one with most of the
 * same surroundings is taken, the first if they are alike. Runs of white space, kinds of quotation marks and of dashes count as
 * the same: texts lose and gain those on their way through programs.
 */
export function findQuote(text: string, quote: Pick<Quote, 'exact' | 'prefix' | 'suffix'>): Passage | null {
  const found = placesOf(text, quote.exact)
  const best = [...found].sort((a, b) => likeness(text, b, quote) - likeness(text, a, quote) || a.start - b.start)[0]
  return best ?? null
}

const mostPlaces = 1000

function placesOf(text: string, exact: string): readonly Passage[] {
  const pattern = patternOf(exact)
  if (pattern === null) return []
  const places: Passage[] = []
  for (const match of text.matchAll(pattern)) {
    places.push({ start: match.index, end: match.index + match[0].length })
    if (places.length === mostPlaces) break
  }
  return places
}

const alike = [
  { any: /^['‘’ʼ‚]$/u, pattern: "['‘’ʼ‚]" },
  { any: /^["“”„«»]$/u, pattern: '["“”„«»]' },
  { any: /^[-‐‑–—]$/u, pattern: '[-‐‑–—]' },
]

function patternOf(exact: string): RegExp | null {
  const words = exact.trim().split(/\s+/u)
  if (words[0] === '') return null
  const inWords = words.map((word) => Array.from(word, patternOfSign).join(''))
  return new RegExp(inWords.join('\\s+'), 'gu')
}

function patternOfSign(sign: string): string {
  const kind = alike.find(({ any }) => any.test(sign))
  return kind?.pattern ?? sign.replace(/[\\^$.*+?()[\]{}|/-]/u, '\\$&')
}

/** How many signs of the surroundings agree, counted outwards from the passage. */
function likeness(text: string, { start, end }: Passage, { prefix, suffix }: Pick<Quote, 'prefix' | 'suffix'>): number {
  let before = 0
  while (before < prefix.length && prefix.at(-1 - before) === text[start - 1 - before]) before += 1
  let after = 0
  while (after < suffix.length && suffix[after] === text[end + after]) after += 1
  return before + after
}
