import { boundsOfWhen } from '../dates/bounds'
import type { When } from '../dates/when'
import { fold, foldedWords } from '../project/folding'
import { citationsOfSource } from '../project/lookups'
import type { Project } from '../project/project'
import type { TimelineEvent } from '../project/records/event'

/** No one reads further down a list than this; typing finds the rest. */
const mostShown = 60

/**
 * The events that a claim may be about, likeliest first: where a date is given the nearest in time, otherwise those that this
 * source was used for last, then whatever was worked on last. Only those with all the words of `typed`, if there are any.
 */
export function nearbyEvents(
  project: Project,
  { when, sourceId, typed }: { readonly when: When | null; readonly sourceId: string; readonly typed: string },
): readonly TimelineEvent[] {
  const words = foldedWords(typed)
  const middle = middleOf(when)
  const fromSource = new Map<string, string>()
  for (const { eventId, claimId, createdAt } of citationsOfSource(project, sourceId)) {
    const id = eventId ?? (claimId === null ? undefined : project.claims.get(claimId)?.eventId)
    if (id !== undefined) fromSource.set(id, createdAt)
  }
  return [...project.events]
    .filter((event) => words.every((word) => fold(`${event.code} ${event.title}`).includes(word)))
    .map((event) => ({ event, distance: distanceOf(event, middle), usedAt: fromSource.get(event.id) ?? '' }))
    .sort(
      (a, b) =>
        a.distance - b.distance || newerFirst(a.usedAt, b.usedAt) || newerFirst(a.event.modifiedAt, b.event.modifiedAt),
    )
    .slice(0, mostShown)
    .map(({ event }) => event)
}

/** Whole days apart, so that events of one day are ordered by use; infinite for undated events; 0 where no date is asked for. */
function distanceOf({ when }: TimelineEvent, middle: number | null): number {
  if (middle === null) return 0
  const own = middleOf(when)
  return own === null ? Infinity : Math.round(Math.abs(own - middle) / 86_400_000)
}

function middleOf(when: When | null): number | null {
  const bounds = when === null ? null : boundsOfWhen(when)
  if (bounds === null) return null
  const { earliest, latest } = bounds
  if (Number.isFinite(earliest) && Number.isFinite(latest)) return (earliest + latest) / 2
  if (Number.isFinite(earliest)) return earliest
  return Number.isFinite(latest) ? latest : null
}

function newerFirst(a: string, b: string): number {
  return a < b ? 1 : a > b ? -1 : 0
}
