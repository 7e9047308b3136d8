import { daysInMonth } from './calendar'
import { twoDigits, writeYear } from './edtf-text'

/**
 * What “early”, “mid” and “late” mean, in the one place that decides it; the reader of typed dates, the reader of texts and
 * the wording all ask here. The parts overlap, as they do in speech, and both ends are “about”.
 *
 *     | part      | of a month   | of a year | of a decade | of a century |
 *     | beginning | days 1–5     | Jan–Feb   | years 0–1   | years 0–10   |
 *     | early     | days 1–10    | Jan–May   | years 0–3   | years 0–33   |
 *     | mid       | days 11–20   | May–Aug   | years 3–6   | years 33–66  |
 *     | late      | days 21–last | Aug–Dec   | years 6–9   | years 66–99  |
 *     | end       | last 5 days  | Nov–Dec   | years 8–9   | years 89–99  |
 */
const periodParts = ['beginning', 'early', 'mid', 'late', 'end'] as const
export type PeriodPart = (typeof periodParts)[number]

export type Period =
  | { readonly unit: 'month'; readonly year: number; readonly month: number }
  | { readonly unit: 'year'; readonly year: number }
  /** `first` and `last` are inclusive and astronomical: 1990 and 1999, or −599 and −500 for the 6th century BCE. */
  | { readonly unit: 'decade' | 'century'; readonly first: number; readonly last: number }

const monthsOfYear: Readonly<Record<PeriodPart, readonly [number, number]>> = {
  beginning: [1, 2],
  early: [1, 5],
  mid: [5, 8],
  late: [8, 12],
  end: [11, 12],
}

const yearsOfDecade: Readonly<Record<PeriodPart, readonly [number, number]>> = {
  beginning: [0, 1],
  early: [0, 3],
  mid: [3, 6],
  late: [6, 9],
  end: [8, 9],
}

const yearsOfCentury: Readonly<Record<PeriodPart, readonly [number, number]>> = {
  beginning: [0, 10],
  early: [0, 33],
  mid: [33, 66],
  late: [66, 99],
  end: [89, 99],
}

/** A part of a period as EDTF: “late 2020” is `2020-08~/2020-12~`. */
export function periodPartEdtf(part: PeriodPart, period: Period): string {
  switch (period.unit) {
    case 'month': {
      const [from, to] = daysOfMonth(part, daysInMonth(period.year, period.month))
      const month = `${writeYear(period.year)}-${twoDigits(period.month)}`
      return `${month}-${twoDigits(from)}~/${month}-${twoDigits(to)}~`
    }
    case 'year': {
      const [from, to] = monthsOfYear[part]
      const year = writeYear(period.year)
      return `${year}-${twoDigits(from)}~/${year}-${twoDigits(to)}~`
    }
    case 'decade':
    case 'century': {
      const [from, to] = (period.unit === 'decade' ? yearsOfDecade : yearsOfCentury)[part]
      // EDTF's 00XX begins with 1 BCE, which nobody means by “the early 1st century”.
      const start = period.first === 0 ? Math.max(1, from) : period.first + from
      return `${writeYear(start)}~/${writeYear(period.first + to)}~`
    }
  }
}

function daysOfMonth(part: PeriodPart, last: number): readonly [number, number] {
  switch (part) {
    case 'beginning':
      return [1, 5]
    case 'early':
      return [1, 10]
    case 'mid':
      return [11, 20]
    case 'late':
      return [21, last]
    case 'end':
      return [last - 4, last]
  }
}

/** The least that EDTF has one name for and that holds the whole of the part: thirds, quarters and halves of a year. */
const aroundPartOfYear: Readonly<Record<PeriodPart, number>> = { beginning: 33, early: 40, mid: 38, late: 41, end: 36 }

/**
 * For a part of a period as `periodPartEdtf` writes it, the one EDTF date that surely holds it; null for other texts. EDTF gives
 * an open interval no vague start, so “since late 2020” is kept as since the second half of 2020: that says less than the source
 * and nothing more, while a month would be one that nobody named.
 */
export function aroundPeriodPart(edtf: string): string | null {
  const found = periodPartOf(edtf)
  if (found === null) return null
  const { part, period } = found
  switch (period.unit) {
    case 'month':
      return `${writeYear(period.year)}-${twoDigits(period.month)}`
    case 'year':
      return `${writeYear(period.year)}-${aroundPartOfYear[part]}`
    case 'decade':
      return period.first < 0 ? null : `${writeYear(period.first).slice(0, 3)}X`
    case 'century':
      return period.first < 0 ? null : `${writeYear(period.first).slice(0, 2)}XX`
  }
}

/** The part of a period an EDTF text stands for, or null: the inverse of `periodPartEdtf`. */
export function periodPartOf(edtf: string): { readonly part: PeriodPart; readonly period: Period } | null {
  const [, startYear, startMonth, , endYear] =
    /^(-?\d{4})(?:-(\d\d))?(-\d\d)?~\/(-?\d{4})(?:-\d\d){0,2}~$/.exec(edtf) ?? []
  if (startYear === undefined || endYear === undefined) return null
  for (const period of periodsAround(Number(startYear), startMonth)) {
    for (const part of periodParts) {
      if (periodPartEdtf(part, period) === edtf) return { part, period }
    }
  }
  return null
}

function periodsAround(year: number, month: string | undefined): Period[] {
  if (month !== undefined)
    return [
      { unit: 'year', year },
      { unit: 'month', year, month: Number(month) },
    ]
  // 49–40 BCE is −48 to −39.
  const decade = year < 0 ? Math.floor((year - 2) / 10) * 10 + 2 : Math.floor(year / 10) * 10
  const century = year < 0 ? Math.floor((year - 1) / 100) * 100 + 1 : Math.floor(year / 100) * 100
  return [
    { unit: 'decade', first: decade, last: decade + 9 },
    { unit: 'century', first: century, last: century + 99 },
  ]
}
