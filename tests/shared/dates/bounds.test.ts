import { parse as parseOracle } from '@edtf-ts/core'
import { describe, expect, it } from 'vitest'
import {
  aboutPolicies,
  aboutPolicyInWords,
  defaultAboutPolicy,
  exactPolicy,
} from '../../../src/shared/dates/about-policy'
import { boundsOf, boundsOfWhen, precisionOf, qualifierOf } from '../../../src/shared/dates/bounds'
import { makeWhen } from '../../../src/shared/dates/when'
import { Refusal } from '../../../src/shared/problem'
import { fc } from '../../support/properties'
import { anyEdtf, plainDate } from './arbitrary'

/** The four moments as ISO texts, the end's last second shown whole. */
function shown(ms: number): string {
  if (!Number.isFinite(ms)) return ms < 0 ? '−∞' : '∞'
  return new Date(ms).toISOString().replace('T00:00:00.000Z', '').replace('T23:59:59.999Z', ' end')
}

function four(edtf: string, policy = exactPolicy): string[] {
  const bounds = boundsOf(edtf, policy)
  return [bounds.startEarliest, bounds.startLatest, bounds.endEarliest, bounds.endLatest].map(shown)
}

function outer(edtf: string, policy = exactPolicy): string {
  const { earliest, latest } = boundsOf(edtf, policy)
  return `${shown(earliest)} … ${shown(latest)}`
}

describe('boundsOf', () => {
  it.each([
    ['1985-04-12', '1985-04-12 … 1985-04-12 end'],
    ['1985-04', '1985-04-01 … 1985-04-30 end'],
    ['1985', '1985-01-01 … 1985-12-31 end'],
    ['2004-02', '2004-02-01 … 2004-02-29 end'],
    ['0000', '0000-01-01 … 0000-12-31 end'],
    ['0050', '0050-01-01 … 0050-12-31 end'],
    ['-0043-03-15', '-000043-03-15 … -000043-03-15 end'],
    ['199X', '1990-01-01 … 1999-12-31 end'],
    ['18XX', '1800-01-01 … 1899-12-31 end'],
    ['-05XX', '-000599-01-01 … -000500-12-31 end'],
    ['-4060-XX', '-004060-01-01 … -004060-12-31 end'],
    ['-4061-02-XX', '-004061-02-01 … -004061-02-28 end'],
    ['-01XX-12', '-000199-12-01 … -000100-12-31 end'],
    ['-XXXX', '-009999-01-01 … -000001-12-31 end'],
    ['1984-XX', '1984-01-01 … 1984-12-31 end'],
    ['1984-02-XX', '1984-02-01 … 1984-02-29 end'],
    ['15XX-12-25', '1500-12-25 … 1599-12-25 end'],
    ['1560-XX-25', '1560-01-25 … 1560-12-25 end'],
    ['2016-XX-31', '2016-01-31 … 2016-12-31 end'],
    ['19XX-02-29', '1904-02-29 … 1996-02-29 end'],
    ['XXXX-12-XX', '0000-12-01 … 9999-12-31 end'],
    ['1950S2', '1900-01-01 … 1999-12-31 end'],
    ['Y12345', '+012345-01-01 … +012345-12-31 end'],
    ['2001-21', '2001-03-01 … 2001-05-31 end'],
    ['2001-22', '2001-06-01 … 2001-08-31 end'],
    ['2001-24', '2001-12-01 … 2002-02-28 end'],
    ['2003-24', '2003-12-01 … 2004-02-29 end'],
    ['2001-30', '2001-12-01 … 2002-02-28 end'],
    ['2001-36', '2001-10-01 … 2001-12-31 end'],
    ['2001-37', '2001-01-01 … 2001-04-30 end'],
    ['2001-38', '2001-05-01 … 2001-08-31 end'],
    ['2001-39', '2001-09-01 … 2001-12-31 end'],
    ['2001-41', '2001-07-01 … 2001-12-31 end'],
    ['2023-09-20T13:00', '2023-09-20T13:00:00.000Z … 2023-09-20T13:00:59.999Z'],
    ['2023-09-20T13:00:05', '2023-09-20T13:00:05.000Z … 2023-09-20T13:00:05.999Z'],
    ['2023-09-20T24:00:00', '2023-09-21 … 2023-09-21T00:00:00.999Z'],
    ['2004-01-01T23:20:30+03:00', '2004-01-01T20:20:30.000Z … 2004-01-01T20:20:30.999Z'],
    ['2004-01-01T23:20Z', '2004-01-01T23:20:00.000Z … 2004-01-01T23:20:59.999Z'],
    ['[1667,1668,1670..1672]', '1667-01-01 … 1672-12-31 end'],
    ['[1672,1667]', '1667-01-01 … 1672-12-31 end'],
    ['{1667..1672}', '1667-01-01 … 1672-12-31 end'],
    ['[1667-01..1667-05]', '1667-01-01 … 1667-05-31 end'],
    ['[..2015-05-12]', '−∞ … 2015-05-12 end'],
    ['[1760-12..]', '1760-12-01 … ∞'],
  ])('puts %s at %s', (edtf, expected) => {
    expect(outer(edtf)).toBe(expected)
  })

  it.each([
    ['2020-09-27/2020-11', ['2020-09-27', '2020-09-27 end', '2020-11-01', '2020-11-30 end']],
    ['199X', ['1990-01-01', '1999-12-31 end', '1990-01-01', '1999-12-31 end']],
    ['2020/2020-05', ['2020-01-01', '2020-05-31 end', '2020-05-01', '2020-05-31 end']],
    ['2023/..', ['2023-01-01', '2023-12-31 end', '∞', '∞']],
    ['2023/', ['2023-01-01', '2023-12-31 end', '2023-01-01', '∞']],
    ['../2020', ['−∞', '−∞', '2020-01-01', '2020-12-31 end']],
    ['/2020', ['−∞', '2020-12-31 end', '2020-01-01', '2020-12-31 end']],
    ['{1960,1961-12}', ['1960-01-01', '1960-12-31 end', '1961-12-01', '1961-12-31 end']],
    ['[..1915-05-11]', ['−∞', '1915-05-11 end', '−∞', '1915-05-11 end']],
    ['{..1983}', ['−∞', '−∞', '1983-01-01', '1983-12-31 end']],
  ])('gives %s its four moments', (edtf, expected) => {
    expect(four(edtf)).toEqual(expected)
  })

  it.each([
    ['2023/..', 'known', 'open'],
    ['2023/', 'known', 'unknown'],
    ['../2020', 'open', 'known'],
    ['/2020', 'unknown', 'known'],
    ['[..1984]', 'unknown', 'known'],
    ['[1984..]', 'known', 'unknown'],
    ['{1984..}', 'known', 'open'],
    ['1984', 'known', 'known'],
  ])('tells an open side of %s from an unknown one', (edtf, start, end) => {
    expect(boundsOf(edtf)).toMatchObject({ start, end })
  })

  it.each([
    ['1850~', '1848-01-01 … 1852-12-31 end'],
    ['1850?', '1850-01-01 … 1850-12-31 end'],
    ['1850%', '1848-01-01 … 1852-12-31 end'],
    ['1915-05~', '1915-04-01 … 1915-06-30 end'],
    ['2004-02~', '2004-01-01 … 2004-03-31 end'],
    ['1915-05-12~', '1915-05-09 … 1915-05-15 end'],
    ['2004-06~-11', '2004-05-11 … 2004-07-11 end'],
    ['2004~-06-11', '2002-06-11 … 2006-06-11 end'],
    ['2004-06-~11', '2004-06-08 … 2004-06-14 end'],
    ['2001-21~', '2001-02-01 … 2001-06-30 end'],
    ['185X~', '1845-01-01 … 1864-12-31 end'],
    ['17XX~', '1675-01-01 … 1824-12-31 end'],
    ['-0043~', '-000045-01-01 … -000041-12-31 end'],
  ])('widens %s to %s and no further', (edtf, expected) => {
    expect(outer(edtf, defaultAboutPolicy)).toBe(expected)
  })

  it('widens only the end that is marked', () => {
    expect(four('1914/1918~', defaultAboutPolicy)).toEqual([
      '1914-01-01',
      '1914-12-31 end',
      '1916-01-01',
      '1920-12-31 end',
    ])
  })

  it('widens doubtful dates only where the policy says so', () => {
    expect(outer('1850?', aboutPolicies.wide)).toBe('1848-01-01 … 1852-12-31 end')
  })

  it('moves years outside drawable time to its limit and says so', () => {
    const far = boundsOf('Y170000002')
    expect([far.earliest, far.latest, far.clamped]).toEqual([8.64e15, 8.64e15, true])
    expect(boundsOf('Y-17E7').latest).toBe(-8.64e15)
    expect(boundsOf('2023/..').clamped).toBe(false)
  })

  it('refuses a text that is no date, with the reason', () => {
    expect(() => boundsOf('2003-02-29')).toThrow(Refusal)
    expect(() => boundsOf('2020/2019')).toThrow('end-before-start')
  })

  it('keeps its four moments in order for every date', () => {
    fc.assert(
      fc.property(anyEdtf, fc.constantFrom(...Object.values(aboutPolicies)), (edtf, policy) => {
        const bounds = boundsOf(edtf, policy)
        expect(bounds.startEarliest).toBeLessThanOrEqual(bounds.startLatest)
        expect(bounds.startLatest).toBeLessThanOrEqual(bounds.endLatest)
        expect(bounds.startEarliest).toBeLessThanOrEqual(bounds.endEarliest)
        expect(bounds.endEarliest).toBeLessThanOrEqual(bounds.endLatest)
        expect(bounds.earliest).toBe(bounds.startEarliest)
        expect(bounds.latest).toBe(bounds.endLatest)
      }),
    )
  })

  it('never narrows a date by widening it', () => {
    fc.assert(
      fc.property(anyEdtf, (edtf) => {
        const exact = boundsOf(edtf, exactPolicy)
        const about = boundsOf(edtf)
        expect(about.earliest).toBeLessThanOrEqual(exact.earliest)
        expect(about.latest).toBeGreaterThanOrEqual(exact.latest)
      }),
    )
  })

  it('agrees with another implementation on plain dates from year 100 on', () => {
    fc.assert(
      fc.property(plainDate({ minYear: 100 }), (edtf) => {
        const oracle = parseOracle(edtf)
        if (!oracle.success) throw new Error(`the oracle refuses ${edtf}`)
        const { earliest, latest } = boundsOf(edtf, exactPolicy)
        expect([earliest, latest]).toEqual([oracle.value.min.getTime(), oracle.value.max.getTime()])
      }),
    )
  })

  it.each([
    '2001-21',
    '2001-24',
    '199X',
    '19XX',
    '1984-XX',
    '1984-02-XX',
    '15XX-12-XX',
    '[1667,1668,1670..1672]',
    '{1667..1672}',
    '2004-06/2006-08',
  ])('agrees with another implementation on %s', (edtf) => {
    const oracle = parseOracle(edtf)
    if (!oracle.success) throw new Error(`the oracle refuses ${edtf}`)
    const { earliest, latest } = boundsOf(edtf, exactPolicy)
    expect([earliest, latest]).toEqual([oracle.value.min.getTime(), oracle.value.max.getTime()])
  })
})

describe('boundsOfWhen', () => {
  it('is null for an undated value', () => {
    expect(boundsOfWhen(makeWhen({ verbatim: 'in recent days' }))).toBeNull()
  })

  it('lets an extent begin within its start, and an instant anywhere between', () => {
    const extent = boundsOfWhen(makeWhen({ edtf: '1988/1994' }))
    const instant = boundsOfWhen(makeWhen({ edtf: '1988/1994', kind: 'instant' }))
    expect(shown(extent?.startLatest ?? NaN)).toBe('1988-12-31 end')
    expect(shown(instant?.startLatest ?? NaN)).toBe('1994-12-31 end')
    expect(shown(instant?.endEarliest ?? NaN)).toBe('1988-01-01')
  })
})

describe('precisionOf and qualifierOf', () => {
  it.each([
    ['1915-05-12', 'day'],
    ['1915-05', 'month'],
    ['2023-09-20T13:00', 'minute'],
    ['2023-09-20T13:00:00', 'second'],
    ['1848-21', 'season'],
    ['2021-35', 'quarter'],
    ['1941-40', 'half'],
    ['199X', 'decade'],
    ['18XX', 'century'],
    ['1XXX', 'millennium'],
    ['XXXX', 'longer'],
    ['1984-XX', 'year'],
    ['1984-02-XX', 'month'],
    ['15XX-12-25', 'century'],
    ['1950S3', 'decade'],
    ['2020/2020-05-01', 'year'],
    ['2020-05/..', 'month'],
  ])('knows %s to the %s', (edtf, precision) => {
    expect(precisionOf(edtf)).toBe(precision)
  })

  it.each([
    ['1984', false, false],
    ['1984?', true, false],
    ['1984~', false, true],
    ['1984%', true, true],
    ['1984~/1990?', true, true],
    ['[1984,1990~]', false, true],
  ])('sees the marks of %s', (edtf, uncertain, approximate) => {
    expect(qualifierOf(edtf)).toEqual({ uncertain, approximate })
  })
})

describe('the about policy', () => {
  it('is said in words for the legend', () => {
    expect(aboutPolicyInWords(defaultAboutPolicy)).toBe(
      '“About” (~) reaches further each way: a time by 30 minutes, a day by 3 days, a month by 1 month, a season by 1 month, ' +
        'a year by 2 years, a decade by 5 years, a century by 25 years, a millennium by 100 years. ' +
        '“Uncertain” (?) is marked but not drawn wider.',
    )
    expect(aboutPolicyInWords(exactPolicy)).toBe(
      '“About” (~) is drawn as written, no wider. “Uncertain” (?) is marked but not drawn wider.',
    )
  })
})
