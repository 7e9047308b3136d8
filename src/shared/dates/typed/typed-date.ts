import { readEdtf } from '../edtf'
import { writeEdtf } from '../edtf-text'
import type { EdtfInterval } from '../edtf-value'
import { pointInWords } from '../point-words'
import { makeWhen, type When } from '../when'
import { wordsOf } from '../wording'
import { splitCalendar } from './calendar-marks'
import type { TypedContext, TypedDateOptions } from './context'
import { readDrafts } from './drafts'
import { readDualDate } from './dual-date'
import { inBothCalendars } from './early-days'
import { readWrittenEdtf } from './written-edtf'
import { normalised } from './normalise'
import { whyNeverADate, whyNotUnderstood } from './refusals'
import type { Draft, Impossible } from './said'
import { whatIsMissing } from './unfinished'

export type { TypedDateOptions } from './context'

/** One way to understand what was typed. */
export interface TypedCandidate {
  /** Always readable by `readEdtf`. */
  readonly edtf: string
  /** `edtf` in words, as `wordsOf` gives them. */
  readonly words: string
  /** How it was understood, as a short phrase: “a part of a period, both ends about”. */
  readonly rule: string
  /** `julian` where the text said so; `edtf` is Gregorian all the same. */
  readonly calendar: When['calendar']
  /** `instant` where the words say that it happened once within the date: “before”, “between”, “sometime in”. */
  readonly kind: When['kind']
}

export type TypedReading =
  | { readonly kind: 'empty' }
  /** At least one candidate, best first; several where the text is ambiguous. */
  | { readonly kind: 'read'; readonly candidates: readonly TypedCandidate[] }
  /** More typing can make it a date; `reason` says what is missing, as a sentence. */
  | { readonly kind: 'unfinished'; readonly reason: string }
  /**
   * It cannot become a date by going on; `reason` says why, as a sentence. `impossible`: it is a date in every part, and there
   * is none like it: a day that does not exist, an end before its start.
   */
  | { readonly kind: 'refused'; readonly reason: string; readonly impossible: boolean }

/**
 * Reads a date as researchers type it: “c. 1850”, “44 BC”, “spring 1848”, “before 12 May 1915”, “27 Sept – 10 Nov 2020”,
 * “12 May 1915 O.S.”, EDTF of every level. What a word such as “late” or “before” means is set down in `docs/dates.md`.
 * Nothing depends on the present day: words such as “yesterday” are refused, with advice.
 */
export function readTypedDate(text: string, options: TypedDateOptions): TypedReading {
  const typed = normalised(text)
  if (typed === '') return { kind: 'empty' }
  if (text.length > longestTyped)
    return refused('This is too long for a date. Longer words can be kept as the source’s own.')
  const dual = readDualDate(typed.toLowerCase(), { ...options, julian: false })
  if (dual !== null) return readingOf([dual], { ...options, julian: false }) ?? refused(whyNotUnderstood(typed))
  const marked = splitCalendar(typed)
  const context: TypedContext = { ...options, julian: marked.calendar === 'julian' }
  const written = readWrittenEdtf(marked.text, context)
  const read = readDrafts(marked.text.toLowerCase(), context)
  const isSettled = written.length > 0 || marked.calendar !== null
  const drafts = isSettled ? [...written, ...read] : inBothCalendars(marked.text.toLowerCase(), read, context)
  const reading = readingOf(drafts, context)
  if (reading !== null) return reading
  const never = whyNeverADate(marked.text)
  if (never !== null) return refused(never)
  const missing = whatIsMissing(marked.text.toLowerCase(), context)
  if (missing !== null) return { kind: 'unfinished', reason: missing }
  return refused(whyNotUnderstood(marked.text))
}

function refused(reason: string): TypedReading {
  return { kind: 'refused', reason, impossible: false }
}

/** Null where nothing was understood. */
function readingOf(drafts: readonly (Draft | Impossible)[], context: TypedContext): TypedReading | null {
  const { candidates, reasons } = sift(drafts, context)
  if (candidates.length > 0) return { kind: 'read', candidates }
  const [impossible] = reasons
  return impossible === undefined ? null : { kind: 'refused', reason: impossible, impossible: true }
}

const longestTyped = 200

/** Keeps what EDTF can hold, each once, and gathers the reasons against the rest. */
function sift(
  drafts: readonly (Draft | Impossible)[],
  context: TypedContext,
): { candidates: TypedCandidate[]; reasons: string[] } {
  const candidates: TypedCandidate[] = []
  const reasons: string[] = []
  const known = new Set<string>()
  for (const draft of drafts) {
    if ('impossible' in draft) {
      reasons.push(draft.impossible)
      continue
    }
    const edtf = draft.edtf ?? writeEdtf(draft.value)
    const reading = readEdtf(edtf)
    if (!reading.ok) {
      reasons.push(reading.code === 'end-before-start' ? backwards(draft) : reading.reason)
      continue
    }
    const { kind, rule } = draft
    const calendar = draft.julian || context.julian ? 'julian' : 'gregorian'
    const key = `${writeEdtf(draft.value)} ${kind} ${calendar}`
    if (known.has(key)) continue
    known.add(key)
    candidates.push({ edtf, words: wordsOf(makeWhen({ edtf, kind, calendar })), rule, calendar, kind })
  }
  return { candidates, reasons }
}

function backwards({ value }: Draft): string {
  const [start, end] = endsInWords(value)
  return `The end, ${end}, is before the start, ${start}.`
}

function endsInWords(value: Draft['value']): readonly [string, string] {
  const style = { monthFirst: false, short: false, timeZone: null }
  const inWords = (end: EdtfInterval['start'] | undefined) =>
    end === undefined || typeof end === 'string' ? '' : pointInWords(end, style)
  if (value.type === 'interval') return [inWords(value.start), inWords(value.end)]
  if (value.type !== 'set') return ['', '']
  const range = value.members.find((member) => member.type === 'range')
  return range?.type === 'range' ? [inWords(range.from), inWords(range.to)] : ['', '']
}
