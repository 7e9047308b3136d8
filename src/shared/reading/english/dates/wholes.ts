import type { Sentence } from '../../text/sentences'
import { wordAt } from '../../text/phrase'
import type { Found } from '../../found'
import { calendarDate, type Lean, type Meaning } from '../../meaning'
import { monthAt, unitAt } from '../calendar-words'
import { monthFirst } from './calendar-dates'
import { century, decade, decadeInWords, shortDecade } from './decades'
import { leaning, storyUnit } from './leaning'
import { quarterOrHalf, season } from './year-parts'
import { plainYearAt, isCounting, yearWithEraAt } from './year-words'
import { fiscalYear } from './years'

/** What can have an early and a late part: "1994", "March", "March 1915", "the 1990s", "last year", "the year", "that winter". */
export function wholeAt(sentence: Sentence, start: number): { meaning: Meaning; to: number } | null {
  const hasArticle = wordAt(sentence, start) === 'the'
  const at = hasArticle ? start + 1 : start
  const era = yearWithEraAt(sentence, at)
  if (era !== null) return { meaning: calendarDate({ year: era.year }), to: era.to }
  const year = plainYearAt(sentence, at)
  const rules = [decade, shortDecade, decadeInWords, century, quarterOrHalf, season, leaning, storyUnit, fiscalYear]
  for (const rule of rules) {
    const whole = rule(sentence, at)
    if (whole !== null) return whole
  }
  const month = wholeMonth(sentence, at)
  if (month !== null) return month
  if (year !== null && !isCounting(sentence, at)) return { meaning: calendarDate({ year }), to: at + 1 }
  return hasArticle ? bareWhole(sentence, at) : null
}

function wholeMonth(sentence: Sentence, at: number): { meaning: Meaning; to: number } | null {
  const month = monthAt(sentence, at)
  if (month === null) return null
  const dated: Found | null = monthFirst(sentence, at)
  if (dated?.meaning.type === 'calendar' && dated.meaning.day === null) return dated
  if (dated !== null || month.isShort) return null
  const lean = yearLean(sentence, month.to)
  return { meaning: calendarDate({ month: month.value, lean: lean?.lean ?? null }), to: lean?.to ?? month.to }
}

/** "last year" after a month. */
function yearLean(sentence: Sentence, at: number): { lean: Lean; to: number } | null {
  const start = wordAt(sentence, at) === 'of' ? at + 1 : at
  const word = wordAt(sentence, start)
  if ((word !== 'last' && word !== 'this' && word !== 'next') || wordAt(sentence, start + 1) !== 'year') return null
  return { lean: word, to: start + 2 }
}

/** "the year", "the month", "the week", "the day": the one the text is in. */
function bareWhole(sentence: Sentence, at: number): { meaning: Meaning; to: number } | null {
  const unit = unitAt(sentence, at)
  if (unit === null || unit === 'half') return null
  const year = unit === 'year' ? plainYearAt(sentence, at + 1) : null
  if (year !== null) return { meaning: calendarDate({ year }), to: at + 2 }
  return { meaning: { type: 'shift', unit, count: 0, basis: 'scene', isAbout: false }, to: at + 1 }
}
