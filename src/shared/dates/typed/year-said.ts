import { astronomicalYear } from '../years'
import { eraFromMark, eraSource } from './lexicon'

/**
 * A year as typed within a date. Four digits stand alone; fewer, or more, need their era beside them, because “12 May 191” is
 * more likely a year half typed than the year 191.
 */
export const yearSource =
  `(?:(?:a\\.? ?d\\.?|ce) ?\\d{1,4}|\\d{1,3}(?:,\\d{3})+ ?${eraSource}|\\d{1,6} ?${eraSource}` +
  '|\\d{4}/\\d{1,2}(?!\\d)|\\d{4})'

export interface SaidYear {
  /** Astronomical. */
  readonly year: number
  /** Null: none was typed. */
  readonly era: 'BCE' | 'CE' | null
  /** “1731/2”: the year in which it was still 1731 for those who began theirs in March. */
  readonly doubleDated: boolean
}

const alone = new RegExp(`^${yearSource}$`)
const eraBefore = /^(a\.? ?d\.?|ce) ?(\d+)$/
const eraBehind = new RegExp(`^([\\d,]+) ?(${eraSource})$`)

export function readYear(text: string): SaidYear | null {
  if (!alone.test(text)) return null
  const [, doubleFirst, doubleSecond] = /^(\d{4})\/(\d{1,2})$/.exec(text) ?? []
  if (doubleFirst !== undefined && doubleSecond !== undefined) return readDoubleYear(doubleFirst, doubleSecond)
  const [, before, beforeDigits] = eraBefore.exec(text) ?? []
  const [, behindDigits, behind] = eraBehind.exec(text) ?? []
  const mark = before ?? behind
  const digits = Number((beforeDigits ?? behindDigits ?? text).replace(/,/g, ''))
  if (mark === undefined) return { year: digits, era: null, doubleDated: false }
  if (digits === 0) return null
  const era = eraFromMark(mark)
  return { year: astronomicalYear({ year: digits, era }), era, doubleDated: false }
}

function readDoubleYear(first: string, second: string): SaidYear | null {
  const next = Number(first) + 1
  return String(next).endsWith(second) ? { year: next, era: null, doubleDated: true } : null
}
