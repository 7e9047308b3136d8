import type { Sentence } from '../../text/sentences'
import { wordAt } from '../../text/phrase'
import { found, type DateRule, type Found } from '../../found'
import { calendarDate, type Lean, type Unit, type WeekdayOf, type YearPartOf } from '../../meaning'
import { monthAt, seasonAt, unitAt, weekdayAt } from '../calendar-words'
import { monthFirst } from './calendar-dates'
import { holidayAt } from './holidays'
import { seasonNouns } from './year-parts'

const leans: ReadonlyMap<string, Lean> = new Map<string, Lean>([
  ['last', 'last'],
  ['past', 'last'],
  ['this', 'this'],
  ['current', 'this'],
  ['present', 'this'],
  ['next', 'next'],
  ['coming', 'next'],
  ['upcoming', 'next'],
])

/**
 * What is counted from the writer's now: "last week", "this year", "next Tuesday", "last December", "this summer", "the
 * current quarter". With an article "the next day" belongs to the story and is read by `storyUnit`.
 */
export const leaning: DateRule = (sentence, at) => {
  const word = wordAt(sentence, at)
  const lean = leans.get(word)
  if (lean === undefined) return null
  const doubled = word === 'this' ? leans.get(wordAt(sentence, at + 1)) : undefined
  if (doubled !== undefined) {
    // "this past Friday", "this coming week"
    return leaningName(sentence, at, at + 2, doubled) ?? leaningUnit(sentence, at, at + 2, doubled)
  }
  const hasArticle = wordAt(sentence, at - 1) === 'the'
  if (word === 'past' && !hasArticle) return null
  const name = leaningName(sentence, at, at + 1, lean)
  if (name !== null) return name
  return hasArticle ? articleUnit(sentence, at, word, lean) : leaningUnit(sentence, at, at + 1, lean)
}

/** "last Tuesday", "next March", "this summer", "last Christmas". */
function leaningName(sentence: Sentence, at: number, to: number, lean: Lean): Found | null {
  const weekday = weekdayAt(sentence, to)
  if (weekday !== null) {
    return found('weekday', at, weekday.to, { type: 'weekday', weekday: weekday.value, lean, week: null })
  }
  const date = monthFirst(sentence, to)
  if (date?.meaning.type === 'calendar' && date.meaning.day !== null && date.meaning.year === null) {
    return { ...date, from: at, meaning: { ...date.meaning, lean } }
  }
  const month = monthAt(sentence, to)
  if (month !== null && !month.isShort) return found('month', at, month.to, calendarDate({ month: month.value, lean }))
  const season = seasonAt(sentence, to)
  if (season !== null && !seasonNouns.has(wordAt(sentence, to + 1))) {
    return found('season', at, to + 1, { type: 'year-part', code: season, year: null, lean })
  }
  const holiday = holidayAt(sentence, to)
  if (holiday !== null)
    return found('holiday', at, holiday.to, { type: 'holiday', name: holiday.name, year: null, lean })
  return null
}

const kindsOfYear = new Set(['fiscal', 'calendar', 'financial', 'academic', 'school'])

/** "last week", "this fiscal year", "next month"; `to` is where the unit is expected. */
function leaningUnit(sentence: Sentence, at: number, to: number, lean: Lean): Found | null {
  const unitIndex = kindsOfYear.has(wordAt(sentence, to)) ? to + 1 : to
  const unit = unitAt(sentence, unitIndex)
  if (unit === null || unit === 'half') return null
  if (unit === 'day') return lean === 'this' && isThisDay(sentence, at) ? writerUnit(at, unitIndex + 1, 'day', 0) : null
  return writerUnit(at, unitIndex + 1, unit, lean === 'last' ? -1 : lean === 'next' ? 1 : 0)
}

/** "until this day", and not "this day and age" or "to this day". */
function isThisDay(sentence: Sentence, at: number): boolean {
  return wordAt(sentence, at) === 'this' && wordAt(sentence, at + 2) !== 'and' && wordAt(sentence, at - 1) !== 'to'
}

/** "the past year" and "the last week" are the time up to now; "the current year" and "the coming week" only have an article. */
function articleUnit(sentence: Sentence, at: number, word: string, lean: Lean): Found | null {
  const unit = unitAt(sentence, at + 1)
  if (word === 'next' || (lean === 'last' && unit === 'day')) return null
  if (lean !== 'last' || unit === null || unit === 'half') return leaningUnit(sentence, at, at + 1, lean)
  if (unit === 'weekend' || unit === 'quarter') return writerUnit(at, at + 2, unit, -1)
  if (wordAt(sentence, at + 2) === 'of') return null
  return found('time-up-to-now', at, at + 2, { type: 'stretch', unit, count: 1, direction: -1, basis: 'writer' })
}

/** "the latest quarter", "the most recent year": the last that is over. */
export const latestUnit: DateRule = (sentence, at) => {
  const isMostRecent = wordAt(sentence, at) === 'most' && wordAt(sentence, at + 1) === 'recent'
  if (!isMostRecent && wordAt(sentence, at) !== 'latest') return null
  const start = isMostRecent ? at + 2 : at + 1
  const unitIndex = kindsOfYear.has(wordAt(sentence, start)) ? start + 1 : start
  const unit = unitAt(sentence, unitIndex)
  if (unit === null || !['week', 'month', 'quarter', 'year'].includes(unit)) return null
  return writerUnit(at, unitIndex + 1, unit, -1)
}

function writerUnit(from: number, to: number, unit: Unit, count: number): Found {
  return found('relative-unit', from, to, { type: 'shift', unit, count, basis: 'writer', isAbout: false })
}

/** "the week before last", "the year after next". */
export const unitBeyond: DateRule = (sentence, at) => {
  const unit = unitAt(sentence, at)
  if (unit === null) return null
  const link = wordAt(sentence, at + 1)
  const end = wordAt(sentence, at + 2)
  if (link === 'before' && end === 'last') return writerUnit(at, at + 3, unit, -2)
  if (link === 'after' && end === 'next') return writerUnit(at, at + 3, unit, 2)
  return null
}

/** "over the weekend", "at the weekend": the one nearest, as the sentence looks. */
export const bareWeekend: DateRule = (sentence, at) => {
  if (wordAt(sentence, at).replace(/'s$/, '') !== 'weekend') return null
  if (!['the', 'holiday', 'easter', 'christmas'].includes(wordAt(sentence, at - 1))) return null
  return writerUnit(at, at + 1, 'weekend', 0)
}

/** "Friday of last week", "Tuesday last week", "Monday next week". */
export const weekdayOfWeek: DateRule = (sentence, at) => {
  const weekday = weekdayAt(sentence, at)
  if (weekday === null) return null
  const start = wordAt(sentence, weekday.to) === 'of' ? weekday.to + 1 : weekday.to
  const lean = leans.get(wordAt(sentence, start))
  if (lean === undefined || unitAt(sentence, start + 1) !== 'week') return null
  const week = lean === 'last' ? -1 : lean === 'next' ? 1 : 0
  return found('weekday', at, start + 2, { type: 'weekday', weekday: weekday.value, lean: null, week })
}

const storyCounts: ReadonlyMap<string, -1 | 0 | 1> = new Map<string, -1 | 0 | 1>([
  ['previous', -1],
  ['preceding', -1],
  ['prior', -1],
  ['following', 1],
  ['next', 1],
  ['succeeding', 1],
  ['subsequent', 1],
  ['ensuing', 1],
  ['same', 0],
  ['that', 0],
])

/**
 * What is counted from the date last told: "the next day", "the following year", "the previous month", "that week", "the same
 * day", "that winter", "the following January".
 */
export const storyUnit: DateRule = (sentence, at) => {
  const word = wordAt(sentence, at)
  const count = storyCounts.get(word)
  if (count === undefined) return null
  const isBareNext = word === 'next' && unitAt(sentence, at + 1) === 'day'
  if (word !== 'that' && !isBareNext && !beforeStoryWords.has(wordAt(sentence, at - 1))) return null
  const start = word === 'that' && ['same', 'very'].includes(wordAt(sentence, at + 1)) ? at + 2 : at + 1
  const unit = unitAt(sentence, start)
  if (unit !== null && unit !== 'half') {
    return found('story-unit', at, start + 1, { type: 'shift', unit, count, basis: 'story', isAbout: false })
  }
  return storyName(sentence, at, start, count)
}

const beforeStoryWords = new Set(['the', 'this', 'that', 'very', 'on'])

/** "that winter", "the following January", "the following Tuesday". */
function storyName(sentence: Sentence, at: number, start: number, direction: -1 | 0 | 1): Found | null {
  const season = seasonAt(sentence, start)
  if (season !== null && !seasonNouns.has(wordAt(sentence, start + 1))) {
    const of: YearPartOf = { type: 'year-part', code: season, year: null, lean: null }
    return found('story-unit', at, start + 1, { type: 'from-story', direction, of })
  }
  const month = monthAt(sentence, start)
  if (month !== null && !month.isShort) {
    return found('story-unit', at, month.to, {
      type: 'from-story',
      direction,
      of: calendarDate({ month: month.value }),
    })
  }
  const weekday = weekdayAt(sentence, start)
  if (weekday !== null && !weekday.isShort) {
    const of: WeekdayOf = { type: 'weekday', weekday: weekday.value, lean: null, week: null }
    return found('story-unit', at, weekday.to, { type: 'from-story', direction, of })
  }
  return null
}
