import { eraSource, knownWords, monthSource } from './lexicon'
import { normalised } from './normalise'

const figures = /\d[-/.]\d|^-?\d{4}-/
const dayAndMonth = new RegExp(`\\d.* ${monthSource}(?= |$)|(?:^| )${monthSource} .*\\d`)
const monthOrEra = new RegExp(`^(?:${monthSource}|${eraSource})$`)

/**
 * Whether a text, a date or not, is plainly meant as one: nothing in it but figures and the words that dates are written with,
 * and a day or year beside a month, or figures written together. “20 Sept” and “2003-02-29” are, “20 killed”, “about 12” and
 * “May” are not.
 */
export function isMadeOfDateWords(text: string): boolean {
  const typed = normalised(text).toLowerCase()
  if (!figures.test(typed) && !dayAndMonth.test(typed)) return false
  return typed.split(/[ –]+/).every((word) => isFigure(word) || knownWords.includes(word) || monthOrEra.test(word))
}

/** Digits with the signs and endings that dates have: 12th, 03/04/, 1984?, 13:00, 199x, and a dash by itself. */
function isFigure(word: string): boolean {
  return /^(?:[\d\-/.,:?~%[\]{}()']|x)*(?:st|nd|rd|th|s)?[,.]?$/.test(word)
}
