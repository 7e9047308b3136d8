import { daysInMonth } from '../../../src/shared/dates/calendar'
import { readEdtf } from '../../../src/shared/dates/edtf'
import { fc } from '../../support/properties'

function pad(number: number, length: number): string {
  return `${number < 0 ? '-' : ''}${String(Math.abs(number)).padStart(length, '0')}`
}

interface Years {
  readonly minYear?: number
  readonly maxYear?: number
}

/** `1985`, `1985-04` or `1985-04-12`, always an existing day. */
export function plainDate({ minYear = -9999, maxYear = 9999 }: Years = {}): fc.Arbitrary<string> {
  return fc
    .tuple(
      fc.integer({ min: minYear, max: maxYear }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 31 }),
      fc.constantFrom(1, 2, 3),
    )
    .map(([year, month, day, parts]) =>
      [pad(year, 4), pad(month, 2), pad(Math.min(day, daysInMonth(year, month)), 2)].slice(0, parts).join('-'),
    )
}

/** Any single date of levels 0 to 2 that occurs in practice. */
export function anyPoint(years: Years = {}): fc.Arbitrary<string> {
  const { minYear = -9999, maxYear = 9999 } = years
  const year = fc.integer({ min: minYear, max: maxYear })
  const mark = fc.constantFrom('', '', '?', '~', '%')
  return fc
    .oneof(
      fc.tuple(plainDate(years), mark).map(([date, sign]) => date + sign),
      fc
        .tuple(year, fc.integer({ min: 21, max: 41 }), mark)
        .map(([y, season, sign]) => `${pad(y, 4)}-${season}${sign}`),
      fc
        .tuple(year, fc.constantFrom(1, 2, 3), mark)
        .map(([y, unsaid, sign]) => pad(y, 4).slice(0, -unsaid) + 'X'.repeat(unsaid) + sign),
      year.map((y) => `${pad(y, 4)}-XX`),
      fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, month]) => `${pad(y, 4)}-${pad(month, 2)}-XX`),
      fc
        .tuple(year, fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }), fc.constantFrom('', ':07'))
        .map(([y, hour, minute, second]) => `${pad(y, 4)}-03-15T${pad(hour, 2)}:${pad(minute, 2)}${second}`),
    )
    .filter((text) => readEdtf(text).ok)
}

/** Any value: single dates, intervals with open and unknown ends, sets. */
export function anyValue(years: Years = {}): fc.Arbitrary<string> {
  const point = anyPoint(years)
  return fc
    .oneof(
      point,
      fc.tuple(point, point).map(([from, to]) => `${from}/${to}`),
      point.map((from) => `${from}/..`),
      point.map((from) => `${from}/`),
      point.map((to) => `../${to}`),
      point.map((to) => `/${to}`),
      fc.tuple(point, point, fc.constantFrom('[]', '{}')).map(([a, b, braces]) => `${braces[0]}${a},${b}${braces[1]}`),
      point.map((to) => `[..${to}]`),
      point.map((from) => `[${from}..]`),
    )
    .filter((text) => readEdtf(text).ok)
}

export const anyEdtf = anyValue()
