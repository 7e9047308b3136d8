import type { FigurePart } from '../../figure'
import type { Sentence } from '../../text/sentences'
import { wordAt } from '../../text/phrase'
import { qualifierBefore } from './qualifiers'
import { quantityAt } from './quantities'
import { countedAt, fates } from './units'

/** How many parts are read, so that a list of thousands stays a matter of its first ones. */
const mostParts = 8

/**
 * The parts named after a figure: "27 casualties, including two civilians", "28 people, 22 of them children", "six deaths, among
 * them four police officers and a nurse".
 */
export function breakdownAt(sentence: Sentence, at: number): { parts: FigurePart[]; to: number } {
  const start = introducedAt(sentence, at)
  const inverted = start === null ? partOfThem(sentence, skipComma(sentence, at)) : null
  if (inverted !== null) return { parts: [inverted.part], to: inverted.to }
  return partsAt(sentence, start, at)
}

/** The parts after a first one: "(three soldiers) and a civilian", "(two men), a woman and three children". */
export function partsFrom(sentence: Sentence, at: number): { parts: FigurePart[]; to: number } {
  return partsAt(sentence, nextPart(sentence, at), at)
}

function partsAt(sentence: Sentence, start: number | null, end: number): { parts: FigurePart[]; to: number } {
  const parts: FigurePart[] = []
  let to = end
  for (let next = start; next !== null && parts.length < mostParts;) {
    const part = partAt(sentence, next)
    if (part === null) break
    parts.push(part.part)
    to = part.to
    next = nextPart(sentence, to)
  }
  return { parts, to }
}

/** After ", including", "among them", "of whom", "(including". */
function introducedAt(sentence: Sentence, at: number): number | null {
  const start = skipComma(sentence, at)
  const [first, second] = [wordAt(sentence, start), wordAt(sentence, start + 1)]
  if (first === 'including' || first === 'includes' || first === 'included') return start + 1
  if (first === 'among' && (second === 'them' || second === 'whom')) return start + 2
  return first === 'of' && second === 'whom' ? start + 2 : null
}

function skipComma(sentence: Sentence, at: number): number {
  return [',', '(', '–', '—'].includes(wordAt(sentence, at)) ? at + 1 : at
}

/** "22 of them children", "three of whom were women". */
function partOfThem(sentence: Sentence, at: number): { part: FigurePart; to: number } | null {
  const number = quantityAt(sentence, qualifierEnd(sentence, at))
  if (number === null || wordAt(sentence, number.to) !== 'of') return null
  if (!['them', 'whom'].includes(wordAt(sentence, number.to + 1))) return null
  const isVerb = ['were', 'was', 'are'].includes(wordAt(sentence, number.to + 2))
  const label = countedAt(sentence, number.to + (isVerb ? 3 : 2))
  return label === null ? null : { part: { label: label.unit, value: number.value }, to: label.to }
}

/** "two civilians", "at least 12 children", "a nurse". */
function partAt(sentence: Sentence, at: number): { part: FigurePart; to: number } | null {
  const start = qualifierEnd(sentence, at)
  const number = quantityAt(sentence, start) ?? oneAt(sentence, start)
  if (number === null) return null
  const label = countedAt(sentence, number.to)
  if (label === null) return null
  const to = fates.has(wordAt(sentence, label.to)) ? label.to + 1 : label.to
  return { part: { label: label.unit, value: number.value }, to }
}

/** Skips "at least", "about" and their like. */
function qualifierEnd(sentence: Sentence, at: number): number {
  for (let words = 1; words <= 3; words += 1) {
    const before = qualifierBefore(sentence, at + words)
    if (before?.from === at) return at + words
  }
  return at
}

function oneAt(sentence: Sentence, at: number): { value: number; to: number } | null {
  return ['a', 'an'].includes(wordAt(sentence, at)) ? { value: 1, to: at + 1 } : null
}

/** After "and" or a comma. */
function nextPart(sentence: Sentence, at: number): number | null {
  const word = wordAt(sentence, at)
  if (word === 'and') return at + 1
  if (word === ',') return wordAt(sentence, at + 1) === 'and' ? at + 2 : at + 1
  return null
}
