import { daysInMonth } from './calendar'
import { monthName } from './english'
import { yearInWords } from './years'

/**
 * Why a single date cannot be read, as a sentence for a person. It may be asked only about texts that were refused; it names
 * the first thing that is wrong and, where there is one, the form that would be right.
 */
export function reasonAgainst(text: string): string {
  if (/^\d{8}$/.test(text)) {
    return `A date is written with hyphens: ${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}.`
  }
  if (/^-?\d{5,}$/.test(text)) {
    return `A year of more than four digits has a Y before it: Y${text}.`
  }
  if (/^-?\d(-|$)/.test(text) || /^-\d{1,3}(-|$)/.test(text)) {
    return 'A year is written with four digits: 0079 for 79 CE, -0043 for 44 BCE.'
  }
  if (text.startsWith('-0000')) return 'There is no year −0000: 1 BCE is written 0000.'
  if (/^-?\d{4}-\d(-|$)/.test(text) || /^-?\d{4}-\d\d-\d$/.test(text)) {
    return 'Months and days are written with two digits, as in 2023-09-05.'
  }
  return reasonAgainstDay(text) ?? reasonAgainstTime(text) ?? reasonAgainstForm(text)
}

function reasonAgainstDay(text: string): string | null {
  const [, yearText, monthText, dayText] =
    /^[?~%]?(-?\d{4})[?~%]?-[?~%]?(\d\d)(?:[?~%]?-[?~%]?(\d\d))?/.exec(text) ?? []
  if (yearText === undefined || monthText === undefined) return null
  const month = Number(monthText)
  if (month > 12 && dayText === undefined) {
    return month < 21 || month > 41
      ? `There is no month ${month}: months run from 01 to 12, seasons and quarters from 21 to 41.`
      : null
  }
  if (month < 1 || month > 12) return `There is no month ${month}: months run from 01 to 12.`
  return dayText === undefined ? null : reasonAgainstDayOfMonth(Number(yearText), month, Number(dayText))
}

/** Why a day does not exist, or null if it does: “29 February 2003 does not exist: 2003 was not a leap year.” */
export function reasonAgainstDayOfMonth(year: number, month: number, day: number): string | null {
  const last = daysInMonth(year, month)
  if (day >= 1 && day <= last) return null
  const name = monthName(month)
  if (day < 1) return `There is no day 0: ${name} runs from 1 to ${last}.`
  const written = `${day} ${name} ${yearInWords(year)}`
  if (month === 2 && day === 29) return `${written} does not exist: ${yearInWords(year)} was not a leap year.`
  return `${written} does not exist: ${name} has ${last} days.`
}

function reasonAgainstTime(text: string): string | null {
  const [, hour, minute, second] = /T(\d\d):(\d\d)(?::(\d\d))?/.exec(text) ?? []
  if (hour === undefined || minute === undefined) return text.includes('T') ? timeForm : null
  if (Number(hour) > 24 || (hour === '24' && minute !== '00')) return `There is no hour ${hour}:${minute}.`
  if (Number(minute) > 59) return `There is no minute ${minute}.`
  if (Number(second ?? 0) > 59) return `There is no second ${second ?? ''}.`
  return timeForm
}

const timeForm =
  'A time is written after a whole date, as in 2023-09-20T13:00, or with a zone as in 2023-09-20T13:00+04:00.'

function reasonAgainstForm(text: string): string {
  if (/X/.test(text) && /^-?[\dX]{4}(-[\dX]{2}){0,2}[?~%]?$/.test(text)) {
    return `No day in the calendar can be meant by ${text}.`
  }
  return `“${text}” is not a date in EDTF form, such as 1915-05-12, 1915~, 199X or 1988/1994.`
}
