import { describe, expect, it } from 'vitest'
import { makeWhen } from '../../../src/shared/dates/when'
import { findFaults } from '../../../src/shared/project/integrity'
import { makeFullProject, makeProject, type GivenRecords } from '../../support/make-project'

const codesOf = (given: GivenRecords): string[] => findFaults(makeProject(given)).map(({ problem }) => problem.code)

describe('the rules between records', () => {
  it('have nothing to say about a sound project', () => {
    expect(findFaults(makeFullProject())).toEqual([])
  })

  it.each<[string, GivenRecords, string]>([
    ['a lane that is not there', { events: [{ lanes: ['gone'] }] }, 'reference-dangling'],
    ['an actor that is not there', { events: [{ actors: [{ actorId: 'gone', role: '' }] }] }, 'reference-dangling'],
    ['a claim about no event', { claims: [{ eventId: 'gone' }] }, 'reference-dangling'],
    ['a citation of no source', { events: [{}], citations: [{ eventId: 'event-1' }] }, 'reference-dangling'],
    ['an event that is its own part', { events: [{ parentId: 'event-1' }] }, 'parent-loop'],
    ['a date that is none', { events: [{ when: makeWhen({ edtf: '2003-02-29' }) }] }, 'date-unreadable'],
    ['an end before its start', { events: [{ when: makeWhen({ edtf: '2023-09/2022-12' }) }] }, 'end-before-start'],
    [
      'a verified event without a citation',
      { events: [{ verification: 'verified' }] },
      'verification-without-citation',
    ],
    ['a citation of nothing', { sources: [{}], citations: [{}] }, 'input-invalid'],
  ])('find %s', (_what, given, code) => {
    expect(codesOf(given)).toEqual([code])
  })

  it('find every event of a circle of parts', () => {
    const events = [
      { id: 'a', parentId: 'b' },
      { id: 'b', parentId: 'c' },
      { id: 'c', parentId: 'a' },
      { id: 'below', parentId: 'a' },
    ]
    const faults = findFaults(makeProject({ events }))
    expect(faults.map(({ id }) => id).sort()).toEqual(['a', 'b', 'c'])
  })

  it('are content with a verified event whose claim is cited', () => {
    const given: GivenRecords = {
      events: [{ verification: 'verified' }],
      claims: [{ eventId: 'event-1' }],
      sources: [{}],
      citations: [{ claimId: 'claim-1' }],
    }
    expect(codesOf(given)).toEqual([])
  })
})
