import type { EdtfPoint } from '../edtf-value'
import type { TypedContext } from './context'
import { pairOf, type Pair } from './lending'
import { readList } from './lists'
import { rules } from './rules'
import { complete, type Draft, type Impossible, type Piece } from './said'
import { withoutPartOfDay } from './marks'
import { readPiece } from './single'
import { yearSource } from './year-said'

/** “between 1988 and 1994”, “from May to June 1915”, “1914–18”, “1667 or 1668”; none if the text is no such. */
export function readSpan(whole: string, context: TypedContext): (Draft | Impossible)[] {
  const text = withoutPartOfDay(whole)
  const [, between] = /^(?:some ?time |at some (?:time|point) )?between (.+)$/.exec(text) ?? []
  if (between !== undefined) return readPairs(between, [' and ', ' – ', '–', '-'], context).flatMap(betweenDrafts)
  const [, from] = /^from (.+)$/.exec(text) ?? []
  const separators = [' up to ', ' to ', ' until ', ' till ', ' through ', ' thru ', ' – ', '–', ' - ', '-', ' / ', '/']
  const ranges = readPairs(from ?? text, separators, context).flatMap(rangeDrafts)
  if (ranges.length > 0) return ranges
  return [...readList(text, 'or', context), ...readList(text, 'and', context)]
}

/** All ways to cut the text in two at a separator so that both sides are dates; the first separator that fits decides. */
function readPairs(text: string, separators: readonly string[], context: TypedContext): Pair[] {
  for (const separator of separators) {
    for (let at = text.indexOf(separator); at > 0; at = text.indexOf(separator, at + 1)) {
      const rightText = text.slice(at + separator.length).trim()
      const left = readLeft(text.slice(0, at).trim(), rightText, context)
      const right = left.length === 0 ? [] : readPiece(decadeBehind(rightText, left[0]), context)
      const pairs = left.flatMap((from) => right.flatMap((to) => pairOf(from, to)))
      if (pairs.length > 0) return pairs
    }
  }
  return []
}

/** “Summer – autumn 1942”, “early May – late June 1915”: a left side that needs a year takes that of the right. */
function readLeft(text: string, rightText: string, context: TypedContext): Piece[] {
  const left = readPiece(text, context)
  if (left.length > 0) return left
  const yearBehind = yearAtEnd.exec(rightText)?.[0]
  return yearBehind === undefined ? [] : readPiece(`${text} ${yearBehind}`, context)
}

const yearAtEnd = new RegExp(`${yearSource}$`)

/** “1980s–90s”: the second decade is of the same century. */
function decadeBehind(text: string, left: Piece | undefined): string {
  if (left?.type !== 'period' || left.start.type !== 'decade' || !/^(?:the )?'?\d0'?s$/.test(text)) return text
  return `${String(left.start.first).slice(0, -2)}${/\d0/.exec(text)?.[0] ?? ''}s`
}

interface Ends {
  readonly start: EdtfPoint
  readonly end: EdtfPoint
  readonly julian: boolean
}

function endsOf(pair: Pair): Ends | Impossible | null {
  const from = complete(pair.from)
  const to = complete(pair.to)
  if (from === null || to === null) return null
  if ('impossible' in from) return from
  if ('impossible' in to) return to
  return { start: from.start, end: to.end, julian: from.julian || to.julian }
}

function betweenDrafts(pair: Pair): (Draft | Impossible)[] {
  const ends = endsOf(pair)
  if (ends === null) return []
  if ('impossible' in ends) return [ends]
  const { start, end, julian } = ends
  const range = { type: 'range', from: start, to: end } as const
  return [
    {
      value: { type: 'set', mode: 'one', members: [range], earlier: false, later: false },
      kind: 'instant',
      julian,
      rule: rules.between,
    },
    { value: { type: 'interval', start, end }, kind: 'extent', julian, rule: rules.betweenExtent },
  ]
}

/** “c. 1340–1400” says “about” of the birth alone, as catalogues do; a doubt at the end may be about the end alone. */
function rangeDrafts(pair: Pair): (Draft | Impossible)[] {
  const draft = rangeDraft(pair, rules.range)
  if (draft.length === 0 || pair.from.type !== 'said' || pair.to.type !== 'said') return draft
  if (pair.from.about && !pair.to.about && pair.from.clock === null) {
    const both = { ...pair, to: { ...pair.to, about: true } }
    return [...rangeDraft(pair, rules.rangeAboutFirst), ...rangeDraft(both, rules.rangeAboutBoth)]
  }
  if (pair.to.doubt && !pair.from.doubt && pair.to.clock === null) {
    const both = { ...pair, from: { ...pair.from, doubt: true } }
    return [...rangeDraft(pair, rules.rangeDoubtLast), ...rangeDraft(both, rules.rangeDoubtBoth)]
  }
  return draft
}

function rangeDraft(pair: Pair, rule: string): (Draft | Impossible)[] {
  const ends = endsOf(pair)
  if (ends === null) return []
  if ('impossible' in ends) return [ends]
  const { start, end, julian } = ends
  return [{ value: { type: 'interval', start, end }, kind: 'extent', julian, rule }]
}
