import { daysInMonth } from '../../../dates/calendar'
import type { Sentence } from '../../text/sentences'
import { digitsAt, isDash, isGlued, tokenAt, wordAt } from '../../text/phrase'
import { found, type DateRule, type Found } from '../../found'
import { calendarDate } from '../../meaning'
import { clockAt } from './clock'
import { fullYear } from './year-words'

/** "1998-03-02", "1998/03/02", "1998.03.02", "1998-03-02T08:13:00Z". */
export const yearFirst: DateRule = (sentence, at) => {
  const parts = threeFigures(sentence, at)
  if (parts === null || parts.lengths[0] !== 4 || parts.lengths[1] > 2 || parts.lengths[2] > 2) return null
  const [year, month, day] = parts.values
  if (!isDay(year, month, day)) return null
  return withClock(sentence, found('numeric-date', at, parts.to, calendarDate({ year, month, day })))
}

/** "11/02/89", "02/09/1998", "17.04.1999", "08-15-90"; which figure is the month is settled for the whole text. */
export const yearLast: DateRule = (sentence, at) => {
  const parts = threeFigures(sentence, at)
  if (parts === null || parts.lengths[0] > 2 || parts.lengths[1] > 2) return null
  if (parts.lengths[2] !== 4 && parts.lengths[2] !== 2) return null
  const [first, second, last] = parts.values
  const year = parts.lengths[2] === 4 ? last : fullYear(last)
  const monthFirst = isDay(year, first, second)
  const dayFirst = isDay(year, second, first)
  if (!monthFirst && !dayFirst) return null
  const isDotted = parts.mark === '.'
  const readsMonthFirst = monthFirst && !(isDotted && dayFirst)
  const figures =
    monthFirst && dayFirst && first !== second && !isDotted ? 'either' : readsMonthFirst ? 'month-first' : 'day-first'
  const [month, day] = readsMonthFirst ? [first, second] : [second, first]
  const date = calendarDate({ year, month, day, figures, isYearShort: parts.lengths[2] === 2 })
  return withClock(sentence, found('numeric-date', at, parts.to, date))
}

/** "20030418". */
export const eightFigures: DateRule = (sentence, at) => {
  const { lower: text, kind } = tokenAt(sentence, at)
  if (kind !== 'number' || text.length !== 8 || isGlued(sentence, at) || isGluedWord(sentence, at + 1)) return null
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6))]
  if (year < 1800 || year > 2099 || !isDay(year, month, day)) return null
  return found('numeric-date', at, at + 1, calendarDate({ year, month, day }))
}

/** "9/11": the attacks of 2001 are called by their date. */
export const nineEleven: DateRule = (sentence, at) => {
  const isIt =
    wordAt(sentence, at) === '9' && '/-'.includes(wordAt(sentence, at + 1)) && wordAt(sentence, at + 2) === '11'
  if (!isIt || wordAt(sentence, at + 1) === '' || isGlued(sentence, at)) return null
  if (!isGlued(sentence, at + 1) || !isGlued(sentence, at + 2)) return null
  const next = wordAt(sentence, at + 3)
  if (isGlued(sentence, at + 3) && (next === '/' || isDash(next))) return null
  return found('named-day', at, at + 3, calendarDate({ year: 2001, month: 9, day: 11 }))
}

interface ThreeFigures {
  readonly values: readonly [number, number, number]
  readonly lengths: readonly [number, number, number]
  readonly mark: string
  readonly to: number
}

/** Three runs of digits with the same sign between them and no spaces, and nothing that goes on before or after. */
function threeFigures(sentence: Sentence, at: number): ThreeFigures | null {
  const mark = wordAt(sentence, at + 1)
  if (mark === '' || !('/.'.includes(mark) || isDash(mark)) || wordAt(sentence, at + 3) !== mark) return null
  for (let index = at + 1; index < at + 5; index += 1) if (!isGlued(sentence, index)) return null
  if (
    isGlued(sentence, at) &&
    (tokenAt(sentence, at - 1).kind !== 'mark' || '/.$€£'.includes(wordAt(sentence, at - 1)))
  )
    return null
  const values = [digitsAt(sentence, at), digitsAt(sentence, at + 2), digitsAt(sentence, at + 4)] as const
  const [first, second, third] = values
  if (first === null || second === null || third === null) return null
  const next = wordAt(sentence, at + 5)
  const goesOn =
    isGlued(sentence, at + 5) &&
    next === mark &&
    isGlued(sentence, at + 6) &&
    tokenAt(sentence, at + 6).kind === 'number'
  if (goesOn) return null
  const lengths = [
    wordAt(sentence, at).length,
    wordAt(sentence, at + 2).length,
    wordAt(sentence, at + 4).length,
  ] as const
  return { values: [first, second, third], lengths, mark, to: at + 5 }
}

function isDay(year: number, month: number, day: number): boolean {
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

function isGluedWord(sentence: Sentence, at: number): boolean {
  return isGlued(sentence, at) && tokenAt(sentence, at).kind !== 'mark'
}

/** "T08:13:00Z", " 08:13:00" and " 1337EDT" after a date in figures. */
function withClock(sentence: Sentence, date: Found): Found {
  const hasT = wordAt(sentence, date.to) === 't' && isGlued(sentence, date.to)
  const clock = clockAt(sentence, hasT ? date.to + 1 : date.to)
  return clock === null ? date : { ...date, to: clock.to, clock: clock.clock }
}
