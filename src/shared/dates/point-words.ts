import { civilDayAt } from './calendar'
import {
  dayPart,
  everyPart,
  monthPart,
  yearPart,
  type EdtfDate,
  type EdtfLongYear,
  type EdtfPoint,
  type EdtfSeason,
  type EdtfTime,
  type EdtfUnspecified,
  type EdtfYears,
  type MarkedParts,
} from './edtf-value'
import { monthName, ordinal, ordinalWords, seasonNames } from './english'
import { significantYears, spanOfPoint } from './point-span'
import { eraYear, yearInWords } from './years'

/** How dates are written: `12 May 1915` or `May 12, 1915`; in full or for a narrow cell. */
export interface WordStyle {
  readonly monthFirst: boolean
  readonly short: boolean
  /** The zone the source's clock times are meant in, said after them; null: not said. */
  readonly timeZone: string | null
}

/** One date with its marks: “c. 12 May 1915”, “1984 (uncertain)”, “spring 1848”. */
export function pointInWords(point: EdtfPoint, style: WordStyle): string {
  const { prefix, suffix } = marksInWords(point, style)
  const bare = barePointInWords(point, style)
  // One pair of brackets is enough: “1984 (month unknown, uncertain)”.
  if (bare.endsWith(')') && suffix.startsWith(' (')) return `${prefix}${bare.slice(0, -1)}, ${suffix.slice(2)}`
  return `${prefix}${bare}${suffix}`
}

/** One date as it stands behind “since”, “until”, “in or before”: with its article, if it has one: “the 1990s”. */
export function pointAfterPreposition(point: EdtfPoint, style: WordStyle): string {
  const words = pointInWords(point, style)
  const named = point.type === 'decade' ? /s\b/.test(words) : point.type === 'century' || point.type === 'millennium'
  const partOfYear = point.type === 'season' && point.season > 32 && !style.short
  return (named || partOfYear) && point.approximate === 0 ? `the ${words}` : words
}

/** One date without its marks. */
export function barePointInWords(point: EdtfPoint, style: WordStyle): string {
  switch (point.type) {
    case 'date':
      return dateInWords(point, style)
    case 'time':
      return timeInWords(point, style)
    case 'season':
      return seasonInWords(point, style)
    case 'decade':
    case 'century':
    case 'millennium':
      return yearsInWords(point, style)
    case 'unspecified':
      return unspecifiedInWords(point, style)
    case 'long-year':
      return longYearInWords(point)
  }
}

/** “c. ” before and “ (uncertain)” behind; a mark on some parts only is said by naming them. */
function marksInWords(point: EdtfPoint, style: WordStyle): { prefix: string; suffix: string } {
  const all = allParts(point)
  const about = point.approximate === all
  const doubtful = point.uncertain === all
  const notes = [
    doubtful && !style.short ? 'uncertain' : '',
    !doubtful && point.uncertain !== 0 ? `${partsInWords(point.uncertain)} uncertain` : '',
    !about && point.approximate !== 0 ? `${partsInWords(point.approximate)} approximate` : '',
  ].filter((note) => note !== '')
  const suffix = notes.length === 0 ? '' : style.short ? '?' : ` (${notes.join(', ')})`
  return { prefix: about ? 'c. ' : '', suffix: doubtful && style.short ? '?' : suffix }
}

function allParts(point: EdtfPoint): MarkedParts {
  if (point.type !== 'date' || point.precision === 'day') return everyPart
  return point.precision === 'year' ? yearPart : yearPart | monthPart
}

function partsInWords(parts: MarkedParts): string {
  const named = [parts & yearPart ? 'year' : '', parts & monthPart ? 'month' : '', parts & dayPart ? 'day' : ''].filter(
    (name) => name !== '',
  )
  return named.join(' and ')
}

function dateInWords({ precision, year, month, day }: EdtfDate, style: WordStyle): string {
  if (precision === 'year') return yearInWords(year)
  if (precision === 'month') return `${monthName(month, style.short)} ${yearInWords(year)}`
  return `${dayOfMonth(month, day, style)}${style.monthFirst ? ', ' : ' '}${yearInWords(year)}`
}

/** “12 May” or “May 12”. */
export function dayOfMonth(month: number, day: number, style: WordStyle): string {
  const name = monthName(month, style.short)
  return style.monthFirst ? `${name} ${day}` : `${day} ${name}`
}

function timeInWords(time: EdtfTime, style: WordStyle): string {
  const day = dateInWords({ ...time, type: 'date', precision: 'day' }, style)
  return `${day}, ${clockInWords(time)}${zoneInWords(time, style)}`
}

/** “13:00”, “13:00:05”. */
export function clockInWords({ hour, minute, second, millisecond }: EdtfTime): string {
  const two = (number: number) => String(number).padStart(2, '0')
  if (hour === 24) return '24:00'
  const seconds = second === null ? '' : `:${two(second)}`
  const fraction = millisecond === null ? '' : `.${String(millisecond).padStart(3, '0')}`
  return `${two(hour)}:${two(minute)}${seconds}${fraction}`
}

/** “ UTC+4”, “ (Yerevan time)”, or nothing; an offset that is written says more than the zone. */
export function zoneInWords({ offset }: EdtfTime, style: WordStyle): string {
  if (offset !== null) {
    if (offset === 0) return ' UTC'
    const minutes = Math.abs(offset) % 60
    const hours = Math.floor(Math.abs(offset) / 60)
    return ` UTC${offset < 0 ? '−' : '+'}${hours}${minutes === 0 ? '' : `:${String(minutes).padStart(2, '0')}`}`
  }
  if (style.timeZone === null || style.short) return ''
  const city = style.timeZone.split('/').at(-1)?.replace(/_/g, ' ') ?? ''
  return city === 'UTC' || city === 'GMT' ? ` ${city}` : ` (${city} time)`
}

function seasonInWords({ year, season }: EdtfSeason, style: WordStyle): string {
  if (season <= 32) {
    const name = seasonNames[(season - 21) % 4] ?? ''
    const hemisphere = season <= 24 ? '' : season <= 28 ? ' (northern hemisphere)' : ' (southern hemisphere)'
    const crossesYears = season === 24 || season === 28 || season === 30
    return `${name} ${crossesYears ? twoYears(year) : yearInWords(year)}${style.short ? '' : hemisphere}`
  }
  const [name, letter, index] =
    season <= 36
      ? (['quarter', 'Q', season - 33] as const)
      : season <= 39
        ? (['third', 'T', season - 37] as const)
        : (['half', 'H', season - 40] as const)
  if (style.short) return `${letter}${index + 1} ${yearInWords(year)}`
  return `${ordinalWords[index] ?? ''} ${name} of ${yearInWords(year)}`
}

/** A winter's two years: “2001–02”, “1999–2000”, “44–43 BCE”. */
function twoYears(year: number): string {
  const [from, to] = [eraYear(year), eraYear(year + 1)]
  if (from.era !== to.era) return `${yearInWords(year)} – ${yearInWords(year + 1)}`
  if (from.era === 'BCE') return `${from.year}–${to.year} BCE`
  if (to.year < 1000) return `${from.year}–${to.year} CE`
  return to.year % 100 === 0 ? `${from.year}–${to.year}` : `${from.year}–${String(to.year % 100).padStart(2, '0')}`
}

function yearsInWords({ type, first, last }: EdtfYears, style: WordStyle): string {
  if (type === 'decade') return decadeInWords(first, last)
  const size = type === 'century' ? 100 : 1000
  const number = last < 0 ? Math.floor(-first / size) + 1 : Math.floor(first / size) + 1
  const name = type === 'century' ? (style.short ? 'c.' : 'century') : style.short ? 'mill.' : 'millennium'
  return `${ordinal(number)} ${name}${last < 0 ? ' BCE' : ''}`
}

/** “1990s”. Digits before the era group years that nobody calls a decade (−198X is 1990 to 1981 BCE), so the years are said. */
function decadeInWords(first: number, last: number): string {
  if (first < 10) return first < 0 ? `${eraYear(first).year}–${eraYear(last).year} BCE` : '1 BCE – 9 CE'
  if (first % 100 === 0) return first < 1000 ? `${first}–${last} CE` : `${first}s (decade)`
  return first < 1000 ? `${first}s CE` : `${first}s`
}

function unspecifiedInWords(point: EdtfUnspecified, style: WordStyle): string {
  const { year, month, day } = point
  const monthKnown = month !== null && !month.includes('X')
  const dayKnown = day !== null && !day.includes('X')
  const dayUnsaid = day === null || day === 'XX'
  if (!year.includes('X') && month === 'XX' && dayUnsaid) {
    if (style.short) return yearInWords(Number(year))
    return `${yearInWords(Number(year))} (${day === null ? 'month' : 'month and day'} unknown)`
  }
  if (!year.includes('X') && monthKnown && day === 'XX') {
    const named = `${monthName(Number(month), style.short)} ${yearInWords(Number(year))}`
    return style.short ? named : `${named} (day unknown)`
  }
  if (/^-?XXXX$/.test(year) && dayUnsaid) {
    const named = monthKnown ? `${monthName(Number(month), style.short)}, year unknown` : 'year unknown'
    return year.startsWith('-') ? `${named} (BCE)` : named
  }
  if (/^XXXX$/.test(year) && monthKnown && dayKnown) {
    return `${dayOfMonth(Number(month), Number(day), style)}, year unknown`
  }
  const { earliest, latest } = spanOfPoint(point)
  const edge = (ms: number) =>
    dateInWords({ ...civilDayAt(ms), type: 'date', precision: 'day', uncertain: 0, approximate: 0 }, style)
  return `between ${edge(earliest)} and ${edge(latest)}`
}

function longYearInWords(point: EdtfLongYear): string {
  if (point.significantDigits === null) return yearInWords(point.year)
  const { first, last } = significantYears(point)
  return first === last
    ? yearInWords(point.year)
    : `c. ${yearInWords(point.year)} (${yearInWords(first)} to ${yearInWords(last)})`
}
