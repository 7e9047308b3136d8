import { describe, expect, it } from 'vitest'
import { assign, createGroup, groupsOfMany } from '../../../src/renderer/inspector/groups'
import { runCommand } from '../../../src/shared/commands/catalogue'
import { makeProject } from '../../support/make-project'

const context = { newId: () => 'unused', now: () => '2023-10-02T00:00:00.000Z', author: 'Ani' }
const project = makeProject({
  events: [{ lanes: ['lane-1', 'lane-2'] }, { lanes: ['lane-2'], tags: ['tag-1'] }, {}],
  lanes: [
    { name: 'Military', order: 'b', colour: 'red' },
    { name: 'Diplomacy', order: 'n', colour: 'orange' },
  ],
  tags: [{ name: 'talks', colour: 'red' }],
})

describe('lanes and tags of several events', () => {
  it('are counted, in their own order', () => {
    const counted = groupsOfMany(project, 'lanes', ['event-1', 'event-2']).map(({ group, count }) => [
      group.label,
      count,
    ])
    expect(counted).toEqual([
      ['Military', 1],
      ['Diplomacy', 2],
    ])
    expect(groupsOfMany(project, 'tags', ['event-3'])).toEqual([])
  })

  it('are put on all of them, and taken off all of them', () => {
    const put = runCommand(project, assign('lanes', ['event-1', 'event-3'], { add: ['lane-1'] }), context).project
    expect(put.events.get('event-3')?.lanes).toEqual(['lane-1'])
    expect(put.events.get('event-1')?.lanes).toEqual(['lane-1', 'lane-2'])
    const off = runCommand(put, assign('lanes', ['event-1', 'event-2'], { remove: ['lane-2'] }), context).project
    expect(off.events.get('event-1')?.lanes).toEqual(['lane-1'])
    expect(off.events.get('event-2')).toMatchObject({ lanes: [], tags: ['tag-1'] })
  })
})

describe('a new lane or tag', () => {
  it('is made under the id it was given', () => {
    const made = runCommand(project, createGroup(project, 'tags', 'new', 'ceasefire'), context).project
    expect(made.tags.get('new')).toMatchObject({ name: 'ceasefire', colour: 'orange' })
  })
})
