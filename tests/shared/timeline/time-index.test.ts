import { describe, expect, it } from 'vitest'
import { TimeIndex, type Spanned } from '../../../src/shared/timeline/time-index'
import { fc } from '../../support/properties'

const anySpan = fc
  .record({
    from: fc.integer({ min: -1000, max: 1000 }),
    length: fc.integer({ min: 1, max: 300 }),
    rank: fc.double({ min: 0, max: 3, noNaN: true }),
  })
  .map(({ from, length, rank }): Spanned => ({ from, to: from + length, rank }))
const anyWindow = fc
  .record({ from: fc.integer({ min: -1200, max: 1200 }), length: fc.integer({ min: 1, max: 800 }) })
  .map(({ from, length }) => ({ from, to: from + length }))

const touching = (things: readonly Spanned[], window: { from: number; to: number }) =>
  things.flatMap(({ from, to }, position) => (from < window.to && to > window.from ? [position] : []))

describe('the index over time', () => {
  it('finds and counts exactly what touches a window', () => {
    fc.assert(
      fc.property(fc.array(anySpan, { maxLength: 200 }), anyWindow, (things, window) => {
        const index = TimeIndex.of(things)
        const expected = touching(things, window)
        expect(index.count(window)).toBe(expected.length)
        expect([...index.find(window, things.length)].sort((a, b) => a - b)).toEqual(expected)
      }),
    )
  })

  it('answers in order of time', () => {
    const things = [5, 1, 3].map((from) => ({ from, to: from + 1, rank: 0 }))
    expect(TimeIndex.of(things).find({ from: 0, to: 10 }, 10)).toEqual([1, 2, 0])
  })

  it('gives those of the highest rank where not all are wanted, and about as many as wanted', () => {
    const things = Array.from({ length: 5000 }, (_, at) => ({ from: at, to: at + 1, rank: (at * 7919) % 5000 }))
    const found = TimeIndex.of(things).find({ from: 0, to: 5000 }, 300)
    expect(found.length).toBeLessThanOrEqual(300)
    expect(found.length).toBeGreaterThan(120)
    const least = Math.min(...found.map((position) => things[position]?.rank ?? 0))
    expect(least).toBeGreaterThanOrEqual(5000 - found.length)
    expect(found).toEqual([...found].sort((a, b) => a - b))
  })

  it('keeps who was chosen when the window grows by a little', () => {
    const things = Array.from({ length: 4000 }, (_, at) => ({ from: at, to: at + 1, rank: (at * 7919) % 4000 }))
    const index = TimeIndex.of(things)
    const before = new Set(index.find({ from: 1000, to: 2000 }, 300))
    const after = new Set(index.find({ from: 990, to: 2010 }, 300))
    expect([...before].every((position) => after.has(position))).toBe(true)
  })

  it('counts what begins in each part of a window', () => {
    const things = [0, 1, 1, 5, 9, 10].map((from) => ({ from, to: from + 100, rank: 0 }))
    expect(TimeIndex.of(things).density({ from: 0, to: 10 }, 5)).toEqual([3, 0, 1, 0, 1])
  })

  it('is content with nothing', () => {
    const index = TimeIndex.of([])
    expect(index.count({ from: 0, to: 1 })).toBe(0)
    expect(index.find({ from: 0, to: 1 }, 5)).toEqual([])
    expect(index.density({ from: 0, to: 1 }, 2)).toEqual([0, 0])
  })
})
