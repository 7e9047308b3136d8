import { citationsOfClaim } from '../project/lookups'
import { nameOf, titleOfItem } from '../project/names'
import type { Project } from '../project/project'
import type { Claim } from '../project/records/claim'
import type { CslName, Source } from '../project/records/source'
import { claimWords as words } from '../words/claims'

type Spoken = Pick<Claim, 'id' | 'assertedBy'>

/**
 * Who speaks in a claim, as a key that two claims of one voice share: the actor, or where nobody is named the source that is
 * cited first, each source being a voice of its own. Claims that name neither share one.
 */
export function voiceOf(project: Project, claim: Spoken): string {
  if (claim.assertedBy !== null) return `actor ${claim.assertedBy}`
  return `source ${sourceSpeaking(project, claim)?.id ?? ''}`
}

/** A voice by name: the actor, the authors of the source, or its title, short; “The source” where nothing is cited. */
export function nameOfVoice(project: Project, claim: Spoken): string {
  const actor = claim.assertedBy === null ? '' : nameOf(project, 'actors', claim.assertedBy)
  const source = sourceSpeaking(project, claim)
  return actor || (claim.assertedBy === null && source !== null ? nameOfSource(source) : '') || words.sourceItself
}

/** The source that speaks itself in a claim; null where an actor does, or nothing is cited. */
export function sourceSpeaking(project: Project, { id, assertedBy }: Spoken): Source | null {
  if (assertedBy !== null) return null
  const citations = citationsOfClaim(project, id)
  const [first] = [...citations.filter(({ relation }) => relation === 'supports'), ...citations]
  return first === undefined ? null : (project.sources.get(first.sourceId) ?? null)
}

/** Characters of a title that stand for a source. */
const mostOfTitle = 60

/** The authors of a source as one says them in a sentence, or else its title in quotation marks; '' if it has neither. */
function nameOfSource({ csl, confidential }: Source): string {
  const authors = (csl.author ?? []).map(nameOfAuthor).filter((name) => name !== '')
  if (authors.length > 0) return words.authors(authors)
  const title = titleOfItem(csl)
  const short = title.length <= mostOfTitle ? title : `${title.slice(0, mostOfTitle - 2).replace(/\s+\S*$/, '')} …`
  // What is left of a confidential source is a number, and no title.
  return title === '' ? '' : confidential && csl.type === 'document' ? title : `“${short}”`
}

function nameOfAuthor({ literal, given = '', family = '' }: CslName): string {
  return literal ?? [given, family].filter((part) => part !== '').join(' ')
}
