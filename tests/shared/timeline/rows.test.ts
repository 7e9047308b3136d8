import { describe, expect, it } from 'vitest'
import { rowsFor, shareRows, type Placeable } from '../../../src/shared/timeline/rows'
import { fc } from '../../support/properties'

const thing = (id: string, left: number, right: number): Placeable => ({ id, left, right })
const nowhere = new Map<string, number>()

describe('rows', () => {
  it('stacks what overlaps and puts the rest side by side', () => {
    const rows = rowsFor([thing('a', 0, 100), thing('b', 50, 150), thing('c', 120, 200)], 5, nowhere)
    expect(Object.fromEntries(rows)).toEqual({ a: 0, b: 1, c: 0 })
  })

  it('keeps a thing on the row it had, where that is free', () => {
    const had = new Map([['c', 3]])
    expect(rowsFor([thing('a', 0, 100), thing('c', 120, 200)], 5, had).get('c')).toBe(3)
    expect(rowsFor([thing('a', 0, 100), thing('c', 120, 200)], 2, had).get('c')).toBe(0)
  })

  it('leaves out what finds no place, and never lets two overlap', () => {
    const anyThings = fc.array(fc.tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 1, max: 200 })), {
      maxLength: 80,
    })
    fc.assert(
      fc.property(anyThings, fc.integer({ min: 1, max: 6 }), (sizes, most) => {
        const things = sizes.map(([left, width], index) => thing(String(index), left, left + width))
        const rows = rowsFor(things, most, nowhere)
        const placed = things.filter(({ id }) => rows.has(id))
        for (const a of placed) {
          expect(rows.get(a.id)).toBeLessThan(most)
          for (const b of placed) {
            if (a === b || rows.get(a.id) !== rows.get(b.id)) continue
            expect(a.left >= b.right || b.left >= a.right).toBe(true)
          }
        }
        expect(things.length === 0 || placed.length > 0).toBe(true)
      }),
    )
  })
})

describe('sharing rows among lanes', () => {
  it('gives everybody what they want where there is enough', () => {
    expect(shareRows([2, 5, 1], 20)).toEqual([2, 5, 1])
  })

  it('gives to the poorest first where there is not', () => {
    expect(shareRows([9, 9, 1], 7)).toEqual([3, 3, 1])
    expect(shareRows([9, 9], 5)).toEqual([3, 2])
  })

  it('gives one row even where there is none', () => {
    expect(shareRows([4, 4, 4], 0)).toEqual([1, 1, 1])
  })
})
