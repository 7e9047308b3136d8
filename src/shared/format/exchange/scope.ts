import { citationsOfClaim, citationsOfEvent, claimsOf } from '../../project/lookups'
import { projectOf, type AnyRecord, type Project, type Records, type TableName } from '../../project/project'
import type { TimelineEvent } from '../../project/records/event'
import { referencesFrom } from '../../project/references'
import type { Table } from '../../project/table'

/**
 * A project of these events and all that they need: their claims and citations, the sources of those with their captures and the
 * sources they derive from, and every actor, place, lane and tag that is named. Mentions of other events and of claims about them
 * are left out, so that nothing dangles and nothing leaves that was not chosen. Views and briefings stay behind.
 */
export function projectOfEvents(project: Project, events: readonly TimelineEvent[]): Project {
  const kept = new Map<TableName, Map<string, AnyRecord>>()
  const keep = (name: TableName, record: AnyRecord): void => {
    const table = kept.get(name) ?? new Map<string, AnyRecord>()
    kept.set(name, table)
    if (table.has(record.id)) return
    table.set(record.id, record)
    for (const reference of referencesFrom(name)) {
      if (!followed.has(reference.to)) continue
      for (const id of reference.read(record)) {
        const named = (project[reference.to] as Table<AnyRecord>).get(id)
        if (named !== undefined) keep(reference.to, named)
      }
    }
  }

  for (const about of project.about) keep('about', about)
  for (const event of events) {
    keep('events', event)
    for (const citation of citationsOfEvent(project, event.id)) keep('citations', citation)
    for (const claim of claimsOf(project, event.id)) {
      keep('claims', claim)
      for (const citation of citationsOfClaim(project, claim.id)) keep('citations', citation)
    }
  }
  for (const capture of project.captures)
    if (kept.get('sources')?.has(capture.sourceId) === true) keep('captures', capture)

  const tables = [...kept].map(([name, records]) => [name, [...records.values()].map((record) => pruned(name, record))])
  return projectOf(Object.fromEntries(tables) as { [Name in TableName]?: Records[Name][] })

  function pruned(name: TableName, record: AnyRecord): AnyRecord {
    return referencesFrom(name).reduce(
      (before, reference) => reference.redirect(before, (id) => (kept.get(reference.to)?.has(id) === true ? id : null)),
      record,
    )
  }
}

/** What a kept record names in these tables is kept as well. */
const followed: ReadonlySet<TableName> = new Set(['actors', 'places', 'lanes', 'tags', 'sources', 'captures'])
