import type { FigureQualifier } from '../../figure'
import type { Sentence } from '../../text/sentences'
import { wordAt } from '../../text/phrase'

/** Longer phrases first: "no more than" is not "more than". */
const phrasesBefore: readonly (readonly [words: readonly string[], qualifier: FigureQualifier])[] = (
  [
    ['no fewer than', 'at-least'],
    ['no less than', 'at-least'],
    ['not less than', 'at-least'],
    ['a minimum of', 'at-least'],
    ['at least', 'at-least'],
    ['at the least', 'at-least'],
    ['upwards of', 'at-least'],
    ['no more than', 'at-most'],
    ['not more than', 'at-most'],
    ['a maximum of', 'at-most'],
    ['at most', 'at-most'],
    ['as many as', 'at-most'],
    ['as much as', 'at-most'],
    ['up to', 'at-most'],
    ['fewer than', 'at-most'],
    ['less than', 'at-most'],
    ['well over', 'more-than'],
    ['more than', 'more-than'],
    ['in excess of', 'more-than'],
    ['over', 'more-than'],
    ['above', 'more-than'],
    ['exceeding', 'more-than'],
    ['close to', 'nearly'],
    ['just under', 'nearly'],
    ['nearly', 'nearly'],
    ['almost', 'nearly'],
    ['under', 'at-most'],
    ['below', 'at-most'],
    ['an estimated', 'estimated'],
    ['estimated at', 'estimated'],
    ['estimated to be', 'estimated'],
    ['put at', 'estimated'],
    ['estimated', 'estimated'],
    ['exactly', 'exactly'],
    ['precisely', 'exactly'],
    ['approximately', 'about'],
    ['roughly', 'about'],
    ['about', 'about'],
    ['around', 'about'],
    ['circa', 'about'],
    ['some', 'about'],
    ['perhaps', 'about'],
    ['something like', 'about'],
  ] as const
).map(([text, qualifier]) => [text.split(' '), qualifier])

/** The qualifier that ends right before an index, and where it begins. */
export function qualifierBefore(sentence: Sentence, at: number): { qualifier: FigureQualifier; from: number } | null {
  for (const [words, qualifier] of phrasesBefore) {
    const from = at - words.length
    if (words.every((word, index) => wordAt(sentence, from + index) === word)) return { qualifier, from }
  }
  return null
}

/** "or more", "or so", "plus": after the number or what it counts. */
export function qualifierAfter(sentence: Sentence, at: number): { qualifier: FigureQualifier; to: number } | null {
  const [first, second] = [wordAt(sentence, at), wordAt(sentence, at + 1)]
  if (first === 'or' && second === 'more') return { qualifier: 'at-least', to: at + 2 }
  if (first === 'or' && (second === 'fewer' || second === 'less')) return { qualifier: 'at-most', to: at + 2 }
  if (first === 'or' && second === 'so') return { qualifier: 'about', to: at + 2 }
  return first === '+' ? { qualifier: 'at-least', to: at + 1 } : null
}

export interface Bounds {
  readonly low: number | null
  readonly best: number | null
  readonly high: number | null
}

/** What a qualifier says of the bounds: only what the speaker states, nothing is worked out. */
export function boundsFor(value: number, qualifier: FigureQualifier | null): Bounds {
  switch (qualifier) {
    case 'at-least':
    case 'more-than':
      return { low: value, best: null, high: null }
    case 'at-most':
      return { low: null, best: null, high: value }
    case 'nearly':
      return { low: null, best: value, high: value }
    case 'exactly':
      return { low: value, best: value, high: value }
    case 'about':
    case 'estimated':
    case null:
      return { low: null, best: value, high: null }
  }
}
