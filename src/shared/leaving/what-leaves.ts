import { publishGate } from '../briefing/publish-gate'
import type { Withheld, Withholding } from '../briefing/withholding'
import { chosenEvents } from '../format/exchange/chronological'
import type { ExportScope } from '../format/exchange/json/export-json'
import { projectOfEvents } from '../format/exchange/scope'
import { isFiltering } from '../project/filter'
import { allCitationsOf, citationsOfClaim } from '../project/lookups'
import { projectOf, tableNames, type AnyRecord, type Project, type Records, type TableName } from '../project/project'
import type { Citation } from '../project/records/citation'
import type { TimelineEvent } from '../project/records/event'
import type { Filter } from '../project/records/view'
import { referencesFrom } from '../project/references'

/** What goes into a file for others, and what was kept out of it. */
export interface Leaving {
  /** Holds only what may leave. */
  readonly project: Project
  /** In the order of time, undated ones last. */
  readonly events: readonly TimelineEvent[]
  readonly scope: ExportScope
  /** Nothing that was chosen had to stay behind. */
  readonly isWhole: boolean
  readonly heldBack: Withheld
  /** What is marked to be kept in the house and leaves by decision. */
  readonly letOut: Withheld
  /** Claims that rest on confidential sources alone. */
  readonly claimsHeldBack: number
  /** Captures of sources that stay behind. */
  readonly capturesHeldBack: number
}

const none: Withheld = { restricted: 0, internal: 0, unverified: 0, confidential: 0 }

/**
 * The part of a project that may leave in an exchange format or an evidence ZIP: everything, or what a filter lets through with all
 * that it needs. What is restricted, internal or confidential stays behind unless `allowed`, as the publish gate of briefings
 * has it. Unverified events leave always: work in progress is what such files are for. Held back confidential sources leave as a
 * number and their grade, under other ids and without their captures; with them stay claims that rest on them alone and the
 * working notes of what cites them. Where anything stays behind, so do views, briefings and every source that is cited for
 * that alone; sources that nothing cites go along where everything goes.
 */
export function whatLeaves(project: Project, filter: Filter | null, allowed: ReadonlySet<Withholding>): Leaving {
  const chosen = filter !== null && isFiltering(filter) ? filter : null
  const events = chosenEvents(project, chosen)
  const whole = chosen === null ? project : projectOfEvents(project, events)
  const scope = chosen === null ? 'all' : 'filtered'
  const confidential = new Set([...whole.sources].filter((source) => source.confidential).map(({ id }) => id))
  const mayBeNamed = allowed.has('confidential')
  const mayLeave = ({ visibility }: TimelineEvent): boolean => visibility === 'public' || allowed.has(visibility)
  if (events.every(mayLeave) && (mayBeNamed || confidential.size === 0)) {
    const marked = (kind: TimelineEvent['visibility']) => events.filter(({ visibility }) => visibility === kind).length
    const letOut = {
      ...none,
      restricted: marked('restricted'),
      internal: marked('internal'),
      confidential: confidential.size,
    }
    const nothing = { heldBack: none, claimsHeldBack: 0, capturesHeldBack: 0 }
    return { project: whole, events: eventsIn(whole, events), scope, isWhole: true, letOut, ...nothing }
  }
  const gated = publishGate(project, events, new Set([...allowed, 'unverified']))
  const uncited = chosen === null ? uncitedSources(project) : []
  const open = uncited.filter((source) => mayBeNamed || !source.confidential)
  const part = withSources(gated.project, open, project)
  const held = mayBeNamed ? part : renamed(withoutWorkingNotes(part))
  const named = mayBeNamed ? [...part.sources].filter((source) => source.confidential).length : 0
  return {
    project: held,
    events: eventsIn(held, events),
    scope: 'filtered',
    isWhole: false,
    heldBack: {
      ...gated.heldBack,
      confidential: gated.heldBack.confidential + uncited.length - open.length,
    },
    letOut: { ...gated.letOut, unverified: 0, confidential: named },
    claimsHeldBack: gated.claimsHeldBack,
    capturesHeldBack: whole.captures.size - held.captures.size,
  }
}

function eventsIn(project: Project, events: readonly TimelineEvent[]): readonly TimelineEvent[] {
  return events.flatMap(({ id }) => project.events.get(id) ?? [])
}

/** Sources that nothing cites, and that nothing cited derives from. */
function uncitedSources(project: Project) {
  const cited = new Set<string>()
  const cite = (id: string | null): void => {
    if (id === null || cited.has(id)) return
    cited.add(id)
    cite(project.sources.get(id)?.originSourceId ?? null)
  }
  for (const { sourceId } of project.citations) cite(sourceId)
  return [...project.sources].filter(({ id }) => !cited.has(id))
}

/** With these sources and their captures. An origin that does not leave is not named. */
function withSources(part: Project, added: readonly Records['sources'][], whole: Project): Project {
  const ids = new Set([...part.sources, ...added].map(({ id }) => id))
  const isAdded = new Set(added.map(({ id }) => id))
  const captures = [...whole.captures].filter(({ sourceId }) => isAdded.has(sourceId))
  return changed(part, (name, records) => {
    if (name === 'captures') return [...records, ...captures]
    if (name !== 'sources') return records
    const named = added.map((source) =>
      source.originSourceId === null || ids.has(source.originSourceId) ? source : { ...source, originSourceId: null },
    )
    return [...records, ...named]
  })
}

/** What people note for themselves beside an event or a claim may tell who a confidential source is. */
function withoutWorkingNotes(part: Project): Project {
  const isHidden = ({ sourceId }: Citation): boolean => part.sources.get(sourceId)?.confidential === true
  const events = new Set(
    [...part.events].filter(({ id }) => allCitationsOf(part, id).some(isHidden)).map(({ id }) => id),
  )
  const claims = new Set(
    [...part.claims].filter(({ id }) => citationsOfClaim(part, id).some(isHidden)).map(({ id }) => id),
  )
  return changed(part, (name, records) =>
    name === 'events' || name === 'claims'
      ? records.map((record) => (events.has(record.id) || claims.has(record.id) ? { ...record, notes: '' } : record))
      : records,
  )
}

/**
 * An id may have been somebody's name for a source; and what was emptied must not take the place of the true one when read
 * back, be it a source or a citation of it.
 */
function renamed(part: Project): Project {
  const hidden = new Map(
    [...part.sources]
      .filter(({ confidential }) => confidential)
      .map(({ id, csl }) => [id, (csl.title ?? '').toLowerCase().replace(/[^a-z0-9]+/g, '-')] as const),
  )
  const citations = [...part.citations].filter(({ sourceId }) => hidden.has(sourceId))
  const cited = citations.map(
    ({ id, sourceId }, index) => [id, `citation-${index + 1}-of-${hidden.get(sourceId) ?? ''}`] as const,
  )
  const ids: Partial<Record<TableName, ReadonlyMap<string, string>>> = { sources: hidden, citations: new Map(cited) }
  return changed(part, (name, records) =>
    records.map((record) => {
      const redirected = referencesFrom(name).reduce(
        (before, { to, redirect }) => redirect(before, (id) => ids[to]?.get(id) ?? id),
        record,
      )
      return { ...redirected, id: ids[name]?.get(record.id) ?? record.id }
    }),
  )
}

function changed(
  project: Project,
  change: (name: TableName, records: readonly AnyRecord[]) => readonly AnyRecord[],
): Project {
  const tables = tableNames.map((name) => [name, change(name, [...project[name]])])
  return projectOf(Object.fromEntries(tables) as { [Name in TableName]?: Records[Name][] })
}
