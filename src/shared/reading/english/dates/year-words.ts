import { astronomicalYear } from '../../../dates/years'
import type { Sentence } from '../../text/sentences'
import { digitsAt, isGlued, tokenAt, wordAt } from '../../text/phrase'
import { countedNouns, numberedThings } from './not-years'

/** A year that was read, and the index after it. */
export interface FoundYear {
  /** Astronomical: 0 is 1 BCE. */
  readonly year: number
  readonly to: number
}

const beforeEra: ReadonlySet<string> = new Set(['bc', 'bce'])
const withinEra: ReadonlySet<string> = new Set(['ad', 'ce'])

/** "BC", "B.C.", "BCE", "b.c.e.", "AD", "C.E." at an index: the era and the index after it. */
export function eraAt(sentence: Sentence, at: number): { era: 'BCE' | 'CE'; to: number } | null {
  const token = tokenAt(sentence, at)
  if (token.kind !== 'word') return null
  if (beforeEra.has(token.lower)) return { era: 'BCE', to: at + 1 }
  if (withinEra.has(token.lower) && token.isCapital) return { era: 'CE', to: at + 1 }
  const letters = dottedLetters(sentence, at)
  if (letters === null) return null
  if (beforeEra.has(letters.word)) return { era: 'BCE', to: letters.to }
  return withinEra.has(letters.word) ? { era: 'CE', to: letters.to } : null
}

/** "B.C." as "bc". */
function dottedLetters(sentence: Sentence, at: number): { word: string; to: number } | null {
  let word = ''
  let to = at
  while (
    word.length < 3 &&
    wordAt(sentence, to).length === 1 &&
    wordAt(sentence, to + 1) === '.' &&
    isGlued(sentence, to + 1)
  ) {
    if (tokenAt(sentence, to).kind !== 'word') break
    word += wordAt(sentence, to)
    to += 2
  }
  return word.length < 2 ? null : { word, to }
}

/** A year with its era: "44 BC", "AD 79", "3,000 BCE". */
export function yearWithEraAt(sentence: Sentence, at: number): FoundYear | null {
  const leading = eraAt(sentence, at)
  if (leading !== null) {
    const year = digitsAt(sentence, leading.to)
    if (year === null || year < 1 || year > 3000 || isGluedNumber(sentence, leading.to + 1)) return null
    return { year: astronomicalYear({ year, era: leading.era }), to: leading.to + 1 }
  }
  const number = yearFigures(sentence, at)
  if (number === null || number.year < 1 || number.year > 9999) return null
  const era = eraAt(sentence, number.to)
  return era === null ? null : { year: astronomicalYear({ year: number.year, era: era.era }), to: era.to }
}

function yearFigures(sentence: Sentence, at: number): FoundYear | null {
  const digits = digitsAt(sentence, at)
  if (digits === null) return null
  const isGrouped = wordAt(sentence, at + 1) === ',' && isGlued(sentence, at + 1) && isGlued(sentence, at + 2)
  const rest = digitsAt(sentence, at + 2)
  if (isGrouped && rest !== null && wordAt(sentence, at + 2).length === 3)
    return { year: digits * 1000 + rest, to: at + 3 }
  return { year: digits, to: at + 1 }
}

/** Four figures that can be a year by themselves; what stands around them is not asked. */
export function plainYearAt(sentence: Sentence, at: number): number | null {
  const token = tokenAt(sentence, at)
  if (token.kind !== 'number' || token.lower.length !== 4) return null
  const year = Number(token.lower)
  if (year < 1000 || year > 2199) return null
  return isGluedNumber(sentence, at + 1) ? null : year
}

/** Whether ",300" or ".5" follows without a space, so that the figures before are part of a larger number; or "%", "km". */
export function isGluedNumber(sentence: Sentence, at: number): boolean {
  if (!isGlued(sentence, at)) return false
  const { kind, lower: mark } = tokenAt(sentence, at)
  if (mark === '%' || mark === '°') return true
  if (kind === 'word') return !glueableWords.has(mark)
  const next = tokenAt(sentence, at + 1)
  if (!isGlued(sentence, at + 1) || next.kind !== 'number') return false
  // "1,300" is one number; "April 1,1862" is two.
  return mark === ',' ? next.lower.length === 3 : mark === '.' || mark === ':'
}

/** What may touch a year: "1990s", "44BC". */
const glueableWords = new Set(['s', 'bc', 'bce', 'ad', 'ce'])

/** The year that follows a day or month: "5 June 1967", "June 5, 1967", "June of 1967", "May ’68". */
export function followingYearAt(sentence: Sentence, at: number): FoundYear | null {
  let to = at
  if (wordAt(sentence, to) === ',' || wordAt(sentence, to) === 'of') to += 1
  const withEra = yearWithEraAt(sentence, to)
  if (withEra !== null) return withEra
  const mark = wordAt(sentence, to)
  if (mark === "'" || mark === '’' || mark === '‘') {
    const short = digitsAt(sentence, to + 1)
    if (short === null || wordAt(sentence, to + 1).length !== 2 || !isGlued(sentence, to + 1)) return null
    return { year: fullYear(short), to: to + 2 }
  }
  const year = plainYearAt(sentence, to)
  if (year === null) return null
  // "In June, 2000 people", but "On 6 June 1944 ships opened fire".
  const isCount = isCounting(sentence, to) && year % 100 === 0
  return isCount ? null : { year, to: to + 1 }
}

/** The year two figures stand for in writing of our time: 1930 to 2029. */
export function fullYear(short: number): number {
  return short < 30 ? 2000 + short : 1900 + short
}

/** "2000 people": the figures count something. */
export function isCounting(sentence: Sentence, at: number): boolean {
  return countedNouns.has(wordAt(sentence, at + 1))
}

/** "flight 1549", "Resolution 1441": the figures are a number given to something. */
export function isNumbering(sentence: Sentence, at: number): boolean {
  const before = wordAt(sentence, at - 1)
  if (numberedThings.has(before)) return true
  if (before === '.') return numberedThings.has(wordAt(sentence, at - 2)) && isGlued(sentence, at - 1)
  if (before === '' || tokenAt(sentence, at - 1).kind !== 'mark') return false
  return '$£€¥#§'.includes(before) || ('+×=<>@_'.includes(before) && isGlued(sentence, at))
}
