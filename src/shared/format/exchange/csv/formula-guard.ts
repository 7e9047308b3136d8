import { readEdtf } from '../../../dates/edtf'

/*
 * A cell that begins with = + - @ or certain blanks is run as a formula by spreadsheets (OWASP, “CSV Injection”), so such a
 * cell gets an apostrophe in front. Numbers and dates before the era begin with a minus and are left alone: an apostrophe would
 * make text of them. So that reading can take back exactly what writing added, a cell that already has apostrophes before
 * a formula gets one more:
 *
 *     =1+1   →  '=1+1           -3.5    →  -3.5
 *     '=1+1  →  ''=1+1          -0043   →  -0043
 */

/** Also in full width, which East Asian versions take for the plain ones. */
const beginners = new Set('=@\t\r\n＝＠＋－')

/** Also coordinates: “-17.8,31.05; -20.1,28.6”. */
const plainNumbers = /^[+-](?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?(?:(?:,|; )-?\d+(?:\.\d+)?)*$/

/** “-12000-01-01”: EDTF writes such a year otherwise, but days are given in this form. */
const farDay = /^-\d{5,}-\d\d-\d\d$/

/** The cell as it may stand in a file that a spreadsheet opens. */
export function guardFormula(cell: string): string {
  return needsGuard(cell) ? `'${cell}` : cell
}

/** The inverse of `guardFormula`, for files that were written with it. */
export function unguardFormula(cell: string): string {
  return cell.startsWith("'") && needsGuard(cell.slice(1)) ? cell.slice(1) : cell
}

function needsGuard(cell: string): boolean {
  let start = 0
  while (cell.charAt(start) === "'") start += 1
  const first = cell.charAt(start)
  if (beginners.has(first)) return true
  if (first !== '+' && first !== '-') return false
  const rest = cell.slice(start)
  return !plainNumbers.test(rest) && !farDay.test(rest) && !readEdtf(rest).ok
}
