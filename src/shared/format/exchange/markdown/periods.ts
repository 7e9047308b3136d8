import { exactPolicy } from '../../../dates/about-policy'
import { boundsOfWhen } from '../../../dates/bounds'
import { civilDayAt } from '../../../dates/calendar'
import { precisionOfPoint, precisions, type Precision } from '../../../dates/precision'
import { readEdtf } from '../../../dates/edtf'
import { writeYear, twoDigits } from '../../../dates/edtf-text'
import type { EdtfValue } from '../../../dates/edtf-value'
import { periodPartOf } from '../../../dates/period-parts'
import type { When } from '../../../dates/when'
import { wordsOfEdtf } from '../../../dates/wording'
import type { TimelineEvent } from '../../../project/records/event'

/** Some events that follow one another, under a heading for the time they belong to; '' without a heading. */
export interface Period {
  readonly heading: string
  readonly events: readonly TimelineEvent[]
}

/** What headings may stand for, and how many events there must be to each, on average, for that to be worth while. */
const units = [
  { unit: 'day', enough: 4 },
  { unit: 'month', enough: 2.5 },
  { unit: 'year', enough: 2.5 },
  { unit: 'decade', enough: 2.5 },
  { unit: 'century', enough: 0 },
] as const satisfies readonly { unit: Precision; enough: number }[]

type Unit = (typeof units)[number]['unit']

/** A short list needs no headings. */
const fewEvents = 6

/**
 * Dated events, in their order, in periods of whatever length suits how densely they stand: days for a week of fighting, centuries
 * for a reign of kings. A date known less finely stands under what is known of it: the 1990s, never January 1990.
 */
export function inPeriods(events: readonly TimelineEvent[]): readonly Period[] {
  if (events.length === 0) return []
  if (events.length <= fewEvents) return [{ heading: '', events }]
  const fitting = units.find(({ unit, enough }) => events.length / grouped(events, unit).length >= enough)
  return grouped(events, fitting?.unit ?? 'century')
}

function grouped(events: readonly TimelineEvent[], unit: Unit): readonly Period[] {
  const periods: { heading: string; events: TimelineEvent[] }[] = []
  for (const event of events) {
    const heading = event.when === null ? '' : wordsOfEdtf(periodOf(event.when, unit))
    const last = periods.at(-1)
    if (last?.heading === heading) last.events.push(event)
    else periods.push({ heading, events: [event] })
  }
  return periods
}

/** The period a date belongs to, as EDTF: the unit that its beginning lies in, or a longer one if no more is known. */
export function periodOf(when: When, unit: Unit): string {
  const reading = readEdtf(when.edtf ?? '')
  const bounds = boundsOfWhen(when, exactPolicy)
  if (!reading.ok || bounds === null) return ''
  const part = periodPartOf(when.edtf ?? '')?.period.unit ?? null
  const start = civilDayAt(Number.isFinite(bounds.earliest) ? bounds.earliest : bounds.latest)
  const known = part ?? unitWithin(finenessOfStart(reading.value))
  const reach = when.kind === 'instant' && Number.isFinite(bounds.latest) ? civilDayAt(bounds.latest) : start
  const fitting = units.find(
    (candidate) =>
      known !== null &&
      rank(candidate.unit) <= Math.min(rank(unit), rank(known)) &&
      edtfOf(start, candidate.unit) === edtfOf(reach, candidate.unit),
  )
  // What is vaguer than any heading stands under its own words.
  return fitting === undefined ? (when.edtf ?? '') : edtfOf(start, fitting.unit)
}

/** How finely the beginning of a value is known; its end where it has none. */
function finenessOfStart(value: EdtfValue): Precision {
  if (value.type === 'interval') {
    const deciding = typeof value.start === 'string' ? value.end : value.start
    return typeof deciding === 'string' ? 'longer' : precisionOfPoint(deciding)
  }
  if (value.type === 'set') {
    const [first] = value.members
    return first === undefined ? 'longer' : precisionOfPoint(first.type === 'range' ? first.from : first)
  }
  return precisionOfPoint(value)
}

/** The unit of headings that says no more than a precision does: a season is known to its year. null: none is that vague. */
function unitWithin(precision: Precision): Unit | null {
  return units.find(({ unit }) => rank(unit) <= rank(precision))?.unit ?? null
}

/** Coarser precisions rank lower. */
function rank(precision: Precision): number {
  return precisions.indexOf(precision)
}

function edtfOf({ year, month, day }: { year: number; month: number; day: number }, unit: Unit): string {
  const years = Math.abs(year) > 9999 ? `Y${year}` : writeYear(year)
  switch (unit) {
    case 'day':
      return `${years}-${twoDigits(month)}-${twoDigits(day)}`
    case 'month':
      return `${years}-${twoDigits(month)}`
    case 'year':
      return years
    case 'decade':
      return years.startsWith('Y') ? years : `${years.slice(0, -1)}X`
    case 'century':
      return years.startsWith('Y') ? years : `${years.slice(0, -2)}XX`
  }
}
