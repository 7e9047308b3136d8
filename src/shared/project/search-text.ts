import { fold } from './folding'
import { foreignIdOf } from './foreign-id'
import { citationsOfClaim, citationsOfEvent, citationsOfSource, claimsOf } from './lookups'
import { namesOfPlace } from './names'
import type { AnyRecord, Project } from './project'
import type { Actor } from './records/actor'
import type { Citation } from './records/citation'
import type { TimelineEvent } from './records/event'
import type { Place } from './records/place'
import type { Source } from './records/source'

/** The events of a project in any order, and at the same places what a search looks through for each of them, folded. */
export interface SearchTexts {
  readonly events: readonly TimelineEvent[]
  readonly texts: readonly string[]
  /** Where in both lists an event stands, by its id. */
  readonly places: ReadonlyMap<string, number>
}

/**
 * What is searched for each event: its own words and the id it had elsewhere, what is claimed about it and quoted for it, and the names of the sources,
 * actors and places behind that. Worked out once; for a project that differs a little from the one asked about before, only
 * the events that the difference touches are worked out again. The answer is good until the next call.
 */
export function searchTexts(project: Project): SearchTexts {
  if (latest === null) latest = { project, events: [], texts: [], places: new Map() }
  const stale = latest.places.size === 0 ? idsOf(project.events) : eventsTouchedBetween(latest.project, project)
  for (const id of stale) {
    const event = project.events.get(id)
    if (event === undefined) leave(latest, id)
    else keep(latest, event, searchText(project, event))
  }
  latest.project = project
  return latest
}

// One index that follows the project from version to version: a hundred thousand texts are not kept twice.
let latest: Index | null = null

interface Index extends SearchTexts {
  project: Project
  readonly events: TimelineEvent[]
  readonly texts: string[]
  readonly places: Map<string, number>
}

function keep(index: Index, event: TimelineEvent, text: string): void {
  keepAt(index, index.places.get(event.id) ?? index.events.length, event, text)
}

/** Puts the last event into the place of the one that goes. */
function leave(index: Index, id: string): void {
  const at = index.places.get(id)
  if (at === undefined) return
  index.places.delete(id)
  const [event, text] = [index.events.pop(), index.texts.pop()]
  if (event !== undefined && text !== undefined && event.id !== id) keepAt(index, at, event, text)
}

function keepAt(index: Index, at: number, event: TimelineEvent, text: string): void {
  index.events[at] = event
  index.texts[at] = text
  index.places.set(event.id, at)
}

function searchText(project: Project, event: TimelineEvent): string {
  const { code, title, description, type, when, notes, assessment } = event
  let own = `${code}\n${foreignIdOf(event)}\n${title}\n${description}\n${type}\n${when?.verbatim ?? ''}\n${notes}\n${assessment}`
  let shared = ''
  const cite = (citation: Citation): void => {
    own += `\n${citation.quote?.exact ?? ''}\n${citation.notes}`
    shared += sourceText(project.sources.get(citation.sourceId))
  }
  for (const { actorId } of event.actors) shared += actorText(project.actors.get(actorId))
  for (const { placeId } of event.places) shared += placeText(project.places.get(placeId))
  for (const citation of citationsOfEvent(project, event.id)) cite(citation)
  for (const claim of claimsOf(project, event.id)) {
    own += `\n${claim.statement}\n${claim.property}\n${claim.notes}`
    if (claim.assertedBy !== null) shared += actorText(project.actors.get(claim.assertedBy))
    for (const citation of citationsOfClaim(project, claim.id)) cite(citation)
  }
  return fold(own) + shared
}

/** The folded words of a record that many events share, prepared once. */
function preparedOnce<Value extends object>(words: (record: Value) => string): (record: Value | undefined) => string {
  const prepared = new WeakMap<Value, string>()
  return (record) => {
    if (record === undefined) return ''
    const known = prepared.get(record)
    if (known !== undefined) return known
    const text = `\n${fold(words(record))}`
    prepared.set(record, text)
    return text
  }
}

const actorText = preparedOnce<Actor>(({ name, aliases }) => [name, ...aliases].join('\n'))

const placeText = preparedOnce<Place>((place) => `${namesOfPlace(place)}\n${place.country}`)

const sourceText = preparedOnce<Source>(({ csl, notes }) =>
  [
    csl.title ?? '',
    csl['container-title'] ?? '',
    csl.publisher ?? '',
    csl.URL ?? '',
    ...(csl.author ?? []).map(({ given, family, literal }) => [given, family, literal].filter(Boolean).join(' ')),
    notes,
  ].join('\n'),
)

function eventsTouchedBetween(before: Project, after: Project): Iterable<string> {
  const touched = new Set<string>()
  const touchByCitation = (project: Project, { eventId, claimId }: Citation): void => {
    const touchedId = eventId ?? project.claims.get(claimId ?? '')?.eventId
    if (touchedId !== undefined) touched.add(touchedId)
  }
  for (const { id } of before.events.changesTo(after.events)) touched.add(id)
  for (const { before: from, after: to } of before.claims.changesTo(after.claims)) {
    if (from !== undefined) touched.add(from.eventId)
    if (to !== undefined) touched.add(to.eventId)
  }
  for (const { before: from, after: to } of before.citations.changesTo(after.citations)) {
    if (from !== undefined) touchByCitation(before, from)
    if (to !== undefined) touchByCitation(after, to)
  }
  for (const { id } of before.sources.changesTo(after.sources)) {
    for (const citation of citationsOfSource(after, id)) touchByCitation(after, citation)
  }
  const renamed = new Set<string>()
  for (const { id } of before.actors.changesTo(after.actors)) renamed.add(id)
  for (const { id } of before.places.changesTo(after.places)) renamed.add(id)
  if (renamed.size > 0) {
    for (const { id, actors, places } of after.events) {
      if (actors.some(({ actorId }) => renamed.has(actorId)) || places.some(({ placeId }) => renamed.has(placeId))) {
        touched.add(id)
      }
    }
    for (const { eventId, assertedBy } of after.claims) {
      if (assertedBy !== null && renamed.has(assertedBy)) touched.add(eventId)
    }
  }
  return touched
}

function* idsOf(records: Iterable<AnyRecord>): Iterable<string> {
  for (const { id } of records) yield id
}
