import type { Sentence } from '../../text/sentences'
import { digitsAt, isDash, isGlued, tokenAt, wordAt } from '../../text/phrase'
import { found, type DateRule, type Found } from '../../found'
import type { Lean, YearPartOf } from '../../meaning'
import { seasonAt } from '../calendar-words'
import { ordinalAt } from '../number-words'
import { followingYearAt, plainYearAt } from './year-words'
import { shortYearAt, yearRange } from './years'

/** "the spring of 1848", "summer 1916", "the winter of 1914–15", "that summer", "in the autumn". */
export const season: DateRule = (sentence, at) => {
  const code = seasonAt(sentence, at)
  if (code === null) return null
  const winter = code === 24 ? winterYears(sentence, at + 1) : null
  if (winter !== null) return found('season', at, winter.to, { type: 'year-part', code, year: winter.year, lean: null })
  const year = followingYearAt(sentence, at + 1)
  if (year !== null && !(year.to === at + 3 && wordAt(sentence, at + 1) === ',')) {
    return found('season', at, year.to, { type: 'year-part', code, year: year.year, lean: null })
  }
  const ancient = wordAt(sentence, at + 1) === 'of' ? ancientYearAt(sentence, at + 2) : null
  if (ancient !== null) {
    const meaning: YearPartOf = { type: 'year-part', code, year: ancient, lean: null }
    return found('season', at, at + 3, meaning, { onlyIf: 'era-said' })
  }
  if (!isSeasonByItself(sentence, at)) return null
  return found('season', at, at + 1, { type: 'year-part', code, year: null, lean: null })
}

/** After "summer of" figures are a year whatever follows them. */
function ancientYearAt(sentence: Sentence, at: number): number | null {
  const year = digitsAt(sentence, at)
  const isYear = year !== null && year > 31 && year < 1000 && !isGlued(sentence, at + 1)
  return isYear ? year : shortYearAt(sentence, at)
}

/** "of 1914–15", "1941/42": a winter is named by the year it begins in. */
function winterYears(sentence: Sentence, at: number): { year: number; to: number } | null {
  const start = wordAt(sentence, at) === 'of' ? at + 1 : at
  const years = yearRange(sentence, start)
  if (years === null || years.meaning.type !== 'range' || years.meaning.from.type !== 'calendar') return null
  return { year: years.meaning.from.year ?? 0, to: years.to }
}

const seasonPrepositions = new Set(
  'in into by since until till during from before after throughout through for over early late mid that of'.split(' '),
)
export const seasonNouns: ReadonlySet<string> = new Set(
  `school schools games olympics holidays holiday break camp house palace coat coats clothes fashion collection training roll rolls
  water tide guy line flowers`.split(/\s+/),
)

/** "spring" is also a source, a coil and a leap; "fall" also a fall. */
function isSeasonByItself(sentence: Sentence, at: number): boolean {
  const word = tokenAt(sentence, at)
  const before = wordAt(sentence, at - 1)
  const next = wordAt(sentence, at + 1)
  if (seasonNouns.has(next) || (next === 'of' && word.lower === 'fall')) return false
  if (word.isCapital && at !== sentence.from) return false
  const isOfYear =
    plainYearAt(sentence, at + 2) !== null || ['that', 'the', 'this', 'last', 'next'].includes(wordAt(sentence, at + 2))
  if (next === 'of' && !isOfYear && word.lower !== 'summer') return false
  if (at === sentence.from) return tokenAt(sentence, at + 1).kind === 'mark'
  if (before === 'the') return seasonPrepositions.has(wordAt(sentence, at - 2))
  if (word.lower === 'fall' || word.lower === 'spring') return before === 'in' || before === 'by' || before === 'that'
  return seasonPrepositions.has(before)
}

/** "the third quarter", "third-quarter", "the second half of 2007", "Q3 1998", "3Q", "H1 2009", "the first quarter of fiscal 1998". */
export const quarterOrHalf: DateRule = (sentence, at) => lettered(sentence, at) ?? inWords(sentence, at)

function inWords(sentence: Sentence, at: number): Found | null {
  const isLast = wordAt(sentence, at) === 'last' || wordAt(sentence, at) === 'final'
  const ordinal = isLast ? { value: 4, to: at + 1 } : ordinalAt(sentence, at)
  if (ordinal === null) return null
  const unitAt = isDash(wordAt(sentence, ordinal.to)) && isGlued(sentence, ordinal.to) ? ordinal.to + 1 : ordinal.to
  const unit = wordAt(sentence, unitAt).replace(/'s$/, '')
  const code = unit === 'quarter' ? 32 + ordinal.value : unit === 'half' && !isLast ? 39 + ordinal.value : 0
  if (code < 33 || code > 41 || (code > 36 && code < 40)) return null
  const year = yearAfter(sentence, unitAt + 1)
  // "the last quarter" by itself is the one before this; "the first quarter" of a match is not a date.
  if (year === null && wordAt(sentence, at) === 'last') return null
  if (year === null && isSport(sentence, at, unitAt + 1)) return null
  return found('part-of-year', at, year?.to ?? unitAt + 1, {
    type: 'year-part',
    code,
    year: year?.year ?? null,
    lean: year?.lean ?? null,
  })
}

interface FoundYear {
  readonly year: number | null
  readonly lean: Lean | null
  readonly to: number
}

/** "of 1998", ", 1998", "of fiscal 1998", "of last year", "this year"; null if no year follows. */
function yearAfter(sentence: Sentence, at: number): FoundYear | null {
  const fiscal = wordAt(sentence, at) === 'of' && wordAt(sentence, at + 1) === 'fiscal' ? at + 2 : null
  const plain = fiscal === null ? null : plainYearAt(sentence, fiscal)
  if (fiscal !== null && plain !== null) return { year: plain, lean: null, to: fiscal + 1 }
  const year = followingYearAt(sentence, at)
  if (year !== null) return { year: year.year, lean: null, to: year.to }
  const start = wordAt(sentence, at) === 'of' ? at + 1 : at
  const lean = wordAt(sentence, start)
  if ((lean === 'last' || lean === 'this' || lean === 'next') && wordAt(sentence, start + 1) === 'year') {
    return { year: null, lean, to: start + 2 }
  }
  return null
}

function lettered(sentence: Sentence, at: number): Found | null {
  const word = wordAt(sentence, at)
  const isGluedNext = isGlued(sentence, at + 1)
  let code: number | null = null
  if ((word === 'q' || word === 'h') && isGluedNext) {
    const number = digitsAt(sentence, at + 1) ?? 0
    code =
      word === 'q' && number >= 1 && number <= 4
        ? 32 + number
        : word === 'h' && (number === 1 || number === 2)
          ? 39 + number
          : null
  } else if (isGluedNext && (wordAt(sentence, at + 1) === 'q' || wordAt(sentence, at + 1) === 'h')) {
    const number = digitsAt(sentence, at) ?? 0
    if (word.length === 1) code = wordAt(sentence, at + 1) === 'q' && number >= 1 && number <= 4 ? 32 + number : null
  }
  if (code === null || (isGlued(sentence, at + 2) && tokenAt(sentence, at + 2).kind !== 'mark')) return null
  const year = yearAfter(sentence, at + 2)
  return found('part-of-year', at, year?.to ?? at + 2, {
    type: 'year-part',
    code,
    year: year?.year ?? null,
    lean: year?.lean ?? null,
  })
}

const sports = new Set('touchdown goal game match minutes lead score points'.split(' '))
const onlySports = new Set(
  `scored scoring touchdown touchdowns goal goals rebounds overtime halftime quarterback referee penalty yard yards basket baskets kick
  kicked pass passes innings`.split(/\s+/),
)

/** "with 3:42 left in the second quarter", "in the first half he scored 30". */
function isSport(sentence: Sentence, from: number, to: number): boolean {
  if ([to, to + 2, to + 3].some((at) => sports.has(wordAt(sentence, at)))) return true
  for (let at = from - 8; at < to + 8; at += 1) if (onlySports.has(wordAt(sentence, at))) return true
  return wordAt(sentence, from - 2) === 'in' && ['left', 'remaining', 'into'].includes(wordAt(sentence, from - 3))
}
