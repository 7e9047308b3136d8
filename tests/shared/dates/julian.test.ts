import { describe, expect, it } from 'vitest'
import { civilDay, dayNumber } from '../../../src/shared/dates/calendar'
import {
  daysInJulianMonth,
  gregorianFromJulian,
  julianDayNumber,
  julianFromGregorian,
} from '../../../src/shared/dates/julian'
import { astronomicalYear, eraYear, yearInWords } from '../../../src/shared/dates/years'
import { fc } from '../../support/properties'

function day(text: string): { year: number; month: number; day: number } {
  const [, year, month, dayText] = /^(-?\d+)-(\d+)-(\d+)$/.exec(text) ?? []
  return { year: Number(year), month: Number(month), day: Number(dayText) }
}

describe('the Julian calendar', () => {
  // Julian day, Gregorian day; the first four are in every handbook, the rest from the 1961 Explanatory Supplement's reckoning.
  it.each([
    ['1582-10-05', '1582-10-15'],
    ['1752-09-03', '1752-09-14'],
    ['1918-02-01', '1918-02-14'],
    ['1917-10-25', '1917-11-07'],
    ['1915-04-29', '1915-05-12'],
    ['1900-02-28', '1900-03-12'],
    ['1900-02-29', '1900-03-13'],
    ['1900-03-01', '1900-03-14'],
    ['1732-02-11', '1732-02-22'],
    ['1066-10-14', '1066-10-20'],
    ['0325-05-20', '0325-05-21'],
    ['0200-03-01', '0200-03-01'],
    ['0001-01-01', '0000-12-30'],
    ['-0043-03-15', '-0043-03-13'],
    ['-4712-01-01', '-4713-11-24'],
    ['2100-02-29', '2100-03-14'],
  ])('calls by %s the day that is %s in the Gregorian', (julian, gregorian) => {
    expect(gregorianFromJulian(day(julian))).toEqual(day(gregorian))
    expect(julianFromGregorian(day(gregorian))).toEqual(day(julian))
  })

  it('arrives at the same day there and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -4_000_000, max: 4_000_000 }), (number) => {
        const gregorian = civilDay(number)
        const julian = julianFromGregorian(gregorian)
        expect(julianDayNumber(julian)).toBe(number)
        expect(gregorianFromJulian(julian)).toEqual(gregorian)
        expect(julian.day).toBeLessThanOrEqual(daysInJulianMonth(julian.year, julian.month))
      }),
    )
  })

  it('has a leap day every fourth year', () => {
    expect([1900, 1904, 1901, 0, -4].map((year) => daysInJulianMonth(year, 2))).toEqual([29, 29, 28, 29, 29])
  })
})

describe('the Gregorian day number', () => {
  it('agrees with JavaScript’s own dates, where those go', () => {
    fc.assert(
      fc.property(fc.integer({ min: -90_000_000, max: 90_000_000 }), (number) => {
        const date = new Date(number * 86_400_000)
        const expected = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
        expect(civilDay(number)).toEqual(expected)
        expect(dayNumber(expected.year, expected.month, expected.day)).toBe(number)
      }),
    )
  })
})

describe('years of the era', () => {
  it.each([
    [2023, '2023'],
    [1000, '1000'],
    [999, '999 CE'],
    [1, '1 CE'],
    [0, '1 BCE'],
    [-43, '44 BCE'],
    [-12_000, '12,001 BCE'],
    [12_345, '12,345'],
  ])('writes %i as %s', (year, expected) => {
    expect(yearInWords(year)).toBe(expected)
    expect(astronomicalYear(eraYear(year))).toBe(year)
  })

  it('knows no year 0', () => {
    expect(() => astronomicalYear({ year: 0, era: 'BCE' })).toThrow('no such year')
  })
})
