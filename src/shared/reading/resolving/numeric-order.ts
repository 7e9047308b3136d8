import { dayNumber } from '../../dates/calendar'
import type { Found } from '../found'
import type { CalendarDate } from '../meaning'

export type DayMonthOrder = 'dmy' | 'mdy'

/**
 * Whether 03/04/2021 is the 3rd of April or the 4th of March in this text: as its other dates in figures show, else as lies
 * nearer to the dateline, else month first.
 */
export function orderOf(dates: readonly Found[], dateline: number): DayMonthOrder {
  let dayFirst = 0
  let monthFirst = 0
  for (const { meaning } of dates) {
    if (meaning.type !== 'calendar' || meaning.figures === null) continue
    const leaning = meaning.figures === 'either' ? nearerReading(meaning, dateline) : meaning.figures
    if (leaning === 'day-first') dayFirst += 1
    if (leaning === 'month-first') monthFirst += 1
  }
  return dayFirst > monthFirst ? 'dmy' : 'mdy'
}

/** Of 03/04/2021 the reading that lies near the dateline, if the other does not. */
function nearerReading({ year, month, day }: CalendarDate, dateline: number): 'day-first' | 'month-first' | null {
  if (year === null || month === null || day === null) return null
  const asMonthFirst = Math.abs(dayNumber(year, month, day) - dateline)
  const asDayFirst = Math.abs(dayNumber(year, day, month) - dateline)
  if (Math.min(asMonthFirst, asDayFirst) > nearby || asMonthFirst === asDayFirst) return null
  return asDayFirst < asMonthFirst ? 'day-first' : 'month-first'
}

/** Days. */
const nearby = 45
