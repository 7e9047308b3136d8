import { stepPoint } from '../point-steps'
import { spanOfPoint } from '../point-span'
import type { EdtfPoint, EdtfYears } from '../edtf-value'
import type { TypedContext } from './context'
import { rules } from './rules'
import { complete, type Completed, type Draft, type Impossible, type Piece, type SaidDate } from './said'
import { readPiece, withoutPartOfDay } from './single'
import { yearSource } from './year-said'

/** “between 1988 and 1994”, “from May to June 1915”, “1914–18”, “1667 or 1668”; none if the text is no such. */
export function readSpan(whole: string, context: TypedContext): (Draft | Impossible)[] {
  const text = withoutPartOfDay(whole)
  const [, between] = /^(?:some ?time |at some (?:time|point) )?between (.+)$/.exec(text) ?? []
  if (between !== undefined) return readPairs(between, [' and ', ' – ', '–', '-'], context).flatMap(betweenDrafts)
  const [, from] = /^from (.+)$/.exec(text) ?? []
  const separators = [' up to ', ' to ', ' until ', ' till ', ' through ', ' – ', '–', ' - ', '-', ' / ', '/']
  const ranges = readPairs(from ?? text, separators, context).flatMap(rangeDrafts)
  if (ranges.length > 0) return ranges
  return [...readList(text, 'or', context), ...readList(text, 'and', context)]
}

interface Pair {
  readonly from: Piece
  readonly to: Piece
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

function pairOf(from: Piece, to: Piece): Pair[] {
  if (from.type === 'said' && to.type === 'said') {
    if (from.order !== null && to.order !== null && from.order !== to.order) return []
    const lent = lend(from, to)
    return lent === null ? [] : [lent]
  }
  if (from.type === 'said' && from.bare !== null) {
    const century = to.type === 'period' && to.start.type === 'century' ? centuryOf(from.bare, to.start) : null
    return century === null ? [] : [{ from: { ...to, ...century }, to }]
  }
  return [{ from, to }]
}

function centuryOf(number: number, like: EdtfYears): { start: EdtfPoint; end: EdtfPoint } | null {
  if (number < 1 || number > 99) return null
  const likeNumber = like.last < 0 ? -Math.floor(-like.first / 100) - 1 : Math.floor(like.first / 100) + 1
  const wanted = like.last < 0 ? -number : number
  const start = stepPoint(like, wanted - likeNumber)
  return { start, end: start }
}

/** Each side says what the other leaves out: “27 Sept – 10 Nov 2020”, “12–15 May 1915”, “1914–18”, “44–40 BC”. */
function lend(from: SaidDate, to: SaidDate): Pair | null {
  const year = yearsOfPair(from, to)
  if (year !== null) return year
  const left = lendTo(from, to)
  const right = lendTo(to, left)
  if (left.clock === null && right.clock !== null && left.day === null) return null
  if (left.bare !== null || right.bare !== null) return null
  // “27 December – 10 January 2020” began in 2019.
  const turned = from.year === null && left.year !== null && comesLater(left, right)
  return { from: turned ? { ...left, year: (left.year ?? 0) - 1 } : left, to: right }
}

function lendTo(poor: SaidDate, rich: SaidDate): SaidDate {
  const bareDay = poor.bare !== null && rich.day !== null && rich.month !== null ? poor.bare : null
  const day = poor.clock !== null && poor.day === null && poor.bare === null ? rich.day : (bareDay ?? poor.day)
  const lacksMonth = bareDay !== null || poor.day !== null || poor.clock !== null
  const month = poor.month ?? (lacksMonth ? rich.month : null)
  return {
    ...poor,
    bare: bareDay === null ? poor.bare : null,
    day,
    month,
    year: poor.year ?? (poor.bare !== null && bareDay === null ? null : rich.year),
    order: poor.order ?? rich.order,
    julian: poor.julian || rich.julian,
  }
}

function comesLater(left: SaidDate, right: SaidDate): boolean {
  if (left.year !== right.year || left.month === null || right.month === null) return false
  if (left.month !== right.month) return left.month > right.month
  return left.day !== null && right.day !== null && left.day > right.day
}

/** Two years alone, of which one is short: “1914–18”, “264–146 BC”, “69–79 AD”. Null if this is not such a pair. */
function yearsOfPair(from: SaidDate, to: SaidDate): Pair | null {
  if (from.month !== null || to.month !== null || from.clock !== null || to.clock !== null) return null
  if (to.bare !== null && from.year !== null && from.era === null) {
    const digits = String(to.bare).length
    if (digits > 2 || from.year < 1000) return null
    const size = 10 ** digits
    const year = Math.floor(from.year / size) * size + to.bare
    return year > from.year ? { from, to: { ...to, bare: null, year } } : null
  }
  if (to.bare !== null && from.era === 'CE' && from.year !== null && to.bare > from.year) {
    return { from, to: { ...to, bare: null, year: to.bare, era: 'CE' } }
  }
  if (to.era === null || to.year === null) return null
  // An era said once, behind both, counts for both; nothing runs from the common era into the time before it.
  if (from.bare !== null && from.bare > 0) {
    const year = to.era === 'BCE' ? 1 - from.bare : from.bare
    return { from: { ...from, bare: null, year, era: to.era }, to }
  }
  if (from.year !== null && from.era === null && to.era === 'BCE') {
    return { from: { ...from, year: 1 - from.year, era: 'BCE' }, to }
  }
  return null
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

/** “1667 or 1668” is one of them, “12 and 15 May 1915” both; the last lends the others what they leave out. */
function readList(text: string, conjunction: 'or' | 'and', context: TypedContext): (Draft | Impossible)[] {
  const cut = text.lastIndexOf(` ${conjunction} `)
  if (cut < 0) return []
  const [last] = readPiece(text.slice(cut + conjunction.length + 2), context)
  const others = text
    .slice(0, cut)
    .replace(/^either |,$/g, '')
    .split(', ')
  const members = last === undefined ? [] : listMembers(others, last, context)
  const failed = members.find((member): member is Impossible => member !== null && 'impossible' in member)
  if (failed !== undefined) return [failed]
  const whole = members.filter((member): member is Completed => member !== null && !('impossible' in member))
  if (whole.length === 0 || whole.length < members.length) return []
  const one = conjunction === 'or'
  const dates = whole
    .map(({ start, end }) => (start === end ? start : ({ type: 'range', from: start, to: end } as const)))
    .sort((a, b) => firstMoment(a) - firstMoment(b))
  return [
    {
      value: { type: 'set', mode: one ? 'one' : 'all', members: dates, earlier: false, later: false },
      kind: one ? 'instant' : 'extent',
      julian: whole.some(({ julian }) => julian),
      rule: one ? rules.either : rules.both,
    },
  ]
}

function listMembers(others: readonly string[], last: Piece, context: TypedContext): (Completed | Impossible | null)[] {
  const pieces = others.map((text): Piece | null => {
    const [piece] = readPiece(text.trim(), context)
    return piece === undefined ? null : (pairOf(piece, last)[0]?.from ?? null)
  })
  return [...pieces, last].map((piece) => (piece === null ? null : complete(piece)))
}

function firstMoment(member: EdtfPoint | { readonly type: 'range'; readonly from: EdtfPoint }): number {
  return spanOfPoint(member.type === 'range' ? member.from : member).earliest
}
