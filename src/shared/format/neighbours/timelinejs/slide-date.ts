import { astronomicalYear, eraYear } from '../../../dates/years'
import { readEdtf } from '../../../dates/edtf'
import { wordsOf } from '../../../dates/wording'
import { readClock } from '../../../dates/typed/clock'
import { makeWhen, type When } from '../../../dates/when'
import { between, edtfOfParts, inWords, readDateSaid, type DateParts, type DateSaid } from '../date-said'
import { extentOf, type PlainDate } from '../extent'
import { fieldOf, textOf } from '../foreign-file'
import { neighbourWords } from '../../../words/neighbours'

/** The date of a slide as TimelineJS has it, in JSON or in the cells of its sheet. Every part is text or a number, or missing. */
export interface SlideDate {
  readonly start: unknown
  readonly end: unknown
  readonly displayed: string
  /** Exact, as our own exports carry it beside; '' otherwise. */
  readonly edtf: string
}

/**
 * What a slide's dates say. TimelineJS counts years as people do: −44 is 44 BCE, and there is no year 0. The words shown for the
 * date are kept, and where they say the same more exactly (“c. 1915”, “the 1990s”) they decide.
 */
export function readSlideDate({ start, end, displayed, edtf: own }: SlideDate): DateSaid {
  const from = partsOf(start)
  const to = partsOf(end)
  const words = displayed || textOf(fieldOf(start, 'display_date'))
  if (from === null) {
    if (words !== '') return { ...inWords(words), complaint: neighbourWords.dateMissing }
    return { when: null, complaint: neighbourWords.dateMissing, isAmbiguous: false }
  }
  const first = edtfOfParts(from)
  const last = to === null ? first : edtfOfParts(to)
  const asWritten = [written(start), written(end)].filter((text) => text !== '').join(' – ')
  if (first === null || last === null)
    return { ...inWords(words || asWritten), complaint: neighbourWords.dateUnread(asWritten, neighbourWords.noSuchDay) }
  const edtf = between(first, last)
  if (edtf === null)
    return { ...inWords(asWritten), complaint: neighbourWords.endBeforeStart(written(start), written(end)) }
  const when = exactWhen(own, words, edtf) ?? makeWhen({ edtf, verbatim: words.slice(0, 500) })
  return { when, complaint: null, isAmbiguous: false }
}

/** What the words say, or the EDTF that came along, unless somebody has edited the plain dates since. */
function exactWhen(own: string, words: string, plain: string): When | null {
  const fromWords = words === '' ? null : sameAs(readDateSaid(words, null).when, plain)
  const exact = readEdtf(own).ok ? sameAs(makeWhen({ edtf: own }), plain) : null
  if (exact === null) return fromWords
  const kind = fromWords?.kind ?? 'extent'
  const when = { ...exact, kind }
  return words === '' || words === wordsOf(when) ? when : { ...when, verbatim: words.slice(0, 500) }
}

function sameAs(when: When | null, plain: string): When | null {
  const [said, dated] = [extentOf(when), extentOf(makeWhen({ edtf: plain }))]
  return said !== null && isSame(said.start, dated?.start) && isSame(said.end, dated?.end) ? when : null
}

function isSame(a: PlainDate | null | undefined, b: PlainDate | null | undefined): boolean {
  if (a == null || b == null) return a === b
  return (['year', 'month', 'day', 'hour', 'minute'] as const).every((part) => (a[part] ?? null) === (b[part] ?? null))
}

function partsOf(date: unknown): DateParts | null {
  const year = numberOf(fieldOf(date, 'year'))
  if (year === null) return null
  const time = readClock(textOf(fieldOf(date, 'time')).toLowerCase())
  return {
    year: year < 0 && !isCosmological(year) ? astronomicalYear({ year: -year, era: 'BCE' }) : year,
    month: numberOf(fieldOf(date, 'month')),
    day: numberOf(fieldOf(date, 'day')),
    hour: time?.hour ?? numberOf(fieldOf(date, 'hour')),
    minute: time?.minute ?? numberOf(fieldOf(date, 'minute')),
    second: time?.second ?? numberOf(fieldOf(date, 'second')),
  }
}

/**
 * Beyond the dates that JavaScript knows (271,821 BCE to 275,760 CE) TimelineJS counts years in thousands and millions, and
 * whether there was a year 0 is of no account.
 */
export function isCosmological(year: number): boolean {
  return year < -271_820 || year > 275_759
}

/** “1,815” is 1815 in the sheets that TimelineJS reads. */
function numberOf(value: unknown): number | null {
  const text = textOf(value).replace(/[\s,]/g, '')
  return /^-?\d{1,15}$/.test(text) ? Number(text) : null
}

function written(date: unknown): string {
  return ['year', 'month', 'day', 'time']
    .map((part) => textOf(fieldOf(date, part)))
    .filter((part) => part !== '')
    .join('-')
}

/** A plain date as TimelineJS writes it: only the parts that are known. */
export function writeSlideDate(date: PlainDate): Record<string, number> {
  const { year, era } = eraYear(date.year)
  const counted = era === 'BCE' && !isCosmological(date.year) ? -year : date.year
  const parts = { year: counted, month: date.month, day: date.day, hour: date.hour }
  const known = { ...parts, minute: date.minute, second: date.second }
  return Object.fromEntries(Object.entries(known).flatMap(([part, value]) => (value == null ? [] : [[part, value]])))
}
