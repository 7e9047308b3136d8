import type { Precision } from './precision'

/** By how much a marked date may be earlier or later than written; whole numbers from 0 up, each in the unit named. */
export interface Widths {
  /** Minutes, for a date with a time. */
  readonly time: number
  /** Days, for a date known to the day. */
  readonly day: number
  /** Months, for a date known to the month. */
  readonly month: number
  /** Months, for a season, quarter, third or half of a year. */
  readonly season: number
  /** Years, for a date known to the year. */
  readonly year: number
  /** Years. */
  readonly decade: number
  /** Years. */
  readonly century: number
  /** Years; also for dates known less closely than that. */
  readonly millennium: number
}

/**
 * How wide "about" is: the one decision that EDTF leaves to its readers. It widens only what is marked: of `1914/1918~` the
 * end, never the beginning.
 */
export interface AboutPolicy {
  /** For `~`. */
  readonly approximate: Widths
  /** For `?`; a `%` takes the wider of the two. */
  readonly uncertain: Widths
}

const none: Widths = { time: 0, day: 0, month: 0, season: 0, year: 0, decade: 0, century: 0, millennium: 0 }

/**
 * What the program assumes unless the researcher says otherwise. `?` widens nothing: it doubts the statement as a whole, and
 * no number of years makes a doubtful date right.
 */
export const defaultAboutPolicy: AboutPolicy = {
  approximate: { time: 30, day: 3, month: 1, season: 1, year: 2, decade: 5, century: 25, millennium: 100 },
  uncertain: none,
}

/** Takes every date exactly as written. */
export const exactPolicy: AboutPolicy = { approximate: none, uncertain: none }

/** The policies a researcher can choose from, by name. */
export const aboutPolicies = {
  exact: exactPolicy,
  narrow: {
    approximate: { time: 15, day: 1, month: 1, season: 1, year: 1, decade: 2, century: 10, millennium: 50 },
    uncertain: none,
  },
  usual: defaultAboutPolicy,
  wide: {
    approximate: { time: 120, day: 7, month: 3, season: 3, year: 5, decade: 10, century: 50, millennium: 250 },
    uncertain: { time: 30, day: 3, month: 1, season: 1, year: 2, decade: 5, century: 25, millennium: 100 },
  },
} as const satisfies Readonly<Record<string, AboutPolicy>>

export type AboutPolicyName = keyof typeof aboutPolicies

export const aboutPolicyNames = Object.keys(aboutPolicies) as [AboutPolicyName, ...AboutPolicyName[]]

/** A width and its unit, for a date known to the given precision. */
export function widthFor(widths: Widths, precision: Precision): { amount: number; unit: 'minute' | 'day' | 'month' } {
  switch (precision) {
    case 'millisecond':
    case 'second':
    case 'minute':
      return { amount: widths.time, unit: 'minute' }
    case 'day':
      return { amount: widths.day, unit: 'day' }
    case 'month':
      return { amount: widths.month, unit: 'month' }
    case 'season':
    case 'quarter':
    case 'third':
    case 'half':
      return { amount: widths.season, unit: 'month' }
    case 'year':
      return { amount: widths.year * 12, unit: 'month' }
    case 'decade':
      return { amount: widths.decade * 12, unit: 'month' }
    case 'century':
      return { amount: widths.century * 12, unit: 'month' }
    case 'millennium':
    case 'longer':
      return { amount: widths.millennium * 12, unit: 'month' }
  }
}

/** The policy as sentences for the legend. */
export function aboutPolicyInWords(policy: AboutPolicy): string {
  const about = widthsInWords(policy.approximate)
  const doubt = widthsInWords(policy.uncertain)
  const aboutSentence =
    about === null ? '“About” (~) is drawn as written, no wider.' : `“About” (~) reaches further each way: ${about}.`
  const doubtSentence =
    doubt === null
      ? '“Uncertain” (?) is marked but not drawn wider.'
      : `“Uncertain” (?) reaches further each way: ${doubt}.`
  return `${aboutSentence} ${doubtSentence}`
}

function widthsInWords(widths: Widths): string | null {
  const named: [string, number, string][] = [
    ['a time', widths.time, 'minute'],
    ['a day', widths.day, 'day'],
    ['a month', widths.month, 'month'],
    ['a season', widths.season, 'month'],
    ['a year', widths.year, 'year'],
    ['a decade', widths.decade, 'year'],
    ['a century', widths.century, 'year'],
    ['a millennium', widths.millennium, 'year'],
  ]
  const said = named.filter(([, amount]) => amount > 0)
  if (said.length === 0) return null
  return said.map(([thing, amount, unit]) => `${thing} by ${amount} ${unit}${amount === 1 ? '' : 's'}`).join(', ')
}
