import type { DatedEvent } from './chronology'
import { lengthOf, type TimeWindow } from './time-window'

/** So much of the events must lie in what is shown first. */
const bulk = 0.7
/** What lies outside is left out only if everything else gets at least this much more room. */
const gain = 3
/** A silence of more than this share of the bulk's own length is what parts the rest from it. */
const silence = 0.5

/**
 * The stretch of time to look at first: all of `horizon`, unless the bulk of the events lies in so small a part of it that it
 * could not be read, because of a few far away. Events without a known beginning or end count where the other one is.
 */
export function firstLook(dated: readonly DatedEvent[], horizon: TimeWindow): TimeWindow {
  const places = dated.map((item) => ({ item, at: placeOf(item) })).sort((a, b) => a.at - b.at)
  const at = (index: number): number => places[index]?.at ?? NaN
  const enough = Math.ceil(places.length * bulk)
  if (places.length === 0) return horizon
  let [first, last] = [0, places.length - 1]
  for (let start = 0; start + enough <= places.length; start += 1) {
    const end = start + enough - 1
    if (at(end) - at(start) < at(last) - at(first)) [first, last] = [start, end]
  }
  // What goes on without a break still belongs to it.
  const isNear = (gap: number): boolean => gap <= (at(last) - at(first)) * silence
  for (;;) {
    if (first > 0 && isNear(at(first) - at(first - 1))) first -= 1
    else if (last < places.length - 1 && isNear(at(last + 1) - at(last))) last += 1
    else break
  }
  const look = envelope(
    places.slice(first, last + 1).map(({ item }) => item),
    { from: at(first), to: at(last) },
  )
  return lengthOf(look) * gain <= lengthOf(horizon) ? look : horizon
}

function placeOf({ shape }: DatedEvent): number {
  if (shape.end !== 'known') return shape.from
  return shape.start === 'known' ? (shape.from + shape.to) / 2 : shape.to
}

/** Room for all of those that are not longer than the stretch itself. */
function envelope(items: readonly DatedEvent[], stretch: TimeWindow): TimeWindow {
  let { from, to } = stretch
  const most = Math.max(lengthOf(stretch), 86_400_000)
  for (const { shape } of items) {
    if (shape.start !== 'known' || shape.end !== 'known' || lengthOf(shape) > most) continue
    from = Math.min(from, shape.from)
    to = Math.max(to, shape.to)
  }
  return { from, to: Math.max(to, from + 1) }
}
