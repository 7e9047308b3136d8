import { isDash, tokenAt, wordAt } from '../../text/phrase'
import type { Sentence } from '../../text/sentences'
import { found, type DateRule, type Found } from '../../found'
import type { Counterpart, Shift } from '../../meaning'
import { unitAt } from '../calendar-words'
import { ordinalAt, wholeNumberAt } from '../number-words'
import { partOfDayAt } from './parts-of-day'
import { plainYearAt } from './year-words'

function storyDay(count: number): Shift {
  return { type: 'shift', unit: 'day', count, basis: 'story', isAbout: false }
}

const counts: ReadonlyMap<string, number> = new Map([
  ['that', 0],
  ['same', 0],
  ['next', 1],
  ['following', 1],
  ['previous', -1],
  ['preceding', -1],
])

/** "that night", "the same evening", "the next morning", "the previous night". */
export const storyPartOfDay: DateRule = (sentence, at) => {
  const count = counts.get(wordAt(sentence, at))
  if (count === undefined) return null
  const start = wordAt(sentence, at) === 'that' && wordAt(sentence, at + 1) === 'same' ? at + 2 : at + 1
  const part = partOfDayAt(sentence, start)
  if (part === null) return null
  if (!['that', 'next'].includes(wordAt(sentence, at)) && wordAt(sentence, at - 1) !== 'the') return null
  return found('story-part-of-day', at, part.to, storyDay(count), { partOfDay: part.part })
}

/** "a second day", "the third day", "a fourth straight day"; "the second day of the battle" too. */
export const nthDay: DateRule = (sentence, at) => {
  const article = wordAt(sentence, at - 1)
  if (article !== 'a' && article !== 'the') return null
  const ordinal = ordinalAt(sentence, at)
  if (ordinal === null || ordinal.value > 400) return null
  let to = ordinal.to
  while (['straight', 'consecutive', 'successive', 'full'].includes(wordAt(sentence, to))) to += 1
  if (wordAt(sentence, to) !== 'day') return null
  const link = wordAt(sentence, at - 2)
  if (article === 'a') {
    if (link !== 'for' && link !== 'into' && link !== 'on') return null
    return found('nth-day', at, to + 1, { type: 'nth-day', ordinal: ordinal.value, basis: 'writer' })
  }
  if (link !== 'on' && link !== 'by' && link !== 'until' && link !== 'during') return null
  return found('nth-day', at, to + 1, { type: 'nth-day', ordinal: ordinal.value, basis: 'story' })
}

/** "the year-earlier quarter", "the year-ago period", "the same period last year", "the same quarter a year ago". */
export const counterpart: DateRule = (sentence, at) => {
  if (wordAt(sentence, at) === 'year' && isDash(wordAt(sentence, at + 1))) {
    if (!['earlier', 'ago', 'before'].includes(wordAt(sentence, at + 2))) return null
    const months = wholeNumberAt(sentence, at + 3)
    if (months !== null && wordAt(sentence, months.to) === 'months') {
      return found('year-earlier', at, months.to + 1, counterpartOf(null))
    }
    const unit = periodAt(wordAt(sentence, at + 3))
    return unit === undefined ? null : found('year-earlier', at, at + 4, counterpartOf(unit))
  }
  if (wordAt(sentence, at) === 'quarter') return runningQuarter(sentence, at)
  if (!comparing.has(wordAt(sentence, at))) return periodOfYear(sentence, at)
  const named = periodOfYear(sentence, at + 1)
  if (named !== null) return { ...named, from: at }
  const unit = periodAt(wordAt(sentence, at + 1))
  if (unit === undefined) return null
  const link = wordAt(sentence, at + 2)
  const year = link === 'of' || link === 'in' ? plainYearAt(sentence, at + 3) : null
  if (year !== null) return found('year-earlier', at, at + 4, counterpartOf(unit, 0, year))
  const to = yearEarlierEnd(sentence, at + 2)
  return to === null ? null : found('year-earlier', at, to, counterpartOf(unit))
}

const comparing = new Set(['same', 'comparable', 'corresponding', 'like', 'similar'])

/** "the 1988 period", "the 1988 quarter": the one the text compares with, in that year. */
function periodOfYear(sentence: Sentence, at: number): Found | null {
  const year = plainYearAt(sentence, at)
  const word = wordAt(sentence, at + 1)
  if (year === null || (word !== 'period' && word !== 'quarter')) return null
  return found('year-earlier', at, at + 2, counterpartOf(periodAt(word) ?? null, 0, year))
}

function counterpartOf(unit: Counterpart['unit'], years = -1, year: number | null = null): Counterpart {
  return { type: 'counterpart', years, year, unit }
}

/** "in the quarter", "for the quarter": the one an earnings report is about. */
function runningQuarter(sentence: Sentence, at: number): Found | null {
  const isBare = wordAt(sentence, at - 1) === 'the' && ['in', 'for', 'during'].includes(wordAt(sentence, at - 2))
  if (!isBare || ['of', 'ended', 'century'].includes(wordAt(sentence, at + 1))) return null
  return found('running-quarter', at, at + 1, counterpartOf('quarter', 0), { onlyIf: 'quarter-told' })
}

/** Undefined: no period; null: whatever period it was. */
function periodAt(word: string): Counterpart['unit'] | undefined {
  if (word === 'period' || word === 'time') return null
  if (word === 'quarter' || word === 'month' || word === 'half' || word === 'week' || word === 'day') return word
  return undefined
}

/** "last year", "of last year", "a year ago", "a year earlier", "the previous year", "the year before". */
function yearEarlierEnd(sentence: Sentence, at: number): number | null {
  let to = ['of', 'in', 'the'].includes(wordAt(sentence, at)) ? at + 1 : at
  if (wordAt(sentence, to) === 'the' || wordAt(sentence, to) === 'a' || wordAt(sentence, to) === 'one') to += 1
  const word = wordAt(sentence, to)
  if ((word === 'last' || word === 'previous' || word === 'prior') && unitAt(sentence, to + 1) === 'year') return to + 2
  if (word === 'year' && ['ago', 'earlier', 'before'].includes(wordAt(sentence, to + 1))) return to + 2
  return tokenAt(sentence, to).lower === 'year-earlier' ? to + 1 : null
}
