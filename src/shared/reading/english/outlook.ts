import type { Found } from '../found'
import type { Outlook } from '../resolving/scene'
import type { Sentence } from '../text/sentences'
import { tokenAt, wordAt } from '../text/phrase'
import { adverbs, expecting, irregularPast, modals, notParticiples, participles, presentVerbs, willing } from './verbs'

/** How far from a date its verb is looked for, in tokens. */
const reach = 14

/** Words after which another clause begins, with its own verb. */
const borders: ReadonlySet<string> = new Set(
  'that which who when while because although but if whether where though unless'.split(' '),
)

/** What a verb tells of the time of its clause; 'present' tells nothing. */
type Sign = 'past' | 'before-past' | 'future' | 'present'

/**
 * Whether the words around a date speak of what has been or of what is to come: the nearest verb before it decides ("said
 * Friday it will meet Monday"), else the first one after it ("On Monday the court will …").
 */
export function outlookAt(sentence: Sentence, { from, to, meaning }: Found): Outlook {
  const isDay = meaning.type === 'weekday' || (meaning.type === 'calendar' && meaning.day !== null)
  const preposition = wordAt(sentence, from - 1)
  if (preposition === 'of' && wordAt(sentence, from - 2) === 'ahead') return 'future'
  // "hearings for Nov. 13", "a Dec. 11 trial date": the verb before is not about that day.
  if (preposition === 'for') return isDay ? 'future' : 'unknown'
  if (preposition === 'since') return 'past-only'
  if (preposition === 'a' || preposition === 'an') return 'unknown'
  const before = signBefore(sentence, from)
  if (['until', 'till'].includes(preposition) && (before === null || isGrace(sentence, from))) return 'future'
  const sign = before ?? signAfter(sentence, to)
  if (sign !== null && sign !== 'present') return sign
  return wordAt(sentence, from - 1) === 'by' ? 'future' : 'unknown'
}

/** "gave them until Saturday": a term is given for what is to come. */
function isGrace(sentence: Sentence, from: number): boolean {
  for (let at = from - 2; at > from - 10; at -= 1)
    if (['gave', 'given', 'give', 'gives', 'have'].includes(wordAt(sentence, at))) return true
  return false
}

function signBefore(sentence: Sentence, from: number): Sign | null {
  for (let at = from - 1; at >= Math.max(sentence.from, from - reach); at -= 1) {
    const word = wordAt(sentence, at)
    if (word === ';' || word === ':') return null
    // "said that on Monday it would": the clause of the date is still to come.
    if (borders.has(word) && at >= from - 2) return null
    const sign = signOf(sentence, at)
    if (sign !== null) return sign
    if (at >= from - 5 && presentVerbs.has(word) && !isNoun(sentence, at) && !isState(sentence, at)) return 'future'
  }
  return null
}

/** "was open until 20 April": how something was, and no verb. */
function isState(sentence: Sentence, at: number): boolean {
  return ['is', 'are', 'was', 'were', 'been', 'being', 'be', 'stayed', 'remained', 'kept', 'held'].includes(
    wordAt(sentence, at - 1),
  )
}

/** "the release Tuesday", "by 36 votes on Tuesday": a noun. */
function isNoun(sentence: Sentence, at: number): boolean {
  const before = tokenAt(sentence, at - 1)
  return before.kind === 'number' || beforeNouns.has(before.lower)
}

const beforeNouns = new Set('the a an its his her their our this of for no any'.split(' '))

function signAfter(sentence: Sentence, to: number): Sign | null {
  for (let at = to; at < Math.min(sentence.to, to + reach); at += 1) {
    const word = wordAt(sentence, at)
    if (word === ';' || (borders.has(word) && at > to)) return null
    const sign = signOf(sentence, at)
    if (sign !== null && sign !== 'present') return sign
    if (at < to + 5 && isPresentAfterPronoun(sentence, at)) return 'future'
  }
  return null
}

/** "On Friday it meets again": the present tense of what is to come. */
function isPresentAfterPronoun(sentence: Sentence, at: number): boolean {
  const word = wordAt(sentence, at)
  return word.endsWith('s') && ['it', 'he', 'she'].includes(wordAt(sentence, at - 1)) && !notAhead.has(word)
}

const notAhead = new Set('is was has does says insists thinks believes knows remembers recalls'.split(' '))

function signOf(sentence: Sentence, at: number): Sign | null {
  const token = tokenAt(sentence, at)
  if (token.kind !== 'word' || token.lower === '') return null
  const word = token.lower
  if (modals.has(word) || word.endsWith("'ll")) return modalSign(sentence, at)
  if (word === 'had' || word === "hadn't") return isParticipleAfter(sentence, at) ? 'before-past' : 'past'
  if (word === 'has' || word === 'have' || word === "hasn't" || word === "haven't") {
    return isParticipleAfter(sentence, at) ? 'past' : null
  }
  if (word === 'was' || word === 'were' || word === "wasn't" || word === "weren't") return 'past'
  if (word === 'to') return infinitiveSign(sentence, at)
  if (word === 'set' && ['for', 'to'].includes(wordAt(sentence, at + 1))) return 'future'
  if (isPastForm(word)) return pastFormSign(sentence, at)
  // "rejected that plan on Tuesday": a noun.
  return expecting.has(word) && !isNoun(sentence, at) && wordAt(sentence, at - 1) !== 'that' ? 'future' : null
}

/** "may have resigned" looks back; "May" is a month. */
function modalSign(sentence: Sentence, at: number): Sign | null {
  const token = tokenAt(sentence, at)
  if (token.lower === 'may' && token.isCapital) return null
  const next = wordAt(sentence, at + 1) === 'not' ? at + 2 : at + 1
  return wordAt(sentence, next) === 'have' ? 'past' : 'future'
}

function isParticipleAfter(sentence: Sentence, at: number): boolean {
  for (let next = at + 1; next < at + 5; next += 1) {
    const word = wordAt(sentence, next)
    if (word === 'been' || participles.has(word) || isPastForm(word)) return true
    if (!adverbs.has(word) && !word.endsWith('ly')) return false
  }
  return false
}

function isPastForm(word: string): boolean {
  return irregularPast.has(word) || (word.length > 4 && word.endsWith('ed') && !notParticiples.has(word))
}

/** "held", "announced": alone they are past; after "will be", "to be", "has been" what stands before them decides. */
function pastFormSign(sentence: Sentence, at: number): Sign | null {
  for (let before = at - 1; before > at - 5; before -= 1) {
    const word = wordAt(sentence, before)
    if (modals.has(word)) return modalSign(sentence, before)
    if (carryingOn.has(word)) continue
    if (word === 'has' || word === 'have') return 'past'
    if (word === 'had') return 'before-past'
    if (word === 'was' || word === 'were') return 'past'
    if (word === 'is' || word === 'are') return expecting.has(wordAt(sentence, at)) ? 'future' : 'present'
    if (word === 'to') return infinitiveSign(sentence, before) ?? 'present'
    if (!adverbs.has(word) && !word.endsWith('ly')) break
  }
  // "requested that the trial be held": asked for, and so to come.
  return wordAt(sentence, at - 1) === 'be' ? 'future' : 'past'
}

const carryingOn = new Set('be being been stay remain get'.split(' '))

/** "is to meet", "agreed to hold": what is agreed is still ahead; "to the town" and "began to" say nothing. */
function infinitiveSign(sentence: Sentence, at: number): Sign | null {
  const next = tokenAt(sentence, at + 1)
  if (next.kind !== 'word' || next.isCapital || next.lower === 'the' || next.lower === 'a') return null
  if (next.lower === 'have') return 'past'
  for (let before = at - 1; before > at - 4; before -= 1) {
    const word = wordAt(sentence, before)
    if (word === 'was' || word === 'were' || word === 'had') return 'past'
    if (willing.has(word) || expecting.has(word))
      return expecting.has(word) && isWas(sentence, before - 1) ? 'past' : 'future'
    if (!adverbs.has(word)) return null
  }
  return null
}

function isWas(sentence: Sentence, at: number): boolean {
  return ['was', 'were', 'been', 'had'].includes(wordAt(sentence, at))
}
