import type { FoundFigure } from '../../figure'
import type { Found } from '../../found'
import type { Sentence } from '../../text/sentences'
import { digitsAt, isDash, isGlued, tokenAt, wordAt } from '../../text/phrase'
import { isNumbering } from '../dates/year-words'
import { canBeginSeveral, fateAfter, severalAt, tollBefore } from './bare-numbers'
import { breakdownAt, partsFrom } from './breakdown'
import { isFateVerb, propertyOf } from './properties'
import { boundsFor, qualifierAfter, qualifierBefore, type Bounds } from './qualifiers'
import { canBeginQuantity, quantityAt, type Quantity } from './quantities'
import { countedAt, fates, measureAt, type FoundUnit } from './units'

/** The figures of a sentence in the order of the text; what stands within its dates is left to them. */
export function findFigures(sentence: Sentence, dates: readonly Found[]): FoundFigure[] {
  const figures: FoundFigure[] = []
  let nextDate = 0
  for (let at = sentence.from; at < sentence.to; at += 1) {
    while ((dates[nextDate]?.to ?? Infinity) <= at) nextDate += 1
    const date = dates[nextDate]
    if (date !== undefined && at >= date.from) {
      at = date.to - 1
      continue
    }
    const token = tokenAt(sentence, at)
    const isSeveral = canBeginSeveral(token.lower)
    if (!canBeginQuantity(token) && !currencies.has(token.lower) && !isSeveral) continue
    const figure = isSeveral ? severalFigure(sentence, at) : figureAt(sentence, at, figures.at(-1))
    if (figure === null) continue
    figures.push(figure)
    at = figure.to - 1
  }
  return figures
}

function figureAt(sentence: Sentence, at: number, before: FoundFigure | undefined): FoundFigure | null {
  const isMoney = currencies.has(wordAt(sentence, at))
  const start = isMoney ? at + 1 : at
  const first = quantityAt(sentence, start)
  if (first === null || (!isMoney && isNumbering(sentence, at)) || isNoFigure(sentence, at, first)) return null
  // "rose to 31 from 27": what it was before.
  if (wordAt(sentence, at - 1) === 'from' && before?.to === at - 1) return null
  const range = rangeAt(sentence, at, first)
  const number = range?.last ?? first
  const unit = isMoney ? moneyUnit(sentence, at) : unitAfter(sentence, at, number.to, before, range !== null)
  if (unit === null) return null
  const early = range === null ? qualifierBefore(sentence, at) : null
  const late = qualifierAfter(sentence, number.to) ?? qualifierAfter(sentence, unit.to)
  const qualifier = early?.qualifier ?? late?.qualifier ?? null
  const end = Math.max(number.to, unit.to, late?.to ?? 0)
  const from = range?.from ?? early?.from ?? at
  const about = propertyOf(sentence, from, end, unit.head)
  if (!isMoney && !about.isTelling && first.isSmallWord && unit.unit !== '%') return null
  const breakdown = breakdownAt(sentence, end)
  const joint = range === null && qualifier === null && !isMoney ? jointAt(sentence, first.value, unit, end) : null
  if (joint !== null) return { sentence, from, qualifier, ...joint }
  const bounds: Bounds =
    range === null ? boundsFor(number.value, qualifier) : { low: first.value, best: null, high: number.value }
  return {
    sentence,
    from,
    to: breakdown.parts.length > 0 ? breakdown.to : end,
    ...bounds,
    unit: unit.unit,
    property: isMoney ? 'amount' : about.property,
    qualifier,
    breakdown: breakdown.parts,
  }
}

/** "three soldiers and a civilian were killed": four deaths, in two parts. */
function jointAt(sentence: Sentence, value: number, { unit }: FoundUnit, end: number) {
  if (wordAt(sentence, end) !== 'and' && wordAt(sentence, end) !== ',') return null
  const others = partsFrom(sentence, end)
  const last = wordAt(sentence, others.to - 1)
  const fate = isFateVerb(last) ? { head: last } : fateAfter(sentence, others.to)
  if (unit === '' || others.parts.length === 0 || fate === null) return null
  const breakdown = [{ label: unit, value }, ...others.parts]
  const best = breakdown.reduce((sum, part) => sum + part.value, 0)
  const { property } = propertyOf(sentence, end, others.to, fate.head)
  return { to: others.to, low: null, best, high: null, unit: '', property, breakdown }
}

/** "dozens of homes", "hundreds were arrested". */
function severalFigure(sentence: Sentence, at: number): FoundFigure | null {
  const several = severalAt(sentence, at)
  if (several === null) return null
  const isOf = wordAt(sentence, several.to) === 'of'
  const unit = isOf ? countedAt(sentence, several.to + 1) : fateAfter(sentence, several.to)
  if (unit === null) return null
  const about = propertyOf(sentence, at, unit.to, unit.head)
  if (!about.isTelling) return null
  const breakdown = breakdownAt(sentence, unit.to)
  return {
    sentence,
    from: at,
    to: breakdown.parts.length > 0 ? breakdown.to : unit.to,
    low: several.low,
    best: null,
    high: null,
    unit: unit.unit,
    property: about.property,
    qualifier: null,
    breakdown: breakdown.parts,
  }
}

const currencies: ReadonlyMap<string, string> = new Map([
  ['$', 'dollars'],
  ['£', 'pounds'],
  ['€', 'euros'],
  ['¥', 'yen'],
])

function moneyUnit(sentence: Sentence, at: number): FoundUnit {
  const unit = currencies.get(wordAt(sentence, at)) ?? ''
  return { unit, head: unit, to: at + 1 }
}

/** The unit that follows the number from `number` to `at`; none after "a total of 7,000" where the one before goes on. */
function unitAfter(
  sentence: Sentence,
  number: number,
  at: number,
  before: FoundFigure | undefined,
  isRange: boolean,
): FoundUnit | null {
  const late = qualifierAfter(sentence, at)
  const start = late?.to ?? at
  const said = measureAt(sentence, start) ?? (isFate(sentence, start) ? null : countedAt(sentence, start))
  if (said !== null) return said
  const toll = tollBefore(sentence, number, start)
  if (toll !== null) return toll
  // "27 killed", "2,500 died": the verb says what became of them, and nothing who they were.
  if (isFate(sentence, start))
    return { unit: '', head: wordAt(sentence, start), to: fates.has(wordAt(sentence, start)) ? start + 1 : start }
  const fate = fateAfter(sentence, start)
  if (fate !== null) return fate
  const isTotal = wordAt(sentence, at - 2) === 'of' && wordAt(sentence, at - 3) === 'total'
  const follows = before !== undefined && before.to > sentence.from && before.property !== 'share'
  if (follows || isTotal || isRange) {
    const unit = follows ? before.unit : ''
    return { unit, head: unit.split(' ').at(-1)?.toLowerCase() ?? '', to: at }
  }
  // A number with nothing to count: worth offering only where it is bounded in words.
  return null
}

function isFate(sentence: Sentence, at: number): boolean {
  const word = wordAt(sentence, at)
  const next = tokenAt(sentence, at + 1)
  const isAdjective = next.kind === 'word' && next.lower.endsWith('s') && word !== 'died'
  return (fates.has(word) || word === 'died') && !isAdjective
}

interface Range {
  readonly from: number
  readonly last: Quantity
}

/** "between 40 and 60", "40 to 60", "40–60", "from 40 to 60", "30 or 40". */
function rangeAt(sentence: Sentence, at: number, first: Quantity): Range | null {
  const link = wordAt(sentence, first.to)
  const before = wordAt(sentence, at - 1)
  const isBetween = before === 'between' && link === 'and'
  const isTo = link === 'to' || (link === 'or' && !first.isSmallWord)
  const isDashed = isDash(link) && isGlued(sentence, first.to) && isGlued(sentence, first.to + 1)
  if (!isBetween && !isTo && !isDashed) return null
  const last = isDashed ? figuresAfterDash(sentence, first.to + 1) : quantityAt(sentence, first.to + 1)
  if (last === null || last.value <= first.value) return null
  const from = isBetween || (isTo && before === 'from') ? at - 1 : at
  // "from 38 to 45": something rose; that is no range of one figure.
  return before === 'from' ? null : { from, last }
}

function figuresAfterDash(sentence: Sentence, at: number): Quantity | null {
  const value = digitsAt(sentence, at)
  return value === null ? null : { value, to: at + 1, isSmallWord: false }
}

const ageWords: ReadonlySet<string> = new Set(['aged', 'age', 'turned'])
const lengthWords: ReadonlySet<string> = new Set(
  `second seconds minute minutes hour hours day days week weeks month months year years decade decades century centuries times time
  o'clock am pm nd st rd th s of`.split(/\s+/),
)

/** Ages, lengths of time, scores, clock times, years and numbers of things are no figures. */
function isNoFigure(sentence: Sentence, at: number, { to, value }: Quantity): boolean {
  const next = wordAt(sentence, to)
  const afterDash = isDash(next) ? wordAt(sentence, to + 1) : next
  if (lengthWords.has(afterDash) || ageWords.has(wordAt(sentence, at - 1))) return true
  if (wordAt(sentence, at - 1) === 'and' && wordAt(sentence, at - 3) === 'between') return true
  if (wordAt(sentence, at - 1) === 'between' && ageWords.has(wordAt(sentence, at - 2))) return true
  if (isDash(next) && isGlued(sentence, to) && tokenAt(sentence, to + 1).kind !== 'number') return true
  if (isAge(sentence, at, to, value)) return true
  if (tokenAt(sentence, to).kind === 'number') return true
  const before = tokenAt(sentence, at - 1)
  return (
    before.isCapital &&
    at - 1 > sentence.from &&
    !sentenceWords.has(before.lower) &&
    tokenAt(sentence, at).kind === 'number'
  )
}

const sentenceWords = new Set(
  'a an the some at about over nearly around only between of killed all but and or than least'.split(' '),
)

/** ", 34," after a name. */
function isAge(sentence: Sentence, at: number, to: number, value: number): boolean {
  const isBetweenCommas = wordAt(sentence, at - 1) === ',' && [',', '.', ')'].includes(wordAt(sentence, to))
  return isBetweenCommas && value < 120
}
