import { describe, expect, it } from 'vitest'
import { shortWordsOf, wordsOf, wordsOfEdtf } from '../../../src/shared/dates/wording'
import { makeWhen } from '../../../src/shared/dates/when'
import { fc } from '../../support/properties'
import { anyEdtf } from './arbitrary'

describe('wordsOf', () => {
  it.each([
    // single dates
    ['1915-05-12', '12 May 1915'],
    ['1915-05', 'May 1915'],
    ['1915', '1915'],
    ['-0043-03-15', '15 March 44 BCE'],
    ['0000', '1 BCE'],
    ['0079-08-24', '24 August 79 CE'],
    ['0001', '1 CE'],
    // marks
    ['1984?', '1984 (uncertain)'],
    ['1984~', 'c. 1984'],
    ['1984%', 'c. 1984 (uncertain)'],
    ['1915-05-12~', 'c. 12 May 1915'],
    ['2004-06~-11', '11 June 2004 (year and month approximate)'],
    ['2004-06-~11', '11 June 2004 (day approximate)'],
    ['2004?-06-11', '11 June 2004 (year uncertain)'],
    // decades, centuries, unsaid digits
    ['199X', '1990s'],
    ['199X~', 'c. 1990s'],
    ['190X', '1900s (decade)'],
    ['007X', '70s CE'],
    ['000X', '1 BCE – 9 CE'],
    ['-198X', '1990–1981 BCE'],
    ['18XX', '19th century'],
    ['00XX', '1st century'],
    ['20XX?', '21st century (uncertain)'],
    ['-05XX', '6th century BCE'],
    ['-00XX', '1st century BCE'],
    ['1XXX', '2nd millennium'],
    ['-1XXX', '2nd millennium BCE'],
    ['1984-XX', '1984 (month unknown)'],
    ['1984-XX-XX', '1984 (month and day unknown)'],
    ['1984-02-XX', 'February 1984 (day unknown)'],
    ['XXXX-12-25', '25 December, year unknown'],
    ['XXXX-12', 'December, year unknown'],
    ['XXXX', 'year unknown'],
    ['-XXXX', 'year unknown (BCE)'],
    ['156X-12-25', 'between 25 December 1560 and 25 December 1569'],
    // seasons
    ['2001-21', 'spring 2001'],
    ['2001-22?', 'summer 2001 (uncertain)'],
    ['2001-24', 'winter 2001–02'],
    ['1999-24', 'winter 1999–2000'],
    ['-0043-24', 'winter 44–43 BCE'],
    ['0000-24', 'winter 1 BCE – 1 CE'],
    ['2001-29', 'spring 2001 (southern hemisphere)'],
    ['2021-35', 'third quarter of 2021'],
    ['1941-40', 'first half of 1941'],
    ['2021-39', 'third third of 2021'],
    // long years
    ['Y-12000', '12,001 BCE'],
    ['Y17E7', '170,000,000'],
    ['1950S2', 'c. 1950 (1900 to 1999)'],
    // times
    ['2023-09-20T13:00', '20 September 2023, 13:00'],
    ['2023-09-20T13:00:05', '20 September 2023, 13:00:05'],
    ['2023-09-20T13:00Z', '20 September 2023, 13:00 UTC'],
    ['2023-09-20T13:00+04:00', '20 September 2023, 13:00 UTC+4'],
    ['2023-09-20T13:00-03:30', '20 September 2023, 13:00 UTC−3:30'],
    ['2023-09-20T13:00/2023-09-20T14:30', '20 September 2023, 13:00–14:30'],
    ['2023-09-20T23:00/2023-09-21T01:00', '20 September 2023, 23:00 – 21 September 2023, 01:00'],
    // intervals
    ['1990~/1993~', 'c. 1990 – c. 1993'],
    ['1988/1994', '1988–1994'],
    ['2020-09-27/2020-11-10', '27 September – 10 November 2020'],
    ['1915-05-12/1915-05-15', '12–15 May 1915'],
    ['1915-05/1915-06', 'May–June 1915'],
    ['1915-05/1916-06', 'May 1915 – June 1916'],
    ['1915-05-12/1916-01-02', '12 May 1915 – 2 January 1916'],
    ['2020-09-27/2020-11', '27 September 2020 – November 2020'],
    ['-0043/-0039', '44–40 BCE'],
    ['-0009/0014', '10 BCE – 14 CE'],
    ['0069/0079', '69–79 CE'],
    ['0900/1100', '900 CE – 1100'],
    ['2023/..', 'since 2023 (still going)'],
    ['2023/', 'from 2023, end unknown'],
    ['../2020', 'until 2020'],
    ['/2020', 'until 2020, start unknown'],
    ['2020-08~/..', 'since c. August 2020 (still going)'],
    // sets
    ['[..2015-05-12]', 'on or before 12 May 2015'],
    ['[..1984]', 'in or before 1984'],
    ['[1760-12..]', 'in or after December 1760'],
    ['[1988..1994]', 'between 1988 and 1994'],
    ['[1667,1668]', '1667 or 1668'],
    ['[1667,1668,1670..1672]', '1667, 1668 or 1670–1672'],
    ['[1760-01,1760-12..]', 'January 1760 or December 1760 or later'],
    ['{1960,1961-12}', '1960 and December 1961'],
    ['{1667..1672}', 'throughout 1667–1672'],
    ['{..1983,1990}', 'until 1983 and 1990'],
  ])('says %s as %s', (edtf, expected) => {
    expect(wordsOf(makeWhen({ edtf }))).toBe(expected)
    expect(wordsOfEdtf(edtf)).toBe(expected)
  })

  it.each([
    ['1988/1994', 'between 1988 and 1994'],
    ['2020-09-27/2020-11-10', 'between 27 September and 10 November 2020'],
    ['1915-05-12/1915-05-15', 'between 12 and 15 May 1915'],
    ['2023-09-20T12:30/2023-09-20T13:30', '20 September 2023, between 12:30 and 13:30'],
    ['2023/..', '2023 or later'],
    ['/2020', '2020 or earlier'],
    ['1915-05-12', '12 May 1915'],
  ])('says that an instant lies within %s', (edtf, expected) => {
    expect(wordsOf(makeWhen({ edtf, kind: 'instant' }))).toBe(expected)
  })

  it.each([
    ['1915-05-12', 'May 12, 1915'],
    ['1915-05', 'May 1915'],
    ['2020-09-27/2020-11-10', 'September 27 – November 10, 2020'],
    ['1915-05-12/1915-05-15', 'May 12–15, 1915'],
    ['-0043-03-15', 'March 15, 44 BCE'],
    ['2023-09-20T13:00', 'September 20, 2023, 13:00'],
  ])('writes %s the American way where that is wished', (edtf, expected) => {
    expect(wordsOf(makeWhen({ edtf }), 'en-US')).toBe(expected)
  })

  it.each([
    ['1915-05-12', '29 April 1915 O.S. (12 May 1915 N.S.)'],
    ['1648-04-11/1648-05-12', '1 April – 2 May 1648 O.S. (11 April – 12 May 1648 N.S.)'],
    ['1900-03-13', '29 February 1900 O.S. (13 March 1900 N.S.)'],
    ['-0043-03-13', '15 March 44 BCE Julian (13 March 44 BCE Gregorian)'],
    ['1640', '1640 O.S.'],
    ['[1915-05-14..1915-06-13]', 'May 1915 O.S. (between 14 May and 13 June 1915 N.S.)'],
    ['1066-10-20', '14 October 1066 Julian (20 October 1066 Gregorian)'],
  ])('gives the Julian date of %s first and the Gregorian behind it', (edtf, expected) => {
    expect(wordsOf(makeWhen({ edtf, calendar: 'julian' }))).toBe(expected)
  })

  it('names the zone in which a clock was read', () => {
    const when = makeWhen({ edtf: '2023-09-20T13:00', timeZone: 'Asia/Yerevan' })
    expect(wordsOf(when)).toBe('20 September 2023, 13:00 (Yerevan time)')
    expect(wordsOf({ ...when, timeZone: 'Etc/UTC' })).toBe('20 September 2023, 13:00 UTC')
  })

  it('keeps the source’s words where there is no date', () => {
    expect(wordsOf(makeWhen({ verbatim: 'in recent days' }))).toBe('“in recent days” (undated)')
    expect(wordsOf(makeWhen({}))).toBe('undated')
  })

  it('shows what is not EDTF as it stands', () => {
    expect(wordsOf(makeWhen({ edtf: '2003-02-29' }))).toBe('2003-02-29')
  })
})

describe('shortWordsOf', () => {
  it.each([
    ['1915-05-12', '12 May 1915'],
    ['1915-09-12', '12 Sept 1915'],
    ['2020-09-27/2020-11-10', '27 Sept – 10 Nov 2020'],
    ['1984?', '1984?'],
    ['1984%', 'c. 1984?'],
    ['2004-06-~11', '11 June 2004?'],
    ['18XX', '19th c.'],
    ['2021-35', 'Q3 2021'],
    ['1941-40', 'H1 1941'],
    ['2023/..', 'since 2023'],
    ['2023/', '2023 – ?'],
    ['/2020', '? – 2020'],
    ['../2020', 'until 2020'],
    ['[..2015-05-12]', 'by 12 May 2015'],
    ['[1760-12..]', 'from Dec 1760'],
    ['[1988..1994]', '1988–1994'],
    ['1984-XX', '1984'],
  ])('says %s as %s', (edtf, expected) => {
    expect(shortWordsOf(makeWhen({ edtf }))).toBe(expected)
  })

  it('gives a Julian date in its own calendar alone', () => {
    expect(shortWordsOf(makeWhen({ edtf: '1915-05-12', calendar: 'julian' }))).toBe('29 Apr 1915 O.S.')
  })
})

describe('every wording', () => {
  it('never speaks of a year 0, and never of nothing', () => {
    const when = fc.record({
      edtf: anyEdtf,
      kind: fc.constantFrom('extent' as const, 'instant' as const),
      calendar: fc.constantFrom('gregorian' as const, 'julian' as const),
    })
    fc.assert(
      fc.property(when, (given) => {
        for (const words of [
          wordsOf(makeWhen(given)),
          shortWordsOf(makeWhen(given)),
          wordsOf(makeWhen(given), 'en-US'),
        ]) {
          expect(words).not.toMatch(/(^|[^\d,])0 (BCE|CE)|(^|\s)-\d|undefined|NaN/)
          expect(words).toBe(words.trim())
          expect(words).not.toBe('')
        }
      }),
      { numRuns: 500 },
    )
  })
})
