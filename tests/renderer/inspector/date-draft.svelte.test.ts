import { describe, expect, it } from 'vitest'
import { DateDraft } from '../../../src/renderer/inspector/date-draft.svelte'
import { Unfinished } from '../../../src/renderer/inspector/unfinished'
import { makeWhen, type When } from '../../../src/shared/dates/when'

function keptDate(first: When | null, unfinished = new Unfinished()) {
  const kept = { when: first, sent: [] as (When | null)[] }
  const draft = new DateDraft({
    stored: () => kept.when,
    send: (when) => {
      kept.when = when
      kept.sent.push(when)
      return Promise.resolve(true)
    },
    options: () => ({ dayMonthOrder: null }),
    unfinished,
    key: 'when of event-1',
  })
  return { kept, draft }
}

describe('a date that is being typed', () => {
  it('is written on leaving, and then shown as it is stored', async () => {
    const { kept, draft } = keptDate(null)
    draft.type('early 1990s')
    expect(kept.sent).toEqual([])
    await draft.leave()
    expect(kept.when).toMatchObject({ edtf: '1990~/1993~', verbatim: '' })
    expect(draft.isTyping).toBe(false)
  })

  it.each([
    ['2003-02-29', 'refused', /leap year/],
    ['2023-09-', 'unfinished', /./],
    ['12 May', 'unfinished', /year/],
    ['12 May 1916 – 3 May 1915', 'refused', /before/],
    ['last Tuesday', 'refused', /depends/],
  ] as const)('is not written while it is “%s”: the text stays, and the reason is said', async (text, kind, reason) => {
    const stored = makeWhen({ edtf: '2023' })
    const { kept, draft } = keptDate(stored)
    draft.type(text)
    expect(draft.state).toEqual({ kind, reason: expect.stringMatching(reason) as string })
    await draft.leave()
    await draft.enter()
    expect(draft.text).toBe(text)
    expect(kept).toEqual({ when: stored, sent: [] })
    draft.revert()
    expect(draft.text).toBe('2023')
  })

  it('waits for a choice where it can be read in two ways', async () => {
    const { kept, draft } = keptDate(null)
    draft.type('03/04/2021')
    expect(draft.state.kind).toBe('waiting')
    await draft.leave()
    expect(kept.sent).toEqual([])
    draft.step(1)
    await draft.enter()
    expect(kept.when?.edtf).toBe('2021-03-04')
  })

  it('goes round the ends of the choices, and begins anew with every letter', () => {
    const { draft } = keptDate(null)
    draft.type('03/04/2021')
    draft.step(-1)
    expect(draft.at).toBe(1)
    draft.step(1)
    expect(draft.at).toBe(0)
    draft.step(1)
    draft.type('03/04/2022')
    expect(draft.at).toBe(0)
  })

  it('is undated when it is cleared', async () => {
    const { kept, draft } = keptDate(makeWhen({ edtf: '2023' }))
    draft.type('')
    await draft.leave()
    expect(kept.sent).toEqual([null])
  })

  it('can be kept as the source’s words when it is no date, unless the source has words already', async () => {
    const { kept, draft } = keptDate(null)
    draft.type('last Tuesday')
    expect(draft.canKeepWords).toBe(true)
    await draft.keepWords()
    expect(kept.when).toEqual(makeWhen({ verbatim: 'last Tuesday' }))
    draft.type('yesterday')
    expect(draft.canKeepWords).toBe(false)
  })

  it('waits half-typed while another event is looked at', () => {
    const unfinished = new Unfinished()
    const { draft } = keptDate(null, unfinished)
    draft.type('12 May')
    draft.end()
    expect(keptDate(null, unfinished).draft.text).toBe('12 May')
  })

  it('is written when the field goes away, if it is a date', () => {
    const { kept, draft } = keptDate(null)
    draft.type('1848')
    draft.end()
    expect(kept.when?.edtf).toBe('1848')
  })

  it('gives way to what was typed next, and keeps what the source said before', async () => {
    const { kept, draft } = keptDate(makeWhen({ edtf: '1990~', verbatim: 'some thirty years ago' }))
    draft.type('early 1990s')
    await draft.enter()
    expect(kept.when?.verbatim).toBe('some thirty years ago')
    const worded = keptDate(makeWhen({ verbatim: 'last Tuesday' }))
    worded.draft.type('19 Sept 2023')
    await worded.draft.enter()
    expect(worded.kept.when).toMatchObject({ edtf: '2023-09-19', verbatim: 'last Tuesday' })
  })

  it('has nothing to write once the text is what is stored again', () => {
    const { draft } = keptDate(makeWhen({ edtf: '2003' }))
    draft.type('2003-02-29')
    expect([draft.isTyping, draft.canRevert]).toEqual([true, true])
    draft.type('2003')
    expect([draft.isTyping, draft.canRevert]).toEqual([false, false])
  })
})
