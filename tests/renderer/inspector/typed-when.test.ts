import { describe, expect, it } from 'vitest'
import { editableText, undated, whenOf, wordsOnly } from '../../../src/renderer/inspector/typed-when'
import { readTypedDate } from '../../../src/shared/dates/typed/typed-date'
import { makeWhen } from '../../../src/shared/dates/when'

const options = { dayMonthOrder: null }

function typed(text: string, stored: Parameters<typeof whenOf>[1] = null) {
  const reading = readTypedDate(text, options)
  const candidate = reading.kind === 'read' ? reading.candidates[0] : undefined
  if (candidate === undefined) throw new Error(`${text} is no date`)
  return whenOf(candidate, stored)
}

describe('a date that was typed', () => {
  it.each([
    ['early 1990s', '1990~/1993~'],
    ['20 Sept 2023', '2023-09-20'],
    ['199X', '199X'],
    ['12 May 1915 O.S.', '1915-05-25'],
  ])('“%s” is the researcher’s, and no words of a source', (text, edtf) => {
    expect(typed(text)).toMatchObject({ edtf, verbatim: '' })
  })

  it('never unsays the source’s words, what they were counted from, or the researcher’s reasons', () => {
    const stored = makeWhen({
      verbatim: 'last Tuesday',
      edtf: '2023-09-19',
      anchor: { date: '2023-09-20', basis: 'dateline', sourceId: null },
      timeZone: 'Asia/Yerevan',
      rationale: 'The dateline is a Wednesday.',
      sortKey: 'b',
    })
    expect(typed('c. 2023', stored)).toEqual({ ...stored, edtf: '2023~' })
  })

  it('lets go of the reason and the anchor that the reading of a text gave to the date before', () => {
    const read = makeWhen({
      verbatim: 'Two days later',
      edtf: '2021-06-16',
      anchor: { date: '2021-06-14', basis: 'text', sourceId: 'source-1' },
      rationale: 'Later: It is counted from 14 June 2021, told before.',
    })
    const corrected = { ...read, edtf: '2021-05-29', anchor: null, rationale: 'Decided by the researcher.' }
    expect(typed('29 May 2021', read)).toEqual(corrected)
    expect(typed('30 May 2021', corrected)).toEqual({ ...corrected, edtf: '2021-05-30' })
    expect(undated(read)).toEqual({ ...read, edtf: null, anchor: null, rationale: '' })
  })

  it('still happened once under a better date, unless a span is typed', () => {
    const once = makeWhen({ edtf: '2023-09', kind: 'instant' })
    expect(typed('20 Sept 2023', once)).toMatchObject({ edtf: '2023-09-20', kind: 'instant' })
    expect(typed('19–20 Sept 2023', once).kind).toBe('extent')
    expect(typed('between 1990 and 1993', makeWhen({ edtf: '1990' })).kind).toBe('instant')
  })

  it('gives a reason of its own where there was none, or only the reader’s', () => {
    const first = typed('1990s')
    expect(first.rationale).not.toBe('')
    expect(typed('spring 1848', first).rationale).not.toBe(first.rationale)
  })
})

describe('a date that was cleared', () => {
  it('leaves nothing, unless the source has words for it', () => {
    expect(undated(makeWhen({ edtf: '2023' }))).toBeNull()
    expect(undated(null)).toBeNull()
    const worded = makeWhen({ edtf: '2023', verbatim: 'that year', rationale: 'My reckoning.' })
    expect(undated(worded)).toEqual({ ...worded, edtf: null })
  })

  it('can keep words that are no date', () => {
    expect(wordsOnly(' in recent days ', null)).toEqual(makeWhen({ verbatim: 'in recent days' }))
  })
})

describe('the text offered for editing', () => {
  it.each([
    '2023-09-20',
    '2023-09-19/2023-09-20',
    '1990~/1993~',
    '2020-11~/..',
    '-0043-03-15',
    '199X',
    '1848-21',
    '1984?',
    '2023-09-20T13:00',
    '[1667,1668]',
    '1914/',
  ])('of %s is read back as the same date', (edtf) => {
    for (const kind of ['extent', 'instant'] as const) {
      const text = editableText(makeWhen({ edtf, kind }), options)
      const reading = readTypedDate(text, options)
      expect(reading.kind === 'read' && reading.candidates.some((candidate) => candidate.edtf === edtf)).toBe(true)
    }
  })

  it('is in words where they say it all', () => {
    expect(editableText(makeWhen({ edtf: '2023-09-20' }), options)).toBe('20 September 2023')
    expect(editableText(makeWhen({ edtf: '2023-09-20', kind: 'instant' }), options)).toBe('20 September 2023')
    expect(editableText(makeWhen({ verbatim: 'every spring' }), options)).toBe('')
    expect(editableText(null, options)).toBe('')
  })
})
