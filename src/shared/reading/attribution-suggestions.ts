import type { FoundAttribution } from './attribution'
import type { AttributionSuggestion } from './suggestion'
import { passageOf } from './text/passages'

/** Puts a found attribution into the form that is offered. */
export function attributionSuggestion(found: FoundAttribution): AttributionSuggestion {
  const { sentence, speaker, verb, said } = found
  return {
    kind: 'attribution',
    ...passageOf(sentence, speaker.from, speaker.to),
    rule: found.rule,
    reason: '',
    speaker: { name: speaker.name, role: speaker.role, kind: speaker.kind },
    verb: passageOf(sentence, verb.from, verb.to),
    stance: found.stance,
    said: said === null ? null : passageOf(sentence, said.from, said.to),
  }
}
