import { readEdtf } from '../edtf'
import type { EdtfPoint } from '../edtf-value'
import { gregorianFromJulian } from '../julian'
import { readCalendarDate } from './calendar-date'
import { splitClock, readClock, type TimedText } from './clock'
import type { TypedContext } from './context'
import { withoutMarks, withoutPartOfDay, withoutPreposition } from './marks'
import { readHoliday } from './holiday-date'
import { readPeriod } from './periods'
import { rules } from './rules'
import { nothingSaid, type Piece, type SaidDate } from './said'

/**
 * Reads the text of one date, from “12 May 1915” to “c. early 1990s?”, into what it says; several answers where it is
 * ambiguous, best first. Lower case but for EDTF, which is recognised in either.
 */
export function readPiece(marked: string, context: TypedContext): Piece[] {
  const { text, about, doubt } = withoutMarks(marked)
  if (text === '') return []
  return unmarkedPieces(text, context).map((piece) => ({
    ...piece,
    about: about || piece.about,
    doubt: doubt || piece.doubt,
  }))
}

function unmarkedPieces(text: string, context: TypedContext): Piece[] {
  const edtf = readEdtfPiece(text, context)
  if (edtf !== null) return [edtf]
  const calendar = readCalendarDate(text, context)
  if (calendar.length > 0) return calendar
  const holiday = readHoliday(text)
  if (holiday !== null) return [{ ...holiday, julian: holiday.julian || context.julian }]
  const periods = readPeriod(text)
  if (periods.length > 0) return periods
  const clock = readClock(text)
  if (clock !== null) return [{ ...nothingSaid, clock, rule: rules.clock }]
  const split = splitClock(text)
  return split === null ? readPartOfDay(text, context) : readTimed(split, context)
}

function readTimed({ day, clock, about }: TimedText, context: TypedContext): Piece[] {
  return readCalendarDate(withoutPreposition(day), context)
    .filter((date) => date.day !== null)
    .flatMap((date): SaidDate[] => {
      const timed: SaidDate = { ...date, clock, about, rule: rules.clock }
      if (!clock.midnight) return [timed]
      const after: SaidDate = { ...timed, clock: { ...clock, hour: 24 }, rule: rules.midnightAfter }
      return [{ ...timed, rule: rules.midnightBefore }, after]
    })
}

function readPartOfDay(text: string, context: TypedContext): Piece[] {
  const day = withoutPartOfDay(text)
  if (day === text) return []
  return readCalendarDate(day, context)
    .filter((date) => date.day !== null)
    .map((date) => ({ ...date, rule: rules.partOfDay }))
}

/** One date in EDTF, in small letters too. Two or three bare digits are left out: they are years half typed. */
function readEdtfPiece(text: string, { julian }: TypedContext): Piece | null {
  if (!/^[-\dxyes?~%tz:+.]{4,}$/.test(text) || /^-?\d{1,3}[?~%]?$/.test(text)) return null
  // Plain figures are read as a date of either calendar elsewhere; a day of the Julian leap years is none in EDTF.
  if (/^\d{4}$/.test(text) || (julian && /^\d{4}(-\d\d)*$/.test(text))) return null
  // “c. 1920-30” are two years; only a text that is EDTF as a whole means a season by such figures.
  if (/^\d{4}-(?:[2-9]\d|1[3-9])$/.test(text)) return null
  const reading = readEdtf(text.toUpperCase())
  if (!reading.ok || reading.value.type === 'interval' || reading.value.type === 'set') return null
  const point = julian ? fromJulian(reading.value) : reading.value
  return { type: 'period', start: point, end: point, rule: rules.edtf, about: false, doubt: false }
}

function fromJulian(point: EdtfPoint): EdtfPoint {
  return point.type === 'date' && point.precision === 'day' ? { ...point, ...gregorianFromJulian(point) } : point
}
