import { readSource } from '../../shared/desk/read-source'
import type { Suggestion } from '../../shared/reading/suggestion'

/** What the thread is asked: a text, and the day it speaks from (EDTF; '' if that is not known). */
export interface ReadingTask {
  readonly text: string
  readonly date: string
  readonly dayMonthOrder: 'dmy' | 'mdy' | null
}

/** What it answers. `beginning`: of the first pages, to look at while the rest is read; `some`: next of all; `end`: that was all. */
export type ReadingNews =
  { readonly kind: 'beginning' | 'some'; readonly suggestions: readonly Suggestion[] } | { readonly kind: 'end' }

/** A text longer than this is read twice: its beginning at once, and then the whole. */
const beginningLength = 60_000
/** Received in one piece, the suggestions of a long book would hold up the window. */
const mostAtOnce = 2000

self.onmessage = ({ data }: MessageEvent<ReadingTask>) => {
  const { text, date, dayMonthOrder } = data
  const options = dayMonthOrder === null ? {} : { dayMonthOrder }
  const tell = (news: ReadingNews): void => self.postMessage(news)
  if (text.length > 2 * beginningLength) {
    const pause = text.lastIndexOf('\n', beginningLength)
    const beginning = text.slice(0, pause > 0 ? pause : beginningLength)
    tell({ kind: 'beginning', suggestions: readSource(beginning, date, options) })
  }
  const suggestions = readSource(text, date, options)
  for (let at = 0; at < suggestions.length; at += mostAtOnce) {
    tell({ kind: 'some', suggestions: suggestions.slice(at, at + mostAtOnce) })
  }
  tell({ kind: 'end' })
}
