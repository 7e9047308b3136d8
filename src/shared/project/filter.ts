import type { AboutPolicy } from '../dates/about-policy'
import { boundsOf, boundsOfWhen } from '../dates/bounds'
import { certainlyIn, possiblyIn } from '../dates/overlap'
import { foldedWords } from './folding'
import { citationsOfClaim, citationsOfEvent, claimsOf } from './lookups'
import { aboutPolicyOf, type Project } from './project'
import type { TimelineEvent } from './records/event'
import type { Filter } from './records/view'
import { searchTexts } from './search-text'

/**
 * The events a filter lets through, in no particular order. Every condition that is set must hold; of the ids in a list any one
 * is enough, and `withoutLane` counts as one more in the list of lanes. Every word of the text must be found somewhere in the event, whatever its case or accents (see `searchTexts`). An
 * event without a date lies in no period. A period that is not EDTF is refused with `date-unreadable`.
 */
export function filterEvents(project: Project, filter: Filter): readonly TimelineEvent[] {
  const words = foldedWords(filter.text)
  const holds = conditionsOf(project, filter)
  if (words.length === 0) return [...project.events].filter(holds)
  const { events, texts } = searchTexts(project)
  return events.filter((event, at) => words.every((word) => texts[at]?.includes(word) === true) && holds(event))
}

/** Whether a filter lets this event of the project through. For many events `filterEvents` is far faster. */
export function matchesFilter(project: Project, filter: Filter, event: TimelineEvent): boolean {
  const words = foldedWords(filter.text)
  if (!conditionsOf(project, filter)(event)) return false
  if (words.length === 0) return true
  const { texts, places } = searchTexts(project)
  const text = texts[places.get(event.id) ?? -1]
  return words.every((word) => text?.includes(word) === true)
}

/** Whether a filter sets any condition at all. */
export function isFiltering(filter: Filter): boolean {
  const { lanes, tags, actors, places, sources, verifications } = filter
  return (
    [lanes, tags, actors, places, sources, verifications].some(({ length }) => length > 0) ||
    filter.text.trim() !== '' ||
    filter.withoutLane ||
    filter.withoutSource ||
    filter.period !== null
  )
}

type Condition = (event: TimelineEvent) => boolean

/** Everything but the text, in the order of what it costs. */
function conditionsOf(project: Project, filter: Filter): Condition {
  const conditions: Condition[] = []
  const anyOf = (chosen: readonly string[], of: (event: TimelineEvent) => readonly string[]): void => {
    if (chosen.length === 0) return
    const wanted = new Set(chosen)
    conditions.push((event) => of(event).some((id) => wanted.has(id)))
  }
  anyOf(filter.verifications, ({ verification }) => [verification])
  if (filter.withoutLane) {
    const wanted = new Set(filter.lanes)
    conditions.push(({ lanes }) => lanes.length === 0 || lanes.some((id) => wanted.has(id)))
  } else anyOf(filter.lanes, ({ lanes }) => lanes)
  anyOf(filter.tags, ({ tags }) => tags)
  anyOf(filter.actors, (event) => [...actorsOf(project, event)])
  anyOf(filter.places, ({ places }) => places.map(({ placeId }) => placeId))
  anyOf(filter.sources, (event) => [...sourcesOf(project, event)])
  if (filter.withoutSource) conditions.push((event) => [...sourcesOf(project, event)].length === 0)
  if (filter.period !== null) conditions.push(within(filter.period, aboutPolicyOf(project)))
  return (event) => conditions.every((condition) => condition(event))
}

/** Who took part, and who says something about it. */
function* actorsOf(project: Project, event: TimelineEvent): Iterable<string> {
  for (const { actorId } of event.actors) yield actorId
  for (const { assertedBy } of claimsOf(project, event.id)) if (assertedBy !== null) yield assertedBy
}

function* sourcesOf(project: Project, event: TimelineEvent): Iterable<string> {
  for (const { sourceId } of citationsOfEvent(project, event.id)) yield sourceId
  for (const claim of claimsOf(project, event.id)) {
    for (const { sourceId } of citationsOfClaim(project, claim.id)) yield sourceId
  }
}

function within({ edtf, sureness }: NonNullable<Filter['period']>, policy: AboutPolicy): Condition {
  const { earliest, latest } = boundsOf(edtf, policy)
  const isWithin = sureness === 'certainly' ? certainlyIn : possiblyIn
  return ({ when }) => {
    const bounds = when === null ? null : boundsOfWhen(when, policy)
    return bounds !== null && isWithin(bounds, earliest, latest)
  }
}
