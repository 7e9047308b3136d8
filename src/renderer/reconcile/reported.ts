import type { ClaimValue } from '../../shared/project/records/claim'
import type { TimelineEvent } from '../../shared/project/records/event'

type Reported = TimelineEvent['reported']

/** The reported figures with this one in place of what was reported for the property before; null takes it out. */
export function withReported(reported: Reported, property: string, value: ClaimValue | null): Reported {
  const others = reported.filter((figure) => figure.property !== property)
  return value === null ? others : [...others, { property, value }]
}
