import { fold } from './folding'
import { citationsOfClaim } from './lookups'
import type { Project } from './project'
import type { Claim } from './records/claim'
import type { Source } from './records/source'

/**
 * What a source ultimately goes back to, as a key that sources of one origin share: the last source of its chain of
 * `originSourceId`, and beyond that the institution that issued it (an agency's copy printed by two papers is one voice). Two
 * sources with different keys count as independent; whether they truly are remains the researcher's judgement.
 */
export function originOf(project: Project, sourceId: string): string {
  const root = rootOf(project, sourceId)
  const issuer = root === undefined ? '' : issuerOf(root)
  return issuer === '' ? (root?.id ?? sourceId) : `issuer ${issuer}`
}

/** The source at the end of the chain of origins. A chain that runs in a circle ends where it began to repeat. */
function rootOf(project: Project, sourceId: string): Source | undefined {
  const seen = new Set<string>()
  let source = project.sources.get(sourceId)
  while (source?.originSourceId != null && !seen.has(source.id)) {
    seen.add(source.id)
    source = project.sources.get(source.originSourceId) ?? source
  }
  return source
}

/** The institution that is the author, folded; persons are not taken for one, since they write for many papers. */
function issuerOf(source: Source): string {
  const authors = source.csl.author ?? []
  const [only] = authors
  return authors.length === 1 && only?.literal !== undefined ? fold(only.literal.trim()) : ''
}

/** The different origins behind these claims' supporting citations. */
function originsOfClaims(project: Project, claims: readonly Claim[]): ReadonlySet<string> {
  const origins = claims.flatMap((claim) =>
    citationsOfClaim(project, claim.id)
      .filter(({ relation }) => relation === 'supports')
      .map(({ sourceId }) => originOf(project, sourceId)),
  )
  return new Set(origins)
}

/** How well two claims support each other. */
export type Corroboration = 'independent' | 'one-origin' | 'one-speaker' | 'uncited'

/** Whether two claims that say the same corroborate each other: two origins, and two speakers, are needed for it. */
export function corroborationOf(project: Project, first: Claim, second: Claim): Corroboration {
  const [origins, others] = [originsOfClaims(project, [first]), originsOfClaims(project, [second])]
  if (origins.size === 0 || others.size === 0) return 'uncited'
  if (first.assertedBy !== null && first.assertedBy === second.assertedBy) return 'one-speaker'
  return [...origins].every((origin) => others.has(origin)) && origins.size === others.size
    ? 'one-origin'
    : 'independent'
}
