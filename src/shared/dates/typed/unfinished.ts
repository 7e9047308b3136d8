import type { TypedContext } from './context'
import { readDrafts } from './drafts'
import { knownWords, weekdayNames } from './lexicon'
import { noYearZero } from './refusals'
import { readWrittenEdtf } from './written-edtf'

/**
 * Whether more typing could make a date of a text that is none yet, and what is missing, as a sentence; null if nothing could.
 * It is found out by trying: the last word is completed to every word that begins so, and the likely remainders are put behind.
 */
export function whatIsMissing(text: string, context: TypedContext): string | null {
  if (text.length > longest) return null
  const shape = missingByShape(text)
  if (shape !== null) return shape
  for (const beginning of [text, ...wordCompletions(text)]) {
    for (const [remainder, reason] of remainders) {
      if (canBeRead(beginning + remainder, context)) return missingByEnding(text) ?? reason
    }
  }
  return null
}

const longest = 60

function canBeRead(text: string, context: TypedContext): boolean {
  if (readWrittenEdtf(text, context).length > 0) return true
  return readDrafts(text, context).some((draft) => !('impossible' in draft))
}

/** Figures that plainly wait for more figures. */
function missingByShape(text: string): string | null {
  if (/^0{1,3}$/.test(text)) return noYearZero
  if (/^\d{1,3}$/.test(text)) {
    return `A year is written with four digits. For the year ${Number(text)} write AD ${Number(text)}.`
  }
  if (/^-\d{0,3}$/.test(text)) return 'A year before the era is written with four digits, as in -0043, or as in 44 BC.'
  if (/^\d{5,6}$/.test(text)) return `Write the era of so long a year, as in ${text} BC, or a Y before it: Y${text}.`
  if (/^-?\d{4}-[0-4]?$/.test(text)) return 'The month is written with two digits, as in 2003-05.'
  if (/^-?\d{4}-(?:0[1-9]|1[012])-[0-3]?$/.test(text)) return 'The day is written with two digits, as in 2003-02-05.'
  if (weekdayNames.some((name) => name === text.replace(/,$/, ''))) {
    return 'A weekday needs its date: the day, the month and the year.'
  }
  return null
}

function missingByEnding(text: string): string | null {
  if (/\d.*(?: and| to| until| till| through| or|[-–/])$/.test(text)) return 'The second date is missing.'
  if (!/\d/.test(text) && !hasMonthOrSeason.test(text)) return 'The date is missing.'
  return null
}

const hasMonthOrSeason = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|spr|sum|aut|fal|win)/

function wordCompletions(text: string): string[] {
  const [, before = '', last] = /^(.*?)([a-z]+\.?)$/.exec(text) ?? []
  if (last === undefined) return []
  return knownWords.filter((word) => word.startsWith(last)).map((word) => before + word)
}

const goOn = 'This is the beginning of a date.'
const yearMissing = 'The year is missing.'
const yearShort = 'The year is needed in full, with four digits.'
const endMissing = 'The second date is missing.'
const dateMissing = 'The date is missing.'
const bracketMissing = 'The closing bracket is missing.'

/** What may be missing, most telling first. Digits complete a number begun; the rest begins with a space. */
const remainders: readonly (readonly [string, string])[] = [
  ['', goOn],
  [' 1915', yearMissing],
  ['1915', yearMissing],
  ['5', yearShort],
  ['15', yearShort],
  ['915', yearShort],
  ['99', yearShort],
  ['999', yearShort],
  ['/1915', yearMissing],
  ['.1915', yearMissing],
  [' may 1915', 'The month and the year are missing.'],
  [' 12 may 1915', dateMissing],
  [' and 1999', endMissing],
  [' 1988 and 1999', dateMissing],
  ['5 and 1999', yearShort],
  ['15 and 1999', yearShort],
  ['915 and 1999', yearShort],
  [' 1999', endMissing],
  ['1999', endMissing],
  [' of 1915', yearMissing],
  [' century', goOn],
  [' half of 1915', goOn],
  [']', bracketMissing],
  ['}', bracketMissing],
  ['5]', bracketMissing],
  ['5}', bracketMissing],
  ['1999]', bracketMissing],
  ['1999}', bracketMissing],
  ['05', goOn],
  ['-05', goOn],
  ['s', goOn],
  ['0s', goOn],
  ['0', goOn],
  ['00', goOn],
  [':00', goOn],
  [' pm', goOn],
  ['2/1915', yearMissing],
  ['/2/1915', goOn],
  ['.2.1915', goOn],
]
