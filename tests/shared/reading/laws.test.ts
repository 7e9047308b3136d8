import { describe, expect, it } from 'vitest'
import { exactPolicy } from '../../../src/shared/dates/about-policy'
import { boundsOf } from '../../../src/shared/dates/bounds'
import { civilDayAt } from '../../../src/shared/dates/calendar'
import { twoDigits, writeYear } from '../../../src/shared/dates/edtf-text'
import { claimValueSchema } from '../../../src/shared/project/records/claim'
import { readText } from '../../../src/shared/reading/read-text'
import { fc } from '../../support/properties'
import { dateline } from './support/read'

/** Texts put together from the words that rules look for, in any order: nonsense, but of the dangerous kind. */
const pieces =
  `the a an in on of by since until from to and between before after last next this that same previous following early mid
late end beginning first second third half quarter week month year years decade century days ago later earlier Monday Tuesday March May
Sept. December spring fall winter noon midnight morning night today yesterday 3 12 31 1998 2024 1066 44 BC AD 10:42 p.m. 03/04/2021
1998-03-02 1990s '68 nineties two ten hundred thousand million people killed including among them at least nearly % km $ he Ana Petric
the ministry said denied according to , . ; ( ) – “ ” said that will had been Christmas Ramadan every recently now Q3 fiscal`.split(
    /\s+/,
  )

const nonsense = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((words) => words.join(' '))
const anyText = fc.oneof(nonsense, nonsense, fc.string({ unit: 'grapheme', maxLength: 200 }))

function dayText(ms: number): string | null {
  if (!Number.isFinite(ms)) return null
  const { year, month, day } = civilDayAt(ms)
  return `${writeYear(year)}-${twoDigits(month)}-${twoDigits(day)}`
}

describe('whatever the text', () => {
  it('suggestions mark words of it, in its order', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const found = readText(text, { dateline })
        for (const { start, end, text: words, rule, reason } of found) {
          expect(text.slice(start, end)).toBe(words)
          expect(end).toBeGreaterThan(start)
          expect(rule).toMatch(/^[a-z-]+$/)
          expect(reason).toMatch(/^[A-Z“].*\.$/s)
        }
        expect(found.map(({ start }) => start)).toEqual(found.map(({ start }) => start).sort((a, b) => a - b))
      }),
      { numRuns: 1500 },
    )
  })

  it('dates are EDTF whose bounds are the days given, and never overlap', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let end = 0
        for (const date of readText(text, { dateline })) {
          if (date.kind !== 'date') continue
          expect(date.start).toBeGreaterThanOrEqual(end)
          end = date.end
          expect(date.edtf === null).toBe(date.vagueness !== null)
          if (date.edtf === null) continue
          const { earliest, latest } = boundsOf(date.edtf, exactPolicy)
          expect([date.edtf, date.earliest, date.latest]).toEqual([date.edtf, dayText(earliest), dayText(latest)])
          for (const other of date.alternatives) expect(() => boundsOf(other)).not.toThrow()
          if (date.range !== null) expect(() => boundsOf(date.range?.edtf ?? '')).not.toThrow()
        }
      }),
      { numRuns: 3000 },
    )
  })

  it('figures fit the value of a claim', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const figure of readText(text, { dateline })) {
          if (figure.kind !== 'figure') continue
          const { low, best, high, unit, qualifier, breakdown } = figure
          const read = claimValueSchema.safeParse({ low, best, high, unit: unit.slice(0, 200), qualifier, breakdown })
          expect(read.success).toBe(true)
        }
      }),
      { numRuns: 1500 },
    )
  })

  it('reading it twice gives the same', () => {
    fc.assert(
      fc.property(nonsense, (text) => {
        expect(readText(text, { dateline })).toEqual(readText(text, { dateline }))
      }),
      { numRuns: 200 },
    )
  })

  it('a dateline that is no day is refused', () => {
    for (const wrong of ['', '2023', '2023-09', 'yesterday', '2023-02-30', '20230920']) {
      expect(() => readText('On Tuesday.', { dateline: wrong })).toThrow('date-unreadable')
    }
  })
})

it('the days of an open date are those of its EDTF, which names the whole period where only a part of it was said', () => {
  const [date] = readText('The road has been closed since late September.', { dateline })
  expect(date).toMatchObject({ edtf: '2023-09/..', earliest: '2023-09-01', latest: null })
})
