import { correctedWhen, decidedReason } from '../../shared/dates/corrected'
import { rules } from '../../shared/dates/typed/rules'
import { readTypedDate, type TypedCandidate, type TypedDateOptions } from '../../shared/dates/typed/typed-date'
import { makeWhen, type When } from '../../shared/dates/when'
import { wordsOf } from '../../shared/dates/wording'

/**
 * The dated value after a date was typed. The source's own words and the researcher's reasoning stay: a better reading of them
 * does not unsay them. What the reader of texts gave as its reason goes with the date that it explained. The typed words are the researcher's and are never taken for the source's.
 * What happened once still does under a better date, unless a span from–to is typed.
 */
export function whenOf(candidate: TypedCandidate, stored: When | null): When {
  const { edtf, calendar, kind, rule } = candidate
  const before = correctedWhen(stored ?? makeWhen({}), edtf)
  return {
    ...before,
    kind: edtf.includes('/') ? kind : before.kind === 'instant' ? 'instant' : kind,
    calendar,
    rationale: before.rationale !== decidedReason && isReadersOwn(before.rationale) ? rule : before.rationale,
  }
}

/** The value after the date was cleared: the source's words are kept if there are any, otherwise nothing is left. */
export function undated(stored: When | null): When | null {
  if (stored === null || stored.verbatim === '') return null
  const cleared = correctedWhen(stored, null)
  return { ...cleared, rationale: isReadersOwn(cleared.rationale) ? '' : cleared.rationale }
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
  const again = candidate === undefined || others.length > 0 ? null : whenOf(candidate, when)
  const isSame = again?.edtf === when.edtf && again.kind === when.kind && again.calendar === when.calendar
  return isSame ? words : when.edtf
}

const readersReasons = new Set<string>(['', decidedReason, ...Object.values(rules)])

function isReadersOwn(rationale: string): boolean {
  return readersReasons.has(rationale)
}
