import { describe, expect, it } from 'vitest'
import { indexAt, paragraphsOf, sectionsOf } from '../../../src/shared/desk/paragraphs'
import { fc } from '../../support/properties'

function wordsOf(text: string): string[] {
  return paragraphsOf(text).map(({ start, end }) => text.slice(start, end))
}

const wrapped = [
  'The town of Vorta lies where the two rivers meet, and it has been fought',
  'over by everyone who wanted either of them. In the spring of 1848 it was',
  'taken twice within a week.',
  'Of the second time nothing is known but what the miller wrote down, which',
  'is not much.',
].join('\n')

describe('paragraphs', () => {
  it.each([
    [
      'lines of their own',
      'First paragraph.\nSecond paragraph.\n\nThird.',
      ['First paragraph.', 'Second paragraph.', 'Third.'],
    ],
    [
      'long lines that end in no stop',
      `${'word '.repeat(60)}end\n${'more '.repeat(60)}end`,
      [`${'word '.repeat(60)}end`, `${'more '.repeat(60)}end`],
    ],
    [
      'lines broken by their width',
      wrapped,
      [wrapped.split('\n').slice(0, 3).join('\n'), wrapped.split('\n').slice(3).join('\n')],
    ],
    ['blank lines with spaces in them', 'One.\n   \n\nTwo.', ['One.', 'Two.']],
    ['nothing', '', []],
  ])('are found in %s', (_, text, expected) => {
    expect(wordsOf(text)).toEqual(expected)
  })

  it('are numbered as a reader counts them, and their stretches go on', () => {
    const text = `Short.\n${'word '.repeat(3000)}end.\nLast.`
    const paragraphs = paragraphsOf(text)
    expect(paragraphs.map(({ number }) => number)).toEqual([1, 2, 2, 2, 3])
    expect(paragraphs.map(({ goesOn }) => goesOn)).toEqual([false, false, true, true, false])
    expect(paragraphs.every(({ start }) => text[start - 1] === undefined || /[\s]/.test(text[start - 1] ?? ''))).toBe(
      true,
    )
  })

  it('cut a line without a single space, but no character in half', () => {
    const text = '😀'.repeat(30_000)
    const paragraphs = paragraphsOf(text)
    expect(Math.max(...paragraphs.map(({ start, end }) => end - start))).toBeLessThanOrEqual(6000)
    expect(paragraphs.every(({ start, end }) => /^(?:😀)+$/u.test(text.slice(start, end)))).toBe(true)
  })

  it('hold all of any text but its blanks, in order and without overlap', () => {
    const anyText = fc.array(fc.constantFrom('word', ' ', '\n', '\n\n', '.', '😀', 'a'.repeat(70), '\n \n'), {
      maxLength: 60,
    })
    fc.assert(
      fc.property(anyText, (pieces) => {
        const text = pieces.join('')
        const paragraphs = paragraphsOf(text)
        let at = 0
        for (const { start, end } of paragraphs) {
          expect(text.slice(at, start).trim()).toBe('')
          expect(end).toBeGreaterThan(start)
          at = end
        }
        expect(text.slice(at).trim()).toBe('')
        expect(sectionsOf(paragraphs).flatMap((section) => section.paragraphs)).toEqual(paragraphs)
      }),
    )
  })

  it('are found by a place in the text', () => {
    const paragraphs = paragraphsOf('One.\nTwo.\nThree.')
    expect([0, 3, 4, 5, 9, 10, 99].map((offset) => indexAt(paragraphs, offset))).toEqual([0, 0, 0, 1, 1, 2, 2])
    expect(indexAt([], 5)).toBe(0)
  })

  it('of a megabyte are found in no time, whatever the text is made of', () => {
    const texts = ['A line of text that ends here.\n', 'a\n\n', 'x', 'word ']
    for (const piece of texts) {
      const paragraphs = paragraphsOf(piece.repeat(1_000_000 / piece.length))
      expect(paragraphs.length).toBeGreaterThan(0)
    }
  })
})
