import { civilDayAt, meanDaysPerYear, msPerDay } from '../dates/calendar'
import { writeEdtf } from '../dates/edtf-text'

/** The finest unit that a person can point at: at least this many pixels wide. */
const aimedPixels = 5

/**
 * The EDTF date of a place a person pointed at, no finer than they could aim: a day when zoomed in, then a month, a year, a
 * decade, a century. null outside the years that four digits can write.
 */
export function pointedDate(ms: number, msPerPixel: number): string | null {
  const aimedDays = (aimedPixels * msPerPixel) / msPerDay
  const { year, month, day } = civilDayAt(ms)
  if (Math.abs(year) > 9999) return null
  const none = { uncertain: 0, approximate: 0 }
  if (aimedDays > meanDaysPerYear * 10) return writeEdtf({ type: 'century', ...years(year, 100), ...none })
  if (aimedDays > meanDaysPerYear) return writeEdtf({ type: 'decade', ...years(year, 10), ...none })
  if (aimedDays > meanDaysPerYear / 12) {
    return writeEdtf({ type: 'date', precision: 'year', year, month: 0, day: 0, ...none })
  }
  if (aimedDays > 1) return writeEdtf({ type: 'date', precision: 'month', year, month, day: 0, ...none })
  return writeEdtf({ type: 'date', precision: 'day', year, month, day, ...none })
}

/** Years that share all but their last digits; counted outwards from 0 on both sides, as EDTF writes them. */
function years(year: number, size: number): { first: number; last: number } {
  const near = Math.floor(Math.abs(year) / size) * size
  return year < 0 ? { first: -near - size + 1, last: Math.min(-1, -near) } : { first: near, last: near + size - 1 }
}
