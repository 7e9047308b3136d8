import type { Sentence } from '../../text/sentences'
import { isDash, wordAt } from '../../text/phrase'
import { found, type DateRule, type Found } from '../../found'
import { calendarDate, type Meaning } from '../../meaning'
import type { PeriodPart } from '../../../dates/period-parts'
import { weekdayAt } from '../calendar-words'
import { nearDay, nearPartOfDay } from './near-days'
import { partOfDayAt } from './parts-of-day'
import { wholeAt } from './wholes'
import { plainYearAt } from './year-words'

const adjectives: ReadonlyMap<string, PeriodPart> = new Map<string, PeriodPart>([
  ['early', 'early'],
  ['mid', 'mid'],
  ['middle', 'mid'],
  ['late', 'late'],
])

/** "early 1951", "mid-March", "late last year", "late 1980s", "the mid-nineties", "early Tuesday", "early in the year". */
export const earlyMidLate: DateRule = (sentence, at) => {
  const part = adjectives.get(wordAt(sentence, at))
  if (part === undefined || wordAt(sentence, at) === 'middle') return null
  let to = at + 1
  if (isDash(wordAt(sentence, to))) to += 1
  if (wordAt(sentence, to) === 'to' && isDash(wordAt(sentence, to - 1))) return null
  if (['in', 'on', 'of'].includes(wordAt(sentence, to))) to += 1
  return dayWithPart(sentence, at, to) ?? periodWithPart(sentence, at, to, part)
}

function periodWithPart(sentence: Sentence, from: number, at: number, part: PeriodPart): Found | null {
  const whole = wholeAt(sentence, at)
  if (whole === null) return null
  return found('part-of-period', from, whole.to, partMeaning(part, whole.meaning))
}

/** "early Tuesday", "late Friday night", "late last night", "early this morning", "late yesterday". */
function dayWithPart(sentence: Sentence, from: number, at: number): Found | null {
  const near = nearPartOfDay(sentence, at) ?? nearDay(sentence, at)
  if (near !== null) return { ...near, from }
  const weekday = weekdayAt(sentence, at)
  if (weekday === null || weekday.isShort) return null
  const part = partOfDayAt(sentence, weekday.to)
  return found(
    'weekday',
    from,
    part?.to ?? weekday.to,
    { type: 'weekday', weekday: weekday.value, lean: null, week: null },
    { partOfDay: part?.part ?? null },
  )
}

const nouns: ReadonlyMap<string, PeriodPart> = new Map<string, PeriodPart>([
  ['beginning', 'beginning'],
  ['start', 'beginning'],
  ['onset', 'beginning'],
  ['outset', 'beginning'],
  ['middle', 'mid'],
  ['end', 'end'],
  ['close', 'end'],
])

/** "the early part of 1998", "the latter half of the century". */
const partNames: ReadonlyMap<string, PeriodPart> = new Map<string, PeriodPart>([
  ['early', 'early'],
  ['earlier', 'early'],
  ['first', 'early'],
  ['middle', 'mid'],
  ['later', 'late'],
  ['latter', 'late'],
])

/** "the end of 1994", "the latter part of 1988", "the beginning of March", "the middle of last month", "the close of the century". */
export const endOf: DateRule = (sentence, at) => {
  const word = wordAt(sentence, at)
  const named = ['part', 'half', 'portion'].includes(wordAt(sentence, at + 1)) ? partNames.get(word) : undefined
  const part = named ?? nouns.get(word)
  const link = named === undefined ? at + 1 : at + 2
  if (part === undefined || (wordAt(sentence, link) !== 'of' && wordAt(sentence, link) !== 'to')) return null
  const whole = wholeAt(sentence, link + 1)
  return whole === null ? null : found('part-of-period', at, whole.to, partMeaning(part, whole.meaning))
}

/** "year-end", "year's end", "month’s end", "mid-year", "mid-century", "mid-decade". */
export const yearEnd: DateRule = (sentence, at) => {
  const word = wordAt(sentence, at)
  const next = wordAt(sentence, at + 1)
  const end = isDash(next) ? wordAt(sentence, at + 2) : next
  const to = isDash(next) ? at + 3 : at + 2
  const year: Meaning = { type: 'shift', unit: 'year', count: 0, basis: 'writer', isAbout: false }
  if ((word === 'year' || word === "year's" || word === 'years') && end === 'end') {
    const said = plainYearAt(sentence, to)
    if (said !== null) return found('part-of-period', at, to + 1, partMeaning('end', calendarDate({ year: said })))
    return found('part-of-period', at, to, partMeaning('end', year))
  }
  if (word === 'midyear') return found('part-of-period', at, at + 1, partMeaning('mid', year))
  if (word === "month's" && end === 'end')
    return found('part-of-period', at, to, partMeaning('end', { ...year, unit: 'month' }))
  if (word !== 'mid' || (end !== 'year' && end !== 'century' && end !== 'decade')) return null
  return found(
    'part-of-period',
    at,
    to,
    partMeaning('mid', { ...year, unit: end, basis: end === 'century' ? 'story' : 'writer' }),
  )
}

/** "earlier this year", "later that day", "later in the month", "earlier in the day": within it, no more is said. */
export const earlierOrLater: DateRule = (sentence, at) => {
  const word = wordAt(sentence, at)
  if (word !== 'earlier' && word !== 'later') return null
  const to = wordAt(sentence, at + 1) === 'in' || wordAt(sentence, at + 1) === 'on' ? at + 2 : at + 1
  const day = dayWithPart(sentence, at, to)
  if (day !== null) return day
  const whole = wholeAt(sentence, to)
  return whole === null ? null : found('within-period', at, whole.to, whole.meaning)
}

/** Days, weeks, seasons and parts of years have no early and late part of their own: the whole is kept. */
function partMeaning(part: PeriodPart, of: Meaning): Meaning {
  return { type: 'part', part, of }
}
