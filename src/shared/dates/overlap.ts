import type { Bounds } from './bounds'

/**
 * Whether something dated so was certainly going on, or happened, at some time from `from` to `to` (milliseconds UTC, both
 * inclusive; ±Infinity for no limit): however its vague dates turn out. `1914/1918` is certainly in 1916; `199X` is certainly
 * in the 1990s and only possibly in 1995. Take the bounds of an instant from `boundsOfWhen`.
 */
export function certainlyIn(bounds: Bounds, from: number, to: number): boolean {
  return bounds.startLatest <= to && bounds.endEarliest >= from
}

/** Whether it can have been: some reading of its vague dates reaches into the time from `from` to `to`, both inclusive. */
export function possiblyIn(bounds: Bounds, from: number, to: number): boolean {
  return bounds.startEarliest <= to && bounds.endLatest >= from
}
