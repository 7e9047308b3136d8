import { readTypedDate } from '../dates/typed/typed-date'

/** Where and on what day a text says it was written. */
export interface Dateline {
  /** EDTF, a day; '' if the text does not say. */
  readonly date: string
  readonly place: string
}

/** Datelines stand at the top. */
const topLines = 12
const topLength = 3000
const day = /^-?\d{4}-\d\d-\d\d$/

const marks = /^(?:(?:first )?(?:published|posted|issued|updated|written|dated|date|release date)(?: on| at)?\s*:?\s+)/i
const months = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[a-z]*\\.?'
const dayWords = new RegExp(
  String.raw`(?:\d{1,2}(?:st|nd|rd|th)?\s+${months},?\s+\d{4}|${months}\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}|\d{4}-\d\d-\d\d)`,
)

/**
 * The dateline of a text, as agencies and letters have it: “YEREVAN, 20 September 2023 (Agency) —”, “Kyiv, March 3, 2022”,
 * “Published on 4 May 1998”, or a line that is a day and nothing else. A day somewhere in a sentence is not taken for it.
 */
export function datelineOf(text: string): Dateline {
  const lines = text
    .slice(0, topLength)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, topLines)
  for (const line of lines) {
    const found = dayWords.exec(line)
    if (found === null) continue
    const before = line.slice(0, found.index)
    const after = line.slice(found.index + found[0].length)
    const place = placeBefore(before)
    const isMarked = marks.test(`${before} `) && before.length < 40
    if (!isMarked && !(place !== null && endsDateline(after))) continue
    const date = dayIn(found[0])
    if (date !== '') return { date, place: isMarked ? '' : (place ?? '') }
  }
  return { date: '', place: '' }
}

/** The place that the words before the day name: '' for none; null where they are something else, such as a sentence. */
function placeBefore(before: string): string | null {
  const words = before
    .replace(/^(?:by\s+[^,]{3,40},\s*)/i, '')
    .replace(/\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b,?/i, '')
    .replace(/[\s,(–—-]+$/u, '')
    .trim()
  if (words === '') return ''
  const isPlace = /^\p{Lu}[\p{L}.'’ -]*(?:, \p{Lu}[\p{L}.'’ -]*)?$/u.test(words) && words.length <= 50
  if (!isPlace || words.split(/\s+/).length > 5) return null
  if (/^(?:on|in|by|since|until|from|the|at)\b/i.test(words)) return null
  return words
    .split(', ')
    .map((name) => (name === name.toUpperCase() ? inTitleCase(name) : name))
    .join(', ')
}

/** After the day of a dateline comes a dash, an agency in brackets, a clock, or nothing. */
function endsDateline(after: string): boolean {
  return /^[\s,.)]*(?:$|[–—-]|\(|\||·|\d{1,2}[:.]\d\d)/u.test(after)
}

function inTitleCase(words: string): string {
  return words
    .toLowerCase()
    .replace(/(^|[\s'’.-])(\p{L})/gu, (_, gap: string, letter: string) => gap + letter.toUpperCase())
}

function dayIn(words: string): string {
  const reading = readTypedDate(words, { dayMonthOrder: null })
  const edtf = reading.kind === 'read' ? (reading.candidates[0]?.edtf ?? '') : ''
  return day.test(edtf) ? edtf : ''
}
