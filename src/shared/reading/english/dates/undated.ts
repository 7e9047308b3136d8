import type { Sentence } from '../../text/sentences'
import { isDash, isGlued, tokenAt, wordAt } from '../../text/phrase'
import { found, type DateRule } from '../../found'
import type { Undated } from '../../meaning'
import { monthAt, pluralUnitAt, seasonAt, unitAt, weekdayAt } from '../calendar-words'
import { ordinalAt, wholeNumberAt } from '../number-words'
import { lengthAt } from './distances'
import { partOfDayAt } from './parts-of-day'

function undated(vagueness: Undated['vagueness']): Undated {
  return { type: 'undated', vagueness }
}

const phrases: readonly (readonly [words: string, vagueness: Undated['vagueness']])[] = [
  ['right now', 'now'],
  ['now', 'now'],
  ['nowadays', 'now'],
  ['currently', 'now'],
  ['at present', 'now'],
  ['at the moment', 'now'],
  ['these days', 'now'],
  ['at this point', 'now'],
  ['at this time', 'now'],
  ['at this moment', 'now'],
  ['at this stage', 'now'],
  ['at this hour', 'now'],
  ['for the moment', 'now'],
  ['recently', 'past'],
  ['lately', 'past'],
  ['long ago', 'past'],
  ['some time ago', 'past'],
  ['in the past', 'past'],
  ['in those days', 'past'],
  ['those days', 'past'],
  ['the other day', 'past'],
  ['in the near future', 'future'],
  ['in the future', 'future'],
  ['in the foreseeable future', 'future'],
  ['the foreseeable future', 'future'],
  ['the near future', 'future'],
]

const phrasesByFirst = new Map<string, { words: readonly string[]; vagueness: Undated['vagueness'] }[]>()
for (const [text, vagueness] of phrases) {
  const words = text.split(' ')
  const first = words[0] ?? ''
  phrasesByFirst.set(first, [...(phrasesByFirst.get(first) ?? []), { words, vagueness }])
}

export const vaguePhraseStarts: readonly string[] = [...phrasesByFirst.keys()]

/** "now", "currently", "recently", "in the past", "in the near future". */
export const vaguePhrase: DateRule = (sentence, at) => {
  for (const { words, vagueness } of phrasesByFirst.get(wordAt(sentence, at)) ?? []) {
    if (!words.every((word, index) => wordAt(sentence, at + index) === word)) continue
    const to = at + words.length
    if (words.at(-1) === 'now' && !isTemporalNow(sentence, at, to)) continue
    if (
      words.at(-1) === 'past' &&
      (unitAt(sentence, to) !== null || lengthAt(sentence, to) !== null || pluralUnitAt(sentence, to) !== null)
    )
      continue
    const from = words.length > 1 && words[0] === 'in' ? at + 1 : at
    return found('vague', from, to, undated(vagueness), { onlyIf: words.at(-1) === 'now' ? 'report' : null })
  }
  return null
}

/** "now that", "now-defunct", "now and then": no time is meant. */
function isTemporalNow(sentence: Sentence, from: number, to: number): boolean {
  const next = tokenAt(sentence, to)
  if (next.lower === 'that' || next.lower === 'and' || (isDash(next.lower) && isGlued(sentence, to))) return false
  return wordAt(sentence, from - 1) !== 'every'
}

const vagueAdjectives: ReadonlyMap<string, Undated['vagueness']> = new Map<string, Undated['vagueness']>([
  ['recent', 'past'],
  ['coming', 'future'],
])

/** "recent weeks", "coming months", "the coming years". */
export const vagueUnits: DateRule = (sentence, at) => {
  const vagueness = vagueAdjectives.get(wordAt(sentence, at))
  if (vagueness === undefined || pluralUnitAt(sentence, at + 1) === null) return null
  return found('vague', at, at + 2, undated(vagueness))
}

/** "for decades", "for several months", "within days". */
export const vagueLength: DateRule = (sentence, at) => {
  const word = wordAt(sentence, at)
  if (word !== 'for' && word !== 'within') return null
  let to = at + 1
  if (['several', 'many', 'some'].includes(wordAt(sentence, to))) to += 1
  if (wordAt(sentence, to) === 'a' && wordAt(sentence, to + 1) === 'few') to += 2
  if (pluralUnitAt(sentence, to) === null || pluralUnitAt(sentence, to) === 'weekend') return null
  if (wordAt(sentence, to + 1) === 'to' || wordAt(sentence, to + 1) === 'of') return null
  return found('vague', word === 'for' ? at + 1 : at, to + 1, undated(word === 'for' ? 'past' : 'future'))
}

/** "every October", "each year", "every morning", "Mondays", "annually", "once a week", "every two years". */
export const recurring: DateRule = (sentence, at) => {
  const word = wordAt(sentence, at)
  const weekday = weekdayAt(sentence, at)
  if (weekday === null && word.endsWith('s') && isPluralWeekday(sentence, at))
    return found('recurring', at, at + 1, undated('recurring'))
  if (['daily', 'weekly', 'monthly', 'yearly'].includes(word) && isAdverb(sentence, at)) {
    return found('recurring', at, at + 1, undated('recurring'))
  }
  if (word === 'annually' || (word === 'weekly' && wordAt(sentence, at - 1) === 'twice'))
    return found('recurring', at, at + 1, undated('recurring'))
  if (word === 'once' || word === 'twice') {
    const isRate = wordAt(sentence, at + 1) === 'a' || wordAt(sentence, at + 1) === 'every'
    return isRate && unitAt(sentence, at + 2) !== null ? found('recurring', at, at + 3, undated('recurring')) : null
  }
  if (word !== 'every' && word !== 'each') return null
  const to = repeatedAt(sentence, at + 1)
  return to === null ? null : found('recurring', at, to, undated('recurring'))
}

/** "distributed daily", and not "daily bread". */
function isAdverb(sentence: Sentence, at: number): boolean {
  const next = tokenAt(sentence, at + 1)
  if (isDash(next.lower) || tokenAt(sentence, at).isCapital) return false
  return (
    next.kind === 'mark' ||
    ['in', 'at', 'by', 'to', 'from', 'between', 'on', 'and', 'for', 'until'].includes(next.lower)
  )
}

function repeatedAt(sentence: Sentence, at: number): number | null {
  if (wordAt(sentence, at) === 'other' || wordAt(sentence, at) === 'single') return repeatedAt(sentence, at + 1)
  if (unitAt(sentence, at) !== null || seasonAt(sentence, at) !== null) return at + 1
  const name = monthAt(sentence, at) ?? weekdayAt(sentence, at)
  if (name !== null) return partOfDayAt(sentence, name.to)?.to ?? name.to
  const part = partOfDayAt(sentence, at)
  if (part !== null) return part.to
  const count = wholeNumberAt(sentence, at) ?? ordinalAt(sentence, at)
  if (count === null) return null
  return pluralUnitAt(sentence, count.to) !== null || unitAt(sentence, count.to) !== null ? count.to + 1 : null
}

export const pluralWeekdayWords = 'mondays tuesdays wednesdays thursdays fridays saturdays sundays'.split(' ')
const pluralWeekdays: ReadonlySet<string> = new Set(pluralWeekdayWords)

function isPluralWeekday(sentence: Sentence, at: number): boolean {
  return pluralWeekdays.has(wordAt(sentence, at)) && tokenAt(sentence, at).isCapital
}
