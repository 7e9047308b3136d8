import { dayNumber } from '../calendar'
import type { EdtfPoint, EdtfValue } from '../edtf-value'
import type { TypedContext } from './context'
import { readDrafts } from './drafts'
import { rules } from './rules'
import type { Draft, Impossible } from './said'

/** 15 October 1582, the first day of the Gregorian calendar; 5 October in the Julian. */
const firstGregorianDay = dayNumber(1582, 10, 15)
const firstDayAsJulian = dayNumber(1582, 10, 25)

/** The last countries kept the Julian calendar until 1923. */
const lastJulianDays = dayNumber(1925, 1, 1)

const isoDay = /\d{4}-\d\d-\d\d/
const weekdayNamed = /\b(?:sun|mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?)(?:day)?\b/

/**
 * The readings of a text that does not say its calendar. Before 15 October 1582 there was only the Julian one, so its reading of a
 * day comes first and the Gregorian one, reckoned back, is offered beside it; a weekday decides between the two. Days written as in
 * ISO 8601 are Gregorian, as they stand. `gregorian` is what the text comes to without regard to this.
 */
export function inBothCalendars(
  text: string,
  gregorian: readonly (Draft | Impossible)[],
  context: TypedContext,
): readonly (Draft | Impossible)[] {
  if (isoDay.test(text) || gregorian.some((draft) => isPossible(draft) && draft.julian)) return gregorian
  const asGregorian = gregorian.filter(isPossible)
  const asJulian = readDrafts(text, { ...context, julian: true })
    .filter(isPossible)
    .filter(({ value }) => daysOf(value).length > 0)
  const isEarly =
    asGregorian.some(({ value }) => isBefore(value, firstGregorianDay)) ||
    (asGregorian.length === 0 && asJulian.some(({ value }) => isBefore(value, firstDayAsJulian)))
  const hasWeekday = weekdayNamed.test(text)
  if (!isEarly) {
    const isLikely = hasWeekday && asJulian.some(({ value }) => isBefore(value, lastJulianDays))
    return asGregorian.length === 0 && isLikely ? advised(gregorian) : gregorian
  }
  if (asGregorian.length === 0)
    return asJulian.length === 0
      ? gregorian
      : named(asJulian, true, hasWeekday ? rules.julianByWeekday : rules.julianDay)
  if (asJulian.length === 0) return hasWeekday ? named(asGregorian, false, rules.gregorianByWeekday) : gregorian
  if (context.earlyDays === 'gregorian') return gregorian
  return [...named(asJulian, true, rules.julianDay), ...named(asGregorian, false, rules.gregorianDay)]
}

function isPossible(draft: Draft | Impossible): draft is Draft {
  return !('impossible' in draft)
}

function named(drafts: readonly Draft[], julian: boolean, rule: string): Draft[] {
  return drafts.map((draft) => ({ ...draft, julian, rule }))
}

/** “Tuesday 30 January 1649” was one in England, where the Julian calendar went on. */
function advised(drafts: readonly (Draft | Impossible)[]): (Draft | Impossible)[] {
  return drafts.map((draft) =>
    isPossible(draft)
      ? draft
      : { impossible: `${draft.impossible} In the Julian calendar it was: write O.S. behind it if that is meant.` },
  )
}

function isBefore(value: EdtfValue, day: number): boolean {
  return daysOf(value).some((point) => point < day)
}

/** The days a value names, counted from 1970-01-01. */
function daysOf(value: EdtfValue): number[] {
  return pointsOf(value).flatMap((point) =>
    point.type === 'time' || (point.type === 'date' && point.precision === 'day')
      ? [dayNumber(point.year, point.month, point.day)]
      : [],
  )
}

function pointsOf(value: EdtfValue): EdtfPoint[] {
  if (value.type === 'interval') return [value.start, value.end].filter((end) => typeof end !== 'string')
  if (value.type !== 'set') return [value]
  return value.members.flatMap((member) => (member.type === 'range' ? [member.from, member.to] : [member]))
}
