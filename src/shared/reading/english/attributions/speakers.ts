import type { FoundSpeaker, SpeakerKind } from '../../attribution'
import type { Sentence } from '../../text/sentences'
import { isDash, isGlued, tokenAt, wordAt } from '../../text/phrase'
import { innerPrepositions, isGeneric, phraseBorders, speakerKindOf, titles } from './speaker-words'
import { states } from './states'

/** How many words of a speaker are read. */
const longest = 14

const determiners: ReadonlySet<string> = new Set(
  'the a an his her its their our some many several both one two three four five'.split(' '),
)

/** The speaker whose words end before `end`: "Armenian Prime Minister Nikol Pashinyan", "the defence ministry"; null if there is none. */
export function speakerBefore(sentence: Sentence, end: number): FoundSpeaker | null {
  const appositive = appositiveBefore(sentence, end)
  if (appositive !== null) {
    const speaker = phraseBefore(sentence, appositive.from)
    if (speaker === null) return null
    const isClause = /^(?:who|which)\b/i.test(appositive.text)
    // "The governor, Pavlo Kyrylenko, wrote": the name stands after the office.
    const isNamed =
      speaker.kind === 'person' && !tokenAt(sentence, appositive.from - 1).isCapital && isFullName(appositive.text)
    if (isNamed) return { ...speaker, name: appositive.text, role: speaker.name }
    return { ...speaker, role: isClause ? '' : appositive.text }
  }
  return phraseBefore(sentence, end)
}

/** ", special adviser to Azerbaijan's president," before a verb, and where the phrase it explains ends. */
function appositiveBefore(sentence: Sentence, end: number): { from: number; text: string } | null {
  if (wordAt(sentence, end - 1) !== ',') return null
  for (let at = end - 2; at > Math.max(sentence.from, end - 22); at -= 1) {
    const word = wordAt(sentence, at)
    if (word === '"' || word === '”' || word === ';' || word === ':') return null
    if (word === ',') return { from: at, text: words(sentence, at + 1, end - 1) }
  }
  return null
}

function isFullName(text: string): boolean {
  return /^\p{Lu}[\p{L}’'.-]*(?: \p{Lu}[\p{L}’'.-]*){1,3}$/u.test(text)
}

function phraseBefore(sentence: Sentence, end: number): FoundSpeaker | null {
  let from = end
  while (from > sentence.from && end - from < longest && belongs(sentence, from - 1, end)) {
    from -= 1
    if (determiners.has(wordAt(sentence, from)) && !isQuantityInside(sentence, from)) break
  }
  // A phrase does not begin with "of" or "in".
  while (from < end && (innerPrepositions.has(wordAt(sentence, from)) || wordAt(sentence, from) === 'and')) from += 1
  return speakerOf(sentence, from, end)
}

function isQuantityInside(sentence: Sentence, at: number): boolean {
  return (
    ['the', 'his', 'her', 'its', 'their'].includes(wordAt(sentence, at - 1)) &&
    !['the', 'a', 'an'].includes(wordAt(sentence, at))
  )
}

/** Whether the token at an index can be part of a speaker's phrase that goes on to its right. */
function belongs(sentence: Sentence, at: number, end: number): boolean {
  const { kind, lower, isCapital } = tokenAt(sentence, at)
  if (kind === 'mark') {
    if (isDash(lower)) return isGlued(sentence, at) && isGlued(sentence, at + 1)
    // "U.S.", "Sen. Mark Holloway"
    return (
      (lower === '.' && isGlued(sentence, at) && at + 1 < end) ||
      lower === '&' ||
      (lower === "'" && isGlued(sentence, at))
    )
  }
  if (kind === 'number') return isOrdinal(sentence, at)
  if (lower === 'and') return at + 1 < end && isNameAround(sentence, at)
  if (innerPrepositions.has(lower)) return at + 1 < end && opensInside(sentence, at)
  if (phraseBorders.has(lower) || lower === '') return false
  if (isCapital) return true
  return !/(?:[^e]ed|ly)$/.test(lower) || lower === 'family' || lower === 'united' || lower === 'armed'
}

/** "the 4th Brigade": a number that is part of a name. */
function isOrdinal(sentence: Sentence, at: number): boolean {
  return isGlued(sentence, at + 1) && ordinalEndings.has(wordAt(sentence, at + 1))
}

const ordinalEndings: ReadonlySet<string> = new Set(['st', 'nd', 'rd', 'th'])

/** "Russia's foreign ministry and Antony Blinken": somebody on both sides. */
function isNameAround(sentence: Sentence, at: number): boolean {
  const before = tokenAt(sentence, at - 1)
  return tokenAt(sentence, at + 1).isCapital && (before.isCapital || speakerKindOf(before.lower) !== undefined)
}

/** "spokesman for", "minister of", "Armenians in": a preposition that goes on with somebody. */
function opensInside(sentence: Sentence, at: number): boolean {
  const before = tokenAt(sentence, at - 1)
  return (
    before.kind === 'word' &&
    (speakerKindOf(before.lower) !== undefined || (before.isCapital && before.lower.endsWith('s')))
  )
}

/** The speaker whose words begin at `start`: after "according to" and after "said". */
export function speakerAfter(sentence: Sentence, start: number): FoundSpeaker | null {
  let to = start
  while (to < Math.min(sentence.to, start + longest) && continues(sentence, to, start)) to += 1
  while (
    to > start &&
    (innerPrepositions.has(wordAt(sentence, to - 1)) || ['and', 'the', 'a', '.'].includes(wordAt(sentence, to - 1)))
  ) {
    if (wordAt(sentence, to - 1) === '.' && tokenAt(sentence, to - 2).end - tokenAt(sentence, to - 2).start === 1) break
    to -= 1
  }
  return speakerOf(sentence, start, to)
}

function continues(sentence: Sentence, at: number, start: number): boolean {
  const { kind, lower, isCapital } = tokenAt(sentence, at)
  if (kind === 'mark') {
    if (isDash(lower)) return isGlued(sentence, at) && isGlued(sentence, at + 1)
    return (
      (lower === '.' && isGlued(sentence, at) && at + 1 < sentence.to && tokenAt(sentence, at - 1).isCapital) ||
      lower === '&'
    )
  }
  if (kind === 'number') return isOrdinal(sentence, at)
  if (determiners.has(lower)) return at === start || innerPrepositions.has(wordAt(sentence, at - 1))
  if (lower === 'and') return isNameAround(sentence, at)
  if (innerPrepositions.has(lower)) return at > start && opensInside(sentence, at) && !isDateNext(sentence, at)
  if (phraseBorders.has(lower)) return false
  return isCapital || !/(?:[^e]ed|ly)$/.test(lower)
}

function isDateNext(sentence: Sentence, at: number): boolean {
  return tokenAt(sentence, at + 1).kind === 'number' || dayNames.has(wordAt(sentence, at + 1))
}

const dayNames = new Set('monday tuesday wednesday thursday friday saturday sunday'.split(' '))

/** Makes a speaker of a phrase if it names one: a name, or a noun that can speak. */
function speakerOf(sentence: Sentence, from: number, to: number): FoundSpeaker | null {
  if (to <= from || isBareNoun(sentence, from, to)) return null
  const head = headIndex(sentence, from, to)
  const name = nameOf(sentence, from, head + 1)
  const kind = kindOf(sentence, from, to, head, name)
  if (kind === null) return null
  const start = ['both', 'but', 'and', 'yet'].includes(wordAt(sentence, from)) ? from + 1 : from
  const text = words(sentence, start, to)
  return {
    from: start,
    to,
    name: kind === 'person' && name !== null && head === to - 1 ? name : withoutArticle(text),
    role: '',
    kind,
  }
}

/** "the country", "two reports", "this group": who that is, only other sentences tell. */
function isBareNoun(sentence: Sentence, from: number, to: number): boolean {
  const noun = tokenAt(sentence, to - 1)
  // "People" and "The State" may be names.
  if (!isGeneric(noun.lower) || (noun.isCapital && to - 1 > sentence.from)) return false
  for (let at = from; at < to - 1; at += 1) {
    const word = wordAt(sentence, at)
    if (!determiners.has(word) && !pointing.has(word)) return false
  }
  return true
}

const pointing: ReadonlySet<string> = new Set('this that these those such other another same'.split(' '))

/** The noun a phrase is about: the last word before the first "of", "for", "in"; but "Secretary of State" is one title. */
function headIndex(sentence: Sentence, from: number, to: number): number {
  for (let at = from + 1; at < to; at += 1) {
    const isTitle = wordAt(sentence, at) === 'of' && titles.has(wordAt(sentence, at + 1)) && at + 2 < to
    if (innerPrepositions.has(wordAt(sentence, at)) && !isTitle) return at - 1
  }
  return to - 1
}

/** The run of capitalised words at the end, after any title: "Nikol Pashinyan" of "Armenian Prime Minister Nikol Pashinyan". */
function nameOf(sentence: Sentence, from: number, to: number): string | null {
  let start = to
  while (start > from && isNamePart(sentence, start - 1, to)) start -= 1
  for (let at = start; at < to - 1; at += 1) {
    const word = wordAt(sentence, at)
    if (titles.has(word) || speakerKindOf(word) === 'person') start = at + 1
  }
  while (start < to && wordAt(sentence, start) === '.') start += 1
  return start < to ? words(sentence, start, to) : null
}

function isNamePart(sentence: Sentence, at: number, to: number): boolean {
  const { kind, lower, isCapital } = tokenAt(sentence, at)
  if (kind === 'word') return isCapital || particles.has(lower)
  if (isDash(lower)) return isGlued(sentence, at) && isGlued(sentence, at + 1)
  return lower === '.' && at + 1 < to && isGlued(sentence, at)
}

const particles = new Set('de da di del della der den van von la le el al bin ibn ben ter ten dos das du y'.split(' '))

function kindOf(sentence: Sentence, from: number, to: number, head: number, name: string | null): SpeakerKind | null {
  const first = determiners.has(wordAt(sentence, from)) ? from + 1 : from
  if (first >= to) return null
  if (states.has(words(sentence, first, to).toLowerCase())) return 'state'
  const noun = speakerKindOf(wordAt(sentence, head))
  if (head < to - 1 || !tokenAt(sentence, to - 1).isCapital) {
    return noun ?? (tokenAt(sentence, head).isCapital ? capitalKind(sentence, from, head) : null)
  }
  // The first word of a sentence has its capital from its place.
  if (name === null || (first === sentence.from && to - first === 1 && commonWords.has(wordAt(sentence, first))))
    return null
  return noun ?? capitalKind(sentence, from, to - 1)
}

const commonWords = new Set(
  'it this that they we i you there these those some many most all others nobody everyone what who'.split(' '),
)

/** "Nikol Pashinyan" is a person, "ethnic Armenians" are a group, "Amnesty International" may be anything. */
function capitalKind(sentence: Sentence, from: number, last: number): SpeakerKind {
  for (let at = from; at < last; at += 1) {
    const word = wordAt(sentence, at)
    if (titles.has(word) || speakerKindOf(word) === 'person') return 'person'
  }
  const word = wordAt(sentence, last)
  const capitals = countCapitals(sentence, from, last + 1)
  if (
    /(?:ans|ians|ese|is|ists)$/.test(word) &&
    word.length > 5 &&
    (capitals === 1 || wordAt(sentence, last + 1) === 'in')
  )
    return 'group'
  return capitals >= 2 && capitals <= 4 ? 'person' : 'other'
}

function countCapitals(sentence: Sentence, from: number, to: number): number {
  let count = 0
  for (let at = from; at < to; at += 1)
    if (tokenAt(sentence, at).isCapital && !determiners.has(wordAt(sentence, at))) count += 1
  return count
}

function withoutArticle(text: string): string {
  return text.replace(/^(?:the|a|an)\s+/i, '')
}

/** The words between two tokens as they stand, with single spaces. */
export function words(sentence: Sentence, from: number, to: number): string {
  if (to <= from) return ''
  return sentence.text.slice(tokenAt(sentence, from).start, tokenAt(sentence, to - 1).end).replace(/\s+/g, ' ')
}
