import { describe, expect, it } from 'vitest'
import { titleOfSentence } from '../../../src/shared/desk/event-title'

/** A sentence with its asides in square brackets. */
function titleOf(marked: string): string {
  const asides: { start: number; end: number }[] = []
  let text = ''
  for (const piece of marked.split(/([[\]])/)) {
    if (piece === '[') asides.push({ start: text.length, end: text.length })
    else if (piece === ']') asides[asides.length - 1] = { start: asides.at(-1)?.start ?? 0, end: text.length }
    else text += piece
  }
  return titleOfSentence(text, { start: 0, end: text.length }, asides)
}

describe('the title of an event', () => {
  it.each([
    ['On [Tuesday], two mines exploded near the road.', 'Two mines exploded near the road'],
    ['Two mines exploded near the road on [Tuesday].', 'Two mines exploded near the road'],
    ['Two mines exploded near the road, [officials said].', 'Two mines exploded near the road'],
    ['Two mines exploded near the road on [Tuesday], [officials said].', 'Two mines exploded near the road'],
    ['[According to the ministry], the bridge was closed at noon.', 'The bridge was closed at noon'],
    [
      'Troops entered on [Tuesday] from the north and took the pass.',
      'Troops entered on Tuesday from the north and took the pass',
    ],
    ['In a statement issued on [Tuesday] morning, the ministry reported losses.', 'The ministry reported losses'],
    [
      '[Local officials reported] 27 dead, among them two civilians.',
      'Local officials reported 27 dead, among them two civilians',
    ],
    ['They last fought just [three years ago].', 'They last fought'],
    ['It began in [1992].', 'It began in 1992'],
    ['“The war is over,” [he said].', '“The war is over”'],
    [
      'The committee of the five districts met in the great hall, and everyone who could still walk came to hear what it had decided about the ferry.',
      'The committee of the five districts met in the great hall',
    ],
    [
      `${'endless '.repeat(30)}sentence.`,
      'Endless endless endless endless endless endless endless endless endless endless endless…',
    ],
    ['x'.repeat(300), `X${'x'.repeat(89)}…`],
  ])('of “%s”', (sentence, title) => {
    expect(titleOf(sentence)).toBe(title)
  })
})
