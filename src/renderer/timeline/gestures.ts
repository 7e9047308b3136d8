import type { CommandRequest } from '../../shared/commands/catalogue'
import { exactPolicy } from '../../shared/dates/about-policy'
import { boundsOf, precisionOf } from '../../shared/dates/bounds'
import { meanDaysPerYear, msPerDay, msPerMinute } from '../../shared/dates/calendar'
import type { Precision } from '../../shared/dates/precision'
import { correctedWhen } from '../../shared/dates/corrected'
import { resizeEdtf, shiftEdtf } from '../../shared/dates/shift'
import { makeWhen, type When } from '../../shared/dates/when'
import type { TimelineEvent } from '../../shared/project/records/event'

export type Edge = 'start' | 'end'

/** The date after a drag by `deltaMs`: moved by whole units of its own precision. The same value if that is no unit at all. */
export function movedWhen(when: When, deltaMs: number): When {
  return when.edtf === null ? when : withEdtf(when, shiftEdtf(when.edtf, deltaMs))
}

/**
 * The date after one of its ends was dragged by `deltaMs`: the end goes to whichever of its own units its middle then lies in,
 * so less than half a unit is no move. It is taken from where the date is written, not from where "about" reaches. Refuses an
 * end before the start, as `resizeEdtf` does.
 */
export function resizedWhen(when: When, edge: Edge, deltaMs: number): When {
  if (when.edtf === null) return when
  const { startEarliest, startLatest, endEarliest, endLatest } = boundsOf(when.edtf, exactPolicy)
  const middle = edge === 'start' ? (startEarliest + startLatest) / 2 : (endEarliest + endLatest) / 2
  return Number.isFinite(middle) ? withEdtf(when, resizeEdtf(when.edtf, edge, Math.round(middle + deltaMs))) : when
}

/** A step of one unit of the date's own precision, for moving it with the keyboard. */
export function steppedWhen(when: When, direction: -1 | 1): When {
  return when.edtf === null ? when : movedWhen(when, direction * unitMs[precisionOf(when.edtf)])
}

function withEdtf(when: When, edtf: string): When {
  return correctedWhen(when, edtf)
}

const unitMs: Readonly<Record<Precision, number>> = {
  millisecond: 1,
  second: 1000,
  minute: msPerMinute,
  day: msPerDay,
  month: (meanDaysPerYear / 12) * msPerDay,
  season: (meanDaysPerYear / 4) * msPerDay,
  quarter: (meanDaysPerYear / 4) * msPerDay,
  third: (meanDaysPerYear / 3) * msPerDay,
  half: (meanDaysPerYear / 2) * msPerDay,
  year: meanDaysPerYear * msPerDay,
  decade: 10 * meanDaysPerYear * msPerDay,
  century: 100 * meanDaysPerYear * msPerDay,
  millennium: 1000 * meanDaysPerYear * msPerDay,
  longer: 10_000 * meanDaysPerYear * msPerDay,
}

/** What dropping an event comes to. `from` is the lane it was taken from; null is "no lane". */
export interface Drop {
  readonly event: TimelineEvent
  readonly when: When | null
  readonly from: string | null
  readonly to: string | null
}

/** The one command for a drop; null when neither date nor lane has changed, and nothing is to be written. */
export function dropRequest({ event, when, from, to }: Drop): CommandRequest | null {
  const isRedated = when?.edtf !== event.when?.edtf
  if (from !== to) {
    const input = { id: event.id, from, to }
    return { type: 'event.moveToLane', input: isRedated ? { ...input, when } : input }
  }
  return isRedated ? { type: 'event.reschedule', input: { id: event.id, when, by: 'moving' } } : null
}

/** A new event at a place that was double-clicked. */
export function createRequest(id: string, edtf: string, laneId: string | null): CommandRequest {
  const fields = { when: makeWhen({ edtf }), lanes: laneId === null ? [] : [laneId] }
  return { type: 'event.create', input: { id, fields } }
}
