import { describe, expect, it } from 'vitest'
import {
  createRequest,
  dropRequest,
  movedWhen,
  resizedWhen,
  steppedWhen,
} from '../../../src/renderer/timeline/gestures'
import { makeWhen } from '../../../src/shared/dates/when'
import { Refusal } from '../../../src/shared/problem'
import { makeEvent } from '../../support/make-project'

const day = 86_400_000
const when = (edtf: string) => makeWhen({ edtf, verbatim: 'as the source has it' })

describe('dragging an event', () => {
  it.each([
    ['2023-09-20', 2, '2023-09-22'],
    ['2023-09', 40, '2023-10'],
    ['1850~', 800, '1852~'],
    ['199X', 3700, '200X'],
    ['2020-09-27/2020-11-10', -7, '2020-09-20/2020-11-03'],
    ['2022/..', 365, '2023/..'],
    ['-0043-03-15', 1, '-0043-03-16'],
  ])('moves %s by %d days to %s: in units of its own precision', (from, days, to) => {
    expect(movedWhen(when(from), days * day).edtf).toBe(to)
  })

  it.each([
    ['2023-09-20', 0.4],
    ['2023-09', 10],
    ['1850~', -100],
  ])('leaves %s as it is after %d days, less than half a unit', (edtf, days) => {
    const before = when(edtf)
    expect(movedWhen(before, days * day)).toBe(before)
  })

  it('keeps the words of the source and everything else about the date', () => {
    const before = makeWhen({ edtf: '2023-09', verbatim: 'in September', kind: 'instant', rationale: 'the dateline' })
    expect(movedWhen(before, 31 * day)).toEqual({ ...before, edtf: '2023-10' })
  })

  it('drags an end from where the date is written, and keeps its precision', () => {
    expect(resizedWhen(when('2023-09-19/2023-09-22'), 'end', 3 * day).edtf).toBe('2023-09-19/2023-09-25')
    expect(resizedWhen(when('2023-09-20'), 'start', -2 * day).edtf).toBe('2023-09-18/2023-09-20')
    expect(resizedWhen(when('1990~/1993~'), 'end', 366 * day).edtf).toBe('1990~/1994~')
    const day20 = when('2023-09-20')
    expect(resizedWhen(day20, 'end', 0.4 * day)).toBe(day20)
    const open = when('2020/..')
    expect(resizedWhen(open, 'end', 900 * day)).toBe(open)
  })

  it('refuses an end before the start', () => {
    expect(() => resizedWhen(when('2023-09-19/2023-09-22'), 'end', -30 * day)).toThrow(Refusal)
  })

  it('steps by one unit with the keyboard, there and back', () => {
    for (const edtf of [
      '2023-09-20',
      '2024-02-29',
      '2023-12',
      '1848-21',
      '1915',
      '19XX',
      '2023-09-20T13:00',
      '1990~/1993~',
    ]) {
      const before = when(edtf)
      const after = steppedWhen(before, 1)
      expect(after.edtf).not.toBe(edtf)
      expect(steppedWhen(after, -1).edtf).toBe(edtf)
    }
  })
})

describe('a drop', () => {
  const event = makeEvent({ when: when('2023-09-20'), lanes: ['talks'] })

  it('is nothing where neither date nor lane has changed', () => {
    expect(dropRequest({ event, when: when('2023-09-20'), from: 'talks', to: 'talks' })).toBeNull()
  })

  it('is one command, whether it changes the date, the lane or both', () => {
    const moved = when('2023-09-22')
    expect(dropRequest({ event, when: moved, from: 'talks', to: 'talks' })).toEqual({
      type: 'event.reschedule',
      input: { id: event.id, when: moved, by: 'moving' },
    })
    expect(dropRequest({ event, when: event.when, from: 'talks', to: null })).toEqual({
      type: 'event.moveToLane',
      input: { id: event.id, from: 'talks', to: null },
    })
    expect(dropRequest({ event, when: moved, from: 'talks', to: 'military' })).toEqual({
      type: 'event.moveToLane',
      input: { id: event.id, from: 'talks', to: 'military', when: moved },
    })
  })
})

describe('a double click on the paper', () => {
  it('adds an event with that date in that lane', () => {
    expect(createRequest('new-1', '2023-09', 'talks')).toEqual({
      type: 'event.create',
      input: { id: 'new-1', fields: { when: makeWhen({ edtf: '2023-09' }), lanes: ['talks'] } },
    })
    expect(createRequest('new-1', '2023', null).input).toMatchObject({ fields: { lanes: [] } })
  })
})
