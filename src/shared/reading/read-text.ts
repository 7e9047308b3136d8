import { Refusal } from '../problem'
import { dateSuggestions } from './date-suggestions'
import { english } from './english/english'
import { dayNumberOf, readDates } from './read-dates'
import type { DayMonthOrder } from './resolving/numeric-order'
import type { Suggestion } from './suggestion'
import { sentencesOf } from './text/sentences'
import { tokensOf } from './text/tokens'

export interface ReadTextOptions {
  /** The day the text was written or published, `YYYY-MM-DD`: what "Tuesday" and "last month" are counted from. */
  readonly dateline: string
  readonly language?: 'en'
  /** How dates in figures are meant; without it, as the text itself shows. */
  readonly dayMonthOrder?: DayMonthOrder
}

/**
 * Reads a text and offers the dates, figures and attributions in it, in the order of the text. Takes time in proportion to the
 * length of the text, whatever it holds. Refuses (`date-unreadable`) a dateline that is no day.
 */
export function readText(text: string, options: ReadTextOptions): Suggestion[] {
  const dateline = dayNumberOf(options.dateline)
  if (dateline === null) {
    throw new Refusal('date-unreadable', {
      text: options.dateline,
      reason: 'The dateline has to be a day, as in 2023-09-20.',
    })
  }
  const language = english
  const sentences = sentencesOf(tokensOf(text), language.hints)
  const dates = readDates(sentences, language, { dateline, dayMonthOrder: options.dayMonthOrder ?? null })
  return dateSuggestions(text, dates)
}
