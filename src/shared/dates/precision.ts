import { dayPart, monthPart, yearPart, type EdtfPoint, type EdtfSet, type EdtfValue } from './edtf-value'
import { yearParts } from './seasons'

/** How finely a date is known; `longer`: less than a thousand years are known (`XXXX`, `Y17E8S2`). */
export const precisions = [
  'longer',
  'millennium',
  'century',
  'decade',
  'year',
  'half',
  'third',
  'quarter',
  'season',
  'month',
  'day',
  'minute',
  'second',
  'millisecond',
] as const

export type Precision = (typeof precisions)[number]

/** Coarser precisions come first: negative when `first` is coarser than `second`. */
function comparePrecision(first: Precision, second: Precision): number {
  return precisions.indexOf(first) - precisions.indexOf(second)
}

/** The unit a date is known to. Unsaid digits are not known: `1984-XX` is known to the year, `15XX-12-25` to the century. */
export function precisionOfPoint(point: EdtfPoint): Precision {
  switch (point.type) {
    case 'date':
      return point.precision
    case 'time':
      return point.millisecond !== null ? 'millisecond' : point.second !== null ? 'second' : 'minute'
    case 'season':
      return yearParts.get(point.season)?.kind ?? 'season'
    case 'decade':
    case 'century':
    case 'millennium':
      return point.type
    case 'unspecified':
      return precisionOfDigits(point.year, point.month, point.day)
    case 'long-year':
      return precisionOfSignificance(point.year, point.significantDigits)
  }
}

function precisionOfDigits(year: string, month: string | null, day: string | null): Precision {
  if (year.includes('X')) {
    const known = /^-?\d*/.exec(year)?.[0].replace('-', '').length ?? 0
    return known === 3 ? 'decade' : known === 2 ? 'century' : known === 1 ? 'millennium' : 'longer'
  }
  if (month === null || month.includes('X')) return 'year'
  return day === null || day.includes('X') ? 'month' : 'day'
}

function precisionOfSignificance(year: number, significantDigits: number | null): Precision {
  const unsaid = significantDigits === null ? 0 : String(Math.abs(year)).length - significantDigits
  if (unsaid <= 0) return 'year'
  return unsaid === 1 ? 'decade' : unsaid === 2 ? 'century' : unsaid === 3 ? 'millennium' : 'longer'
}

/** The coarsest precision within a value; an interval's open or unknown end does not count. */
export function precisionOfValue(value: EdtfValue): Precision {
  return pointsOf(value)
    .map(precisionOfPoint)
    .reduce((coarsest, next) => (comparePrecision(next, coarsest) < 0 ? next : coarsest))
}

export interface Qualifier {
  /** `?` anywhere in the date. */
  readonly uncertain: boolean
  /** `~` anywhere in the date. */
  readonly approximate: boolean
}

/** Whether any part of a value is marked; `%` counts as both. */
export function qualifierOfValue(value: EdtfValue): Qualifier {
  const points = pointsOf(value)
  return {
    uncertain: points.some((point) => point.uncertain !== 0),
    approximate: points.some((point) => point.approximate !== 0),
  }
}

/**
 * The unit in which a marked date is "about": the finest part of a mark that begins with the year (`2004-06~-11`: about June
 * 2004), else the coarsest part that is marked by itself (`2004-06-~11`: about the 11th, in June for certain).
 */
export function markedPrecision(point: EdtfPoint, parts: number): Precision {
  if (point.type !== 'date') return precisionOfPoint(point)
  if (parts & yearPart) {
    if (!(parts & monthPart)) return 'year'
    return parts & dayPart ? 'day' : 'month'
  }
  return parts & monthPart ? 'month' : 'day'
}

/** Every date written in a value, in the order written. */
export function pointsOf(value: EdtfValue): EdtfPoint[] {
  if (value.type === 'set') return pointsOfSet(value)
  if (value.type !== 'interval') return [value]
  return [value.start, value.end].filter((end): end is EdtfPoint => typeof end !== 'string')
}

function pointsOfSet(set: EdtfSet): EdtfPoint[] {
  return set.members.flatMap((member) => (member.type === 'range' ? [member.from, member.to] : [member]))
}
