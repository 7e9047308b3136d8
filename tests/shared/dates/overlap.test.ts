import { describe, expect, it } from 'vitest'
import { exactPolicy } from '../../../src/shared/dates/about-policy'
import { boundsOf, boundsOfWhen, type Bounds } from '../../../src/shared/dates/bounds'
import { certainlyIn, possiblyIn } from '../../../src/shared/dates/overlap'
import { makeWhen } from '../../../src/shared/dates/when'
import { fc } from '../../support/properties'
import { anyEdtf } from './arbitrary'

function answer(bounds: Bounds | null, window: string): string {
  if (bounds === null) throw new Error('undated')
  const { earliest, latest } = boundsOf(window, exactPolicy)
  if (certainlyIn(bounds, earliest, latest)) return 'certainly'
  return possiblyIn(bounds, earliest, latest) ? 'possibly' : 'no'
}

describe('certainlyIn and possiblyIn', () => {
  it.each([
    ['1915-05-12', '1915-05', 'certainly'],
    ['1915-05-12', '1915-05-12', 'certainly'],
    ['1915-05', '1915-05-12', 'possibly'],
    ['1915-05-12', '1915-06', 'no'],
    ['199X', '1990/1999', 'certainly'],
    ['199X', '1995', 'possibly'],
    ['199X', '1995/2010', 'possibly'],
    ['1914/1918', '1916', 'certainly'],
    ['1914/1918', '1918', 'certainly'],
    ['1914/1918', '1918-06', 'possibly'],
    ['1850~', '1850', 'possibly'],
    ['1850~', '1852', 'possibly'],
    ['1850~', '1853', 'no'],
    ['1850~', '1840/1860', 'certainly'],
    ['2020/..', '2023', 'certainly'],
    ['2020/', '2023', 'possibly'],
    ['2020/', '2020', 'certainly'],
    ['2020/..', '2019', 'no'],
    ['../2020', '1066', 'certainly'],
    ['/2020', '1066', 'possibly'],
    ['[..1915-05-11]', '1915-05-12', 'no'],
    ['[..1915-05-11]', '1066', 'possibly'],
    ['-0043-03-15', '-0043', 'certainly'],
  ])('finds an extent of %s in %s: %s', (edtf, window, expected) => {
    expect(answer(boundsOf(edtf), window)).toBe(expected)
  })

  it.each([
    ['1914/1918', '1916', 'possibly'],
    ['1914/1918', '1914/1918', 'certainly'],
    ['1914/1918', '1919', 'no'],
    ['2020/..', '2023', 'possibly'],
  ])('finds an instant within %s in %s: %s', (edtf, window, expected) => {
    expect(answer(boundsOfWhen(makeWhen({ edtf, kind: 'instant' })), window)).toBe(expected)
  })

  it('calls nothing certain that is not possible, and everything certain in all time', () => {
    const moment = fc.double({ min: -8e15, max: 8e15, noNaN: true })
    fc.assert(
      fc.property(anyEdtf, moment, moment, (edtf, one, other) => {
        const bounds = boundsOf(edtf)
        const [from, to] = [Math.min(one, other), Math.max(one, other)]
        if (certainlyIn(bounds, from, to)) expect(possiblyIn(bounds, from, to)).toBe(true)
        expect(certainlyIn(bounds, -Infinity, Infinity)).toBe(true)
      }),
    )
  })
})
