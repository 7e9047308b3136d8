import { describe, expect, it } from 'vitest'
import { grammarPoint, readEdtf } from '../../../src/shared/dates/edtf'
import { quickPoint } from '../../../src/shared/dates/edtf-quick'
import { daysInMonth } from '../../../src/shared/dates/calendar'
import { writeEdtf } from '../../../src/shared/dates/edtf-text'
import { fc } from '../../support/properties'

function reasonFor(text: string): string {
  const reading = readEdtf(text)
  if (reading.ok) throw new Error(`${text} was read`)
  return reading.reason
}

function valueFor(text: string): unknown {
  const reading = readEdtf(text)
  if (!reading.ok) throw new Error(`${text}: ${reading.reason}`)
  return reading.value
}

describe('readEdtf', () => {
  it.each([
    ['1985', { type: 'date', precision: 'year', year: 1985, month: 0, day: 0, uncertain: 0, approximate: 0 }],
    ['1985-04', { type: 'date', precision: 'month', year: 1985, month: 4, day: 0, uncertain: 0, approximate: 0 }],
    ['-0043-03-15', { type: 'date', precision: 'day', year: -43, month: 3, day: 15 }],
    ['0000', { type: 'date', precision: 'year', year: 0 }],
    ['0050-01-01', { type: 'date', precision: 'day', year: 50 }],
    ['1984?', { precision: 'year', uncertain: 1, approximate: 0 }],
    ['2004-06~', { precision: 'month', uncertain: 0, approximate: 3 }],
    ['2004-06-11%', { precision: 'day', uncertain: 7, approximate: 7 }],
    ['2004-06~-11', { precision: 'day', uncertain: 0, approximate: 3 }],
    ['?2004-06-~11', { precision: 'day', uncertain: 1, approximate: 4 }],
    ['2004-?06-11', { precision: 'day', uncertain: 2, approximate: 0 }],
    ['2004?-06-?11', { precision: 'day', uncertain: 5, approximate: 0 }],
    ['2023-09-20T13:00', { type: 'time', hour: 13, minute: 0, second: null, offset: null }],
    ['2023-09-20T23:20:30+03:00', { type: 'time', hour: 23, minute: 20, second: 30, offset: 180 }],
    ['2023-09-20T13:00Z', { type: 'time', offset: 0 }],
    ['2023-09-20T13:00:00.125Z', { type: 'time', second: 0, millisecond: 125 }],
    ['2001-21', { type: 'season', year: 2001, season: 21 }],
    ['2001-33', { type: 'season', year: 2001, season: 33 }],
    ['199X', { type: 'decade', first: 1990, last: 1999 }],
    ['199', { type: 'decade', first: 1990, last: 1999 }],
    ['199~', { type: 'decade', first: 1990, last: 1999, approximate: 7 }],
    ['18XX', { type: 'century', first: 1800, last: 1899 }],
    ['18', { type: 'century', first: 1800, last: 1899 }],
    ['1XXX', { type: 'millennium', first: 1000, last: 1999 }],
    ['1984-XX', { type: 'unspecified', year: '1984', month: 'XX', day: null }],
    ['15XX-12-25', { type: 'unspecified', year: '15XX', month: '12', day: '25' }],
    ['XXXX-12-XX', { type: 'unspecified', year: 'XXXX' }],
    ['Y17E7', { type: 'long-year', year: 170_000_000, significantDigits: null }],
    ['Y-170000002', { type: 'long-year', year: -170_000_002 }],
    ['1950S2', { type: 'long-year', year: 1950, significantDigits: 2 }],
    ['1964/2008', { type: 'interval', start: { year: 1964 }, end: { year: 2008 } }],
    ['2023/..', { type: 'interval', start: { year: 2023 }, end: 'open' }],
    ['2023/', { type: 'interval', start: { year: 2023 }, end: 'unknown' }],
    ['../2020', { type: 'interval', start: 'open', end: { year: 2020 } }],
    ['/2020', { type: 'interval', start: 'unknown', end: { year: 2020 } }],
    ['2020/2020', { type: 'interval', start: { year: 2020 }, end: { year: 2020 } }],
    ['2020-05/2020', { type: 'interval', start: { month: 5 }, end: { year: 2020 } }],
    ['[1667,1668,1670..1672]', { type: 'set', mode: 'one', earlier: false, later: false }],
    ['{1960,1961-12}', { type: 'set', mode: 'all' }],
    ['[..1760-12-03]', { type: 'set', earlier: true, later: false, members: [{ day: 3 }] }],
    ['[1760-01, 1760-02, 1760-12..]', { type: 'set', earlier: false, later: true }],
  ])('reads %s', (text, expected) => {
    expect(valueFor(text)).toMatchObject(expected)
  })

  it.each([
    ['2003-02-29', '29 February 2003 does not exist: 2003 was not a leap year.'],
    ['1900-02-29', '29 February 1900 does not exist: 1900 was not a leap year.'],
    ['-0043-02-29', '29 February 44 BCE does not exist: 44 BCE was not a leap year.'],
    ['2003-02-29T12:00', '29 February 2003 does not exist: 2003 was not a leap year.'],
    ['1915-04-31', '31 April 1915 does not exist: April has 30 days.'],
    ['2020-13', 'There is no month 13: months run from 01 to 12, seasons and quarters from 21 to 41.'],
    ['2020-13-01', 'There is no month 13: months run from 01 to 12.'],
    ['2020-01-00', 'There is no day 0: January runs from 1 to 31.'],
    ['19850412', 'A date is written with hyphens: 1985-04-12.'],
    ['12345', 'A year of more than four digits has a Y before it: Y12345.'],
    ['-12345', 'A year of more than four digits has a Y before it: Y-12345.'],
    ['-0000', 'There is no year −0000: 1 BCE is written 0000.'],
    ['-4', 'A year is written with four digits: 0079 for 79 CE, -0043 for 44 BCE.'],
    ['2020-5', 'Months and days are written with two digits, as in 2023-09-05.'],
    ['19X1-02-29', 'No day in the calendar can be meant by 19X1-02-29.'],
    ['2023-09-20T25:00', 'There is no hour 25:00.'],
    ['2023-09-20T13:75', 'There is no minute 75.'],
    ['', 'There is no date here yet.'],
    ['soon', '“soon” is not a date in EDTF form, such as 1915-05-12, 1915~, 199X or 1988/1994.'],
    ['2020/2019', 'The end, 2019, is before the start, 2020.'],
    ['[1670..1660]', 'The end, 1660, is before the start, 1670.'],
    ['../..', 'An interval needs a date at one of its ends.'],
    ['/', 'An interval needs a date at one of its ends.'],
    ['1/2/3', 'An interval has one “/” between its start and its end.'],
    ['[1667}', 'A set opened with “[” ends with “]”, and one opened with “{” with “}”.'],
    ['[]', 'A set has dates between its commas, as in [1667,1668].'],
    [' 2020', '“ 2020” is not a date in EDTF form, such as 1915-05-12, 1915~, 199X or 1988/1994.'],
    ['19XX-21', 'A season needs a whole year, as in 1848-21.'],
    ['Y9E99', 'This year is further away than can be reckoned with.'],
    [`[${'1990,'.repeat(50)}1991]`, 'This is too long for a date: at most 200 characters can be read.'],
  ])('refuses %s and says why', (text, reason) => {
    expect(reasonFor(text)).toBe(reason)
  })

  it.each(['201X~', '201X?', '19XX~', '1984-XX?', '1984-02-XX~', '2001-21?', '2001-21~', '-198X%'])(
    'takes the mark of %s, which the package refuses',
    (text) => {
      const marks = valueFor(text) as { uncertain: number; approximate: number }
      expect(marks.uncertain !== 0).toBe(/[?%]$/.test(text))
      expect(marks.approximate !== 0).toBe(/[~%]$/.test(text))
    },
  )

  it.each([
    '2001-21/2003',
    '2001/2001-23',
    '2001-21~/2002-24',
    '199X/200X',
    '1984-XX?/1990',
    '[2001-21,2003]',
    '[1984?,1985~]',
  ])('takes %s, seasons and vague dates within intervals and sets', (text) => {
    expect(readEdtf(text).ok).toBe(true)
  })

  it.each([
    ['-05XX', -599, -500],
    ['-050X', -509, -500],
    ['-198X', -1989, -1980],
    ['-000X', -9, -1],
    ['000X', 0, 9],
    ['-19', -1999, -1900],
    ['-198', -1989, -1980],
    ['-1XXX', -1999, -1000],
  ])('keeps the sign of %s', (text, first, last) => {
    expect(valueFor(text)).toMatchObject({ first, last })
  })

  it('gives the same answer again, from its memory', () => {
    expect(readEdtf('1990~/199X')).toBe(readEdtf('1990~/199X'))
  })

  it('never answers anything but a reading, whatever it is given', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[-0-9X~?%/.[\]{},TYESZ:+]{0,30}$/)), (text) => {
        const reading = readEdtf(text)
        if (!reading.ok) expect(reading.reason).toMatch(/[.]$/)
      }),
      { numRuns: 300 },
    )
  })
})

describe('the short way', () => {
  const year = fc.integer({ min: -9999, max: 9999 })
  const date = fc
    .tuple(
      year,
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 31 }),
      fc.constantFrom(1, 2, 3),
      fc.constantFrom('', '?', '~', '%'),
    )
    .map(([y, month, day, parts, mark]) => {
      const pad = (number: number, length: number) => String(number).padStart(length, '0')
      const text = [
        `${y < 0 ? '-' : ''}${pad(Math.abs(y), 4)}`,
        pad(month, 2),
        pad(Math.min(day, daysInMonth(y, month)), 2),
      ]
      return text.slice(0, parts).join('-') + mark
    })

  it('agrees with the grammar on every plain date', () => {
    fc.assert(
      fc.property(date, (text) => {
        expect(quickPoint(text)).toEqual(grammarPoint(text))
      }),
      { numRuns: 500 },
    )
  })

  it('agrees with the grammar on every plain time', () => {
    const clock = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }), fc.boolean())
    fc.assert(
      fc.property(clock, ([hour, minute, withSeconds]) => {
        const text = `2023-09-20T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}${withSeconds ? ':05' : ''}`
        expect(quickPoint(text)).toEqual(grammarPoint(text))
      }),
      { numRuns: 100 },
    )
  })

  it.each(['2003-02-29', '2003-00', '2003-21', '-0000', '199X', '2003-02-29T10:00', '2023-09-20T24:00', '19850412'])(
    'leaves %s to the long way',
    (text) => {
      expect(quickPoint(text)).toBeNull()
    },
  )
})

describe('writeEdtf', () => {
  it.each([
    '1985',
    '-0043-03-15',
    '0000',
    '1984?',
    '2004-06~',
    '2004-06-11%',
    '2004-06~-11',
    '2004-06-~11',
    '2004?-06-?11',
    '2004-~06-?11',
    '2004%-06',
    '2023-09-20T13:00',
    '2023-09-20T24:00:00',
    '2023-09-20T23:20:30+03:30',
    '2023-09-20T23:20:30-11:00',
    '2023-09-20T13:00:00.125Z',
    '2001-21',
    '2001-21?',
    '-0043-24',
    '199X',
    '-198X~',
    '-000X',
    '000X',
    '18XX',
    '-05XX',
    '1XXX',
    '0XXX',
    '1984-XX',
    '15XX-12-25',
    '-XXXX-12-XX',
    'Y12345',
    'Y-170000002',
    '1950S2',
    '-0099S1',
    'Y12345S3',
    '1964/2008',
    '2023/..',
    '2023/',
    '../2020',
    '/2020',
    '1990~/1993~',
    '[1667,1668,1670..1672]',
    '{..1960,1961-12}',
    '[..1760-12-03]',
    '[1760-12..]',
  ])('writes %s as it was read', (text) => {
    const reading = readEdtf(text)
    expect(reading.ok && writeEdtf(reading.value)).toBe(text)
  })
})
