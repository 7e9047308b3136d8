import { claimsOf, sourceIdsOf } from '../../project/lookups'
import type { Project } from '../../project/project'
import type { TimelineEvent } from '../../project/records/event'
import { briefingWords } from '../../words/briefing'
import { titleOf, type Composing } from '../composing'
import { dateHeading } from '../date-heading'
import type { Block, Inline } from '../document'
import { heading, paragraph, words } from '../inline'
import { entryOf } from './entry'
import { grouped } from './grouping'

const { chronology: texts } = briefingWords

/** After so many events it is told how far it has come. */
const toldEvery = 20

/** The events in their groups; an event that belongs to several is told in the first, and the others lead there. */
export function chronologyPart(composing: Composing): readonly Block[] {
  const { project, briefing, manner, told } = composing
  const events = composing.events.filter(({ id }) => told.has(id))
  if (events.length === 0) return [paragraph([words(texts.none)])]
  const toldUnder = new Map<string, string>()
  const tell = (): void => composing.onComposed('events', toldUnder.size, events.length)
  const blocks = grouped(project, events, briefing.order).flatMap((group, index): readonly Block[] => {
    // A few events need no headings for the years they are in.
    const isHeaded = group.heading !== '' && !(briefing.order === 'date' && manner.entries === 'short')
    const repeated: (readonly Inline[])[] = []
    const entries: Block[] = []
    for (const event of group.events) {
      const elsewhere = toldUnder.get(event.id)
      if (elsewhere === undefined) {
        if (toldUnder.size % toldEvery === 0) tell()
        toldUnder.set(event.id, group.heading)
        entries.push(entryOf(event, composing))
      } else repeated.push(leadingTo(event, elsewhere))
    }
    return [
      ...(!isHeaded ? [] : [heading(`chronology-${index + 1}`, group.heading)]),
      ...entries,
      ...(repeated.length === 0 ? [] : [{ kind: 'list' as const, items: repeated }]),
    ]
  })
  tell()
  const isPart = events.length < composing.events.length
  return [
    ...(isPart ? [paragraph([words(texts.most(events.length, composing.events.length))], 'aside')] : []),
    ...blocks,
  ]
}

function leadingTo(event: TimelineEvent, elsewhere: string): readonly Inline[] {
  return [
    words(`${dateHeading(event.when)}: `),
    { kind: 'reference', text: words(titleOf(event)).text, to: `event-${event.id}` },
    words(` (${texts.elsewhere(elsewhere)})`),
  ]
}

const weights = { minor: 0, normal: 1, major: 2 } as const
const certainty = { retracted: 0, refuted: 0, unverified: 1, partly: 2, verified: 3 } as const

/** On how many sources an event rests, its claims among them; each with a little for what is said about it. */
function borneOutBy(project: Project, { id }: TimelineEvent): number {
  return sourceIdsOf(project, id).length + claimsOf(project, id).length / 100
}

/** The events that get an entry: all, or the weightiest; among equals those that are better borne out, then some from all of their time. */
export function toldEvents(
  project: Project,
  events: readonly TimelineEvent[],
  most: number | null,
): ReadonlySet<string> {
  if (most === null || events.length <= most) return new Set(events.map(({ id }) => id))
  const compare = (a: TimelineEvent, b: TimelineEvent): number =>
    weights[b.significance] - weights[a.significance] ||
    certainty[b.verification] - certainty[a.verification] ||
    borneOutBy(project, b) - borneOutBy(project, a) ||
    Number(b.when?.edtf != null) - Number(a.when?.edtf != null)
  const sorted = [...events].sort(compare)
  const last = sorted[most - 1]
  const before = sorted.filter((event) => last !== undefined && compare(event, last) < 0)
  const equals = sorted.filter((event) => last !== undefined && compare(event, last) === 0)
  return new Set([...before, ...spread(equals, most - before.length)].map(({ id }) => id))
}

/** So many of them, from the first to the last, with as many left out between each two. */
function spread(events: readonly TimelineEvent[], count: number): readonly TimelineEvent[] {
  if (count === 1) return events.slice(0, 1)
  return Array.from({ length: count }, (_, at) => Math.round((at * (events.length - 1)) / (count - 1))).flatMap(
    (at) => events[at] ?? [],
  )
}
