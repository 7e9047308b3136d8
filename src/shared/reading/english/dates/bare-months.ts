import type { Sentence } from '../../text/sentences'
import { isDash, tokenAt, wordAt } from '../../text/phrase'
import { monthAt, type FoundWord } from '../calendar-words'

/** Months that are also other words or people's names: they need a word beside them that says they are months. */
const march = 3
const may = 5
const doubtful: ReadonlySet<number> = new Set([march, 4, may, 6, 8])

const beforeMonths: ReadonlySet<string> = new Set(
  `in since until till by during from through throughout last next this that early late mid before after between to of for previous
  following past every each coming and or the late-`.split(/\s+/),
)

/** Whether a month's name without day or year is the month: "in May", and not "May we" or "Theresa May said". */
export function isMonthByItself(sentence: Sentence, at: number, month: FoundWord): boolean {
  if (month.isShort && !(month.value === 9 && beforeMonths.has(wordAt(sentence, at - 1)))) return false
  if (tokenAt(sentence, month.to).kind === 'number' && !tokenAt(sentence, month.to).isSpaced) return false
  const before = tokenAt(sentence, at - 1)
  const next = tokenAt(sentence, month.to)
  if (!doubtful.has(month.value)) return !(before.kind === 'word' && before.isCapital && isNameBefore(sentence, at - 1))
  if (next.kind === 'word' && next.isCapital && monthAt(sentence, month.to) === null && before.lower !== 'in')
    return false
  if (before.lower === 'of' || before.lower === 'the') return month.value !== march || next.lower !== 'on'
  if (before.lower === 'to' || before.lower === 'and' || before.lower === 'or') {
    return monthAt(sentence, at - 2) !== null || tokenAt(sentence, at - 2).kind === 'number' || !isVerbAfter(next.lower)
  }
  if (beforeMonths.has(before.lower)) return true
  if (sentence.startsLine && at - sentence.from <= 1 && (next.lower === ':' || isDash(next.lower))) return true
  // "a March report", and not "a March on the capital".
  const isAdjective = before.lower === 'a' && next.kind === 'word' && !next.isCapital
  return isAdjective && !['on', 'to', 'through', 'of', 'in', 'for', 'at', 'by', 'and'].includes(next.lower)
}

/** "President August" but not "Until August": a capital inside the sentence is a name. */
function isNameBefore(sentence: Sentence, at: number): boolean {
  return at > sentence.from && !beforeMonths.has(wordAt(sentence, at)) && monthAt(sentence, at) === null
}

const verbs = new Set('said says told has had was is will would have be'.split(' '))

function isVerbAfter(word: string): boolean {
  return verbs.has(word)
}
