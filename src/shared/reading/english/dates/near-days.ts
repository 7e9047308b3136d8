import type { Sentence } from '../../text/sentences'
import { tokenAt, wordAt } from '../../text/phrase'
import { found, type DateRule, type Found } from '../../found'
import type { PartOfDay, Shift } from '../../meaning'
import { partOfDayAt } from './parts-of-day'

function writerDay(count: number): Shift {
  return { type: 'shift', unit: 'day', count, basis: 'writer', isAbout: false }
}

/** "today", "yesterday", "tomorrow", "the day before yesterday", "the day after tomorrow", "yesterday morning". */
export const nearDay: DateRule = (sentence, at) => {
  const twoAway = dayBeyond(sentence, at)
  if (twoAway !== null) return twoAway
  const count = nearDays.get(wordAt(sentence, at).replace(/'s$/, ''))
  if (count === undefined || isTitle(sentence, at)) return null
  const part = partOfDayAt(sentence, at + 1)
  return found('near-day', at, part?.to ?? at + 1, writerDay(count), { partOfDay: part?.part ?? null })
}

const nearDays: ReadonlyMap<string, number> = new Map([
  ['today', 0],
  ['yesterday', -1],
  ['tomorrow', 1],
])

function dayBeyond(sentence: Sentence, at: number): Found | null {
  if (wordAt(sentence, at) !== 'day') return null
  const link = wordAt(sentence, at + 1)
  const near = wordAt(sentence, at + 2)
  if (link === 'before' && near === 'yesterday') return found('near-day', at, at + 3, writerDay(-2))
  if (link === 'after' && near === 'tomorrow') return found('near-day', at, at + 3, writerDay(2))
  return null
}

/** "USA Today" */
function isTitle(sentence: Sentence, at: number): boolean {
  return tokenAt(sentence, at).isCapital && wordAt(sentence, at - 1) === 'usa'
}

/** "tonight", "last night", "this morning", "overnight", "later today" apart. */
export const nearPartOfDay: DateRule = (sentence, at) => {
  const word = wordAt(sentence, at)
  if (word === 'tonight' || word === "tonight's") return found('near-part-of-day', at, at + 1, writerDay(0), night)
  if (word === 'overnight' && isAdverb(sentence, at))
    return found('overnight', at, at + 1, { ...writerDay(-1), basis: 'scene' }, night)
  if (word !== 'this' && word !== 'last') return null
  const part = partOfDayAt(sentence, at + 1)
  if (part === null || (word === 'last' && part.part !== 'night' && part.part !== 'evening')) return null
  return found('near-part-of-day', at, part.to, writerDay(word === 'last' ? -1 : 0), { partOfDay: part.part })
}

const night: { partOfDay: PartOfDay } = { partOfDay: 'night' }

/** "flew in overnight", and not "overnight rates" or "an overnight bag". */
function isAdverb(sentence: Sentence, at: number): boolean {
  const next = tokenAt(sentence, at + 1)
  if (['an', 'the', 'of', 'for', '-'].includes(wordAt(sentence, at - 1))) return false
  return (
    next.kind !== 'word' ||
    ['on', 'in', 'by', 'as', 'and', 'to', 'from', 'at', 'but', 'after', 'into'].includes(next.lower)
  )
}
