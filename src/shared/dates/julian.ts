import { civilDay, dayNumber, type CivilDay } from './calendar'
import type { EdtfDate, EdtfPoint, EdtfTime, EdtfValue, IntervalEnd } from './edtf-value'

/**
 * The Julian calendar, proleptic both ways, with astronomical years beginning on 1 January. A day is the same day under
 * either name: 29 April 1915 (Julian) is 12 May 1915 (Gregorian).
 */

/** Days since 1970-01-01 (Gregorian) of a Julian date. Like `dayNumber`, but every fourth year is a leap year. */
export function julianDayNumber({ year, month, day }: CivilDay): number {
  const marchYear = month <= 2 ? year - 1 : year
  const cycle = Math.floor(marchYear / 4)
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1
  return cycle * 1461 + (marchYear - cycle * 4) * 365 + dayOfYear - 719_470
}

export function gregorianFromJulian(day: CivilDay): CivilDay {
  return civilDay(julianDayNumber(day))
}

export function julianFromGregorian({ year, month, day }: CivilDay): CivilDay {
  const shifted = dayNumber(year, month, day) + 719_470
  const cycle = Math.floor(shifted / 1461)
  const dayOfCycle = shifted - cycle * 1461
  const yearOfCycle = Math.floor((dayOfCycle - Math.floor(dayOfCycle / 1460)) / 365)
  const dayOfYear = dayOfCycle - yearOfCycle * 365
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const julianMonth = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  return {
    year: yearOfCycle + cycle * 4 + (julianMonth <= 2 ? 1 : 0),
    month: julianMonth,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  }
}

/** `month` is 1 to 12; any other number has 0 days. */
export function daysInJulianMonth(year: number, month: number): number {
  if (month < 1 || month > 12) return 0
  const next = month === 12 ? { year: year + 1, month: 1, day: 1 } : { year, month: month + 1, day: 1 }
  return julianDayNumber(next) - julianDayNumber({ year, month, day: 1 })
}

/**
 * A Gregorian value as the Julian calendar names it, for people to read. Only dates known to the day have another name;
 * months, years and vaguer dates keep theirs. One exception is a month that was entered as Julian and is kept as the days it
 * held, `[1915-05-14..1915-06-13]`: it is May 1915 again. The result may hold days EDTF does not have (29 February 1900).
 */
export function julianValue(value: EdtfValue): EdtfValue {
  switch (value.type) {
    case 'interval':
      return { ...value, start: julianEnd(value.start), end: julianEnd(value.end) }
    case 'set': {
      const members = value.members.map((member) =>
        member.type === 'range'
          ? { ...member, from: julianPoint(member.from), to: julianPoint(member.to) }
          : julianPoint(member),
      )
      const [only] = members
      const month = members.length === 1 && only?.type === 'range' ? wholeJulianMonth(only.from, only.to) : null
      return month ?? { ...value, members }
    }
    default:
      return julianPoint(value)
  }
}

/** A month of the Julian calendar as the Gregorian days it holds: some day of these. */
export function gregorianSetOfJulianMonth(year: number, month: number, marks: Marks): EdtfValue {
  const edge = (day: number): EdtfDate => ({
    type: 'date',
    precision: 'day',
    ...gregorianFromJulian({ year, month, day }),
    ...marks,
  })
  const range = { type: 'range', from: edge(1), to: edge(daysInJulianMonth(year, month)) } as const
  return { type: 'set', mode: 'one', members: [range], earlier: false, later: false }
}

type Marks = Pick<EdtfDate, 'uncertain' | 'approximate'>

function wholeJulianMonth(from: EdtfPoint, to: EdtfPoint): EdtfDate | null {
  if (from.type !== 'date' || to.type !== 'date' || from.precision !== 'day' || to.precision !== 'day') return null
  if (from.year !== to.year || from.month !== to.month || from.day !== 1) return null
  return to.day === daysInJulianMonth(to.year, to.month) ? { ...from, precision: 'month', day: 0 } : null
}

function julianEnd(end: IntervalEnd): IntervalEnd {
  return typeof end === 'string' ? end : julianPoint(end)
}

function julianPoint(point: EdtfPoint): EdtfPoint {
  return namesADay(point) ? { ...point, ...julianFromGregorian(point) } : point
}

function namesADay(point: EdtfPoint): point is EdtfDate | EdtfTime {
  return point.type === 'time' || (point.type === 'date' && point.precision === 'day')
}
