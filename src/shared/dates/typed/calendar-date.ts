import { daySource, monthFromRoman, monthFromWord, monthSource, romanMonthSource, weekdayNames } from './lexicon'
import type { TypedContext } from './context'
import { rules } from './rules'
import { nothingSaid, type SaidDate } from './said'
import { readYear, yearSource } from './year-said'

/**
 * Reads one calendar date in words or figures, whole or with its year or month left out for a range to lend. Several answers
 * where an all-digit date can be read in two orders, best first; none if it is no such date. The text is in lower case.
 */
export function readCalendarDate(text: string, context: TypedContext): SaidDate[] {
  const [, weekday, rest = text] = weekdayForm.exec(text) ?? []
  const said = (readDigits(rest, context) ?? readWords(rest)).map((date) => ({
    ...date,
    julian: date.julian || context.julian,
  }))
  if (weekday === undefined) return said
  const index = weekdayNames.findIndex((name) => name.startsWith(weekday.slice(0, 3)))
  return said.filter(({ day, bare }) => day !== null || bare !== null).map((date) => ({ ...date, weekday: index }))
}

const weekdayForm =
  /^(?:on )?(sun(?:day)?|mon(?:day)?|tue(?:s|sday)?|wed(?:nesday)?|thu(?:r|rs|rsday)?|fri(?:day)?|sat(?:urday)?)\b[.,]* ?(.*)$/

const year = `(?<year>${yearSource})`
const month = `(?<month>${monthSource})`
const day = `(?<day>${daySource})`

/** Forms with a month in words; the year may be missing from the first three. */
const wordForms: readonly RegExp[] = [
  new RegExp(`^(?:the )?${day}(?: of)?[ .-]*${month}(?:[ .,-]*${year})?$`),
  new RegExp(`^${month} ?(?:the )?${day}(?:(?:, ?| )${year})?$`),
  new RegExp(`^${month}(?:[ .,-]+(?:of )?${year})?$`),
  new RegExp(`^${year}[ .,-]+${month}(?:[ .-]+${day})?$`),
  new RegExp(`^(?:the )?(?:year |anno (?:domini )?)?${year}$`),
  // The second half of “May 12–15, 1915”.
  new RegExp(`^${day}, ${year}$`),
]

const romanForm = new RegExp(`^${day}[ ./-]+(?<roman>${romanMonthSource})[ ./-]+${year}$`)

function readWords(text: string): SaidDate[] {
  const roman = romanForm.exec(text)?.groups
  if (roman?.['roman'] !== undefined) return withYear(roman, monthFromRoman(roman['roman']))
  for (const form of wordForms) {
    const groups = form.exec(text)?.groups
    if (groups === undefined) continue
    const monthNumber = groups['month'] === undefined ? null : monthFromWord(groups['month'])
    const said = withYear(groups, monthNumber)
    if (said.length > 0) return said
  }
  const [, bare] = /^(?:the )?(\d{1,4})(?:st|nd|rd|th)?$/.exec(text) ?? []
  return bare === undefined ? [] : [{ ...nothingSaid, bare: Number(bare) }]
}

function withYear(groups: Readonly<Record<string, string | undefined>>, monthNumber: number | null): SaidDate[] {
  const dayNumber = groups['day'] === undefined ? null : Number.parseInt(groups['day'], 10)
  const rule = dayNumber !== null ? rules.calendarDate : monthNumber !== null ? rules.monthAndYear : rules.year
  const parts = { ...nothingSaid, month: monthNumber, day: dayNumber, rule }
  if (groups['year'] === undefined) return [parts]
  const said = readYear(groups['year'])
  if (said === null) return []
  if (!said.doubleDated) return [{ ...parts, year: said.year, era: said.era }]
  // A year alone written 1731/2 means the two years; only a day or month has two names for its year.
  if (monthNumber === null) return []
  return [{ ...parts, year: said.year, julian: true, rule: rules.doubleDated }]
}

const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/
const yearLast = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/
const plainMonth = /^(\d{4})-(\d{2})$/
const monthAndYear = /^(\d{1,2})[-/.](\d{4})$/
const yearAndMonth = /^(\d{4})[/.](\d{1,2})$/

/** All-digit forms; null if the text is none of them. */
function readDigits(spaced: string, context: TypedContext): SaidDate[] | null {
  const text = /^[\d ./]+$/.test(spaced) ? spaced.replace(/ ?([./]) ?/g, '$1') : spaced
  const whole = yearFirst.exec(text)
  if (whole !== null) {
    const [, yearText, monthText, dayText = ''] = whole
    // 2003-02-1 is 2003-02-10 or 2003-02-15 half typed, until the month too has a single digit.
    if (dayText.length === 1 && monthText?.length === 2 && text.includes('-')) return []
    return [figures(yearText, monthText, dayText, rules.yearFirst)]
  }
  const ordered = yearLast.exec(text)
  if (ordered !== null) {
    const [, first, separator, second, yearText] = ordered
    return readOrders(first, second, yearText, separator === '.' ? 'dmy' : context.dayMonthOrder)
  }
  const [, plainYear, plainMonthText] = plainMonth.exec(text) ?? []
  if (plainYear !== undefined && Number(plainMonthText) <= 12) {
    return [figures(plainYear, plainMonthText, undefined, rules.monthAndYear)]
  }
  const [, monthText, monthYear] = monthAndYear.exec(text) ?? []
  if (monthYear !== undefined) return [figures(monthYear, monthText, undefined, rules.monthAndYear)]
  const [, yearText, lateMonth] = yearAndMonth.exec(text) ?? []
  if (yearText === undefined || Number(lateMonth) > 12) return null
  return [figures(yearText, lateMonth, undefined, rules.monthAndYear)]
}

function readOrders(
  first: string | undefined,
  second: string | undefined,
  yearText: string | undefined,
  order: TypedContext['dayMonthOrder'],
): SaidDate[] {
  const dayFirst: SaidDate = { ...figures(yearText, second, first, rules.dayFirst), order: 'dmy' }
  const monthFirst: SaidDate = { ...figures(yearText, first, second, rules.monthFirst), order: 'mdy' }
  // The 13th to the 31st can only be days, whatever the usual order is.
  if (Number(first) > 12 && Number(second) <= 12) {
    return [{ ...dayFirst, rule: order === 'mdy' ? rules.dayFirstForced : rules.dayFirst }]
  }
  if (Number(second) > 12 && Number(first) <= 12) {
    return [{ ...monthFirst, rule: order === 'dmy' ? rules.monthFirstForced : rules.monthFirst }]
  }
  if (first === second || order === 'dmy') return [dayFirst]
  return order === 'mdy' ? [monthFirst] : [dayFirst, monthFirst]
}

function figures(
  yearText: string | undefined,
  monthText: string | undefined,
  dayText: string | undefined,
  rule: string,
): SaidDate {
  const dayNumber = dayText === undefined ? null : Number(dayText)
  return { ...nothingSaid, year: Number(yearText), month: Number(monthText), day: dayNumber, rule }
}
