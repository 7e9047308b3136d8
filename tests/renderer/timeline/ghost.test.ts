import { render, screen } from '@testing-library/svelte'
import { beforeEach, expect, it, vi } from 'vitest'
import Ghost from '../../../src/renderer/timeline/Ghost.svelte'
import { defaultAboutPolicy } from '../../../src/shared/dates/about-policy'
import { chronologyOf } from '../../../src/shared/timeline/chronology'
import { makeEvent } from '../../support/make-project'
import { layOutNothing } from '../../support/window/lay-out-nothing'

// jsdom lays nothing out: the label is 250 pixels wide.
beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(250)
  layOutNothing()
})

it.each([
  ['beside the event', 100, 100],
  ['before the right edge, where all of it can be read', 780, 800 - 250 - 4],
  ['behind the left edge', -30, 4],
])('puts the new date of a dragged event %s', (_, x, left) => {
  const label = '20 September 2023, 13:00'
  const grip = { event: makeEvent({ title: 'Ceasefire' }), kind: 'move', from: null } as const
  render(Ghost, {
    timeline: {
      width: 800,
      window: { from: 0, to: 800 },
      msPerPixel: 1,
      chronology: chronologyOf([], [], defaultAboutPolicy),
    },
    held: { grip, when: null, shape: null, label, lane: 0, x, y: 40 },
    lookOf: () => {
      throw new Error('There is nothing to draw.')
    },
  })
  expect(screen.getByText(label).parentElement?.style.left).toBe(`${left}px`)
})
