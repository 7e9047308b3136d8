import { describe, expect, it } from 'vitest'
import { defaultAboutPolicy } from '../../../src/shared/dates/about-policy'
import { startOfDay, startOfMonth, startOfYear, timeLimitMs } from '../../../src/shared/dates/calendar'
import { makeWhen, type When } from '../../../src/shared/dates/when'
import { drawnDate, horizonOf, shapeOf, type DateShape } from '../../../src/shared/timeline/date-shape'

const horizon = { from: startOfYear(1900), to: startOfYear(2030) }

function shape(edtf: string, given: Partial<When> = {}): DateShape {
  const date = drawnDate(makeWhen({ edtf, ...given }), defaultAboutPolicy)
  if (date === null) throw new Error(`${edtf} is no date`)
  return shapeOf(date, horizon)
}

const kinds = (of: DateShape) => of.parts.map(({ kind }) => kind)

describe('the shape of a date', () => {
  it('lies within a year without saying when: no January', () => {
    const year = shape('1915')
    expect(kinds(year)).toEqual(['within'])
    expect(year).toMatchObject({ from: startOfYear(1915), to: startOfYear(1916), start: 'known', end: 'known' })
  })

  it('is certain between the latest beginning and the earliest end, and soft at the edges', () => {
    const war = shape('2020-09-27/2020-11')
    expect(kinds(war)).toEqual(['rising', 'core', 'falling'])
    expect(war.parts[1]).toMatchObject({ from: startOfDay(2020, 9, 28), to: startOfMonth(2020, 11) })
    expect(war.to).toBe(startOfMonth(2020, 12))
  })

  it('reaches further on both sides for “about”, and says which part that is', () => {
    const about = shape('1990~/1993~')
    expect(kinds(about)).toEqual(['before', 'within', 'after'])
    expect(about.parts[1]).toMatchObject({ from: startOfYear(1990), to: startOfYear(1994) })
    expect(about.from).toBe(startOfYear(1988))
  })

  it('goes on to the horizon where the end is open, and claims nothing where it is unknown', () => {
    const open = shape('2020-11/..')
    expect(open).toMatchObject({ end: 'open', to: horizon.to + 1 })
    expect(kinds(open)).toEqual(['rising', 'core'])
    const unknown = shape('2020-11/')
    expect(unknown).toMatchObject({ end: 'unknown', to: startOfMonth(2020, 12) })
    expect(kinds(unknown)).toEqual(['within'])
  })

  it('begins at the horizon where it always was, and at its end where the beginning is unknown', () => {
    expect(shape('../1945')).toMatchObject({ start: 'open', from: horizon.from })
    expect(shape('/1945')).toMatchObject({ start: 'unknown', from: startOfYear(1945), to: startOfYear(1946) })
  })

  it('puts the tick of an instant in the middle of its window, and none where a side is open', () => {
    const instant = shape('1988/1994', { kind: 'instant' })
    expect(kinds(instant)).toEqual(['within'])
    expect(instant.isInstant).toBe(true)
    expect(instant.tick).toBe((startOfYear(1988) + startOfYear(1995)) / 2)
    expect(shape('1988/..', { kind: 'instant' }).tick).toBeNull()
    expect(shape('1988/1994').tick).toBeNull()
  })

  it('is finite and has length for every kind of date, in order and without gaps', () => {
    const all = [
      '-0043-03-15',
      '0000',
      '199X',
      '18XX',
      'XXXX-12-XX',
      'Y17E7',
      'Y-298000',
      '1850%',
      '2001-21',
      '[..1984]',
    ]
    const more = [
      '[1667,1668,1670..1672]',
      '{1960,1961-12}',
      '2023-09-20T13:00',
      '2023-09-20T13:00:05Z',
      '../2023~',
      '2023/',
    ]
    for (const edtf of [...all, ...more]) {
      for (const kind of ['extent', 'instant'] as const) {
        const { from, to, parts } = shape(edtf, { kind })
        expect(Math.abs(from)).toBeLessThanOrEqual(timeLimitMs + 1)
        expect(Math.abs(to)).toBeLessThanOrEqual(timeLimitMs + 1)
        expect(to).toBeGreaterThan(from)
        expect(parts[0]?.from).toBe(from)
        expect(parts.at(-1)?.to).toBe(to)
        parts.slice(1).forEach((part, index) => expect(part.from).toBe(parts[index]?.to))
      }
    }
  })

  it('has none for what is undated', () => {
    expect(drawnDate(null, defaultAboutPolicy)).toBeNull()
    expect(drawnDate(makeWhen({ verbatim: 'every spring' }), defaultAboutPolicy)).toBeNull()
  })
})

describe('the horizon', () => {
  it('covers all finite bounds, whatever is open', () => {
    const dates = ['1923', '2020/..', '/1990'].flatMap(
      (edtf) => drawnDate(makeWhen({ edtf }), defaultAboutPolicy) ?? [],
    )
    expect(horizonOf(dates)).toEqual({ from: startOfYear(1923), to: startOfYear(2021) })
    expect(horizonOf([])).toBeNull()
  })
})
