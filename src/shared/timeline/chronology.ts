import type { AboutPolicy } from '../dates/about-policy'
import { timeLimitMs } from '../dates/calendar'
import type { TimelineEvent } from '../project/records/event'
import { drawnDate, horizonOf, shapeOf, type DateShape, type DrawnDate } from './date-shape'
import { TimeIndex } from './time-index'
import { withinLimits, type TimeWindow } from './time-window'

/** A dated event and the shape of its date. */
export interface DatedEvent {
  readonly event: TimelineEvent
  readonly date: DrawnDate
  readonly shape: DateShape
  /** 0 to 3: what stays when not everything has room. The significant first, and among equals an even and lasting choice. */
  readonly rank: number
}

/** The dated events of one lane; an event in several lanes is in each. */
export interface ChronologyLane {
  /** null: events in no lane. */
  readonly id: string | null
  /** In the order given. */
  readonly events: readonly DatedEvent[]
  readonly index: TimeIndex
}

/** Events sorted out for drawing: by lane, with the geometry of their dates and an index over time. */
export interface Chronology {
  /** In the order of the project, and last, if any event is in none, "no lane". */
  readonly lanes: readonly ChronologyLane[]
  /** The events it was made from, and what became of each: null for those without a date. */
  readonly events: readonly TimelineEvent[]
  readonly items: readonly (DatedEvent | null)[]
  /** All dated events in the order given, each once. */
  readonly dated: readonly DatedEvent[]
  readonly undated: readonly TimelineEvent[]
  /** The time they cover together, with room for open ends; null when nothing is dated. */
  readonly horizon: TimeWindow | null
  /** How wide “about” is drawn. */
  readonly policy: AboutPolicy
}

/**
 * Sorts out events for drawing. Lanes not in `laneIds` do not exist; an event in none of them is in no lane. Events and lanes
 * that are as they were in `last` are taken over from it, so that an edit among a hundred thousand events costs little.
 */
export function chronologyOf(
  events: readonly TimelineEvent[],
  laneIds: readonly string[],
  policy: AboutPolicy,
  last: Chronology | null = null,
): Chronology {
  const before = last?.policy === policy ? last : null
  const known = before === null ? null : matches(before, events)
  const dates = events.map((event, position) => {
    const item = known?.[position]
    return item === undefined ? drawnDate(event.when, policy) : (item?.date ?? null)
  })
  const horizon = roomy(horizonOf(dates.filter((date) => date !== null)))
  const isSameHorizon = horizon?.from === before?.horizon?.from && horizon?.to === before?.horizon?.to
  const items = events.map((event, position): DatedEvent | null => {
    const date = dates[position] ?? null
    if (date === null) return null
    const item = known?.[position] ?? undefined
    // Only what is open reaches to the horizon, and changes with it.
    if (item !== undefined && (isSameHorizon || isBounded(item.shape))) return item
    return { event, date, shape: shapeOf(date, horizon ?? everything), rank: rankOf(event) }
  })
  const dated = items.filter((item) => item !== null)
  return {
    lanes: lanesOf(dated, laneIds, before),
    events,
    items,
    dated,
    undated: events.filter((_, position) => items[position] === null),
    horizon,
    policy,
  }
}

function lanesOf(
  dated: readonly DatedEvent[],
  laneIds: readonly string[],
  before: Chronology | null,
): ChronologyLane[] {
  const byLane = new Map<string, DatedEvent[]>(laneIds.map((id) => [id, []]))
  const inNone: DatedEvent[] = []
  for (const item of dated) {
    let isInOne = false
    for (const id of item.event.lanes) {
      const lane = byLane.get(id)
      if (lane === undefined) continue
      lane.push(item)
      isInOne = true
    }
    if (!isInOne) inNone.push(item)
  }
  const all: [string | null, DatedEvent[]][] = [...byLane]
  if (inNone.length > 0) all.push([null, inNone])
  return all.map(([id, events]) => {
    const same = before?.lanes.find((lane) => lane.id === id)
    return same !== undefined && isSameList(same.events, events) ? same : { id, events, index: indexOf(events) }
  })
}

/**
 * What is known of each event from before: undefined where it is not the same event any more. Both lists go in order of time,
 * so after an edit they run side by side but for one event changed, gone or come; only when more differs are places looked up.
 */
function matches(before: Chronology, events: readonly TimelineEvent[]): (DatedEvent | null | undefined)[] {
  let places: Map<TimelineEvent, number> | null = null
  let next = 0
  return events.map((event, position) => {
    const previous = before.events[next]
    if (previous === event) return before.items[next++]
    if (previous !== undefined && previous.id === event.id) {
      next += 1
      return undefined
    }
    if (before.events[next + 1] === event) {
      next += 2
      return before.items[next - 1]
    }
    if (previous !== undefined && previous === events[position + 1]) return undefined
    places ??= new Map(before.events.map((each, place) => [each, place]))
    const place = places.get(event)
    if (place === undefined) return undefined
    next = place + 1
    return before.items[place]
  })
}

/** For dates of which nothing is finite. */
const everything: TimeWindow = { from: -timeLimitMs, to: timeLimitMs }

function indexOf(events: readonly DatedEvent[]): TimeIndex {
  return TimeIndex.of(events.map(({ shape, rank }) => ({ from: shape.from, to: shape.to, rank })))
}

function isBounded({ start, end }: DateShape): boolean {
  return start === 'known' && end === 'known'
}

function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index])
}

/** Room after the last date, and before the first, for what goes on. */
function roomy(horizon: TimeWindow | null): TimeWindow | null {
  if (horizon === null) return null
  const room = Math.max((horizon.to - horizon.from) * 0.03, 1)
  return withinLimits({ from: horizon.from - room, to: horizon.to + room })
}

const significance = { minor: 0, normal: 1, major: 2 } as const

/** Significance, and a fraction drawn from the id. */
function rankOf(event: TimelineEvent): number {
  let hash = 0
  for (let index = 0; index < event.id.length; index += 1) hash = (Math.imul(hash, 31) + event.id.charCodeAt(index)) | 0
  return significance[event.significance] + ((Math.imul(hash, 0x9e3779b1) >>> 0) % 997) / 1000
}
