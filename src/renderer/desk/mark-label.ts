import { figureInWords } from '../../shared/claims/claim-sentence'
import { dateChoices } from '../../shared/desk/date-choices'
import { kindOf } from '../../shared/desk/mark-kinds'
import type { UsedPassage } from '../../shared/desk/used-passages'
import { makeWhen } from '../../shared/dates/when'
import { wordsOf } from '../../shared/dates/wording'
import type { Suggestion } from '../../shared/reading/suggestion'
import { deskWords } from '../../shared/words/desk'

const words = deskWords.page

/** What a screen reader says of a mark: its words, what they are, and what they were taken for. */
export function labelOf(suggestion: Suggestion, use: UsedPassage | undefined): string {
  const label = readingOf(suggestion)
  return use === undefined ? label : words.made(label, `${use.event.code} ${use.event.title}`)
}

function readingOf(suggestion: Suggestion): string {
  const text = suggestion.text.replace(/\s+/g, ' ')
  if (kindOf(suggestion) === 'vague') return words.mark.vague(text)
  switch (suggestion.kind) {
    case 'date': {
      const [{ edtf, kind }] = dateChoices(suggestion)
      return edtf === null ? words.mark.vague(text) : words.mark.date(text, wordsOf(makeWhen({ edtf, kind })))
    }
    case 'figure':
      return words.mark.figure(
        text,
        figureInWords({ ...suggestion, breakdown: [...suggestion.breakdown] }, suggestion.property),
      )
    case 'attribution':
      return words.mark.attribution(text, `${suggestion.speaker.name}, ${suggestion.verb.text}`)
  }
}
