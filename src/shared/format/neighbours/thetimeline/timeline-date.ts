import { civilDay, dayNumber } from '../../../dates/calendar'
import { makeWhen } from '../../../dates/when'
import { neighbourWords } from '../../../words/neighbours'
import { between, edtfOfParts, inWords, type DateSaid } from '../date-said'

/** A period as The Timeline Project writes it. */
export interface TimelinePeriod {
  readonly start: string
  readonly end: string
  readonly isStartFuzzy: boolean
  readonly isEndFuzzy: boolean
  /** It goes on until now, whatever its end says. */
  readonly endsToday: boolean
}

/**
 * What such a period says. Years are astronomical. Where both ends are midnights, whole days are meant, and the last of them is
 * the one before the end; a beginning and an end at the same midnight are that day.
 */
export function readTimelinePeriod(period: TimelinePeriod): DateSaid {
  const verbatim = [...new Set([period.start, period.end])].filter((text) => text !== '').join(' – ')
  const start = partsOf(period.start)
  const end = partsOf(period.end)
  if (start === null || end === null)
    return { ...inWords(verbatim), complaint: neighbourWords.dateUnread(verbatim, neighbourWords.noSuchDay) }
  const isInDays = start.hour + start.minute + start.second + end.hour + end.minute + end.second === 0
  const last = isInDays && period.start !== period.end ? dayBefore(end) : end
  const from = isInDays ? edtfOfParts(dayOf(start)) : edtfOfParts(start)
  const to = isInDays ? edtfOfParts(dayOf(last)) : edtfOfParts(last)
  const edtf = from === null || to === null ? null : marked(from, to, period)
  if (edtf === null) {
    const isBackwards = from !== null && to !== null
    const complaint = isBackwards
      ? neighbourWords.endBeforeStart(period.start, period.end)
      : neighbourWords.dateUnread(verbatim, neighbourWords.noSuchDay)
    return { ...inWords(verbatim), complaint }
  }
  return { when: makeWhen({ edtf }), complaint: null, isAmbiguous: false }
}

function marked(from: string, to: string, { isStartFuzzy, isEndFuzzy, endsToday }: TimelinePeriod): string | null {
  const start = about(from, isStartFuzzy)
  if (endsToday) return between(start, '..')
  if (from === to) return about(from, isStartFuzzy || isEndFuzzy)
  return between(start, about(to, isEndFuzzy))
}

/** EDTF has no “about” for times, so an approximate time becomes its day, about. */
function about(edtf: string, isFuzzy: boolean): string {
  return isFuzzy ? `${edtf.split('T')[0] ?? edtf}~` : edtf
}

interface Parts {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly second: number
}

/** Versions before 1.0 wrote `2009-11-4 22:52:0`. */
const form = /^(-?\d{1,9})-(\d{1,2})-(\d{1,2}) (\d{1,2}):(\d{1,2}):(\d{1,2})$/

function partsOf(text: string): Parts | null {
  const match = form.exec(text.trim())
  if (match === null) return null
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1).map(Number)
  return { year, month, day, hour, minute, second }
}

function dayOf({ year, month, day }: Parts): { year: number; month: number; day: number } {
  return { year, month, day }
}

function dayBefore(parts: Parts): Parts {
  return { ...parts, ...civilDay(dayNumber(parts.year, parts.month, parts.day) - 1) }
}
