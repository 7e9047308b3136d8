import { readText, type ReadTextOptions } from '../reading/read-text'
import type { Suggestion } from '../reading/suggestion'
import { deskWords } from '../words/desk'

const day = /^-?\d{4}-\d\d-\d\d$/

/** Whether a date says on which day a text speaks: only then can its "Tuesday" be told. */
export function isDay(date: string | null | undefined): boolean {
  return day.test(date ?? '')
}

/** What the reading of a text whose day is not known is done with. Nothing that is counted from it is shown. */
const anyDay = '2000-01-01'

/**
 * The suggestions in a text that speaks from `date` (EDTF, '' if that is not known). Where `date` is no day, what would have to be
 * counted from it is left undated.
 */
export function readSource(
  text: string,
  date: string,
  options: Pick<ReadTextOptions, 'dayMonthOrder'> = {},
): readonly Suggestion[] {
  if (isDay(date)) return readText(text, { ...options, dateline: date })
  const [year = ''] = /^-?\d{4}/.exec(date) ?? []
  const dateline = year === '' ? anyDay : `${year}-07-01`
  return readText(text, { ...options, dateline }).map((suggestion) => {
    if (suggestion.kind !== 'date' || suggestion.anchor?.basis !== 'dateline') return suggestion
    return {
      ...suggestion,
      edtf: null,
      vagueness: 'unanchored',
      earliest: null,
      latest: null,
      anchor: null,
      open: null,
      range: null,
      alternatives: [],
      reason: deskWords.noDay,
    }
  })
}
