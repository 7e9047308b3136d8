import { describe, expect, it } from 'vitest'
import { placeWindow, type Area } from '../../../src/main/shell/window-place'
import { fc } from '../../support/properties'

const desk: Area = { x: 0, y: 0, width: 1920, height: 1080 }
const beside: Area = { x: 1920, y: 200, width: 1280, height: 1024 }
const at = (x: number, y: number, width: number, height: number) => ({ x, y, width, height, isMaximized: false })

describe('the place of a window', () => {
  it('is the middle of the main display at first', () => {
    expect(placeWindow(null, [desk, beside], 0)).toEqual({ x: 280, y: 110, width: 1360, height: 860 })
  })

  it('is where it was', () => {
    expect(placeWindow(at(100, 50, 900, 700), [desk], 0)).toEqual({ x: 100, y: 50, width: 900, height: 700 })
    expect(placeWindow(at(2000, 300, 900, 700), [desk, beside], 0)).toEqual({
      x: 2000,
      y: 300,
      width: 900,
      height: 700,
    })
  })

  it.each([
    ['a display that was unplugged', at(2500, 300, 900, 700), { x: 510, y: 190, width: 900, height: 700 }],
    ['half outside', at(1500, 900, 900, 700), { x: 1020, y: 380, width: 900, height: 700 }],
    ['larger than the display', at(-50, -50, 4000, 3000), { x: 0, y: 0, width: 1920, height: 1080 }],
    ['smaller than can be worked in', at(10, 10, 100, 50), { x: 10, y: 10, width: 720, height: 480 }],
  ])('is brought into sight again from %s', (_what, remembered, expected) => {
    expect(placeWindow(remembered, [desk], 0)).toEqual(expected)
  })

  it('moves a little for each further window', () => {
    expect(placeWindow(at(100, 50, 900, 700), [desk], 2)).toMatchObject({ x: 156, y: 106 })
  })

  it('is always wholly on a display, if the display is large enough', () => {
    const display = fc.record({
      x: fc.integer({ min: -4000, max: 4000 }),
      y: fc.integer({ min: -4000, max: 4000 }),
      width: fc.integer({ min: 800, max: 4000 }),
      height: fc.integer({ min: 500, max: 3000 }),
    })
    const remembered = fc.record({
      x: fc.integer(),
      y: fc.integer(),
      width: fc.integer({ min: -10, max: 9000 }),
      height: fc.integer({ min: -10, max: 9000 }),
      isMaximized: fc.boolean(),
    })
    fc.assert(
      fc.property(
        fc.array(display, { minLength: 1, maxLength: 3 }),
        fc.option(remembered),
        fc.nat(5),
        (displays, before, others) => {
          const place = placeWindow(before, displays, others)
          const isInside = displays.some(
            ({ x, y, width, height }) =>
              place.x >= x &&
              place.y >= y &&
              place.x + place.width <= x + width &&
              place.y + place.height <= y + height,
          )
          expect(isInside).toBe(true)
          expect(place.width).toBeGreaterThanOrEqual(720)
          expect(place.height).toBeGreaterThanOrEqual(480)
        },
      ),
    )
  })
})
