import { exactPolicy } from '../dates/about-policy'
import { boundsOf } from '../dates/bounds'
import { msPerDay } from '../dates/calendar'
import { aroundPeriodPart } from '../dates/period-parts'
import { rangeValue, dayText, type DateValue } from './date-value'
import type { Language } from './language'
import type { ReadDate } from './read-dates'
import type { DateRange, DateSuggestion } from './suggestion'
import { excerptOf } from './text/excerpt'
import { wordAt } from './text/phrase'

/** Puts read dates into the form that is offered. */
export function dateSuggestions(dates: readonly ReadDate[], language: Language): DateSuggestion[] {
  return dates.map((date, index) => {
    const { resolution, relation, found } = date
    const value = resolution.value === null ? null : opened(resolution.value, relation.open)
    return {
      kind: 'date',
      ...excerptOf(date.sentence, found.from, found.to),
      rule: found.rule,
      reason: language.reasons.date(date),
      edtf: value === null ? null : value.edtf,
      vagueness: resolution.vagueness,
      earliest: value === null || relation.open === 'start' ? null : dayText(value.first),
      latest: value === null || relation.open === 'end' ? null : dayText(value.last),
      whenKind: isExtent(date) ? 'extent' : 'instant',
      anchor: resolution.anchor === null ? null : { date: resolution.anchor.edtf, basis: resolution.anchor.basis },
      partOfDay: found.partOfDay,
      relation: relation.word,
      open: value === null ? null : relation.open,
      namesThing: date.namesThing,
      range: rangeAround(dates, index),
      alternatives: date.other === null ? [] : [date.other.edtf],
    }
  })
}

/** "since late 2020" began somewhere in what is named; "since 1962–66" at its beginning; "until 1994" ends with it. */
function opened(value: DateValue, open: 'start' | 'end' | null): Pick<DateValue, 'edtf' | 'first' | 'last'> {
  if (open === null) return value
  const around = aroundPeriodPart(value.edtf)
  if (around !== null) return { ...daysOf(around), edtf: open === 'end' ? `${around}/..` : `../${around}` }
  const [from = value.edtf, to = from] = value.edtf.split('/')
  return { ...value, edtf: open === 'end' ? `${from}/..` : `../${to}` }
}

/** First and last day of an EDTF date without an open end, counted as in `DateValue`. */
function daysOf(edtf: string): { readonly first: number; readonly last: number } {
  const { earliest, latest } = boundsOf(edtf, exactPolicy)
  return { first: Math.floor(earliest / msPerDay), last: Math.floor(latest / msPerDay) }
}

function isExtent({ found, relation }: ReadDate): boolean {
  const { type } = found.meaning
  if (relation.open !== null || relation.word === 'during') return true
  return type === 'stretch' || type === 'range'
}

/** "from 1962 to 1966", "between March and May": the range that two dates make together. */
function rangeAround(dates: readonly ReadDate[], index: number): DateRange | null {
  return rangeOf(dates[index], dates[index + 1], 'start') ?? rangeOf(dates[index - 1], dates[index], 'end')
}

const links: Readonly<Record<string, readonly string[]>> = { from: ['to', 'until'], between: ['and'] }

function rangeOf(first: ReadDate | undefined, second: ReadDate | undefined, side: 'start' | 'end'): DateRange | null {
  if (first === undefined || second === undefined || first.sentence !== second.sentence) return null
  const isClose = second.found.from - first.found.to <= 3
  if (!isClose || links[first.relation.word]?.includes(linkBefore(second)) !== true) return null
  const [from, to] = [first.resolution.value, second.resolution.value]
  const value = from === null || to === null ? null : rangeValue(from, to)
  if (value === null) return null
  return { side, ...excerptOf(first.sentence, prepositionIndex(first), second.found.to), edtf: value.edtf }
}

function linkBefore({ sentence, found, relation }: ReadDate): string {
  return relation.word === '' ? wordAt(sentence, found.from - 1) : relation.word
}

/** Where "from" or "between" stands before the first date. */
function prepositionIndex({ sentence, found, relation }: ReadDate): number {
  let at = found.from - 1
  while (at > found.from - 5 && wordAt(sentence, at) !== relation.word) at -= 1
  return at
}
