import { cslDateOf } from '../../../project/csl-date'
import type { CslDate } from '../../../project/records/source'
import { edtfIn } from '../dates'
import { dateInWords } from '../ris/month-words'
import { textOfTex } from './tex-text'

/**
 * When an entry was published: biblatex's `date`, which is EDTF with the years of astronomers, else BibTeX's `year`, `month` and
 * `day`. The raw text is read, so that `1915~`, `201X`, `2004-21` and `2020/..` stay what they are. What is no date is kept in its own words.
 */
export function issuedOf(fields: ReadonlyMap<string, string>): CslDate | undefined {
  const date = fields.get('date')
  if (date !== undefined) return dateOfTex(date)
  const year = fields.get('year')
  if (year === undefined) return undefined
  const given = rawDate(year)
  // A year is a year, also of two digits; in EDTF these would be a century.
  const inFull = given.replace(/^(-?)(\d{1,3})$/, (_, sign: string, digits: string) => sign + digits.padStart(4, '0'))
  const edtf = withMonth(edtfIn(inFull), textOfTex(fields.get('month') ?? ''), fields.get('day') ?? '')
  if (edtf !== null) return cslDateOf(edtf) ?? { literal: edtf }
  const inWords = [textOfTex(fields.get('day') ?? ''), textOfTex(fields.get('month') ?? ''), given]
  return dateOfTex(inWords.filter((word) => word !== '').join(' '))
}

export function dateOfTex(tex: string): CslDate {
  const text = rawDate(tex)
  const edtf = edtfIn(text) ?? dateInWords(text, undefined)
  return (edtf === null ? undefined : cslDateOf(edtf)) ?? { literal: text }
}

/** In dates, `~` is a mark and no blank, and dashes are dashes. */
function rawDate(tex: string): string {
  const isEdtf = /^[\s{}\d~?%./X-]+$/i.test(tex)
  return isEdtf ? tex.replace(/[{}\s]/g, '') : textOfTex(tex)
}

function withMonth(year: string | null, month: string, day: string): string | null {
  if (year === null || month === '') return year
  if (!/^-?\d{4}$/.test(year)) return null
  if (/^\d{1,2}$/.test(month)) {
    const days = /^\d{1,2}$/.test(day.trim()) ? [day.trim().padStart(2, '0')] : []
    return [year, month.padStart(2, '0'), ...days].join('-')
  }
  return dateInWords(`${month} ${day}`, year)
}
