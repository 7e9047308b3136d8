/**
 * What an EDTF text says, as values. Years are astronomical (0 is 1 BCE, −43 is 44 BCE), months 1 to 12, days 1 to 31,
 * always proleptic Gregorian. Nothing here is a guess: bounds, wording and drawing are derived elsewhere.
 */
export type EdtfValue = EdtfPoint | EdtfInterval | EdtfSet

/** One date, however precise or vague. */
export type EdtfPoint = EdtfDate | EdtfTime | EdtfSeason | EdtfYears | EdtfUnspecified | EdtfLongYear

/**
 * Which parts of a date a mark (`?` or `~`) is written on, as bits:
 *
 *     2004-06-11~   year 1 + month 2 + day 4        2004-06~-11   year 1 + month 2
 *     2004?-06-11   year 1                          2004-06-~11   day 4
 *
 * 0: not marked. Where a value has no parts (a decade, a season), any other number marks the whole.
 */
export type MarkedParts = number
export const yearPart = 1
export const monthPart = 2
export const dayPart = 4
export const everyPart = 7

interface Marked {
  /** `?`: the source, or the reading of it, may be wrong. */
  readonly uncertain: MarkedParts
  /** `~`: about. A `%` is both. */
  readonly approximate: MarkedParts
}

/** `1915`, `1915-05`, `1915-05-12`; month and day are 0 where the precision does not reach them. */
export interface EdtfDate extends Marked {
  readonly type: 'date'
  readonly precision: 'year' | 'month' | 'day'
  readonly year: number
  readonly month: number
  readonly day: number
}

/** `2023-09-20T13:00`: the clock on the wall, unless an offset is written. `hour` is 24 for the end of a day. */
export interface EdtfTime extends Marked {
  readonly type: 'time'
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly second: number | null
  readonly millisecond: number | null
  /** Minutes east of UTC; null: not written. */
  readonly offset: number | null
}

/** `1848-21`: a season, quarter, third or half of a year; see `seasons.ts`. */
export interface EdtfSeason extends Marked {
  readonly type: 'season'
  readonly year: number
  /** 21 to 41, ISO 8601-2 §4.8. */
  readonly season: number
}

/** `199X`, `18XX`, `1XXX`: all years with these first digits; `first` and `last` inclusive, first the earlier. */
export interface EdtfYears extends Marked {
  readonly type: 'decade' | 'century' | 'millennium'
  readonly first: number
  readonly last: number
}

/** Digits left unsaid anywhere else: `1984-XX`, `15XX-12-25`, `XXXX-12-XX`. The texts hold digits and X. */
export interface EdtfUnspecified extends Marked {
  readonly type: 'unspecified'
  /** Four signs, after a minus for years before 0. */
  readonly year: string
  readonly month: string | null
  readonly day: string | null
}

/** `Y17E7`, `Y-12000`, `1950S2`: a year outside four digits, or one of which only some digits are significant. */
export interface EdtfLongYear extends Marked {
  readonly type: 'long-year'
  readonly year: number
  readonly significantDigits: number | null
}

/** `open`: `..`, it goes on (or always was). `unknown`: it has an end that we do not know. */
export type IntervalEnd = EdtfPoint | 'open' | 'unknown'

export interface EdtfInterval {
  readonly type: 'interval'
  readonly start: IntervalEnd
  readonly end: IntervalEnd
}

/** `[1667,1670..1672]`: one of these. `{1960,1961-12}`: all of these. */
export interface EdtfSet {
  readonly type: 'set'
  readonly mode: 'one' | 'all'
  readonly members: readonly (EdtfPoint | EdtfRange)[]
  /** `[..1984]`: or any time before. */
  readonly earlier: boolean
  /** `[1984..]`: or any time after. */
  readonly later: boolean
}

/** `1670..1672` within a set; both ends belong to it. */
export interface EdtfRange {
  readonly type: 'range'
  readonly from: EdtfPoint
  readonly to: EdtfPoint
}
