import { exactPolicy } from '../../src/shared/dates/about-policy'
import { boundsOf } from '../../src/shared/dates/bounds'
import { civilDay, dayNumber, msPerDay } from '../../src/shared/dates/calendar'
import type { PeriodPart } from '../../src/shared/dates/period-parts'
import { partValue, valueOfPlain, weekdayOf, yearsValue, type DateValue } from '../../src/shared/reading/date-value'

/** The first and last day of a date, `YYYY-MM-DD`; both null for what is marked `vague` or `recurring`. */
export interface Days {
  readonly earliest: string | null
  readonly latest: string | null
}

/** A marked expression: UTF-16 offsets into the text without its marks, end exclusive. */
export interface Mark extends Days {
  readonly start: number
  readonly end: number
}

export interface MarkedText {
  readonly kind: string
  readonly dateline: string
  readonly text: string
  readonly marks: readonly Mark[]
}

/** Reads a fixture as tests/fixtures/reading/README.md describes it; throws where a mark cannot be read. */
export function readMarkedText(source: string): MarkedText {
  const gap = source.indexOf('\n\n')
  const head = source.slice(0, gap)
  const kind = /^kind: (.+)$/m.exec(head)?.[1]
  const dateline = /^dateline: (.+)$/m.exec(head)?.[1]
  if (kind === undefined || dateline === undefined) throw new Error('a marked text begins with its kind and dateline')
  const marks: Mark[] = []
  let text = ''
  let from = gap + 2
  for (const match of source.matchAll(/\[\[([^|\]]+)\|([^\]]+)\]\]/g)) {
    const [whole, words = '', value = ''] = match
    text += source.slice(from, match.index)
    marks.push({ start: text.length, end: text.length + words.length, ...daysOf(value) })
    text += words
    from = match.index + whole.length
  }
  return { kind, dateline, text: text + source.slice(from), marks }
}

function daysOf(value: string): Days {
  if (value === 'vague' || value === 'recurring') return { earliest: null, latest: null }
  const week = /^(\d{4})-W(\d\d)(-WE)?$/.exec(value)
  if (week !== null) return daysOfWeek(Number(week[1]), Number(week[2]), week[3] !== undefined)
  const [from = '', to = ''] = value.split('/')
  const part = /^([a-z]+):(.+)$/.exec(from)
  if (part === null) return daysOfEdtf(value)
  const [, name = '', whole = ''] = part
  const days = partDays(name, whole)
  return to === '..' ? { earliest: days.earliest, latest: null } : days
}

function daysOfWeek(year: number, week: number, isWeekend: boolean): Days {
  const fourth = dayNumber(year, 1, 4)
  const monday = fourth - weekdayOf(fourth) + 1 + (week - 1) * 7
  return { earliest: dayText(isWeekend ? monday + 5 : monday), latest: dayText(monday + 6) }
}

function partDays(name: string, whole: string): Days {
  const period = wholeOf(whole)
  const value = isPart(name) && period !== null ? partValue(name, period) : null
  if (value === null) throw new Error(`no such part of a period: ${name}:${whole}`)
  return { earliest: dayText(value.first), latest: dayText(value.last) }
}

const parts: ReadonlySet<string> = new Set<PeriodPart>(['beginning', 'early', 'mid', 'late', 'end'])

function isPart(name: string): name is PeriodPart {
  return parts.has(name)
}

function wholeOf(edtf: string): DateValue | null {
  const unit = edtf.endsWith('XX') ? 'century' : edtf.endsWith('X') ? 'decade' : null
  if (unit === null) return valueOfPlain(edtf)
  const { earliest, latest } = boundsOf(edtf, exactPolicy)
  return yearsValue(civilDay(earliest / msPerDay).year, civilDay(Math.floor(latest / msPerDay)).year, unit)
}

/** The first and last day of any EDTF text, "about" taken as written. */
export function daysOfEdtf(edtf: string): Days {
  const { earliest, latest } = boundsOf(edtf, exactPolicy)
  return {
    earliest: Number.isFinite(earliest) ? dayText(Math.floor(earliest / msPerDay)) : null,
    latest: Number.isFinite(latest) ? dayText(Math.floor(latest / msPerDay)) : null,
  }
}

function dayText(day: number): string {
  const { year, month, day: dayOfMonth } = civilDay(day)
  const digits = String(Math.abs(year)).padStart(4, '0')
  return `${year < 0 ? '-' : ''}${digits}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`
}
