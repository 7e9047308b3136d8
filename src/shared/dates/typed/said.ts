import { dayNumber, daysInMonth } from '../calendar'
import { reasonAgainstDayOfMonth } from '../edtf-reasons'
import {
  everyPart,
  monthPart,
  yearPart,
  type EdtfDate,
  type EdtfPoint,
  type EdtfTime,
  type EdtfValue,
} from '../edtf-value'
import { monthName } from '../english'
import { daysInJulianMonth, gregorianFromJulian, gregorianSetOfJulianMonth } from '../julian'
import { defaultAboutPolicy } from '../about-policy'
import { stepPoint } from '../point-steps'
import type { When } from '../when'
import { yearInWords } from '../years'
import type { Clock } from './clock'
import { weekdayNames } from './lexicon'
import { rules } from './rules'

/** “About” and “?” as said of one piece of text. */
export interface SaidMarks {
  readonly about: boolean
  readonly doubt: boolean
}

/** What a piece of text says of one calendar date; what it leaves out is null, and a range may lend it. */
export interface SaidDate extends SaidMarks {
  readonly type: 'said'
  /** Astronomical. */
  readonly year: number | null
  readonly era: 'BCE' | 'CE' | null
  readonly month: number | null
  readonly day: number | null
  readonly clock: Clock | null
  /** 0 for Sunday. */
  readonly weekday: number | null
  /** A number by itself, not yet a day or a year: the 12 of “12–15 May”, the 18 of “1914–18”. */
  readonly bare: number | null
  /** The order in which an all-digit date was read. */
  readonly order: 'dmy' | 'mdy' | null
  readonly julian: boolean
  readonly rule: string
}

/** A decade, a season, “late 1990s”, a date in EDTF: complete in itself. `end` differs from `start` where it is an interval. */
export interface SaidPeriod extends SaidMarks {
  readonly type: 'period'
  readonly start: EdtfPoint
  readonly end: EdtfPoint
  readonly rule: string
}

export type Piece = SaidDate | SaidPeriod

export const nothingSaid: SaidDate = {
  type: 'said',
  year: null,
  era: null,
  month: null,
  day: null,
  clock: null,
  weekday: null,
  bare: null,
  order: null,
  julian: false,
  about: false,
  doubt: false,
  rule: rules.calendarDate,
}

/** One understanding of the whole text, before it is checked as EDTF. */
export interface Draft {
  readonly value: EdtfValue
  readonly kind: When['kind']
  readonly julian: boolean
  readonly rule: string
  /** EDTF as it was typed, where it was; written from `value` otherwise. */
  readonly edtf?: string
}

/** A date that was understood and does not exist, with the reason. */
export interface Impossible {
  readonly impossible: string
}

export interface Completed {
  readonly start: EdtfPoint
  readonly end: EdtfPoint
  /** `instant` where start and end only hold one moment between them. */
  readonly kind: When['kind']
  readonly julian: boolean
  readonly rule: string
}

/** A piece as points of time, null if it leaves out its year, or the reason why there is no such date. */
export function complete(piece: Piece): Completed | Impossible | null {
  if (piece.type === 'period') {
    const { start, end, rule } = piece
    const from = marked(start, piece)
    return { start: from, end: end === start ? from : marked(end, piece), kind: 'extent', julian: false, rule }
  }
  if (piece.year === null || piece.bare !== null || (piece.day !== null && piece.month === null)) return null
  if (piece.clock !== null && piece.day === null) return null
  const impossible = whyImpossible(piece)
  if (impossible !== null) return { impossible }
  if (piece.clock !== null) return completeTime(piece, piece.clock)
  const date = marked(dateOf(piece), piece)
  return { start: date, end: date, kind: 'extent', julian: piece.julian, rule: piece.rule }
}

/** A single piece as a draft; a Julian month becomes the days it held, for it is no month of the Gregorian calendar. */
export function draftOf(piece: Piece, completed: Completed): Draft {
  const { start, end, kind, julian, rule } = completed
  if (julian && piece.type === 'said' && piece.month !== null && piece.day === null && start.type === 'date') {
    const marks = { uncertain: piece.doubt ? everyPart : 0, approximate: piece.about ? everyPart : 0 }
    return { value: gregorianSetOfJulianMonth(start.year, start.month, marks), kind, julian, rule }
  }
  return { value: start === end ? start : { type: 'interval', start, end }, kind, julian, rule }
}

function whyImpossible({ year, month, day, weekday, julian }: SaidDate): string | null {
  if (year === null || month === null) return null
  if (month < 1 || month > 12) return `There is no month ${month}: months run from 1 to 12.`
  if (day === null) return null
  if (julian) {
    const last = daysInJulianMonth(year, month)
    if (day < 1 || day > last) {
      const name = monthName(month)
      return `${day} ${name} ${yearInWords(year)} does not exist in the Julian calendar: ${name} had ${last} days.`
    }
  } else if (day < 1 || day > daysInMonth(year, month)) {
    return reasonAgainstDayOfMonth(year, month, day)
  }
  if (weekday === null) return null
  const gregorian = julian ? gregorianFromJulian({ year, month, day }) : { year, month, day }
  const actual = (((dayNumber(gregorian.year, gregorian.month, gregorian.day) + 4) % 7) + 7) % 7
  if (actual === weekday) return null
  const name = (index: number) => (weekdayNames[index] ?? '').replace(/^./, (letter) => letter.toUpperCase())
  return `${day} ${monthName(month)} ${yearInWords(year)} was a ${name(actual)}, not a ${name(weekday)}.`
}

function dateOf({ year, month, day, julian }: SaidDate): EdtfPoint {
  const said = { year: year ?? 0, month: month ?? 0, day: day ?? 0 }
  const precision = month === null ? 'year' : day === null ? 'month' : 'day'
  const civil = julian && precision === 'day' ? gregorianFromJulian(said) : said
  if (precision === 'year' && Math.abs(civil.year) > 9999) {
    return { type: 'long-year', year: civil.year, significantDigits: null, uncertain: 0, approximate: 0 }
  }
  return { type: 'date', precision, ...civil, uncertain: 0, approximate: 0 }
}

function completeTime(piece: SaidDate, clock: Clock): Completed | Impossible {
  if (piece.doubt) {
    return { impossible: 'A time cannot be marked uncertain. Mark the day instead, and keep the time in the reason.' }
  }
  const day = dateOf({ ...piece, clock: null }) as EdtfDate
  const { hour, minute, second, offset } = clock
  const time: EdtfTime = {
    type: 'time',
    year: day.year,
    month: day.month,
    day: day.day,
    hour,
    minute,
    second,
    millisecond: null,
    offset,
    uncertain: 0,
    approximate: 0,
  }
  const said = { julian: piece.julian, rule: piece.rule }
  if (!piece.about) return { start: time, end: time, kind: 'extent', ...said }
  // EDTF has no “about” for times; half an hour either way says the same in its own terms.
  const minutes = defaultAboutPolicy.approximate.time
  const plain: EdtfTime = { ...time, second: null }
  return {
    start: stepPoint(plain, -minutes),
    end: stepPoint(plain, minutes),
    kind: 'instant',
    julian: piece.julian,
    rule: rules.clockAbout,
  }
}

/** A point with what was said of the whole of it. */
export function marked(point: EdtfPoint, { about, doubt }: SaidMarks): EdtfPoint {
  if (!about && !doubt) return point
  const parts =
    point.type !== 'date' || point.precision === 'day'
      ? everyPart
      : point.precision === 'month'
        ? yearPart | monthPart
        : yearPart
  return {
    ...point,
    uncertain: doubt ? parts : point.uncertain,
    approximate: about ? parts : point.approximate,
  }
}
