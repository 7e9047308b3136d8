import { describe, expect, it } from 'vitest'
import { laneHeights, rowsThatFit, stretchOf } from '../../../src/renderer/timeline/items'
import { startOfYear, timeLimitMs } from '../../../src/shared/dates/calendar'
import type { DateShape } from '../../../src/shared/timeline/date-shape'
import type { Layout } from '../../../src/shared/timeline/layout'
import { lengthOf } from '../../../src/shared/timeline/time-window'

const day = 86_400_000
const shape = (from: number, to: number): DateShape => ({
  from,
  to,
  parts: [],
  start: 'known',
  end: 'known',
  isInstant: false,
  tick: null,
})
const layout = (from: number, days: number): Layout => ({
  stretch: { from, to: from + days * day },
  msPerPixel: (days * day) / 2000,
  lanes: [],
})

describe('what vis-timeline is told of a block', () => {
  it('reaches beyond all that is laid out, so that it is never taken out of the page', () => {
    const laid = layout(0, 20)
    const { from, to } = stretchOf(shape(3 * day, 4 * day), laid)
    expect(from).toBeLessThanOrEqual(laid.stretch.from)
    expect(to).toBeGreaterThanOrEqual(laid.stretch.to)
  })

  it('stays the same while one zooms and moves a little', () => {
    const one = shape(3 * day, 4 * day)
    expect(stretchOf(one, layout(0, 20))).toEqual(stretchOf(one, layout(day, 17)))
  })

  it('is never too long for a browser, nor outside of time', () => {
    const aeon = shape(-timeLimitMs, timeLimitMs)
    const near = layout(startOfYear(2023), 1 / 24)
    expect(lengthOf(stretchOf(aeon, near)) / near.msPerPixel).toBeLessThan(1e6)
    const far = stretchOf(aeon, { ...near, stretch: { from: -timeLimitMs, to: timeLimitMs } })
    expect(far).toEqual({ from: -timeLimitMs, to: timeLimitMs })
  })
})

describe('the heights of lanes', () => {
  it('fill the canvas together', () => {
    const heights = laneHeights([2, 1, 4], 900)
    const sum = heights.reduce((all, each) => all + each, 0)
    expect(sum).toBeGreaterThan(896)
    expect(sum).toBeLessThanOrEqual(900)
  })

  it('go beyond it where their rows need more', () => {
    expect(laneHeights([40], 300)[0]).toBeGreaterThan(1200)
  })

  it('leave a row for every lane, however low the canvas', () => {
    expect(rowsThatFit(100, 8)).toBe(8)
    expect(rowsThatFit(900, 2)).toBeGreaterThan(20)
  })
})
