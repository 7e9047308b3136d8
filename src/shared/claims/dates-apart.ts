import { exactPolicy } from '../dates/about-policy'
import { boundsOfWhen } from '../dates/bounds'
import { possiblyIn } from '../dates/overlap'
import type { When } from '../dates/when'

/** Whether two dates cannot both be right, each taken as it is written; false where one of them says nothing. */
export function areDatesApart(one: When | null, other: When | null): boolean {
  const [first, second] = [one, other].map((when) => (when === null ? null : boundsOfWhen(when, exactPolicy)))
  return first != null && second != null && !possiblyIn(first, second.startEarliest, second.endLatest)
}
