import { civilDay } from '../../dates/calendar'
import { writeYear } from '../../dates/edtf-text'
import { astronomicalYear } from '../../dates/years'
import {
  aboutValue,
  dayValue,
  partValue,
  rangeValue,
  valueOfPlain,
  yearPartValue,
  yearsValue,
  type DateValue,
} from '../date-value'
import type { Condition, Found } from '../found'
import type { Clock, FromDay, InYear, Meaning, PartOfDay, RangeOf, Vagueness, YearSpan } from '../meaning'
import {
  resolveCalendar,
  resolveDecadeWord,
  resolveHoliday,
  resolveYearPart,
  storyAnchor,
  writerAnchor,
  type Resolved,
} from './calendar'
import { about } from './clock-about'
import { resolveCounterpart } from './comparisons'
import { resolveFromStory, resolveNthDay, resolveShift, resolveWeekday, shifted } from './relative'
import type { Anchor, Scene } from './scene'
import { isNear } from './scene'
import { yearOfDay, type Told } from './story'
import { resolveStretch } from './stretches'
import { partWithin } from './within'

export type Resolution =
  | { readonly value: DateValue; readonly anchor: Anchor | null; readonly vagueness: null }
  | { readonly value: null; readonly anchor: null; readonly vagueness: Vagueness }

/** What a date expression means at its place; null if it turns out to be none. */
export function resolveDate(found: Found, scene: Scene): Resolution | null {
  const { meaning, clock, onlyIf } = found
  if (onlyIf !== null && !holds(onlyIf, scene)) return null
  if (meaning.type === 'undated') return undated(meaning.vagueness)
  // Who writes history says "today" of the time of writing, whenever that is.
  if (scene.genre === 'narrative' && isToday(meaning)) return undated('now')
  const resolved =
    meaning.type === 'time-only'
      ? resolveTime(clock, found.partOfDay, scene)
      : resolveMeaning(onlyIf === 'era-said' ? inRunningEra(meaning, scene) : meaning, clock, scene)
  if (resolved === null) return undated('unanchored')
  const value = found.isAbout ? about(resolved.value) : resolved.value
  return { value, anchor: resolved.anchor, vagueness: null }
}

function holds(condition: Condition, scene: Scene): boolean {
  switch (condition) {
    case 'ahead':
      return scene.outlook === 'future'
    case 'report':
      return scene.genre === 'report'
    case 'quarter-told':
      return scene.story.part !== null
    case 'era-said':
      return scene.isEraSaid
  }
}

/** "in 413" goes on in the era the text is in. */
function inRunningEra(meaning: Meaning, { story }: Scene): Meaning {
  const isBeforeEra = story.last !== null && yearOfDay(story.last.value.first) <= 0
  if (meaning.type !== 'calendar' && meaning.type !== 'year-part') return meaning
  if (meaning.year === null || !isBeforeEra) return meaning
  return { ...meaning, year: astronomicalYear({ year: meaning.year, era: 'BCE' }) }
}

function undated(vagueness: Vagueness): Resolution {
  return { value: null, anchor: null, vagueness }
}

function isToday(meaning: Meaning): boolean {
  return meaning.type === 'shift' && meaning.unit === 'day' && meaning.count === 0 && meaning.basis === 'writer'
}

function resolveMeaning(meaning: Meaning, clock: Clock | null, scene: Scene): Resolved | null {
  switch (meaning.type) {
    case 'calendar':
      return resolveCalendar(meaning, clock, scene)
    case 'year-part':
      return resolveYearPart(meaning, scene)
    case 'years':
      return { value: yearsOf(meaning, scene), anchor: null }
    case 'decade-word':
      return resolveDecadeWord(meaning, scene)
    case 'weekday':
      return resolveWeekday(meaning, clock, scene)
    case 'holiday':
      return resolveHoliday(meaning, clock, scene)
    case 'shift':
      return resolveShift(meaning, clock, scene)
    case 'stretch':
      return resolveStretch(meaning, scene)
    case 'counterpart':
      return resolveCounterpart(meaning, scene)
    case 'from-story':
      return resolveFromStory(meaning, clock, scene)
    case 'nth-day':
      return resolveNthDay(meaning, clock, scene)
    case 'in-year':
      return resolveInYear(meaning, clock, scene)
    case 'part': {
      const whole = resolveMeaning(meaning.of, null, scene)
      return whole === null ? null : { ...whole, value: partValue(meaning.part, whole.value) ?? whole.value }
    }
    case 'within': {
      const whole = resolveMeaning(meaning.of, null, scene)
      const value = whole === null ? null : partWithin(meaning, whole.value)
      return whole === null || value === null ? null : { ...whole, value }
    }
    case 'range':
      return resolveRange(meaning, scene)
    case 'time-only':
      return resolveTime(clock, null, scene)
    case 'from-day':
      return resolveFromDay(meaning, scene)
    case 'undated':
      return null
  }
}

/** In a text about the years before the era "the fourth century" is the one BCE. */
function yearsOf({ first, last, unit, isEraSaid }: YearSpan, { story }: Scene): DateValue {
  const isBefore = story.last !== null && yearOfDay(story.last.value.first) <= 0
  return !isEraSaid && isBefore && last < 1000 ? yearsValue(-last, -first, unit) : yearsValue(first, last, unit)
}

/** "April of that year": first the year, then what is said of it. */
function resolveInYear({ of, year }: InYear, clock: Clock | null, scene: Scene): Resolved | null {
  const told = resolveMeaning(year, null, scene)
  if (told === null) return null
  const value = yearOfDay(told.value.first)
  const dated =
    of.type === 'year-part'
      ? { value: yearPartValue(value, of.code) }
      : of.type === 'holiday'
        ? resolveHoliday({ ...of, year: value }, clock, scene)
        : resolveCalendar({ ...of, year: value }, clock, scene)
  return dated === null ? null : { value: dated.value, anchor: told.anchor }
}

function resolveRange({ from, to }: RangeOf, scene: Scene): Resolved | null {
  const last = resolveMeaning(to, null, scene)
  const first = resolveMeaning(from, null, scene)
  if (first === null || last === null) return null
  const earlier = yearEarlier(first.value)
  const value = rangeValue(first.value, last.value) ?? (earlier === null ? null : rangeValue(earlier, last.value))
  return value === null ? null : { value, anchor: first.anchor }
}

/** "26 December – 2 January": the first of the two is in the year before. */
function yearEarlier({ edtf, first }: DateValue): DateValue | null {
  return valueOfPlain(edtf.replace(/^-?\d{4}/, writeYear(civilDay(first).year - 1)))
}

/** A clock time is one of the day last told nearby, else of the writer's day; what is told as past is not on a day to come. */
function resolveTime(clock: Clock | null, part: PartOfDay | null, scene: Scene): Resolved | null {
  const { day } = scene.story
  const reach = scene.genre === 'entries' ? 0 : 2
  const isTold = scene.genre === 'narrative' ? day !== null : isNear(scene, day, reach)
  const isSameSentence = day !== null && day.sentence === scene.sentence
  const isAhead = day !== null && !isSameSentence && day.value.first > scene.writer.day && scene.outlook !== 'future'
  if (day !== null && isTold && (scene.genre === 'narrative' || !isAhead)) {
    return {
      value: dayValue(isNextMorning(part, day, scene) ? morningAfter(day) : day.value.first, clock),
      anchor: storyAnchor(day),
    }
  }
  if (scene.genre === 'narrative') return null
  return { value: dayValue(scene.writer.day, clock), anchor: writerAnchor(scene) }
}

/** The dawn that a night lasted until is that of the next day. */
function isNextMorning(part: PartOfDay | null, told: Told, scene: Scene): boolean {
  return told.isNight && (part === 'dawn' || part === 'morning') && scene.outlook !== 'before-past'
}

function morningAfter({ value }: Told): number {
  return value.last > value.first ? value.last : value.first + 1
}

/** "two weeks before Easter" is about that day; "three days after Christmas" is that day. */
function resolveFromDay({ unit, count, of }: FromDay, scene: Scene): Resolved | null {
  const from = resolveMeaning(of, null, scene)
  if (from === null) return null
  const day = from.value.first
  const anchor: Anchor = from.anchor ?? { day, edtf: from.value.edtf, basis: 'text' }
  if (unit === 'day') return { value: dayValue(day + count), anchor }
  if (unit === 'week') return { value: aboutValue(dayValue(day + count * 7)), anchor }
  return {
    value: aboutValue(shifted({ type: 'shift', unit, count, basis: 'story', isAbout: true }, day, null, scene)),
    anchor,
  }
}
