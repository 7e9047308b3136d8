import type { Sentence } from '../../text/sentences'
import { isDash, wordAt } from '../../text/phrase'
import { found, type DateRule, type Found } from '../../found'
import type { Meaning, PartOfDay } from '../../meaning'
import type { PeriodPart } from '../../../dates/period-parts'
import { weekdayAt } from '../calendar-words'
import { nearDay, nearPartOfDay } from './near-days'
import { partOfDayAt } from './parts-of-day'
import { wholeAt } from './wholes'

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

/** "the end of 1994", "the beginning of March", "the middle of last month", "the close of the century". */
export const endOf: DateRule = (sentence, at) => {
  const part = nouns.get(wordAt(sentence, at))
  if (part === undefined || (wordAt(sentence, at + 1) !== 'of' && wordAt(sentence, at + 1) !== 'to')) return null
  const whole = wholeAt(sentence, at + 2)
  if (whole === null) return null
  return found('part-of-period', at, whole.to, partMeaning(part, whole.meaning))
}

/** "year-end", "year's end", "month’s end", "mid-year", "mid-century", "mid-decade". */
export const yearEnd: DateRule = (sentence, at) => {
  const word = wordAt(sentence, at)
  const next = wordAt(sentence, at + 1)
  const end = isDash(next) ? wordAt(sentence, at + 2) : next
  const to = isDash(next) ? at + 3 : at + 2
  const year: Meaning = { type: 'shift', unit: 'year', count: 0, basis: 'writer', isAbout: false }
  if ((word === 'year' || word === "year's" || word === 'years') && end === 'end')
    return found('part-of-period', at, to, partMeaning('end', year))
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
  const near = nearPartOfDay(sentence, to) ?? nearDay(sentence, to)
  if (near !== null) return { ...near, from: at }
  const whole = wholeAt(sentence, to)
  return whole === null ? null : found('within-period', at, whole.to, whole.meaning)
}

/** Days, weeks, seasons and parts of years have no early and late part of their own: the whole is kept. */
function partMeaning(part: PeriodPart, of: Meaning): Meaning {
  return { type: 'part', part, of }
}

/** "the morning of 8 June", "the night of": which part of the day, where the day follows; joined in `joining.ts`. */
export function leadingPartOfDay(sentence: Sentence, at: number): { part: PartOfDay; to: number } | null {
  const part = partOfDayAt(sentence, at)
  return part !== null && wordAt(sentence, part.to) === 'of' ? { part: part.part, to: part.to + 1 } : null
}
