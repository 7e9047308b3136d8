import type { Clock, Meaning, PartOfDay } from './meaning'
import type { Sentence } from './text/sentences'

/** Words that a rule recognised as a date expression. */
export interface Found {
  /** Indices of tokens, `to` exclusive. */
  readonly from: number
  readonly to: number
  readonly meaning: Meaning
  readonly clock: Clock | null
  readonly partOfDay: PartOfDay | null
  /** "about", "circa", "around". */
  readonly isAbout: boolean
  /** What has to hold at its place for it to be a date at all; null: nothing. */
  readonly onlyIf: Condition | null
  /** The name of the rule, for the reader of the suggestion: `calendar-date`. */
  readonly rule: string
}

/**
 * 'ahead': the sentence looks ahead ("in two weeks"); 'report': the text is a report, where "now" is the writer's; 'quarter-told':
 * a quarter or some months were named before ("in the quarter"); 'era-said': the text says BC or AD somewhere ("in 413").
 */
export type Condition = 'ahead' | 'report' | 'quarter-told' | 'era-said'

/** Looks for one kind of date expression that begins at a token; null if there is none. Looks at a bounded number of tokens. */
export type DateRule = (sentence: Sentence, at: number) => Found | null

export function found(
  rule: string,
  from: number,
  to: number,
  meaning: Meaning,
  more: Partial<Pick<Found, 'clock' | 'partOfDay' | 'isAbout' | 'onlyIf'>> = {},
): Found {
  return { clock: null, partOfDay: null, isAbout: false, onlyIf: null, ...more, from, to, meaning, rule }
}
