import { describe, expect, it } from 'vitest'
import { exactPolicy } from '../../../src/shared/dates/about-policy'
import { boundsOf, precisionOf, qualifierOf } from '../../../src/shared/dates/bounds'
import { resizeEdtf, shiftEdtf } from '../../../src/shared/dates/shift'
import { fc } from '../../support/properties'
import { anyEdtf, anyPoint, anyValue, plainDate } from './arbitrary'

const minute = 60_000
const day = 86_400_000
const year = 365.2425 * day

function at(iso: string): number {
  return Date.parse(iso)
}

describe('shiftEdtf', () => {
  it.each([
    ['2023-09-20', day, '2023-09-21'],
    ['2023-09-20', 0.4 * day, '2023-09-20'],
    ['2023-09-30', day, '2023-10-01'],
    ['2024-02-28', day, '2024-02-29'],
    ['0001-01-01', -day, '0000-12-31'],
    ['0000-01-01', -day, '-0001-12-31'],
    ['2023-09', 31 * day, '2023-10'],
    ['2023-09', 10 * day, '2023-09'],
    ['2023-12', 31 * day, '2024-01'],
    ['1850~', 3 * year, '1853~'],
    ['1850~', 100 * day, '1850~'],
    ['1850?', -year, '1849?'],
    ['0000', -year, '-0001'],
    ['-0001', 2 * year, '0001'],
    ['9999', year, 'Y10000'],
    ['Y10000', -year, '9999'],
    ['199X', 10 * year, '200X'],
    ['199X~', -14 * year, '198X~'],
    ['-000X', 10 * year, '000X'],
    ['000X', -10 * year, '-000X'],
    ['-198X', -10 * year, '-199X'],
    ['18XX', 100 * year, '19XX'],
    ['-00XX', 100 * year, '00XX'],
    ['1XXX', 1000 * year, '2XXX'],
    ['2001-21', 0.25 * year, '2001-22'],
    ['2001-24', 0.25 * year, '2002-21'],
    ['2002-21~', -0.25 * year, '2001-24~'],
    ['2001-36', 0.25 * year, '2002-33'],
    ['2001-41', 0.5 * year, '2002-40'],
    ['2023-09-20T13:00', 61 * minute, '2023-09-20T14:01'],
    ['2023-09-20T23:30', 30 * minute, '2023-09-21T00:00'],
    ['2023-09-20T13:00:30', 45_000, '2023-09-20T13:01:15'],
    ['2023-09-20T13:00+04:00', day, '2023-09-21T13:00+04:00'],
    ['1984-XX', year, '1985-XX'],
    ['1984-02-XX', 30 * day, '1984-03-XX'],
    ['2004-01-3X', 30 * day, '2004-02-XX'],
    ['15XX-12-25', 100 * year, '16XX-12-25'],
    ['-01XX-12', -100 * year, '-02XX-12'],
    ['1950S2', 100 * year, '2050S2'],
    ['2020-09-27/2020-11-10', day, '2020-09-28/2020-11-11'],
    ['1990~/1993~', year, '1991~/1994~'],
    ['2023-09-19/..', day, '2023-09-20/..'],
    ['../2020', year, '../2021'],
    ['2023/', -year, '2022/'],
    ['/2020', year, '/2021'],
    ['2020-01-20/2020-01', 12 * day, '2020-02-01/2020-02'],
    ['2020/2020-01-05', -10 * day, '2019/2019-12-26'],
    ['[1667,1668,1670..1672]', year, '[1668,1669,1671..1673]'],
    ['[..1915-05-11]', 2 * day, '[..1915-05-13]'],
    ['{1960,1961-12}', year, '{1961,1962-12}'],
    ['2004-06~-11', day, '2004-06~-12'],
  ])('moves %s', (edtf, delta, expected) => {
    expect(shiftEdtf(edtf, delta)).toBe(expected)
  })

  it.each([
    ['9999-12-31', day],
    ['9999?', year],
    ['-9999-01-01', -day],
    ['999X', 10 * year],
  ])('refuses to move %s where it could not be written', (edtf, delta) => {
    expect(() => shiftEdtf(edtf, delta)).toThrow('date-unreadable')
  })

  it('leaves every date as it is when moved by nothing', () => {
    fc.assert(
      fc.property(anyEdtf, (edtf) => {
        expect(shiftEdtf(edtf, 0)).toBe(edtf)
      }),
    )
  })

  const inHistory = { minYear: -4000, maxYear: 4000 }
  const drag = fc.double({ min: -500 * year, max: 500 * year, noNaN: true })

  it('arrives where it began when moved there and back', () => {
    fc.assert(
      fc.property(anyPoint(inHistory), drag, (edtf, delta) => {
        expect(shiftEdtf(shiftEdtf(edtf, delta), -delta)).toBe(edtf)
      }),
    )
  })

  it('keeps the length of an interval of days', () => {
    const days = fc.tuple(fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 0, max: 900 }))
    fc.assert(
      fc.property(days, drag, ([start, length], delta) => {
        const iso = (number: number) => new Date(number * day).toISOString().slice(0, 10)
        const before = `${iso(start)}/${iso(start + length)}`
        const after = boundsOf(shiftEdtf(before, delta), exactPolicy)
        expect(after.latest - after.earliest + 1).toBe((length + 1) * day)
      }),
    )
  })

  it('keeps precision, marks and open ends of every date', () => {
    fc.assert(
      fc.property(anyValue(inHistory), drag, (edtf, delta) => {
        const moved = shiftEdtf(edtf, delta)
        expect(precisionOf(moved)).toBe(precisionOf(edtf))
        expect(qualifierOf(moved)).toEqual(qualifierOf(edtf))
        const [before, after] = [boundsOf(edtf), boundsOf(moved)]
        expect([after.start, after.end]).toEqual([before.start, before.end])
      }),
    )
  })

  it('never moves a date by more than half its own unit beside the mark', () => {
    fc.assert(
      fc.property(plainDate(inHistory), drag, (edtf, delta) => {
        const before = boundsOf(edtf, exactPolicy)
        const moved = boundsOf(shiftEdtf(edtf, delta), exactPolicy).earliest - before.earliest
        // Months and years differ from their mean length by at most three days.
        expect(Math.abs(moved - delta)).toBeLessThanOrEqual((before.latest - before.earliest + 1) / 2 + 3 * day)
      }),
    )
  })
})

describe('resizeEdtf', () => {
  it.each([
    ['2020-09-27/2020-11-10', 'end', '2020-12-01T10:00Z', '2020-09-27/2020-12-01'],
    ['2020-09-27/2020-11-10', 'start', '2020-10-01T10:00Z', '2020-10-01/2020-11-10'],
    ['2020-09-27/2020-11', 'end', '2021-01-15', '2020-09-27/2021-01'],
    ['1990~/1993~', 'end', '1996-06-01', '1990~/1996~'],
    ['1850', 'end', '1853-06-01', '1850/1853'],
    ['1850~', 'start', '1848-06-01', '1848~/1850~'],
    ['1850', 'end', '1850-06-01', '1850'],
    ['199X', 'end', '2005-01-01', '199X/200X'],
    ['2001-21', 'end', '2002-01-15', '2001-21/2001-24'],
    ['2023-09-20T13:00', 'end', '2023-09-20T15:20:30Z', '2023-09-20T13:00/2023-09-20T15:20'],
    ['1850/1853', 'end', '1850-02-01', '1850'],
    ['2023-09-19/..', 'start', '2023-09-20T05:00Z', '2023-09-20/..'],
    ['2023-09-19/..', 'end', '2023-10-20T05:00Z', '2023-09-19/..'],
    ['2023/', 'end', '2025-10-20T05:00Z', '2023/'],
    ['[1667,1668,1670..1672]', 'end', '1675-02-01', '[1667,1668,1670..1675]'],
    ['[1667,1668,1670..1672]', 'start', '1660-02-01', '[1660,1668,1670..1672]'],
    ['[..1915-05-11]', 'end', '1915-05-13T12:00Z', '[..1915-05-13]'],
    ['[..1915-05-11]', 'start', '1915-05-01T12:00Z', '[..1915-05-11]'],
    ['-0043-03-15', 'end', '-000043-03-17', '-0043-03-15/-0043-03-17'],
  ] as const)('takes %s by its %s', (edtf, edge, to, expected) => {
    expect(resizeEdtf(edtf, edge, at(to))).toBe(expected)
  })

  it.each([
    ['2020-09-27/2020-11-10', 'end', '2020-09-26'],
    ['2020-09-27/2020-11-10', 'start', '2020-11-11'],
    ['1850', 'end', '1849-06-01'],
    ['[1667,1668,1670..1672]', 'end', '1669-06-01'],
    ['[1667,1668,1670]', 'end', '1667-06-01'],
  ] as const)('refuses to turn %s round by its %s', (edtf, edge, to) => {
    expect(() => resizeEdtf(edtf, edge, at(to))).toThrow('end-before-start')
  })

  it('puts the edge where it was dropped, in every precision', () => {
    fc.assert(
      fc.property(
        plainDate({ minYear: -3000, maxYear: 3000 }),
        fc.double({ min: 0, max: 300 * year, noNaN: true }),
        (edtf, distance) => {
          const dropped = boundsOf(edtf, exactPolicy).latest + distance
          const { endEarliest, endLatest } = boundsOf(resizeEdtf(edtf, 'end', dropped), exactPolicy)
          expect(endEarliest).toBeLessThanOrEqual(dropped)
          expect(endLatest).toBeGreaterThanOrEqual(Math.floor(dropped))
        },
      ),
    )
  })
})
