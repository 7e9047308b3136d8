import { byAge, compareText, groupedBy } from './grouping'
import type { Capture } from './records/capture'
import type { Citation } from './records/citation'
import type { Claim } from './records/claim'
import type { TimelineEvent } from './records/event'
import type { Lane } from './records/lane'
import type { Project } from './project'

const claimsByEvent = groupedBy<Claim>((claim) => claim.eventId)
const citationsByEvent = groupedBy<Citation>((citation) => citation.eventId)
const citationsByClaim = groupedBy<Citation>((citation) => citation.claimId)
const citationsBySource = groupedBy<Citation>((citation) => citation.sourceId)
const capturesBySource = groupedBy<Capture>((capture) => capture.sourceId)

export function claimsOf(project: Project, eventId: string): readonly Claim[] {
  return claimsByEvent(project.claims, eventId)
}

export function citationsOfClaim(project: Project, claimId: string): readonly Citation[] {
  return citationsByClaim(project.citations, claimId)
}

/** The citations of the event itself, without those of its claims. */
export function citationsOfEvent(project: Project, eventId: string): readonly Citation[] {
  return citationsByEvent(project.citations, eventId)
}

/** The citations of the event and of all of its claims. */
export function allCitationsOf(project: Project, eventId: string): readonly Citation[] {
  const ofClaims = claimsOf(project, eventId).flatMap((claim) => citationsOfClaim(project, claim.id))
  return [...citationsOfEvent(project, eventId), ...ofClaims]
}

export function citationsOfSource(project: Project, sourceId: string): readonly Citation[] {
  return citationsBySource(project.citations, sourceId)
}

/** The files attached to a source, in the order in which they came. */
export function capturesOfSource(project: Project, sourceId: string): readonly Capture[] {
  return capturesBySource(project.captures, sourceId)
}

export function capturesInOrder(project: Project): readonly Capture[] {
  return [...project.captures].sort(byAge)
}

/** The different sources behind an event and its claims, in the order of first citation. */
export function sourceIdsOf(project: Project, eventId: string): readonly string[] {
  return [...new Set(allCitationsOf(project, eventId).map((citation) => citation.sourceId))]
}

/** The events that a source is cited for, directly or through a claim. */
export function eventsCiting(project: Project, sourceId: string): readonly TimelineEvent[] {
  const ids = citationsOfSource(project, sourceId).map(
    ({ eventId, claimId }) => eventId ?? (claimId === null ? null : (project.claims.get(claimId)?.eventId ?? null)),
  )
  return [...new Set(ids)].flatMap((id) => (id === null ? [] : (project.events.get(id) ?? [])))
}

/** Lanes from top to bottom. */
export function lanesInOrder(project: Project): readonly Lane[] {
  return [...project.lanes].sort(
    (a, b) => compareText(a.order, b.order) || a.name.localeCompare(b.name) || compareText(a.id, b.id),
  )
}
