import type { Sentence } from '../../text/sentences'
import { digitsAt, isDash, isGlued, tokenAt, wordAt } from '../../text/phrase'
import { found, type DateRule, type Found } from '../../found'
import { calendarDate, type CalendarDate } from '../../meaning'
import { monthAt, weekdayAt } from '../calendar-words'
import { ordinalAt } from '../number-words'
import { isMonthByItself } from './bare-months'
import { followingYearAt, isGluedNumber, yearWithEraAt } from './year-words'
import { shortYearAt } from './years'

/** "June 5, 1967", "Sept. 11", "June 5–7", "March 1915", "March". */
export const monthFirst: DateRule = (sentence, at) => {
  const month = monthAt(sentence, at)
  if (month === null) return null
  return (
    monthAndDay(sentence, at, month.value, month.to) ??
    monthAndYear(sentence, at, month.value, month.to) ??
    bareMonth(sentence, at, month)
  )
}

function monthAndDay(sentence: Sentence, at: number, month: number, to: number): Found | null {
  if (yearWithEraAt(sentence, to) !== null) return null
  const skipped = wordAt(sentence, to) === 'the' ? to + 1 : to
  const day = dayOfMonthAt(sentence, skipped) ?? ordinalWordAt(sentence, skipped)
  if (day === null) return null
  const last = lastDayAt(sentence, day.to, day.value)
  const year = followingYearAt(sentence, last?.to ?? day.to)
  const isAttack = month === 9 && day.value === 11 && year === null && attacks.has(wordAt(sentence, day.to))
  return datedDays(sentence, at, year?.to ?? last?.to ?? day.to, {
    year: isAttack ? 2001 : (year?.year ?? null),
    month,
    day: day.value,
    lastDay: last?.value ?? null,
  })
}

/** "the Sept. 11 attacks" are those of 2001. */
const attacks = new Set(
  'attack attacks attackers terrorist terror terrorism hijackings hijackers commission memorial'.split(' '),
)

/** "July Fourth", "April the first". */
function ordinalWordAt(sentence: Sentence, at: number): FoundDay | null {
  const ordinal = tokenAt(sentence, at).kind === 'word' ? ordinalAt(sentence, at) : null
  if (ordinal === null || ordinal.value > 31) return null
  // "In May second-quarter sales", "In May the second of them"
  const isEnd = tokenAt(sentence, ordinal.to).kind === 'mark' && !isDash(wordAt(sentence, ordinal.to))
  return isEnd || tokenAt(sentence, at).isCapital ? ordinal : null
}

function monthAndYear(sentence: Sentence, at: number, month: number, to: number): Found | null {
  const year = followingYearAt(sentence, to)
  if (year !== null) return found('month-of-year', at, year.to, calendarDate({ year: year.year, month }))
  const ancient = shortYearAt(sentence, to)
  if (ancient === null) return null
  return found('month-of-year', at, to + 1, calendarDate({ year: ancient, month }), { onlyIf: 'era-said' })
}

function bareMonth(
  sentence: Sentence,
  at: number,
  month: { value: number; to: number; isShort: boolean },
): Found | null {
  if (!isMonthByItself(sentence, at, month)) return null
  return found('month', at, month.to, calendarDate({ month: month.value }))
}

/** "5 June 1967", "5th of June", "the ninth of November", "5–7 June", "11/12 November", "12 and 19 September". */
export const dayFirst: DateRule = (sentence, at) => {
  const day = dayOfMonthAt(sentence, at) ?? ordinalDayAt(sentence, at)
  if (day === null || isPartOfNumber(sentence, at)) return null
  const listed = listedDay(sentence, at, day)
  if (listed !== null) return listed
  const last = lastDayAt(sentence, day.to, day.value)
  const beforeMonth = last?.to ?? day.to
  const gap = wordAt(sentence, beforeMonth) === 'of' || isGluedDash(sentence, beforeMonth) ? 1 : 0
  const month = monthAt(sentence, beforeMonth + gap)
  if (month === null) return null
  const dashed = isGluedDash(sentence, month.to) ? dashedYearAt(sentence, month.to + 1) : null
  const year = dashed ?? followingYearAt(sentence, month.to)
  return datedDays(sentence, at, year?.to ?? month.to, {
    year: year?.year ?? null,
    month: month.value,
    day: day.value,
    lastDay: last?.value ?? null,
  })
}

/** The first of several days that share the month said after them: each becomes a date of its own. */
function listedDay(sentence: Sentence, at: number, day: FoundDay): Found | null {
  let next = day.to
  if (wordAt(sentence, next) === ',' && !beforeListedDay.has(wordAt(sentence, at - 1))) return null
  for (let count = 0; count < 5; count += 1) {
    const hasComma = wordAt(sentence, next) === ','
    const link = wordAt(sentence, hasComma ? next + 1 : next)
    const isLinked = ['and', 'or', 'to', 'until', 'till'].includes(link)
    if (!hasComma && !isLinked) return null
    const start = next + (hasComma ? 1 : 0) + (isLinked ? 1 : 0)
    const other = dayOfMonthAt(sentence, wordAt(sentence, start) === 'the' ? start + 1 : start)
    if (other === null) return null
    const month = monthAt(sentence, wordAt(sentence, other.to) === 'of' ? other.to + 1 : other.to)
    if (month !== null) {
      const year = followingYearAt(sentence, month.to)
      const isSameMonth = link !== 'to' || other.value >= day.value
      if (!isSameMonth) return null
      return found(
        'calendar-date',
        at,
        day.to,
        calendarDate({ year: year?.year ?? null, month: month.value, day: day.value }),
      )
    }
    next = other.to
  }
  return null
}

const beforeListedDay = new Set(['on', 'the', 'of', 'from', 'between', ','])

/** The second of two days after one month: "June 5 and 7", "June 5 to 7". */
export const laterDay: DateRule = (sentence, at) => {
  const day = dayOfMonthAt(sentence, at)
  if (day === null || !['and', 'or', 'to', 'through'].includes(wordAt(sentence, at - 1))) return null
  const isBare = tokenAt(sentence, day.to).kind === 'mark' && !isGluedNumber(sentence, day.to)
  if (!isBare || monthAt(sentence, day.to) !== null) return null
  let first = at - 2
  if (['st', 'nd', 'rd', 'th'].includes(wordAt(sentence, first))) first -= 1
  const firstDay = digitsAt(sentence, first)
  if (firstDay === null || firstDay >= day.value) return null
  const monthIndex = wordAt(sentence, first - 1) === '.' ? first - 2 : first - 1
  const month = monthAt(sentence, monthIndex)
  if (month === null) return null
  const year = followingYearAt(sentence, day.to)
  return found(
    'calendar-date',
    at,
    year?.to ?? day.to,
    calendarDate({ year: year?.year ?? null, month: month.value, day: day.value }),
  )
}

/** "the 17th", "the 5th" where the month is the one last told. */
export const ordinalDay: DateRule = (sentence, at) => {
  const start = wordAt(sentence, at) === 'the' ? at + 1 : at
  const day = ordinalAt(sentence, start)
  if (day === null || day.value < 1 || day.value > 31 || digitsAt(sentence, start) === null) return null
  const isPlaced =
    start === at
      ? followsOrdinalDay(sentence, at)
      : beforeOrdinalDay.has(wordAt(sentence, at - 1)) || followsWeekday(sentence, at)
  if (!isPlaced) return null
  const next = tokenAt(sentence, day.to)
  if (
    next.kind === 'number' ||
    (next.kind === 'word' && !afterOrdinalDay.has(next.lower) && !next.lower.endsWith('ed'))
  )
    return null
  if (isDash(next.lower) && isGlued(sentence, day.to)) return null
  return found('day-of-month', at, day.to, calendarDate({ day: day.value }))
}

/** The "12th" of "on the 9th and 12th". */
function followsOrdinalDay(sentence: Sentence, at: number): boolean {
  const before = wordAt(sentence, at - 1)
  if (!(before === 'and' || before === 'or' || isDash(before)) || !ordinalEnds.has(wordAt(sentence, at - 2)))
    return false
  return wordAt(sentence, at - 4) === 'the' && beforeOrdinalDay.has(wordAt(sentence, at - 5))
}

const ordinalEnds = new Set(['st', 'nd', 'rd', 'th'])

/** "Monday, the 16th", "Monday the 16th". */
function followsWeekday(sentence: Sentence, at: number): boolean {
  const index = wordAt(sentence, at - 1) === ',' ? at - 2 : at - 1
  return weekdayAt(sentence, index) !== null
}

const beforeOrdinalDay = new Set(
  'on by until till since from to and before after through of for around about between day'.split(' '),
)
const afterOrdinalDay = new Set(
  `the a an he she it they we i his her its their our my and but when while after before with at in on to by as there this that who which
  were was had has have is are did would could at until till some two three four five six all both most many general colonel
  captain`.split(/\s+/),
)

interface SaidDays {
  readonly year: number | null
  readonly month: number
  readonly day: number
  readonly lastDay: number | null
}

function datedDays(sentence: Sentence, from: number, to: number, said: SaidDays): Found {
  const { year, month, day, lastDay } = said
  const first: CalendarDate = calendarDate({ year, month, day, weekday: weekdayBefore(sentence, from) })
  if (lastDay === null) return found('calendar-date', from, to, first)
  return found('day-range', from, to, { type: 'range', from: first, to: calendarDate({ year, month, day: lastDay }) })
}

/** The weekday that stands before a date: "Monday, 8 January" confirms the year. */
function weekdayBefore(sentence: Sentence, at: number): number | null {
  const index = wordAt(sentence, at - 1) === ',' || wordAt(sentence, at - 1) === 'the' ? at - 2 : at - 1
  return (weekdayAt(sentence, index) ?? weekdayAt(sentence, index - 1))?.value ?? null
}

interface FoundDay {
  readonly value: number
  readonly to: number
}

/** "5", "05", "5th", and nothing that goes on as a larger number or a clock time. */
function dayOfMonthAt(sentence: Sentence, at: number): FoundDay | null {
  const value = digitsAt(sentence, at)
  if (value === null || value < 1 || value > 31 || wordAt(sentence, at).length > 2) return null
  const ordinal = ordinalAt(sentence, at)
  if (ordinal !== null) return ordinal
  if (isGlued(sentence, at + 1) && tokenAt(sentence, at + 1).kind === 'word') return null
  return isGluedNumber(sentence, at + 1) ? null : { value, to: at + 1 }
}

/** "the ninth of November"; without "of" it would be "the third May ball". */
function ordinalDayAt(sentence: Sentence, at: number): FoundDay | null {
  const ordinal = ordinalAt(sentence, at)
  if (ordinal === null || ordinal.value > 31 || wordAt(sentence, ordinal.to) !== 'of') return null
  return monthAt(sentence, ordinal.to + 1) === null ? null : ordinal
}

/** "–7", "-7", "/12" after a day: the last day of a range. */
function lastDayAt(sentence: Sentence, at: number, first: number): FoundDay | null {
  const mark = wordAt(sentence, at)
  if (!isDash(mark) && mark !== '/') return null
  const last = dayOfMonthAt(sentence, at + 1)
  return last !== null && last.value > first ? last : null
}

function isGluedDash(sentence: Sentence, at: number): boolean {
  return isDash(wordAt(sentence, at)) && isGlued(sentence, at) && isGlued(sentence, at + 1)
}

/** "98" or "1998" after "27-Feb-". */
function dashedYearAt(sentence: Sentence, at: number): { year: number; to: number } | null {
  const value = digitsAt(sentence, at)
  const length = wordAt(sentence, at).length
  if (value === null || (length !== 2 && length !== 4)) return null
  return { year: length === 4 ? value : value < 30 ? 2000 + value : 1900 + value, to: at + 1 }
}

/** "1,5 June" or "$5 June" or "9.5 May": the figures before belong to it. */
function isPartOfNumber(sentence: Sentence, at: number): boolean {
  if (!isGlued(sentence, at)) return false
  if (tokenAt(sentence, at - 1).kind === 'word') return true
  const mark = wordAt(sentence, at - 1)
  return '$£€,.:#'.includes(mark) && mark !== ''
}
