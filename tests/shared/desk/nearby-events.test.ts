import { describe, expect, it } from 'vitest'
import { nearbyEvents } from '../../../src/shared/desk/nearby-events'
import { makeWhen } from '../../../src/shared/dates/when'
import { makeProject } from '../../support/make-project'

const project = makeProject({
  events: [
    {
      id: 'war',
      code: 'E1',
      title: 'First war',
      when: makeWhen({ edtf: '1992/1994' }),
      modifiedAt: '2023-10-01T10:00:00Z',
    },
    {
      id: 'truce',
      code: 'E2',
      title: 'Truce of 2020',
      when: makeWhen({ edtf: '2020-11-10' }),
      modifiedAt: '2023-10-01T12:00:00Z',
    },
    {
      id: 'mine',
      code: 'E3',
      title: 'Two mines explode',
      when: makeWhen({ edtf: '2023-09-19' }),
      modifiedAt: '2023-10-01T09:00:00Z',
    },
    {
      id: 'raid',
      code: 'E4',
      title: 'Operation begins',
      when: makeWhen({ edtf: '2023-09-19' }),
      modifiedAt: '2023-10-01T11:00:00Z',
    },
    {
      id: 'blockade',
      code: 'E5',
      title: 'Blockade',
      when: makeWhen({ edtf: '2022-12/..' }),
      modifiedAt: '2023-10-01T08:00:00Z',
    },
    { id: 'talks', code: 'E6', title: 'Talks', when: null, modifiedAt: '2023-10-01T13:00:00Z' },
  ],
  claims: [{ id: 'claim', eventId: 'mine' }],
  citations: [{ id: 'cited', claimId: 'claim', sourceId: 'article' }],
  sources: [{ id: 'article' }],
})

function ids(edtf: string | null, typed = ''): string[] {
  const when = edtf === null ? null : makeWhen({ edtf })
  return nearbyEvents(project, { when, sourceId: 'article', typed }).map(({ id }) => id)
}

describe('events for a claim', () => {
  it('are those nearest in time first, of one day those this source was used for', () => {
    expect(ids('2023-09-19')).toEqual(['mine', 'raid', 'blockade', 'truce', 'war', 'talks'])
    expect(ids('1993')[0]).toBe('war')
  })

  it('are those used for this source first where there is no date, then those worked on last', () => {
    expect(ids(null)).toEqual(['mine', 'talks', 'truce', 'raid', 'war', 'blockade'])
  })

  it('are those with all the words that were typed', () => {
    expect(ids(null, 'TRUCE 2020')).toEqual(['truce'])
    expect(ids(null, 'e6')).toEqual(['talks'])
    expect(ids(null, 'no such')).toEqual([])
  })
})
