import type { PhrasingContent } from 'mdast'
import { nameOfVoice, sourceSpeaking, voiceOf } from '../../../claims/voice'
import { wordsOf } from '../../../dates/wording'
import { citationsOfClaim } from '../../../project/lookups'
import type { Project } from '../../../project/project'
import type { Claim } from '../../../project/records/claim'
import { capital, chronologyWords } from '../../../words/chronology'
import { figureOfProperty } from '../figure-text'
import { sentence, type Citing } from './citing'
import { emphasis, strong, text } from './nodes'

/** One claim: who says it, with which verb, what, which figure that is, and how far it is to be believed. */
export function claimLine(claim: Claim, project: Project, citing: Citing): readonly PhrasingContent[] {
  const verb = claim.attributionVerb === '' ? chronologyWords.verbs[claim.stance] : claim.attributionVerb
  const figure = figureOf(claim)
  const remarks = remarksOn(claim, project, citing)
  return [
    strong(capital(speakerOf(claim, project, citing))),
    text(` ${verb}: ${sentence(claim.statement)}`.trimEnd()),
    ...citing.references(citationsOfClaim(project, claim.id)),
    ...(figure === '' ? [] : [text(claim.statement === '' ? ' ' : ' – '), emphasis(text(figure))]),
    ...(remarks.length === 0 ? [] : [text(` (${remarks.join('; ')})`)]),
  ]
}

function figureOf({ value, property }: Claim): string {
  return value === null ? '' : figureOfProperty(property, value)
}

function speakerOf(claim: Claim, project: Project, citing: Citing): string {
  const source = sourceSpeaking(project, claim)
  if (source?.confidential === true) return citing.nameOf(source)
  return claim.assertedBy === null && source === null ? chronologyWords.theSource : nameOfVoice(project, claim)
}

function remarksOn(claim: Claim, project: Project, citing: Citing): readonly string[] {
  const { assertedAt, when, credibility, status, stance, attributionVerb } = claim
  return [
    stance === 'denies' && !chronologyWords.isDenial(attributionVerb) ? chronologyWords.denial : '',
    assertedAt === null ? '' : chronologyWords.saidOn(wordsOf(assertedAt)),
    when === null ? '' : chronologyWords.datesIt(wordsOf(when)),
    chronologyWords.credibilities[credibility - 1] ?? '',
    chronologyWords.statuses[status],
    ...claim.links.map(({ type, claimId }) => {
      const other = project.claims.get(claimId)
      const isOfAnother = other !== undefined && voiceOf(project, other) !== voiceOf(project, claim)
      const named = isOfAnother
        ? chronologyWords.claimOf(speakerOf(other, project, citing))
        : chronologyWords.anotherClaim
      return `${chronologyWords.links[type]} ${named}`
    }),
  ].filter((remark) => remark !== '')
}
