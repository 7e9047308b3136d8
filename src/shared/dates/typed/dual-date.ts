import { dayNumber } from '../calendar'
import { pointInWords } from '../point-words'
import type { EdtfDate } from '../edtf-value'
import { splitCalendar } from './calendar-marks'
import type { TypedContext } from './context'
import { pairOf } from './lending'
import { rules } from './rules'
import { complete, type Draft, type Impossible, type Piece, type SaidDate } from './said'
import { readPiece } from './single'

const firstGregorianDay = dayNumber(1582, 10, 15)

/**
 * One day under both its names: “10/21 February 1613”, “25 October / 7 November 1917”, “25 October 1917 O.S. / 7 November 1917”. The
 * Julian name comes first unless a mark says otherwise. Without a mark, two days that are not the same in the two calendars are no
 * such date (null), but the two ends of a span; with one, they are refused.
 */
export function readDualDate(typed: string, context: TypedContext): Draft | Impossible | null {
  const [, left, right] = /^([^/]+?) ?\/ ?([^/]+)$/.exec(typed) ?? []
  if (left === undefined || right === undefined || !/[a-z]/.test(right)) return null
  const [first, second] = [splitCalendar(left), splitCalendar(right)]
  const isTurned = first.calendar === 'gregorian' || second.calendar === 'julian'
  const isMarked = first.calendar !== null || second.calendar !== null
  const pair = pairOfDays(first.text, second.text, context)
  if (pair === null) return null
  const old = dayOf({ ...(isTurned ? pair.to : pair.from), julian: true })
  const plain = dayOf({ ...(isTurned ? pair.from : pair.to), julian: false })
  if (old === null || plain === null) return null
  const [oldDay, day] = [numberOf(old), numberOf(plain)]
  if (oldDay === day && (isMarked || day >= firstGregorianDay)) {
    return { value: plain, kind: 'extent', julian: true, rule: rules.bothCalendars }
  }
  return isMarked
    ? { impossible: `The Julian day is ${inWords(old)} in the Gregorian calendar, not ${inWords(plain)}.` }
    : null
}

interface Days {
  readonly from: SaidDate
  readonly to: SaidDate
}

function pairOfDays(left: string, right: string, context: TypedContext): Days | null {
  const [from, to] = [saidOf(left, context), saidOf(right, context)]
  const pair = from === null || to === null ? undefined : pairOf(from, to)[0]
  return pair?.from.type === 'said' && pair.to.type === 'said' ? { from: pair.from, to: pair.to } : null
}

function saidOf(text: string, context: TypedContext): SaidDate | null {
  const piece: Piece | undefined = readPiece(text, context)[0]
  return piece?.type === 'said' && piece.clock === null ? piece : null
}

/** The day in the Gregorian calendar; null for what is no day, or not in its calendar. */
function dayOf(said: SaidDate): EdtfDate | null {
  const completed = complete(said)
  if (completed === null || 'impossible' in completed) return null
  const { start } = completed
  return start.type === 'date' && start.precision === 'day' ? start : null
}

function numberOf({ year, month, day }: EdtfDate): number {
  return dayNumber(year, month, day)
}

function inWords(day: EdtfDate): string {
  return pointInWords(day, { monthFirst: false, short: false, timeZone: null })
}
