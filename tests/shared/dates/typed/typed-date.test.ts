import { describe, expect, it } from 'vitest'
import { readEdtf } from '../../../../src/shared/dates/edtf'
import { readTypedDate, type TypedCandidate } from '../../../../src/shared/dates/typed/typed-date'
import { makeWhen } from '../../../../src/shared/dates/when'
import { wordsOf } from '../../../../src/shared/dates/wording'
import { anyPoint, anyValue } from '../arbitrary'
import { fc } from '../../../support/properties'

type Order = 'dmy' | 'mdy' | null

function candidatesFor(text: string, dayMonthOrder: Order = null): readonly TypedCandidate[] {
  const reading = readTypedDate(text, { dayMonthOrder })
  if (reading.kind !== 'read') throw new Error(`${text}: ${JSON.stringify(reading)}`)
  return reading.candidates
}

/** All EDTF readings, best first; an instant is marked so. */
function edtfFor(text: string, dayMonthOrder: Order = null): string[] {
  return candidatesFor(text, dayMonthOrder).map(({ edtf, kind }) => (kind === 'instant' ? `${edtf} once` : edtf))
}

describe('readTypedDate', () => {
  describe('reads calendar dates', () => {
    it.each([
      ['12 May 1915', '1915-05-12'],
      ['12th of May 1915', '1915-05-12'],
      ['the 12th May, 1915', '1915-05-12'],
      ['May 12, 1915', '1915-05-12'],
      ['May 12th 1915', '1915-05-12'],
      ['Sept 27, 2020', '2020-09-27'],
      ['12-May-1915', '1915-05-12'],
      ['12.V.1915', '1915-05-12'],
      ['1. 5. 1915', '1915-05-01'],
      ['5-1915', '1915-05'],
      ['anno 1640', '1640'],
      ['1915 May 12', '1915-05-12'],
      ['on 12 May 1915', '1915-05-12'],
      ['20.9.2023', '2023-09-20'],
      ['20/9/2023', '2023-09-20'],
      ['2023-09-20', '2023-09-20'],
      ['2023-9-5', '2023-09-05'],
      ['2023/09/20', '2023-09-20'],
      ['Wednesday, 20 September 2023', '2023-09-20'],
      ['Wed 20 Sep 2023', '2023-09-20'],
      ['29 February 2004', '2004-02-29'],
      ['May 1915', '1915-05'],
      ['in May, 1915', '1915-05'],
      ['1915 May', '1915-05'],
      ['09/2023', '2023-09'],
      ['2023/09', '2023-09'],
      ['1915', '1915'],
      ['in the year 1915', '1915'],
      ['１９１５', '1915'],
    ])('%s', (text, edtf) => {
      expect(edtfFor(text)).toEqual([edtf])
    })
  })

  describe('reads years of both eras', () => {
    it.each([
      ['44 BC', '-0043'],
      ['44 BCE', '-0043'],
      ['44 b.c.', '-0043'],
      ['1 BC', '0000'],
      ['AD 79', '0079'],
      ['79 CE', '0079'],
      ['10,000 BC', '-9999'],
      ['12000 BC', 'Y-11999'],
      ['c. 44 BC', '-0043~'],
      ['264–146 BC', '-0263/-0145'],
      ['1200-1100 BC', '-1199/-1099'],
      ['10 BC – AD 14', '-0009/0014'],
      ['69–79 AD', '0069/0079'],
      ['AD 79–81', '0079/0081'],
      ['40s BC', '-0048/-0039'],
      ['6th century BC', '-05XX'],
      ['2nd millennium BC', '-1XXX'],
    ])('%s', (text, edtf) => {
      expect(edtfFor(text)).toEqual([edtf])
    })
  })

  describe('reads “about” and doubt', () => {
    it.each([
      ['c. 1850', '1850~'],
      ['c1850', '1850~'],
      ['ca 1850', '1850~'],
      ['circa 1850', '1850~'],
      ['around 1850', '1850~'],
      ['1850 or so', '1850~'],
      ['about 12 May 1915', '1915-05-12~'],
      ['on or about 12 May 1915', '1915-05-12~'],
      ['c. May 1915', '1915-05~'],
      ['1984?', '1984?'],
      ['1984 (?)', '1984?'],
      ['perhaps 1984', '1984?'],
      ['probably May 1915', '1915-05?'],
      ['possibly c. 1850', '1850%'],
      ['1990s?', '199X?'],
      ['c. 1990s', '199X~'],
      ['[c. 1850]', '1850~'],
      ['c. 1850 – c. 1860', '1850~/1860~'],
    ])('%s', (text, edtf) => {
      expect(edtfFor(text)).toEqual([edtf])
    })
  })

  describe('reads periods and their parts', () => {
    it.each([
      ['1990s', '199X'],
      ['the 1990’s', '199X'],
      ['19th century', '18XX'],
      ['the nineteenth century', '18XX'],
      ['the 19th c.', '18XX'],
      ['18th–19th century', '17XX/18XX'],
      ['18th and 19th centuries', '{17XX,18XX}'],
      ['early 1990s', '1990~/1993~'],
      ['the mid-1990s', '1993~/1996~'],
      ['late 1990s', '1996~/1999~'],
      ['mid to late 1990s', '1993~/1999~'],
      ['beginning of the 1990s', '1990~/1991~'],
      ['end of the 1990s', '1998~/1999~'],
      ['early 2020', '2020-01~/2020-05~'],
      ['mid 2020', '2020-05~/2020-08~'],
      ['late 2020', '2020-08~/2020-12~'],
      ['the end of 1941', '1941-11~/1941-12~'],
      ['early May 1915', '1915-05-01~/1915-05-10~'],
      ['mid-May 1915', '1915-05-11~/1915-05-20~'],
      ['late February 1904', '1904-02-21~/1904-02-29~'],
      ['early 19th century', '1800~/1833~'],
      ['early 1st century', '0001~/0033~'],
      ['early 6th century BC', '-0599~/-0566~'],
      ['turn of the 20th century', '1895~/1905~'],
      ['first decade of the 20th century', '190X'],
      ['20th-century', '19XX'],
      ['spring 1848', '1848-21'],
      ['the summer of 1914', '1914-22'],
      ['fall 1990', '1990-23'],
      ['winter 1941/42', '1941-24'],
      ['winter of 1941–1942', '1941-24'],
      ['early summer 1914', '1914-06~'],
      ['Q3 2021', '2021-35'],
      ['2021 Q3', '2021-35'],
      ['third quarter of 2021', '2021-35'],
      ['second half 2020', '2020-41'],
      ['first half of 1941', '1941-40'],
      ['H2 1941', '1941-41'],
      ['second half of the 1990s', '1995/1999'],
      ['first half of the 19th century', '1800/1849'],
      ['second half of February 1904', '1904-02-16/1904-02-29'],
    ])('%s', (text, edtf) => {
      expect(edtfFor(text)).toEqual([edtf])
    })
  })

  describe('reads what is open on one side', () => {
    it.each([
      ['since 1994', '1994/..'],
      ['since late 2020', '2020-41/..'],
      ['since early 2020', '2020-40/..'],
      ['since mid-2020', '2020-38/..'],
      ['since the beginning of 2020', '2020-33/..'],
      ['since the early 1990s', '199X/..'],
      ['since the late 19th century', '18XX/..'],
      ['since mid-May 1915', '1915-05/..'],
      ['since the late 40s BC', '-0042~/..'],
      ['since about August 2020', '2020-08~/..'],
      ['until late 2020', '../2020-41'],
      ['until the early 1990s', '../199X'],
      ['1994 onwards', '1994/..'],
      ['from 1994 on', '1994/..'],
      ['1994–present', '1994/..'],
      ['March 1994 to date', '1994-03/..'],
      ['1994–', '1994/..'],
      ['until 2020', '../2020'],
      ['up to May 1915', '../1915-05'],
      ['until the end of 1941', '../1941'],
      ['before 12 May 1915', '[..1915-05-11] once'],
      ['before 1 March 1904', '[..1904-02-29] once'],
      ['before 1850', '[..1849] once'],
      ['before c. 1850', '[..1849~] once'],
      ['before the 1990s', '[..198X] once'],
      ['before 1 BC', '[..-0001] once'],
      ['after 1850', '[1851..] once'],
      ['after 12 May 1915', '[1915-05-13..] once'],
      ['by 1850', '[..1850] once'],
      ['by the end of 2020', '[..2020] once'],
      ['on or before 12 May 1915', '[..1915-05-12] once'],
      ['no later than May 1915', '[..1915-05] once'],
      ['1915 or later', '[1915..] once'],
      ['not before 1915', '[1915..] once'],
      ['pre-1914', '[..1913] once'],
      ['post 1850', '[1851..] once'],
      ['1850 at the latest', '[..1850] once'],
      ['before 13:00 on 20 September 2023', '[..2023-09-20T12:59] once'],
      ['20 September 2023 before 13:00', '[..2023-09-20T12:59] once'],
    ])('%s', (text, edtf) => {
      expect(edtfFor(text)).toEqual([edtf])
    })
  })

  describe('reads two dates', () => {
    it.each([
      ['from 1988 to 1994', '1988/1994'],
      ['1988 to 1994', '1988/1994'],
      ['1988-1994', '1988/1994'],
      ['1988–94', '1988/1994'],
      ['1914–8', '1914/1918'],
      ['1904–05', '1904/1905'],
      ['1999–00', '1999/2000'],
      ['1999/00', '1999/2000'],
      ['Wed 12 – Fri 14 May 1915', '1915-05-12/1915-05-14'],
      ['1988/94', '1988/1994'],
      ['27 Sept – 10 Nov 2020', '2020-09-27/2020-11-10'],
      ['27 September 2020 – 10 November 2020', '2020-09-27/2020-11-10'],
      ['27 Dec – 10 Jan 2020', '2019-12-27/2020-01-10'],
      ['12–15 May 1915', '1915-05-12/1915-05-15'],
      ['12-15 May 1915', '1915-05-12/1915-05-15'],
      ['12/13 May 1915', '1915-05-12/1915-05-13'],
      ['May 12–15, 1915', '1915-05-12/1915-05-15'],
      ['May 12 to June 3, 1915', '1915-05-12/1915-06-03'],
      ['May–June 1915', '1915-05/1915-06'],
      ['summer–autumn 1942', '1942-22/1942-23'],
      ['Q1–Q3 2021', '2021-33/2021-35'],
      ['early May – late June 1915', '1915-05-01~/1915-06-30~'],
      ['1980s–90s', '198X/199X'],
      ['early 1990s to 2003', '1990~/2003'],
      ['1667 or 1668', '[1667,1668] once'],
      ['12 or 13 May 1915', '[1915-05-12,1915-05-13] once'],
      ['1914 and 1918', '{1914,1918}'],
      ['sometime in 1990', '1990 once'],
    ])('%s', (text, edtf) => {
      expect(edtfFor(text)).toEqual([edtf])
    })
  })

  describe('reads times', () => {
    it.each([
      ['2023-09-20 13:00', '2023-09-20T13:00'],
      ['2023-09-20T13:00', '2023-09-20T13:00'],
      ['20 September 2023, 1 pm', '2023-09-20T13:00'],
      ['20 September 2023 1:30 p.m.', '2023-09-20T13:30'],
      ['20 September 2023, 12 am', '2023-09-20T00:00'],
      ['13:00 on 20 September 2023', '2023-09-20T13:00'],
      ['noon on 20 September 2023', '2023-09-20T12:00'],
      ['2023-09-20 24:00', '2023-09-20T24:00'],
      ['20 Sept 2023 1300 hrs', '2023-09-20T13:00'],
      ['20 Sept 2023 13:00 UTC', '2023-09-20T13:00Z'],
      ['20 Sept 2023 13:00 UTC+4', '2023-09-20T13:00+04:00'],
      ['2023-09-20 13:00-04:00', '2023-09-20T13:00-04:00'],
      ['2023-09-20 13:00-14:00', '2023-09-20T13:00/2023-09-20T14:00'],
      ['20 September 2023, 13:00–14:00', '2023-09-20T13:00/2023-09-20T14:00'],
      ['20 September 2023, about 1 pm', '2023-09-20T12:30/2023-09-20T13:30 once'],
      ['morning of 20 September 2023', '2023-09-20'],
      ['night of 12–13 May 1915', '1915-05-12/1915-05-13'],
    ])('%s', (text, edtf) => {
      expect(edtfFor(text)).toEqual([edtf])
    })
  })

  describe('offers a choice where the text is ambiguous', () => {
    it.each([
      ['03/04/2021', ['2021-04-03', '2021-03-04']],
      ['2020-21', ['2020-21', '2020/2021']],
      ['1904-05', ['1904-05', '1904/1905']],
      ['1911/12', ['1911/1912', '1911-12']],
      ['1731/2', ['1731/1732', '1731-02']],
      ['1900s', ['19XX', '190X']],
      ['300s BC', ['-0398/-0299', '-0308/-0299']],
      ['c. 1920-30', ['1920~/1930', '1920~/1930~']],
      ['2000s', ['200X', '20XX']],
      ['winter 1941', ['1941-24', '1940-24']],
      ['c. 1850–1860', ['1850~/1860', '1850~/1860~']],
      ['1988–1994?', ['1988/1994?', '1988?/1994?']],
      ['between 1988 and 1994', ['[1988..1994] once', '1988/1994']],
      ['between 12 and 15 May 1915', ['[1915-05-12..1915-05-15] once', '1915-05-12/1915-05-15']],
      ['between late 2020 and March 2021', ['[2020-08~..2021-03] once', '2020-08~/2021-03']],
      ['from 1994', ['1994/', '1994/..']],
      ['midnight on 20 September 2023', ['2023-09-20T00:00', '2023-09-20T24:00']],
    ])('%s', (text, edtfs) => {
      expect(edtfFor(text)).toEqual(edtfs)
    })

    it.each<[string, Order, string[]]>([
      ['03/04/2021', 'dmy', ['2021-04-03']],
      ['03/04/2021', 'mdy', ['2021-03-04']],
      ['04/04/2021', null, ['2021-04-04']],
      ['25/12/2020', 'mdy', ['2020-12-25']],
      ['12/25/2020', 'dmy', ['2020-12-25']],
      ['03/04/2021 – 05/06/2021', null, ['2021-04-03/2021-06-05', '2021-03-04/2021-05-06']],
    ])('%s, but not past what the project has decided (%s)', (text, order, edtfs) => {
      expect(edtfFor(text, order)).toEqual(edtfs)
    })
  })

  describe('reads Julian dates and places them in the Gregorian calendar', () => {
    it.each([
      ['29 April 1915 O.S.', '1915-05-12', '29 April 1915 O.S. (12 May 1915 N.S.)'],
      ['25 October 1917 (Old Style)', '1917-11-07', '25 October 1917 O.S. (7 November 1917 N.S.)'],
      ['29 February 1900 O.S.', '1900-03-13', '29 February 1900 O.S. (13 March 1900 N.S.)'],
      ['1900-02-29 O.S.', '1900-03-13', '29 February 1900 O.S. (13 March 1900 N.S.)'],
      ['14 October 1066 (Julian)', '1066-10-20', '14 October 1066 Julian (20 October 1066 Gregorian)'],
      ['-0043-03-15 Julian', '-0043-03-13', '15 March 44 BCE Julian (13 March 44 BCE Gregorian)'],
      ['11 February 1731/2', '1732-02-22', '11 February 1732 O.S. (22 February 1732 N.S.)'],
      ['May 1915 O.S.', '[1915-05-14..1915-06-13]', 'May 1915 O.S. (between 14 May and 13 June 1915 N.S.)'],
      ['1640 O.S.', '1640', '1640 O.S.'],
      ['1–5 May 1915 O.S.', '1915-05-14/1915-05-18', '1–5 May 1915 O.S. (14–18 May 1915 N.S.)'],
      ['before 12 May 1915 O.S.', '[..1915-05-24]', 'on or before 11 May 1915 O.S. (on or before 24 May 1915 N.S.)'],
      ['29 April 1915 O.S. (12 May 1915 N.S.)', '1915-05-12', '29 April 1915 O.S. (12 May 1915 N.S.)'],
    ])('%s', (text, edtf, words) => {
      expect(candidatesFor(text)).toMatchObject([{ edtf, words, calendar: 'julian' }])
    })

    it('and takes New Style as it is', () => {
      expect(candidatesFor('12 May 1915 N.S.')).toMatchObject([{ edtf: '1915-05-12', calendar: 'gregorian' }])
    })
  })

  describe('reads EDTF of every level as it stands', () => {
    it.each([
      ['199X', '199X'],
      ['199x', '199X'],
      ['201X~', '201X~'],
      ['1984-XX?', '1984-XX?'],
      ['2004-06~-11', '2004-06~-11'],
      ['2001-21?', '2001-21?'],
      ['{1960,1961-12}', '{1960,1961-12}'],
      ['[1667, 1668, 1670..1672]', '[1667, 1668, 1670..1672]'],
      ['[..1915-05-11]', '[..1915-05-11]'],
      ['Y17E7', 'Y17E7'],
      ['2023/..', '2023/..'],
      ['2023/', '2023/'],
      ['/2023', '/2023'],
      ['1985-04-12T23:20:30+03:30', '1985-04-12T23:20:30+03:30'],
      ['  1985-04  ', '1985-04'],
    ])('%s', (text, edtf) => {
      expect(edtfFor(text)[0]).toBe(edtf)
    })

    it('first of all, so that a stored date is never read as another', () => {
      fc.assert(
        fc.property(anyValue(), (edtf) => {
          expect(edtfFor(edtf)[0]).toBe(edtf)
        }),
      )
    })
  })

  it.each(['', '   ', ' '])('calls “%s” empty', (text) => {
    expect(readTypedDate(text, { dayMonthOrder: null })).toEqual({ kind: 'empty' })
  })

  describe('waits for the rest of', () => {
    it.each([
      ['0', 'There is no year 0: write 1 BC or AD 1.'],
      ['1', 'A year is written with four digits. For the year 1 write AD 1.'],
      ['199', 'A year is written with four digits. For the year 199 write AD 199.'],
      ['-43', 'A year before the era is written with four digits, as in -0043, or as in 44 BC.'],
      ['12345', 'Write the era of so long a year, as in 12345 BC, or a Y before it: Y12345.'],
      ['2003-', 'The month is written with two digits, as in 2003-05.'],
      ['2003-0', 'The month is written with two digits, as in 2003-05.'],
      ['2003-02-', 'The day is written with two digits, as in 2003-02-05.'],
      ['2003-02-1', 'The day is written with two digits, as in 2003-02-05.'],
      ['12 Ma', 'The year is missing.'],
      ['12 May', 'The year is missing.'],
      ['Sept', 'The year is missing.'],
      ['spri', 'The year is missing.'],
      ['12 May 19', 'The year is needed in full, with four digits.'],
      ['12 May 191', 'The year is needed in full, with four digits.'],
      ['20/9', 'The year is missing.'],
      ['20/9/23', 'The year is needed in full, with four digits.'],
      ['c.', 'The date is missing.'],
      ['before', 'The date is missing.'],
      ['early', 'The date is missing.'],
      ['between 1988', 'The second date is missing.'],
      ['between 1988 and', 'The second date is missing.'],
      ['27 Sept –', 'The second date is missing.'],
      ['1994 -', 'The second date is missing.'],
      ['1994-19', 'The year is needed in full, with four digits.'],
      ['[1990', 'The closing bracket is missing.'],
      ['Tuesday', 'A weekday needs its date: the day, the month and the year.'],
    ])('%s', (text, reason) => {
      expect(readTypedDate(text, { dayMonthOrder: null })).toEqual({ kind: 'unfinished', reason })
    })

    it('nearly every date on the way to being typed, and never refuses a beginning of one', () => {
      const typed = [
        '12 May 1915',
        'circa 1850',
        'between 1988 and 1994',
        'spring 1848',
        'before 12 May 1915',
        '15 March 44 BC',
      ]
      for (const text of typed) {
        for (let length = 1; length <= text.length; length += 1) {
          const { kind } = readTypedDate(text.slice(0, length), { dayMonthOrder: null })
          expect([text.slice(0, length), kind]).not.toContain('refused')
        }
      }
    })
  })

  describe('refuses, and says why', () => {
    it.each([
      ['2003-02-29', '29 February 2003 does not exist: 2003 was not a leap year.'],
      ['29 Feb 1900', '29 February 1900 does not exist: 1900 was not a leap year.'],
      ['31 April 1915', '31 April 1915 does not exist: April has 30 days.'],
      ['31/04/2021', '31 April 2021 does not exist: April has 30 days.'],
      ['30 February 1700 O.S.', '30 February 1700 does not exist in the Julian calendar: February had 29 days.'],
      ['2003-02-29 13:00', '29 February 2003 does not exist: 2003 was not a leap year.'],
      ['29 Feb 2003 – 5 March 2003', '29 February 2003 does not exist: 2003 was not a leap year.'],
      ['2003-00', 'There is no month 0: months run from 1 to 12.'],
      ['2023-09-20 25:00', 'There is no time 25:00.'],
      [
        '20 September 2023, 13:00 Yerevan time',
        'Type the time as the clock showed it, or with UTC; the time zone has a place of its own.',
      ],
      ['Tuesday, 20 September 2023', '20 September 2023 was a Wednesday, not a Tuesday.'],
      [
        '20 September 2023, 1 pm?',
        'A time cannot be marked uncertain. Mark the day instead, and keep the time in the reason.',
      ],
      ['1994 to 1988', 'The end, 1988, is before the start, 1994.'],
      ['2020/2019', 'The end, 2019, is before the start, 2020.'],
      ['between 1994 and 1988', 'The end, 1988, is before the start, 1994.'],
      ['10 Nov 2020 – 27 Sept 2020', 'The end, 27 September 2020, is before the start, 10 November 2020.'],
      ['19850412', 'A date is written with hyphens: 1985-04-12.'],
      [
        'yesterday',
        '“Yesterday” depends on when it was written. Type the date it stands for; the words can be kept as the source’s own.',
      ],
      [
        'three years ago',
        '“Ago” depends on when it was written. Type the date it stands for; the words can be kept as the source’s own.',
      ],
      ['AD 0', 'There is no year 0: write 1 BC or AD 1.'],
      ['0 BCE', 'There is no year 0: write 1 BC or AD 1.'],
      ['12 May AD 0', 'There is no year 0: write 1 BC or AD 1.'],
      ['undated', 'Leave the field empty for something undated; the words can be kept as the source’s own.'],
      ['n.d.', 'Leave the field empty for something undated; the words can be kept as the source’s own.'],
      ['the 90s', 'The century is missing: write 1990s, not 90s.'],
      ['the nineties', 'The century is missing: write 1990s, not 90s.'],
      ['before -9999-01-01', 'Only whole years can be written before the year −9999 and after the year 9999.'],
      ['x'.repeat(201), 'This is too long for a date. Longer words can be kept as the source’s own.'],
      [
        'after the war',
        'This cannot be read as a date. Write it as in 12 May 1915, c. 1850, spring 1848, before 1915 or 1988 to 1994.',
      ],
    ])('%s', (text, reason) => {
      expect(readTypedDate(text, { dayMonthOrder: null })).toMatchObject({ kind: 'refused', reason })
    })
  })

  it('gives its words, and only what can be stored', () => {
    for (const text of ['late 2020', 'before 1850', '29 April 1915 O.S.', 'between 1988 and 1994']) {
      for (const { edtf, words, calendar, kind, rule } of candidatesFor(text)) {
        expect(readEdtf(edtf).ok).toBe(true)
        expect(words).toBe(wordsOf(makeWhen({ edtf, calendar, kind })))
        expect(rule).not.toBe('')
      }
    }
  })

  it('reads its own words back: what is shown may be typed', () => {
    const named = anyPoint({ minYear: 1000, maxYear: 2999 }).filter((edtf) => /^\d{4}(-\d\d){0,2}[~?%]?$/.test(edtf))
    fc.assert(
      fc.property(named, (edtf) => {
        const words = wordsOf(makeWhen({ edtf }))
        // Codes of southern seasons and of thirds have no short name of their own.
        if (/hemisphere|third/.test(words)) return
        expect(edtfFor(words)).toContain(edtf)
      }),
    )
  })

  it('answers whatever is typed, quickly and with a sentence', () => {
    const scraps = fc
      .array(
        fc.constantFrom(
          '12',
          'may',
          '1915',
          'c.',
          '–',
          '-',
          '/',
          'to',
          'before',
          'century',
          '?',
          '44',
          'bc',
          'the',
          'early',
          '199x',
          ',',
          '[',
          '..',
        ),
        { maxLength: 7 },
      )
      .map((words) => words.join(' '))
    fc.assert(
      fc.property(fc.oneof(fc.string({ maxLength: 80 }), scraps), (text) => {
        const reading = readTypedDate(text, { dayMonthOrder: null })
        if (reading.kind === 'read') {
          for (const { edtf } of reading.candidates) expect(readEdtf(edtf).ok).toBe(true)
        } else if (reading.kind !== 'empty') {
          expect(reading.reason).toMatch(/^[A-Z0-9“].*\.$/s)
        }
      }),
      { numRuns: 300 },
    )
  })
})
