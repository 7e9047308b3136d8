import type { Sentence } from '../text/sentences'
import { isDash, tokenAt, wordAt } from '../text/phrase'
import type { DateRule, Found } from '../found'
import { calendarWords } from './calendar-words'
import { dayFirst, laterDay, monthFirst, ordinalDay } from './dates/calendar-dates'
import { clockTime, sharedHalf } from './dates/clock'
import { century, decade, decadeInWords, shortDecade } from './dates/decades'
import { distance, distanceAhead, neighbour } from './dates/distances'
import { holiday, holidayStarts } from './dates/holidays'
import { bareWeekend, leaning, storyUnit, unitBeyond, weekdayOfWeek } from './dates/leaning'
import { nearDay, nearPartOfDay } from './dates/near-days'
import { eightFigures, nineEleven, yearFirst, yearLast } from './dates/numeric-dates'
import { earlierOrLater, earlyMidLate, endOf, yearEnd } from './dates/parts'
import { partOfDay } from './dates/parts-of-day'
import { counterpart, nthDay, storyPartOfDay } from './dates/story-days'
import { stretch } from './dates/stretches'
import { recurring, vagueLength, vaguePhrase, vagueUnits } from './dates/undated'
import { weekday } from './dates/weekdays'
import { monthsOfYear, restOf, turnOfCentury, within } from './dates/within'
import { quarterOrHalf, season } from './dates/year-parts'
import { fiscalYear, plainYear, shortYear, yearInWords, yearOfEra, yearRange } from './dates/years'
import { joinDates } from './joining'
import { numberWords } from './number-words'

/** Of two rules that read equally much, the one named first is believed. */
const rules: readonly DateRule[] = [
  nineEleven,
  yearFirst,
  yearLast,
  eightFigures,
  clockTime,
  sharedHalf,
  dayFirst,
  monthFirst,
  laterDay,
  ordinalDay,
  yearOfEra,
  yearRange,
  fiscalYear,
  decade,
  shortDecade,
  decadeInWords,
  century,
  plainYear,
  yearInWords,
  shortYear,
  counterpart,
  within,
  monthsOfYear,
  restOf,
  quarterOrHalf,
  season,
  weekdayOfWeek,
  bareWeekend,
  holiday,
  weekday,
  nearDay,
  nearPartOfDay,
  earlyMidLate,
  endOf,
  yearEnd,
  earlierOrLater,
  stretch,
  leaning,
  storyPartOfDay,
  storyUnit,
  unitBeyond,
  distance,
  distanceAhead,
  neighbour,
  nthDay,
  partOfDay,
  turnOfCentury,
  recurring,
  vaguePhrase,
  vagueUnits,
  vagueLength,
]

/** Words a date expression can begin with: at every other word no rule is asked. */
const beginnings: ReadonlySet<string> = new Set([
  ...calendarWords,
  ...numberWords,
  ...holidayStarts,
  ...`a an the and in for within about around circa last past previous preceding prior next coming upcoming following ensuing this that
  current present same comparable corresponding recent early mid middle late beginning start onset outset end close closing opening
  final latter rest remainder turn earlier later today yesterday tomorrow tonight overnight every each once twice annually daily weekly monthly yearly several few many
  some various half fiscal financial tax academic school calendar model fy q h ad bc b c now right currently nowadays recently lately
  at these those long year's month's years midyear noon midday midnight dawn daybreak sunrise dusk sunset nightfall morning afternoon evening
  night hours minutes seconds mondays tuesdays wednesdays thursdays fridays saturdays sundays subsequent succeeding turn couple dozen`.split(
    /\s+/,
  ),
])

function canBegin(sentence: Sentence, at: number): boolean {
  const { kind, lower } = tokenAt(sentence, at)
  if (kind === 'number') return true
  if (kind === 'mark') return lower === "'" || lower === '’' || lower === '‘'
  return beginnings.has(lower) || (lower.endsWith("'s") && beginnings.has(lower.slice(0, -2)))
}

/** Every date expression of a sentence, in the order of the text and without overlap. */
export function findDates(sentence: Sentence): Found[] {
  const parts: Found[] = []
  for (let at = sentence.from; at < sentence.to; at += 1) {
    if (!canBegin(sentence, at)) continue
    const best = longest(sentence, at)
    if (best === null) continue
    parts.push(best)
    at = best.to - 1
  }
  return joinDates(sentence, parts).map((found) => withApproximation(sentence, withArticle(sentence, found)))
}

function longest(sentence: Sentence, at: number): Found | null {
  let best: Found | null = null
  for (const rule of rules) {
    const found = rule(sentence, at)
    if (found !== null && (best === null || found.to > best.to)) best = found
  }
  return best
}

/** "the 1990s", "the following day"; but "the 1948 war" and "the March agreement" are marked without. */
function withArticle(sentence: Sentence, found: Found): Found {
  if (wordAt(sentence, found.from - 1) !== 'the') return found
  const { meaning } = found
  const isName = meaning.type === 'weekday' || meaning.type === 'holiday' || found.rule === 'vague'
  const isBareDate = meaning.type === 'calendar' && (meaning.day === null || monthStarts(sentence, found))
  const isAdjective = meaning.type === 'year-part' && isDash(wordAt(sentence, found.to - 2))
  return isName || isBareDate || isAdjective ? found : { ...found, from: found.from - 1 }
}

function monthStarts(sentence: Sentence, found: Found): boolean {
  return tokenAt(sentence, found.from).kind === 'word' && tokenAt(sentence, found.from).isCapital
}

const approximations = new Set(['about', 'around', 'circa', 'approximately', 'roughly'])

/** "about 1898", "c. 1850", "around the turn of the year". */
function withApproximation(sentence: Sentence, found: Found): Found {
  const before = wordAt(sentence, found.from - 1)
  if (approximations.has(before)) return { ...found, from: found.from - 1, isAbout: true }
  if (before === '.' && ['c', 'ca'].includes(wordAt(sentence, found.from - 2))) {
    return { ...found, from: found.from - 2, isAbout: true }
  }
  return found
}
