import { describe, expect, it } from 'vitest'
import { defaultAboutPolicy } from '../../../src/shared/dates/about-policy'
import { Dragging } from '../../../src/renderer/timeline/drag.svelte'
import { startOfDay } from '../../../src/shared/dates/calendar'
import { makeWhen } from '../../../src/shared/dates/when'
import { chronologyOf } from '../../../src/shared/timeline/chronology'
import { makeEvent } from '../../support/make-project'

const ceasefire = makeEvent({ id: 'ceasefire', when: makeWhen({ edtf: '2023-09-20' }), lanes: ['talks'] })
const undated = makeEvent({ id: 'grave', when: makeWhen({ verbatim: 'in recent days' }) })
const from = startOfDay(2023, 9, 15)
const day = 86_400_000

/** Ten days on a thousand pixels; two lanes of a hundred pixels each. */
function paper() {
  const window = { from, to: from + 10 * day }
  return {
    window,
    whole: window,
    width: 1000,
    msPerPixel: day / 100,
    chronology: chronologyOf([ceasefire], ['talks', 'military'], defaultAboutPolicy),
    laneAt: (y: number) => (y < 100 ? 0 : 1),
  }
}

const held = { event: ceasefire, from: 'talks' }

describe('an event in the hand', () => {
  it('is not dragged by a hand that trembles', () => {
    const dragging = new Dragging(paper())
    dragging.press({ ...held, kind: 'move' }, 500, 50)
    dragging.move(502, 51)
    expect(dragging.held).toBeNull()
    expect(dragging.drop()).toBeNull()
  })

  it('says all the while which date it would get', () => {
    const dragging = new Dragging(paper())
    dragging.press({ ...held, kind: 'move' }, 500, 50)
    dragging.move(520, 50)
    expect(dragging.held?.label).toBe('Not moved')
    dragging.move(690, 50)
    expect(dragging.held?.label).toBe('22 Sept 2023')
    expect(dragging.held?.shape?.from).toBe(startOfDay(2023, 9, 22))
  })

  it('is dropped with its new date, and in the lane under it', () => {
    const dragging = new Dragging(paper())
    dragging.press({ ...held, kind: 'move' }, 500, 50)
    dragging.move(600, 150)
    expect(dragging.drop()).toMatchObject({ when: { edtf: '2023-09-21' }, from: 'talks', to: 'military' })
    expect(dragging.held).toBeNull()
    expect(dragging.isPressed).toBe(false)
  })

  it('is forgotten on Escape', () => {
    const dragging = new Dragging(paper())
    dragging.press({ ...held, kind: 'move' }, 500, 50)
    dragging.move(800, 50)
    dragging.cancel()
    expect(dragging.drop()).toBeNull()
  })

  it('keeps its lane while only an end is dragged, and refuses to end before it begins', () => {
    const dragging = new Dragging(paper())
    dragging.press({ ...held, kind: 'end' }, 600, 50)
    dragging.move(700, 150)
    expect(dragging.held?.lane).toBe(0)
    expect(dragging.drop()).toMatchObject({ when: { edtf: '2023-09-20/2023-09-21' }, to: 'talks' })
    dragging.press({ ...held, kind: 'end' }, 600, 50)
    dragging.move(100, 50)
    expect(dragging.held?.label).toBe('It would end before it begins')
    expect(dragging.drop()).toBeNull()
  })

  it('is dated where it is put when it comes from the tray, and keeps the words of its source', () => {
    const dragging = new Dragging(paper())
    dragging.press({ event: undated, kind: 'date', from: null }, -200, 400)
    dragging.move(250, 50)
    expect(dragging.held?.label).toBe('17 Sept 2023')
    expect(dragging.drop()).toMatchObject({ when: { edtf: '2023-09-17', verbatim: 'in recent days' }, to: 'talks' })
  })

  it('moves on with the paper when the paper is moved under it', () => {
    const over = paper()
    const dragging = new Dragging(over)
    dragging.press({ ...held, kind: 'move' }, 500, 50)
    dragging.move(510, 50)
    over.window = { from: from + 3 * day, to: from + 13 * day }
    dragging.move(510, 50)
    expect(dragging.held?.when?.edtf).toBe('2023-09-23')
  })
})
