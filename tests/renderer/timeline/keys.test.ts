import { describe, expect, it } from 'vitest'
import { defaultAboutPolicy } from '../../../src/shared/dates/about-policy'
import { eventTowards, moveTowards } from '../../../src/renderer/timeline/keys'
import { makeWhen } from '../../../src/shared/dates/when'
import { chronologyOf } from '../../../src/shared/timeline/chronology'
import { makeEvent } from '../../support/make-project'

const event = (id: string, edtf: string, lane: string) => makeEvent({ id, when: makeWhen({ edtf }), lanes: [lane] })
const chronology = chronologyOf(
  [
    event('first', '1990', 'top'),
    event('second', '1995', 'bottom'),
    event('third', '2000', 'top'),
    event('fourth', '2010', 'bottom'),
  ],
  ['top', 'empty', 'bottom'],
  defaultAboutPolicy,
)
const towards = (from: string | null, direction: 'left' | 'right' | 'up' | 'down') =>
  eventTowards(chronology, from, direction)?.event.id

describe('arrow keys', () => {
  it('walk in time, whatever the lane', () => {
    expect(towards('first', 'right')).toBe('second')
    expect(towards('fourth', 'left')).toBe('third')
    expect(towards('fourth', 'right')).toBeUndefined()
  })

  it('walk across lanes to what is nearest in time, over lanes without events', () => {
    expect(towards('third', 'down')).toBe('second')
    expect(towards('fourth', 'up')).toBe('third')
    expect(towards('first', 'up')).toBeUndefined()
  })

  it('begin at an end when nothing is chosen', () => {
    expect(towards(null, 'right')).toBe('first')
    expect(towards(null, 'left')).toBe('fourth')
  })

  it('move the event itself with Shift: in time by one unit, or to the next lane', () => {
    const item = chronology.dated[0]
    if (item === undefined) throw new Error('There is no event.')
    expect(moveTowards(chronology, item, 'right')).toMatchObject({
      type: 'event.reschedule',
      input: { when: { edtf: '1991' } },
    })
    expect(moveTowards(chronology, item, 'down')).toMatchObject({
      type: 'event.moveToLane',
      input: { from: 'top', to: 'empty' },
    })
    expect(moveTowards(chronology, item, 'up')).toBeNull()
  })
})
