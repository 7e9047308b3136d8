import type { Found } from '../found'
import type { Relation } from '../language'
import type { Sentence } from '../text/sentences'
import { isDash, tokenAt, wordAt } from '../text/phrase'
import { innerPrepositions, phraseBorders } from './attributions/speaker-words'
import { ordinalAt } from './number-words'

const plain: ReadonlySet<string> = new Set(['by', 'before', 'after', 'from', 'to', 'between', 'and', 'during', 'for'])

/** The preposition before a date, looked for past words such as "as early as", "late", "the". */
export function relationAt(sentence: Sentence, found: Found): Relation {
  const at = prepositionIndex(sentence, found.from - 1)
  const word = wordAt(sentence, at)
  if ((word === 'to' || word === 'and') && at < found.from - 1) return { word: '', open: null }
  if (word === 'since')
    return { word: 'since', open: isComparison(sentence, at) || isOver(sentence, at) ? null : 'end' }
  if (word === 'until' || word === 'till' || word === 'til')
    return { word: 'until', open: isPostponed(sentence, at) ? null : 'start' }
  if (word === 'through' || word === 'thru') return { word: 'until', open: null }
  if (word === 'throughout') return { word: 'during', open: null }
  return { word: isPlain(word) ? word : '', open: null }
}

function isPlain(word: string): word is Relation['word'] {
  return plain.has(word)
}

const between: ReadonlySet<string> = new Set(
  'the its his her their as early late least at about around shortly just some mid last well approximately exactly on in'.split(
    ' ',
  ),
)

function prepositionIndex(sentence: Sentence, start: number): number {
  let at = start
  while (at > start - 4 && between.has(wordAt(sentence, at))) at -= 1
  return at
}

const superlatives = new Set(
  'first only worst best biggest highest lowest largest deadliest heaviest smallest fewest most least longest strongest weakest last steepest sharpest'.split(
    ' ',
  ),
)

/** "the worst storm since 1962" compares with that storm; it does not say that anything has gone on since then. */
function isComparison(sentence: Sentence, at: number): boolean {
  for (let before = at - 1; before >= Math.max(sentence.from, at - 14); before -= 1) {
    const word = wordAt(sentence, before)
    if (['have', 'has', "haven't", "hasn't", ','].includes(word)) return false
    if (superlatives.has(word) || (word.endsWith('est') && word.length > 5)) return true
    if (wordAt(sentence, before - 1) === 'the' && ordinalAt(sentence, before) !== null) return true
  }
  return false
}

/** "had lasted since 2009": it went on until the moment told, not until now. */
function isOver(sentence: Sentence, at: number): boolean {
  for (let before = at - 1; before >= Math.max(sentence.from, at - 8); before -= 1) {
    const word = wordAt(sentence, before)
    if (word === 'had') return true
    if (word === 'has' || word === 'have' || word === ',') return false
  }
  return false
}

const postponing = new Set(
  "not n't didn't doesn't don't won't wouldn't couldn't cannot can't never nothing nobody none delayed postponed adjourned deferred moved delay postpone wait waited off".split(
    ' ',
  ),
)

/** "did not arrive until Friday" is a date on Friday. */
function isPostponed(sentence: Sentence, at: number): boolean {
  for (let before = at - 1; before >= Math.max(sentence.from, at - 12); before -= 1) {
    if (postponing.has(wordAt(sentence, before))) return true
  }
  return false
}

/** "Tuesday 27 June 1916" on a line of its own; "12 March 2014: …"; "2016 – …"; "[14:05] …". */
export function headsEntry(sentence: Sentence, found: Found): boolean {
  if (!sentence.startsLine) return false
  if (!isBehindMarks(sentence, found.from)) return false
  if (found.meaning.type === 'time-only' && found.clock !== null) return true
  const next = tokenAt(sentence, found.to)
  if (next.lower === '') return true
  if (next.lower === ']' || next.lower === ')') return true
  if (next.lower === ':' || next.lower === '=' || isDash(next.lower)) return true
  return next.lower === '.'
}

/** "[14:05]", "• 5 May", "== 1857 ==". */
function isBehindMarks(sentence: Sentence, to: number): boolean {
  const first = tokenAt(sentence, sentence.from)
  if (to - sentence.from <= 1) return to === sentence.from || first.kind === 'mark'
  if (to - sentence.from > 4) return false
  for (let at = sentence.from; at < to; at += 1) if (!'=#*'.includes(wordAt(sentence, at))) return false
  return true
}

const reporting: ReadonlySet<string> = new Set(
  `said says reported announced told added confirmed declared disclosed acknowledged stated warned insisted claimed conceded
  testified wrote`.split(/\s+/),
)

/**
 * Whether a date is only mentioned beside: in brackets, in the name of something ("the treaty of 1972", "the 1948 war"), or as
 * the day on which somebody spoke ("…, officials said Thursday").
 */
export function isAside(sentence: Sentence, found: Found): boolean {
  const before = wordAt(sentence, found.from - 1)
  if (isDay(found) && reporting.has(before === 'on' ? wordAt(sentence, found.from - 2) : before)) return true
  if (isDay(found) && (isBracketed(sentence, found) || isForetold(sentence, found))) return true
  if (!isYears(found)) return false
  if (['(', 'of', 'since', 'the', 'a', 'his', 'her', 'its', 'their'].includes(before)) return true
  return wordAt(sentence, found.to) === ')'
}

/** "the 2020 ceasefire agreement", "Norland's 1914–18 war": years before a noun name a thing, and not when the sentence happened. */
export function namesThing(sentence: Sentence, found: Found): boolean {
  const { type } = found.meaning
  // "In the 1990s people left" is a time.
  if (!isYears(found) || (type !== 'calendar' && type !== 'range')) return false
  const before = wordAt(sentence, found.from - 1)
  const next = tokenAt(sentence, found.to)
  const isInPhrase = determiners.has(before) || /['’]s$/.test(before)
  return isInPhrase && next.kind === 'word' && !phraseBorders.has(next.lower) && !innerPrepositions.has(next.lower)
}

/** In the first person, outside quotation marks: a statement, and no report of one. */
export function tellsOfOneself(sentence: Sentence): boolean {
  let isOwn = false
  for (let at = sentence.from; at < sentence.to; at += 1) {
    const word = wordAt(sentence, at)
    if ('"“”'.includes(word) && word !== '') return false
    isOwn ||= firstPerson.has(word)
  }
  return isOwn
}

const firstPerson: ReadonlySet<string> = new Set(['i', 'we', 'my', 'our', 'us', 'me'])

const determiners: ReadonlySet<string> = new Set('the a an this that his her its their our'.split(' '))

function isDay({ meaning }: Found): boolean {
  if (meaning.type === 'shift') return meaning.unit === 'day'
  return meaning.type === 'weekday' || (meaning.type === 'calendar' && meaning.day !== null)
}

/** "at 4 a.m. local time (9 p.m. Wednesday EDT)": the same moment told again. */
function isBracketed(sentence: Sentence, found: Found): boolean {
  // "falls silent (6 May)" is no such thing.
  if (found.clock === null && found.meaning.type !== 'weekday') return false
  const { from, to } = found
  const before = wordAt(sentence, from - 1)
  return (before === '(' || wordAt(sentence, from - 2) === '(') && wordAt(sentence, to) === ')'
}

/** "was to expire on 30 April", "would be hanged in May": told ahead of its time; the story has not got there yet. */
function isForetold(sentence: Sentence, { from }: Found): boolean {
  for (let at = from - 1; at > Math.max(sentence.from, from - 7); at -= 1) {
    const word = wordAt(sentence, at)
    if ([',', ';', 'and', 'that', 'but'].includes(word)) return false
    if (word === 'would') return true
    if (word === 'to' && ['was', 'were'].includes(wordAt(sentence, at - 1))) return true
  }
  return false
}

function isYears({ meaning }: Found): boolean {
  if (meaning.type === 'range') return meaning.from.type === 'calendar' && meaning.from.month === null
  if (meaning.type === 'calendar') return meaning.month === null && meaning.year !== null
  return meaning.type === 'years' || meaning.type === 'decade-word'
}
