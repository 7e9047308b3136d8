import { describe, expect, it } from 'vitest'
import { timeLimitMs } from '../../../src/shared/dates/calendar'
import {
  fitted,
  lengthOf,
  narrowestMs,
  panned,
  revealing,
  shareForTitles,
  shows,
  timeAt,
  withinLimits,
  xOf,
  zoomed,
} from '../../../src/shared/timeline/time-window'

const day = 86_400_000
const window = { from: 0, to: 100 * day }

describe('a window on time', () => {
  it('keeps the moment under the pointer where it is while zooming', () => {
    const around = 30 * day
    const closer = zoomed(window, 0.5, around)
    expect(lengthOf(closer)).toBe(50 * day)
    expect(xOf(closer, 1000, around)).toBeCloseTo(xOf(window, 1000, around))
  })

  it('comes back to where it was when zoomed in and out again', () => {
    const back = zoomed(zoomed(window, 0.25, 40 * day), 4, 40 * day)
    expect(back.from).toBeCloseTo(window.from)
    expect(back.to).toBeCloseTo(window.to)
  })

  it('never gets narrower than ten minutes nor leaves the time that computers can hold', () => {
    expect(lengthOf(zoomed(window, 1e-12, 0))).toBe(narrowestMs)
    const everything = zoomed(window, 1e12, 0)
    expect(everything).toEqual({ from: -timeLimitMs, to: timeLimitMs })
    expect(panned(window, 1e16).to).toBe(timeLimitMs)
    expect(lengthOf(panned(window, -1e16))).toBe(lengthOf(window))
    expect(withinLimits({ from: 5, to: 5 })).toEqual({ from: 5 - narrowestMs / 2, to: 5 + narrowestMs / 2 })
  })

  it('gives a pixel for a moment and the moment for a pixel', () => {
    expect(xOf(window, 1000, 25 * day)).toBe(250)
    expect(timeAt(window, 1000, 250)).toBe(25 * day)
  })

  it('shows all of an extent, with room behind it for the last title', () => {
    const whole = fitted({ from: 0, to: 100 * day }, 0.2)
    expect(whole.from).toBeLessThan(0)
    expect(xOf(whole, 1000, 100 * day)).toBeLessThan(800)
    expect(lengthOf(fitted({ from: 7, to: 8 }))).toBeGreaterThan(day)
  })
})

describe('the room behind the last events', () => {
  const extent = { from: 0, to: 2000 * 365 * day }
  const roomFor = (titles: Readonly<Record<number, number>>) => {
    const items = Object.entries(titles).map(([percent, title]) => {
      const from = (extent.to * Number(percent)) / 100
      return { shape: { from, to: from + day }, title }
    })
    const asked: number[] = []
    const share = shareForTitles(extent, items, {
      width: 1000,
      titleWidth: ({ title }) => asked.push(title) && title,
      widest: 260,
    })
    const window = fitted(extent, share)
    return { share, asked, ends: items.map(({ shape, title }) => xOf(window, 1000, shape.from) + title) }
  }

  it('is what their titles need, and no more', () => {
    const { ends, share } = roomFor({ 10: 200, 80: 240, 99: 100 })
    expect(Math.max(...ends)).toBeCloseTo(1000)
    expect(share).toBeLessThan(0.1)
  })

  it('is none where the air behind them is enough, or a long one began long ago', () => {
    expect(roomFor({ 20: 260, 100: 25 }).share).toBe(0)
  })

  it('is never more than a quarter, and asks for no title that cannot matter', () => {
    expect(roomFor({ 50: 1, 100: 400 }).share).toBe(0.25)
    expect(roomFor({ 50: 100, 100: 250, 90: 260 }).asked).not.toContain(100)
  })
})

describe('bringing something into sight', () => {
  it('leaves the window alone where all of it can be seen', () => {
    expect(revealing(window, { from: 10 * day, to: 20 * day })).toBe(window)
  })

  it('moves the window no further than needed, and never zooms', () => {
    const later = revealing(window, { from: 110 * day, to: 112 * day })
    expect(lengthOf(later)).toBeCloseTo(lengthOf(window))
    expect(later.to).toBeGreaterThan(112 * day)
    expect(later.to).toBeLessThan(130 * day)
    const earlier = revealing(window, { from: -30 * day, to: -29 * day })
    expect(earlier.from).toBeLessThan(-30 * day)
    expect(earlier.from).toBeGreaterThan(-40 * day)
  })

  it('is content with a part of what is longer than the window', () => {
    expect(revealing(window, { from: -500 * day, to: 50 * day })).toBe(window)
    const away = revealing(window, { from: 200 * day, to: 900 * day })
    expect(shows(away, { from: 200 * day, to: 900 * day })).toBe(true)
  })
})
