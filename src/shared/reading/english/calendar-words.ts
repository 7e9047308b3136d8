import type { Sentence } from '../text/sentences'
import { isGlued, tokenAt, withoutPossessive, wordAt } from '../text/phrase'
import type { Unit } from '../meaning'

const monthForms: readonly (readonly [name: string, ...short: string[]])[] = [
  ['january', 'jan'],
  ['february', 'feb', 'febr'],
  ['march', 'mar'],
  ['april', 'apr'],
  ['may'],
  ['june', 'jun'],
  ['july', 'jul'],
  ['august', 'aug'],
  ['september', 'sept', 'sep'],
  ['october', 'oct'],
  ['november', 'nov'],
  ['december', 'dec'],
]

const months: ReadonlyMap<string, number> = new Map(
  monthForms.flatMap((words, index) => words.map((word): [string, number] => [word, index + 1])),
)
const shortMonths: ReadonlySet<string> = new Set(monthForms.flatMap(([, ...short]) => short))

const weekdayForms: readonly (readonly [name: string, ...short: string[]])[] = [
  ['monday', 'mon'],
  ['tuesday', 'tue', 'tues'],
  ['wednesday', 'wed', 'weds'],
  ['thursday', 'thu', 'thur', 'thurs'],
  ['friday', 'fri'],
  ['saturday', 'sat'],
  ['sunday', 'sun'],
]

const weekdays: ReadonlyMap<string, number> = new Map(
  weekdayForms.flatMap((words, index) => words.map((word): [string, number] => [word, index + 1])),
)
const shortWeekdays: ReadonlySet<string> = new Set(weekdayForms.flatMap(([, ...short]) => short))

/** Codes of ISO 8601-2 §4.8. */
const seasons: ReadonlyMap<string, number> = new Map([
  ['spring', 21],
  ['springtime', 21],
  ['summer', 22],
  ['summertime', 22],
  ['autumn', 23],
  ['fall', 23],
  ['winter', 24],
  ['wintertime', 24],
])

const units: ReadonlyMap<string, Unit> = new Map<string, Unit>([
  ['day', 'day'],
  ['week', 'week'],
  ['weekend', 'weekend'],
  ['month', 'month'],
  ['quarter', 'quarter'],
  ['half', 'half'],
  ['year', 'year'],
  ['decade', 'decade'],
  ['century', 'century'],
])

const pluralUnits: ReadonlyMap<string, Unit> = new Map<string, Unit>([
  ['days', 'day'],
  ['weeks', 'week'],
  ['weekends', 'weekend'],
  ['months', 'month'],
  ['quarters', 'quarter'],
  ['years', 'year'],
  ['decades', 'decade'],
  ['centuries', 'century'],
])

/** A word that was found, and the index after it and its full stop. */
export interface FoundWord {
  readonly value: number
  readonly to: number
  /** "Sept.", "Fri": only a date when a figure or another date word stands beside it. */
  readonly isShort: boolean
}

/** A month's name with a capital letter, or written in capitals or short with its full stop. */
export function monthAt(sentence: Sentence, at: number): FoundWord | null {
  return nameAt(sentence, at, months, shortMonths)
}

export function weekdayAt(sentence: Sentence, at: number): FoundWord | null {
  return nameAt(sentence, at, weekdays, shortWeekdays)
}

function nameAt(
  sentence: Sentence,
  at: number,
  names: ReadonlyMap<string, number>,
  shortNames: ReadonlySet<string>,
): FoundWord | null {
  const token = tokenAt(sentence, at)
  if (!token.isCapital) return null
  const word = withoutPossessive(token.lower)
  const value = names.get(word)
  if (value === undefined) return null
  const isShort = shortNames.has(word)
  const hasStop = isShort && wordAt(sentence, at + 1) === '.' && isGlued(sentence, at + 1)
  return { value, to: at + (hasStop ? 2 : 1), isShort }
}

export function seasonAt(sentence: Sentence, at: number): number | null {
  return seasons.get(withoutPossessive(wordAt(sentence, at))) ?? null
}

/** "week" and "week's". */
export function unitAt(sentence: Sentence, at: number): Unit | null {
  return units.get(withoutPossessive(wordAt(sentence, at))) ?? null
}

/** "weeks" and "weeks'". */
export function pluralUnitAt(sentence: Sentence, at: number): Unit | null {
  return pluralUnits.get(wordAt(sentence, at)) ?? null
}

/** A full stop after these belongs to the word. */
export const dateAbbreviations: readonly string[] = [...shortMonths, ...shortWeekdays]

export const monthWords: readonly string[] = [...months.keys()]
export const weekdayWords: readonly string[] = [...weekdays.keys()]
export const seasonWords: readonly string[] = [...seasons.keys()]
export const unitWords: readonly string[] = [...units.keys()]
export const pluralUnitWords: readonly string[] = [...pluralUnits.keys()]

/** Names that can follow "8 p.m." within a sentence. */
export const monthNamesAndWeekdays: ReadonlySet<string> = new Set([...months.keys(), ...weekdays.keys()])
