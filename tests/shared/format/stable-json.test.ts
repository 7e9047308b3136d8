import { describe, expect, it } from 'vitest'
import { deepestNesting, isTooDeep, stableJson } from '../../../src/shared/format/stable-json'
import { fc } from '../../support/properties'

describe('stable JSON', () => {
  it('is the same text for equal values, whatever the order of their fields', () => {
    expect(stableJson({ b: 1, a: [{ d: 2, c: 3 }] })).toBe(stableJson({ a: [{ c: 3, d: 2 }], b: 1 }))
  })

  it('leaves out fields that are undefined, as JSON does', () => {
    expect(stableJson({ a: undefined, b: null })).toBe('{"b":null}')
  })

  it('reads back as the value it was written from', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(stableJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })
})

describe('nesting', () => {
  const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth)

  it.each([
    [nested(deepestNesting), false],
    [nested(deepestNesting + 1), true],
    [`{"a":"${'['.repeat(200)}"}`, false],
    [`{"a":"\\"${'['.repeat(200)}"}`, false],
    [`{"a":"\\\\",${'"b":['.repeat(200)}`, true],
    ['', false],
  ])('of %.20s… is too deep: %s', (text, expected) => {
    expect(isTooDeep(text)).toBe(expected)
  })

  it('passes over whatever stands in texts: brackets, quotation marks, any number of backslashes', () => {
    const anyText = fc
      .array(fc.constantFrom('"', '\\', '[', '{', '}', 'a'), { maxLength: 12 })
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(
        fc.array(anyText),
        fc.integer({ min: deepestNesting - 2, max: deepestNesting + 2 }),
        (texts, depth) => {
          const inner = JSON.stringify(texts)
          expect(isTooDeep(`${'['.repeat(depth - 1)}${inner}${']'.repeat(depth - 1)}`)).toBe(depth > deepestNesting)
        },
      ),
    )
  })
})
