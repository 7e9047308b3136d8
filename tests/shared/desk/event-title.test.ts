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
    [
      'On [Tuesday] my cousin, who works at the clinic, heard shots.',
      'On Tuesday my cousin, who works at the clinic, heard shots',
    ],
    ['The men came back not before [midnight].', 'The men came back not before midnight'],
    ['I have been asked on [21 June].', 'I have been asked on 21 June'],
    ['It began in [1992].', 'It began in 1992'],
    ['“The war is over,” [he said].', '“The war is over”'],
    [
      'The committee of the five districts met in the great hall, and everyone who could still walk came to hear what it had decided about the ferry.',
      'The committee of the five districts met in the great hall',
    ],
    [
      'Hugo Hartmann, special adviser to Valdoria’s president, called on the rebels to lay down their weapons and leave the pass.',
      'Hugo Hartmann called on the rebels to lay down their weapons and leave the pass',
    ],
    [
      'Norland, a member of the Valdorian-led military alliance of seven states, has repeatedly accused its ally of doing too little.',
      'Norland has repeatedly accused its ally of doing too little',
    ],
    [
      'Ana Petric, 48, who was elected mayor of the town in March, said that nobody would have to leave the houses by the river.',
      'Ana Petric said that nobody would have to leave the houses by the river',
    ],
    [
      'Norland, which had lost the war of the three rivers thirty years before and had never forgotten it, sent troops.',
      'Norland sent troops',
    ],
    [
      'Norland, Valdoria, and the seven states of the military alliance met in the town hall by the northern river.',
      'Norland, Valdoria, and the seven states of the military alliance met in the town hall by…',
    ],
    [
      'Explosion at the fuel depot beside the northern road, twenty kilometres from the town of the three rivers and the pass',
      'Explosion at the fuel depot beside the northern road',
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
