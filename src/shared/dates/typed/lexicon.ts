import { monthNames, seasonNames } from '../english'

/** The English words a date may be typed with, as sources of regular expressions over lower-case text. */

const monthForms: readonly (readonly string[])[] = monthNames.map((name, index) => {
  const word = name.toLowerCase()
  return index === 8 ? [word, 'sept', 'sep'] : word.length <= 4 ? [word, word.slice(0, 3)] : [word, word.slice(0, 3)]
})

/** Longest first, so that “june” is not read as “jun” with something behind it. */
const monthWords = monthForms.flat().sort((a, b) => b.length - a.length)

export const monthSource = `(?:${monthWords.join('|')})\\.?`

/** 1 to 12, or null. */
export function monthFromWord(word: string): number | null {
  const bare = word.replace('.', '')
  const index = monthForms.findIndex((forms) => forms.includes(bare))
  return index < 0 ? null : index + 1
}

export const romanMonthSource = '(?:i{1,3}|iv|vi{0,3}|ix|xi{0,2})'
const romanMonths = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii']

/** Day and month as diplomats and archivists write them: 12.V.1915. */
export function monthFromRoman(word: string): number {
  return romanMonths.indexOf(word) + 1
}

export const daySource = '\\d{1,2}(?:st|nd|rd|th)?'

export const seasonSource = `(?:${seasonNames.join('|')}|fall)`

/** 21 for spring to 24 for winter. */
export function seasonFromWord(word: string): number {
  return word === 'fall' ? 23 : seasonNames.indexOf(word as (typeof seasonNames)[number]) + 21
}

const ordinalWordList = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
  'fifteenth',
  'sixteenth',
  'seventeenth',
  'eighteenth',
  'nineteenth',
  'twentieth',
  'twenty-first',
]

export const ordinalSource = `(?:\\d{1,2}(?:st|nd|rd|th)|${[...ordinalWordList].reverse().join('|')})`

/** 19 for “19th” and for “nineteenth”. */
export function numberFromOrdinal(word: string): number {
  return /^\d/.test(word) ? Number.parseInt(word, 10) : ordinalWordList.indexOf(word) + 1
}

export const weekdayNames = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']

export const eraSource = '(?:b\\.? ?c\\.?(?: ?e\\.?)?|c\\. ?e\\.?|ce|a\\. ?d\\.?|ad)'

/** The era a mark names. */
export function eraFromMark(mark: string): 'BCE' | 'CE' {
  return mark.trim().startsWith('b') ? 'BCE' : 'CE'
}

/** Every word that may stand in a typed date, to tell a word half typed from a word that has no place here. */
export const knownWords: readonly string[] = [
  ...monthNames.map((name) => name.toLowerCase()),
  ...seasonNames,
  'fall',
  ...weekdayNames,
  ...ordinalWordList,
  ...ordinalWordList.slice(0, 4).map((word) => `${word} half`),
  'about',
  'around',
  'approximately',
  'circa',
  'c.',
  'ca.',
  'early',
  'mid',
  'late',
  'beginning of',
  'end of',
  'before',
  'after',
  'by',
  'since',
  'until',
  'from',
  'between',
  'and',
  'or',
  'to',
  'on',
  'in',
  'the',
  'of',
  'at',
  'century',
  'centuries',
  'millennium',
  'quarter',
  'half',
  'onwards',
  'present',
  'possibly',
  'perhaps',
  'julian',
  'gregorian',
  'noon',
  'midnight',
  'morning',
  'sometime',
  'no later than',
  'no earlier than',
  'ad',
  'bce',
  'pm',
  'am',
  'turn of',
  'first quarter of',
]
