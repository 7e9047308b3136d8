import { timeLimitMs, civilDayAt } from '../../../dates/calendar'
import { twoDigits, writeYear } from '../../../dates/edtf-text'

/**
 * The day a moment falls in as YYYY-MM-DD with the astronomical year (0000 is 1 BCE, -0043 is 44 BCE); '' where there is no
 * such moment or it lies further away than computers can draw.
 */
export function dayText(ms: number): string {
  if (!(Math.abs(ms) < timeLimitMs)) return ''
  const { year, month, day } = civilDayAt(ms)
  return `${writeYear(year)}-${twoDigits(month)}-${twoDigits(day)}`
}
