/**
 * The only place that turns astronomical years into years as people count them. EDTF, bounds and sorting know a year 0;
 * people do not: 1 is 1 CE, 0 is 1 BCE, −43 is 44 BCE.
 */
export interface EraYear {
  /** From 1 up. */
  readonly year: number
  readonly era: 'BCE' | 'CE'
}

export function eraYear(astronomical: number): EraYear {
  return astronomical > 0 ? { year: astronomical, era: 'CE' } : { year: 1 - astronomical, era: 'BCE' }
}

/** The inverse of `eraYear`; there is no year 0, so `year` is at least 1. */
export function astronomicalYear({ year, era }: EraYear): number {
  if (year < 1) throw new RangeError(`no such year: ${year} ${era}`)
  return era === 'CE' ? year : 1 - year
}

/** “2023”, “44 BCE”, “12,000 BCE”; the era is said for years of the common era only where they could be misread: “79 CE”. */
export function yearInWords(astronomical: number): string {
  const { year, era } = eraYear(astronomical)
  const digits = year > 9999 ? grouped(year) : String(year)
  if (era === 'BCE') return `${digits} BCE`
  return year < 1000 ? `${digits} CE` : digits
}

function grouped(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ',')
}
