import type { PeriodPart } from '../dates/period-parts'

/**
 * What words for a date say, before it is known which day they mean: the rules of a language turn words into meanings, and
 * `resolving/` turns meanings into dates. Years are astronomical, months 1 to 12, weekdays 1 (Monday) to 7.
 */
export type Meaning =
  | CalendarDate
  | YearPartOf
  | YearSpan
  | DecadeWord
  | WeekdayOf
  | HolidayOf
  | Shift
  | Stretch
  | PartOf
  | Within
  | Counterpart
  | FromStory
  | InYear
  | FromDay
  | NthDay
  | RangeOf
  | TimeOnly
  | Undated

export type Unit = 'day' | 'week' | 'weekend' | 'month' | 'quarter' | 'season' | 'half' | 'year' | 'decade' | 'century'

/** "last March", "this March", "next March". */
export type Lean = 'last' | 'this' | 'next'

/**
 * What words are counted from: the writer's now ("ago"), the date last told ("later"), or the one of the two that a text of its
 * kind is in ("the end of the year").
 */
export type Basis = 'writer' | 'story' | 'scene'

/** Null: not said. */
export interface CalendarDate {
  readonly type: 'calendar'
  readonly year: number | null
  readonly month: number | null
  readonly day: number | null
  readonly weekday: number | null
  readonly lean: Lean | null
  /** The year was written with two figures: ’29 is 1929 for who writes in 1998. */
  readonly isYearShort: boolean
  /** How 17/04/1999 was written; 'either' for 03/04/2021, which is given here month first. Null: the month was named. */
  readonly figures: 'day-first' | 'month-first' | 'either' | null
}

/** A season, quarter or half by its code in ISO 8601-2 §4.8 (21 to 24, 33 to 36, 40 and 41). */
export interface YearPartOf {
  readonly type: 'year-part'
  readonly code: number
  readonly year: number | null
  readonly lean: Lean | null
}

/** A decade or century; both ends inclusive. */
export interface YearSpan {
  readonly type: 'years'
  readonly unit: 'decade' | 'century'
  readonly first: number
  readonly last: number
  /** Whether "BC" or "AD" is written; else an early century may be of either era. */
  readonly isEraSaid: boolean
}

/** "the nineties", "the ’60s": the century is not said. */
export interface DecadeWord {
  readonly type: 'decade-word'
  /** 20 to 90. */
  readonly tens: number
}

export interface WeekdayOf {
  readonly type: 'weekday'
  readonly weekday: number
  readonly lean: Lean | null
  /** Said with its week, counted from this one: −1 for "Friday of last week"; null: not said. */
  readonly week: number | null
}

export interface HolidayOf {
  readonly type: 'holiday'
  readonly name: string
  readonly year: number | null
  readonly lean: Lean | null
}

/** The day, week, … so many units before (−) or after (+) the basis; 0: the one it lies in. */
export interface Shift {
  readonly type: 'shift'
  readonly unit: Unit
  readonly count: number
  readonly basis: Basis
  /** "three years ago": somewhere about there. */
  readonly isAbout: boolean
}

/** A stretch of so many units that ends (−) or begins (+) at the basis: "the past nine months". */
export interface Stretch {
  readonly type: 'stretch'
  readonly unit: Unit
  readonly count: number
  readonly direction: -1 | 1
  readonly basis: Basis
}

interface PartOf {
  readonly type: 'part'
  readonly part: PeriodPart
  readonly of: Meaning
}

/** "the first week of August", "the second half of September", "the last Sunday of May". */
export interface Within {
  readonly type: 'within'
  /** 1 for the first; −1 for the last. */
  readonly ordinal: number
  /** How many units: 9 in "the first nine months of 1988". */
  readonly count: number
  readonly unit: Unit | 'third' | { readonly weekday: number }
  readonly of: Meaning
}

/** "the year-earlier quarter", "the same period last year", "the 1988 period": what was last told, in another year. */
export interface Counterpart {
  readonly type: 'counterpart'
  /** How many years on; −1 for the year before. */
  readonly years: number
  /** The year, where it is said. */
  readonly year: number | null
  /** Null: whatever it was ("period"). */
  readonly unit: Unit | null
}

/** "that winter" (0), "the following January" (1), "the previous autumn" (−1): counted from the date last told. */
export interface FromStory {
  readonly type: 'from-story'
  readonly direction: -1 | 0 | 1
  readonly of: YearPartOf | CalendarDate | WeekdayOf
}

/** "April of that year", "12 December last year": what is said of a year that is itself told by words. */
export interface InYear {
  readonly type: 'in-year'
  readonly of: CalendarDate | YearPartOf | HolidayOf
  readonly year: Meaning
}

/** So many units before (−) or after (+) a day that is named with it: "two weeks before Easter". */
export interface FromDay {
  readonly type: 'from-day'
  readonly unit: Unit
  readonly count: number
  readonly of: HolidayOf | CalendarDate
}

/** "the second day", counted from the day last told, or for a report from the writer's today. */
export interface NthDay {
  readonly type: 'nth-day'
  readonly ordinal: number
  readonly basis: Basis
}

export interface RangeOf {
  readonly type: 'range'
  readonly from: Meaning
  readonly to: Meaning
}

/** A clock time or part of the day that names no day. */
interface TimeOnly {
  readonly type: 'time-only'
}

/**
 * Why a date expression has no date: it speaks of the writer's present ("currently"), of some time before or after ("recently",
 * "in the coming months"), of something that comes again ("every October"), or counts from a date the text does not give.
 */
export type Vagueness = 'now' | 'past' | 'future' | 'recurring' | 'unanchored'

export interface Undated {
  readonly type: 'undated'
  readonly vagueness: Exclude<Vagueness, 'unanchored'>
}

/** The clock on the wall; `zone` is 'Z' where the text says UTC or GMT. */
export interface Clock {
  /** 0 to 24. */
  readonly hour: number
  readonly minute: number
  readonly second: number | null
  readonly zone: 'Z' | ''
}

export type PartOfDay = 'night' | 'dawn' | 'morning' | 'noon' | 'afternoon' | 'evening' | 'midnight'

/** A calendar date of which only what is given is said. */
export function calendarDate(said: Partial<Omit<CalendarDate, 'type'>>): CalendarDate {
  return {
    type: 'calendar',
    year: null,
    month: null,
    day: null,
    weekday: null,
    lean: null,
    isYearShort: false,
    figures: null,
    ...said,
  }
}
