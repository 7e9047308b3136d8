import { allCitationsOf, claimsOf } from '../../project/lookups'
import { namesOfPlace } from '../../project/names'
import type { Project } from '../../project/project'
import type { Citation } from '../../project/records/citation'
import type { TimelineEvent } from '../../project/records/event'
import type { Place } from '../../project/records/place'
import type { Source } from '../../project/records/source'
import { locatorText, sourceInShort } from '../exchange/citation-text'
import type { Losses } from './leaving'

/** A source that may be named outside, and where in it the event stands. */
export interface NamedSource {
  readonly source: Source
  readonly citation: Citation
  /** “Doe, Ceasefire (The Daily, 21 September 2023), p. 4”. */
  readonly text: string
  /** '' unless it is an address on the web. */
  readonly url: string
}

/** What is told of an event to programs that know no records beside it. */
export interface EventInFull {
  readonly event: TimelineEvent
  readonly lanes: readonly string[]
  readonly tags: readonly string[]
  readonly actors: readonly { readonly name: string; readonly role: string }[]
  readonly places: readonly Place[]
  readonly placeNames: readonly string[]
  /** Each source once, confidential ones left out. */
  readonly sources: readonly NamedSource[]
}

/** Gathers what an event names, and counts what no neighbour's format has room for. */
export function eventInFull(project: Project, event: TimelineEvent, losses: Losses): EventInFull {
  const places = event.places.flatMap(({ placeId }) => project.places.get(placeId) ?? [])
  const citations = allCitationsOf(project, event.id)
  const seen = new Set<string>()
  const sources = citations.flatMap((citation) => {
    const source = project.sources.get(citation.sourceId)
    if (source === undefined || seen.has(source.id)) return []
    seen.add(source.id)
    // What is held back is counted as a whole, for the file: an event here would count its source again.
    if (source.confidential) return []
    const text = [sourceInShort(source.csl), locatorText(citation.locator)].filter((part) => part !== '').join(', ')
    const url = source.csl.URL ?? ''
    return [{ source, citation, text, url: /^https?:\/\//i.test(url) ? url : '' }]
  })
  losses.add('claims', claimsOf(project, event.id).length)
  losses.add('citationsShortened', citations.filter(({ quote, locator }) => quote !== null || locator !== null).length)
  losses.add('relations', event.relations.length)
  losses.add('assessments', event.assessment === '' ? 0 : 1)
  return {
    event,
    lanes: event.lanes.flatMap((id) => project.lanes.get(id)?.name ?? []),
    tags: event.tags.flatMap((id) => project.tags.get(id)?.name ?? []),
    actors: event.actors.flatMap(({ actorId, role }) => {
      const actor = project.actors.get(actorId)
      return actor === undefined ? [] : [{ name: actor.name, role }]
    }),
    places,
    placeNames: places.map(namesOfPlace),
    sources,
  }
}
