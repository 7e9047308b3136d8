import { civilDay, dayNumber, daysInMonth } from '../../dates/calendar'
import { holidays } from '../../dates/holidays'
import {
  dayText,
  dayValue,
  monthValue,
  weekdayOf,
  yearPartValue,
  yearValue,
  yearsValue,
  type DateValue,
} from '../date-value'
import type { CalendarDate, Clock, DecadeWord, HolidayOf, YearPartOf } from '../meaning'
import { nearestTurn } from './nearest'
import { isNear, type Anchor, type Outlook, type Scene } from './scene'
import { emptyStory, monthNumber, yearOfDay, type Told } from './story'

/** A date, and what it was counted from; null anchor: it was said in full. */
export interface Resolved {
  readonly value: DateValue
  readonly anchor: Anchor | null
}

export function writerAnchor({ writer }: Scene): Anchor {
  return { day: writer.day, edtf: dayText(writer.day), basis: writer.basis }
}

export function storyAnchor(told: Told): Anchor {
  return { day: told.value.first, edtf: told.value.edtf, basis: 'text' }
}

/**
 * The date told before that supplies what a date leaves unsaid, or null if the writer's day does. A narrative always goes on
 * from its own dates; a report only while it is plainly telling of another year.
 */
function supplying(scene: Scene): Told | null {
  const { last } = scene.story
  if (last === null || scene.genre === 'entries') return scene.genre === 'entries' && isCoarseEntry(scene) ? last : null
  if (scene.genre === 'narrative') return last
  const yearAgo = openingYear(scene)
  if (yearAgo !== null) return yearAgo
  if (scene.outlook === 'future' || scene.story.isInterrupted) return null
  const isElsewhere = last.isYearSaid && yearOfDay(last.value.first) < yearOfDay(scene.writer.day)
  const isClose = last.value.unit === 'day' || last.value.unit === 'month'
  return isElsewhere && isClose && last.paragraph === scene.paragraph && isNear(scene, last, 2) ? last : null
}

/** "Three years ago a tanker was hit on July 24": the year a sentence begins with holds for all of it. */
function openingYear({ story: { mention }, sentence, writer }: Scene): Told | null {
  if (mention === null || !mention.opensSentence || mention.sentence !== sentence) return null
  return mention.value.unit === 'year' && mention.value.last < writer.day ? mention : null
}

/** A chronology's entry may stand under a year or month only. */
function isCoarseEntry(scene: Scene): boolean {
  const { last } = scene.story
  return (
    last !== null &&
    (last.value.unit === 'year' || last.value.unit === 'month') &&
    last.paragraph === scene.paragraph &&
    last.value.first >= scene.writer.day
  )
}

export function resolveCalendar(said: CalendarDate, clock: Clock | null, scene: Scene): Resolved | null {
  const isSwapped = said.figures === 'either' && scene.dayMonthOrder === 'dmy'
  const date = isSwapped ? { ...said, month: said.day, day: said.month } : said
  if (date.year !== null) {
    const isAhead = date.isYearShort && date.year > yearOfDay(scene.writer.day) + farAhead
    const value = completeDate(isAhead ? date.year - 100 : date.year, date, clock)
    return value === null ? null : { value, anchor: null }
  }
  if (date.month === null) return date.day === null ? null : dayOfRunningMonth(date.day, clock, scene)
  const told = date.lean === null ? supplying(scene) : null
  if (told !== null) {
    const year = yearFromStory(date, told, scene)
    const value = completeDate(weekdayYear(date, year), date, clock)
    return value === null ? null : { value, anchor: storyAnchor(told) }
  }
  const now = scene.writer.day
  const inYear = (year: number) => completeDate(year, date, null)
  const year = nearestTurn(inYear, yearOfDay(now), now, date.lean, calendarOutlook(scene))
  if (year === null) return null
  const value = completeDate(weekdayYear(date, year), date, clock)
  return value === null ? null : { value, anchor: writerAnchor(scene) }
}

/** Years: further ahead nobody writes a year with two figures. */
const farAhead = 15

/** An entry speaks of its own weeks, whichever way its verbs look. */
function calendarOutlook(scene: Scene): Outlook {
  return scene.genre === 'entries' ? 'unknown' : scene.outlook
}

/** A year, month or day; null for a day that is not in the calendar. */
function completeDate(year: number, { month, day }: CalendarDate, clock: Clock | null): DateValue | null {
  if (Math.abs(year) > 9999) return null
  if (month === null) return yearValue(year)
  if (day === null) return monthValue(year, month)
  return day > daysInMonth(year, month) ? null : dayValue(dayNumber(year, month, day), clock)
}

/** "Monday, 8 January": of the years around it the one in which that is a Monday. */
function weekdayYear(date: CalendarDate, year: number): number {
  const { weekday, month, day } = date
  if (weekday === null || month === null || day === null) return year
  const fits = (candidate: number) => weekdayOf(dayNumber(candidate, month, day)) === weekday
  return [year, year - 1, year + 1].find(fits) ?? year
}

/**
 * The year a narrative is in. It goes on: "In January" after a November is in the next year, unless the sentence steps back
 * ("had arrived in December").
 */
function yearFromStory(date: CalendarDate, told: Told, scene: Scene): number {
  const { year, month } = civilDay(told.value.first)
  if (told.value.unit === 'year' || date.month === null) return year
  const ahead = date.month - month
  if (scene.outlook === 'before-past' && ahead >= 6) return year - 1
  if (ahead <= -7) return year + 1
  return year
}

/** "the 17th": of the running month; a narrative goes on into the next when the day has passed. */
function dayOfRunningMonth(day: number, clock: Clock | null, scene: Scene): Resolved | null {
  const told = scene.genre === 'narrative' ? scene.story.month : reportMonth(scene)
  if (told !== null) {
    const from = civilDay(told.value.first)
    const hasPassed = told.value.unit === 'day' && day < from.day - 14
    const months = from.year * 12 + from.month - 1 + (hasPassed ? 1 : 0)
    const value = dayInMonth(months, day, clock)
    return value === null ? null : { value, anchor: storyAnchor(told) }
  }
  if (scene.genre === 'narrative') return null
  const now = scene.writer.day
  const turn = nearestTurn((months) => dayInMonth(months, day, null), monthNumber(now), now, null, scene.outlook)
  const value = turn === null ? null : dayInMonth(turn, day, clock)
  return value === null ? null : { value, anchor: writerAnchor(scene) }
}

function reportMonth(scene: Scene): Told | null {
  const { month } = scene.story
  if (month === null || month.paragraph !== scene.paragraph) return null
  if (scene.genre === 'entries' && month.value.first <= scene.writer.day) return null
  return isNear(scene, month, 3) ? month : null
}

function dayInMonth(months: number, day: number, clock: Clock | null): DateValue | null {
  const year = Math.floor(months / 12)
  const month = months - year * 12 + 1
  return day > daysInMonth(year, month) ? null : dayValue(dayNumber(year, month, day), clock)
}

export function resolveYearPart(said: YearPartOf, scene: Scene): Resolved | null {
  if (said.year !== null) return { value: yearPartValue(said.year, said.code), anchor: null }
  const isSeason = said.code < 33
  // "this winter" is the one going on, or the one the sentence looks at.
  if (said.lean === 'this' && isSeason)
    return resolveYearPart({ ...said, lean: null }, { ...scene, genre: 'report', story: emptyStory })
  if (said.lean !== null && !isSeason) {
    const shift = said.lean === 'last' ? -1 : said.lean === 'next' ? 1 : 0
    return { value: yearPartValue(yearOfDay(scene.writer.day) + shift, said.code), anchor: writerAnchor(scene) }
  }
  const told = said.lean === null ? supplying(scene) : null
  if (told !== null) return { value: seasonOfStory(said.code, told), anchor: storyAnchor(told) }
  const now = scene.writer.day
  const year = nearestTurn(
    (turn) => yearPartValue(turn, said.code),
    turnOf(said.code, now),
    now,
    said.lean,
    scene.outlook,
  )
  return year === null ? null : { value: yearPartValue(year, said.code), anchor: writerAnchor(scene) }
}

/** The turn a day lies in: January and February belong to the winter of the year before. */
function turnOf(code: number, day: number): number {
  const { year, month } = civilDay(day)
  return code === 24 && month <= 2 ? year - 1 : year
}

function seasonOfStory(code: number, told: Told): DateValue {
  const { year, month } = civilDay(told.value.first)
  if (told.value.unit === 'year') return yearPartValue(year, code)
  if (code === 24 && month <= 2) return yearPartValue(year - 1, code)
  const value = yearPartValue(year, code)
  // A narrative in December that speaks of spring has gone on to the next.
  return value.last < told.value.first - 200 ? yearPartValue(year + 1, code) : value
}

export function resolveHoliday(said: HolidayOf, clock: Clock | null, scene: Scene): Resolved | null {
  const dayIn = holidays.get(said.name)
  if (dayIn === undefined) return null
  if (said.year !== null) return { value: dayValue(dayIn(said.year), clock), anchor: null }
  const told = said.lean === null ? supplying(scene) : null
  const now = told?.value.first ?? scene.writer.day
  if (told?.value.unit === 'year') return { value: dayValue(dayIn(yearOfDay(now)), clock), anchor: storyAnchor(told) }
  const dayOf = (year: number) => ({ first: dayIn(year), last: dayIn(year) })
  const outlook = told !== null && scene.outlook !== 'before-past' ? 'future' : scene.outlook
  const year = nearestTurn(dayOf, yearOfDay(now), now, said.lean, outlook)
  if (year === null) return null
  return { value: dayValue(dayIn(year), clock), anchor: told === null ? writerAnchor(scene) : storyAnchor(told) }
}

/** "the nineties" are those of the century before the writer or, in a narrative, those of its own. */
export function resolveDecadeWord({ tens }: DecadeWord, scene: Scene): Resolved {
  const told = scene.genre === 'narrative' ? scene.story.last : null
  const now = yearOfDay(told?.value.first ?? scene.writer.day)
  const ofCentury = Math.floor(now / 100) * 100 + tens
  const first = told === null ? (ofCentury > now ? ofCentury - 100 : ofCentury) : nearestDecade(ofCentury, now)
  const anchor = told === null ? writerAnchor(scene) : storyAnchor(told)
  return { value: yearsValue(first, first + 9, 'decade'), anchor }
}

function nearestDecade(ofCentury: number, now: number): number {
  const candidates = [ofCentury - 100, ofCentury, ofCentury + 100]
  return candidates.reduce((best, next) => (Math.abs(next + 5 - now) < Math.abs(best + 5 - now) ? next : best))
}
