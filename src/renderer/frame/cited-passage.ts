import { allCitationsOf } from '../../shared/project/lookups'
import type { Project } from '../../shared/project/project'
import type { Citation } from '../../shared/project/records/citation'

/**
 * The citation whose passage is asked for: the one that has the focus, if one has; else the first of the chosen event that quotes
 * a text which is kept. undefined where there is none.
 */
export function citationToShow(
  project: Project,
  eventId: string | null,
  focused: Element | null,
): Citation | undefined {
  const card = focused?.closest('[data-card]')?.getAttribute('data-card')
  const atHand = card == null ? undefined : project.citations.get(card)
  const ofEvent = eventId === null ? [] : allCitationsOf(project, eventId)
  return [...(atHand === undefined ? [] : [atHand]), ...ofEvent].find((citation) => canShow(project, citation))
}

/** Whether the citation quotes a source of which the text is kept. */
function canShow(project: Project, { quote, sourceId }: Citation): boolean {
  return quote !== null && (project.sources.get(sourceId)?.text ?? '') !== ''
}
