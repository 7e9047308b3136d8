import { isMadeOfDateWords } from '../dates/typed/date-words'
import { readTypedDate, type TypedDateOptions, type TypedReading } from '../dates/typed/typed-date'

/** More words than any date takes ("the second half of the nineteenth century BC"). */
const longestDateInWords = 9

const remarks = /^(?:uncertain|possibly|probably|doubtful|approximate|approximately|approx\.?|circa)$/i

/** What a line begins with, as the date field would understand it, and how many of its words that takes. */
export interface LeadingDate {
  /** `empty` where nothing is meant as a date. */
  readonly reading: TypedReading
  /** 0 unless a date was read: words that are none stay in the title. */
  readonly taken: number
}

/**
 * Reads the longest run of words at the beginning that is a whole date. A longer run that is an impossible date goes before it:
 * of “12 May 1916 – 3 May 1915” nothing shorter was meant. Where nothing can be read, what is made of the words of a date is
 * spoken of with the reason against it: “20 Sept” lacks its year.
 */
export function leadingDate(words: readonly string[], options: TypedDateOptions): LeadingDate {
  let against: TypedReading | null = null
  for (let count = Math.min(longestDateInWords, words.length); count > 0; count -= 1) {
    // A dash that stands alone before the title divides; only one that leads to a second date belongs to the first.
    if (/^[–—-]$/.test(words[count - 1] ?? '')) continue
    // “1453? Uncertain letter”: behind a date, and with a title to come, such a word is the title's.
    if (count < words.length && count > 1 && remarks.test(words[count - 1] ?? '')) continue
    const text = words.slice(0, count).join(' ').replace(/[:,]$/u, '')
    const reading = readTypedDate(text, options)
    if (reading.kind === 'refused' && reading.impossible) return { reading, taken: 0 }
    if (reading.kind === 'read') return { reading, taken: count }
    if (reading.kind !== 'empty' && isMadeOfDateWords(text)) against ??= reading
  }
  return { reading: against ?? { kind: 'empty' }, taken: 0 }
}
