import { defaultAboutPolicy, widthFor, type AboutPolicy } from './about-policy'
import { addMonths, msPerDay, msPerMinute, timeLimitMs } from './calendar'
import { readEdtf } from './edtf'
import type { EdtfInterval, EdtfPoint, EdtfSet, EdtfValue, IntervalEnd } from './edtf-value'
import { spanOfPoint, type Span } from './point-span'
import { markedPrecision, precisionOfValue, qualifierOfValue, type Precision, type Qualifier } from './precision'
import { Refusal } from '../problem'
import type { When } from './when'

/** `open`: it goes on, or always was. `unknown`: there is an end, or a beginning, that nobody has told us. */
export type BoundKind = 'known' | 'open' | 'unknown'

/**
 * Within what a dated thing began, and within what it ended: a fuzzy interval of four moments in milliseconds UTC, all
 * inclusive, −Infinity and Infinity where the side is open or unknown.
 *
 *     2020-09-27/2020-11   startEarliest ├27 Sept┤ startLatest ··· endEarliest ├──November──┤ endLatest
 *     199X                 startEarliest = endEarliest ├──the 1990s──┤ startLatest = endLatest
 *
 * Always startEarliest ≤ startLatest ≤ endLatest and startEarliest ≤ endEarliest ≤ endLatest. From startLatest to endEarliest,
 * where that is a stretch of time, the thing was certainly going on.
 */
export interface Bounds {
  readonly startEarliest: number
  readonly startLatest: number
  readonly endEarliest: number
  readonly endLatest: number
  readonly start: BoundKind
  readonly end: BoundKind
  /** The first moment of all: `startEarliest`. */
  readonly earliest: number
  /** The last moment of all: `endLatest`. */
  readonly latest: number
  /** True where a year lies outside what computers can draw (about 270,000 years each way) and was moved to that limit. */
  readonly clamped: boolean
}

/** The bounds of an EDTF text. Throws a Refusal (`date-unreadable`, `end-before-start`) when it is not one. */
export function boundsOf(edtf: string, policy: AboutPolicy = defaultAboutPolicy): Bounds {
  return boundsOfValue(valueOf(edtf), policy)
}

/**
 * The bounds of a dated value, null if it is undated. An instant happened once, somewhere between the first and the last
 * moment, so for `1988/1994` as an instant both the beginning and the end lie anywhere in those years.
 */
export function boundsOfWhen(when: When, policy: AboutPolicy = defaultAboutPolicy): Bounds | null {
  if (when.edtf === null) return null
  const bounds = boundsOf(when.edtf, policy)
  if (when.kind === 'extent') return bounds
  return { ...bounds, startLatest: bounds.endLatest, endEarliest: bounds.startEarliest }
}

/** How finely an EDTF text is known; for intervals and sets the coarsest date in them. Refuses as `boundsOf` does. */
export function precisionOf(edtf: string): Precision {
  return precisionOfValue(valueOf(edtf))
}

/** Whether an EDTF text is marked uncertain or approximate anywhere. Refuses as `boundsOf` does. */
export function qualifierOf(edtf: string): Qualifier {
  return qualifierOfValue(valueOf(edtf))
}

/** The value of an EDTF text that ought to be one. Throws a Refusal whose `reason` is a sentence for a person. */
export function valueOf(edtf: string): EdtfValue {
  const reading = readEdtf(edtf)
  if (reading.ok) return reading.value
  throw new Refusal(reading.code, { text: edtf, reason: reading.reason })
}

export function boundsOfValue(value: EdtfValue, policy: AboutPolicy): Bounds {
  if (value.type === 'interval') return boundsOfInterval(value, policy)
  if (value.type === 'set') return boundsOfSet(value, policy)
  const { earliest, latest } = widened(value, policy)
  return fuzzy(earliest, latest, earliest, latest, 'known', 'known')
}

function boundsOfInterval(interval: EdtfInterval, policy: AboutPolicy): Bounds {
  const start = spanOfEnd(interval.start, policy)
  const end = spanOfEnd(interval.end, policy)
  // A start that is open was always; one that is unknown may be any moment up to the end. Likewise for ends.
  const startEarliest = start?.earliest ?? -Infinity
  const endLatest = end?.latest ?? Infinity
  const startLatest = start?.latest ?? (interval.start === 'open' ? -Infinity : endLatest)
  const endEarliest = end?.earliest ?? (interval.end === 'open' ? Infinity : startEarliest)
  return fuzzy(startEarliest, startLatest, endEarliest, endLatest, kindOf(interval.start), kindOf(interval.end))
}

function kindOf(end: IntervalEnd): BoundKind {
  return typeof end === 'string' ? end : 'known'
}

function spanOfEnd(end: IntervalEnd, policy: AboutPolicy): Span | null {
  return typeof end === 'string' ? null : widened(end, policy)
}

function boundsOfSet(set: EdtfSet, policy: AboutPolicy): Bounds {
  const members = set.members.map((member): [Span, Span] => {
    if (member.type !== 'range') {
      const span = widened(member, policy)
      return [span, span]
    }
    return [widened(member.from, policy), widened(member.to, policy)]
  })
  const earliest = set.earlier ? -Infinity : Math.min(...members.map(([from]) => from.earliest))
  const latest = set.later ? Infinity : Math.max(...members.map(([, to]) => to.latest))
  if (set.mode === 'one') {
    // How much earlier or later is not known, but it is not without end.
    return fuzzy(earliest, latest, earliest, latest, set.earlier ? 'unknown' : 'known', set.later ? 'unknown' : 'known')
  }
  const startLatest = set.earlier ? -Infinity : Math.min(...members.map(([from]) => from.latest))
  const endEarliest = set.later ? Infinity : Math.max(...members.map(([, to]) => to.earliest))
  return fuzzy(earliest, startLatest, endEarliest, latest, set.earlier ? 'open' : 'known', set.later ? 'open' : 'known')
}

function widened(point: EdtfPoint, policy: AboutPolicy): Span {
  const span = spanOfPoint(point)
  if (point.approximate === 0 && point.uncertain === 0) return span
  const approximate = reach(span, point, point.approximate, policy.approximate)
  const uncertain = reach(span, point, point.uncertain, policy.uncertain)
  return {
    earliest: Math.min(approximate.earliest, uncertain.earliest),
    latest: Math.max(approximate.latest, uncertain.latest),
  }
}

function reach(span: Span, point: EdtfPoint, parts: number, widths: AboutPolicy['approximate']): Span {
  if (parts === 0) return span
  const { amount, unit } = widthFor(widths, markedPrecision(point, parts))
  if (amount === 0) return span
  if (unit === 'month') {
    return { earliest: addMonths(span.earliest, -amount), latest: addMonths(span.latest + 1, amount) - 1 }
  }
  const length = amount * (unit === 'day' ? msPerDay : msPerMinute)
  return { earliest: span.earliest - length, latest: span.latest + length }
}

function fuzzy(
  startEarliest: number,
  startLatest: number,
  endEarliest: number,
  endLatest: number,
  start: BoundKind,
  end: BoundKind,
): Bounds {
  const first = withinLimit(startEarliest)
  const last = Math.max(first, withinLimit(endLatest))
  return {
    startEarliest: first,
    // Where start and end overlap (`2020/2020-05`) the one narrows the other.
    startLatest: Math.min(Math.max(first, withinLimit(startLatest)), last),
    endEarliest: Math.min(Math.max(first, withinLimit(endEarliest)), last),
    endLatest: last,
    start,
    end,
    earliest: first,
    latest: last,
    clamped: first !== startEarliest || last !== endLatest,
  }
}

function withinLimit(ms: number): number {
  if (!Number.isFinite(ms)) return ms
  return Math.min(timeLimitMs, Math.max(-timeLimitMs, ms))
}
