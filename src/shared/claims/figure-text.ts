import type { ClaimValue } from '../project/records/claim'
import { leastOfSeveral } from '../reading/english/several'
import { claimWords as words } from '../words/claims'
import { readingsOfDoubtful, readNumber, writeNumber } from './number-text'

export type FigureReading =
  { readonly ok: true; readonly value: ClaimValue } | { readonly ok: false; readonly reason: string }

type Qualifier = NonNullable<ClaimValue['qualifier']>

/** What people write before a figure, longest first, so that “no fewer than” is not read as “no”. */
const qualifierWords: readonly (readonly [string, Qualifier])[] = [
  ['no fewer than', 'at-least'],
  ['no less than', 'at-least'],
  ['no more than', 'at-most'],
  ['approximately', 'about'],
  ['an estimated', 'estimated'],
  ['more than', 'more-than'],
  ['estimated', 'estimated'],
  ['at least', 'at-least'],
  ['at most', 'at-most'],
  ['exactly', 'exactly'],
  ['around', 'about'],
  ['almost', 'nearly'],
  ['nearly', 'nearly'],
  ['up to', 'at-most'],
  ['about', 'about'],
  ['some', 'about'],
  ['over', 'more-than'],
  ['c.', 'about'],
  ['~', 'about'],
  ['≥', 'at-least'],
  ['≤', 'at-most'],
  ['>', 'more-than'],
]

/** Spaces part groups of three digits only: “120 000”, but not “27 3”. */
const number = String.raw`[-−]?\d+(?:[.,]\d+|[\u00a0\u202f ]\d{3}(?!\d))*`
const amounts = new RegExp(
  String.raw`^(?:between\s+)?(${number})(?:(?:\s*[–—-]\s*|\s+(?:to|and)\s+)(${number}))?(?:\s*\[\s*(${number})?\s*[–—-]\s*(${number})?\s*\])?`,
)

/**
 * Reads a figure as people write it: “27 casualties (2 civilians)”, “about 500”, “20–30 soldiers”, “at least 7,000”, and with
 * its bounds in brackets “27 [20–30]”. A bound said in words is the bound: “at least 20” has a low figure and no best one, and
 * “dozens” are at least 24. Refused: a number that may be two (“12.000”), and a part that is larger than the whole.
 */
export function readFigure(text: string): FigureReading {
  const trimmed = text.trim()
  const { qualifier, rest } = takeQualifier(trimmed)
  const several = qualifier === null ? readSeveral(rest) : null
  if (several !== null) return several
  const found = amounts.exec(rest)
  if (found === null) return { ok: false, reason: words.figures.unreadable(trimmed) }
  const [whole, first = '', second, bracketLow, bracketHigh] = found
  const numbers = [first, second, bracketLow, bracketHigh].map((given) =>
    given === undefined ? null : readNumber(given),
  )
  const bad = [first, second, bracketLow, bracketHigh].find((given, at) => given !== undefined && numbers[at] === null)
  if (bad !== undefined) return { ok: false, reason: badNumberText(bad) }
  const [one = null, two = null, low = null, high = null] = numbers
  return withParts({ ...boundsOf(one, two, low, high, qualifier), qualifier }, rest.slice(whole.length))
}

/** “dozens”, “hundreds of thousands of homes”: no number is said, only what it is at least. */
function readSeveral(text: string): FigureReading | null {
  const { low, length } = leastOfSeveral(text) ?? {}
  if (low === undefined || length === undefined) return null
  const rest = text.slice(length).replace(/^\s+of\b/i, '')
  return withParts({ low, best: null, high: null, qualifier: 'at-least' }, rest)
}

/** The figure with what it counts and its parts, as they are written after it. */
function withParts(bounds: Omit<ClaimValue, 'unit' | 'breakdown'>, text: string): FigureReading {
  const { unit, parts } = splitParts(text)
  const breakdown = parts.map(readPart)
  const unreadable = parts.find((_, at) => breakdown[at] === null)
  if (unreadable !== undefined) return { ok: false, reason: partProblem(unreadable) }
  const value: ClaimValue = { ...bounds, unit, breakdown: breakdown.filter((part) => part !== null) }
  const reason = disorderOf(value) ?? tooLargePartOf(value)
  return reason === null ? { ok: true, value } : { ok: false, reason }
}

/** Why a text is no number: what it may be where it may be two, or that it is none. */
export function badNumberText(text: string): string {
  const readings = readingsOfDoubtful(text)
  if (readings === null) return words.figures.badNumber(text.trim())
  return words.figures.doubtful(text.trim(), writeNumber(readings.decimal), writeNumber(readings.thousands))
}

function partProblem(part: string): string {
  const [, amount = ''] = partWords.exec(part.trim()) ?? []
  return amount === '' ? words.figures.partUnreadable(part) : badNumberText(amount)
}

/** Parts may overlap (women and civilians), so that only one by itself can be too large; of “at least 5” none is. */
function tooLargePartOf({ best, high, breakdown }: ClaimValue): string | null {
  const most = high ?? best
  const part = most === null ? undefined : breakdown.find(({ value }) => value > most)
  if (most === null || part === undefined) return null
  return words.figures.partTooLarge(`${writeNumber(part.value)} ${part.label}`.trim(), writeNumber(most))
}

/** What is wrong with the order of the bounds, or null if nothing is. */
export function disorderOf({ low, best, high }: Pick<ClaimValue, 'low' | 'best' | 'high'>): string | null {
  if (low !== null && best !== null && low > best) return words.figures.lowAboveBest
  if (best !== null && high !== null && best > high) return words.figures.bestAboveHigh
  if (low !== null && high !== null && low > high) return words.figures.lowAboveHigh
  return null
}

const blankFigure: ClaimValue = { low: null, best: null, high: null, unit: '', qualifier: null, breakdown: [] }

/** The figure with some of its parts changed; null when nothing is left of it. */
export function changedFigure(value: ClaimValue | null, patch: Partial<ClaimValue>): ClaimValue | null {
  const next = { ...(value ?? blankFigure), ...patch }
  const isBlank =
    next.low === null && next.best === null && next.high === null && next.unit === '' && next.breakdown.length === 0
  return isBlank ? null : next
}

/** A figure as it can be typed again: `readFigure` of the answer gives an equal value for all that it can give itself. */
export function writeFigure({ low, best, high, unit, qualifier, breakdown }: ClaimValue): string {
  const parts = breakdown.map((part) => `${writeNumber(part.value)} ${part.label}`.trim())
  // A low figure alone, as of “dozens”, would be read as the best one.
  const isLowest = qualifier === null && low !== null && best === null && high === null
  const said = isLowest ? 'at-least' : qualifier
  return [
    said === null ? '' : words.qualifiers[said],
    writeAmounts(low, best, high),
    unit,
    parts.length === 0 ? '' : `(${parts.join(', ')})`,
  ]
    .filter((piece) => piece !== '')
    .join(' ')
}

function writeAmounts(low: number | null, best: number | null, high: number | null): string {
  const write = (value: number | null): string => (value === null ? '' : writeNumber(value))
  if (best !== null)
    return low === null && high === null ? write(best) : `${write(best)} [${write(low)}–${write(high)}]`
  if (low !== null && high !== null) return `${write(low)}–${write(high)}`
  return write(low ?? high)
}

function takeQualifier(text: string): { qualifier: Qualifier | null; rest: string } {
  const lower = text.toLowerCase()
  const found = qualifierWords.find(([word]) => lower.startsWith(word))
  if (found === undefined) return { qualifier: null, rest: text }
  return { qualifier: found[1], rest: text.slice(found[0].length).trimStart() }
}

function boundsOf(
  one: number | null,
  two: number | null,
  low: number | null,
  high: number | null,
  qualifier: Qualifier | null,
): Pick<ClaimValue, 'low' | 'best' | 'high'> {
  if (two !== null) return { low: one, best: null, high: two }
  if (low !== null || high !== null) return { low, best: one, high }
  if (qualifier === 'at-least' || qualifier === 'more-than') return { low: one, best: null, high: null }
  if (qualifier === 'at-most') return { low: null, best: null, high: one }
  return { low: null, best: one, high: null }
}

const partWords = new RegExp(String.raw`^(${number})\s*(.*)$`)

/** “ casualties (2 civilians and 1 child)” → the unit and its parts. */
function splitParts(text: string): { unit: string; parts: readonly string[] } {
  const [, unit = '', inside] = /^\s*([^(]*?)\s*(?:\((.*?)\)?\s*)?$/.exec(text) ?? []
  const parts = (inside ?? '')
    .replace(/^(?:incl\.|including|of which|of them)\s+/i, '')
    .split(/\s*[,;]\s+|\s+and\s+/)
    .filter((part) => part.trim() !== '')
  return { unit, parts }
}

function readPart(text: string): ClaimValue['breakdown'][number] | null {
  const [, amount, label = ''] = partWords.exec(text.trim()) ?? []
  const value = amount === undefined ? null : readNumber(amount)
  return value === null ? null : { label: label.trim(), value }
}
