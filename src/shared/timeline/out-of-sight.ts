import type { DatedEvent } from './chronology'
import type { TimeWindow } from './time-window'

/** The events of a chronology by their ends and by their beginnings, to tell what lies before and after a window. */
export interface Edges {
  readonly byEnd: readonly DatedEvent[]
  readonly byStart: readonly DatedEvent[]
}

export function edgesOf(dated: readonly DatedEvent[]): Edges {
  return {
    byEnd: [...dated].sort((a, b) => a.shape.to - b.shape.to),
    byStart: [...dated].sort((a, b) => a.shape.from - b.shape.from),
  }
}

/** How many events lie wholly before or after a window, and the nearest of them. */
export interface OutOfSight {
  readonly count: number
  readonly nearest: DatedEvent
}

/** What ended before the window begins; null if nothing did. */
export function earlierThan({ byEnd }: Edges, window: TimeWindow): OutOfSight | null {
  const count = firstWhere(byEnd, ({ shape }) => shape.to > window.from)
  const nearest = byEnd[count - 1]
  return nearest === undefined ? null : { count, nearest }
}

/** What begins after the window ends; null if nothing does. */
export function laterThan({ byStart }: Edges, window: TimeWindow): OutOfSight | null {
  const first = firstWhere(byStart, ({ shape }) => shape.from >= window.to)
  const nearest = byStart[first]
  return nearest === undefined ? null : { count: byStart.length - first, nearest }
}

/** The first position where this holds, given that it holds for all behind; the length if it never does. */
function firstWhere(items: readonly DatedEvent[], holds: (item: DatedEvent) => boolean): number {
  let [low, high] = [0, items.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const item = items[middle]
    if (item !== undefined && holds(item)) high = middle
    else low = middle + 1
  }
  return low
}
