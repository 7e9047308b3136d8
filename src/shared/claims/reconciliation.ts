import { corroborationOf, type Corroboration } from '../project/independence'
import { claimsOf } from '../project/lookups'
import type { Project } from '../project/project'
import type { Claim, ClaimValue } from '../project/records/claim'
import { voiceOf } from './voice'

/** An event's claims set side by side: a row for each property, a column for each speaker. */
export interface Reconciliation {
  /** Actor ids in the order in which they first speak; null for what the sources say themselves. */
  readonly speakers: readonly (string | null)[]
  /** Figures first, by property; last the statements without one, under the property ''. */
  readonly rows: readonly ReconcileRow[]
}

export interface ReconcileRow {
  readonly property: string
  /** All claims of the row; `cells` has them by speaker, in the order of `speakers`. */
  readonly claims: readonly Claim[]
  readonly cells: readonly (readonly Claim[])[]
  /** The common scale of the row's figures, from the lowest to the highest named; null without figures. */
  readonly scale: Scale | null
  readonly agreement: Agreement
}

/** Inclusive ends; `from < to` always, so that a single figure can be drawn too. */
export interface Scale {
  readonly from: number
  readonly to: number
  readonly unit: string
}

/**
 * How the claims of a row that still stand do so to each other. `single`: one speaker. `agree`: their figures meet;
 * `corroborated` if two of them are independent of each other. `apart`: what two speakers say cannot both be right. What one
 * speaker says at one time and corrects at another is no dispute between parties.
 */
export type Agreement = 'single' | 'agree' | 'corroborated' | 'apart'

export function reconcile(project: Project, eventId: string): Reconciliation {
  const claims = claimsOf(project, eventId)
  const speakers = [...new Set(claims.map(({ assertedBy }) => assertedBy))]
  const properties = [...new Set(claims.map(({ property }) => property))].sort(
    (a, b) => Number(a === '') - Number(b === ''),
  )
  return { speakers, rows: properties.map((property) => rowOf(project, claims, speakers, property)) }
}

function rowOf(
  project: Project,
  all: readonly Claim[],
  speakers: readonly (string | null)[],
  property: string,
): ReconcileRow {
  const claims = all.filter((claim) => claim.property === property)
  return {
    property,
    claims,
    cells: speakers.map((speaker) => claims.filter(({ assertedBy }) => assertedBy === speaker)),
    scale: scaleOf(claims.flatMap(({ value }) => (value === null ? [] : [value]))),
    agreement: agreementOf(project, claims),
  }
}

function scaleOf(values: readonly ClaimValue[]): Scale | null {
  const figures = values.flatMap(figuresOf)
  if (figures.length === 0) return null
  const [lowest, highest] = [Math.min(...figures), Math.max(...figures)]
  const unit = values.find((value) => value.unit !== '')?.unit ?? ''
  // Room at both ends, so that no mark sits on the edge; figures that count things never need room below nothing.
  const room = lowest === highest ? Math.max(1, Math.abs(lowest) * 0.2) : (highest - lowest) * 0.08
  return { from: lowest >= 0 ? Math.max(0, lowest - room) : lowest - room, to: highest + room, unit }
}

function figuresOf({ low, best, high }: ClaimValue): number[] {
  return [low, best, high].filter((figure) => figure !== null)
}

/**
 * The lowest and highest figure that a value allows: “at least 12” has no upper end, “27” is 27 and nothing else. Ends are
 * inclusive, ±Infinity where the speaker set none.
 */
export function rangeOf(value: ClaimValue): { low: number; high: number } {
  const figures = figuresOf(value)
  const [lowest, highest] = [Math.min(...figures), Math.max(...figures)]
  const isOpenAbove = value.high === null && (value.qualifier === 'at-least' || value.qualifier === 'more-than')
  const isOpenBelow = value.low === null && (value.qualifier === 'at-most' || value.qualifier === 'nearly')
  return { low: isOpenBelow ? -Infinity : lowest, high: isOpenAbove ? Infinity : highest }
}

function agreementOf(project: Project, row: readonly Claim[]): Agreement {
  const claims = standingAmong(row)
  if (new Set(claims.map((claim) => voiceOf(project, claim))).size < 2) return 'single'
  const pairs = claims
    .flatMap((claim, at) => claims.slice(at + 1).map((other) => [claim, other] as const))
    .filter(([claim, other]) => voiceOf(project, claim) !== voiceOf(project, other))
  if (pairs.some(([claim, other]) => areApart(claim, other))) return 'apart'
  return pairs.some(([claim, other]) => corroborationOf(project, claim, other) === 'independent')
    ? 'corroborated'
    : 'agree'
}

/** The claims that neither the researcher nor a later one has set aside: not rejected, and not superseded. */
export function standingAmong(claims: readonly Claim[]): readonly Claim[] {
  const superseded = new Set(
    claims.flatMap(({ links }) => links.filter(({ type }) => type === 'supersedes').map(({ claimId }) => claimId)),
  )
  return claims.filter(({ id, status }) => status !== 'rejected' && status !== 'superseded' && !superseded.has(id))
}

/**
 * Whether two claims about one property cannot both be right, as far as they say. Two denials can, whatever they deny. A denial
 * of a figure contradicts only what lies wholly within that figure: who denies 50 has said nothing of 27. A denial without a
 * figure contradicts whoever asserts.
 */
export function areApart(claim: Claim, other: Claim): boolean {
  const relation = relationBetween(claim, other)
  if (relation === 'contradicts') return true
  if (relation === 'supersedes' || (claim.stance === 'denies' && other.stance === 'denies')) return false
  if (claim.stance === 'denies') return refutes(claim, other)
  if (other.stance === 'denies') return refutes(other, claim)
  const ranges = comparableRanges(claim, other)
  if (ranges === null) return false
  const [first, second] = ranges
  return first.low > second.high || second.low > first.high
}

function refutes(denial: Claim, claim: Claim): boolean {
  if (denial.property === '') return false
  if (denial.value === null || figuresOf(denial.value).length === 0) return true
  const ranges = comparableRanges(denial, claim)
  if (ranges === null) return false
  const [denied, asserted] = ranges
  return denied.low <= asserted.low && asserted.high <= denied.high
}

/** The ranges of two claims that have figures of one unit; null if they cannot be compared. */
function comparableRanges({ value: first }: Claim, { value: second }: Claim) {
  if (first === null || second === null || first.unit !== second.unit) return null
  if (figuresOf(first).length === 0 || figuresOf(second).length === 0) return null
  return [rangeOf(first), rangeOf(second)] as const
}

/** How two claims are linked, whichever of them holds the link; null if they are not. */
export function relationBetween(claim: Claim, other: Claim): Claim['links'][number]['type'] | null {
  const link =
    claim.links.find(({ claimId }) => claimId === other.id) ?? other.links.find(({ claimId }) => claimId === claim.id)
  return link?.type ?? null
}

/** What stands between a claim and each of the event's others, links made from either side among them. */
export interface Relation {
  readonly other: Claim
  readonly type: NonNullable<ReturnType<typeof relationBetween>>
  /** For `corroborates`: whether it is worth its name. */
  readonly corroboration: Corroboration
}

export function relationsOf(project: Project, claim: Claim): readonly Relation[] {
  return claimsOf(project, claim.eventId).flatMap((other) => {
    const type = other.id === claim.id ? null : relationBetween(claim, other)
    return type === null ? [] : [{ other, type, corroboration: corroborationOf(project, claim, other) }]
  })
}
