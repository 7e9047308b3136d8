import { corroborationOf } from '../project/independence'
import { claimsOf } from '../project/lookups'
import type { Project } from '../project/project'
import type { Claim } from '../project/records/claim'
import type { TimelineEvent } from '../project/records/event'
import { areDatesApart } from './dates-apart'
import { areApart, reconcile, standingAmong, type Agreement, type ReconcileRow } from './reconciliation'
import { nameOfVoice, voiceOf } from './voice'

/** An event's claims as they are shown: a column for each voice, each source that speaks itself being one. */
export interface SideBySide {
  readonly voices: readonly { readonly key: string; readonly name: string }[]
  /** When the claims have the event happen, if any says so. */
  readonly dates: DateRow | null
  readonly rows: readonly (Omit<ReconcileRow, 'agreement'> & { readonly standing: Standing })[]
}

export interface DateRow {
  /** The claims that give a date, by voice. */
  readonly cells: readonly (readonly Claim[])[]
  readonly standing: Standing
}

/**
 * How the claims of a row stand to each other. `denied`: one asserts and another denies something, and nobody has said whether it
 * is the same. `uncited`: they fit each other, but no two of them cite anything.
 */
export type Standing = Agreement | 'denied' | 'uncited'

export function sideBySide(project: Project, event: Pick<TimelineEvent, 'id' | 'when'>): SideBySide {
  const claims = claimsOf(project, event.id)
  const names = new Map(claims.map((claim) => [voiceOf(project, claim), nameOfVoice(project, claim)] as const))
  const voices = [...names].map(([key, name]) => ({ key, name }))
  const inCells = (of: readonly Claim[]) =>
    voices.map(({ key }) => of.filter((claim) => voiceOf(project, claim) === key))
  const dated = claims.filter(({ when }) => when !== null && when.edtf !== null)
  const isApartFromEvent = dated.some(({ when }) => areDatesApart(when, event.when))
  const dates = {
    cells: inCells(dated),
    standing: isApartFromEvent
      ? 'apart'
      : standingOf(project, dated, (claim, other) => areDatesApart(claim.when, other.when)),
  } as const
  return {
    voices,
    dates: dated.length === 0 ? null : dates,
    rows: reconcile(project, event.id).rows.flatMap((row) => {
      // What only dates the event stands with the dates.
      const shown = row.claims.filter(
        ({ statement, value, when }) => statement !== '' || value !== null || when === null,
      )
      if (shown.length === 0) return []
      return [{ ...row, claims: shown, cells: inCells(shown), standing: standingOf(project, shown, areApart) }]
    }),
  }
}

function standingOf(
  project: Project,
  row: readonly Claim[],
  isApart: (claim: Claim, other: Claim) => boolean,
): Standing {
  const claims = standingAmong(row)
  if (new Set(claims.map((claim) => voiceOf(project, claim))).size < 2) return 'single'
  const pairs = claims
    .flatMap((claim, at) => claims.slice(at + 1).map((other) => [claim, other] as const))
    .filter(([claim, other]) => voiceOf(project, claim) !== voiceOf(project, other))
  if (pairs.some(([claim, other]) => isApart(claim, other))) return 'apart'
  if (pairs.some(([claim, other]) => (claim.stance === 'denies') !== (other.stance === 'denies'))) return 'denied'
  const found = new Set(pairs.map(([claim, other]) => corroborationOf(project, claim, other)))
  if (found.has('independent')) return 'corroborated'
  return found.has('one-origin') || found.has('one-speaker') ? 'agree' : 'uncited'
}
