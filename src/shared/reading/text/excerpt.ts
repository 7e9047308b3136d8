import type { Excerpt } from '../suggestion'
import type { Sentence } from './sentences'
import { tokenAt } from './phrase'

/** The passage from one token to before another, with its words. */
export function excerptOf(sentence: Sentence, from: number, to: number): Excerpt {
  const start = tokenAt(sentence, from).start
  const end = Math.max(start, tokenAt(sentence, to - 1).end)
  return { start, end, text: sentence.text.slice(start, end) }
}
