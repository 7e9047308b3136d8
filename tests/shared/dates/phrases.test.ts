import { describe, expect, it } from 'vitest'
import { phraseOf } from '../../../src/shared/dates/phrases'
import { makeWhen } from '../../../src/shared/dates/when'
import { fc } from '../../support/properties'
import { anyEdtf } from './arbitrary'

describe('phraseOf', () => {
  it.each([
    ['1915-05-12', 'on 12 May 1915'],
    ['1915-05-12~', 'on or about 12 May 1915'],
    ['1915-05-12?', 'possibly on 12 May 1915'],
    ['1915-05-12%', 'possibly on or about 12 May 1915'],
    ['2004-06~-11', 'on 11 June 2004 (year and month approximate)'],
    ['1915-05', 'in May 1915'],
    ['1850~', 'in about 1850'],
    ['1850?', 'possibly in 1850'],
    ['-0043-03-15', 'on 15 March 44 BCE'],
    ['199X', 'in the 1990s'],
    ['199X~', 'in about the 1990s'],
    ['18XX', 'in the 19th century'],
    ['1848-21', 'in spring 1848'],
    ['1941-24', 'in winter 1941–42'],
    ['2021-35', 'in the third quarter of 2021'],
    ['1984-XX', 'in 1984'],
    ['1984-02-XX?', 'possibly in February 1984'],
    ['XXXX-12-25', 'at an unknown date (25 December, year unknown)'],
    ['156X-12-25', 'between 25 December 1560 and 25 December 1569'],
    ['2023-09-20T13:00', 'at 13:00 on 20 September 2023'],
    ['2023-09-20T13:00/2023-09-20T14:00', 'on 20 September 2023, from 13:00 to 14:00'],
    ['1990~/1993~', 'in the early 1990s'],
    ['1993~/1996~', 'in the mid-1990s'],
    ['1800~/1833~', 'in the early 19th century'],
    ['-0599~/-0566~', 'in the early 6th century BCE'],
    ['-0042~/-0039~', 'in the late 40s BCE'],
    ['2020-08~/2020-12~', 'in late 2020'],
    ['1915-05-11~/1915-05-20~', 'in mid-May 1915'],
    ['1941-11~/1941-12~', 'at the end of 1941'],
    ['1990~/1994~', 'from about 1990 to about 1994'],
    ['2020-09-27/2020-11-10', 'from 27 September to 10 November 2020'],
    ['1988/1994', 'from 1988 to 1994'],
    ['198X/199X', 'from the 1980s to the 1990s'],
    ['2023/..', 'since 2023'],
    ['2020-08~/..', 'since about August 2020'],
    ['2023/', 'from 2023 until an unknown date'],
    ['../2020', 'until 2020'],
    ['/2020', 'from an unknown date until 2020'],
    ['[..2015-05-12]', 'on or before 12 May 2015'],
    ['[1988..1994]', 'between 1988 and 1994'],
    ['[1667,1668]', 'in 1667 or 1668'],
    ['{1960,1961-12}', 'in 1960 and December 1961'],
    ['{1667..1672}', 'throughout 1667–1672'],
  ])('says %s as “%s”', (edtf, expected) => {
    expect(phraseOf(makeWhen({ edtf }))).toBe(expected)
  })

  it.each([
    ['2020-09-27/2020-11-10', 'between 27 September and 10 November 2020'],
    ['2020-08~/2021-03', 'between about August 2020 and March 2021'],
    ['198X/199X', 'between the 1980s and the 1990s'],
    ['2023/..', 'in or after 2023'],
    ['../1915-05-12', 'on or before 12 May 1915'],
    ['2020-08~/2020-12~', 'in late 2020'],
  ])('places an instant within %s as “%s”', (edtf, expected) => {
    expect(phraseOf(makeWhen({ edtf, kind: 'instant' }))).toBe(expected)
  })

  it('gives a Julian date in both calendars', () => {
    const when = makeWhen({ edtf: '1915-05-12', calendar: 'julian' })
    expect(phraseOf(when)).toBe('on 29 April 1915 O.S. (12 May 1915 N.S.)')
    expect(phraseOf(makeWhen({ edtf: '1640', calendar: 'julian' }))).toBe('in 1640 O.S.')
  })

  it('puts the month first for American readers', () => {
    expect(phraseOf(makeWhen({ edtf: '1915-05-12~' }), 'en-US')).toBe('on or about May 12, 1915')
    expect(phraseOf(makeWhen({ edtf: '1915-05-12/1915-05-15', kind: 'instant' }), 'en-US')).toBe(
      'between May 12 and 15, 1915',
    )
  })

  it('falls back on the source’s words', () => {
    expect(phraseOf(makeWhen({ verbatim: 'in recent days' }))).toBe('“in recent days”')
    expect(phraseOf(makeWhen({}))).toBe('at an unknown date')
  })

  it('always begins with a preposition, and never speaks of a year 0', () => {
    const kind = fc.constantFrom('extent' as const, 'instant' as const)
    fc.assert(
      fc.property(anyEdtf, kind, (edtf, given) => {
        const phrase = phraseOf(makeWhen({ edtf, kind: given }))
        expect(phrase).toMatch(/^(?:possibly )?(?:on|in|at|from|between|since|until|throughout) /)
        expect(phrase).not.toMatch(/(^|[^\d,])0 (BCE|CE)|undefined|NaN/)
      }),
    )
  })
})
