import { readFigure, type FigureReading } from '../../../claims/figure-text'
import { fold } from '../../../project/folding'
import type { ClaimValue } from '../../../project/records/claim'
import { neighbourWords } from '../../../words/neighbours'
import { plainName } from '../../exchange/csv/column-name'
import { namesOfFates, type CountedFate } from './names-of-fates'

/**
 * What a cell says of people killed or injured: “12”, “12-15”, “about 12”, “12+”, “3 (1 child)”. null: nothing. Refused is all
 * that counts no people: a part of one, fewer than none, a number with signs behind it.
 */
export function readPeopleCounted(text: string, fate: CountedFate): FigureReading | null {
  const plain = text.replace(/\s+/g, ' ').trim()
  if (/^(?:[^\p{L}\d?]*|n\.?\s?[/.]?\s?a\.?)$/iu.test(plain)) return null
  const noPeople: FigureReading = { ok: false, reason: neighbourWords.noPeople(shortened(plain)) }
  // No figure is as long; a column of descriptions that was taken for one is.
  if (plain.length > longestFigure) return noPeople
  const reading = readFigure(withSignsInWords(plain))
  if (!reading.ok) return reading
  const { value } = reading
  const unit = unitOf(value.unit, fate)
  const isCount = unit !== null && numbersOf(value).every((number) => Number.isSafeInteger(number) && number >= 0)
  return isCount ? { ok: true, value: { ...value, unit } } : noPeople
}

const longestFigure = 200

function shortened(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 59).trimEnd()}…`
}

function withSignsInWords(text: string): string {
  const atLeast = /^(\d[\d.,\s]*?)\s*(?:\+|or more|and more)(?=$|\s|\()/i.exec(text)
  if (atLeast !== null) return `at least ${atLeast[1]} ${text.slice(atLeast[0].length).trim()}`.trim()
  return text.replace(/^>\s?=/, '≥').replace(/^<\s?=/, '≤')
}

/** What is counted: people, where the words behind the number only say again what befell them; null where they are no words. */
function unitOf(words: string, fate: CountedFate): string | null {
  if (words === '' || namesOfFates[fate].includes(fold(plainName(words)))) return 'people'
  // “12-Dec” is a day that a spreadsheet made of a range, and “3/4” may be anything.
  return /^\p{L}[^\d]*$/u.test(words) ? words : null
}

function numbersOf({ low, best, high, breakdown }: ClaimValue): readonly number[] {
  return [low, best, high, ...breakdown.map(({ value }) => value)].filter((number) => number !== null)
}
