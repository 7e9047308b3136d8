import { civilDayAt, daysInMonth, msPerDay, msPerMinute, startOfMonth, startOfYear } from '../dates/calendar'
import { monthName, monthNames } from '../dates/english'
import { astronomicalYear, eraYear, yearInWords } from '../dates/years'
import { lengthOf, type TimeWindow } from './time-window'

export type AxisUnit = 'minute' | 'hour' | 'day' | 'month' | 'year'

export interface Tick {
  /** Milliseconds UTC. */
  readonly at: number
  readonly label: string
  /** Begins a period, or is a round year: its line is drawn stronger. */
  readonly isStrong: boolean
}

/** What the ticks below it belong to: the month of days, the year of months. Reaches to the next period. */
export interface Period {
  readonly from: number
  readonly label: string
}

export interface Axis {
  readonly unit: AxisUnit
  readonly ticks: readonly Tick[]
  readonly periods: readonly Period[]
}

interface Step {
  readonly unit: AxisUnit
  readonly size: number
  /** Mean length, for choosing. */
  readonly ms: number
  /** Pixels that its labels need. */
  readonly room: number
}

const msPerHour = 60 * msPerMinute
const msPerYear = 365.2425 * msPerDay

const steps: readonly Step[] = [
  ...[1, 5, 15, 30].map((size): Step => ({ unit: 'minute', size, ms: size * msPerMinute, room: 56 })),
  ...[1, 3, 6, 12].map((size): Step => ({ unit: 'hour', size, ms: size * msPerHour, room: 56 })),
  ...[1, 2, 5, 10].map((size): Step => ({ unit: 'day', size, ms: size * msPerDay, room: size < 5 ? 30 : 40 })),
  ...[1, 3].map((size): Step => ({ unit: 'month', size, ms: (size * msPerYear) / 12, room: 44 })),
]

/** The axis for a window on a canvas `width` pixels wide. Years are those of people: 1 BCE is followed by 1 CE. */
export function axisOf(window: TimeWindow, width: number): Axis {
  const pixelsPerMs = width / lengthOf(window)
  const step = steps.find(({ ms, room }) => ms * pixelsPerMs >= room) ?? yearStep(window, pixelsPerMs)
  const room = step.ms * pixelsPerMs
  switch (step.unit) {
    case 'minute':
    case 'hour':
      return { unit: step.unit, ticks: clockTicks(window, step), periods: dayPeriods(window, msPerDay * pixelsPerMs) }
    case 'day':
      return { unit: 'day', ticks: dayTicks(window, step.size, room), periods: monthPeriods(window) }
    case 'month':
      return { unit: 'month', ticks: monthTicks(window, step.size, room), periods: yearPeriods(window) }
    case 'year':
      return { unit: 'year', ticks: yearTicks(window, step.size), periods: longPeriods(window, step.size) }
  }
}

/** 1, 2, 5, 10, 20, 50 … years: the first whose labels have room. */
function yearStep(window: TimeWindow, pixelsPerMs: number): Step {
  const longest = Math.max(...[window.from, window.to].map((ms) => yearInWords(civilDayAt(ms).year).length))
  const room = 20 + longest * 7
  for (let power = 1; ; power *= 10) {
    for (const digit of [1, 2, 5]) {
      const size = digit * power
      const ms = size * msPerYear
      if (ms * pixelsPerMs >= room) return { unit: 'year', size, ms, room }
    }
  }
}

function clockTicks(window: TimeWindow, step: Step): Tick[] {
  const ticks: Tick[] = []
  for (let at = Math.floor(window.from / step.ms) * step.ms; at <= window.to; at += step.ms) {
    const minutes = Math.round((at - Math.floor(at / msPerDay) * msPerDay) / msPerMinute)
    const label = `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`
    ticks.push({ at, label, isStrong: minutes === 0 })
  }
  return ticks
}

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']

function dayTicks(window: TimeWindow, size: number, room: number): Tick[] {
  const ticks: Tick[] = []
  for (let number = Math.floor(window.from / msPerDay); number * msPerDay <= window.to; number += 1) {
    const at = number * msPerDay
    const { year, month, day } = civilDayAt(at)
    // Counted within the month, and none squeezed in before the next 1st.
    if ((day - 1) % size !== 0 || (size > 1 && daysInMonth(year, month) - day + 1 < size / 2)) continue
    const weekday = weekdays[(((number + 4) % 7) + 7) % 7] ?? ''
    ticks.push({ at, label: room >= 64 ? `${weekday} ${day}` : String(day), isStrong: day === 1 })
  }
  return ticks
}

function monthTicks(window: TimeWindow, size: number, room: number): Tick[] {
  return monthsIn(window, size).map(({ at, month }) => {
    const name = monthNames[month - 1] ?? ''
    return { at, label: room >= 92 ? name : name.slice(0, 3), isStrong: month === 1 }
  })
}

function monthsIn(window: TimeWindow, size: number): { at: number; year: number; month: number }[] {
  const first = civilDayAt(window.from)
  const months = []
  for (let count = first.year * 12 + Math.floor((first.month - 1) / size) * size; ; count += size) {
    const year = Math.floor(count / 12)
    const month = count - year * 12 + 1
    const at = startOfMonth(year, month)
    if (at > window.to) return months
    months.push({ at, year, month })
  }
}

function yearTicks(window: TimeWindow, size: number): Tick[] {
  const strong = strongYears(size)
  return roundYears(window, size).map((year) => {
    const { year: counted } = eraYear(year)
    return { at: startOfYear(year), label: yearInWords(year), isStrong: counted % strong === 0 || year === 1 }
  })
}

function strongYears(size: number): number {
  const power = 10 ** Math.floor(Math.log10(size))
  return size / power === 5 ? power * 50 : power * 10
}

/** Astronomical years that are round as people count them: …, 100 BCE, 50 BCE, 1 CE, 50 CE, 100 CE, … */
function roundYears(window: TimeWindow, size: number): number[] {
  const first = civilDayAt(window.from).year
  const last = civilDayAt(window.to).year
  const years = []
  for (let counted = Math.ceil((1 - first) / size) * size; counted > 0; counted -= size) {
    const year = astronomicalYear({ year: counted, era: 'BCE' })
    if (year <= last) years.push(year)
  }
  if (size > 1 && first <= 1 && last >= 1) years.push(1)
  for (let year = Math.max(size, Math.floor(first / size) * size); year <= last; year += size) years.push(year)
  return years
}

/** `room`: the pixels of a day. */
function dayPeriods(window: TimeWindow, room: number): Period[] {
  const periods = []
  for (let from = Math.floor(window.from / msPerDay) * msPerDay; from <= window.to; from += msPerDay) {
    const { year, month, day } = civilDayAt(from)
    periods.push({ from, label: `${day} ${monthName(month, room < 150)} ${yearInWords(year)}` })
  }
  return periods
}

function monthPeriods(window: TimeWindow): Period[] {
  return monthsIn(window, 1).map(({ at, year, month }) => ({
    from: at,
    label: `${monthNames[month - 1] ?? ''} ${yearInWords(year)}`,
  }))
}

function yearPeriods(window: TimeWindow): Period[] {
  const first = civilDayAt(window.from).year
  const last = civilDayAt(window.to).year
  return Array.from({ length: last - first + 1 }, (_, index) => ({
    from: startOfYear(first + index),
    label: yearInWords(first + index),
  }))
}

/** Decades over years, centuries over decades, and beyond that only the era. */
function longPeriods(window: TimeWindow, size: number): Period[] {
  const length = size <= 2 ? 10 : size <= 20 ? 100 : null
  const first = civilDayAt(window.from).year
  const last = civilDayAt(window.to).year
  if (length === null) {
    const eras: Period[] = first < 1 ? [{ from: startOfYear(first), label: 'BCE' }] : []
    return last < 1 ? eras : [...eras, { from: startOfYear(Math.max(first, 1)), label: 'CE' }]
  }
  const periods: Period[] = []
  // Counted outwards from the turn of the era on both sides; the first period on each side is one year short.
  for (let near = Math.floor((1 - first) / length) * length; near >= 0; near -= length) {
    const from = astronomicalYear({ year: near + length - 1, era: 'BCE' })
    if (from <= last && first < 1) {
      const label = near === 0 ? `${length - 1}–1 BCE` : `${near}s BCE`
      periods.push({ from: startOfYear(from), label })
    }
  }
  for (let near = Math.max(0, Math.floor(first / length) * length); near <= last; near += length) {
    const label = near === 0 ? `1–${length - 1} CE` : near < 1000 ? `${near}s CE` : `${near}s`
    periods.push({ from: startOfYear(Math.max(near, 1)), label })
  }
  return periods
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}
