import { civilDay, dayNumber, daysInMonth } from '../dates/calendar'
import { twoDigits, writeYear } from '../dates/edtf-text'
import { periodPartEdtf, type Period, type PeriodPart } from '../dates/period-parts'
import { yearParts } from '../dates/seasons'
import type { Clock, Unit } from './meaning'

/** A date that was understood: as EDTF, and as its first and last day. Days are counted from 1970-01-01, both inclusive. */
export interface DateValue {
  readonly edtf: string
  readonly first: number
  readonly last: number
  /** How finely it is known. */
  readonly unit: Unit
}

/** "2023-09-20" for a day number. */
export function dayText(day: number): string {
  const { year, month, day: dayOfMonth } = civilDay(day)
  return `${writeYear(year)}-${twoDigits(month)}-${twoDigits(dayOfMonth)}`
}

export function dayValue(day: number, clock: Clock | null = null): DateValue {
  return { edtf: dayText(day) + (clock === null ? '' : clockText(clock)), first: day, last: day, unit: 'day' }
}

function clockText({ hour, minute, second, zone }: Clock): string {
  return `T${twoDigits(hour)}:${twoDigits(minute)}${second === null ? '' : `:${twoDigits(second)}`}${zone}`
}

export function monthValue(year: number, month: number): DateValue {
  return {
    edtf: `${writeYear(year)}-${twoDigits(month)}`,
    first: dayNumber(year, month, 1),
    last: dayNumber(year, month, daysInMonth(year, month)),
    unit: 'month',
  }
}

export function yearValue(year: number): DateValue {
  return { edtf: writeYear(year), first: dayNumber(year, 1, 1), last: dayNumber(year, 12, 31), unit: 'year' }
}

/** A season, quarter or half, by its code in ISO 8601-2 §4.8. */
export function yearPartValue(year: number, code: number): DateValue {
  const part = yearParts.get(code)
  if (part === undefined) throw new RangeError(`no such part of a year: ${code}`)
  const endMonth = part.firstMonth + part.months - 1
  const endYear = endMonth > 12 ? year + 1 : year
  const lastMonth = endMonth > 12 ? endMonth - 12 : endMonth
  return {
    edtf: `${writeYear(year)}-${code}`,
    first: dayNumber(year, part.firstMonth, 1),
    last: dayNumber(endYear, lastMonth, daysInMonth(endYear, lastMonth)),
    unit: part.kind === 'third' ? 'quarter' : part.kind,
  }
}

/** A decade or century; `first` and `last` are years, inclusive. */
export function yearsValue(first: number, last: number, unit: 'decade' | 'century'): DateValue {
  const days = { first: dayNumber(first, 1, 1), last: dayNumber(last, 12, 31), unit }
  const size = unit === 'decade' ? 10 : 100
  const start = first < 0 ? last : first
  // "199X" holds 1990 to 1999; only what lies so can be written with an X.
  const isRound = last - first === size - 1 && start % size === 0 && (first >= 0 || last < 0)
  const digits = writeYear(start)
  const edtf = isRound ? digits.slice(0, unit === 'decade' ? -1 : -2) + (unit === 'decade' ? 'X' : 'XX') : null
  return { edtf: edtf ?? `${writeYear(first)}/${writeYear(last)}`, ...days }
}

/** Monday to Sunday of the week a day lies in. */
export function weekValue(day: number): DateValue {
  const monday = day - weekdayOf(day) + 1
  return daysValue(monday, monday + 6, 'week')
}

/** Saturday and Sunday of the week a day lies in. */
export function weekendValue(day: number): DateValue {
  const monday = day - weekdayOf(day) + 1
  return daysValue(monday + 5, monday + 6, 'weekend')
}

export function daysValue(first: number, last: number, unit: Unit): DateValue {
  if (first === last) return { ...dayValue(first), unit }
  return { edtf: `${dayText(first)}/${dayText(last)}`, first, last, unit }
}

/** From the first day of one date to the last day of another, each written as finely as it is known. */
export function rangeValue(from: DateValue, to: DateValue): DateValue | null {
  if (from.first > to.last || from.edtf.includes('/') || to.edtf.includes('/')) return null
  const unit = from.last - from.first > to.last - to.first ? from.unit : to.unit
  return { edtf: `${from.edtf}/${to.edtf}`, first: from.first, last: to.last, unit }
}

/** "early", "late", … of a month, year, decade or century; null for what has no such parts. */
export function partValue(part: PeriodPart, whole: DateValue): DateValue | null {
  const period = periodOf(whole)
  if (period === null) return null
  const edtf = periodPartEdtf(part, period)
  const [from = '', to = ''] = edtf.replace(/~/g, '').split('/')
  const first = valueOfPlain(from)
  const last = valueOfPlain(to)
  if (first === null || last === null) return null
  return { edtf, first: first.first, last: last.last, unit: whole.unit }
}

function periodOf({ first, last, unit }: DateValue): Period | null {
  const { year, month } = civilDay(first)
  if (unit === 'month') return { unit, year, month }
  if (unit === 'year') return { unit, year }
  if (unit === 'decade' || unit === 'century') return { unit, first: year, last: civilDay(last).year }
  return null
}

/** `1994`, `1994-03`, `1994-03-15` and nothing else. */
export function valueOfPlain(edtf: string): DateValue | null {
  const [, yearText, monthText, dayOfMonth] = /^(-?\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(edtf) ?? []
  if (yearText === undefined) return null
  const year = Number(yearText)
  if (monthText === undefined) return yearValue(year)
  const month = Number(monthText)
  if (month < 1 || month > 12) return null
  if (dayOfMonth === undefined) return monthValue(year, month)
  const day = Number(dayOfMonth)
  return day >= 1 && day <= daysInMonth(year, month) ? dayValue(dayNumber(year, month, day)) : null
}

/** The same date marked "about"; its days stay those written. */
export function aboutValue(value: DateValue): DateValue {
  if (/[~T]/.test(value.edtf)) return value
  return { ...value, edtf: value.edtf.replace(/[^/]+/g, (date) => `${date}~`) }
}

/** 1 (Monday) to 7. 1970-01-01 was a Thursday. */
export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1
}
