import { describe, expect, it } from 'vitest'
import { claimInWords, figureInWords, sentenceOfClaim } from '../../../src/shared/claims/claim-sentence'
import type { ClaimValue } from '../../../src/shared/project/records/claim'
import { makeProject } from '../../support/make-project'

const blank: ClaimValue = { low: null, best: null, high: null, unit: '', qualifier: null, breakdown: [] }

describe('a figure in words', () => {
  it.each<[string, Partial<ClaimValue>]>([
    ['27 deaths', { best: 27 }],
    [
      '27 casualties (incl. 2 civilians, 1 child)',
      {
        best: 27,
        unit: 'casualties',
        breakdown: [
          { label: 'civilians', value: 2 },
          { label: 'child', value: 1 },
        ],
      },
    ],
    ['about 7,000 deaths', { best: 7000, qualifier: 'about' }],
    ['at least 20 deaths', { low: 20 }],
    ['more than 20 deaths', { low: 20, qualifier: 'more-than' }],
    ['at most 30 deaths', { high: 30 }],
    ['between 20 and 30 deaths', { low: 20, high: 30 }],
    ['27 (from 20 to 30) deaths', { low: 20, best: 27, high: 30 }],
    ['27 (at least 20) deaths', { low: 20, best: 27 }],
    ['27 (at most 30) deaths', { best: 27, high: 30 }],
    ['0 deaths', { best: 0 }],
    ['', {}],
  ])('says %j', (sentence, value) => expect(figureInWords({ ...blank, ...value }, 'deaths')).toBe(sentence))
})

describe('a claim as a sentence', () => {
  const project = makeProject({
    events: [{}],
    actors: [{ name: 'Nagorno-Karabakh authorities' }],
    sources: [{ csl: { type: 'report', title: 'Situation report' } }],
    claims: [
      {
        id: 'figure',
        assertedBy: 'actor-1',
        attributionVerb: 'reported',
        statement: 'Numerous injured besides.',
        property: 'casualties',
        value: { ...blank, best: 27, breakdown: [{ label: 'civilians', value: 2 }] },
      },
      { id: 'plain', assertedBy: 'actor-1', statement: 'They call for talks.' },
      { id: 'source', statement: 'The road is closed.' },
      { id: 'nobody', statement: 'The road is closed.' },
      { id: 'empty', assertedBy: 'actor-1' },
    ],
    citations: [{ claimId: 'source', eventId: null }],
  })
  const claim = (id: string) => {
    const found = project.claims.get(id)
    if (found === undefined) throw new Error(`no claim ${id}`)
    return found
  }

  it('is its figure where it has one, with the statement beside it', () => {
    expect(sentenceOfClaim(project, claim('figure'))).toEqual({
      speaker: 'Nagorno-Karabakh authorities',
      verb: 'reported',
      content: '27 casualties (incl. 2 civilians)',
      detail: 'Numerous injured besides.',
    })
  })

  it.each([
    ['plain', 'Nagorno-Karabakh authorities says: They call for talks.'],
    ['source', '“Situation report” says: The road is closed.'],
    ['nobody', 'The source says: The road is closed.'],
    ['empty', 'Nagorno-Karabakh authorities says: nothing noted yet'],
  ])('of %s reads “%s”', (id, sentence) => expect(claimInWords(project, claim(id))).toBe(sentence))
})
