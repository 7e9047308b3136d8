import { civilDayAt, daysInMonth, msPerDay } from '../../dates/calendar'
import { valueOf } from '../../dates/bounds'
import type { EdtfPoint, EdtfTime, IntervalEnd } from '../../dates/edtf-value'
import { spanOfPoint } from '../../dates/point-span'
import { qualifierOfValue } from '../../dates/precision'
import type { When } from '../../dates/when'
import type { DateParts } from './date-said'

/** A date as formats without EDTF have it: year, perhaps month, perhaps day, perhaps a time. */
export interface PlainDate extends DateParts {
  /** Minutes east of UTC that the time was given with; null: the clock on the wall, or no time at all. */
  readonly offset: number | null
}

/** From when to when, as a plain format can say it: every whole year, month or day named, both ends belonging to it. */
export interface Extent {
  readonly start: PlainDate | null
  /** null where it is the same as the start, or where there is none that is known. */
  readonly end: PlainDate | null
  /** A beginning or an end is open or not known. */
  readonly isOpen: boolean
  /** “About” or “perhaps” was said of it, or it lies anywhere within what the two ends name. */
  readonly isUncertain: boolean
  /** Known no closer than to a month. */
  readonly isVague: boolean
}

/** What a plain format can say of a dated value; null: nothing, since it is undated. */
export function extentOf(when: When | null): Extent | null {
  if (when?.edtf == null) return null
  const value = valueOf(when.edtf)
  const [from, to] = endsOf(value)
  const start = typeof from === 'string' ? null : plainDate(from, 'first')
  const end = typeof to === 'string' ? null : plainDate(to, 'last')
  const { uncertain, approximate } = qualifierOfValue(value)
  const isOneOf =
    (value.type === 'set' && value.mode === 'one') || (value.type === 'interval' && when.kind === 'instant')
  return {
    start: start ?? end,
    end: start === null || end === null || isSameDate(start, end) ? null : end,
    isOpen: start === null || end === null,
    isUncertain: uncertain || approximate || isOneOf,
    isVague: [start, end].some((date) => date !== null && date.day == null),
  }
}

function endsOf(value: ReturnType<typeof valueOf>): readonly [IntervalEnd, IntervalEnd] {
  if (value.type === 'interval') return [value.start, value.end]
  if (value.type !== 'set') return [value, value]
  const first = value.members[0]
  const last = value.members.at(-1)
  const from = value.earlier || first === undefined ? 'open' : first.type === 'range' ? first.from : first
  const to = value.later || last === undefined ? 'open' : last.type === 'range' ? last.to : last
  return [from, to]
}

function plainDate(point: EdtfPoint, side: 'first' | 'last'): PlainDate {
  if (point.type === 'time') return timeOf(point)
  const { earliest, latest } = spanOfPoint(point)
  const first = civilDayAt(earliest)
  const last = civilDayAt(latest)
  const { year, month, day } = side === 'first' ? first : last
  if (first.month === 1 && first.day === 1 && last.month === 12 && last.day === 31) return { year, offset: null }
  if (first.day === 1 && last.day === daysInMonth(last.year, last.month)) return { year, month, offset: null }
  return { year, month, day, offset: null }
}

function timeOf({ year, month, day, hour, minute, second, offset }: EdtfTime): PlainDate {
  if (hour === 24)
    return { ...civilDayAt(spanOfDay(year, month, day) + msPerDay), hour: 0, minute: 0, second: null, offset }
  return { year, month, day, hour, minute, second, offset }
}

function spanOfDay(year: number, month: number, day: number): number {
  return spanOfPoint({ type: 'date', precision: 'day', year, month, day, uncertain: 0, approximate: 0 }).earliest
}

function isSameDate(a: PlainDate, b: PlainDate): boolean {
  return (['year', 'month', 'day', 'hour', 'minute', 'second', 'offset'] as const).every(
    (part) => (a[part] ?? null) === (b[part] ?? null),
  )
}

/** The first day of a plain date, or its last: of “1915” 1 January or 31 December. */
export function dayOf(
  { year, month, day }: PlainDate,
  side: 'first' | 'last',
): { year: number; month: number; day: number } {
  const inMonth = month ?? (side === 'first' ? 1 : 12)
  return { year, month: inMonth, day: day ?? (side === 'first' ? 1 : daysInMonth(year, inMonth)) }
}
