import type { Sentence } from '../../text/sentences'
import { tokenAt, wordAt } from '../../text/phrase'
import { found, type DateRule } from '../../found'
import { weekdayAt } from '../calendar-words'

/** "Tuesday", "on Friday", "Sunday's"; "Mondays" is every Monday. Before or after the writer's day is settled by the tense. */
export const weekday: DateRule = (sentence, at) => {
  const day = weekdayAt(sentence, at)
  if (day === null || day.isShort) return null
  // "a Sunday" tells what day of the week a date was, or some Sunday.
  if (wordAt(sentence, at - 1) === 'a' || isPartOfName(sentence, at)) return null
  return found('weekday', at, day.to, { type: 'weekday', weekday: day.value, lean: null, week: null })
}

const nicknames = new Set('bloody black good ash palm holy easter maundy super cyber girl man whit low'.split(' '))
const mastheads = new Set(
  'times telegraph mirror express herald mail post tribune independent sun star people magazine review agreement accords club'.split(
    ' ',
  ),
)

/** "Bloody Sunday", "the Sunday Times", "Ruby Tuesday". */
function isPartOfName(sentence: Sentence, at: number): boolean {
  const before = tokenAt(sentence, at - 1)
  if (before.isCapital && nicknames.has(before.lower)) return true
  const next = tokenAt(sentence, at + 1)
  return next.isCapital && mastheads.has(next.lower) && wordAt(sentence, at - 1) !== 'on'
}
