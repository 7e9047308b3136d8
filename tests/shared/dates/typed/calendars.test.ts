import { describe, expect, it } from 'vitest'
import { rules } from '../../../../src/shared/dates/typed/rules'
import { readTypedDate } from '../../../../src/shared/dates/typed/typed-date'

function readings(text: string, earlyDays?: 'gregorian') {
  const reading = readTypedDate(text, { dayMonthOrder: null, ...(earlyDays === undefined ? {} : { earlyDays }) })
  return reading.kind === 'read' ? reading.candidates.map(({ edtf, calendar }) => `${edtf} ${calendar}`) : reading
}

describe('a day before 15 October 1582', () => {
  it.each([
    ['29 May 1453', ['1453-06-07 julian', '1453-05-29 gregorian']],
    ['10 October 1582', ['1582-10-20 julian', '1582-10-10 gregorian']],
    ['14 October 1582', ['1582-10-24 julian', '1582-10-14 gregorian']],
    ['29/05/1453', ['1453-06-07 julian', '1453-05-29 gregorian']],
    ['before 29 May 1453', ['[..1453-06-06] julian', '[..1453-05-28] gregorian']],
    ['6 April – 29 May 1453', ['1453-04-15/1453-06-07 julian', '1453-04-06/1453-05-29 gregorian']],
    ['15 March 44 BC', ['-0043-03-13 julian', '-0043-03-15 gregorian']],
    ['24 August AD 79', ['0079-08-22 julian', '0079-08-24 gregorian']],
  ])('is offered in both calendars, as the sources of the time count first: %s', (text, expected) => {
    expect(readings(text)).toEqual(expected)
  })

  it.each([
    ['Tuesday 29 May 1453', '1453-06-07 julian'],
    ['Saturday, 14 October 1066', '1066-10-20 julian'],
    ['Sunday 29 May 1453', '1453-05-29 gregorian'],
    ['29 February 1500', '1500-03-10 julian'],
  ])('is in the calendar that its weekday, or the day itself, fits: %s', (text, expected) => {
    expect(readings(text)).toEqual([expected])
  })

  it.each([
    ['29 May 1453 O.S.', '1453-06-07 julian'],
    ['29 May 1453 (Julian)', '1453-06-07 julian'],
    ['29 May 1453 N.S.', '1453-05-29 gregorian'],
    ['29 May 1453 Gregorian', '1453-05-29 gregorian'],
    ['1453-05-29', '1453-05-29 gregorian'],
    ['before 1453-05-29', '[..1453-05-28] gregorian'],
    ['1453-05-29/1453-06-02', '1453-05-29/1453-06-02 gregorian'],
    ['May 1453', '1453-05 gregorian'],
    ['1453', '1453 gregorian'],
    ['15 October 1582', '1582-10-15 gregorian'],
    ['12 May 1915', '1915-05-12 gregorian'],
  ])('has one reading where the calendar is said, written in EDTF, or of no consequence: %s', (text, expected) => {
    expect(readings(text)).toEqual([expected])
  })

  it('says which reading is which', () => {
    const reading = readTypedDate('29 May 1453', { dayMonthOrder: null })
    expect(reading).toMatchObject({
      candidates: [
        { rule: rules.julianDay, words: '29 May 1453 Julian (7 June 1453 Gregorian)' },
        { rule: rules.gregorianDay, words: '29 May 1453' },
      ],
    })
    expect(readTypedDate('Tuesday 29 May 1453', { dayMonthOrder: null })).toMatchObject({
      candidates: [{ rule: rules.julianByWeekday }],
    })
  })

  it('stays as written in whole tables, but for what its weekday says', () => {
    expect(readings('29 May 1453', 'gregorian')).toEqual(['1453-05-29 gregorian'])
    expect(readings('Tuesday 29 May 1453', 'gregorian')).toEqual(['1453-06-07 julian'])
  })

  it('is refused with a weekday of neither calendar; later a Julian weekday brings advice', () => {
    expect(readings('Monday 29 May 1453')).toMatchObject({ kind: 'refused', impossible: true })
    expect(readings('Tuesday 30 January 1649')).toMatchObject({
      kind: 'refused',
      reason: expect.stringContaining('write O.S.') as string,
    })
    expect(readings('Tuesday 30 January 1649 O.S.')).toEqual(['1649-02-09 julian'])
  })
})

describe('one day under both names', () => {
  it.each([
    ['10/20 February 1613', '1613-02-20 julian'],
    ['10/21 February 1713', '1713-02-21 julian'],
    ['25 October / 7 November 1917', '1917-11-07 julian'],
    ['25 October 1917 O.S. / 7 November 1917', '1917-11-07 julian'],
    ['25 October 1917 / 7 November 1917 N.S.', '1917-11-07 julian'],
    ['7 November 1917 N.S. / 25 October 1917 O.S.', '1917-11-07 julian'],
    ['25 December 1916 / 7 January 1917', '1917-01-07 julian'],
  ])('%s', (text, expected) => {
    expect(readings(text)).toEqual([expected])
  })

  it('is a span where the days differ by anything else, and refused where marks say that they are one', () => {
    expect(readings('10/14 February 1613')).toEqual(['1613-02-10/1613-02-14 gregorian'])
    expect(readings('12/13 May 2021')).toEqual(['2021-05-12/2021-05-13 gregorian'])
    expect(readings('25 October 1917 O.S. / 8 November 1917')).toMatchObject({
      kind: 'refused',
      reason: 'The Julian day is 7 November 1917 in the Gregorian calendar, not 8 November 1917.',
    })
  })
})

describe('a day known by its name', () => {
  it.each([
    ['Easter 2021', '2021-04-04 gregorian'],
    ['Good Friday 1998', '1998-04-10 gregorian'],
    ['Christmas Eve, 1914', '1914-12-24 gregorian'],
    ["New Year's Day 1900", '1900-01-01 gregorian'],
    ['c. Easter 1916', '1916-04-23~ gregorian'],
    ['Easter 1453', '1453-04-10 julian'],
  ])('%s', (text, expected) => {
    expect(readings(text)).toEqual([expected])
  })

  it('waits for its year', () => {
    expect(readings('Easter')).toMatchObject({ kind: 'unfinished' })
    expect(readings('Ramadan 2021')).toMatchObject({ kind: 'refused' })
  })
})

describe('an end that is not known', () => {
  it.each([
    ['1 April 1953 – ?', '1953-04-01/ gregorian'],
    ['1914–?', '1914/ gregorian'],
    ['? – 1918', '/1918 gregorian'],
  ])('%s', (text, expected) => {
    expect(readings(text)).toEqual([expected])
  })
})
