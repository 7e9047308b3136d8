/** A part of a year: its first month (1 to 12), and for how many months it lasts, maybe into the next year. */
export interface YearPart {
  readonly firstMonth: number
  readonly months: number
  readonly kind: 'season' | 'quarter' | 'third' | 'half'
}

function part(firstMonth: number, months: number, kind: YearPart['kind']): YearPart {
  return { firstMonth, months, kind }
}

/**
 * The divisions of a year in ISO 8601-2 §4.8. Seasons are whole months, as meteorologists and most chroniclers count them;
 * 21 to 24 name no hemisphere and are read as northern. Winter is counted with the year it begins in: `2001-24` ends in
 * February 2002.
 */
export const yearParts: ReadonlyMap<number, YearPart> = new Map([
  [21, part(3, 3, 'season')],
  [22, part(6, 3, 'season')],
  [23, part(9, 3, 'season')],
  [24, part(12, 3, 'season')],
  // north of the equator
  [25, part(3, 3, 'season')],
  [26, part(6, 3, 'season')],
  [27, part(9, 3, 'season')],
  [28, part(12, 3, 'season')],
  // south of it
  [29, part(9, 3, 'season')],
  [30, part(12, 3, 'season')],
  [31, part(3, 3, 'season')],
  [32, part(6, 3, 'season')],
  [33, part(1, 3, 'quarter')],
  [34, part(4, 3, 'quarter')],
  [35, part(7, 3, 'quarter')],
  [36, part(10, 3, 'quarter')],
  [37, part(1, 4, 'third')],
  [38, part(5, 4, 'third')],
  [39, part(9, 4, 'third')],
  [40, part(1, 6, 'half')],
  [41, part(7, 6, 'half')],
])

/** Codes that follow one another through the year, first to last; moving past either end changes the year. */
const cycles: readonly (readonly number[])[] = [
  [21, 22, 23, 24],
  [25, 26, 27, 28],
  [31, 32, 29, 30],
  [33, 34, 35, 36],
  [37, 38, 39],
  [40, 41],
]

/** The part of a year `steps` further on in its own row: one after `2001-24` is `2002-21`. */
export function stepYearPart(year: number, season: number, steps: number): { year: number; season: number } {
  const cycle = cycles.find((codes) => codes.includes(season)) ?? [season]
  const index = cycle.indexOf(season) + steps
  const yearSteps = Math.floor(index / cycle.length)
  return { year: year + yearSteps, season: cycle[index - yearSteps * cycle.length] ?? season }
}
