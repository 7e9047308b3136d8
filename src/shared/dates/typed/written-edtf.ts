import { readEdtf } from '../edtf'
import type { EdtfDate } from '../edtf-value'
import type { TypedContext } from './context'
import { rules } from './rules'
import type { Draft } from './said'

/** Whether a text is written in EDTF's own signs, so that EDTF's own reasons against it help more than any other. */
export function looksLikeEdtf(text: string): boolean {
  return /^[-\dXYTZSE?~%:+.,/[\]{} ]+$/i.test(text) && /\d|X/i.test(text)
}

/**
 * A text that is EDTF as it stands, in small letters too, and what else it may mean to a person: `2020-21` is spring 2020 in
 * EDTF and two years to many, `1904-05` a month or the years of a war. EDTF comes first, so that a stored date, shown in the
 * field again, is never read as another. None if it is no EDTF.
 */
export function readWrittenEdtf(text: string, { julian }: TypedContext): Draft[] {
  if (julian || !looksLikeEdtf(text)) return []
  // A line aslant between a year and two digits is no interval of centuries to anyone who types it.
  if (/^\d{4}\/\d\d?$/.test(text)) return asTwoYears(text)
  // Parts of one to three digits would be decades and centuries to EDTF; to a person they are years half typed or short.
  if (/(?:^|[/,[{]|\.\.)-?\d{1,3}(?=$|[/,\]}]|\.\.)/.test(text)) return []
  const edtf = text.toUpperCase()
  const reading = readEdtf(edtf)
  if (!reading.ok) return asTwoYears(text)
  return [{ value: reading.value, edtf, kind: 'extent', julian: false, rule: rules.edtf }, ...asTwoYears(text)]
}

function asTwoYears(text: string): Draft[] {
  const [, from, to] = /^(\d{4})(?:[-/](?=\d\d)|\/)(\d\d?)$/.exec(text) ?? []
  if (from === undefined || to === undefined) return []
  const start = Number(from)
  const size = 10 ** to.length
  const sameCentury = Math.floor(start / size) * size + Number(to)
  const end = sameCentury + size === start + 1 ? start + 1 : sameCentury
  // Any other two figures up to 12 are a month.
  const likely = Number(to) > 12 ? end > start : end === start + 1
  if (!likely) return []
  const value = { type: 'interval', start: year(start), end: year(end) } as const
  return [{ value, kind: 'extent', julian: false, rule: rules.twoYears }]
}

function year(number: number): EdtfDate {
  return { type: 'date', precision: 'year', year: number, month: 0, day: 0, uncertain: 0, approximate: 0 }
}
