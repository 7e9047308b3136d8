import type { Sentence } from './sentences'
import { tokenAt } from './phrase'

/** The passage from one token to before another: UTF-16 offsets, end exclusive. */
export function passageOf(sentence: Sentence, from: number, to: number): { start: number; end: number; text: string } {
  const start = tokenAt(sentence, from).start
  const end = Math.max(start, tokenAt(sentence, to - 1).end)
  return { start, end, text: sentence.text.slice(start, end) }
}
