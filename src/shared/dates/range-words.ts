import type { EdtfDate, EdtfPoint, EdtfTime } from './edtf-value'
import { monthName } from './english'
import {
  barePointInWords,
  clockInWords,
  dayOfMonth,
  pointAfterPreposition,
  pointInWords,
  zoneInWords,
  type WordStyle,
} from './point-words'
import { eraYear } from './years'

/** “1988–1994”, “between 1988 and 1994”, or “from 1988 to 1994”. */
export type RangeForm = 'dash' | 'between' | 'from'

/**
 * Two dates and what lies between. What they share is said once: “27 September – 10 November 2020”, “12–15 May 1915”,
 * “44–40 BCE”, “20 September 2023, 13:00–14:00”. Dates with marks are each said whole.
 */
export function rangeInWords(start: EdtfPoint, end: EdtfPoint, form: RangeForm, style: WordStyle): string {
  const { lead, from, to, tail, closed } = shareOfWords(start, end, form, style)
  return `${lead}${joined(from, to, form, closed)}${tail}`
}

function joined(from: string, to: string, form: RangeForm, closed: boolean): string {
  if (form === 'between') return `between ${from} and ${to}`
  if (form === 'from') return `from ${from} to ${to}`
  // A closed dash binds single words; with spaces inside, the dash needs air.
  return closed ? `${from}–${to}` : `${from} – ${to}`
}

interface SharedWords {
  /** Said once before both: the day of two times. */
  readonly lead: string
  readonly from: string
  readonly to: string
  /** Said once behind both: a year, a month. */
  readonly tail: string
  readonly closed: boolean
}

function shareOfWords(start: EdtfPoint, end: EdtfPoint, form: RangeForm, style: WordStyle): SharedWords {
  const marked = [start, end].some((point) => point.uncertain !== 0 || point.approximate !== 0)
  if (!marked && start.type === 'date' && end.type === 'date' && start.precision === end.precision) {
    return sharedOfDates(start, end, style)
  }
  if (!marked && start.type === 'time' && end.type === 'time') {
    const shared = sharedOfTimes(start, end, style)
    if (shared !== null) return shared
  }
  const inWords = form === 'dash' ? pointInWords : pointAfterPreposition
  const [from, to] = [inWords(start, style), inWords(end, style)]
  return { lead: '', from, to, tail: '', closed: !/\s/.test(from + to) }
}

function sharedOfDates(start: EdtfDate, end: EdtfDate, style: WordStyle): SharedWords {
  const [fromWhole, toWhole] = [barePointInWords(start, style), barePointInWords(end, style)]
  const whole: SharedWords = {
    lead: '',
    from: fromWhole,
    to: toWhole,
    tail: '',
    closed: !/\s/.test(fromWhole + toWhole),
  }
  if (start.precision === 'year') return sharedOfYears(start.year, end.year) ?? whole
  if (start.year !== end.year) return whole
  const year = barePointInWords({ ...start, precision: 'year' }, style)
  if (start.precision === 'month') {
    const [from, to] = [monthName(start.month, style.short), monthName(end.month, style.short)]
    return { lead: '', from, to, tail: ` ${year}`, closed: true }
  }
  const tail = `${style.monthFirst ? ', ' : ' '}${year}`
  const [from, to] = [dayOfMonth(start.month, start.day, style), dayOfMonth(end.month, end.day, style)]
  if (start.month !== end.month) return { lead: '', from, to, tail, closed: false }
  if (style.monthFirst) return { lead: '', from, to: String(end.day), tail, closed: true }
  return {
    lead: '',
    from: String(start.day),
    to: String(end.day),
    tail: ` ${monthName(start.month, style.short)}${tail}`,
    closed: true,
  }
}

function sharedOfYears(start: number, end: number): SharedWords | null {
  const [from, to] = [eraYear(start), eraYear(end)]
  if (from.era !== to.era || Math.abs(start) > 9999 || Math.abs(end) > 9999) return null
  // “900–1100” could be read either way; “900 CE – 1100” can not.
  if (from.era === 'CE' && from.year < 1000 && to.year >= 1000) return null
  const tail = from.era === 'BCE' ? ' BCE' : from.year < 1000 ? ' CE' : ''
  return { lead: '', from: String(from.year), to: String(to.year), tail, closed: true }
}

function sharedOfTimes(start: EdtfTime, end: EdtfTime, style: WordStyle): SharedWords | null {
  const sameDay = start.year === end.year && start.month === end.month && start.day === end.day
  if (!sameDay || start.offset !== end.offset) return null
  const day = barePointInWords({ ...start, type: 'date', precision: 'day' }, style)
  const [from, to] = [clockInWords(start), clockInWords(end)]
  return { lead: `${day}, `, from, to, tail: zoneInWords(start, style), closed: true }
}
