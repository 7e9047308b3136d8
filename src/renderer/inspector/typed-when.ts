import { rules } from '../../shared/dates/typed/rules'
import { readTypedDate, type TypedCandidate, type TypedDateOptions } from '../../shared/dates/typed/typed-date'
import { makeWhen, type When } from '../../shared/dates/when'
import { wordsOf } from '../../shared/dates/wording'

/**
 * The dated value after a date was typed. The source's own words, what they were counted from and the researcher's reasoning
 * stay: a better reading of them does not unsay them. Where there are none yet, the typed words are taken for the source's,
 * unless they are a plain date; `ownWords` are words that were taken in that way a moment ago, and give way to better ones.
 * What happened once still does under a better date, unless a span from–to is typed.
 */
export function whenOf(candidate: TypedCandidate, typed: string, stored: When | null, ownWords = ''): When {
  const { edtf, calendar, kind, rule } = candidate
  const before = stored ?? makeWhen({})
  const isPlain = (plainDate.test(edtf) && calendar === 'gregorian') || typed.trim() === edtf
  return {
    ...before,
    edtf,
    kind: edtf.includes('/') ? kind : before.kind === 'instant' ? 'instant' : kind,
    calendar,
    verbatim: isPlain || before.verbatim !== ownWords ? before.verbatim : typed.trim(),
    rationale: isReadersOwn(before.rationale) ? rule : before.rationale,
  }
}

/** The value after the date was cleared: the source's words are kept if there are any, otherwise nothing is left. */
export function undated(stored: When | null): When | null {
  if (stored === null || stored.verbatim === '') return null
  return { ...stored, edtf: null, rationale: isReadersOwn(stored.rationale) ? '' : stored.rationale }
}

/** The value with words that are no date kept as the source's: “in recent days”. */
export function wordsOnly(typed: string, stored: When | null): When {
  return { ...(stored ?? makeWhen({})), verbatim: typed.trim(), edtf: null }
}

/** What the field offers for editing: the words of the date if they are read back as the same date, else its EDTF. */
export function editableText(when: When | null, options: TypedDateOptions): string {
  if (when?.edtf == null) return ''
  const words = wordsOf(when)
  const reading = readTypedDate(words, options)
  const [candidate, ...others] = reading.kind === 'read' ? reading.candidates : []
  const again = candidate === undefined || others.length > 0 ? null : whenOf(candidate, words, when)
  const isSame = again?.edtf === when.edtf && again.kind === when.kind && again.calendar === when.calendar
  return isSame ? words : when.edtf
}

/** A year, month, day or time without a mark; 1848-21 is a season and 199X a decade, whose words say more. */
const plainDate = /^-?\d{4}(-(0\d|1[0-2])(-\d\d(T[\d:.]+([+-]\d\d:\d\d|Z)?)?)?)?$/
const readersReasons = new Set<string>(['', ...Object.values(rules)])

function isReadersOwn(rationale: string): boolean {
  return readersReasons.has(rationale)
}
