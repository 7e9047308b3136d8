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
  /** The name of the rule, for the reader of the suggestion: `calendar-date`. */
  readonly rule: string
}

/** Looks for one kind of date expression that begins at a token; null if there is none. Looks at a bounded number of tokens. */
export type DateRule = (sentence: Sentence, at: number) => Found | null

export function found(
  rule: string,
  from: number,
  to: number,
  meaning: Meaning,
  more: Partial<Pick<Found, 'clock' | 'partOfDay' | 'isAbout'>> = {},
): Found {
  return { clock: null, partOfDay: null, isAbout: false, ...more, from, to, meaning, rule }
}
