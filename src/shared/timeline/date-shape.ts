import { exactPolicy, type AboutPolicy } from '../dates/about-policy'
import { boundsOfWhen, type BoundKind, type Bounds } from '../dates/bounds'
import type { When } from '../dates/when'
import type { TimeWindow } from './time-window'

/**
 * What a stretch of a drawn date says.
 *
 * - `core`: it was certainly going on then; drawn solid.
 * - `rising`, `falling`: it began, or ended, somewhere in here; from pale to solid and back.
 * - `within`: it lies somewhere in here; pale, with firm edges.
 * - `before`, `after`: how far "about" reaches beyond what is written; pale, fading outwards.
 */
export type PartKind = 'core' | 'rising' | 'falling' | 'within' | 'before' | 'after'

export interface ShapePart extends TimeWindow {
  readonly kind: PartKind
}

/**
 * The geometry of a date in time, whatever the zoom:
 *
 *     2020-09-27/2020-11      ▒▒████████████▒▒▒▒      rising · core · falling
 *     199X                    ▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒      within
 *     1850~                   ·▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒·      before · within · after
 *     2022/..                 ▒▒██████████████ ▶      end: open
 *     instant 1988/1994       ┌───────│────────┐      isInstant, with a tick
 */
export interface DateShape extends TimeWindow {
  /** In order of time, touching one another, from `from` to `to`. */
  readonly parts: readonly ShapePart[]
  /** An `open` end is drawn as an arrow, an `unknown` one fades away; neither says how far it reaches. */
  readonly start: BoundKind
  readonly end: BoundKind
  readonly isInstant: boolean
  /** Where the tick of an instant stands: the middle of its window. null where a side is open or unknown, and for extents. */
  readonly tick: number | null
}

/** What is drawn of a dated value, before it is known how far the chronology reaches. */
export interface DrawnDate {
  readonly bounds: Bounds
  /** The bounds without what "about" adds. */
  readonly stated: Bounds
  readonly isInstant: boolean
}

/** null: undated. */
export function drawnDate(when: When | null, policy: AboutPolicy): DrawnDate | null {
  const bounds = when === null ? null : boundsOfWhen(when, policy)
  if (when === null || bounds === null) return null
  const isMarked = when.edtf !== null && /[~?%]/.test(when.edtf)
  const stated = isMarked ? boundsOfWhen(when, exactPolicy) : null
  return { bounds, stated: stated ?? bounds, isInstant: when.kind === 'instant' }
}

/**
 * The shape of a date. What is open reaches to the edge of `horizon`, the time that the chronology as a whole covers; bounds are
 * finite and at least a millisecond apart.
 */
export function shapeOf({ bounds, stated, isInstant }: DrawnDate, horizon: TimeWindow): DateShape {
  const { from, to } = drawnExtent(bounds, horizon)
  const isLasting = !isInstant && bounds.startLatest + 1 < bounds.endEarliest
  const parts = isLasting ? lastingParts(bounds, from, to) : withinParts(stated, from, to)
  const isBounded = bounds.start === 'known' && bounds.end === 'known'
  const tick = isInstant && isBounded ? (from + to) / 2 : null
  return { from, to, parts, start: bounds.start, end: bounds.end, isInstant, tick }
}

function drawnExtent(bounds: Bounds, horizon: TimeWindow): TimeWindow {
  const nearest = { start: bounds.endEarliest, end: bounds.startLatest }
  const from = sideOf(bounds.start, bounds.startEarliest, Math.min(horizon.from, nearest.start), nearest.start)
  const to = sideOf(bounds.end, bounds.endLatest, Math.max(horizon.to, nearest.end), nearest.end)
  const little = (horizon.to - horizon.from) / 50
  if (Number.isFinite(from)) return { from, to: Math.max(from + 1, Number.isFinite(to) ? to + 1 : from + little) }
  return Number.isFinite(to) ? { from: to - little, to: to + 1 } : horizon
}

/** What is known, what an open side reaches to, or where an unknown side begins to fade. */
function sideOf(kind: BoundKind, known: number, farthest: number, nearest: number): number {
  return kind === 'known' ? known : kind === 'open' ? farthest : nearest
}

function lastingParts(bounds: Bounds, from: number, to: number): ShapePart[] {
  const first = Math.min(Math.max(from, bounds.startLatest + 1), to)
  const last = Math.max(Math.min(to, bounds.endEarliest), first)
  return present([
    { kind: 'rising', from, to: first },
    { kind: 'core', from: first, to: last },
    { kind: 'falling', from: last, to },
  ])
}

function withinParts(stated: Bounds, from: number, to: number): ShapePart[] {
  const first = Number.isFinite(stated.earliest) ? Math.min(Math.max(from, stated.earliest), to) : from
  const last = Number.isFinite(stated.latest) ? Math.max(Math.min(to, stated.latest + 1), first) : to
  return present([
    { kind: 'before', from, to: first },
    { kind: 'within', from: first, to: last },
    { kind: 'after', from: last, to },
  ])
}

function present(parts: ShapePart[]): ShapePart[] {
  return parts.filter((part) => part.to > part.from)
}

/** The time that some dates cover together, from their finite bounds; null without any. */
export function horizonOf(dates: Iterable<DrawnDate>): TimeWindow | null {
  let from = Infinity
  let to = -Infinity
  const take = (moment: number): void => {
    if (!Number.isFinite(moment)) return
    if (moment < from) from = moment
    if (moment >= to) to = moment + 1
  }
  for (const { bounds } of dates) {
    take(bounds.startEarliest)
    take(bounds.startLatest)
    take(bounds.endEarliest)
    take(bounds.endLatest)
  }
  return from > to ? null : { from, to }
}
