import { type CivilDay, daysInMonth } from './calendar'
import type { EdtfUnspecified } from './edtf-value'

/**
 * The first and the last day a date with unsaid digits can mean, by going through the digits:
 * `1900-02-2X` ends on the 28th, `XXXX-02-29` begins in year 0. Null when no real day fits (`19X1-02-29`).
 */
export function unspecifiedDays(point: EdtfUnspecified): { first: CivilDay; last: CivilDay } | null {
  const first = firstFit(point, 'ascending')
  const last = firstFit(point, 'descending')
  return first === null || last === null ? null : { first, last }
}

type Direction = 'ascending' | 'descending'

function firstFit(point: EdtfUnspecified, direction: Direction): CivilDay | null {
  for (const year of years(point.year, direction)) {
    for (const month of numbers(point.month ?? 'XX', 1, 12, direction)) {
      for (const day of numbers(point.day ?? 'XX', 1, daysInMonth(year, month), direction)) {
        return { year, month, day }
      }
    }
  }
  return null
}

function* years(template: string, direction: Direction): Generator<number> {
  if (!template.startsWith('-')) {
    yield* numbers(template, 0, 9999, direction)
    return
  }
  // Before year 0 the digits count backwards; there is no −0000.
  const opposite = direction === 'ascending' ? 'descending' : 'ascending'
  for (const year of numbers(template.slice(1), 1, 9999, opposite)) yield -year
}

function* numbers(template: string, min: number, max: number, direction: Direction): Generator<number> {
  const from = Math.max(min, Number(template.replace(/X/g, '0')))
  const to = Math.min(max, Number(template.replace(/X/g, '9')))
  for (let step = 0; step <= to - from; step += 1) {
    const number = direction === 'ascending' ? from + step : to - step
    if (fits(template, number)) yield number
  }
}

function fits(template: string, number: number): boolean {
  const digits = String(number).padStart(template.length, '0')
  for (let index = 0; index < template.length; index += 1) {
    if (template[index] !== 'X' && template[index] !== digits[index]) return false
  }
  return true
}
