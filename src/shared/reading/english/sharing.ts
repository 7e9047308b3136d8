import type { Found } from '../found'
import type { CalendarDate, HolidayOf, Meaning, YearPartOf } from '../meaning'
import type { Sentence } from '../text/sentences'
import { wordAt } from '../text/phrase'

/** The words between two finds, '' if they touch; null if they are too far apart to be one. */
export function glueBetween(sentence: Sentence, from: number, to: number): string | null {
  if (to - from > 3 || to < from) return null
  let glue = ''
  for (let at = from; at < to; at += 1) glue += (glue === '' ? '' : ' ') + wordAt(sentence, at)
  return glue
}

export function lacksYear(meaning: Meaning): meaning is CalendarDate | YearPartOf | HolidayOf {
  if (meaning.type === 'calendar') return meaning.year === null && meaning.month !== null && meaning.lean === null
  return (meaning.type === 'year-part' || meaning.type === 'holiday') && meaning.year === null && meaning.lean === null
}

/** The year said once for both: of "December – March 1991" the first is in 1990. */
export function withYearOf<Dated extends CalendarDate | YearPartOf>(
  first: Dated,
  second: CalendarDate | YearPartOf,
): Dated {
  if (first.year !== null || second.year === null) return first
  const isEarlier = monthOf(first) <= monthOf(second)
  return { ...first, year: isEarlier ? second.year : second.year - 1 }
}

function monthOf(date: CalendarDate | YearPartOf): number {
  return date.type === 'calendar' ? (date.month ?? 0) * 40 + (date.day ?? 0) : date.code
}

const sharingLinks = new Set([
  'and',
  'or',
  'to',
  ',',
  'until',
  'till',
  'through',
  'and on',
  'or on',
  'and in',
  'and from',
  'to the',
  ', and',
  'and the',
  'and again on',
  'and of',
  'till the',
  'and until',
])

/** "in January and February 1999", "on 1 June, 12 June and 30 September 2012": the year is said once, at the end. */
export function shareYears(sentence: Sentence, dates: readonly Found[]): Found[] {
  const shared = [...dates]
  for (let index = shared.length - 2; index >= 0; index -= 1) {
    const [first, second] = [shared[index], shared[index + 1]]
    if (first === undefined || second === undefined) continue
    const glue = glueBetween(sentence, first.to, second.from)
    if (glue === null || !sharingLinks.has(glue)) continue
    const meaning = first.meaning.type === 'part' ? first.meaning.of : first.meaning
    const later = yearCarrier(second.meaning)
    if (!lacksYear(meaning) || meaning.type === 'holiday') continue
    if ((later.type !== 'calendar' && later.type !== 'year-part') || later.year === null) continue
    if (later.type === 'calendar' && later.month === null) continue
    const dated = withYearOf(meaning, later)
    shared[index] = { ...first, meaning: first.meaning.type === 'part' ? { ...first.meaning, of: dated } : dated }
  }
  return shared
}

function yearCarrier(meaning: Meaning): Meaning {
  if (meaning.type === 'range') return meaning.from
  return meaning.type === 'part' ? meaning.of : meaning
}

/** "Monday and Tuesday", "next Wednesday or Thursday": the second is the one after the first. */
export function linkWeekdays(sentence: Sentence, dates: readonly Found[]): Found[] {
  return dates.map((date, index) => {
    const before = dates[index - 1]
    const isPair = before?.meaning.type === 'weekday' && date.meaning.type === 'weekday' && date.meaning.lean === null
    if (!isPair || !weekdayLinks.has(glueBetween(sentence, before.to, date.from) ?? 'apart')) return date
    return { ...date, meaning: { type: 'from-story', direction: 1, of: { ...date.meaning, week: null } } }
  })
}

const weekdayLinks = new Set(['and', 'or', 'to', 'through', 'until', 'and on', 'or on'])
