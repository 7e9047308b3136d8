import { describe, expect, it } from 'vitest'
import { ChangeDraft } from '../../../src/renderer/desk/change-draft.svelte'
import { makeWhen } from '../../../src/shared/dates/when'
import type { Draft } from '../../../src/shared/desk/draft'

const before: Draft = {
  passage: { start: 0, end: 10 },
  paragraph: 1,
  title: 'Two mines explode',
  statement: 'Two mines exploded.',
  when: makeWhen({ verbatim: 'Tuesday', edtf: '2023-09-19', rationale: 'Weekday' }),
  property: 'mines',
  value: { low: null, best: 2, high: null, unit: 'mines', qualifier: null, breakdown: [] },
  speaker: { name: 'Office', actorId: 'office', kind: 'organisation', role: '' },
  verb: 'said',
  stance: 'asserts',
}

function change(options = { dayMonthOrder: null }): ChangeDraft {
  return new ChangeDraft(before, options)
}

describe('what is changed before accepting', () => {
  it('is nothing until something is typed', () => {
    const draft = change()
    expect([draft.date, draft.figure, draft.speaker?.name]).toEqual(['19 September 2023', '2 mines', 'Office'])
    expect(draft.changes).toEqual({})
  })

  it('is another date under the same words of the source', () => {
    const draft = change()
    draft.date = 'early September 2023'
    expect(draft.changes?.when).toMatchObject({
      verbatim: 'Tuesday',
      edtf: expect.stringContaining('2023-09') as string,
      rationale: 'Decided by the researcher.',
    })
    draft.date = ''
    expect(draft.changes?.when).toMatchObject({ verbatim: 'Tuesday', edtf: null })
  })

  it('is the reading that is picked where there are two', () => {
    const draft = change()
    draft.date = '03/04/2021'
    expect(draft.candidates.map(({ edtf }) => edtf)).toEqual(['2021-04-03', '2021-03-04'])
    draft.pick(1)
    expect(draft.changes?.when?.edtf).toBe('2021-03-04')
    draft.pick(9)
    expect(draft.at).toBe(1)
  })

  it('is not taken while something cannot be read, and says what', () => {
    const draft = change()
    draft.date = '2003-02-29'
    expect(draft.dateProblem).not.toBe('')
    expect(draft.changes).toBeNull()
    draft.date = '2003'
    draft.figure = 'many'
    expect(draft.figureProblem).toContain('many')
    expect(draft.changes).toBeNull()
    draft.figure = 'at least 3 mines'
    expect(draft.changes?.value).toMatchObject({ low: 3, best: null, qualifier: 'at-least', unit: 'mines' })
    draft.figure = ' '
    expect(draft.changes?.value).toBeNull()
  })

  it('is another speaker, or none', () => {
    const draft = change()
    draft.speaker = null
    expect(draft.changes).toEqual({ speaker: null })
  })
})
