import { civilDay, dayNumber, daysInMonth } from '../../dates/calendar'
import { readEdtf } from '../../dates/edtf'
import { twoDigits, writeYear } from '../../dates/edtf-text'
import { readTypedDate } from '../../dates/typed/typed-date'
import { makeWhen, type When } from '../../dates/when'
import { wordsOfEdtf } from '../../dates/wording'
import { neighbourWords } from '../../words/neighbours'

/** In which order a file writes 03/04/2021; null: it has not been said. */
export type DateOrder = 'dmy' | 'mdy' | null

/** What became of a date in a foreign file. Whatever could not be understood is in `when` all the same, in its own words. */
export interface DateSaid {
  /** null if the file says nothing at all. */
  readonly when: When | null
  /** Why it is undated, or what of it was left out, as a sentence. */
  readonly complaint: string | null
  /** It can be read in two orders, and none was said. */
  readonly isAmbiguous: boolean
}

const nothing: DateSaid = { when: null, complaint: null, isAmbiguous: false }

/** A date as a person or another program wrote it, read by the same door as one typed here. */
export function readDateSaid(written: string, order: DateOrder): DateSaid {
  const verbatim = written.trim()
  if (verbatim === '') return nothing
  const counted = daysCountedBySpreadsheet(verbatim)
  if (counted !== null) return { ...inWords(verbatim), complaint: counted }
  const text = tidied(verbatim)
  const reading = readTypedDate(text, { dayMonthOrder: order, earlyDays: 'gregorian' })
  const [first, second] = reading.kind === 'read' ? reading.candidates : []
  if (first === undefined) {
    const reason = reading.kind === 'refused' || reading.kind === 'unfinished' ? reading.reason : ''
    return { ...inWords(verbatim), complaint: neighbourWords.dateUnread(short(verbatim), reason) }
  }
  if (second !== undefined && order === null && isSlashDate(text)) {
    return { ...inWords(verbatim), complaint: neighbourWords.dateAmbiguous(short(verbatim)), isAmbiguous: true }
  }
  const { edtf, kind, calendar } = first
  return { ...nothing, when: makeWhen({ edtf, kind, calendar, verbatim: edtf === verbatim ? '' : cut(verbatim) }) }
}

/** From one date to another, each as it was written. An end alone is kept as “until”. */
export function readPeriodSaid(start: string, end: string, order: DateOrder): DateSaid {
  const from = readDateSaid(start, order)
  const to = readDateSaid(end, order)
  if (to.when === null || start.trim() === end.trim()) return from
  const verbatim = [start.trim(), end.trim()].filter((text) => text !== '').join(' – ')
  const complaint = from.complaint ?? to.complaint
  if (complaint !== null) return { ...inWords(verbatim), complaint, isAmbiguous: from.isAmbiguous || to.isAmbiguous }
  const edtf = between(from.when?.edtf ?? '..', to.when.edtf ?? '..')
  if (edtf === null) {
    return { ...inWords(verbatim), complaint: neighbourWords.endBeforeStart(short(start), short(end)) }
  }
  const isPlain = (from.when?.verbatim ?? '') === '' && to.when.verbatim === ''
  return { ...nothing, when: makeWhen({ edtf, verbatim: isPlain ? '' : cut(verbatim) }) }
}

/** Two EDTF dates as an interval, or as the one date if they are equal; null if EDTF has no such interval. */
export function between(from: string, to: string): string | null {
  if (from === to) return from
  const ends = [from.split('/').at(0) ?? from, to.split('/').at(-1) ?? to]
  const edtf = ends.join('/')
  return readEdtf(edtf).ok ? edtf : null
}

/** A date by its parts, of which a file gives as many as it knows. Years are astronomical. */
export interface DateParts {
  readonly year: number
  /** 1 to 12. */
  readonly month?: number | null
  readonly day?: number | null
  readonly hour?: number | null
  readonly minute?: number | null
  readonly second?: number | null
}

/** Those parts as EDTF, as precise as they are and no more; null if there is no such day or time. */
export function edtfOfParts({ year, month, day, hour, minute, second }: DateParts): string | null {
  if (!Number.isSafeInteger(year)) return null
  if (Math.abs(year) > 9999) return month || day ? `Y${year}` : `Y${year}`
  if (!month) return writeYear(year)
  if (month > 12 || month < 1) return null
  const toMonth = `${writeYear(year)}-${twoDigits(month)}`
  if (!day) return toMonth
  if (day > daysInMonth(year, month) || day < 1) return null
  const toDay = `${toMonth}-${twoDigits(day)}`
  if (hour === undefined || hour === null) return toDay
  const time = `${twoDigits(hour)}:${twoDigits(minute ?? 0)}${second ? `:${twoDigits(second)}` : ''}`
  const edtf = `${toDay}T${time}`
  return readEdtf(edtf).ok ? edtf : null
}

/** Words that are kept for a date that nobody could read. */
export function inWords(verbatim: string): DateSaid {
  return { ...nothing, when: makeWhen({ verbatim: cut(verbatim) }) }
}

function isSlashDate(text: string): boolean {
  return /\d{1,2}[/.-]\d{1,2}[/.-]\d{4}/.test(text)
}

/**
 * What to say of 43831, which a spreadsheet writes for 1 January 2020 where a column is not formatted as a date: it counts days from
 * 1900, or from 1904 where it was made on an old Macintosh, and nothing in the file says which. null: it is no such number.
 */
function daysCountedBySpreadsheet(text: string): string | null {
  if (!/^[1-6]\d{4}(?:\.\d+)?$/.test(text)) return null
  const inWordsSince = (days: number): string => {
    const { year, month, day } = civilDay(days + Math.floor(Number(text)))
    return wordsOfEdtf(`${writeYear(year)}-${twoDigits(month)}-${twoDigits(day)}`)
  }
  // The day 60 of 1900 is 29 February, which never was.
  return neighbourWords.daysCounted(text, inWordsSince(dayNumber(1899, 12, 30)), inWordsSince(dayNumber(1904, 1, 1)))
}

/** Databases write midnight and fractions of seconds behind days of which they know no time. */
function tidied(text: string): string {
  return text
    .replace(/[ T]00:00(?::00(?:\.0+)?)?$/, '')
    .replace(/(\d:\d\d:\d\d)\.\d+/, '$1')
    .replace(/^(-?\d{4,}-\d\d-\d\d) (\d\d:\d\d(?::\d\d)?)$/, '$1T$2')
}

/** As much of it as a dated value keeps of its words. */
function cut(text: string): string {
  return text.length <= 500 ? text : `${text.slice(0, 499)}…`
}

function short(text: string): string {
  const flat = text.replace(/\s+/g, ' ').trim()
  return flat.length <= 80 ? flat : `${flat.slice(0, 79).trimEnd()}…`
}
