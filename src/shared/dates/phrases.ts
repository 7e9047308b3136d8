import { readEdtf } from './edtf'
import { writeEdtf } from './edtf-text'
import type { EdtfInterval, EdtfPoint, EdtfSet, EdtfTime, EdtfUnspecified, EdtfValue } from './edtf-value'
import { monthName, ordinal } from './english'
import { periodPartOf, type Period, type PeriodPart } from './period-parts'
import { barePointInWords, clockInWords, pointAfterPreposition, zoneInWords, type WordStyle } from './point-words'
import { rangeInWords } from './range-words'
import type { When } from './when'
import { inItsCalendar, valueInWords, type DateLocale } from './wording'
import { eraYear, yearInWords } from './years'

/**
 * A dated value as it stands in a sentence, with its preposition, for briefings: “on or about 12 May 1915”, “in the early
 * 1990s”, “between 27 September and 10 November 2020”, “since 2023”. Doubt is said too: “possibly in 1984”. Of an undated
 * value the source's own words, or “at an unknown date”.
 */
export function phraseOf(when: When, locale: DateLocale = 'en-GB'): string {
  const style: WordStyle = { monthFirst: locale === 'en-US', short: false, timeZone: when.timeZone }
  if (when.edtf === null) return when.verbatim === '' ? 'at an unknown date' : `“${when.verbatim}”`
  const reading = readEdtf(when.edtf)
  if (!reading.ok) return when.edtf
  return inItsCalendar(reading.value, when.calendar, false, (value, place) =>
    place === 'text' ? phraseOfValue(value, when.kind, style) : valueInWords(value, when.kind, style),
  )
}

function phraseOfValue(value: EdtfValue, kind: When['kind'], style: WordStyle): string {
  switch (value.type) {
    case 'interval':
      return phraseOfInterval(value, kind, style)
    case 'set':
      return phraseOfSet(value, style)
    default:
      return phraseOfPoint(value, style)
  }
}

function phraseOfPoint(point: EdtfPoint, style: WordStyle): string {
  if (point.type === 'time') return phraseOfTime(point, style)
  if (point.type === 'unspecified') return doubted(point, phraseOfUnspecified(point, style))
  const onDay = point.type === 'date' && point.precision === 'day'
  const preposition = onDay ? 'on' : 'in'
  const about = isWholly(point.approximate, point) ? (onDay ? ' or about' : ' about') : ''
  const bare = pointAfterPreposition({ ...point, uncertain: 0, approximate: 0 }, style)
  const words = isPartly(point) ? spelled(pointAfterPreposition(point, style)) : bare
  return doubted(point, `${preposition}${about} ${words}`)
}

/** Marks on some parts only are named behind the date and so are not said before it. */
function isPartly(point: EdtfPoint): boolean {
  const marks = [point.uncertain, point.approximate].filter((parts) => parts !== 0)
  return marks.some((parts) => !isWholly(parts, point))
}

function isWholly(parts: number, point: EdtfPoint): boolean {
  if (parts === 0) return false
  if (point.type !== 'date' || point.precision === 'day') return parts === 7
  return point.precision === 'year' ? parts === 1 : parts === 3
}

function doubted(point: EdtfPoint, phrase: string): string {
  return isWholly(point.uncertain, point) ? `possibly ${phrase}` : phrase
}

function phraseOfTime(time: EdtfTime, style: WordStyle): string {
  const day = barePointInWords({ ...time, type: 'date', precision: 'day' }, style)
  return `at ${clockInWords(time)}${zoneInWords(time, style)} on ${day}`
}

function phraseOfUnspecified(point: EdtfUnspecified, style: WordStyle): string {
  const { year, month, day } = point
  if (!year.includes('X') && month === 'XX' && (day === null || day === 'XX')) return `in ${yearInWords(Number(year))}`
  if (!year.includes('X') && month !== null && !month.includes('X') && day === 'XX') {
    return `in ${monthName(Number(month))} ${yearInWords(Number(year))}`
  }
  const words = barePointInWords(point, style)
  return words.startsWith('between') ? words : `at an unknown date (${words})`
}

function phraseOfInterval(interval: EdtfInterval, kind: When['kind'], style: WordStyle): string {
  const { start, end } = interval
  if (typeof start !== 'string' && typeof end !== 'string') {
    const named = periodPartOf(writeEdtf(interval))
    if (named !== null) return phraseOfPart(named.part, named.period)
    const words = spelled(rangeInWords(start, end, kind === 'instant' ? 'between' : 'from', style))
    // Two times of one day begin with the day.
    return /^(?:from|between) /.test(words) ? words : `on ${words}`
  }
  const from = typeof start === 'string' ? '' : spelled(pointAfterPreposition(start, style))
  const to = typeof end === 'string' ? '' : spelled(pointAfterPreposition(end, style))
  if (typeof start !== 'string') {
    if (kind === 'instant') return `${prepositionFor(start)} or after ${from}`
    return end === 'open' ? `since ${from}` : `from ${from} until an unknown date`
  }
  if (kind === 'instant' && typeof end !== 'string') return `${prepositionFor(end)} or before ${to}`
  return start === 'open' ? `until ${to}` : `from an unknown date until ${to}`
}

function phraseOfSet(set: EdtfSet, style: WordStyle): string {
  const words = spelled(valueInWords(set, 'extent', style))
  if (/^(?:between|throughout|until|on or|in or|at or) /.test(words)) return words
  const [first] = set.members
  if (first === undefined) return words
  return `${prepositionFor(first.type === 'range' ? first.from : first)} ${words}`
}

function prepositionFor(point: EdtfPoint): 'on' | 'in' | 'at' {
  if (point.type === 'time') return 'at'
  return point.type === 'date' && point.precision === 'day' ? 'on' : 'in'
}

/** “about 1990” reads better in a sentence than “c. 1990”. */
function spelled(words: string): string {
  return words.replace(/(^|[\s(])c\. /g, '$1about ')
}

function phraseOfPart(part: PeriodPart, period: Period): string {
  const [name, article] = nameOfPeriod(period)
  if (part === 'beginning' || part === 'end') return `at the ${part} of ${article}${name}`
  return `in ${article}${part}${part === 'mid' ? '-' : ' '}${name}`
}

function nameOfPeriod(period: Period): readonly [string, string] {
  switch (period.unit) {
    case 'month':
      return [`${monthName(period.month)} ${yearInWords(period.year)}`, '']
    case 'year':
      return [yearInWords(period.year), '']
    case 'decade': {
      const { year, era } = eraYear(period.last)
      return era === 'BCE' ? [`${year}s BCE`, 'the '] : [`${period.first}s`, 'the ']
    }
    case 'century': {
      // Its middle, where the digits of EDTF and the counting of centuries agree.
      const { year, era } = eraYear(period.first + 50)
      const number = Math.floor((year - 1) / 100) + 1
      return [`${ordinal(number)} century${era === 'BCE' ? ' BCE' : ''}`, 'the ']
    }
  }
}
