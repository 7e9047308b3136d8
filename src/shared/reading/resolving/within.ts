import { civilDay } from '../../dates/calendar'
import { daysValue, monthValue, rangeValue, weekdayOf, yearPartValue, yearValue, type DateValue } from '../date-value'
import type { Unit, Within } from '../meaning'
import { monthNumber } from './story'

/** "the first week of August", "the second half of September", "the first nine months of 1988"; null if there is none such. */
export function partWithin({ ordinal, count, unit }: Within, whole: DateValue): DateValue | null {
  if (typeof unit === 'object') return nthWeekday(unit.weekday, ordinal, whole)
  switch (unit) {
    case 'day':
      return daysPart(1, ordinal, count, whole)
    case 'week':
      return daysPart(7, ordinal, count, whole)
    case 'weekend':
      return nthWeekend(ordinal, whole)
    case 'month':
      return monthsPart(ordinal, count, whole)
    case 'quarter':
      return whole.unit === 'year' ? yearPartValue(yearOf(whole), 33 + indexOf(ordinal, 4)) : null
    case 'half':
      return halfOf(ordinal, whole)
    case 'third':
      return null
    case 'year':
    case 'decade':
      return yearsPart(unit, ordinal, count, whole)
    case 'season':
    case 'century':
      return null
  }
}

function yearOf({ first }: DateValue): number {
  return civilDay(first).year
}

/** 0-based from the front, for −1 the last of `size`. */
function indexOf(ordinal: number, size: number): number {
  return ordinal < 0 ? size + ordinal : ordinal - 1
}

function daysPart(length: number, ordinal: number, count: number, whole: DateValue): DateValue | null {
  const days = length * count
  const first = ordinal < 0 ? whole.last - days + 1 : whole.first + (ordinal - 1) * days
  const last = first + days - 1
  return first < whole.first || first > whole.last ? null : daysValue(first, Math.min(last, whole.last), unitOf(length))
}

function unitOf(length: number): Unit {
  return length === 7 ? 'week' : 'day'
}

function nthWeekday(weekday: number, ordinal: number, whole: DateValue): DateValue | null {
  const day =
    ordinal < 0
      ? whole.last - ((weekdayOf(whole.last) - weekday + 7) % 7)
      : whole.first + ((weekday - weekdayOf(whole.first) + 7) % 7) + (ordinal - 1) * 7
  return day >= whole.first && day <= whole.last ? daysValue(day, day, 'day') : null
}

function nthWeekend(ordinal: number, whole: DateValue): DateValue | null {
  const saturday = nthWeekday(6, ordinal, whole)
  return saturday === null ? null : daysValue(saturday.first, saturday.first + 1, 'weekend')
}

function monthsPart(ordinal: number, count: number, whole: DateValue): DateValue | null {
  const all = monthNumber(whole.last) - monthNumber(whole.first) + 1
  const from = monthNumber(whole.first) + (ordinal < 0 ? all - count : (ordinal - 1) * count)
  if (from < monthNumber(whole.first) || from + count - 1 > monthNumber(whole.last)) return null
  const first = monthOf(from)
  return count === 1 ? first : rangeValue(first, monthOf(from + count - 1))
}

function monthOf(months: number): DateValue {
  const year = Math.floor(months / 12)
  return monthValue(year, months - year * 12 + 1)
}

function halfOf(ordinal: number, whole: DateValue): DateValue | null {
  const index = indexOf(ordinal, 2)
  if (index !== 0 && index !== 1) return null
  if (whole.unit === 'year') return yearPartValue(yearOf(whole), 40 + index)
  if (whole.unit === 'month') {
    return index === 0
      ? daysValue(whole.first, whole.first + 14, 'day')
      : daysValue(whole.first + 15, whole.last, 'day')
  }
  if (whole.unit !== 'decade' && whole.unit !== 'century') return null
  const years = (civilDay(whole.last).year - yearOf(whole) + 1) / 2
  const first = yearOf(whole) + index * years
  return rangeValue(yearValue(first), yearValue(first + years - 1))
}

function yearsPart(unit: 'year' | 'decade', ordinal: number, count: number, whole: DateValue): DateValue | null {
  const years = count * (unit === 'decade' ? 10 : 1)
  const first = ordinal < 0 ? civilDay(whole.last).year - years + 1 : yearOf(whole) + (ordinal - 1) * years
  const last = first + years - 1
  if (first < yearOf(whole) || last > civilDay(whole.last).year) return null
  return years === 1 ? yearValue(first) : rangeValue(yearValue(first), yearValue(last))
}
