import { describe, expect, it } from 'vitest'
import { findQuote, textQuoteOf } from '../../../src/shared/reading/quote'
import { fc } from '../../support/properties'

const text =
  'On Tuesday six died. On Wednesday, officials said,\nsix  “police officers” had been buried; six more were missing.'

describe('a quote', () => {
  it('carries what stands before and after it', () => {
    const start = text.indexOf('officials')
    expect(textQuoteOf(text, { start, end: start + 9 })).toEqual({
      exact: 'officials',
      prefix: 'Tuesday six died. On Wednesday, ',
      suffix: ' said,\nsix  “police officers” ha',
      language: '',
    })
  })

  it('does not cut a character in half', () => {
    const marks = '😀'.repeat(40)
    const quote = textQuoteOf(`x${marks}here${marks}`, { start: 81, end: 85 })
    // encodeURIComponent throws at half a character.
    expect(encodeURIComponent(quote.prefix + quote.suffix)).toContain('%F0%9F%98%80')
  })

  it.each(['six', 'On'])('finds the right “%s” among several by its surroundings', (word) => {
    for (let start = text.indexOf(word); start !== -1; start = text.indexOf(word, start + 1)) {
      expect(findQuote(text, textQuoteOf(text, { start, end: start + word.length }))).toEqual({
        start,
        end: start + word.length,
      })
    }
  })

  it('is found after white space, quotation marks and dashes have changed', () => {
    const found = findQuote(text, { exact: 'officials said, six "police officers"', prefix: '', suffix: '' })
    expect(found && text.slice(found.start, found.end)).toBe('officials said,\nsix  “police officers”')
  })

  it('is not found when the words are others, or none', () => {
    expect(findQuote(text, { exact: 'seven died', prefix: '', suffix: '' })).toBeNull()
    expect(findQuote(text, { exact: '  ', prefix: '', suffix: '' })).toBeNull()
  })

  it('finds every passage of any text again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), fc.nat(), fc.nat(), (any, a, b) => {
        const [start, end] = [a % (any.length + 1), b % (any.length + 1)].sort((x, y) => x - y) as [number, number]
        const exact = any.slice(start, end)
        // A passage that begins or ends in the middle of a character, or in a space, is no passage that a person chooses.
        fc.pre(exact.trim() === exact && exact !== '' && !/^[\udc00-\udfff]|[\ud800-\udbff]$/u.test(exact))
        expect(findQuote(any, textQuoteOf(any, { start, end }))).not.toBeNull()
      }),
      { numRuns: 2000 },
    )
  })
})
