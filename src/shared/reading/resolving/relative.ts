import { civilDay } from '../../dates/calendar'
import {
  aboutValue,
  dayValue,
  monthValue,
  weekValue,
  weekdayOf,
  weekendValue,
  yearPartValue,
  yearValue,
  yearsValue,
  type DateValue,
} from '../date-value'
import type { Clock, FromStory, NthDay, Shift, Unit, WeekdayOf } from '../meaning'
import { storyAnchor, writerAnchor, type Resolved } from './calendar'
import { yearBefore } from './comparisons'
import { nearestTurn } from './nearest'
import { isNear, type Anchor, type Scene } from './scene'
import { monthNumber, yearOfDay, type Told } from './story'

export function resolveWeekday(said: WeekdayOf, clock: Clock | null, scene: Scene): Resolved | null {
  const told = scene.genre === 'narrative' && said.lean === null && said.week === null ? scene.story.day : null
  if (scene.genre === 'narrative' && told === null && scene.story.last !== null && said.lean === null) return null
  const now = told?.value.first ?? scene.writer.day
  const anchor = told === null ? writerAnchor(scene) : storyAnchor(told)
  const inWeek = (monday: number) => monday + said.weekday - 1
  const monday = now - weekdayOf(now) + 1
  if (said.week !== null) return { value: dayValue(inWeek(monday + said.week * 7), clock), anchor }
  const outlook = told === null ? scene.outlook : scene.outlook === 'before-past' ? 'before-past' : 'future'
  const dayOf = (week: number) => ({ first: inWeek(monday + week * 7), last: inWeek(monday + week * 7) })
  // A report that does not say otherwise speaks of the last days.
  const turn = nearestTurn(dayOf, 0, now, said.lean, outlook === 'unknown' ? 'past' : outlook)
  return turn === null ? null : { value: dayValue(inWeek(monday + turn * 7), clock), anchor }
}

export function resolveShift(said: Shift, clock: Clock | null, scene: Scene): Resolved | null {
  const counterpart = yearBefore(said, scene)
  if (counterpart !== null) return counterpart
  const anchor = anchorOf(said, scene)
  if (anchor === null) return null
  // "overnight" is the night before a report, and in a narrative that of the day told last.
  const isStoryNight = said.basis === 'scene' && said.unit === 'day' && scene.genre === 'narrative'
  const value = shifted(isStoryNight ? { ...said, count: 0 } : said, anchor.day, clock, scene)
  if (Math.abs(yearOfDay(value.first)) > 9999) return null
  return { value: said.isAbout ? aboutValue(value) : value, anchor }
}

function anchorOf(said: Shift, scene: Scene): Anchor | null {
  if (said.basis === 'writer') return writerAnchor(scene)
  if (said.basis === 'scene') {
    const isDay = said.unit === 'day'
    const day = isDay ? (scene.genre === 'narrative' ? toldDay(scene) : nearDay(scene)) : null
    const last = scene.genre === 'narrative' ? (day ?? scene.story.last) : day
    return last === null ? writerAnchor(scene) : storyAnchor(last)
  }
  const told = said.unit === 'day' ? (mentionedDay(said, scene) ?? toldDay(scene)) : toldFor(said, scene)
  if (told !== null) return storyAnchor(told)
  // With no such date told yet a report still speaks of its own day: "a day earlier", "the previous month".
  const isOwn = scene.story.last === null || (said.count < 0 && !said.isAbout)
  return isOwn && scene.genre !== 'narrative' ? writerAnchor(scene) : null
}

/** "That evening" is of the day named last, also where it was named beside the story and in full. */
function mentionedDay({ count }: Shift, { story: { mention }, sentence }: Scene): Told | null {
  if (count !== 0 || mention === null || !mention.isYearSaid || mention.value.unit !== 'day') return null
  return sentence - mention.sentence <= 1 ? mention : null
}

/** "earlier in the day" is said of a day just told. */
function nearDay(scene: Scene): Told | null {
  return isNear(scene, scene.story.day, 1) ? scene.story.day : null
}

/** The day told last, unless the story has gone on to another time that is told less closely. */
export function toldDay(scene: Scene): Told | null {
  const { last, pastDay } = scene.story
  const isPlanned = scene.genre === 'report' && scene.outlook !== 'future' && scene.outlook !== 'unknown'
  const day = isPlanned ? pastDay : scene.story.day
  if (day === null || last === null) return null
  const isWithin = last.value.first <= day.value.first && day.value.first <= last.value.last
  return isWithin || last.sentence - day.sentence <= 3 ? day : null
}

const order: readonly Unit[] = [
  'day',
  'weekend',
  'week',
  'month',
  'season',
  'quarter',
  'half',
  'year',
  'decade',
  'century',
]

/**
 * The date told last that is fine enough: "the following month" after a year alone says nothing. What was only mentioned serves
 * for "that year", for "the year before" in the same sentence, and where nothing else does.
 */
function toldFor({ unit, count }: Shift, { story, sentence }: Scene): Told | null {
  const { last, month, mention } = story
  const isFine = (told: Told) => order.indexOf(told.value.unit) <= order.indexOf(unit)
  const isFresh = mention !== null && isFine(mention) && sentence - mention.sentence <= (count === 0 ? 1 : 0)
  // "studied from 1932 to 1936 and married the following year"
  const isLater = mention !== null && last !== null && mention.value.first > last.value.last
  const isOfSentence = unit === 'year' && (count < 0 || (isLater && mention.value.unit === 'year'))
  if (isFresh && (count === 0 || isOfSentence)) return mention
  if (last === null) return null
  if (isFine(last)) return last
  const hasPassed = month !== null && month.value.last < last.value.first
  if (month !== null && isFine(month) && !hasPassed && last.sentence - month.sentence <= 3) return month
  return mention !== null && isFine(mention) && sentence - mention.sentence <= 1 ? mention : null
}

/** The unit so many units away from the one a day lies in. */
export function shifted({ unit, count, basis }: Shift, day: number, clock: Clock | null, scene: Scene): DateValue {
  const { year } = civilDay(day)
  switch (unit) {
    case 'day':
      return dayValue(day + count, clock)
    case 'week':
      return weekValue(day + count * 7)
    case 'weekend':
      return weekendValue(day + (count + weekendLean(count, day, basis, scene)) * 7)
    case 'month': {
      const months = monthNumber(day) + count
      return monthValue(Math.floor(months / 12), (((months % 12) + 12) % 12) + 1)
    }
    case 'quarter': {
      const quarters = Math.floor(monthNumber(day) / 3) + count
      return yearPartValue(Math.floor(quarters / 4), 33 + (((quarters % 4) + 4) % 4))
    }
    case 'half': {
      const halves = Math.floor(monthNumber(day) / 6) + count
      return yearPartValue(Math.floor(halves / 2), 40 + (((halves % 2) + 2) % 2))
    }
    case 'season':
      return yearPartValue(year + count, seasonCodeOf(day))
    case 'year':
      return yearValue(year + count)
    case 'decade': {
      const first = Math.floor(year / 10) * 10 + count * 10
      return yearsValue(first, first + 9, 'decade')
    }
    case 'century': {
      const first = Math.floor(year / 100) * 100 + count * 100
      return yearsValue(first, first + 99, 'century')
    }
  }
}

/** On a Monday "the weekend" told as past is the one just over, and "the following weekend" is that of the same week. */
function weekendLean(count: number, day: number, basis: Shift['basis'], scene: Scene): number {
  const isWeekend = weekdayOf(day) >= 6
  if (basis === 'story') return count > 0 && !isWeekend ? -1 : 0
  if (count !== 0 || isWeekend) return 0
  return scene.outlook === 'future' ? 0 : -1
}

function seasonCodeOf(day: number): number {
  const { month } = civilDay(day)
  return month <= 2 || month === 12 ? 24 : 20 + Math.floor(month / 3)
}

/** "the second day" of a report is its own day; in a narrative it is counted from the day told last. */
export function resolveNthDay(said: NthDay, clock: Clock | null, scene: Scene): Resolved | null {
  if (said.basis === 'writer' && scene.genre !== 'narrative') {
    return { value: dayValue(scene.writer.day, clock), anchor: writerAnchor(scene) }
  }
  const told = toldDay(scene)
  if (told === null) return null
  return { value: dayValue(told.value.first + said.ordinal - 1, clock), anchor: storyAnchor(told) }
}

/** "that winter", "the following January", "the following Tuesday". */
export function resolveFromStory(said: FromStory, clock: Clock | null, scene: Scene): Resolved | null {
  const told = said.of.type === 'weekday' ? toldDay(scene) : scene.story.last
  if (told === null) return null
  const { first, last } = told.value
  const candidate = (turn: number): DateValue | null => {
    if (said.of.type === 'year-part') return yearPartValue(turn, said.of.code)
    if (said.of.type === 'calendar') return said.of.month === null ? null : monthValue(turn, said.of.month)
    return dayValue(first - weekdayOf(first) + said.of.weekday + turn * 7, clock)
  }
  const turn = said.of.type === 'weekday' ? 0 : yearOfDay(first)
  const around = [turn - 2, turn - 1, turn, turn + 1, turn + 2].map(candidate).filter((value) => value !== null)
  const value =
    said.direction > 0
      ? around.find((found) => found.first > last || (told.value.unit === 'year' && found.first > first + 364))
      : said.direction < 0
        ? around.filter((found) => found.last < first).at(-1)
        : around.reduce<DateValue | undefined>((best, next) => nearer(best, next, told.value), undefined)
  return value === undefined ? null : { value, anchor: storyAnchor(told) }
}

/** Of two dates the one that lies nearer to what was told, of two equally near the first that begins within it. */
function nearer(best: DateValue | undefined, next: DateValue, told: DateValue): DateValue {
  const gap = ({ first, last }: DateValue) => Math.max(0, first - told.last, told.first - last)
  if (best === undefined || gap(next) < gap(best)) return next
  return gap(next) === gap(best) && best.first < told.first ? next : best
}
