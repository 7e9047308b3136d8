import { boundsOf, boundsOfWhen } from '../dates/bounds'
import { possiblyIn } from '../dates/overlap'
import { inOrderOfTime } from '../dates/sorting'
import { filterEvents } from '../project/filter'
import { aboutPolicyOf, type Project } from '../project/project'
import type { BriefingFields } from '../project/records/briefing'
import type { TimelineEvent } from '../project/records/event'

/**
 * The events a briefing is about, as a chronology is read, undated ones last. With a period only those that possibly lie in it;
 * an undated event lies in none. Events and views that are gone are passed over. A period that is not EDTF is refused with
 * `date-unreadable`.
 */
export function chosenEvents(
  project: Project,
  { selection, period }: Pick<BriefingFields, 'selection' | 'period'>,
): readonly TimelineEvent[] {
  const chosen = selected(project, selection)
  const policy = aboutPolicyOf(project)
  const { earliest, latest } = period === '' ? { earliest: -Infinity, latest: Infinity } : boundsOf(period, policy)
  const within = chosen.filter(({ when }) => {
    if (period === '') return true
    const bounds = when === null ? null : boundsOfWhen(when, policy)
    return bounds !== null && possiblyIn(bounds, earliest, latest)
  })
  // By id first, so that what no date decides comes out the same each time.
  return inOrderOfTime([...within].sort(byId), ({ when }) => when)
}

function selected(project: Project, selection: BriefingFields['selection']): readonly TimelineEvent[] {
  switch (selection.kind) {
    case 'all':
      return [...project.events]
    case 'marked':
      return [...project.events].filter(({ inBriefing }) => inBriefing)
    case 'view': {
      const view = project.views.get(selection.viewId)
      return view === undefined ? [] : filterEvents(project, view.filter)
    }
    case 'events':
      return selection.eventIds.flatMap((id) => project.events.get(id) ?? [])
  }
}

function byId(a: TimelineEvent, b: TimelineEvent): number {
  return a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : a.id < b.id ? -1 : 1
}
