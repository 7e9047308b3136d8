import type { Sentence } from '../../text/sentences'
import { after, wordAt } from '../../text/phrase'
import { found, type DateRule } from '../../found'
import { calendarDate, type Meaning, type Unit, type Within } from '../../meaning'
import { monthAt, pluralUnitAt, unitAt, weekdayAt } from '../calendar-words'
import { ordinalAt, wholeNumberAt } from '../number-words'
import { wholeAt } from './wholes'

/**
 * A part of a longer time: "the first week of August", "the second half of September", "the first nine months of 1988", "the
 * last Sunday of May", "the last quarter of 2009", "the rest of 1638".
 */
export const within: DateRule = (sentence, at) => {
  const ordinal = positionAt(sentence, at)
  if (ordinal === null) return null
  const part = partAt(sentence, ordinal.to)
  if (part === null || wordAt(sentence, part.to) !== 'of') return null
  const whole = wholeAt(sentence, part.to + 1)
  if (whole === null || !isSmaller(part.unit, whole.meaning)) return null
  const meaning: Meaning = {
    type: 'within',
    ordinal: ordinal.value,
    count: part.count,
    unit: part.unit,
    of: whole.meaning,
  }
  return found('part-of-period', at, whole.to, meaning)
}

/** "first", "second", "last", "final", "closing", "opening". */
function positionAt(sentence: Sentence, at: number): { value: number; to: number } | null {
  const word = wordAt(sentence, at)
  if (['last', 'final', 'closing'].includes(word)) return { value: -1, to: at + 1 }
  if (word === 'opening') return { value: 1, to: at + 1 }
  const ordinal = ordinalAt(sentence, at)
  return ordinal !== null && ordinal.value <= 31 ? ordinal : null
}

interface FoundPart {
  readonly unit: Within['unit']
  readonly count: number
  readonly to: number
}

/** "week", "nine months", "Sunday", "half", "third". */
function partAt(sentence: Sentence, at: number): FoundPart | null {
  const single = unitAt(sentence, at)
  if (single !== null) return { unit: single, count: 1, to: at + 1 }
  if (wordAt(sentence, at) === 'third') return { unit: 'third', count: 1, to: at + 1 }
  const weekday = weekdayAt(sentence, at)
  if (weekday !== null && !weekday.isShort) return { unit: { weekday: weekday.value }, count: 1, to: weekday.to }
  const count = wholeNumberAt(sentence, at)
  if (count === null || count.value > 31) return null
  const unit = pluralUnitAt(sentence, count.to)
  return unit === null ? null : { unit, count: count.value, to: count.to + 1 }
}

const sizes: Readonly<Record<Unit, number>> = {
  day: 1,
  weekend: 2,
  week: 7,
  month: 30,
  quarter: 91,
  season: 91,
  half: 182,
  year: 365,
  decade: 3652,
  century: 36525,
}

function isSmaller(unit: Within['unit'], of: Meaning): boolean {
  if (typeof unit === 'object' || unit === 'third') return true
  if (of.type !== 'shift') return true
  // "the second half of the week" is no half year: halves and quarters are of whatever is named.
  return unit === 'half' || sizes[unit] < sizes[of.unit]
}

/** "the first nine months", "the nine months", "the first half" of the running year, as businesses write. */
export const monthsOfYear: DateRule = (sentence, at) => {
  const isFirst = wordAt(sentence, at) === 'first'
  if (!isFirst && wordAt(sentence, at - 1) !== 'the') return null
  const count = wholeNumberAt(sentence, isFirst ? at + 1 : at)
  if (count === null || ![3, 6, 9].includes(count.value)) return null
  if (
    wordAt(sentence, count.to) !== 'months' &&
    !(wordAt(sentence, count.to) === '-' && wordAt(sentence, count.to + 1) === 'month')
  )
    return null
  const to = wordAt(sentence, count.to) === 'months' ? count.to + 1 : count.to + 2
  if (!isFirst && !['ended', ',', '.', 'of', 'through'].includes(wordAt(sentence, to))) return null
  if (wordAt(sentence, to) === 'of') return null
  const last = ['ended', 'ending', 'to'].includes(wordAt(sentence, to)) ? monthAt(sentence, to + 1) : null
  if (last !== null) return found('part-of-period', at, to, monthsUntil(last.value, count.value))
  const of: Meaning = { type: 'shift', unit: 'year', count: 0, basis: 'scene', isAbout: false }
  return found('part-of-period', at, to, { type: 'within', ordinal: 1, count: count.value, unit: 'month', of })
}

/** "the three months ended Sept. 30" are July to September. */
function monthsUntil(last: number, count: number): Meaning {
  const first = ((last - count + 12) % 12) + 1
  return { type: 'range', from: calendarDate({ month: first }), to: calendarDate({ month: last }) }
}

/** "the rest of 1638", "the remainder of the year": the whole is named; how much of it is past, only the story knows. */
export const restOf: DateRule = (sentence, at) => {
  if (!['rest', 'remainder'].includes(wordAt(sentence, at)) || wordAt(sentence, at + 1) !== 'of') return null
  const whole = wholeAt(sentence, at + 2)
  return whole === null ? null : found('rest-of-period', at, whole.to, whole.meaning)
}

/** "the turn of the century": some years on either side of it. */
export const turnOfCentury: DateRule = (sentence, at) => {
  const isTurn = after(sentence, at, 'turn', 'of', 'the', 'century')
  return isTurn === null ? null : found('turn-of-century', at, isTurn, { type: 'undated', vagueness: 'past' })
}
