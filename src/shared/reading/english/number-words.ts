import type { Sentence } from '../text/sentences'
import { digitsAt, isDash, isGlued, tokenAt, wordAt } from '../text/phrase'

const small = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
]
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']

const smallValues: ReadonlyMap<string, number> = new Map(small.map((word, value) => [word, value]))
const tensValues: ReadonlyMap<string, number> = new Map(tens.map((word, index) => [word, (index + 2) * 10]))
const magnitudes: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1000],
  ['million', 1_000_000],
  ['billion', 1_000_000_000],
  ['trillion', 1_000_000_000_000],
])

const smallOrdinals = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
  'fifteenth',
  'sixteenth',
  'seventeenth',
  'eighteenth',
  'nineteenth',
]
const ordinalTens = [
  'twentieth',
  'thirtieth',
  'fortieth',
  'fiftieth',
  'sixtieth',
  'seventieth',
  'eightieth',
  'ninetieth',
]
const ordinals: ReadonlyMap<string, number> = new Map([
  ...smallOrdinals.map((word, index): [string, number] => [word, index + 1]),
  ...ordinalTens.map((word, index): [string, number] => [word, (index + 2) * 10]),
])

/** A number that was read, and the index after it. */
export interface FoundNumber {
  readonly value: number
  readonly to: number
}

/** A number in words up to the trillions: "two", "twenty-one", "six hundred and ten", "a dozen", "a couple of". */
export function numberWordsAt(sentence: Sentence, at: number): FoundNumber | null {
  const article = wordAt(sentence, at)
  if (article === 'a' || article === 'an' || article === 'one') {
    const roundly = roundNumberAt(sentence, at + 1)
    if (roundly !== null) return roundly
  }
  if (article === 'dozens') return null
  let total = 0
  let group = 0
  let to = at
  let isStarted = false
  for (let index = at; index < at + 12; index += 1) {
    const word = wordAt(sentence, index)
    const below = belowHundred(sentence, index)
    if (below !== null && (group % 100 === 0 || !isStarted)) {
      group += below.value
      index = below.to - 1
      isStarted = true
    } else if (isStarted && word === 'hundred' && group > 0 && group < 100) {
      group *= 100
    } else if (isStarted && (magnitudes.get(word) ?? 0) >= 1000) {
      total += group * (magnitudes.get(word) ?? 0)
      group = 0
    } else if (
      isStarted &&
      word === 'and' &&
      group % 100 === 0 &&
      belowHundred(sentence, index + 1) !== null &&
      index > at + 1
    ) {
      continue
    } else {
      break
    }
    to = index + 1
  }
  return isStarted ? { value: total + group, to } : null
}

/** What may follow "a": dozen, couple of, hundred, thousand, million. */
function roundNumberAt(sentence: Sentence, at: number): FoundNumber | null {
  const word = wordAt(sentence, at)
  if (word === 'dozen') return { value: 12, to: at + 1 }
  if (word === 'couple') return { value: 2, to: wordAt(sentence, at + 1) === 'of' ? at + 2 : at + 1 }
  const magnitude = magnitudes.get(word)
  if (magnitude === undefined) return null
  return { value: magnitude, to: at + 1 }
}

export function belowHundred(sentence: Sentence, at: number): FoundNumber | null {
  const word = wordAt(sentence, at)
  const ten = tensValues.get(word)
  if (ten === undefined) {
    const value = smallValues.get(word)
    return value === undefined ? null : { value, to: at + 1 }
  }
  const gap = isDash(wordAt(sentence, at + 1)) && isGlued(sentence, at + 1) ? 2 : 1
  const unit = smallValues.get(wordAt(sentence, at + gap))
  if (unit !== undefined && unit > 0 && unit < 10) return { value: ten + unit, to: at + gap + 1 }
  return { value: ten, to: at + 1 }
}

/** A whole number in figures ("12", "1,984") or words. */
export function wholeNumberAt(sentence: Sentence, at: number): FoundNumber | null {
  return figuresAt(sentence, at) ?? numberWordsAt(sentence, at)
}

/** "12", "1,984", "12 000 000" is not read: its spaces are those between words. */
function figuresAt(sentence: Sentence, at: number): FoundNumber | null {
  const first = digitsAt(sentence, at)
  if (first === null) return null
  let value = first
  let to = at + 1
  while (
    tokenAt(sentence, to).lower === ',' &&
    isGlued(sentence, to) &&
    isGlued(sentence, to + 1) &&
    tokenAt(sentence, to + 1).kind === 'number' &&
    wordAt(sentence, to + 1).length === 3 &&
    value < 1e12
  ) {
    value = value * 1000 + Number(wordAt(sentence, to + 1))
    to += 2
  }
  return { value, to }
}

/** "1st", "22nd", "third", "twenty-first". */
export function ordinalAt(sentence: Sentence, at: number): FoundNumber | null {
  const digits = digitsAt(sentence, at)
  if (digits !== null) {
    const isOrdinal = isGlued(sentence, at + 1) && ['st', 'nd', 'rd', 'th'].includes(wordAt(sentence, at + 1))
    return isOrdinal ? { value: digits, to: at + 2 } : null
  }
  const word = wordAt(sentence, at)
  const value = ordinals.get(word)
  if (value !== undefined) return { value, to: at + 1 }
  const ten = tensValues.get(word)
  if (ten === undefined || !isDash(wordAt(sentence, at + 1))) return null
  const unit = ordinals.get(wordAt(sentence, at + 2))
  return unit !== undefined && unit < 10 ? { value: ten + unit, to: at + 3 } : null
}

/** The tens a decade is named by: 90 for "nineties". */
export const decadeNames: ReadonlyMap<string, number> = new Map(
  tens.map((word, index): [string, number] => [word.replace(/y$/, 'ies'), (index + 2) * 10]),
)

export const countWords: readonly string[] = [...smallValues.keys(), ...tensValues.keys()]
export const ordinalWords: readonly string[] = [...ordinals.keys(), ...tensValues.keys()]
