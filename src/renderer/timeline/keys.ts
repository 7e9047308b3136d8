import type { CommandRequest } from '../../shared/commands/catalogue'
import type { Chronology, DatedEvent } from '../../shared/timeline/chronology'
import { dropRequest, steppedWhen } from './gestures'

export type Direction = 'left' | 'right' | 'up' | 'down'

/** The event that an arrow key leads to: along time in order, or to the nearest in time in the next lane that has any. */
export function eventTowards(
  { dated, lanes }: Chronology,
  current: string | null,
  direction: Direction,
): DatedEvent | undefined {
  const at = dated.findIndex(({ event }) => event.id === current)
  const here = dated[at]
  if (here === undefined) return direction === 'left' ? dated.at(-1) : dated[0]
  if (direction === 'left') return dated[at - 1]
  if (direction === 'right') return dated[at + 1]
  const lane = lanes.findIndex(({ events }) => events.includes(here))
  const way = direction === 'up' ? -1 : 1
  for (let next = lane + way; next >= 0 && next < lanes.length; next += way) {
    const nearest = nearestTo(here, lanes[next]?.events ?? [])
    if (nearest !== undefined) return nearest
  }
  return undefined
}

function nearestTo(here: DatedEvent, events: readonly DatedEvent[]): DatedEvent | undefined {
  let nearest: DatedEvent | undefined
  for (const item of events) {
    if (item.event.id === here.event.id) continue
    if (nearest === undefined || distance(item, here) < distance(nearest, here)) nearest = item
  }
  return nearest
}

function distance(a: DatedEvent, b: DatedEvent): number {
  return Math.abs(a.shape.from - b.shape.from)
}

/** What Shift and an arrow do to an event: one unit of its own precision, or the lane next to its first. null: nothing. */
export function moveTowards(chronology: Chronology, item: DatedEvent, direction: Direction): CommandRequest | null {
  const { event } = item
  const lane = chronology.lanes.findIndex(({ events }) => events.includes(item))
  const from = chronology.lanes[lane]?.id ?? null
  if (direction === 'left' || direction === 'right') {
    const when = event.when === null ? null : steppedWhen(event.when, direction === 'left' ? -1 : 1)
    return dropRequest({ event, when, from, to: from })
  }
  const to = chronology.lanes[lane + (direction === 'up' ? -1 : 1)]
  return to === undefined ? null : dropRequest({ event, when: event.when, from, to: to.id })
}
