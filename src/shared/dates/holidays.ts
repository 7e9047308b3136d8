import { dayNumber } from './calendar'
import { julianDayNumber } from './julian'

type DayOfYear = (year: number) => number

function fixed(month: number, day: number): DayOfYear {
  return (year) => dayNumber(year, month, day)
}

/** The nth (−1: last) weekday, 1 to 7, of a month. */
function nthWeekday(nth: number, weekday: number, month: number): DayOfYear {
  return (year) => {
    if (nth > 0) {
      const first = dayNumber(year, month, 1)
      return first + ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7
    }
    const last = dayNumber(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1) - 1
    return last - ((weekdayOf(last) - weekday + 7) % 7)
  }
}

/** 1 (Monday) to 7. */
function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1
}

/** Easter Sunday: until 1582 that of the Julian calendar, afterwards the Gregorian, by the methods of Meeus. */
function easterOf(year: number): number {
  return year < 1583 ? julianEasterOf(year) : gregorianEasterOf(year)
}

function julianEasterOf(year: number): number {
  const days = (19 * (year % 19) + 15) % 30
  const toSunday = (2 * (year % 4) + 4 * (year % 7) - days + 34) % 7
  const sum = days + toSunday + 114
  return julianDayNumber({ year, month: Math.floor(sum / 31), day: (sum % 31) + 1 })
}

function gregorianEasterOf(year: number): number {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const ofCentury = year % 100
  const correction = Math.floor((century + 8) / 25)
  const epact = (19 * golden + century - Math.floor(century / 4) - Math.floor((century - correction + 1) / 3) + 15) % 30
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7
  const shift = Math.floor((golden + 11 * epact + 22 * toSunday) / 451)
  const sum = epact + toSunday - 7 * shift + 114
  return dayNumber(year, Math.floor(sum / 31), (sum % 31) + 1)
}

function aroundEaster(days: number): DayOfYear {
  return (year) => easterOf(year) + days
}

/** Days that are known by name, by year, as days since 1970-01-01. Where a day is kept differently in different countries it is left out. */
export const holidays: ReadonlyMap<string, DayOfYear> = new Map<string, DayOfYear>([
  ['new-years-day', fixed(1, 1)],
  ['epiphany', fixed(1, 6)],
  ['martin-luther-king-day', nthWeekday(3, 1, 1)],
  ['valentines-day', fixed(2, 14)],
  ['presidents-day', nthWeekday(3, 1, 2)],
  ['st-patricks-day', fixed(3, 17)],
  ['lady-day', fixed(3, 25)],
  ['ash-wednesday', aroundEaster(-46)],
  ['palm-sunday', aroundEaster(-7)],
  ['maundy-thursday', aroundEaster(-3)],
  ['good-friday', aroundEaster(-2)],
  ['easter', easterOf],
  ['easter-monday', aroundEaster(1)],
  ['anzac-day', fixed(4, 25)],
  ['may-day', fixed(5, 1)],
  ['ascension', aroundEaster(39)],
  ['pentecost', aroundEaster(49)],
  ['mothers-day', nthWeekday(2, 7, 5)],
  ['memorial-day', nthWeekday(-1, 1, 5)],
  ['fathers-day', nthWeekday(3, 7, 6)],
  ['midsummer-day', fixed(6, 24)],
  ['independence-day', fixed(7, 4)],
  ['bastille-day', fixed(7, 14)],
  ['labor-day', nthWeekday(1, 1, 9)],
  ['michaelmas', fixed(9, 29)],
  ['columbus-day', nthWeekday(2, 1, 10)],
  ['halloween', fixed(10, 31)],
  ['all-saints', fixed(11, 1)],
  ['all-souls', fixed(11, 2)],
  ['armistice-day', fixed(11, 11)],
  ['veterans-day', fixed(11, 11)],
  ['martinmas', fixed(11, 11)],
  ['thanksgiving', nthWeekday(4, 4, 11)],
  ['christmas-eve', fixed(12, 24)],
  ['christmas', fixed(12, 25)],
  ['boxing-day', fixed(12, 26)],
  ['new-years-eve', fixed(12, 31)],
])
