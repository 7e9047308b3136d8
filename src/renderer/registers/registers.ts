import { fold } from '../../shared/project/folding'
import { namesOfPlace } from '../../shared/project/names'
import type { AnyRecord, Project, Records } from '../../shared/project/project'
import type { TimelineEvent } from '../../shared/project/records/event'
import { recordsNaming, references } from '../../shared/project/references'

/** The tables that are lists of names. */
export type Register = 'actors' | 'places' | 'tags'
export const registers = ['actors', 'places', 'tags'] as const satisfies readonly Register[]

/** A line of a list. */
export interface Entry {
  readonly id: string
  readonly name: string
  /** Other names, for the line below and for the search. */
  readonly others: string
}

/** The records of a list that hold all words of the text in one of their names, in order of name. */
export function entriesOf(project: Project, register: Register, text: string): readonly Entry[] {
  const words = fold(text)
    .split(/\s+/)
    .filter((word) => word !== '')
  return [...(project[register] as Iterable<AnyRecord>)]
    .map((record) => entryOf(register, record))
    .filter(({ name, others }) => words.every((word) => fold(`${name} ${others}`).includes(word)))
    .sort((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1))
}

function entryOf(register: Register, record: AnyRecord): Entry {
  if (register === 'places') {
    const place = record as Records['places']
    const [first, ...rest] = place.names
    return { id: place.id, name: first?.text ?? '', others: namesOfPlace({ names: rest }) }
  }
  if (register === 'actors') {
    const actor = record as Records['actors']
    return { id: actor.id, name: actor.name, others: actor.aliases.join(' / ') }
  }
  return { id: record.id, name: (record as Records['tags']).name, others: '' }
}

/** The records of any table that name this one. */
export function namersOf(project: Project, register: Register, id: string): readonly AnyRecord[] {
  const ids = new Set([id])
  return references.filter(({ to }) => to === register).flatMap((reference) => recordsNaming(project, reference, ids))
}

/** The events that name it, or of which a claim does. */
export function eventsNaming(project: Project, register: Register, id: string): readonly TimelineEvent[] {
  const ids = new Set(namersOf(project, register, id).map(eventIdOf))
  return [...ids].flatMap((eventId) => (eventId === null ? [] : (project.events.get(eventId) ?? [])))
}

/** How many events name each record of a list, as `eventsNaming` has them, with one look at everything for all of its lines. */
export function eventCounts(project: Project, register: Register): ReadonlyMap<string, number> {
  const events = new Map<string, Set<string>>()
  for (const reference of references.filter(({ to }) => to === register)) {
    for (const record of project[reference.from] as Iterable<AnyRecord>) {
      const eventId = eventIdOf(record)
      if (eventId === null || !project.events.has(eventId)) continue
      for (const id of reference.read(record)) events.set(id, (events.get(id) ?? new Set()).add(eventId))
    }
  }
  return new Map([...events].map(([id, ofIt]) => [id, ofIt.size]))
}

function eventIdOf(record: AnyRecord): string | null {
  return 'eventId' in record ? record.eventId : record.id
}
