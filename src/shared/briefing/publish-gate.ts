import type { When } from '../dates/when'
import { projectOfEvents } from '../format/exchange/scope'
import { citationsOfClaim, citationsOfEvent, claimsOf } from '../project/lookups'
import { withTable, type Project } from '../project/project'
import type { Citation } from '../project/records/citation'
import type { TimelineEvent } from '../project/records/event'
import { blankSource, type Source } from '../project/records/source'
import { Table } from '../project/table'
import { briefingWords } from '../words/briefing'
import type { Withheld, Withholding } from './withholding'

export interface Gated {
  /** Holds only what may leave: a document made of this cannot say anything else. */
  readonly project: Project
  readonly events: readonly TimelineEvent[]
  readonly heldBack: Withheld
  /** What would have been held back and was allowed. */
  readonly letOut: Withheld
  /** Claims that rest on confidential sources alone: their words might tell who it was. */
  readonly claimsHeldBack: number
}

/**
 * What may leave the house of these events, given in their order. Without a word in `allowed`, events marked restricted or
 * internal and events that are unverified stay behind. Confidential sources lose everything but a number and their grade; what
 * was quoted from them, where in them it stands, and claims that rest on them alone stay behind as well, and what such a claim was
 * cited for is cited for the event instead, so that nothing seems to be without a source.
 */
export function publishGate(
  project: Project,
  events: readonly TimelineEvent[],
  allowed: ReadonlySet<Withholding>,
): Gated {
  const heldBack = { restricted: 0, internal: 0, unverified: 0, confidential: 0 }
  const letOut = { ...heldBack }
  const kept = events.filter((event) => {
    const reasons = reasonsAgainst(event)
    const first = reasons.find((reason) => !allowed.has(reason))
    if (first === undefined) for (const reason of reasons) letOut[reason] += 1
    else heldBack[first] += 1
    return first === undefined
  })
  const part = projectOfEvents(project, kept)
  const confidential = [...part.sources].filter((source) => source.confidential).sort(byAge)
  if (allowed.has('confidential')) {
    letOut.confidential = confidential.length
    return { project: part, events: inPart(part, kept), heldBack, letOut, claimsHeldBack: 0 }
  }
  heldBack.confidential = confidential.length
  const { project: open, claimsHeldBack } = withoutNames(part, kept, confidential)
  return { project: open, events: inPart(open, kept), heldBack, letOut, claimsHeldBack }
}

function reasonsAgainst({ visibility, verification }: TimelineEvent): readonly Exclude<Withholding, 'confidential'>[] {
  return [
    ...(visibility === 'public' ? [] : [visibility]),
    ...(verification === 'unverified' ? (['unverified'] as const) : []),
  ]
}

/** The events as they are in the part that leaves: without mentions of what stays behind. */
function inPart(part: Project, kept: readonly TimelineEvent[]): readonly TimelineEvent[] {
  return kept.flatMap(({ id }) => part.events.get(id) ?? [])
}

function withoutNames(part: Project, kept: readonly TimelineEvent[], confidential: readonly Source[]) {
  if (confidential.length === 0) return { project: part, claimsHeldBack: 0 }
  const hidden = new Map(confidential.map((source, index) => [source.id, unnamed(source, index + 1)]))
  const isHidden = ({ sourceId }: Citation): boolean => hidden.has(sourceId)
  const claims = new Map([...part.claims].map((claim) => [claim.id, claim]))
  const citations = new Map([...part.citations].map((citation) => [citation.id, citation]))
  const events = new Map(kept.map((event) => [event.id, part.events.get(event.id) ?? event]))
  let claimsHeldBack = 0
  for (const { id } of kept) {
    const ofClaims = claimsOf(part, id).map((claim) => ({ claim, cited: citationsOfClaim(part, claim.id) }))
    const all = [...citationsOfEvent(part, id), ...ofClaims.flatMap(({ cited }) => cited)]
    const event = events.get(id)
    // The words by which an event is dated are a quote too.
    if (event?.when != null) {
      const isOfHidden = all.length > 0 && all.every(isHidden)
      events.set(id, { ...event, when: isOfHidden ? wordless(event.when) : withoutWordsOf(hidden, event.when) })
    }
    for (const citation of all) if (isHidden(citation)) citations.set(citation.id, withoutPlace(citation))
    for (const { claim, cited } of ofClaims) {
      if (cited.length === 0 || !cited.every(isHidden)) continue
      claims.delete(claim.id)
      claimsHeldBack += 1
      for (const citation of cited)
        citations.set(citation.id, { ...withoutPlace(citation), claimId: null, eventId: id })
    }
  }
  const open = withTables(part, {
    sources: Table.of([...part.sources].map((source) => hidden.get(source.id) ?? source)),
    claims: Table.of(
      [...claims.values()].map((claim) => ({
        ...claim,
        when: withoutWordsOf(hidden, claim.when),
        assertedAt: withoutWordsOf(hidden, claim.assertedAt),
        links: claim.links.filter(({ claimId }) => claims.has(claimId)),
      })),
    ),
    citations: Table.of(citations.values()),
    events: Table.of(events.values()),
    captures: Table.of([...part.captures].filter(({ sourceId }) => !hidden.has(sourceId))),
  })
  // Whoever was named only by what stays behind is not named now.
  return { project: projectOfEvents(open, [...events.values()]), claimsHeldBack }
}

/** A date without the words it was given in, if they were understood by what a hidden source says. */
function withoutWordsOf(hidden: ReadonlyMap<string, Source>, when: When | null): When | null {
  const anchored = when?.anchor?.sourceId
  return when !== null && anchored != null && hidden.has(anchored) ? wordless(when) : when
}

function wordless(when: When): When {
  return { ...when, verbatim: '', rationale: '', anchor: null }
}

function withTables(
  project: Project,
  tables: Pick<Project, 'sources' | 'claims' | 'citations' | 'events' | 'captures'>,
): Project {
  const { sources, claims, citations, events, captures } = tables
  const named = withTable(withTable(project, 'sources', sources), 'claims', claims)
  return withTable(withTable(withTable(named, 'citations', citations), 'events', events), 'captures', captures)
}

/** What a confidential source may be known by. It keeps its origin, so that independence is still counted rightly. */
function unnamed({ id, reliability, originSourceId, ...source }: Source, number: number): Source {
  const { createdAt, createdBy, modifiedAt, modifiedBy } = source
  return {
    ...blankSource,
    id,
    createdAt,
    createdBy,
    modifiedAt,
    modifiedBy,
    csl: { type: 'document', title: briefingWords.confidentialSource(number) },
    reliability,
    originSourceId,
    confidential: true,
  }
}

function withoutPlace(citation: Citation): Citation {
  return { ...citation, captureId: null, locator: null, quote: null, notes: '' }
}

function byAge(a: Source, b: Source): number {
  return a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : a.id < b.id ? -1 : 1
}
