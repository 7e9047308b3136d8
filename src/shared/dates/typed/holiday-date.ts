import { civilDay } from '../calendar'
import { aroundEasterNames, holidayNames } from '../holiday-names'
import { holidays } from '../holidays'
import { julianFromGregorian } from '../julian'
import { rules } from './rules'
import { nothingSaid, type SaidDate } from './said'
import { readYear, yearSource } from './year-said'

const source = holidayNames.map(([words]) => words.replace(/'/g, "'?")).join('|')
const form = new RegExp(`^(?:the )?(?<name>${source}),?(?: (?:of|in))? (?<year>${yearSource})$`)

/**
 * “Easter 2021”, “Christmas Eve 1914”: a day by its name. Those that are reckoned from Easter are Julian until 1582. Null if it is
 * no such, or the year has none.
 */
export function readHoliday(text: string): SaidDate | null {
  const { name, year: yearText } = form.exec(text)?.groups ?? {}
  const year = yearText === undefined ? null : (readYear(yearText)?.year ?? null)
  const bare = name?.replace(/'/g, '')
  const [, known] = holidayNames.find(([words]) => words.replace(/'/g, '') === bare) ?? []
  const dayIn = known === undefined ? undefined : holidays.get(known)
  if (year === null || known === undefined || dayIn === undefined) return null
  const julian = aroundEasterNames.has(known) && year < 1583
  if (julian && year < 326) return null
  const gregorian = civilDay(dayIn(year))
  const { month, day } = julian ? julianFromGregorian(gregorian) : gregorian
  return { ...nothingSaid, year, month, day, julian, rule: rules.holiday }
}
