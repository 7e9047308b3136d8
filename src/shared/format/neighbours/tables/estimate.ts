import type { ClaimValue } from '../../../project/records/claim'

/** An estimate whose low is above its best, or whose high below it, without what does not fit as its bound: datasets have such rows. */
export function inOrder(
  low: number | null,
  best: number | null,
  high: number | null,
): Pick<ClaimValue, 'low' | 'best' | 'high'> {
  const top = best ?? high
  return {
    low: low !== null && top !== null && low > top ? null : low,
    best,
    high: high !== null && best !== null && high < best ? null : high,
  }
}
