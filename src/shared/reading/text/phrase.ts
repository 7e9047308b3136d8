import type { Sentence } from './sentences'
import type { Token } from './tokens'

/** What rules see beyond the ends of a sentence: nothing they could mistake for a word. */
const edge: Token = { kind: 'mark', start: 0, end: 0, lower: '', isCapital: false, isSpaced: true, lineEnds: 0 }

/** The token at an index, or an empty one outside the sentence: no rule reads past its sentence. */
export function tokenAt(sentence: Sentence, at: number): Token {
  return at >= sentence.from && at < sentence.to ? (sentence.tokens[at] ?? edge) : edge
}

/** The word, digits or sign at an index in lower case; '' outside the sentence. */
export function wordAt(sentence: Sentence, at: number): string {
  return tokenAt(sentence, at).lower
}

/** Whether the token at an index touches the one before it. */
export function isGlued(sentence: Sentence, at: number): boolean {
  return at > sentence.from && at < sentence.to && !tokenAt(sentence, at).isSpaced
}

/** The index after `words` if they stand at `at` one after the other, or null. */
export function after(sentence: Sentence, at: number, ...words: readonly string[]): number | null {
  for (const [index, word] of words.entries()) if (wordAt(sentence, at + index) !== word) return null
  return at + words.length
}

const dashes: ReadonlySet<string> = new Set(['-', '–', '—', '‑', '‒', '−'])

export function isDash(word: string): boolean {
  return dashes.has(word)
}

/** The number written in figures at an index, without thousands or decimals; null for anything else and beyond 9 digits. */
export function digitsAt(sentence: Sentence, at: number): number | null {
  const { kind, lower } = tokenAt(sentence, at)
  return kind === 'number' && lower.length <= 9 && lower !== '' ? Number(lower) : null
}

/** "year" for "year's" and "years'". */
export function withoutPossessive(word: string): string {
  return word.endsWith("'s") ? word.slice(0, -2) : word
}
