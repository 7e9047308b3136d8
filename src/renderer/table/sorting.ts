import { compareWhens } from '../../shared/dates/sorting'
import { sourceIdsOf } from '../../shared/project/lookups'
import type { Project } from '../../shared/project/project'
import type { TimelineEvent } from '../../shared/project/records/event'

export type Column = 'date' | 'title' | 'lanes' | 'sources' | 'verification'

export interface Sorting {
  readonly column: Column
  readonly direction: 'ascending' | 'descending'
}

const strength = ['unverified', 'partly', 'verified', 'refuted', 'retracted']

/** The events in this order; what the column leaves equal stands in order of time. `events` come in order of time. */
export function sortEvents(
  project: Project,
  events: readonly TimelineEvent[],
  sorting: Sorting,
): readonly TimelineEvent[] {
  const sign = sorting.direction === 'ascending' ? 1 : -1
  const compare = comparerOf(project, sorting.column)
  return [...events].sort((a, b) => {
    // Undated events have no place in time, first or last: they stay at the end either way.
    if (sorting.column === 'date' && (a.when?.edtf == null) !== (b.when?.edtf == null))
      return a.when?.edtf == null ? 1 : -1
    return sign * compare(a, b)
  })
}

function comparerOf(project: Project, column: Column): (a: TimelineEvent, b: TimelineEvent) => number {
  switch (column) {
    case 'date':
      return (a, b) => compareWhens(a.when, b.when)
    case 'title':
      return (a, b) => a.title.localeCompare(b.title)
    case 'lanes':
      return (a, b) => laneNames(project, a).localeCompare(laneNames(project, b))
    case 'sources':
      return (a, b) => sourceIdsOf(project, a.id).length - sourceIdsOf(project, b.id).length
    case 'verification':
      return (a, b) => strength.indexOf(a.verification) - strength.indexOf(b.verification)
  }
}

export function laneNames(project: Project, event: TimelineEvent): string {
  return event.lanes.map((id) => project.lanes.get(id)?.name ?? '').join(', ')
}

/** The sorting after a click on a column: the other way round if it was sorted by it already. */
export function nextSorting(sorting: Sorting, column: Column): Sorting {
  if (sorting.column !== column) return { column, direction: column === 'sources' ? 'descending' : 'ascending' }
  return { column, direction: sorting.direction === 'ascending' ? 'descending' : 'ascending' }
}
