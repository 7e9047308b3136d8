import { fold } from '../../../project/folding'
import { claimsOf } from '../../../project/lookups'
import type { Project } from '../../../project/project'
import type { Capture } from '../../../project/records/capture'
import type { TimelineEvent } from '../../../project/records/event'
import type { Source } from '../../../project/records/source'
import { sourceInShort } from '../citation-text'
import { projectOfEvents } from '../scope'
import { told, type OnWritten } from '../writing-context'
import { claimColumns, claimRemainder } from './claim-table'
import type { Column } from './columns'
import { CompanionWriter } from './companions'
import { writeCsv } from './csv-text'
import { eventColumns, eventRemainder } from './event-table'
import { remainderColumn, type CsvTableName } from './remainder'
import { sourceColumns, sourceRemainder } from './source-table'

/**
 * One table of these events, given in the order in which they are to stand: the events themselves, the claims about them, or
 * the sources behind them. Where they are all events of the project, all of its sources are given, cited or not.
 */
export function writeCsvTable(
  project: Project,
  events: readonly TimelineEvent[],
  name: CsvTableName,
  onWritten?: OnWritten,
): string {
  const rows = { project, onWritten }
  const companions = new CompanionWriter(project)
  switch (name) {
    case 'events':
      return table(name, events, eventColumns, rows, (event) => eventRemainder(event, project, companions))
    case 'claims': {
      const claims = events.flatMap(({ id }) => claimsOf(project, id))
      return table(name, claims, claimColumns, rows, (claim) => claimRemainder(claim, project, companions))
    }
    case 'sources': {
      const { sources } = events.length === project.events.size ? project : projectOfEvents(project, events)
      const captures = capturesBySource(project)
      return table(name, byName(sources), sourceColumns, rows, (source) =>
        sourceRemainder(source, captures.get(source.id) ?? []),
      )
    }
  }
}

function table<Value>(
  name: CsvTableName,
  records: readonly Value[],
  columns: readonly Column<Value>[],
  { project, onWritten }: { readonly project: Project; readonly onWritten: OnWritten | undefined },
  remainderOf: (record: Value) => string,
): string {
  return writeCsv([...columns.map((column) => column.name), remainderColumn(name)], rows())

  function* rows(): Iterable<readonly string[]> {
    for (const record of told(records, onWritten))
      yield [...columns.map(({ write }) => write(record, project)), remainderOf(record)]
  }
}

function byName(sources: Iterable<Source>): readonly Source[] {
  const named = [...sources].map((source) => ({ source, name: fold(sourceInShort(source.csl)) }))
  return named
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.source.id < b.source.id ? -1 : 1))
    .map(({ source }) => source)
}

function capturesBySource(project: Project): ReadonlyMap<string, readonly Capture[]> {
  const bySource = new Map<string, Capture[]>()
  for (const capture of [...project.captures].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    bySource.set(capture.sourceId, [...(bySource.get(capture.sourceId) ?? []), capture])
  }
  return bySource
}
