import { fold } from '../../project/folding'
import type { ClaimValue } from '../../project/records/claim'

import { figureWords } from '../../words/exchange'

/** A figure in words: “at least 32 people”, “27 casualties (between 25 and 30), of which 2 civilians”; '' if nothing is stated. */
export function figureText({ low, best, high, unit, qualifier, breakdown }: ClaimValue): string {
  // “Nearly 500” with 500 as the highest says the same thing twice.
  const range = rangeText(low === best ? null : low, high === best ? null : high)
  const said =
    best === null ? '' : `${qualifier === null ? '' : figureWords.qualifiers[qualifier]} ${amount(best)}`.trim()
  const main = [said === '' ? range : said, unit].filter((part) => part !== '').join(' ')
  const aside = said === '' || range === '' ? '' : ` (${range})`
  const parts = breakdown.map(({ label, value }) => `${amount(value)} ${label}`.trim())
  return `${main}${aside}${parts.length === 0 ? '' : figureWords.ofWhich(parts)}`
}

function rangeText(low: number | null, high: number | null): string {
  if (low === null) return high === null ? '' : figureWords.atMost(amount(high))
  if (high === null) return figureWords.atLeast(amount(low))
  return low === high ? amount(low) : figureWords.between(amount(low), amount(high))
}

/** “120,000”, “3.5”, “−4”. */
export function amount(number: number): string {
  const [whole = '', fraction] = String(Math.abs(number)).split('.')
  if (whole.includes('e') || fraction?.includes('e') === true) return String(number)
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return `${number < 0 ? '−' : ''}${grouped}${fraction === undefined ? '' : `.${fraction}`}`
}

/** A figure with what it is about: “deaths: at least 32 people”; '' if nothing is stated. */
export function figureOfProperty(property: string, value: ClaimValue): string {
  // “deaths: 27 deaths” says the same thing twice.
  const figure = figureText(fold(value.unit) === fold(property) ? { ...value, unit: '' } : value)
  return figure === '' || property === '' ? figure : `${property}: ${figure}`
}
