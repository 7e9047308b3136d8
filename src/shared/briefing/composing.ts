import type { Project } from '../project/project'
import type { BriefingFields } from '../project/records/briefing'
import type { TimelineEvent } from '../project/records/event'
import { briefingWords } from '../words/briefing'
import type { Inline } from './document'
import { words } from './inline'
import type { NoteTaker } from './notes'
import type { Gated } from './publish-gate'
import type { Manner } from './templates'

/** What every part of a briefing is composed from. */
export interface Composing {
  /** What may leave, and nothing else. */
  readonly project: Project
  /** In the order of time, undated ones last. */
  readonly events: readonly TimelineEvent[]
  readonly briefing: BriefingFields
  readonly manner: Manner
  readonly notes: NoteTaker
  /** Those that have an entry in the document's chronology: none if it has no such part. */
  readonly told: ReadonlySet<string>
  readonly gated: Gated
  /** Points. */
  readonly figureWidth: number
  /** How many events the briefing was about before any were held back, of how many. */
  readonly counts: { readonly chosen: number; readonly inProject: number }
  readonly made: Made
  readonly onComposed: OnComposed
}

/** Told how far a document has come: which events have their entries, that its figure is being drawn, and how many of its notes are formatted. */
export type OnComposed = (step: 'events' | 'figure' | 'notes', done: number, total: number | null) => void

/** When and with what a document was made. */
export interface Made {
  /** ISO 8601, UTC. */
  readonly at: string
  /** The program and its version. */
  readonly generator: string
}

export function titleOf({ title }: Pick<TimelineEvent, 'title'>): string {
  return title.trim() === '' ? briefingWords.untitledEvent : title.trim()
}

/** Where an event's entry is in the document. */
export function anchorOf({ id }: Pick<TimelineEvent, 'id'>): string {
  return `event-${id}`
}

/** Short names of events, each leading to its entry if the document has one. */
export function eventReferences(
  { told }: Pick<Composing, 'told'>,
  events: readonly TimelineEvent[],
  nameOf: (event: TimelineEvent) => string = shortNameOf,
): readonly (readonly Inline[])[] {
  return events.map((event) => [
    told.has(event.id)
      ? { kind: 'reference', text: words(nameOf(event)).text, to: anchorOf(event) }
      : words(nameOf(event)),
  ])
}

/** “E12”, or the title of an event that has no code. */
export function shortNameOf(event: TimelineEvent): string {
  return event.code === '' ? titleOf(event) : event.code
}

/** “E12 Ceasefire agreed”. */
export function longNameOf(event: TimelineEvent): string {
  return event.code === '' ? titleOf(event) : `${event.code} ${titleOf(event)}`
}
