import { citationsOfSource } from '../project/lookups'
import type { Project } from '../project/project'
import type { Citation } from '../project/records/citation'
import type { Claim } from '../project/records/claim'
import type { TimelineEvent } from '../project/records/event'
import { findQuote, type Passage } from '../reading/quote'
import type { Suggestion } from '../reading/suggestion'
import { sameName } from './speakers'

/** A passage of a text that the project cites, and for what. */
export interface UsedPassage extends Passage {
  readonly citationId: string
  readonly event: TimelineEvent
  /** null: cited for the event itself. */
  readonly claim: Claim | null
}

interface Looked {
  readonly text: string
  readonly passage: Passage | null
}

// Looking for a quote goes through the whole text. A citation is replaced when it changes, so what was found lasts.
const known = new WeakMap<Citation, Looked>()

/** Where a citation's quote stands in the text; null if it has none, or stands nowhere. */
export function passageOf(citation: Citation, text: string): Passage | null {
  const before = known.get(citation)
  if (before !== undefined && before.text === text) return before.passage
  const passage = citation.quote === null ? null : findQuote(text, citation.quote)
  known.set(citation, { text, passage })
  return passage
}

/** The passages of a source's text that are cited, in the order of the text. */
export function usedPassages(project: Project, sourceId: string): readonly UsedPassage[] {
  const text = project.sources.get(sourceId)?.text ?? ''
  return citationsOfSource(project, sourceId)
    .flatMap((citation) => {
      const passage = passageOf(citation, text)
      const claim = citation.claimId === null ? null : (project.claims.get(citation.claimId) ?? null)
      const event = project.events.get(citation.eventId ?? claim?.eventId ?? '')
      return passage === null || event === undefined ? [] : [{ ...passage, citationId: citation.id, event, claim }]
    })
    .sort((a, b) => a.start - b.start || a.end - b.end)
}

/**
 * What was made of a suggestion: the passage that cites it and says the same, with the same date, figure or speaker; undefined
 * if nothing was. A sentence can be cited for one of its dates and still hold another that nobody has used.
 */
export function useOf(
  project: Project,
  suggestion: Suggestion,
  passages: readonly UsedPassage[],
): UsedPassage | undefined {
  return passages.find(
    (passage) =>
      passage.start <= suggestion.start && passage.end >= suggestion.end && saysTheSame(project, suggestion, passage),
  )
}

function saysTheSame(project: Project, suggestion: Suggestion, { event, claim }: UsedPassage): boolean {
  switch (suggestion.kind) {
    case 'date':
      return [event.when, claim?.when].some((when) => when?.verbatim.includes(suggestion.text) === true)
    case 'figure': {
      const { low, best, high } = suggestion
      const value = claim?.value
      return value != null && value.low === low && value.best === best && value.high === high
    }
    case 'attribution': {
      const actor = claim?.assertedBy == null ? undefined : project.actors.get(claim.assertedBy)
      return (
        actor !== undefined && [actor.name, ...actor.aliases].some((name) => sameName(name, suggestion.speaker.name))
      )
    }
  }
}
