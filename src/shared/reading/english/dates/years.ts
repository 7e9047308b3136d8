import type { Sentence } from '../../text/sentences'
import { digitsAt, isDash, isGlued, tokenAt, wordAt } from '../../text/phrase'
import { found, type DateRule } from '../../found'
import { calendarDate } from '../../meaning'
import { belowHundred } from '../number-words'
import { fullYear, isCounting, isNumbering, plainYearAt, yearWithEraAt } from './year-words'

/** "44 BC", "AD 79". */
export const yearOfEra: DateRule = (sentence, at) => {
  const year = yearWithEraAt(sentence, at)
  return year === null ? null : found('year-of-era', at, year.to, calendarDate({ year: year.year }))
}

/** "1914–18", "1991-92", "1941/42", "431–404 BC", "1915-1923". */
export const yearRange: DateRule = (sentence, at) => {
  const first = digitsAt(sentence, at)
  const mark = wordAt(sentence, at + 1)
  if (first === null || !(isDash(mark) || mark === '/') || isNumbering(sentence, at)) return null
  const last = digitsAt(sentence, at + 2)
  if (last === null) return null
  const ancient = yearWithEraAt(sentence, at + 2)
  if (ancient !== null && ancient.year <= 0 && first > last) {
    return range(at, ancient.to, 1 - first, ancient.year)
  }
  if (plainYearAt(sentence, at) === null || !isGlued(sentence, at + 1) || !isGlued(sentence, at + 2)) return null
  const lastText = wordAt(sentence, at + 2)
  const next = tokenAt(sentence, at + 3)
  if (isGlued(sentence, at + 3) && (next.kind !== 'mark' || isDash(next.lower) || next.lower === mark)) return null
  if (isCounting(sentence, at + 2)) return null
  const full = lastText.length === 4 ? last : lastText.length === 2 ? Math.floor(first / 100) * 100 + last : null
  const end = full !== null && full <= first && lastText.length === 2 ? full + 100 : full
  if (end === null || end <= first || end - first > 400 || (lastText.length === 2 && end - first > 60)) return null
  return range(at, at + 3, first, end)
}

function range(from: number, to: number, first: number, last: number) {
  return found('year-range', from, to, {
    type: 'range',
    from: calendarDate({ year: first }),
    to: calendarDate({ year: last }),
  })
}

/** "1948" where it is a year: after a preposition, in brackets, before what is named after it. */
export const plainYear: DateRule = (sentence, at) => {
  const year = plainYearAt(sentence, at)
  if (year === null || isNumbering(sentence, at)) return null
  const before = tokenAt(sentence, at - 1)
  // "In 1923 prisoners were exchanged", but "of 1923 prisoners".
  if (isCounting(sentence, at) && !yearPrepositions.has(before.lower)) return null
  if (isGlued(sentence, at)) {
    const isOpen = before.kind === 'mark' && '("“‘[—–-/’\''.includes(before.lower)
    const isPrefixed = isDash(before.lower) && tokenAt(sentence, at - 2).kind === 'word' && isGlued(sentence, at - 1)
    if (!isOpen || (isPrefixed && !yearPrefixes.has(wordAt(sentence, at - 2)))) return null
    // "555-1990"
    if (isDash(before.lower) && isGlued(sentence, at - 1) && tokenAt(sentence, at - 2).kind === 'number') return null
  }
  if (isDash(wordAt(sentence, at + 1)) && isGlued(sentence, at + 1) && isGlued(sentence, at + 2)) {
    // "2000-seat", but "1998–present" and "post-1990"
    if (tokenAt(sentence, at + 2).kind === 'word' && !afterYearDash.has(wordAt(sentence, at + 2))) return null
  }
  if (isUnlikelyYear(sentence, at, year) || isAddress(sentence, at)) return null
  return found('year', at, at + 1, calendarDate({ year }))
}

const yearPrepositions = new Set(['in', 'since', 'during'])
const yearPrefixes = new Set('mid early late pre post since'.split(' '))
const afterYearDash = new Set('present now today date era style model built'.split(' '))

const prepositions: ReadonlySet<string> = new Set(
  `in by since of until till from before after between during around circa c ca about early late mid to through throughout and or
  year summer spring autumn fall winter fiscal for within pre post est established born died founded the his her its their this that a
  annus ad mid- vs versus than`.split(/\s+/),
)

/** Years of our time are believed without more; earlier ones need a word or a sign that goes with years. */
function isUnlikelyYear(sentence: Sentence, at: number, year: number): boolean {
  const before = tokenAt(sentence, at - 1)
  const next = tokenAt(sentence, at + 1)
  if (before.lower === '.' && yearMarks.has(wordAt(sentence, at - 2))) return false
  if (
    quantities.has(before.lower) &&
    next.kind === 'word' &&
    !afterShortYear.has(next.lower) &&
    !inBefore(sentence, at - 2)
  )
    return true
  if (before.kind === 'number') return true
  if (year >= 1900 && year <= 2050) return before.lower === 'to' && isVerbBase(next.lower)
  if (doubtfulPrepositions.has(before.lower)) return year < 1500
  if (prepositions.has(before.lower)) return false
  if (before.kind === 'mark' && at > sentence.from) return !isSetOff(before.lower, next.lower) && year < 1400
  return at !== sentence.from
}

/** "c. 1898", "b. 1203". */
const yearMarks = new Set(['c', 'ca', 'b', 'd', 'est', 'fl'])
const doubtfulPrepositions = new Set(['for', 'a', 'to'])

/** "Seizes Egypt, 1164, and …", "(1284)": between two signs. */
function isSetOff(before: string, next: string): boolean {
  return ',(;–—['.includes(before) && next !== '' && ',.;)–—]'.includes(next)
}

const quantities = new Set(
  'about some nearly almost over roughly approximately another around than least most estimated exactly only'.split(
    ' ',
  ),
)

function inBefore(sentence: Sentence, at: number): boolean {
  return ['in', 'since', 'until', 'from', 'by', 'of'].includes(wordAt(sentence, at))
}

const streets = new Set('street avenue road boulevard lane drive st ave blvd rd pennsylvania broadway'.split(' '))

/** "2100 Market Street" */
function isAddress(sentence: Sentence, at: number): boolean {
  return (
    tokenAt(sentence, at + 1).isCapital &&
    (streets.has(wordAt(sentence, at + 2)) || streets.has(wordAt(sentence, at + 3)))
  )
}

function isVerbBase(word: string): boolean {
  return word === 'be' || word === 'have'
}

/** "in ’97", "the class of ’68". */
export const apostropheYear: DateRule = (sentence, at) => {
  const short = digitsAt(sentence, at + 1)
  const isYear = short !== null && wordAt(sentence, at + 1).length === 2 && isGlued(sentence, at + 1)
  if (!isYear || isGlued(sentence, at) || (isGlued(sentence, at + 2) && tokenAt(sentence, at + 2).kind !== 'mark'))
    return null
  if (!prepositions.has(wordAt(sentence, at - 1))) return null
  return found('year', at, at + 2, calendarDate({ year: fullYear(short), isYearShort: true }))
}

/** "nineteen fourteen", "nineteen eighty-four", "two thousand and eight". */
export const yearInWords: DateRule = (sentence, at) => {
  const century = belowHundred(sentence, at)
  if (century === null) return null
  if (century.value === 2 && wordAt(sentence, century.to) === 'thousand') {
    const hasAnd = wordAt(sentence, century.to + 1) === 'and'
    const rest = belowHundred(sentence, century.to + (hasAnd ? 2 : 1))
    if (rest === null || rest.value > 30 || !hasYearWord(sentence, at) || isCounting(sentence, rest.to - 1)) return null
    return found('year-in-words', at, rest.to, calendarDate({ year: 2000 + rest.value }))
  }
  if (century.value < 15 || century.value > 20) return null
  const gap = isDash(wordAt(sentence, century.to)) ? 1 : 0
  const rest = belowHundred(sentence, century.to + gap)
  if (rest === null || rest.value < 10 || !hasYearWord(sentence, at)) return null
  return found('year-in-words', at, rest.to, calendarDate({ year: century.value * 100 + rest.value }))
}

function hasYearWord(sentence: Sentence, at: number): boolean {
  return prepositions.has(wordAt(sentence, at - 1)) || at === sentence.from
}

/** "in 413," in a text that counts its years from an era; elsewhere it is only a number. */
export const shortYear: DateRule = (sentence, at) => {
  const { kind, lower } = tokenAt(sentence, at)
  if (kind !== 'number' || lower.length > 3 || lower.length < 2) return null
  if (!shortYearPrepositions.has(wordAt(sentence, at - 1))) return null
  if (!endsShortYear(sentence, at + 1)) return null
  return found('short-year', at, at + 1, calendarDate({ year: Number(lower) }), { onlyIf: 'era-said' })
}

/** The "64" of "July 64", the "430" of "the summer of 430". */
export function shortYearAt(sentence: Sentence, at: number): number | null {
  const { kind, lower } = tokenAt(sentence, at)
  const isYear = kind === 'number' && (lower.length === 2 || lower.length === 3) && Number(lower) > 31
  return isYear && endsShortYear(sentence, at + 1) ? Number(lower) : null
}

/** What follows is no part of the number, and nothing that it counts. */
function endsShortYear(sentence: Sentence, at: number): boolean {
  const next = tokenAt(sentence, at)
  if (isGlued(sentence, at) && !(next.kind === 'mark' && ',;.)'.includes(next.lower))) return false
  if (isGlued(sentence, at + 1) && next.lower !== ')' && tokenAt(sentence, at + 1).kind === 'number') return false
  return next.kind === 'mark' || afterShortYear.has(next.lower)
}

const shortYearPrepositions = new Set(
  'in by since until till from between and after before of around about to'.split(' '),
)
const afterShortYear = new Set(
  'the a an he she it they and when while but by on with his her its their there after before or to was were had until in at'.split(
    ' ',
  ),
)

/** "fiscal 1993", "fiscal year 1993", "FY 1993", "the financial year 2013-14". */
export const fiscalYear: DateRule = (sentence, at) => {
  const word = wordAt(sentence, at)
  if (word === 'fy') {
    const digits = digitsAt(sentence, at + 1)
    const length = wordAt(sentence, at + 1).length
    if (digits === null || (length !== 2 && length !== 4)) return null
    return found('fiscal-year', at, at + 2, calendarDate({ year: length === 4 ? digits : fullYear(digits) }))
  }
  if (!['fiscal', 'financial', 'tax', 'academic', 'school', 'calendar', 'model'].includes(word)) return null
  const hasYear = wordAt(sentence, at + 1) === 'year'
  if (!hasYear && word !== 'fiscal' && word !== 'calendar') return null
  const to = at + (hasYear ? 2 : 1)
  const spanned = yearRange(sentence, to)
  if (spanned !== null) return { ...spanned, from: at, rule: 'fiscal-year' }
  const year = plainYearAt(sentence, to)
  return year === null ? null : found('fiscal-year', at, to + 1, calendarDate({ year }))
}
