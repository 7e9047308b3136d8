import { describe, expect, it } from 'vitest'
import { paragraphsOf } from '../../../src/shared/desk/paragraphs'
import { placeOf, sentenceAround, trimmed } from '../../../src/shared/desk/sentence'

function passage(text: string, words: string) {
  const start = text.indexOf(words)
  return { start, end: start + words.length }
}

function around(text: string, words: string): string {
  const paragraphs = paragraphsOf(text)
  const chosen = passage(text, words)
  const at = paragraphs.findIndex(({ start, end }) => start <= chosen.start && end > chosen.start)
  const { start, end } = sentenceAround(text, chosen, placeOf(paragraphs, at, chosen))
  return text.slice(start, end)
}

const report =
  'Mr. Vance left on Tuesday. “Nobody was hurt,” the ministry said at 3 p.m. on 4 Sept. and again later. It rained.\nA new paragraph on Friday.'

describe('the sentence around a passage', () => {
  it.each([
    ['Tuesday', 'Mr. Vance left on Tuesday.'],
    ['4 Sept.', '“Nobody was hurt,” the ministry said at 3 p.m. on 4 Sept. and again later.'],
    ['Friday', 'A new paragraph on Friday.'],
    [
      'on Tuesday. “Nobody',
      'Mr. Vance left on Tuesday. “Nobody was hurt,” the ministry said at 3 p.m. on 4 Sept. and again later.',
    ],
  ])('of “%s”', (words, sentence) => {
    expect(around(report, words)).toBe(sentence)
  })

  it('is cut to some words in a text without stops', () => {
    const text = `${'word '.repeat(4000)}on Tuesday ${'word '.repeat(4000)}`
    const sentence = around(text, 'Tuesday')
    expect(sentence).toMatch(/^word .* on Tuesday word .*word$/)
    expect(sentence.length).toBeLessThan(450)
  })

  it('is cut in a text without spaces, but not in the middle of a character', () => {
    const text = `${'😀'.repeat(20_000)}1848${'😀'.repeat(20_000)}`
    expect(around(text, '1848')).toMatch(/^(?:😀)+1848(?:😀)+$/u)
    expect(around(text, '1848').length).toBeLessThan(450)
  })
})

it('leaves no white space at the ends of a passage, and nothing of one that has no words', () => {
  expect(trimmed('a  b c ', { start: 1, end: 7 })).toEqual({ start: 3, end: 6 })
  expect(trimmed('a   b', { start: 1, end: 4 })).toBeNull()
})
