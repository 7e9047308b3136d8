import { publishGate } from '../briefing/publish-gate'
import type { Withheld } from '../briefing/withholding'
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

/** What goes into an evidence ZIP, and what was kept out of it. */
export interface Leaving {
  /** Holds only what may leave. */
  readonly project: Project
  /** In the order of time, undated ones last. */
  readonly events: readonly TimelineEvent[]
  readonly scope: ExportScope
  readonly heldBack: { readonly sources: number; readonly captures: number; readonly claims: number }
  /** What is marked to be kept in the house and leaves all the same, since an archive is not a publication. */
  readonly letOut: Withheld
}

/**
 * The part of a project for an evidence ZIP: everything, or what a filter lets through with all that it needs. Unless
 * `withConfidential`, confidential sources leave as the publish gate lets them (a number and their grade), under other ids and
 * without their captures; claims that rest on them alone stay behind, and so do the working notes of what cites them, and
 * views and briefings. Sources that nothing cites go along where everything goes.
 */
export function whatLeaves(project: Project, filter: Filter | null, withConfidential: boolean): Leaving {
  const chosen = filter !== null && isFiltering(filter) ? filter : null
  const events = chosenEvents(project, chosen)
  const whole = chosen === null ? project : projectOfEvents(project, events)
  const scope = chosen === null ? 'all' : 'filtered'
  const confidential = new Set([...whole.sources].filter((source) => source.confidential).map(({ id }) => id))
  const isOpen = withConfidential || confidential.size === 0
  const gated = publishGate(
    project,
    events,
    new Set(['restricted', 'internal', 'unverified', ...(isOpen ? (['confidential'] as const) : [])]),
  )
  const letOut = { ...gated.letOut, confidential: withConfidential ? confidential.size : 0 }
  const nothing = { sources: 0, captures: 0, claims: 0 }
  if (isOpen) return { project: whole, events: eventsIn(whole, events), scope, heldBack: nothing, letOut }
  const part = withOpenSources(gated.project, whole)
  const open = renamed(withoutWorkingNotes(part))
  const captures = [...whole.captures].filter(({ sourceId }) => confidential.has(sourceId)).length
  return {
    project: open,
    events: eventsIn(open, events),
    scope: 'filtered',
    heldBack: { sources: confidential.size, captures, claims: gated.claimsHeldBack },
    letOut,
  }
}

function eventsIn(project: Project, events: readonly TimelineEvent[]): readonly TimelineEvent[] {
  return events.flatMap(({ id }) => project.events.get(id) ?? [])
}

/** With the open sources that nothing cites, and their captures. An origin that does not leave is not named. */
function withOpenSources(part: Project, whole: Project): Project {
  const added = [...whole.sources].filter(({ id, confidential }) => !confidential && !part.sources.has(id))
  const ids = new Set([...part.sources, ...added].map(({ id }) => id))
  const captures = [...whole.captures].filter(({ sourceId }) => added.some(({ id }) => id === sourceId))
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

/** An id may have been somebody's name for a source; and a blank source must not take the place of the true one when read back. */
function renamed(part: Project): Project {
  const hidden = [...part.sources].filter(({ confidential }) => confidential)
  const ids = new Map(
    hidden.map((source) => [source.id, (source.csl.title ?? '').toLowerCase().replace(/[^a-z0-9]+/g, '-')]),
  )
  const idOf = (id: string): string => ids.get(id) ?? id
  return changed(part, (name, records) =>
    records.map((record) => {
      const references = referencesFrom(name).filter(({ to }) => to === 'sources')
      const redirected = references.reduce((before, reference) => reference.redirect(before, idOf), record)
      return name === 'sources' && ids.has(record.id) ? { ...redirected, id: idOf(record.id) } : redirected
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
