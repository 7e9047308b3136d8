import { phraseOf } from '../dates/phrases'
import type { When } from '../dates/when'
import { wordsOf } from '../dates/wording'
import { briefingWords } from '../words/briefing'
import { capital } from '../words/chronology'

/**
 * The date of an event at the head of its entry, as uncertain as it is: “On or about 12 May 1915”, “Early 1990s”, “Between 27
 * September and 10 November 2020”, “Possibly in 1984”. A preposition that says nothing more is left out: “20 September 2023”.
 */
export function dateHeading(when: When | null): string {
  if (when === null) return briefingWords.chronology.undated
  if (when.edtf === null) return when.verbatim === '' ? briefingWords.chronology.undated : `“${when.verbatim}”`
  const phrase = phraseOf(when)
  if (phrase.startsWith('at ') && !/^at (?:an|the|or) /.test(phrase)) return capital(wordsOf(when))
  return capital(phrase.replace(/^(?:on|in|at) (?!or |about |an )(?:the )?/, ''))
}
