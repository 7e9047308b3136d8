import { describe, expect, it } from 'vitest'
import { orderBetween } from '../../../src/shared/project/order'
import { fc } from '../../support/properties'

describe('an order key', () => {
  it.each([
    [null, null],
    ['n', null],
    [null, 'n'],
    ['a'.concat('b'), 'b'],
    ['n', 'nb'],
    ['az', 'b'],
    ['z', null],
    [null, 'b'],
    [null, 'ab'],
  ])('sorts strictly between %s and %s', (before, after) => {
    const key = orderBetween(before, after)
    if (before !== null) expect(key > before).toBe(true)
    if (after !== null) expect(key < after).toBe(true)
  })

  it('finds room wherever in a list something is put, for ever', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 200 }), (places) => {
        const keys: string[] = []
        for (const place of places) {
          const at = Math.round(place * keys.length)
          const key = orderBetween(keys[at - 1] ?? null, keys[at] ?? null)
          expect(key).toMatch(/^[a-z]*[b-z]$/)
          keys.splice(at, 0, key)
        }
        expect([...keys].sort()).toEqual(keys)
        expect(new Set(keys).size).toBe(keys.length)
      }),
      { numRuns: 300 },
    )
  })
})
