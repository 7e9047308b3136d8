import { describe, expect, it } from 'vitest'
import { findEvents } from '../../../src/renderer/inspector/choices'
import { connected, connectionsOf, connectionsTo, disconnected } from '../../../src/renderer/inspector/connections'
import { makeWhen } from '../../../src/shared/dates/when'
import { makeProject } from '../../support/make-project'

const lone = { parentId: null, relations: [] }

describe('the connections of an event', () => {
  it('begin with what it is a part of', () => {
    const event = { parentId: 'war', relations: [{ type: 'follows' as const, eventId: 'truce' }] }
    expect(connectionsOf(event)).toEqual([
      { type: 'part-of', eventId: 'war' },
      { type: 'follows', eventId: 'truce' },
    ])
  })

  it('are one to each other event: another kind takes the place of the one before', () => {
    const follows = connected(lone, { type: 'follows', eventId: 'truce' })
    expect(follows).toEqual({ parentId: null, relations: [{ type: 'follows', eventId: 'truce' }] })
    const part = connected(follows, { type: 'part-of', eventId: 'truce' })
    expect(part).toEqual({ parentId: 'truce', relations: [] })
    expect(connected(part, { type: 'causes', eventId: 'truce' })).toEqual({
      parentId: null,
      relations: [{ type: 'causes', eventId: 'truce' }],
    })
  })

  it('make it a part of one other only', () => {
    const part = connected(lone, { type: 'part-of', eventId: 'war' })
    expect(connected(part, { type: 'part-of', eventId: 'campaign' })).toEqual({ parentId: 'campaign', relations: [] })
  })

  it('can be taken away one by one', () => {
    const both = connected(connected(lone, { type: 'part-of', eventId: 'war' }), { type: 'related', eventId: 'truce' })
    expect(disconnected(both, 'war')).toEqual({ parentId: null, relations: [{ type: 'related', eventId: 'truce' }] })
    expect(disconnected(both, 'truce')).toEqual({ parentId: 'war', relations: [] })
  })

  it('are seen from the other side too', () => {
    const project = makeProject({
      events: [
        { id: 'war' },
        { id: 'battle', parentId: 'war' },
        { id: 'truce', relations: [{ type: 'follows', eventId: 'war' }] },
        { id: 'other' },
      ],
    })
    expect(connectionsTo(project, 'war').map(({ type, eventId }) => `${eventId} ${type}`)).toEqual(
      expect.arrayContaining(['battle part-of', 'truce follows']),
    )
    expect(connectionsTo(project, 'other')).toEqual([])
  })
})

describe('events to connect with', () => {
  const project = makeProject({
    events: [
      { id: 'truce', title: 'Truce signed', code: 'E7', when: makeWhen({ edtf: '2020-11-10' }) },
      { id: 'war', title: 'War begins', code: 'E1', when: makeWhen({ edtf: '2020-09-27' }) },
      { id: 'rumour', title: 'Rumour of a truce', code: 'E3' },
    ],
  })

  it('are found by title or code, in order of time, without those that are connected', () => {
    expect(findEvents(project, '', []).map(({ id }) => id)).toEqual(['war', 'truce', 'rumour'])
    expect(findEvents(project, 'truce', []).map(({ id }) => id)).toEqual(['truce', 'rumour'])
    expect(findEvents(project, 'e1', []).map(({ id }) => id)).toEqual(['war'])
    expect(findEvents(project, 'truce', ['truce']).map(({ id }) => id)).toEqual(['rumour'])
  })
})
