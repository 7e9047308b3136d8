import type { Sentence } from '../../text/sentences'
import { isDash, tokenAt, wordAt } from '../../text/phrase'
import { found, type DateRule } from '../../found'
import { holidayNames } from '../../../dates/holiday-names'
import { followingYearAt } from './year-words'

const holidayWords: readonly (readonly [words: string, name: string])[] = [
  ...holidayNames,
  // Their days move with the moon or differ from place to place: named, but not dated.
  ...[
    'ramadan',
    'eid al-fitr',
    'eid al-adha',
    'passover',
    'yom kippur',
    'rosh hashanah',
    'hanukkah',
    'diwali',
    'lent',
    'tet',
  ].map((name): [string, string] => [name.replace('-', ' - '), 'moving-feast']),
]

const byFirstWord = new Map<string, { words: readonly string[]; name: string }[]>()
for (const [text, name] of holidayWords) {
  const words = text.split(' ')
  const first = words[0] ?? ''
  byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), { words, name }])
}

export function holidayAt(sentence: Sentence, at: number): { name: string; to: number } | null {
  const token = tokenAt(sentence, at)
  if (!token.isCapital) return null
  for (const { words, name } of byFirstWord.get(token.lower.replace(/^st$/, 'st')) ?? []) {
    const to = matchEnd(sentence, at, words)
    if (to !== null) return { name, to }
  }
  return null
}

/** Lets the full stop of "St." stand between the words. */
function matchEnd(sentence: Sentence, at: number, words: readonly string[]): number | null {
  let to = at
  for (const word of words) {
    const bare = wordAt(sentence, to) === word || (word === words.at(-1) && wordAt(sentence, to) === `${word}'s`)
    if (!bare) return null
    to += wordAt(sentence, to) === 'st' && wordAt(sentence, to + 1) === '.' ? 2 : 1
  }
  return to
}

const nounsAfter = new Set(
  'tree trees card cards carol carols present presents party parties island islands dinner pudding shopping song songs rising accord agreement parade egg eggs lights decorations bunny bonus season market markets special story truce crackers'.split(
    ' ',
  ),
)

/** "Christmas", "Labor Day", "New Year's Day 1993", "Christmas Eve, 1965". */
export const holiday: DateRule = (sentence, at) => {
  const name = holidayAt(sentence, at)
  if (name === null) return null
  const next = tokenAt(sentence, name.to)
  const year = followingYearAt(sentence, name.to)
  if (year === null && (nounsAfter.has(next.lower) || (isDash(next.lower) && !next.isSpaced))) return null
  // "the Tet Offensive", "the Easter Rising"
  if (year === null && wordAt(sentence, at - 1) === 'the' && next.isCapital && !next.lower.endsWith('day')) return null
  const isMonth = wordAt(sentence, at) === 'may' && next.lower === 'the'
  if (isMonth) return null
  return found('holiday', at, year?.to ?? name.to, {
    type: 'holiday',
    name: name.name,
    year: year?.year ?? null,
    lean: null,
  })
}

/** The first words of all names, for the list of words that can begin a date. */
export const holidayStarts: readonly string[] = [...byFirstWord.keys()]
