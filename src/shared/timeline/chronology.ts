import { boundsOfWhen } from '../dates/bounds'
import type { When } from '../dates/when'
import type { TimelineEvent } from '../project/records/event'
import { horizonOf, shapeOf, type DateShape } from './date-shape'
import { TimeIndex } from './time-index'
import { withinLimits, type TimeWindow } from './time-window'

/** A dated event and the shape of its date. */
export interface DatedEvent {
  readonly event: TimelineEvent
  readonly shape: DateShape
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
  /** All dated events in the order given, each once. */
  readonly dated: readonly DatedEvent[]
  readonly undated: readonly TimelineEvent[]
  /** The time they cover together, with room for open ends; null when nothing is dated. */
  readonly horizon: TimeWindow | null
}

/** Sorts out events for drawing. Lanes not in `laneIds` do not exist; an event in none of them is in no lane. */
export function chronologyOf(events: readonly TimelineEvent[], laneIds: readonly string[]): Chronology {
  const undated: TimelineEvent[] = []
  const whens: [TimelineEvent, When][] = []
  for (const event of events) {
    if (event.when === null || boundsOfWhen(event.when) === null) undated.push(event)
    else whens.push([event, event.when])
  }
  const horizon = roomy(horizonOf(whens.map(([, when]) => when)))
  const dated: DatedEvent[] = []
  const byLane = new Map<string | null, DatedEvent[]>(laneIds.map((id) => [id, []]))
  for (const [event, when] of whens) {
    const shape = horizon === null ? null : shapeOf(when, horizon)
    if (shape === null) continue
    const item = { event, shape }
    dated.push(item)
    const lanes = event.lanes.filter((id) => byLane.has(id))
    for (const id of lanes.length === 0 ? [null] : lanes) {
      const inLane = byLane.get(id)
      if (inLane === undefined) byLane.set(id, [item])
      else inLane.push(item)
    }
  }
  const lanes = [...byLane].map(([id, inLane]): ChronologyLane => ({
    id,
    events: inLane,
    index: TimeIndex.of(inLane.map(({ event, shape }) => ({ from: shape.from, to: shape.to, rank: rankOf(event) }))),
  }))
  return { lanes, dated, undated, horizon }
}

/** Room after the last date, and before the first, for what goes on. */
function roomy(horizon: TimeWindow | null): TimeWindow | null {
  if (horizon === null) return null
  const room = Math.max((horizon.to - horizon.from) * 0.03, 1)
  return withinLimits({ from: horizon.from - room, to: horizon.to + room })
}

const significance = { minor: 0, normal: 1, major: 2 } as const

/** What stays when not everything has room: the significant first, and among equals an even sample, always the same. */
function rankOf(event: TimelineEvent): number {
  let hash = 0
  for (let index = 0; index < event.id.length; index += 1) hash = (Math.imul(hash, 31) + event.id.charCodeAt(index)) | 0
  return significance[event.significance] + ((Math.imul(hash, 0x9e3779b1) >>> 0) % 997) / 1000
}
