/**
 * Civil days and milliseconds in the proleptic Gregorian calendar, with astronomical years (0 is 1 BCE).
 * Whole-number arithmetic only: JavaScript's own dates know the machine's time zone and take the years 0 to 99 for 1900 to 1999.
 */
export interface CivilDay {
  readonly year: number
  /** 1 to 12. */
  readonly month: number
  /** 1 to 31. */
  readonly day: number
}

export const msPerMinute = 60_000
export const msPerDay = 86_400_000

/** The mean length of a Gregorian year in days, over its cycle of 400 years. */
export const meanDaysPerYear = 365.2425

/** The last millisecond JavaScript's own dates can hold, ECMA-262 §21.4.1.1: in the year 275760; the first is its negative. */
export const timeLimitMs = 8.64e15

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

/** `month` is 1 to 12; any other number has 0 days. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (monthLengths[month - 1] ?? 0)
}

/** Days since 1970-01-01. Years are counted from March, so that the leap day comes last and needs no case of its own. */
export function dayNumber(year: number, month: number, day: number): number {
  const marchYear = month <= 2 ? year - 1 : year
  const cycle = Math.floor(marchYear / 400)
  const yearOfCycle = marchYear - cycle * 400
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1
  const dayOfCycle = yearOfCycle * 365 + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100) + dayOfYear
  return cycle * 146_097 + dayOfCycle - 719_468
}

/** The inverse of `dayNumber`. */
export function civilDay(number: number): CivilDay {
  const shifted = number + 719_468
  const cycle = Math.floor(shifted / 146_097)
  const dayOfCycle = shifted - cycle * 146_097
  const yearOfCycle = Math.floor(
    (dayOfCycle - Math.floor(dayOfCycle / 1460) + Math.floor(dayOfCycle / 36_524) - Math.floor(dayOfCycle / 146_096)) /
      365,
  )
  const dayOfYear = dayOfCycle - (365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100))
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  const year = yearOfCycle + cycle * 400 + (month <= 2 ? 1 : 0)
  return { year, month, day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1 }
}

/** The first millisecond of a day, UTC. */
export function startOfDay(year: number, month: number, day: number): number {
  return dayNumber(year, month, day) * msPerDay
}

/** The first millisecond of a month; `month` may run past either end of the year (13 is next January, 0 last December). */
export function startOfMonth(year: number, month: number): number {
  const months = year * 12 + month - 1
  return startOfDay(Math.floor(months / 12), months - Math.floor(months / 12) * 12 + 1, 1)
}

export function startOfYear(year: number): number {
  return startOfDay(year, 1, 1)
}

/** The civil day a moment falls in, UTC. */
export function civilDayAt(ms: number): CivilDay {
  return civilDay(Math.floor(ms / msPerDay))
}

/** Moves a moment by whole calendar months and keeps its time; 31 January and one month is the last of February. */
export function addMonths(ms: number, months: number): number {
  const { year, month, day } = civilDayAt(ms)
  const total = year * 12 + month - 1 + months
  const targetYear = Math.floor(total / 12)
  const targetMonth = total - targetYear * 12 + 1
  const targetDay = Math.min(day, daysInMonth(targetYear, targetMonth))
  return startOfDay(targetYear, targetMonth, targetDay) + (ms - Math.floor(ms / msPerDay) * msPerDay)
}
