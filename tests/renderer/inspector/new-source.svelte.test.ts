import { describe, expect, it } from 'vitest'
import { NewSourceDraft } from '../../../src/renderer/inspector/new-source.svelte'
import { cslItemSchema } from '../../../src/shared/project/records/source'

const options = { dayMonthOrder: null }

describe('a new source', () => {
  it('begins with what was looked for: a title, or a web address', () => {
    expect(new NewSourceDraft('A second day', options).fields.csl).toMatchObject({ title: 'A second day' })
    expect(new NewSourceDraft('https://example.org/a', options).fields.csl).toEqual({
      type: 'webpage',
      URL: 'https://example.org/a',
    })
  })

  it('is a CSL item of what was filled in, and nothing else', () => {
    const draft = new NewSourceDraft('A second day', options)
    draft.author = 'Broers, Laurence; BBC Monitoring'
    draft.publisher = 'Courier'
    draft.issued.type('20 Sept 2023')
    expect(draft.fields.csl).toEqual({
      type: 'article-newspaper',
      title: 'A second day',
      author: [{ family: 'Broers', given: 'Laurence' }, { literal: 'BBC Monitoring' }],
      'container-title': 'Courier',
      issued: { 'date-parts': [[2023, 9, 20]] },
    })
    expect(cslItemSchema.safeParse(draft.fields.csl).success).toBe(true)
  })

  it('has a publisher where it is not a part of something', () => {
    const draft = new NewSourceDraft('Situation report', options)
    draft.type = 'report'
    draft.publisher = 'ICRC'
    expect(draft.fields.csl).toMatchObject({ publisher: 'ICRC' })
  })

  it('cannot be made without a title or an address, or with a date that is none', () => {
    const draft = new NewSourceDraft(' ', options)
    expect(draft.canCreate).toBe(false)
    draft.url = 'https://example.org'
    expect(draft.canCreate).toBe(true)
    draft.issued.type('2003-02-29')
    expect(draft.issued.problem).toMatch(/leap year/)
    expect(draft.canCreate).toBe(false)
  })

  it('waits for a choice where the date can be read in several ways', () => {
    const draft = new NewSourceDraft('A second day', options)
    draft.issued.type('03/04/2021')
    expect(draft.canCreate).toBe(false)
    expect(draft.fields.csl).not.toHaveProperty('issued')
    draft.issued.pick(1)
    expect(draft.canCreate).toBe(true)
    expect(draft.fields.csl).toMatchObject({ issued: { 'date-parts': [[2021, 3, 4]] } })
  })
})
