import { rangeValue, dayText, type DateValue } from './date-value'
import type { ReadDate } from './read-dates'
import type { DateRange, DateSuggestion } from './suggestion'
import { tokenAt, wordAt } from './text/phrase'

/** Puts read dates into the form that is offered. */
export function dateSuggestions(text: string, dates: readonly ReadDate[]): DateSuggestion[] {
  return dates.map((date, index) => {
    const { start, end } = spanOf(date)
    const { resolution, relation, found } = date
    const value = resolution.value
    const range = rangeAround(text, dates, index)
    return {
      kind: 'date',
      start,
      end,
      text: text.slice(start, end),
      rule: found.rule,
      reason: '',
      edtf: value === null ? null : openedEdtf(value, relation.open),
      vagueness: resolution.vagueness,
      earliest: value === null || relation.open === 'start' ? null : dayText(value.first),
      latest: value === null || relation.open === 'end' ? null : dayText(value.last),
      whenKind: isExtent(date) ? 'extent' : 'instant',
      anchor: resolution.anchor === null ? null : { date: resolution.anchor.edtf, basis: resolution.anchor.basis },
      partOfDay: found.partOfDay,
      relation: relation.word,
      open: value === null ? null : relation.open,
      range,
      alternatives: date.other === null ? [] : [date.other.edtf],
    }
  })
}

export function spanOf({ sentence, found }: ReadDate): { start: number; end: number } {
  return { start: tokenAt(sentence, found.from).start, end: tokenAt(sentence, found.to - 1).end }
}

/** "since late 2020" goes on from the beginning of what is named; "until 1994" ends with it. */
function openedEdtf({ edtf }: DateValue, open: 'start' | 'end' | null): string {
  const [from = edtf, to = from] = edtf.split('/')
  if (open === 'end') return `${from}/..`
  return open === 'start' ? `../${to}` : edtf
}

function isExtent({ found, relation }: ReadDate): boolean {
  const { type } = found.meaning
  if (relation.open !== null || relation.word === 'during') return true
  return type === 'stretch' || type === 'range'
}

/** "from 1962 to 1966", "between March and May": the range that two dates make together. */
function rangeAround(text: string, dates: readonly ReadDate[], index: number): DateRange | null {
  return rangeOf(text, dates[index], dates[index + 1], 'start') ?? rangeOf(text, dates[index - 1], dates[index], 'end')
}

function rangeOf(
  text: string,
  first: ReadDate | undefined,
  second: ReadDate | undefined,
  side: 'start' | 'end',
): DateRange | null {
  if (first === undefined || second === undefined || first.sentence !== second.sentence) return null
  if (second.found.from - first.found.to > 3) return null
  const links: Readonly<Record<string, readonly string[]>> = { from: ['to', 'until'], between: ['and'] }
  const wanted = links[first.relation.word]
  if (wanted === undefined || !wanted.includes(linkBefore(second))) return null
  const [from, to] = [first.resolution.value, second.resolution.value]
  if (from === null || to === null) return null
  const value = rangeValue(from, to)
  if (value === null) return null
  const start = prepositionStart(first)
  const { end } = spanOf(second)
  return { side, start, end, text: text.slice(start, end), edtf: value.edtf }
}

function linkBefore({ sentence, found, relation }: ReadDate): string {
  return relation.word === '' ? wordAt(sentence, found.from - 1) : relation.word
}

/** Where "from" or "between" stands before the first date. */
function prepositionStart({ sentence, found, relation }: ReadDate): number {
  let at = found.from - 1
  while (at > found.from - 5 && wordAt(sentence, at) !== relation.word) at -= 1
  return tokenAt(sentence, at).start
}
