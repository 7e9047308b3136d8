import { readEdtf } from '../../../dates/edtf'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/**
 * “September 20, 2023”, “20 Sep 2023” and “Sep 20” with the year from elsewhere, as EndNote and PubMed write them; null for
 * anything else. Days in figures alone are not read: nobody knows their order.
 */
export function dateInWords(text: string, yearElsewhere: string | undefined): string | null {
  const words = text.toLowerCase().match(/[a-z]+|\d+/g) ?? []
  const month = words.findIndex((word) => /^[a-z]{3,9}$/.test(word) && months.includes(word.slice(0, 3)))
  if (month === -1 || words.length > 3 || words.filter((word) => /[a-z]/.test(word)).length > 1) return null
  const numbers = words.filter((word) => /^\d/.test(word))
  const year = numbers.find((number) => number.length === 4) ?? /^\d{4}/.exec(yearElsewhere ?? '')?.[0]
  const day = numbers.find((number) => number.length <= 2)
  if (year === undefined || numbers.length !== Number(day !== undefined) + Number(numbers.includes(year))) return null
  const name = words[month] ?? ''
  const number = String(months.indexOf(name.slice(0, 3)) + 1).padStart(2, '0')
  const edtf = [year, number, ...(day === undefined ? [] : [day.padStart(2, '0')])].join('-')
  return readEdtf(edtf).ok ? edtf : null
}
