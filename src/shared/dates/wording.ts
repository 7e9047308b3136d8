import { readEdtf } from './edtf'
import type { EdtfInterval, EdtfPoint, EdtfRange, EdtfSet, EdtfValue, IntervalEnd } from './edtf-value'
import { inList } from './english'
import { julianValue } from './julian'
import { pointAfterPreposition, pointInWords, type WordStyle } from './point-words'
import { rangeInWords } from './range-words'
import type { When } from './when'

/** British order is the rule; American English puts the month first. */
export type DateLocale = 'en-GB' | 'en-US'

/**
 * A dated value in words, for a person: “c. 1990 – c. 1993”, “since 2023 (still going)”, “15 March 44 BCE”. Years before the
 * era are never year 0. A Julian date is given as the source has it, and as Gregorian behind it. Of an undated value the
 * source's own words are given; a text that is not EDTF is given as it stands.
 */
export function wordsOf(when: When, locale: DateLocale = 'en-GB'): string {
  return words(when, { monthFirst: locale === 'en-US', short: false, timeZone: when.timeZone })
}

/** The same for a narrow cell: “27 Sept – 10 Nov 2020”, “since 2023”, “1984?”; Julian dates in their own calendar alone. */
export function shortWordsOf(when: When, locale: DateLocale = 'en-GB'): string {
  return words(when, { monthFirst: locale === 'en-US', short: true, timeZone: null })
}

/** The words for a bare EDTF text, as an extent in the Gregorian calendar. */
export function wordsOfEdtf(edtf: string, locale: DateLocale = 'en-GB'): string {
  const reading = readEdtf(edtf)
  if (!reading.ok) return edtf
  return valueInWords(reading.value, 'extent', { monthFirst: locale === 'en-US', short: false, timeZone: null })
}

function words(when: When, style: WordStyle): string {
  if (when.edtf === null) return undatedInWords(when.verbatim, style)
  const reading = readEdtf(when.edtf)
  if (!reading.ok) return when.edtf
  return inItsCalendar(reading.value, when.calendar, style.short, (value) => valueInWords(value, when.kind, style))
}

/** Words for a value, in both calendars if it is Julian: “29 April 1915 O.S. (12 May 1915 N.S.)”. */
export function inItsCalendar(
  value: EdtfValue,
  calendar: When['calendar'],
  short: boolean,
  inWords: (value: EdtfValue, place: 'text' | 'brackets') => string,
): string {
  if (calendar === 'gregorian') return inWords(value, 'text')
  const julian = julianValue(value)
  const [oldStyle, newStyle] = calendarNames(value)
  const inBrackets = inWords(value, 'brackets')
  if (short || inBrackets === inWords(julian, 'brackets')) return `${inWords(julian, 'text')} ${oldStyle}`
  return `${inWords(julian, 'text')} ${oldStyle} (${inBrackets} ${newStyle})`
}

function undatedInWords(verbatim: string, style: WordStyle): string {
  if (verbatim === '') return 'undated'
  return style.short ? `“${verbatim}”` : `“${verbatim}” (undated)`
}

/** Old Style and New Style are said of the time when both were in use; before the reform of 1582 there was nothing new. */
function calendarNames(value: EdtfValue): readonly [string, string] {
  return lastYear(value) < 1582 ? ['Julian', 'Gregorian'] : ['O.S.', 'N.S.']
}

function lastYear(value: EdtfValue): number {
  if (value.type === 'interval') return Math.max(...[value.start, value.end].map(yearOfEnd))
  if (value.type === 'set')
    return Math.max(...value.members.map((member) => yearOf(member.type === 'range' ? member.to : member)))
  return yearOf(value)
}

function yearOfEnd(end: IntervalEnd): number {
  return typeof end === 'string' ? -Infinity : yearOf(end)
}

function yearOf(point: EdtfPoint): number {
  return 'last' in point ? point.last : Number(String(point.year).replace(/X/g, '9'))
}

/** A value in words. `instant`: happened once between its ends, so an interval is said as “between … and …”. */
export function valueInWords(value: EdtfValue, kind: When['kind'], style: WordStyle): string {
  if (value.type === 'interval') return intervalInWords(value, kind, style)
  if (value.type === 'set') return setInWords(value, style)
  return pointInWords(value, style)
}

function intervalInWords({ start, end }: EdtfInterval, kind: When['kind'], style: WordStyle): string {
  if (typeof start !== 'string' && typeof end !== 'string') {
    return rangeInWords(start, end, kind === 'instant' && !style.short ? 'between' : 'dash', style)
  }
  const from = typeof start === 'string' ? '' : pointAfterPreposition(start, style)
  const to = typeof end === 'string' ? '' : pointAfterPreposition(end, style)
  if (to === '') {
    if (kind === 'instant') return `${from} or later`
    if (end === 'open') return style.short ? `since ${from}` : `since ${from} (still going)`
    return style.short ? `${from.replace(/^the /, '')} – ?` : `from ${from}, end unknown`
  }
  if (kind === 'instant') return `${to} or earlier`
  if (start === 'open') return `until ${to}`
  return style.short ? `? – ${to.replace(/^the /, '')}` : `until ${to}, start unknown`
}

function setInWords(set: EdtfSet, style: WordStyle): string {
  const [only] = set.members
  if (set.mode === 'one' && set.members.length === 1 && only !== undefined) return oneMemberInWords(set, only, style)
  const parts = set.members.map((member) => memberInWords(member, style))
  const first = parts[0] ?? ''
  const last = parts.at(-1) ?? ''
  if (set.earlier) parts[0] = set.mode === 'one' ? `${first} or earlier` : `until ${first}`
  if (set.later) parts[parts.length - 1] = set.mode === 'one' ? `${last} or later` : `${last} and after`
  if (set.mode === 'one') return inList(parts, 'or')
  return only?.type === 'range' && parts.length === 1 ? `throughout ${inList(parts, 'and')}` : inList(parts, 'and')
}

function oneMemberInWords(set: EdtfSet, only: EdtfPoint | EdtfRange, style: WordStyle): string {
  const member = memberInWords(only, style)
  if (set.earlier && set.later) return member
  if (!set.earlier && !set.later) {
    return only.type === 'range' ? rangeInWords(only.from, only.to, style.short ? 'dash' : 'between', style) : member
  }
  const edge = only.type === 'range' ? only.from : only
  const date = only.type === 'range' ? member : pointAfterPreposition(only, style)
  if (style.short) return set.earlier ? `by ${date}` : `from ${date}`
  const preposition = edge.type === 'date' && edge.precision === 'day' ? 'on' : edge.type === 'time' ? 'at' : 'in'
  return `${preposition} or ${set.earlier ? 'before' : 'after'} ${date}`
}

function memberInWords(member: EdtfPoint | EdtfRange, style: WordStyle): string {
  return member.type === 'range' ? rangeInWords(member.from, member.to, 'dash', style) : pointInWords(member, style)
}
