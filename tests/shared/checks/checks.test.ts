import { describe, expect, it } from 'vitest'
import { runChecks } from '../../../src/shared/checks/run-checks'
import { makeWhen } from '../../../src/shared/dates/when'
import {
  makeCapture,
  makeCitation,
  makeClaim,
  makeEvent,
  makeProject,
  makeSource,
  type GivenRecords,
} from '../../support/make-project'

const value = (low: number, high: number) => ({ low, best: null, high, unit: 'people', qualifier: null, breakdown: [] })
const own = (title: string) => ({ type: 'report', title })
const reuters = { type: 'article-newspaper', author: [{ literal: 'Reuters' }] }

/** The rules broken by a project with these records, each once, without those that every bare event breaks. */
function rulesOf(given: GivenRecords, besides: readonly string[] = ['event-without-source']): string[] {
  const found = runChecks(makeProject(given)).map(({ rule }) => rule)
  return [...new Set(found)].filter((rule) => !besides.includes(rule)).sort()
}

describe('events and their sources', () => {
  it('names an event without a source, and leaves it in peace once a claim is cited', () => {
    const event = makeEvent({ id: 'e' })
    expect(rulesOf({ events: [event] }, [])).toEqual(['event-without-source'])
    const cited = {
      events: [event],
      claims: [makeClaim({ id: 'c', eventId: 'e' })],
      sources: [makeSource({ id: 's' })],
      citations: [makeCitation({ id: 'citation1', claimId: 'c', sourceId: 's' })],
    }
    expect(rulesOf(cited, [])).toEqual([])
  })

  it('does not take two prints of one agency copy for two sources', () => {
    const given = (second: object) => ({
      events: [makeEvent({ id: 'e', verification: 'verified' as const })],
      sources: [makeSource({ id: 'a', csl: reuters }), makeSource({ id: 'b', csl: own('b'), ...second })],
      citations: [
        makeCitation({ id: 'citation2', eventId: 'e', sourceId: 'a' }),
        makeCitation({ id: 'citation3', eventId: 'e', sourceId: 'b' }),
      ],
    })
    expect(rulesOf(given({ originSourceId: 'a' }))).toEqual(['single-origin'])
    expect(rulesOf(given({ csl: reuters }))).toEqual(['single-origin'])
    expect(rulesOf(given({}))).toEqual([])
  })

  it('sees through a corroboration by the same speaker', () => {
    const given = (speaker: string | null) => ({
      events: [makeEvent({ id: 'e' })],
      claims: [
        makeClaim({ id: 'c', eventId: 'e', assertedBy: 'x', links: [{ type: 'corroborates' as const, claimId: 'd' }] }),
        makeClaim({ id: 'd', eventId: 'e', assertedBy: speaker }),
      ],
      actors: [{ id: 'x' }],
      sources: [makeSource({ id: 'a', csl: own('a') }), makeSource({ id: 'b', csl: own('b') })],
      citations: [
        makeCitation({ id: 'citation4', claimId: 'c', sourceId: 'a' }),
        makeCitation({ id: 'citation5', claimId: 'd', sourceId: 'b' }),
      ],
    })
    expect(rulesOf(given('x'))).toEqual(['false-corroboration'])
    expect(rulesOf(given(null))).toEqual([])
  })

  it('asks how a source can report what came after it', () => {
    const given = (edtf: string) => ({
      events: [makeEvent({ id: 'e', when: makeWhen({ edtf }) })],
      sources: [makeSource({ id: 's', dateline: { date: '2023-09-20', place: '' } })],
      citations: [makeCitation({ id: 'citation6', eventId: 'e', sourceId: 's' })],
    })
    expect(rulesOf(given('2023-10'))).toEqual(['after-its-source'])
    expect(rulesOf(given('2023-09'))).toEqual([])
  })
})

describe('dates', () => {
  it.each([
    ['1915-01-01', '', ['suspicious-first']],
    ['1915-01-01', 'New Year’s Day 1915', []],
    ['1915-05-01', 'May 1915', ['suspicious-first']],
    ['1915-05-01', '1 May 1915', []],
    ['1915-01-01', '1 January 1915', []],
    ['1915-01-01', '01/01/1915', ['suspicious-first']],
    ['1915-01-01', '1915-01-01', ['suspicious-first']],
    ['1915-05-01', '01/05/1915', []],
    ['1915-05', 'May 1915', []],
    ['1914-08-01/1918-11-11', 'from 1914 to the armistice', ['suspicious-first']],
  ])('looks twice at %s for “%s”', (edtf, verbatim, rules) => {
    expect(rulesOf({ events: [makeEvent({ when: makeWhen({ edtf, verbatim }) })] })).toEqual(rules)
  })

  it('names dates that stand there in words only, but not what is undated on purpose', () => {
    const event = (id: string, verbatim: string) => makeEvent({ id, when: makeWhen({ edtf: null, verbatim }) })
    expect(rulesOf({ events: [event('a', 'one spring'), makeEvent({ id: 'b', when: null })] })).toEqual([
      'date-in-words',
    ])
  })

  it('finds the same event entered twice, but not a series', () => {
    const event = (id: string, title: string, edtf: string) => makeEvent({ id, title, when: makeWhen({ edtf }) })
    const bell = event('a', 'Ceasefire agreed in Yevlakh', '2023-09-20')
    expect(rulesOf({ events: [bell, event('b', 'The ceasefire agreed at Yevlakh', '2023-09')] })).toEqual([
      'likely-duplicate',
    ])
    expect(rulesOf({ events: [bell, event('b', 'Ceasefire agreed in Yevlakh', '2023-09-22')] })).toEqual([])
    expect(rulesOf({ events: [bell, event('b', 'Talks begin in Brussels', '2023-09-20')] })).toEqual([])
  })
})

describe('claims against each other', () => {
  const claims = [
    makeClaim({ id: 'c', eventId: 'e', property: 'deaths', value: value(20, 30) }),
    makeClaim({ id: 'd', eventId: 'e', property: 'deaths', value: value(200, 210) }),
  ]

  it('wants ranges that do not meet to be assessed', () => {
    expect(rulesOf({ events: [makeEvent({ id: 'e' })], claims })).toEqual(['contradiction-unassessed'])
    expect(
      rulesOf({ events: [makeEvent({ id: 'e', assessment: 'The higher figure counts soldiers.' })], claims }),
    ).toEqual([])
  })

  it('lets overlapping ranges stand', () => {
    const [first] = claims
    const near = makeClaim({ id: 'd', eventId: 'e', property: 'deaths', value: value(25, 40) })
    expect(rulesOf({ events: [makeEvent({ id: 'e' })], claims: [first ?? near, near] })).toEqual([])
  })
})

describe('evidence', () => {
  it('is an error when it was missing or changed', () => {
    const capture = (outcome: 'intact' | 'changed' | 'missing') =>
      makeCapture({ sourceId: 's', lastVerified: { at: '2023-10-01T00:00:00Z', outcome } })
    const found = (outcome: 'intact' | 'changed' | 'missing') =>
      runChecks(makeProject({ sources: [makeSource({ id: 's' })], captures: [capture(outcome)] }))
    expect(found('intact')).toEqual([])
    expect(found('changed')).toMatchObject([{ rule: 'evidence-changed', severity: 'error' }])
    expect(found('missing')).toMatchObject([{ rule: 'evidence-missing', severity: 'error' }])
  })

  it('misses a quote that the text of its source does not hold', () => {
    const quote = (exact: string) => ({ exact, prefix: '', suffix: '', language: '' })
    const given = (exact: string) => ({
      events: [makeEvent({ id: 'e' })],
      sources: [makeSource({ id: 's', text: 'The ministry said that 27 people had died.' })],
      citations: [makeCitation({ id: 'citation7', eventId: 'e', sourceId: 's', quote: quote(exact) })],
    })
    expect(rulesOf(given('27 people had died'))).toEqual([])
    expect(rulesOf(given('72 people had died'))).toEqual(['quote-not-found'])
  })
})
