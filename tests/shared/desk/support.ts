import { paragraphsOf } from '../../../src/shared/desk/paragraphs'
import type { ReadSource } from '../../../src/shared/desk/draft'
import type { Passage } from '../../../src/shared/reading/quote'
import type {
  AttributionSuggestion,
  DateSuggestion,
  FigureSuggestion,
  Suggestion,
} from '../../../src/shared/reading/suggestion'

/** Where these words stand in a text. */
export function placeIn(text: string, words: string): Passage {
  const start = text.indexOf(words)
  if (start === -1) throw new Error(`“${words}” is not in the text.`)
  return { start, end: start + words.length }
}

export function aDate(text: string, words: string, given: Partial<DateSuggestion> = {}): DateSuggestion {
  return {
    kind: 'date',
    ...placeIn(text, words),
    text: words,
    rule: 'weekday',
    reason: 'The nearest day before the dateline.',
    edtf: '2023-09-19',
    vagueness: null,
    earliest: '2023-09-19',
    latest: '2023-09-19',
    whenKind: 'extent',
    anchor: { date: '2023-09-20', basis: 'dateline' },
    partOfDay: null,
    relation: '',
    open: null,
    namesThing: false,
    range: null,
    alternatives: [],
    ...given,
  }
}

export function aFigure(text: string, words: string, given: Partial<FigureSuggestion> = {}): FigureSuggestion {
  return {
    kind: 'figure',
    ...placeIn(text, words),
    text: words,
    rule: 'count',
    reason: 'A number with what it counts.',
    property: '',
    low: null,
    best: null,
    high: null,
    unit: '',
    qualifier: null,
    breakdown: [],
    ...given,
  }
}

export function aSpeaker(
  text: string,
  words: string,
  given: Partial<AttributionSuggestion> = {},
): AttributionSuggestion {
  return {
    kind: 'attribution',
    ...placeIn(text, words),
    text: words,
    rule: 'speaker-verb',
    reason: 'A name before a verb of saying.',
    speaker: { name: words, role: '', kind: 'organisation' },
    verb: { ...placeIn(text, 'said'), text: 'said' },
    stance: 'asserts',
    said: null,
    isDoubtful: false,
    ...given,
  }
}

export function readSourceOf(text: string, suggestions: readonly Suggestion[]): ReadSource {
  return {
    sourceId: 'source-1',
    text,
    paragraphs: paragraphsOf(text),
    suggestions: [...suggestions].sort((a, b) => a.start - b.start),
  }
}
