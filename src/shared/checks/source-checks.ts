import { areApart, relationBetween, standingAmong } from '../claims/reconciliation'
import type { AboutPolicy } from '../dates/about-policy'
import { boundsOf, boundsOfWhen } from '../dates/bounds'
import { readEdtf } from '../dates/edtf'
import { edtfOfCslDate } from '../project/csl-date'
import { corroborationOf, originOf } from '../project/independence'
import { allCitationsOf, claimsOf, sourceIdsOf } from '../project/lookups'
import { titleOfItem } from '../project/names'
import { aboutPolicyOf, type Project } from '../project/project'
import type { Claim } from '../project/records/claim'
import type { Source } from '../project/records/source'
import { warning, type Finding } from './check'

export function* eventsWithoutSource(project: Project): Iterable<Finding> {
  for (const event of project.events) {
    if (allCitationsOf(project, event.id).length === 0) yield warning('event-without-source', event.id)
  }
}

/** Events taken as verified, wholly or in part, on the word of one origin, however many papers print it. */
export function* singleOrigins(project: Project): Iterable<Finding> {
  for (const event of project.events) {
    if (event.verification !== 'verified' && event.verification !== 'partly') continue
    const sources = sourceIdsOf(project, event.id)
    const origins = new Set(sources.map((id) => originOf(project, id)))
    if (sources.length > 0 && origins.size === 1) yield warning('single-origin', event.id, { sources: sources.length })
  }
}

/** Claims linked as corroborating each other although they go back to one origin or one speaker. */
export function* falseCorroborations(project: Project): Iterable<Finding> {
  for (const claim of project.claims) {
    for (const { type, claimId } of claim.links) {
      const other = project.claims.get(claimId)
      if (type !== 'corroborates' || other === undefined) continue
      const corroboration = corroborationOf(project, claim, other)
      if (corroboration === 'independent') continue
      const details = { corroboration, statement: claim.statement }
      yield { ...warning('false-corroboration', claim.eventId, details), table: 'claims', id: claim.id }
    }
  }
}

/** Events that begin after a source that reports them had appeared. */
export function* eventsAfterTheirSource(project: Project): Iterable<Finding> {
  const policy = aboutPolicyOf(project)
  for (const event of project.events) {
    const begins = event.when === null ? null : (boundsOfWhen(event.when, policy)?.startEarliest ?? null)
    if (begins === null) continue
    for (const sourceId of sourceIdsOf(project, event.id)) {
      const source = project.sources.get(sourceId)
      const appeared = source === undefined ? null : lastMomentOf(source, policy)
      if (source === undefined || appeared === null || begins <= appeared) continue
      yield warning('after-its-source', event.id, { source: titleOfItem(source.csl), date: dateOf(source) })
    }
  }
}

/** EDTF of the day a source speaks from, or appeared; '' if it does not say. */
function dateOf(source: Source): string {
  return source.dateline?.date ?? edtfOfCslDate(source.csl.issued)
}

/** Milliseconds UTC. A source may have appeared as late as its last possible moment. */
function lastMomentOf(source: Source, policy: AboutPolicy): number | null {
  const edtf = edtfOfCslDate(source.csl.issued) || (source.dateline?.date ?? '')
  return edtf !== '' && readEdtf(edtf).ok ? boundsOf(edtf, policy).endLatest : null
}

/** Claims that cannot both be right, of two speakers or of one who does not say the same twice, on events whose assessment has not been written. */
export function* unassessedContradictions(project: Project): Iterable<Finding> {
  for (const event of project.events) {
    if (event.assessment.trim() !== '') continue
    const claims = standingAmong(claimsOf(project, event.id))
    const pair = claims
      .flatMap((claim, at) => claims.slice(at + 1).map((other) => [claim, other] as const))
      .find(isConflict)
    if (pair === undefined) continue
    const [claim, other] = pair
    const isLinked = relationBetween(claim, other) === 'contradicts'
    yield warning('contradiction-unassessed', event.id, { property: isLinked ? '' : claim.property })
  }
}

function isConflict([claim, other]: readonly [Claim, Claim]): boolean {
  const isOfOneProperty = claim.property !== '' && claim.property === other.property
  return relationBetween(claim, other) === 'contradicts' || (isOfOneProperty && areApart(claim, other))
}
