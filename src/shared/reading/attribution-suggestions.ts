import type { FoundAttribution } from './attribution'
import type { Language } from './language'
import type { AttributionSuggestion } from './suggestion'
import { excerptOf } from './text/excerpt'

/** Puts a found attribution into the form that is offered. */
export function attributionSuggestion(found: FoundAttribution, language: Language): AttributionSuggestion {
  const { sentence, speaker, verb, said } = found
  return {
    kind: 'attribution',
    ...excerptOf(sentence, speaker.from, speaker.to),
    rule: found.rule,
    reason: language.reasons.attribution(found),
    speaker: { name: speaker.name, role: speaker.role, kind: speaker.kind },
    verb: excerptOf(sentence, verb.from, verb.to),
    stance: found.stance,
    isDoubtful: found.isDoubtful,
    said: said === null ? null : excerptOf(sentence, said.from, said.to),
  }
}
