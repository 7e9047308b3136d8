import { Refusal } from '../problem'
import { attributionSuggestion } from './attribution-suggestions'
import { dateSuggestions } from './date-suggestions'
import { english } from './english/english'
import { figureSuggestion } from './figure-suggestions'
import type { Found } from './found'
import type { Language } from './language'
import { dayNumberOf, readDates, type ReadDate } from './read-dates'
import type { DayMonthOrder } from './resolving/numeric-order'
import type { Suggestion } from './suggestion'
import { sentencesOf, type Sentence } from './text/sentences'
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
  const sentences = sentencesOf(text, tokensOf(text), language.hints)
  const dates = readDates(sentences, language, { dateline, dayMonthOrder: options.dayMonthOrder ?? null })
  const others = readFiguresAndSpeakers(sentences, dates, language)
  return [...dateSuggestions(dates, language), ...others].sort((first, second) => first.start - second.start)
}

/** "He" is still the one who spoke in the paragraph before. */
const nearParagraphs = 1

function readFiguresAndSpeakers(
  sentences: readonly Sentence[],
  dates: readonly ReadDate[],
  language: Language,
): Suggestion[] {
  const suggestions: Suggestion[] = []
  let nextDate = 0
  let last: { readonly name: string; readonly paragraph: number } | null = null
  for (const sentence of sentences) {
    const within: Found[] = []
    for (let date = dates[nextDate]; date?.sentence === sentence; date = dates[nextDate]) {
      within.push(date.found)
      nextDate += 1
    }
    suggestions.push(...language.findFigures(sentence, within).map((figure) => figureSuggestion(figure, language)))
    const isFar = last !== null && sentence.paragraph - last.paragraph > nearParagraphs
    const attributions = language.findAttributions(sentence, within, last === null ? null : { name: last.name, isFar })
    suggestions.push(...attributions.map((attribution) => attributionSuggestion(attribution, language)))
    const person = attributions.filter(({ speaker, isDoubtful }) => speaker.kind === 'person' && !isDoubtful).at(-1)
    if (person !== undefined) last = { name: person.speaker.name, paragraph: sentence.paragraph }
  }
  return suggestions
}
