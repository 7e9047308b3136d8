import { figureInWords } from '../../claims/claim-sentence'
import { fold } from '../../project/folding'
import type { ClaimValue } from '../../project/records/claim'

/** A figure in words: “at least 32 people”, “27 (from 25 to 30) deaths (incl. 2 civilians)”; '' if nothing is stated. */
export function figureText(value: ClaimValue): string {
  const { low, best, high } = value
  // “Nearly 500” with 500 as the highest says the same thing twice.
  return figureInWords({ ...value, low: low === best ? null : low, high: high === best ? null : high }, '')
}

/** A figure with what it is about: “deaths: at least 32 people”, or “27 deaths” where that is what is counted. */
export function figureOfProperty(property: string, value: ClaimValue): string {
  const isWhatIsCounted = value.unit === '' || fold(value.unit) === fold(property)
  const figure = figureText(isWhatIsCounted ? { ...value, unit: property } : value)
  return figure === '' || property === '' || isWhatIsCounted ? figure : `${property}: ${figure}`
}
