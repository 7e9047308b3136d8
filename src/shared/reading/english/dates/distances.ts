import type { Sentence } from '../../text/sentences'
import { isDash, tokenAt, wordAt } from '../../text/phrase'
import { found, type DateRule, type Found } from '../../found'
import type { Basis, CalendarDate, HolidayOf, Shift, Undated, Unit, Vagueness } from '../../meaning'
import { pluralUnitAt, unitAt, weekdayAt } from '../calendar-words'
import { wholeNumberAt, type FoundNumber } from '../number-words'
import { followingYearAt } from './year-words'
import { dayFirst, monthFirst } from './calendar-dates'
import { holidayAt } from './holidays'
import { partOfDayAt } from './parts-of-day'

/** A length of time: "three years", "a week", "ten minutes", "several months". */
interface FoundLength {
  /** Null for "several", "a few", "many", and for bare "years". */
  readonly count: number | null
  /** Null for hours, minutes and seconds. */
  readonly unit: Unit | null
  /** Counted in minutes where `unit` is null. */
  readonly minutes: number
  readonly to: number
}

const shortUnits: ReadonlyMap<string, number> = new Map([
  ['second', 1 / 60],
  ['seconds', 1 / 60],
  ['minute', 1],
  ['minutes', 1],
  ['hour', 60],
  ['hours', 60],
])

const vagueCounts: ReadonlySet<string> = new Set(['several', 'few', 'many', 'some', 'various'])

export function lengthAt(sentence: Sentence, at: number): FoundLength | null {
  const count = countAt(sentence, at)
  if (count === null) return null
  let unitIndex = count.to
  if (isDash(wordAt(sentence, unitIndex))) unitIndex += 1
  while (['full', 'whole', 'calendar', 'more', 'long', 'short'].includes(wordAt(sentence, unitIndex))) unitIndex += 1
  if (wordAt(sentence, unitIndex) === 'fortnight') {
    return { count: count.value === null ? null : count.value * 2, unit: 'week', minutes: 0, to: unitIndex + 1 }
  }
  const unit = pluralUnitAt(sentence, unitIndex) ?? unitAt(sentence, unitIndex)
  if (unit !== null) return vaguer(sentence, { count: count.value, unit, minutes: 0, to: unitIndex + 1 })
  const minutes = shortUnits.get(wordAt(sentence, unitIndex))
  if (minutes === undefined) return null
  return { count: count.value, unit: null, minutes, to: unitIndex + 1 }
}

/** "a day or two", "a week or so"; "a year and a half" is more than one. */
function vaguer(sentence: Sentence, length: FoundLength): FoundLength {
  const { to, count } = length
  const link = wordAt(sentence, to)
  if (link === 'or' && ['two', 'three', 'so'].includes(wordAt(sentence, to + 1)))
    return { ...length, count: null, to: to + 2 }
  const isHalf = link === 'and' && wordAt(sentence, to + 1) === 'a' && wordAt(sentence, to + 2) === 'half'
  return isHalf && count !== null ? { ...length, count: count + 0.5, to: to + 3 } : length
}

/** "three", "12", "a", "an", "a few", "several", "two to three" (vague), "a dozen", "half a". */
function countAt(sentence: Sentence, at: number): { value: number | null; to: number } | null {
  const word = wordAt(sentence, at)
  if (vagueCounts.has(word)) return { value: null, to: wordAt(sentence, at + 1) === 'of' ? at + 2 : at + 1 }
  if ((word === 'a' || word === 'the') && vagueCounts.has(wordAt(sentence, at + 1))) return { value: null, to: at + 2 }
  if (word === 'half' && wordAt(sentence, at + 1) === 'a') return { value: 0.5, to: at + 2 }
  const number = wholeNumberAt(sentence, at)
  const half = number === null ? null : andHalf(sentence, number.to)
  if (number !== null && half !== null) return { value: number.value + 0.5, to: half }
  if (number !== null) return rangedCount(sentence, number)
  return word === 'a' || word === 'an' ? { value: 1, to: at + 1 } : null
}

/** The index after "and a half". */
function andHalf(sentence: Sentence, at: number): number | null {
  const isIt = wordAt(sentence, at) === 'and' && wordAt(sentence, at + 1) === 'a' && wordAt(sentence, at + 2) === 'half'
  return isIt ? at + 3 : null
}

/** "two or three", "5-6", "10 to 12": no one number. */
function rangedCount(sentence: Sentence, number: FoundNumber): { value: number | null; to: number } {
  const link = wordAt(sentence, number.to)
  if (link !== 'or' && link !== 'to' && !isDash(link)) return number
  const second = wholeNumberAt(sentence, number.to + 1)
  return second === null ? number : { value: null, to: second.to }
}

const storyDirections: ReadonlyMap<string, -1 | 1> = new Map<string, -1 | 1>([
  ['later', 1],
  ['after', 1],
  ['afterward', 1],
  ['afterwards', 1],
  ['thereafter', 1],
  ['hence', 1],
  ['on', 1],
  ['earlier', -1],
  ['before', -1],
  ['previously', -1],
  ['beforehand', -1],
])

/** "three years ago", "a week later", "two days earlier", "ten months afterwards", "a year before", "weeks later". */
export const distance: DateRule = (sentence, at) => {
  const length = lengthAt(sentence, at) ?? bareLength(sentence, at)
  if (length === null || wordAt(sentence, at - 1) === 'for') return null
  const to = length.to
  const word = wordAt(sentence, to)
  if (word === 'ago' || (isDash(word) && wordAt(sentence, to + 1) === 'ago')) {
    return reached(sentence, at, isDash(word) ? to + 2 : to + 1, length, -1, 'writer', 'ago')
  }
  if (word === 'from' && ['now', 'today'].includes(wordAt(sentence, to + 1))) {
    return reached(sentence, at, to + 2, length, 1, 'writer', 'from-now')
  }
  if ((word === 'after' || word === 'before') && wordAt(sentence, to + 1) === 'that' && endsPronoun(sentence, to + 2)) {
    return reached(
      sentence,
      at,
      to + 2,
      length,
      word === 'after' ? 1 : -1,
      'story',
      word === 'after' ? 'later' : 'earlier',
    )
  }
  if (word === 'before' || word === 'after') {
    const day = namedDayAt(sentence, to + 1)
    if (day !== null) return fromDay(at, day.to, length, word === 'after' ? 1 : -1, day.of)
  }
  const direction = storyDirections.get(word)
  if (direction === undefined || !endsThere(sentence, to, word)) return null
  return reached(sentence, at, to + 1, length, direction, 'story', direction > 0 ? 'later' : 'earlier')
}

/** "Easter", "Easter 2021", "13 May": a day that another can be counted from. */
function namedDayAt(sentence: Sentence, at: number): { of: HolidayOf | CalendarDate; to: number } | null {
  const start = wordAt(sentence, at) === 'the' ? at + 1 : at
  const holiday = holidayAt(sentence, start)
  if (holiday !== null) {
    const year = followingYearAt(sentence, holiday.to)
    const of: HolidayOf = { type: 'holiday', name: holiday.name, year: year?.year ?? null, lean: null }
    return { of, to: year?.to ?? holiday.to }
  }
  const date = dayFirst(sentence, start) ?? monthFirst(sentence, start)
  return date?.meaning.type === 'calendar' && date.meaning.day !== null ? { of: date.meaning, to: date.to } : null
}

/** "a few weeks before Easter" names no day; hours before it are left to what stands beside. */
function fromDay(
  from: number,
  to: number,
  length: FoundLength,
  direction: -1 | 1,
  of: HolidayOf | CalendarDate,
): Found | null {
  if (length.unit === null) return null
  if (length.count === null) return vague(from, to, 'past', 'from-day')
  const { unit, count } = inWholeUnits(length.unit, length.count)
  return found('from-day', from, to, { type: 'from-day', unit, count: count * direction, of })
}

/** "five days after that", and not "after that battle". */
function endsPronoun(sentence: Sentence, at: number): boolean {
  const next = tokenAt(sentence, at)
  return (
    next.kind === 'mark' || connected.has(next.lower) || ['the', 'a', 'his', 'her', 'its', 'their'].includes(next.lower)
  )
}

/** "weeks later", "years ago". */
function bareLength(sentence: Sentence, at: number): FoundLength | null {
  const unit = pluralUnitAt(sentence, at)
  if (unit !== null) return { count: null, unit, minutes: 0, to: at + 1 }
  const minutes = shortUnits.get(wordAt(sentence, at))
  return minutes === undefined || !wordAt(sentence, at).endsWith('s')
    ? null
    : { count: null, unit: null, minutes, to: at + 1 }
}

const connected = new Set(
  `when by in at on with and but for from that than as to against into over under about during near outside inside through while he she
  they it i we had was were has have is are would could will did not only some because where which who or`.split(/\s+/),
)

/** "a year before" at its end, and not "a year before the war", which is counted from the war. */
function endsThere(sentence: Sentence, at: number, word: string): boolean {
  const next = tokenAt(sentence, at + 1)
  if (word === 'on' || word === 'after') return next.kind === 'mark'
  if (word === 'before') return next.kind === 'mark' || ['when', 'by', 'in', 'at', 'and', 'but'].includes(next.lower)
  return !(next.lower === 'than' || (isDash(next.lower) && !next.isSpaced && word !== 'earlier'))
}

function reached(
  sentence: Sentence,
  from: number,
  to: number,
  length: FoundLength,
  direction: -1 | 1,
  basis: Basis,
  rule: string,
): Found {
  if (length.count === null)
    return vague(from, to, direction < 0 ? 'past' : basis === 'writer' ? 'future' : 'past', rule)
  if (length.unit === null) return shortly(from, to, length, direction, basis, rule)
  const weekday = basis === 'writer' && length.unit === 'week' ? weekdayAt(sentence, to) : null
  if (weekday !== null) {
    const week = direction * length.count
    return found(rule, from, weekday.to, { type: 'weekday', weekday: weekday.value, lean: null, week })
  }
  const isAbout = length.unit !== 'day'
  const { unit, count } = inWholeUnits(length.unit, length.count)
  return found(rule, from, to, { type: 'shift', unit, count: count * direction, basis, isAbout })
}

/** A decade is ten years from any year; "a year and a half" is told in months, and half of a smaller unit left out. */
function inWholeUnits(unit: Unit, count: number): { unit: Unit; count: number } {
  if (unit === 'decade') return { unit: 'year', count: Math.round(count * 10) }
  if (Number.isInteger(count)) return { unit, count }
  if (unit === 'century') return { unit: 'year', count: Math.round(count * 100) }
  return unit === 'year' ? { unit: 'month', count: Math.round(count * 12) } : { unit, count: Math.floor(count) }
}

/** Hours and minutes from a time of which only the day is known stay on that day, unless they make days. */
function shortly(from: number, to: number, length: FoundLength, direction: -1 | 1, basis: Basis, rule: string): Found {
  const days = Math.floor(((length.count ?? 0) * length.minutes) / (24 * 60))
  return found(rule, from, to, { type: 'shift', unit: 'day', count: days * direction, basis, isAbout: false })
}

function vague(from: number, to: number, vagueness: Exclude<Vagueness, 'unanchored'>, rule: string): Found {
  return found(rule, from, to, { type: 'undated', vagueness })
}

/** "in six months", "in two weeks’ time": so far from now, if the sentence looks ahead; else it is how long something took. */
export const distanceAhead: DateRule = (sentence, at) => {
  const length = wordAt(sentence, at) === 'in' ? lengthAt(sentence, at + 1) : null
  if (length === null || length.unit === null) return null
  const end = wordAt(sentence, length.to)
  if (end === 'of' || end === 'since' || pluralUnitAt(sentence, length.to) !== null) return null
  const isPossessive = (end === "'" || end === '’') && wordAt(sentence, length.to + 1) === 'time'
  if (length.count === null) {
    const soon: Undated = { type: 'undated', vagueness: 'future' }
    return found('ahead', at + 1, isPossessive ? length.to + 2 : length.to, soon, { onlyIf: 'ahead' })
  }
  const meaning: Shift = {
    type: 'shift',
    unit: length.unit,
    count: length.count,
    basis: 'writer',
    isAbout: length.unit !== 'day',
  }
  return found('ahead', at + 1, isPossessive ? length.to + 2 : length.to, meaning, { onlyIf: 'ahead' })
}

/** "the day before", "the night before", "the month after", "the year before": the neighbour of what was last told. */
export const neighbour: DateRule = (sentence, at) => {
  if (wordAt(sentence, at) !== 'the') return null
  const link = wordAt(sentence, at + 2)
  if (link !== 'before' && link !== 'after') return null
  const next = tokenAt(sentence, at + 3)
  if (next.kind !== 'mark' && !connected.has(next.lower)) return null
  const direction = link === 'before' ? -1 : 1
  const part = partOfDayAt(sentence, at + 1)
  if (part !== null) {
    return found(
      'neighbour',
      at,
      at + 3,
      { type: 'shift', unit: 'day', count: direction, basis: 'story', isAbout: false },
      { partOfDay: part.part },
    )
  }
  const unit = unitAt(sentence, at + 1)
  if (unit === null || unit === 'half') return null
  return found('neighbour', at, at + 3, { type: 'shift', unit, count: direction, basis: 'story', isAbout: false })
}
