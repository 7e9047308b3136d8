import { describe, expect, it } from 'vitest'
import { runCommand } from '../../../src/shared/commands/catalogue'
import { findFaults } from '../../../src/shared/project/integrity'
import {
  makeActor,
  makeCitation,
  makeClaim,
  makeContext,
  makeEvent,
  makePlace,
  makeProject,
  makeSource,
  makeView,
} from '../../support/make-project'

const context = makeContext()

describe('merging', () => {
  it('lets one actor speak for both, under all of their names', () => {
    const project = makeProject({
      actors: [
        makeActor({ id: 'ministry', name: 'Ministry of Defence', aliases: ['MoD'] }),
        makeActor({ id: 'defence', name: 'Defence ministry', aliases: ['MoD', 'Defence'] }),
      ],
      events: [
        makeEvent({
          id: 'event',
          actors: [
            { actorId: 'ministry', role: 'party' },
            { actorId: 'defence', role: 'party' },
          ],
        }),
      ],
      claims: [makeClaim({ id: 'claim', eventId: 'event', assertedBy: 'defence' })],
      views: [makeView({ id: 'view' })],
    })
    const { project: merged, label } = runCommand(
      project,
      { type: 'actor.merge', input: { from: 'defence', into: 'ministry' } },
      context,
    )
    expect(merged.actors.size).toBe(1)
    expect(merged.actors.get('ministry')?.aliases).toEqual(['MoD', 'Defence ministry', 'Defence'])
    expect(merged.events.get('event')?.actors).toEqual([{ actorId: 'ministry', role: 'party' }])
    expect(merged.claims.get('claim')?.assertedBy).toBe('ministry')
    expect(findFaults(merged)).toEqual([])
    expect(label).toBe('merge actor “Defence ministry” into “Ministry of Defence”')
  })

  it('keeps every name of a place and its coordinates, whichever had them', () => {
    const project = makeProject({
      places: [
        makePlace({ id: 'a', names: [{ text: 'Stepanakert', language: 'hy' }] }),
        makePlace({ id: 'b', names: [{ text: 'Khankendi', language: 'az' }], lat: 39.8, lon: 46.8 }),
      ],
    })
    const { project: merged } = runCommand(project, { type: 'place.merge', input: { from: 'b', into: 'a' } }, context)
    expect(merged.places.get('a')).toMatchObject({
      names: [{ text: 'Stepanakert' }, { text: 'Khankendi' }],
      lat: 39.8,
      lon: 46.8,
    })
  })

  it('moves citations to the source that stays', () => {
    const project = makeProject({
      events: [makeEvent({ id: 'event' })],
      sources: [makeSource({ id: 'a' }), makeSource({ id: 'b', originSourceId: 'a' })],
      citations: [makeCitation({ id: 'citation', eventId: 'event', sourceId: 'b' })],
    })
    const { project: merged } = runCommand(project, { type: 'source.merge', input: { from: 'b', into: 'a' } }, context)
    expect(merged.citations.get('citation')?.sourceId).toBe('a')
    expect(merged.sources.size).toBe(1)
  })

  it('refuses to make one source of two texts, and to merge a record with itself', () => {
    const project = makeProject({
      sources: [makeSource({ id: 'a', text: 'One text.' }), makeSource({ id: 'b', text: 'Another.' })],
    })
    const merge = (from: string, into: string) => () =>
      runCommand(project, { type: 'source.merge', input: { from, into } }, context)
    expect(merge('a', 'b')).toThrow('input-invalid')
    expect(merge('a', 'a')).toThrow('input-invalid')
  })
})
