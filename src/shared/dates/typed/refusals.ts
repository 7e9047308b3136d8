import { readEdtf } from '../edtf'
import { eraSource } from './lexicon'
import { looksLikeEdtf } from './written-edtf'

/** Why a text is no date however it goes on, as a sentence with advice; null if it may become one. */
export function whyNeverADate(text: string): string | null {
  const lower = text.toLowerCase()
  if (undated.test(lower)) {
    return 'Leave the field empty for something undated; the words can be kept as the source’s own.'
  }
  if (bareDecade.test(lower)) return 'The century is missing: write 1990s, not 90s.'
  if (yearZero.test(lower)) return noYearZero
  const clock = impossibleClock.exec(lower)?.[0]
  if (clock !== undefined) return `There is no time ${clock}.`
  const relative = relativeWords.exec(lower)?.[0]
  if (relative === undefined) return null
  const word = relative.replace(/^./, (letter) => letter.toUpperCase())
  return `“${word}” depends on when it was written. Type the date it stands for; the words can be kept as the source’s own.`
}

/** Why no rule understood a text, as a sentence; what is written in EDTF's own signs gets EDTF's own reason. */
export function whyNotUnderstood(text: string): string {
  if (zoneInWords.test(text)) {
    return 'Type the time as the clock showed it, or with UTC; the time zone has a place of its own.'
  }
  if (looksLikeEdtf(text)) {
    const reading = readEdtf(text.toUpperCase())
    if (!reading.ok) return reading.reason
  }
  return 'This cannot be read as a date. Write it as in 12 May 1915, c. 1850, spring 1848, before 1915 or 1988 to 1994.'
}

/** People count from 1 BC to AD 1. Only EDTF, which is written with four digits, has a 0000, and that is 1 BC. */
export const noYearZero = 'There is no year 0: write 1 BC or AD 1.'

const yearZero = new RegExp(
  `(?:^|[^a-z])(?:a\\.? ?d\\.?|ce) ?0{1,4}(?!\\d)|(?:^|[^\\d,.])0{1,4} ?${eraSource}(?![a-z])`,
)

const zoneInWords = /\d:\d\d(?::\d\d)?(?: ?[ap]\.?m\.?)? (?:[A-Z]{3,4}|[A-Za-z ]+ time)$/

const undated = /^(?:undated|n\. ?d\.?|no date|unknown|date unknown|\?+|sine dato|s\. ?d\.?)$/

const impossibleClock = /\b(?:(?:2[5-9]|[3-9]\d):\d\d|\d\d:[6-9]\d)\b/

const bareDecade = /^(?:the )?(?:early |mid-?|late )? ?(?:'?\d0'?s|(?:twen|thir|for|fif|six|seven|eigh|nine)ties)$/

const relativeWords =
  /\b(?:today|yesterday|tomorrow|tonight|now|ago|last|next|this|previous|following|preceding|recently|recent|current|same)\b/
