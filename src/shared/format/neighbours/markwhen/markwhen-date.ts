import { civilDay, dayNumber } from '../../../dates/calendar'
import { readEdtf } from '../../../dates/edtf'
import { makeWhen } from '../../../dates/when'
import { neighbourWords } from '../../../words/neighbours'
import { between, edtfOfParts, inWords, readDateSaid, type DateOrder, type DateSaid } from '../date-said'
import type { MarkwhenEvent } from './markwhen-door'

/**
 * The words before a line's colon as a date. Ours is asked first, since it keeps the precision that was written; the parser's
 * own reckoning is taken for what only Markwhen has (“2023-09-19 / 2 days”, “after !id 3 weeks”).
 */
export function readMarkwhenDate(
  written: string,
  order: DateOrder,
  parsed: MarkwhenEvent | null,
  isFaulty: boolean,
): DateSaid {
  const text = written.trim()
  const [, since] = /^(.+?)\s*(?:\/|-|–|\bto\b)\s*(?:now|today|present)$/i.exec(text) ?? []
  if (since !== undefined) {
    const said = readDateSaid(since, order)
    const edtf = said.when?.edtf == null ? null : between(said.when.edtf, '..')
    if (edtf !== null) return { ...said, when: makeWhen({ edtf, verbatim: text }) }
  }
  if (/\b(?:now|today|tomorrow|yesterday)\b/i.test(text))
    return { ...inWords(text), complaint: neighbourWords.dateUnread(text, neighbourWords.relativeDate) }
  const said = readDateSaid(withPlainSlash(text), order)
  if (said.when?.edtf != null) return { ...said, when: { ...said.when, verbatim: said.when.edtf === text ? '' : text } }
  const edtf = parsed === null || isFaulty ? null : edtfOfRange(parsed)
  if (edtf !== null)
    return { when: makeWhen({ edtf, verbatim: text.slice(0, 500) }), complaint: null, isAmbiguous: said.isAmbiguous }
  return { ...inWords(text), complaint: said.complaint ?? neighbourWords.dateUnread(text, neighbourWords.relativeDate) }
}

/** Markwhen puts spaces around the line between two dates; EDTF has none, and other words want a dash. */
function withPlainSlash(text: string): string {
  const edtf = text.replace(/\s*\/\s*/, '/')
  return readEdtf(edtf).ok ? edtf : text.replace(/\s+\/\s+/, ' – ')
}

function edtfOfRange({ start, end }: MarkwhenEvent): string | null {
  const [from, to] = [momentOf(start), momentOf(end)]
  if (from === null || to === null) return null
  if (from.clock !== '00:00:00' || to.clock !== '00:00:00') {
    const [first, last] = [timeOf(from), timeOf(to)]
    return first === null || last === null ? null : between(first, last)
  }
  const lastDay = civilDay(dayNumber(to.year, to.month, to.day) - 1)
  const [first, last] = [edtfOfParts({ year: from.year, month: from.month, day: from.day }), edtfOfParts(lastDay)]
  return first === null || last === null ? null : (between(first, last) ?? first)
}

interface Moment {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly clock: string
}

function momentOf(iso: string): Moment | null {
  const [, year, month, day, clock] = /^([+-]?\d{4,6})-(\d\d)-(\d\d)T(\d\d:\d\d:\d\d)/.exec(iso) ?? []
  return clock === undefined ? null : { year: Number(year), month: Number(month), day: Number(day), clock }
}

function timeOf({ clock, ...day }: Moment): string | null {
  const [hour = 0, minute = 0, second = 0] = clock.split(':').map(Number)
  return edtfOfParts({ ...day, hour, minute, second })
}
