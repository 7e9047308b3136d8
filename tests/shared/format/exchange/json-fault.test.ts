import { describe, expect, test } from 'vitest'
import { jsonFaultAt } from '../../../../src/shared/format/exchange/json-fault'
import { fc } from '../../../support/properties'

describe('the place where a text stops being JSON', () => {
  test.each([
    ['{"a": e}', 6],
    ['{"a": 1,}', 8],
    ['[1, 2', 5],
    ['[1 2]', 3],
    ['{a: 1}', 1],
    ['{"a" 1}', 5],
    ['[1}', 2],
    ['["a\nb"]', 1],
    ['["\\x"]', 1],
    ['[01]', 2],
    ['[]]', 2],
    ['1 2', 2],
    ['', 0],
    ['tree', 0],
    ['{"a": {"b": [true, nul]}}', 19],
  ])('of %j is %d', (text, at) => {
    expect(() => JSON.parse(text) as unknown).toThrow()
    expect(jsonFaultAt(text)).toBe(at)
  })

  test('is the end of what was cut off', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat(), (value, cut) => {
        const text = JSON.stringify([value])
        const short = text.slice(0, cut % text.length)
        // What breaks off within a word or a text stops where that begins.
        expect(jsonFaultAt(short)).toBeLessThanOrEqual(short.length)
        expect(jsonFaultAt(text)).toBe(text.length)
      }),
    )
  })
})
