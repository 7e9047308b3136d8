import { inPeriods } from '../../format/exchange/markdown/periods'
import { fold } from '../../project/folding'
import { claimsOf, lanesInOrder } from '../../project/lookups'
import { namesOfPlace } from '../../project/names'
import type { Project } from '../../project/project'
import type { BriefingFields } from '../../project/records/briefing'
import type { TimelineEvent } from '../../project/records/event'
import { briefingWords } from '../../words/briefing'
import { capital } from '../../words/chronology'

/** Some events of a chronology under a heading; '' without one. */
export interface Group {
  readonly heading: string
  readonly events: readonly TimelineEvent[]
}

/**
 * The events, given in the order of time, as the briefing orders them. By date they stand in periods of fitting length, undated
 * ones last. By lane, actor or place an event is in every group it belongs to.
 */
export function grouped(
  project: Project,
  events: readonly TimelineEvent[],
  order: BriefingFields['order'],
): readonly Group[] {
  switch (order) {
    case 'date':
      return byDate(events)
    case 'lane':
      return inGroups(
        lanesInOrder(project).map(({ id, name }) => ({ id, name })),
        events,
        ({ lanes }) => lanes,
        briefingWords.chronology.groups.lane,
      )
    case 'actor':
      return inGroups(
        byName([...project.actors].map(({ id, name }) => ({ id, name }))),
        events,
        (event) => [...actorsOf(project, event)],
        briefingWords.chronology.groups.actor,
      )
    case 'place':
      return inGroups(
        byName([...project.places].map((place) => ({ id: place.id, name: namesOfPlace(place) }))),
        events,
        ({ places }) => places.map(({ placeId }) => placeId),
        briefingWords.chronology.groups.place,
      )
  }
}

/** Who took part in an event, and who says something about it. */
export function actorsOf(project: Project, event: TimelineEvent): ReadonlySet<string> {
  const speakers = claimsOf(project, event.id).flatMap(({ assertedBy }) => assertedBy ?? [])
  return new Set([...event.actors.map(({ actorId }) => actorId), ...speakers])
}

function byDate(events: readonly TimelineEvent[]): readonly Group[] {
  const isDated = ({ when }: TimelineEvent): boolean => when !== null && when.edtf !== null
  const undated = events.filter((event) => !isDated(event))
  return [
    ...inPeriods(events.filter(isDated)).map(({ heading, events }) => ({ heading: capital(heading), events })),
    ...(undated.length === 0 ? [] : [{ heading: briefingWords.chronology.undated, events: undated }]),
  ]
}

interface Named {
  readonly id: string
  readonly name: string
}

function inGroups(
  groups: readonly Named[],
  events: readonly TimelineEvent[],
  idsOf: (event: TimelineEvent) => readonly string[],
  none: string,
): readonly Group[] {
  const known = new Map<string, TimelineEvent[]>(groups.map(({ id }) => [id, []]))
  const inNone: TimelineEvent[] = []
  for (const event of events) {
    const lists = [...new Set(idsOf(event))].flatMap((id) => {
      const list = known.get(id)
      return list === undefined ? [] : [list]
    })
    for (const list of lists.length === 0 ? [inNone] : lists) list.push(event)
  }
  return [
    ...groups.map(({ id, name }) => ({ heading: name, events: known.get(id) ?? [] })),
    { heading: none, events: inNone },
  ].filter((group) => group.events.length > 0)
}

export function byName<Thing extends Named>(things: readonly Thing[]): readonly Thing[] {
  return things
    .map((thing) => ({ thing, key: fold(thing.name) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.thing.id < b.thing.id ? -1 : 1))
    .map(({ thing }) => thing)
}
