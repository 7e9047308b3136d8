import { civilDay, dayNumber } from '../../../dates/calendar'
import { readEdtf } from '../../../dates/edtf'
import { makeWhen, type When } from '../../../dates/when'
import { between, edtfOfParts } from '../date-said'
import { dayOf, extentOf, type Extent, type PlainDate } from '../extent'
import type { CalendarTime } from './ical-door'

/**
 * The date of a calendar's event. `exact` is the EDTF that our own exports carry beside; it counts unless the event has been
 * moved in the calendar since. null if there is no such date.
 */
export function readCalendarDate(start: CalendarTime, end: CalendarTime | null, exact: string): When | null {
  if (readEdtf(exact).ok) {
    const when = makeWhen({ edtf: exact })
    const written = calendarDates(extentOf(when))
    if (written !== null && isSameTime(written.start, start) && isSameTime(written.end, end)) return when
  }
  const from = edtfOfTime(start)
  const last = end === null ? null : edtfOfTime(end.clock === null ? dayBefore(end) : end)
  // A whole day ends before it begins where DTEND repeats DTSTART, as some calendars write a day.
  const edtf = from === null ? null : last === null ? from : (between(from, last) ?? from)
  return edtf === null ? null : makeWhen({ edtf, timeZone: zoneOf(start.zone) })
}

/** The first day and the day after the last, or two moments; null outside the years 1 to 9999, which are all there are. */
export function calendarDates(
  extent: Extent | null,
): { readonly start: CalendarTime; readonly end: CalendarTime | null } | null {
  if (extent?.start == null) return null
  const { start } = extent
  const end = extent.end ?? start
  const [first, last] = [momentOf(start), momentOf(end)]
  if (first !== null && last !== null) return inYears({ start: first, end: extent.end === null ? null : last })
  const day = dayOf(end, 'last')
  const after = civilDay(dayNumber(day.year, day.month, day.day) + 1)
  return inYears({ start: wholeDay(dayOf(start, 'first')), end: wholeDay(after) })
}

function inYears<Times extends { start: CalendarTime; end: CalendarTime | null }>(times: Times): Times | null {
  const years = [times.start.year, times.end?.year ?? times.start.year]
  return years.every((year) => year >= 1 && year <= 9999) ? times : null
}

function wholeDay({ year, month, day }: { year: number; month: number; day: number }): CalendarTime {
  return { year, month, day, clock: null, zone: null }
}

/** A time with an offset is turned into UTC, the only one that a calendar can say without naming a zone. */
function momentOf({ year, month, day, hour, minute, second, offset }: PlainDate): CalendarTime | null {
  if (month == null || day == null || hour == null) return null
  if (offset === null)
    return { year, month, day, clock: { hour, minute: minute ?? 0, second: second ?? 0 }, zone: null }
  const minutes = hour * 60 + (minute ?? 0) - offset
  const inDay = ((minutes % 1440) + 1440) % 1440
  const utcDay = civilDay(dayNumber(year, month, day) + Math.floor(minutes / 1440))
  return {
    ...utcDay,
    clock: { hour: Math.floor(inDay / 60), minute: inDay % 60, second: second ?? 0 },
    zone: 'UTC',
  }
}

function edtfOfTime({ year, month, day, clock, zone }: CalendarTime): string | null {
  const edtf = edtfOfParts({ year, month, day, ...clock })
  return edtf !== null && zone === 'UTC' && clock !== null ? `${edtf}Z` : edtf
}

function dayBefore({ year, month, day }: CalendarTime): CalendarTime {
  return wholeDay(civilDay(dayNumber(year, month, day) - 1))
}

function isSameTime(a: CalendarTime | null, b: CalendarTime | null): boolean {
  if (a === null || b === null) return a === b
  const asText = ({ year, month, day, clock }: CalendarTime): string => JSON.stringify([year, month, day, clock])
  return asText(a) === asText(b)
}

/** By what the clocks show; false of two clocks in different zones. */
export function isEarlier(a: CalendarTime, b: CalendarTime): boolean {
  const order = ({ year, month, day, clock }: CalendarTime): number =>
    ((dayNumber(year, month, day) * 24 + (clock?.hour ?? 0)) * 60 + (clock?.minute ?? 0)) * 60 + (clock?.second ?? 0)
  return (a.zone === b.zone || a.clock === null) && order(a) < order(b)
}

/** Names of IANA zones have a slash or are short; calendars also make up names of their own. */
function zoneOf(zone: string | null): string | null {
  return zone !== null && /^[A-Z][A-Za-z_]+\/[A-Za-z_+/-]+$/.test(zone) ? zone : null
}
