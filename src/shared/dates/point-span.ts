import { msPerDay, msPerMinute, startOfDay, startOfMonth, startOfYear } from './calendar'
import type { EdtfLongYear, EdtfPoint, EdtfTime } from './edtf-value'
import { yearParts } from './seasons'
import { unspecifiedDays } from './unspecified'

/** Milliseconds since 1970 in UTC, both inclusive. */
export interface Span {
  readonly earliest: number
  readonly latest: number
}

/** The first and last millisecond a date names, exactly as written: no "about" is added and nothing is clamped. */
export function spanOfPoint(point: EdtfPoint): Span {
  switch (point.type) {
    case 'date':
      return spanOfDate(point.precision, point.year, point.month, point.day)
    case 'time':
      return spanOfTime(point)
    case 'season': {
      const part = yearParts.get(point.season)
      if (part === undefined) throw new RangeError(`no such part of a year: ${point.season}`)
      return until(startOfMonth(point.year, part.firstMonth), startOfMonth(point.year, part.firstMonth + part.months))
    }
    case 'decade':
    case 'century':
    case 'millennium':
      return until(startOfYear(point.first), startOfYear(point.last + 1))
    case 'unspecified': {
      const days = unspecifiedDays(point)
      if (days === null) throw new RangeError(`no day fits ${point.year}-${point.month}-${point.day}`)
      const { first, last } = days
      return until(
        startOfDay(first.year, first.month, first.day),
        startOfDay(last.year, last.month, last.day) + msPerDay,
      )
    }
    case 'long-year': {
      const { first, last } = significantYears(point)
      return until(startOfYear(first), startOfYear(last + 1))
    }
  }
}

function spanOfDate(precision: 'year' | 'month' | 'day', year: number, month: number, day: number): Span {
  if (precision === 'day') {
    const start = startOfDay(year, month, day)
    return { earliest: start, latest: start + msPerDay - 1 }
  }
  if (precision === 'month') return until(startOfMonth(year, month), startOfMonth(year, month + 1))
  return until(startOfYear(year), startOfYear(year + 1))
}

function spanOfTime(time: EdtfTime): Span {
  const wall =
    startOfDay(time.year, time.month, time.day) +
    (time.hour * 60 + time.minute) * msPerMinute +
    (time.second ?? 0) * 1000 +
    (time.millisecond ?? 0)
  const earliest = wall - (time.offset ?? 0) * msPerMinute
  const length = time.millisecond !== null ? 1 : time.second !== null ? 1000 : msPerMinute
  return { earliest, latest: earliest + length - 1 }
}

/** The years that share the significant digits: 1900 to 1999 for `1950S2`, the year itself when nothing is said. */
export function significantYears(point: EdtfLongYear): { first: number; last: number } {
  const digits = String(Math.abs(point.year)).length
  if (point.significantDigits === null || point.significantDigits >= digits) {
    return { first: point.year, last: point.year }
  }
  const size = 10 ** (digits - point.significantDigits)
  const nearZero = Math.floor(Math.abs(point.year) / size) * size
  const far = nearZero + size - 1
  return point.year < 0 ? { first: -far, last: -nearZero } : { first: nearZero, last: far }
}

function until(start: number, next: number): Span {
  return { earliest: start, latest: next - 1 }
}
