import type { Sentence } from '../text/sentences'
import { isDash, tokenAt, wordAt } from '../text/phrase'
import type { Found } from '../found'
import { partOfDayAt } from './dates/parts-of-day'
import { glueBetween, lacksYear, linkWeekdays, shareYears, withYearOf } from './sharing'
import type { CalendarDate, Clock, Meaning, PartOfDay, Shift } from '../meaning'

/** Joins what belongs together and was found apart: "8 p.m." and "Monday", "Sunday" and "2 July", "April" and "of that year". */
export function joinDates(sentence: Sentence, parts: readonly Found[]): Found[] {
  const joined: Found[] = []
  for (const part of parts) {
    let current = part
    for (let before = joined.at(-1); before !== undefined; before = joined.at(-1)) {
      const both = join(sentence, before, current)
      if (both === null) break
      joined.pop()
      current = both
    }
    joined.push(current)
  }
  return shareYears(sentence, linkWeekdays(sentence, joined)).map((date) => withPartOfDay(sentence, date))
}

function join(sentence: Sentence, first: Found, second: Found): Found | null {
  const glue = glueBetween(sentence, first.to, second.from)
  if (glue === null) return null
  return (
    clockAndPart(first, second, glue) ??
    nightOfTwoDays(first, second, glue) ??
    timeAndDay(first, second, glue) ??
    dayAndTime(first, second, glue) ??
    nthDayAndDate(first, second, glue) ??
    weekdayAndDate(first, second, glue) ??
    dateAndYear(first, second, glue) ??
    yearAndDate(sentence, first, second, glue) ??
    dateAndDate(first, second, glue)
  )
}

/** "6:30 in the evening": the part of the day tells the hour. */
function clockAndPart(first: Found, second: Found, glue: string): Found | null {
  if (!isTimeOnly(first) || !isTimeOnly(second) || first.clock === null || second.clock !== null) return null
  if (!['in the', 'at', 'in', ''].includes(glue)) return null
  return merged(first, second, first.meaning, first.clock, second.partOfDay)
}

const beforeDay = new Set(['', 'on', 'of', 'on the', 'of the', ',', 'the', 'that', ', on', '('])

/** "8 p.m. Monday", "the morning of 8 June", "noon on Friday". */
function timeAndDay(first: Found, second: Found, glue: string): Found | null {
  const isNight = second.meaning.type === 'range' && second.rule === 'day-range' && first.clock === null
  if (!isTimeOnly(first) || !(isDay(second.meaning) || isNight) || !beforeDay.has(glue)) return null
  if (second.clock !== null || (first.clock === null && second.partOfDay !== null)) return null
  if (glue === ',' && first.clock === null) return null
  return merged(first, second, second.meaning, first.clock, first.partOfDay ?? second.partOfDay)
}

const beforeTime = new Set([
  '',
  ',',
  'at',
  ', at',
  'at about',
  'at around',
  'in the',
  'around',
  'about',
  'shortly before',
  'at exactly',
  '-',
])

/** "Friday night", "Nov. 9 at noon", "April 1, 1999 10:42". */
function dayAndTime(first: Found, second: Found, glue: string): Found | null {
  const night = second.clock === null ? null : dayInNight(first, second.clock)
  if (night !== null && (beforeTime.has(glue) || beforeTime.has(glue.replace(/^, /, '')))) {
    const both = merged(first, second, night, second.clock, 'night')
    return { ...both, rule: 'calendar-date', isAbout: both.isAbout || isAboutGlue(glue) }
  }
  if (!isDay(first.meaning) || !isTimeOnly(second) || !beforeTime.has(glue)) return null
  if (first.clock !== null || (first.partOfDay !== null && second.clock === null)) return null
  const both = merged(first, second, first.meaning, second.clock, second.partOfDay ?? first.partOfDay)
  return { ...both, isAbout: both.isAbout || isAboutGlue(glue) }
}

function isAboutGlue(glue: string): boolean {
  return /(?:about|around)$/.test(glue)
}

/** "the night of 12 to 13 May": one night, and not two days. */
function nightOfTwoDays(first: Found, second: Found, glue: string): Found | null {
  const [from, to] = [first.meaning, second.meaning]
  if (first.partOfDay !== 'night' || first.clock !== null || second.clock !== null) return null
  if (from.type !== 'calendar' || to.type !== 'calendar' || from.day === null || to.day === null) return null
  if (to.month === null || !(isDash(glue) || ['to', 'and', 'to the', 'and the', '/'].includes(glue))) return null
  const isNext = to.day === from.day + 1 || (to.day === 1 && from.day >= 28)
  if (!isNext) return null
  const month = from.month ?? (to.day === 1 ? ((to.month + 10) % 12) + 1 : to.month)
  const meaning: Meaning = { type: 'range', from: withYearOf({ ...from, month }, to), to }
  return { ...merged(first, second, meaning, null, 'night'), rule: 'day-range' }
}

/** Of a night between two days the one that a time belongs to: "at eleven" is of the first, "at two" of the second. */
function dayInNight({ meaning, partOfDay, clock }: Found, time: Clock): Meaning | null {
  if (meaning.type !== 'range' || partOfDay !== 'night' || clock !== null) return null
  return time.hour >= 6 ? meaning.from : meaning.to
}

/** "Monday, 8 January 1917", "last Tuesday, March 3". */
function weekdayAndDate(first: Found, second: Found, glue: string): Found | null {
  if (first.meaning.type !== 'weekday' || second.meaning.type !== 'calendar' || second.meaning.day === null) return null
  if (!['', ',', 'the', ', the', 'on'].includes(glue) || first.clock !== null) return null
  const meaning: CalendarDate = { ...second.meaning, weekday: first.meaning.weekday }
  return merged(first, second, meaning, second.clock, first.partOfDay ?? second.partOfDay)
}

/** "for a second day on Friday": the day is said. */
function nthDayAndDate(first: Found, second: Found, glue: string): Found | null {
  if (first.meaning.type !== 'nth-day' || !isDay(second.meaning) || !['', 'on', ','].includes(glue)) return null
  return second
}

/** "23 December of the same year", "August last year", "spring of that year". */
function dateAndYear(first: Found, second: Found, glue: string): Found | null {
  if (!['', 'of', 'of the', ',', 'the'].includes(glue) || !lacksYear(first.meaning)) return null
  const year = second.meaning
  const isYear = year.type === 'shift' && year.unit === 'year' && second.rule !== 'within-period'
  if (!isYear || (year.isAbout && first.meaning.type !== 'year-part')) return null
  if (glue === ',' && year.basis !== 'writer') return null
  const told: Shift = { ...year, isAbout: false }
  return merged(first, second, { type: 'in-year', of: first.meaning, year: told }, first.clock, first.partOfDay)
}

const possessiveGlue = new Set(['', "' s", '’ s'])

function isBareYear(meaning: Meaning): meaning is CalendarDate {
  return meaning.type === 'calendar' && meaning.year !== null && meaning.month === null
}

/** "last year's fourth quarter", "two years ago in March", "the 1988 third quarter". */
function yearAndDate(sentence: Sentence, first: Found, second: Found, glue: string): Found | null {
  const year = first.meaning
  if (!lacksYear(second.meaning)) return null
  // "the 1988 third quarter", "fiscal 1998's first quarter"
  if (possessiveGlue.has(glue) && isBareYear(year) && second.meaning.type === 'year-part') {
    return merged(first, second, { ...second.meaning, year: year.year }, null, null)
  }
  if (year.type !== 'shift' || year.unit !== 'year') return null
  const isPossessive = glue === '' && wordAt(sentence, first.to - 1).endsWith("'s")
  const isAgo = glue === 'in' && year.basis === 'writer' && second.meaning.type === 'calendar'
  if (!isPossessive && !isAgo) return null
  return merged(
    first,
    second,
    { type: 'in-year', of: second.meaning, year: { ...year, isAbout: false } },
    second.clock,
    second.partOfDay,
  )
}

/** "September 27 – November 10, 2020", "26 September – 2 October". */
function dateAndDate(first: Found, second: Found, glue: string): Found | null {
  if (!isDash(glue) || first.meaning.type !== 'calendar' || second.meaning.type !== 'calendar') return null
  const [from, to] = [first.meaning, second.meaning]
  if (from.month === null || to.month === null || (from.day === null) !== (to.day === null)) return null
  // "(9 May 1863 – 21 December 1919)": each is a date in full, and often of an event of its own.
  if (from.year !== null && to.year !== null) return null
  const meaning: Meaning = { type: 'range', from: withYearOf(from, to), to }
  return { ...merged(first, second, meaning, null, null), rule: 'date-range' }
}

/** "Tuesday afternoon", "July 3 in the morning" apart: the part of the day that follows a day. */
function withPartOfDay(sentence: Sentence, date: Found): Found {
  if (!isDay(date.meaning) || date.partOfDay !== null || date.clock !== null) return date
  const part = partOfDayAt(sentence, date.to)
  if (part === null || tokenAt(sentence, date.to).isCapital) return date
  return { ...date, to: part.to, partOfDay: part.part }
}

function isTimeOnly(part: Found): boolean {
  return part.meaning.type === 'time-only'
}

function isDay(meaning: Meaning): boolean {
  switch (meaning.type) {
    case 'calendar':
      return meaning.day !== null
    case 'in-year':
      return isDay(meaning.of)
    case 'weekday':
    case 'holiday':
    case 'nth-day':
      return true
    case 'shift':
      return meaning.unit === 'day'
    case 'from-story':
      return meaning.of.type === 'weekday'
    default:
      return false
  }
}

function merged(
  first: Found,
  second: Found,
  meaning: Meaning,
  clock: Clock | null,
  partOfDay: PartOfDay | null,
): Found {
  const rule = isTimeOnly(first) ? second.rule : isTimeOnly(second) ? first.rule : second.rule
  return {
    from: first.from,
    to: second.to,
    meaning,
    clock: clock === null || partOfDay === null ? clock : inPart(clock, partOfDay),
    partOfDay,
    isAbout: first.isAbout || second.isAbout,
    onlyIf: first.onlyIf ?? second.onlyIf,
    rule,
  }
}

/** "half past seven" on a Saturday evening is 19:30. */
function inPart(clock: Clock, part: PartOfDay): Clock {
  const isLater = part === 'afternoon' || part === 'evening' || (part === 'night' && clock.hour >= 6)
  return isLater && clock.hour < 12 ? { ...clock, hour: clock.hour + 12 } : clock
}
