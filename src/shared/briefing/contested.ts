import { areDatesApart } from '../claims/dates-apart'
import { reconcile, relationBetween, standingAmong, type ReconcileRow } from '../claims/reconciliation'
import { claimsOf } from '../project/lookups'
import type { Project } from '../project/project'
import type { Claim } from '../project/records/claim'
import type { TimelineEvent } from '../project/records/event'

/** What accounts of an event differ about. */
export interface Contest {
  /** Properties about which two claims cannot both be right. */
  readonly rows: readonly ReconcileRow[]
  /** Claims without a common property that contradict, or deny, one another. */
  readonly statements: readonly Claim[]
  /** Claims that put the event at a time when it cannot have been, as the chronology dates it. */
  readonly dates: readonly Claim[]
}

export function contestOf(project: Project, { id, when }: TimelineEvent): Contest {
  const claims = standingAmong(claimsOf(project, id))
  const apart = reconcile(project, id).rows.filter(({ agreement }) => agreement === 'apart')
  const rows = apart.filter(({ property }) => property !== '')
  const inRows = new Set(rows.flatMap((row) => row.claims))
  const statements = claims.filter(
    (claim) =>
      !inRows.has(claim) && claims.some((other) => other !== claim && relationBetween(claim, other) === 'contradicts'),
  )
  return { rows, statements, dates: claims.filter((claim) => areDatesApart(claim.when, when)) }
}

/** Whether an event is marked as disputed, or its claims show that it is. */
export function isContested(project: Project, event: TimelineEvent): boolean {
  if (event.dispute === 'disputed') return true
  const { rows, statements, dates } = contestOf(project, event)
  return rows.length + statements.length + dates.length > 0
}
