import { civilDay, dayNumber, daysInMonth } from '../../dates/calendar'
import {
  aboutValue,
  daysValue,
  dayText,
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
import type { Clock, Counterpart, FromStory, NthDay, Shift, Stretch, Unit, WeekdayOf } from '../meaning'
import { storyAnchor, writerAnchor, type Resolved } from './calendar'
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
  const value = shifted(said, anchor.day, clock, scene)
  return { value: said.isAbout ? aboutValue(value) : value, anchor }
}

/** Earnings are compared with "a year earlier": with the same quarter then, if the sentence is about a quarter. */
function yearBefore(said: Shift, scene: Scene): Resolved | null {
  if (said.unit !== 'year' || said.count !== -1 || !said.isAbout || scene.genre !== 'report') return null
  const { part, last } = scene.story
  const isPart = part !== null && part.value.unit !== 'season' && isNear(scene, part, 2)
  const told = isPart ? latestOccurrence(part, scene) : null
  const month = last !== null && last.sentence === scene.sentence && last.value.unit === 'month' ? last : null
  const compared = told ?? month
  if (compared === null) return null
  const value = yearsAway(compared.value, -1)
  return value === null ? null : { value, anchor: storyAnchor(compared) }
}

/** Earnings reports go back and forth between the quarter just over and the year before; the one just over is their subject. */
function latestOccurrence(told: Told, scene: Scene): Told {
  let value = told.value
  for (let tries = 0; tries < 2; tries += 1) {
    const later = yearsAway(value, 1)
    if (later === null || later.last > scene.writer.day) break
    value = later
  }
  return value.first - told.value.first < 400 ? { ...told, value } : told
}

/** The same quarter, month, … of another year. */
function yearsAway(value: DateValue, years: number): DateValue | null {
  const match = /^(\d{4})-(\d\d)$/.exec(value.edtf)
  if (match !== null) {
    const [year, part] = [Number(match[1]) + years, Number(match[2])]
    return part > 12 ? yearPartValue(year, part) : monthValue(year, part)
  }
  const first = civilDay(value.first)
  const last = civilDay(value.last)
  if (value.edtf.includes('/') && value.unit !== 'day') {
    const from = monthValue(first.year + years, first.month)
    const to = monthValue(last.year + years, last.month)
    return { edtf: `${from.edtf}/${to.edtf}`, first: from.first, last: to.last, unit: value.unit }
  }
  if (value.unit !== 'day') return yearValue(first.year + years)
  const day = Math.min(first.day, daysInMonth(first.year + years, first.month))
  return dayValue(dayNumber(first.year + years, first.month, day))
}

export function resolveCounterpart(said: Counterpart, scene: Scene): Resolved | null {
  const { part, last } = scene.story
  const told = said.unit === 'month' ? scene.story.month : part === null ? last : latestOccurrence(part, scene)
  if (told === null) return null
  const value = yearsAway(told.value, said.years)
  return value === null ? null : { value, anchor: storyAnchor(told) }
}

function anchorOf(said: Shift, scene: Scene): Anchor | null {
  if (said.basis === 'writer') return writerAnchor(scene)
  if (said.basis === 'scene') {
    const last = scene.genre === 'narrative' ? scene.story.last : said.unit === 'day' ? nearDay(scene) : null
    return last === null ? writerAnchor(scene) : storyAnchor(last)
  }
  const told = said.unit === 'day' ? toldDay(scene) : toldFor(said.unit, scene)
  if (told !== null) return storyAnchor(told)
  // With no date told yet a report still speaks of its own day: "a day earlier".
  return scene.story.last === null && scene.genre !== 'narrative' ? writerAnchor(scene) : null
}

/** "earlier in the day" is said of a day just told. */
function nearDay(scene: Scene): Told | null {
  return isNear(scene, scene.story.day, 1) ? scene.story.day : null
}

/** The day told last, unless the story has gone on to another time that is told less closely. */
function toldDay(scene: Scene): Told | null {
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

/** The date told last that is fine enough: "the following month" after a year alone says nothing. */
function toldFor(unit: Unit, { story }: Scene): Told | null {
  const { last, month } = story
  if (last === null) return null
  const isFine = (told: Told) => order.indexOf(told.value.unit) <= order.indexOf(unit)
  if (isFine(last)) return last
  return month !== null && isFine(month) && last.sentence - month.sentence <= 3 ? month : null
}

/** The unit so many units away from the one a day lies in. */
function shifted({ unit, count, basis }: Shift, day: number, clock: Clock | null, scene: Scene): DateValue {
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

/** "the past nine months" begins about nine months before and ends on the day of writing. */
export function resolveStretch(said: Stretch, scene: Scene): Resolved | null {
  const told = stretchAnchor(said, scene)
  if (told === null && scene.genre === 'narrative' && said.basis === 'story') return null
  const anchor = told === null ? writerAnchor(scene) : storyAnchor(told)
  const { unit, count } = inPlainUnits(said)
  const far = shifted(
    { type: 'shift', unit, count: count * said.direction, basis: 'writer', isAbout: true },
    anchor.day,
    null,
    scene,
  )
  const isDays = unit === 'day' || unit === 'week'
  const end = isDays ? dayValue(anchor.day + said.direction * count * (unit === 'week' ? 7 : 1)) : far
  if (isDays && unit === 'day') {
    const [first, last] = said.direction < 0 ? [end.first, anchor.day] : [anchor.day, end.last]
    return { value: daysValue(first, last, 'day'), anchor }
  }
  const about = end.edtf.includes('/') ? yearValue(yearOfDay(end.first)) : end
  const value =
    said.direction < 0
      ? { edtf: `${about.edtf}~/${dayText(anchor.day)}`, first: about.first, last: anchor.day, unit: said.unit }
      : {
          edtf: `${anchor.edtf.replace(/T.*$/, '')}/${about.edtf}~`,
          first: anchor.day,
          last: about.last,
          unit: said.unit,
        }
  return value.edtf.split('/').length === 2 ? { value, anchor } : null
}

/** Decades and centuries are counted in years, so that the stretch begins in a year and not in a decade. */
function inPlainUnits({ unit, count }: Stretch): { unit: Unit; count: number } {
  if (unit === 'decade') return { unit: 'year', count: count * 10 }
  if (unit === 'century') return { unit: 'year', count: count * 100 }
  if (unit === 'half') return { unit: 'month', count: count * 6 }
  return { unit: unit === 'weekend' ? 'week' : unit, count }
}

/** A stretch of days is counted from a day; "the next two years" told as past are those after the date told last. */
function stretchAnchor(said: Stretch, scene: Scene): Told | null {
  const looksBack = said.direction === 1 && scene.outlook !== 'future' && scene.genre !== 'report'
  if (said.basis !== 'story' && !looksBack) return null
  return said.unit === 'day' || said.unit === 'week' ? toldDay(scene) : scene.story.last
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
        : (around.find((found) => found.first <= first && found.last >= first) ??
          around.find((found) => found.first >= first - 60))
  return value === undefined ? null : { value, anchor: storyAnchor(told) }
}
