import type { ClaimValue } from '../project/records/claim'
import { claimWords as words } from '../words/claims'
import { readNumber, writeNumber } from './number-text'

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
 * its bounds in brackets “27 [20–30]”. A bound said in words is the bound: “at least 20” has a low figure and no best one.
 */
export function readFigure(text: string): FigureReading {
  const trimmed = text.trim()
  const { qualifier, rest } = takeQualifier(trimmed)
  const found = amounts.exec(rest)
  if (found === null) return { ok: false, reason: words.figures.unreadable(trimmed) }
  const [whole, first = '', second, bracketLow, bracketHigh] = found
  const numbers = [first, second, bracketLow, bracketHigh].map((given) =>
    given === undefined ? null : readNumber(given),
  )
  const bad = [first, second, bracketLow, bracketHigh].find((given, at) => given !== undefined && numbers[at] === null)
  if (bad !== undefined) return { ok: false, reason: words.figures.badNumber(bad.trim()) }
  const [one = null, two = null, low = null, high = null] = numbers
  const { unit, parts } = splitParts(rest.slice(whole.length))
  const breakdown = parts.map(readPart)
  const unreadable = parts.find((_, at) => breakdown[at] === null)
  if (unreadable !== undefined) return { ok: false, reason: words.figures.partUnreadable(unreadable) }
  const value: ClaimValue = {
    ...boundsOf(one, two, low, high, qualifier),
    unit,
    qualifier,
    breakdown: breakdown.filter((part) => part !== null),
  }
  const reason = disorderOf(value)
  return reason === null ? { ok: true, value } : { ok: false, reason }
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
  return [
    qualifier === null ? '' : words.qualifiers[qualifier],
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
  const [, amount, label = ''] = new RegExp(String.raw`^(${number})\s*(.*)$`).exec(text.trim()) ?? []
  const value = amount === undefined ? null : readNumber(amount)
  return value === null ? null : { label: label.trim(), value }
}
