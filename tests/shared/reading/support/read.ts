import { readText } from '../../../../src/shared/reading/read-text'
import type { AttributionSuggestion, DateSuggestion, FigureSuggestion } from '../../../../src/shared/reading/suggestion'

/** The day most of these texts are written on: a Wednesday. */
export const dateline = '2023-09-20'

export function datesOf(text: string, day = dateline): DateSuggestion[] {
  return readText(text, { dateline: day }).filter((found) => found.kind === 'date')
}

/** Words and what they were read as: `['Tuesday', '2023-09-19']`; undated ones with their vagueness. */
export function readAs(text: string, day = dateline): (readonly [words: string, value: string | null])[] {
  return datesOf(text, day).map((date) => [date.text, date.edtf ?? date.vagueness])
}

export function figuresOf(text: string): FigureSuggestion[] {
  return readText(text, { dateline }).filter((found) => found.kind === 'figure')
}

export function attributionsOf(text: string): AttributionSuggestion[] {
  return readText(text, { dateline }).filter((found) => found.kind === 'attribution')
}
