import { claimsOf } from '../../project/lookups'
import { namesOfPlace } from '../../project/names'
import type { TimelineEvent } from '../../project/records/event'
import { briefingWords } from '../../words/briefing'
import { eventReferences, shortNameOf, type Composing } from '../composing'
import type { Block, Inline } from '../document'
import { bold, joined, paragraph, words } from '../inline'
import { inNaturalOrder } from '../natural-order'
import { byName } from './grouping'

const { actors: actorTexts, places: placeTexts } = briefingWords

/** Whoever acts or speaks, with their other names, and in which events they do which. */
export function actorsPart(composing: Composing): readonly Block[] {
  const { project, events } = composing
  const acting = new Map<string, TimelineEvent[]>()
  const speaking = new Map<string, TimelineEvent[]>()
  const note = (known: Map<string, TimelineEvent[]>, id: string, event: TimelineEvent): void => {
    const list = known.get(id) ?? []
    if (list.at(-1) !== event) list.push(event)
    known.set(id, list)
  }
  for (const event of events) {
    for (const { actorId } of event.actors) note(acting, actorId, event)
    for (const { assertedBy } of claimsOf(project, event.id)) if (assertedBy !== null) note(speaking, assertedBy, event)
  }
  const named = byName([...project.actors]).filter(({ id }) => acting.has(id) || speaking.has(id))
  if (named.length === 0) return [paragraph([words(actorTexts.none)])]
  return [
    {
      kind: 'definitions',
      entries: named.map(({ id, name, aliases, kind }) => {
        const about = [
          actorTexts.kinds[kind],
          aliases.length === 0 ? '' : actorTexts.alsoKnown(aliases.join(', ')),
        ].filter((part) => part !== '')
        return {
          term: [bold(name), ...(about.length === 0 ? [] : [words(` (${about.join('; ')})`)])],
          description: [
            ...listed(actorTexts.acts, acting.get(id), composing),
            ...(acting.has(id) && speaking.has(id) ? [words(' ')] : []),
            ...listed(actorTexts.speaks, speaking.get(id), composing),
          ],
        }
      }),
    },
  ]
}

/** “Takes part in E1, E4.” */
export function listed(
  lead: string,
  events: readonly TimelineEvent[] | undefined,
  composing: Composing,
): readonly Inline[] {
  if (events === undefined || events.length === 0) return []
  const sorted = inCodeOrder(events)
  return [words(`${lead} `), ...joined(eventReferences(composing, sorted), ', '), words('.')]
}

function inCodeOrder(events: readonly TimelineEvent[]): readonly TimelineEvent[] {
  return [...events].sort((a, b) => inNaturalOrder(shortNameOf(a), shortNameOf(b)))
}

/** Every place with all of its names, where it is, and what happened there. */
export function placesPart(composing: Composing): readonly Block[] {
  const { project, events } = composing
  const happened = new Map<string, TimelineEvent[]>()
  for (const event of events) {
    for (const id of new Set(event.places.map(({ placeId }) => placeId))) {
      happened.set(id, [...(happened.get(id) ?? []), event])
    }
  }
  const places = byName([...project.places].map((place) => ({ ...place, name: namesOfPlace(place) }))).filter(
    ({ id }) => happened.has(id),
  )
  if (places.length === 0) return [paragraph([words(placeTexts.none)])]
  return [
    {
      kind: 'table',
      caption: placeTexts.caption,
      columns: [
        { heading: placeTexts.name, share: 0.46 },
        { heading: placeTexts.where, share: 0.28 },
        { heading: placeTexts.events, share: 0.26 },
      ],
      groups: [
        {
          heading: [],
          rows: places.map(({ id, name, country, lat, lon }) => [
            [words(name)],
            [words([country, degrees(lat, lon)].filter((part) => part !== '').join(' · '))],
            joined(eventReferences(composing, inCodeOrder(happened.get(id) ?? [])), ', '),
          ]),
        },
      ],
    },
  ]
}

function degrees(lat: number | null, lon: number | null): string {
  if (lat === null || lon === null) return placeTexts.unlocated
  return placeTexts.degrees(
    `${Math.abs(lat).toFixed(2)}° ${lat < 0 ? 'S' : 'N'}`,
    `${Math.abs(lon).toFixed(2)}° ${lon < 0 ? 'W' : 'E'}`,
  )
}
