import type { Sentence } from '../../text/sentences'
import { digitsAt, isDash, isGlued, tokenAt, wordAt } from '../../text/phrase'
import type { Token } from '../../text/tokens'
import { countWords, numberWordsAt, ordinalAt, wholeNumberAt } from '../number-words'

/** A number with its decimals and its "million". */
export interface Quantity {
  readonly value: number
  readonly to: number
  /** Written in words and below ten: "two", "a". */
  readonly isSmallWord: boolean
}

const magnitudes: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1000],
  ['million', 1e6],
  ['m', 1e6],
  ['mn', 1e6],
  ['mln', 1e6],
  ['billion', 1e9],
  ['bn', 1e9],
  ['bln', 1e9],
  ['trillion', 1e12],
])

/** "7,000", "2.4 million", "two dozen", "half a million", "1,200"; not "a", which counts nothing by itself. */
export function quantityAt(sentence: Sentence, at: number): Quantity | null {
  if (wordAt(sentence, at) === 'half' && wordAt(sentence, at + 1) === 'a') {
    const size = magnitudes.get(wordAt(sentence, at + 2))
    return size === undefined || size < 1000 ? null : { value: size / 2, to: at + 3, isSmallWord: false }
  }
  if (isPartOfName(sentence, at) || ordinalAt(sentence, at) !== null) return null
  const whole = wholeNumberAt(sentence, at)
  if (whole === null) return null
  const decimals = decimalsAt(sentence, whole.to)
  const plain = { value: whole.value + (decimals?.value ?? 0), to: decimals?.to ?? whole.to }
  const word = wordAt(sentence, plain.to)
  const size = magnitudes.get(word)
  const isSize = size !== undefined && (word.length > 2 || isGlued(sentence, plain.to)) && plain.value < size * 10
  if (isSize && digitsAt(sentence, at) !== null)
    return { value: scaled(plain.value, size), to: plain.to + 1, isSmallWord: false }
  if (word === 'dozen') return { value: plain.value * 12, to: plain.to + 1, isSmallWord: false }
  const isInWords = numberWordsAt(sentence, at) !== null
  return { ...plain, isSmallWord: isInWords && plain.value < 10 }
}

/** 2.4 × 1,000,000 without the dust of binary fractions. */
function scaled(value: number, size: number): number {
  return Math.round(value * size * 1000) / 1000
}

/** ".4" that touches the figures before it. */
function decimalsAt(sentence: Sentence, at: number): { value: number; to: number } | null {
  if (wordAt(sentence, at) !== '.' || !isGlued(sentence, at) || !isGlued(sentence, at + 1)) return null
  const { kind, lower } = tokenAt(sentence, at + 1)
  if (kind !== 'number' || lower.length > 6) return null
  return { value: Number(`0.${lower}`), to: at + 2 }
}

const starts: ReadonlySet<string> = new Set([...countWords, 'a', 'an', 'half'])

/** Whether a quantity can begin at a token: at most words none does. */
export function canBeginQuantity({ kind, lower }: Token): boolean {
  return kind === 'number' || (kind === 'word' && starts.has(lower))
}

/** "F-16", "Covid-19", "A4", "3-2", "#5": the figures belong to what they touch. */
function isPartOfName(sentence: Sentence, at: number): boolean {
  if (!isGlued(sentence, at)) return false
  const before = tokenAt(sentence, at - 1)
  if (before.kind === 'word') return true
  return isDash(before.lower) ? isGlued(sentence, at - 1) : '/.:#@_'.includes(before.lower)
}
