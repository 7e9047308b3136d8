import { readEdtf } from '../edtf'
import type { EdtfPoint } from '../edtf-value'
import { gregorianFromJulian } from '../julian'
import { readCalendarDate } from './calendar-date'
import { splitClock, readClock } from './clock'
import type { TypedContext } from './context'
import { readPeriod } from './periods'
import { rules } from './rules'
import { nothingSaid, type Piece } from './said'

const aboutBefore =
  /^(?:on or about|in or about|at or about|in about|some ?time around|about|around|circa|approximately|approx\.?|roughly|c\.?a\.?|c\.|c(?=\d)|~) ?(?:the |in |on )?/
const aboutBehind = /(?: or so| or thereabouts| \(?(?:approximate|approximately|approx\.?|circa)\)?|~)$/
const doubtBefore = /^(?:possibly|perhaps|probably|maybe|presumably)(?: (?:in|on|at))? (?:the )?/
const doubtBehind = /(?: ?\(\?\)| ?\?| ?\(?(?:uncertain|possibly|probably|doubtful)\)?)$/
const bothBehind = / ?%$/
const lead =
  /^(?:(?:on|in|at|during|throughout|of) (?:the (?!year)(?=\d|early|mid|late|beginning|start|end|first|second|third|fourth|last|[a-z-]+(?:th|st) century|spring|summer|autumn|fall|winter|turn|night|morning|afternoon|evening))?)/
const partOfDayBefore =
  /^(?:the )?(?:early |late )?(?:hours|morning|mid-morning|afternoon|evening|night|dawn|dusk)(?: of)?(?: the)? /
const partOfDayBehind = /,? (?:in the |at )?(?:early |late )?(?:morning|afternoon|evening|night|dawn|dusk)$/

/**
 * Reads the text of one date, from “12 May 1915” to “c. early 1990s?”, into what it says; several answers where it is
 * ambiguous, best first. Lower case but for EDTF, which is recognised in either.
 */
export function readPiece(text: string, context: TypedContext): Piece[] {
  let rest = text
  let about = false
  let doubt = false
  for (let last = ''; last !== rest;) {
    last = rest
    if (bothBehind.test(rest)) [about, doubt] = [true, true]
    if (aboutBefore.test(rest) || aboutBehind.test(rest)) about = true
    if (doubtBefore.test(rest) || doubtBehind.test(rest)) doubt = true
    for (const mark of [bothBehind, aboutBefore, aboutBehind, doubtBefore, doubtBehind, lead])
      rest = rest.replace(mark, '')
    rest = rest.trim()
  }
  if (rest === '') return []
  return unmarkedPieces(rest, context).map((piece) => ({
    ...piece,
    about: about || piece.about,
    doubt: doubt || piece.doubt,
  }))
}

function unmarkedPieces(text: string, context: TypedContext): Piece[] {
  const edtf = readEdtfPiece(text, context)
  if (edtf !== null) return [edtf]
  const calendar = readCalendarDate(text, context)
  if (calendar.length > 0) return calendar.map((date) => ({ ...date, julian: date.julian || context.julian }))
  const periods = readPeriod(text)
  if (periods.length > 0) return periods
  const clock = readClock(text)
  if (clock !== null) return [{ ...nothingSaid, clock, rule: rules.clock }]
  return readTimedPiece(text, context)
}

function readTimedPiece(text: string, context: TypedContext): Piece[] {
  const split = splitClock(text)
  if (split !== null) {
    return readCalendarDate(split.day.replace(lead, ''), context)
      .filter(({ day }) => day !== null)
      .flatMap((date): Piece[] => {
        const timed: Piece = {
          ...date,
          julian: date.julian || context.julian,
          clock: split.clock,
          about: split.about,
          rule: rules.clock,
        }
        if (!split.clock.midnight) return [timed]
        const after: Piece = { ...timed, clock: { ...split.clock, hour: 24, second: 0 }, rule: rules.midnightAfter }
        return [{ ...timed, rule: rules.midnightBefore }, after]
      })
  }
  const day = withoutPartOfDay(text)
  if (day === text) return []
  return readCalendarDate(day, context)
    .filter((date) => date.day !== null)
    .map((date) => ({ ...date, julian: date.julian || context.julian, rule: rules.partOfDay }))
}

/** “The night of 12 May 1915” is that day: EDTF has no parts of days, and the words are kept beside it. */
export function withoutPartOfDay(text: string): string {
  return text.replace(lead, '').replace(partOfDayBefore, '').replace(partOfDayBehind, '').replace(lead, '')
}

/** One date in EDTF, in small letters too. Two or three bare digits are left out: they are years half typed. */
function readEdtfPiece(text: string, { julian }: TypedContext): Piece | null {
  if (!/^[-\dxyes?~%tz:+.]{4,}$/.test(text) || /^-?\d{1,3}[?~%]?$/.test(text)) return null
  // Plain figures are read as a date of either calendar elsewhere; a day of the Julian leap years is none in EDTF.
  if (/^\d{4}$/.test(text) || (julian && /^\d{4}(-\d\d)*$/.test(text))) return null
  const reading = readEdtf(text.toUpperCase())
  if (!reading.ok || reading.value.type === 'interval' || reading.value.type === 'set') return null
  const read: EdtfPoint = reading.value
  const point =
    julian && read.type === 'date' && read.precision === 'day' ? { ...read, ...gregorianFromJulian(read) } : read
  return { type: 'period', start: point, end: point, rule: rules.edtf, about: false, doubt: false }
}
