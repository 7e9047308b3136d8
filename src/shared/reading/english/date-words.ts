import type { Sentence } from '../text/sentences'
import { isDash, tokenAt, wordAt } from '../text/phrase'
import type { DateRule, Found } from '../found'
import { monthWords, pluralUnitWords, seasonWords, unitWords, weekdayWords } from './calendar-words'
import { dayFirst, laterDay, monthFirst, ordinalDay } from './dates/calendar-dates'
import { clockTime, sharedHalf } from './dates/clock'
import { century, decade, decadeInWords, shortDecade } from './dates/decades'
import { distance, distanceAhead, neighbour } from './dates/distances'
import { holiday, holidayStarts } from './dates/holidays'
import { bareWeekend, latestUnit, leaning, storyUnit, unitBeyond, weekdayOfWeek } from './dates/leaning'
import { nearDay, nearPartOfDay } from './dates/near-days'
import { eightFigures, nineEleven, yearFirst, yearLast } from './dates/numeric-dates'
import { earlierOrLater, earlyMidLate, endOf, yearEnd } from './dates/parts'
import { partOfDay, partOfDayWords } from './dates/parts-of-day'
import { counterpart, nthDay, storyPartOfDay } from './dates/story-days'
import { stretch } from './dates/stretches'
import { pluralWeekdayWords, recurring, vagueLength, vaguePhrase, vaguePhraseStarts, vagueUnits } from './dates/undated'
import { weekday } from './dates/weekdays'
import { monthsOfYear, restOf, turnOfCentury, within } from './dates/within'
import { quarterOrHalf, season } from './dates/year-parts'
import { apostropheYear, fiscalYear, plainYear, shortYear, yearInWords, yearOfEra, yearRange } from './dates/years'
import { joinDates } from './joining'
import { countWords, decadeNames, ordinalWords } from './number-words'

/** A rule and the words its expressions begin with; `figures` for those that begin with digits. */
interface Entry {
  readonly rule: DateRule
  readonly words: readonly string[]
  readonly figures: boolean
}

function beginning(rule: DateRule, figures: boolean, ...words: readonly (string | readonly string[])[]): Entry {
  return { rule, figures, words: words.flatMap((word) => (typeof word === 'string' ? word.split(' ') : word)) }
}

/** Of two rules that read equally much, the one named first is believed. */
const entries: readonly Entry[] = [
  beginning(nineEleven, true),
  beginning(yearFirst, true),
  beginning(yearLast, true),
  beginning(eightFigures, true),
  beginning(clockTime, true, countWords, 'half quarter a'),
  beginning(sharedHalf, true),
  beginning(dayFirst, true, ordinalWords),
  beginning(monthFirst, false, monthWords),
  beginning(laterDay, true),
  beginning(ordinalDay, true, 'the'),
  beginning(apostropheYear, false, "' ’ ‘"),
  beginning(yearOfEra, true, 'ad bc bce ce a b c'),
  beginning(yearRange, true),
  beginning(fiscalYear, false, 'fy fiscal financial tax academic school calendar model'),
  beginning(decade, true),
  beginning(shortDecade, true, "' ’ ‘"),
  beginning(decadeInWords, false, countWords, [...decadeNames.keys()]),
  beginning(century, true, ordinalWords),
  beginning(plainYear, true),
  beginning(yearInWords, false, countWords),
  beginning(shortYear, true),
  beginning(counterpart, true, 'quarter year same comparable corresponding like similar'),
  beginning(within, true, ordinalWords, 'last final closing opening'),
  beginning(monthsOfYear, true, countWords, 'first'),
  beginning(restOf, false, 'rest remainder'),
  beginning(quarterOrHalf, true, ordinalWords, 'last final q h'),
  beginning(season, false, seasonWords),
  beginning(weekdayOfWeek, false, weekdayWords),
  beginning(bareWeekend, false, 'weekend'),
  beginning(holiday, false, holidayStarts),
  beginning(weekday, false, weekdayWords),
  beginning(nearDay, false, 'day today yesterday tomorrow'),
  beginning(nearPartOfDay, false, 'tonight overnight this last'),
  beginning(earlyMidLate, false, 'early mid late'),
  beginning(endOf, false, 'beginning start onset outset middle end close early earlier first later latter'),
  beginning(yearEnd, false, 'year years month mid midyear'),
  beginning(earlierOrLater, false, 'earlier later'),
  beginning(stretch, false, 'past last previous preceding prior next coming following ensuing'),
  beginning(leaning, false, 'last past this current present next coming upcoming'),
  beginning(latestUnit, false, 'latest most'),
  beginning(storyPartOfDay, false, 'that same next following previous preceding'),
  beginning(storyUnit, false, 'previous preceding prior following next succeeding subsequent ensuing same that'),
  beginning(unitBeyond, false, unitWords),
  beginning(
    distance,
    true,
    countWords,
    pluralUnitWords,
    'a an several few many some various hours minutes seconds half',
  ),
  beginning(distanceAhead, false, 'in'),
  beginning(neighbour, false, 'the'),
  beginning(nthDay, true, ordinalWords),
  beginning(partOfDay, false, partOfDayWords),
  beginning(turnOfCentury, false, 'turn'),
  beginning(recurring, false, 'every each once twice annually daily weekly monthly yearly', pluralWeekdayWords),
  beginning(vaguePhrase, false, vaguePhraseStarts),
  beginning(vagueUnits, false, 'recent coming'),
  beginning(vagueLength, false, 'for within'),
]

const rulesForFigures: readonly DateRule[] = entries.filter(({ figures }) => figures).map(({ rule }) => rule)
const rulesByWord: ReadonlyMap<string, readonly DateRule[]> = indexByWord(entries)

function indexByWord(all: readonly Entry[]): Map<string, DateRule[]> {
  const index = new Map<string, DateRule[]>()
  for (const { rule, words } of all) {
    for (const word of new Set(words)) index.set(word, [...(index.get(word) ?? []), rule])
  }
  return index
}

/** The rules to ask at a token: at most words none. */
function rulesAt(sentence: Sentence, at: number): readonly DateRule[] | undefined {
  const { kind, lower } = tokenAt(sentence, at)
  if (kind === 'number') return rulesForFigures
  return rulesByWord.get(lower) ?? (lower.endsWith("'s") ? rulesByWord.get(lower.slice(0, -2)) : undefined)
}

/** Every date expression of a sentence, in the order of the text and without overlap. */
export function findDates(sentence: Sentence): Found[] {
  const parts: Found[] = []
  for (let at = sentence.from; at < sentence.to; at += 1) {
    const rules = rulesAt(sentence, at)
    if (rules === undefined) continue
    const best = longest(rules, sentence, at)
    if (best === null) continue
    parts.push(best)
    at = best.to - 1
  }
  return joinDates(sentence, parts).map((found) => withApproximation(sentence, withArticle(sentence, found)))
}

function longest(rules: readonly DateRule[], sentence: Sentence, at: number): Found | null {
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
  const isAdjective =
    /^(?:quarter|half)$/.test(wordAt(sentence, found.to - 1)) && isDash(wordAt(sentence, found.to - 2))
  return isName || isBareDate || isAdjective ? found : { ...found, from: found.from - 1 }
}

function monthStarts(sentence: Sentence, found: Found): boolean {
  return tokenAt(sentence, found.from).kind === 'word' && tokenAt(sentence, found.from).isCapital
}

const approximations = new Set(['c', 'ca', 'about', 'around', 'circa', 'approximately', 'roughly'])

/** "about 1898", "c. 1850", "around the turn of the year". */
function withApproximation(sentence: Sentence, found: Found): Found {
  const before = wordAt(sentence, found.from - 1)
  if (approximations.has(before)) return { ...found, from: found.from - 1, isAbout: true }
  const short = tokenAt(sentence, found.from - 2)
  if (before === '.' && ['c', 'ca'].includes(short.lower) && !short.isCapital && short.isSpaced) {
    return { ...found, from: found.from - 2, isAbout: true }
  }
  return found
}
