import { stepPoint } from '../point-steps'
import type { EdtfPoint, EdtfYears } from '../edtf-value'
import type { Piece, SaidDate } from './said'

/** Two dates of one text, each with what the other said for it. */
export interface Pair {
  readonly from: Piece
  readonly to: Piece
}

/** Joins two pieces into a pair; none if they leave out what neither can lend. */
export function pairOf(from: Piece, to: Piece): Pair[] {
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

/** Each side says what the other leaves out: “27 Sept – 10 Nov 2020”, “12–15 May 1915”, “1914–18”, “44–40 BC”. */
function lend(from: SaidDate, to: SaidDate): Pair | null {
  const year = yearsOfPair(from, to)
  if (year !== null) return year
  const left = lendTo(from, to)
  const right = lendTo(to, left)
  if (left.clock === null && right.clock !== null && left.day === null) return null
  if (left.bare !== null || right.bare !== null) return null
  // “27 December – 10 January 2020” began in 2019.
  if (from.year === null && left.year !== null && comesLater(left, right)) {
    return { from: { ...left, year: left.year - 1 }, to: right }
  }
  return { from: left, to: right }
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
    const sameCentury = Math.floor(from.year / size) * size + to.bare
    // “1999–00” runs into the next century, and nothing but the next year is written so.
    const year = sameCentury + size === from.year + 1 ? from.year + 1 : sameCentury
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

/** “18th and 19th centuries”: the word said once counts for both. */
function centuryOf(number: number, like: EdtfYears): { start: EdtfPoint; end: EdtfPoint } | null {
  if (number < 1 || number > 99) return null
  const likeNumber = like.last < 0 ? -Math.floor(-like.first / 100) - 1 : Math.floor(like.first / 100) + 1
  const wanted = like.last < 0 ? -number : number
  const start = stepPoint(like, wanted - likeNumber)
  return { start, end: start }
}
