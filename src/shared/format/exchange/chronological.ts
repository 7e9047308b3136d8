import { compareWhens } from '../../dates/sorting'
import type { Project } from '../../project/project'
import { filterEvents } from '../../project/filter'
import type { TimelineEvent } from '../../project/records/event'
import type { Filter } from '../../project/records/view'

/** The events to be exported, as a chronology is read; undated ones last. null: all of them. */
export function chosenEvents(project: Project, filter: Filter | null): readonly TimelineEvent[] {
  const chosen = filter === null ? project.events : filterEvents(project, filter)
  return [...chosen].sort(compareEvents)
}

function compareEvents(a: TimelineEvent, b: TimelineEvent): number {
  return compareWhens(a.when, b.when) || compareText(a.createdAt, b.createdAt) || compareText(a.id, b.id)
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
