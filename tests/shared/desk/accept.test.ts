import { describe, expect, it } from 'vitest'
import { runCommand } from '../../../src/shared/commands/catalogue'
import { acceptAsClaim, acceptAsEvent, longestQuote } from '../../../src/shared/desk/accept'
import { draftOf, type Focus } from '../../../src/shared/desk/draft'
import { usedPassages, useOf } from '../../../src/shared/desk/used-passages'
import { allCitationsOf, claimsOf } from '../../../src/shared/project/lookups'
import type { Project } from '../../../src/shared/project/project'
import { citationFields } from '../../../src/shared/project/records/citation'
import { makeContext, makeProject } from '../../support/make-project'
import { aDate, aFigure, aSpeaker, readSourceOf } from './support'

const text =
  'Two mines exploded near the pass on Tuesday and six people died, the district office said.\nOn Friday it rained, the district office said.'
const tuesday = aDate(text, 'Tuesday')
const friday = aDate(text, 'Friday', { edtf: '2023-09-15' })
const deaths = aFigure(text, 'six people died', { best: 6, unit: 'people', property: 'deaths' })
const office = aSpeaker(text, 'the district office')
const officeAgain = { ...office, start: text.lastIndexOf(office.text), end: text.length - 6 }

const source = readSourceOf(text, [tuesday, friday, deaths, office, officeAgain])
const before = makeProject({
  sources: [{ id: 'source-1', text, csl: { type: 'article-newspaper', language: 'en' } }],
  events: [{ id: 'storm', title: 'Storm' }],
  lanes: [{ id: 'lane' }],
})

let count = 0
const newId = () => `new-${(count += 1)}`
const on = (suggestion: typeof tuesday | typeof deaths): Focus => ({ kind: 'suggestion', suggestion })

function draft(project: Project, focus: Focus) {
  const made = draftOf(project, source, focus, {})
  if (made === null) throw new Error('Nothing to accept.')
  return made
}

function theSource(project: Project) {
  const found = project.sources.get('source-1')
  if (found === undefined) throw new Error('No source.')
  return found
}

describe('accepting as an event', () => {
  const accepted = acceptAsEvent(draft(before, on(tuesday)), theSource(before), { lanes: ['lane'], newId })
  const { project, label } = runCommand(before, accepted.request, makeContext())
  const [claim] = claimsOf(project, accepted.eventId)
  const [citation] = allCitationsOf(project, accepted.eventId)

  it('makes the event, a claim, its citation and the speaker in one named step', () => {
    expect(label).toBe('add event “Two mines exploded near the pass on Tu…” from a text')
    expect(project.events.get(accepted.eventId)).toMatchObject({
      title: 'Two mines exploded near the pass on Tuesday and six people died',
      when: { verbatim: 'Tuesday', edtf: '2023-09-19', anchor: { sourceId: 'source-1' } },
      lanes: ['lane'],
      verification: 'unverified',
    })
    expect([...project.actors]).toMatchObject([{ name: 'the district office', kind: 'organisation' }])
    expect(claim).toMatchObject({
      statement: 'Two mines exploded near the pass on Tuesday and six people died, the district office said.',
      property: 'deaths',
      value: { best: 6 },
      attributionVerb: 'said',
      when: null,
      credibility: 6,
      assertedBy: [...project.actors][0]?.id,
    })
  })

  it('quotes the sentence with its surroundings and its paragraph', () => {
    expect(citation).toMatchObject({
      id: accepted.citationId,
      claimId: claim?.id,
      sourceId: 'source-1',
      locator: { label: 'paragraph', value: '1' },
      quote: {
        exact: 'Two mines exploded near the pass on Tuesday and six people died, the district office said.',
        prefix: '',
        suffix: '\nOn Friday it rained, the distri',
        language: 'en',
      },
    })
  })

  it('marks what was used of the sentence, and only that', () => {
    const used = usedPassages(project, 'source-1')
    expect(used).toMatchObject([{ start: 0, end: 90, event: { id: accepted.eventId }, claim: { id: claim?.id } }])
    expect([tuesday, deaths, office, friday].map((found) => useOf(project, found, used)?.event.id)).toEqual([
      accepted.eventId,
      accepted.eventId,
      accepted.eventId,
      undefined,
    ])
    const other = aDate(text, 'mines')
    expect(useOf(project, other, used)).toBeUndefined()
  })

  it('takes the speaker that the first step made for the next one', () => {
    const next = acceptAsEvent(draft(project, on(friday)), theSource(project), { lanes: [], newId })
    const after = runCommand(project, next.request, makeContext()).project
    expect(after.actors.size).toBe(1)
    expect(claimsOf(after, next.eventId)[0]?.assertedBy).toBe(claim?.assertedBy)
  })
})

describe('accepting as a claim', () => {
  it('leaves the event as it is, and keeps the date where it is another than the event’s', () => {
    const storm = before.events.get('storm')
    if (storm === undefined) throw new Error('No event.')
    const accepted = acceptAsClaim(draft(before, on(friday)), theSource(before), { event: storm, newId })
    const { project } = runCommand(before, accepted.request, makeContext())
    expect(project.events.get('storm')).toEqual(storm)
    expect(claimsOf(project, 'storm')).toMatchObject([
      { when: { edtf: '2023-09-15' }, statement: expect.any(String) as string },
    ])
    const dated = makeProject({ events: [{ id: 'storm', title: 'Storm', when: draft(before, on(friday)).when }] })
    const same = dated.events.get('storm')
    if (same === undefined) throw new Error('No event.')
    const again = acceptAsClaim(draft(before, on(friday)), theSource(before), { event: same, newId })
    expect(JSON.stringify(again.request)).toContain('"when":null')
  })
})

it('knows the longest quote that a citation keeps', () => {
  const quote = (length: number) =>
    citationFields.shape.quote.safeParse({ exact: 'x'.repeat(length), prefix: '', suffix: '', language: '' }).success
  expect([quote(longestQuote), quote(longestQuote + 1)]).toEqual([true, false])
})
