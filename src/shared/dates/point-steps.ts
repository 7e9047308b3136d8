import { Refusal } from '../problem'
import { civilDay, civilDayAt, dayNumber, meanDaysPerYear, msPerDay, msPerMinute } from './calendar'
import type { EdtfDate, EdtfLongYear, EdtfPoint, EdtfTime, EdtfUnspecified, EdtfYears } from './edtf-value'
import { writeYear, twoDigits } from './edtf-text'
import { spanOfPoint } from './point-span'
import { precisionOfPoint, type Precision } from './precision'
import { stepYearPart, yearParts } from './seasons'
import { unspecifiedDays } from './unspecified'

const meanMonthMs = (meanDaysPerYear / 12) * msPerDay
const meanYearMs = meanDaysPerYear * msPerDay

/** How many whole units of a date's own precision a length of time is nearest to; the same backwards as forwards. */
export function stepsFor(point: EdtfPoint, deltaMs: number): number {
  const steps = Math.round(Math.abs(deltaMs) / unitMs(point))
  return deltaMs < 0 ? -steps : steps
}

/** The mean length of the unit a date moves by, in milliseconds. */
function unitMs(point: EdtfPoint): number {
  if (point.type === 'season') return (yearParts.get(point.season)?.months ?? 3) * meanMonthMs
  if (point.type === 'long-year') return yearsPerStep(precisionOfPoint(point)) * meanYearMs
  const precision = precisionOfPoint(point)
  switch (precision) {
    case 'millisecond':
      return 1
    case 'second':
      return 1000
    case 'minute':
      return msPerMinute
    case 'day':
      return msPerDay
    case 'month':
      return meanMonthMs
    default:
      return yearsPerStep(precision) * meanYearMs
  }
}

function yearsPerStep(precision: Precision): number {
  switch (precision) {
    case 'decade':
      return 10
    case 'century':
      return 100
    case 'millennium':
      return 1000
    case 'longer':
      return 10_000
    default:
      return 1
  }
}

/** The same kind of date so many units later (negative: earlier), with its marks; the same object for 0. */
export function stepPoint(point: EdtfPoint, steps: number): EdtfPoint {
  if (steps === 0) return point
  switch (point.type) {
    case 'date':
      return stepDate(point, steps)
    case 'time':
      return stepTime(point, steps * unitMs(point))
    case 'season': {
      const { year, season } = stepYearPart(point.year, point.season, steps)
      return { ...point, year: writable(year), season }
    }
    case 'decade':
    case 'century':
    case 'millennium':
      return stepYears(point, steps)
    case 'unspecified':
      return stepUnspecified(point, steps)
    case 'long-year':
      return yearPoint({ ...point, year: point.year + steps * yearsPerStep(precisionOfPoint(point)) })
  }
}

/** The date of the same kind, with the same marks, that a moment (milliseconds UTC) falls in. */
export function samePointAt(point: EdtfPoint, moment: number): EdtfPoint {
  // Spans end on whole milliseconds; a moment between two of them still belongs to the earlier.
  const ms = Math.floor(moment)
  const { earliest, latest } = spanOfPoint(point)
  if (ms >= earliest && ms <= latest) return point
  // Units have no constant length, so a reckoned step may be one or two off; then go on one by one.
  let steps = Math.trunc((ms - earliest) / unitMs(point))
  let found = stepPoint(point, steps)
  for (let tries = 0; tries < 8; tries += 1) {
    const span = spanOfPoint(found)
    if (ms < span.earliest) steps -= 1
    else if (ms > span.latest) steps += 1
    else return found
    found = stepPoint(point, steps)
  }
  // Dates such as `1560-XX-25` leave gaps between one another: the nearest is as good.
  return found
}

function stepDate(date: EdtfDate, steps: number): EdtfPoint {
  if (date.precision === 'day') {
    const moved = civilDay(dayNumber(date.year, date.month, date.day) + steps)
    return { ...date, ...moved, year: writable(moved.year) }
  }
  if (date.precision === 'month') {
    const months = date.year * 12 + date.month - 1 + steps
    const year = Math.floor(months / 12)
    return { ...date, year: writable(year), month: months - year * 12 + 1 }
  }
  const year = date.year + steps
  if (Math.abs(year) <= 9999) return { ...date, year }
  if (date.uncertain !== 0 || date.approximate !== 0) writable(year)
  return { type: 'long-year', year, significantDigits: null, uncertain: 0, approximate: 0 }
}

function stepTime(time: EdtfTime, deltaMs: number): EdtfTime {
  const wallMs = spanOfPoint({ ...time, offset: null }).earliest + deltaMs
  const day = civilDayAt(wallMs)
  const ofDay = wallMs - Math.floor(wallMs / msPerDay) * msPerDay
  return {
    ...time,
    year: writable(day.year),
    month: day.month,
    day: day.day,
    hour: Math.floor(ofDay / 3_600_000),
    minute: Math.floor(ofDay / msPerMinute) % 60,
    second: time.second === null ? null : Math.floor(ofDay / 1000) % 60,
    millisecond: time.millisecond === null ? null : ofDay % 1000,
  }
}

/** Years without their last digits count outwards from 0 on both sides: …, -001X, -000X, 000X, 001X, … */
function stepYears(years: EdtfYears, steps: number): EdtfYears {
  const size = yearsPerStep(years.type)
  const moved = Math.floor(years.first / size) + steps
  const first = moved < 0 ? (moved + 1) * size - (size - 1) : moved * size
  const last = moved < 0 ? Math.min(-1, (moved + 1) * size) : first + size - 1
  writable(first)
  writable(last)
  return { ...years, first, last }
}

function stepUnspecified(point: EdtfUnspecified, steps: number): EdtfUnspecified {
  const precision = precisionOfPoint(point)
  if (precision === 'month') {
    const months = Number(point.year) * 12 + Number(point.month) - 1 + steps
    const year = Math.floor(months / 12)
    return fitting({ ...point, year: writeYear(writable(year)), month: twoDigits(months - year * 12 + 1) })
  }
  if (precision === 'year') return fitting({ ...point, year: writeYear(writable(Number(point.year) + steps)) })
  // With no digit of its year known (`XXXX-12-25`) there is nothing that could move.
  if (precision === 'longer') return point
  const unsaid = precision === 'decade' ? 1 : precision === 'century' ? 2 : 3
  const digits = point.year.replace('-', '')
  const near = Number(digits.slice(0, -unsaid))
  const moved = (point.year.startsWith('-') ? -near - 1 : near) + steps
  const prefix = String(moved < 0 ? -moved - 1 : moved).padStart(4 - unsaid, '0')
  writable(Number(prefix) * 10 ** unsaid)
  return fitting({ ...point, year: (moved < 0 ? '-' : '') + prefix + digits.slice(-unsaid) })
}

/** `2004-01-3X` moved into February names no day: its last known digits are then left unsaid. */
function fitting(point: EdtfUnspecified): EdtfUnspecified {
  return unspecifiedDays(point) === null ? { ...point, day: 'XX' } : point
}

function yearPoint(point: EdtfLongYear): EdtfPoint {
  if (Math.abs(point.year) > 9999 || point.significantDigits !== null) return point
  return { type: 'date', precision: 'year', year: point.year, month: 0, day: 0, uncertain: 0, approximate: 0 }
}

function writable(year: number): number {
  if (Math.abs(year) <= 9999) return year
  throw new Refusal('date-unreadable', {
    year,
    reason: 'Only whole years can be written before the year −9999 and after the year 9999.',
  })
}
