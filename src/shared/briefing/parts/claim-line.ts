import { nameOfVoice } from '../../claims/voice'
import { wordsOf } from '../../dates/wording'
import { figureOfProperty } from '../../format/exchange/figure-text'
import { sentence } from '../../format/exchange/markdown/citing'
import { citationsOfClaim } from '../../project/lookups'
import type { Project } from '../../project/project'
import type { Claim } from '../../project/records/claim'
import { briefingWords } from '../../words/briefing'
import { capital, chronologyWords } from '../../words/chronology'
import type { Composing } from '../composing'
import type { Inline } from '../document'
import { bold, italic, words } from '../inline'

/** Who says so; where nobody is named, the source that does, by its authors or its title. */
export function speakerOf(claim: Pick<Claim, 'id' | 'assertedBy'>, project: Project): string {
  return nameOfVoice(project, claim)
}

/** One claim: who says it, with which verb, what, which figure that is, how far it is to be believed, and where it stands. */
export function claimLine(claim: Claim, { project, notes }: Composing): readonly Inline[] {
  const verb = claim.attributionVerb === '' ? briefingWords.claims.verbs[claim.stance] : claim.attributionVerb
  const figure = claim.value === null ? '' : figureOfProperty(claim.property, claim.value)
  const said = claim.statement.trim() === '' ? '' : ` ${sentence(claim.statement)}`
  const isFigureSaid = said !== '' && figure !== '' && figureIsIn(claim.statement, claim)
  const remarks = remarksOn(claim)
  return [
    bold(capital(speakerOf(claim, project))),
    words(` ${verb}:${said}`),
    ...(figure === '' || isFigureSaid ? [] : [words(' '), italic(sentence(capital(figure)))]),
    notes.note(citationsOfClaim(project, claim.id)),
    ...(remarks.length === 0 ? [] : [words(` (${remarks.join('; ')})`)]),
  ]
}

/** Whether a statement names every number of its figure already: then to give it again only repeats. */
function figureIsIn(statement: string, { value }: Claim): boolean {
  if (value === null) return false
  const digits = statement.replace(/(?<=\d)[,\s](?=\d{3})/g, '')
  const numbers = [value.low, value.best, value.high, ...value.breakdown.map((part) => part.value)]
  return numbers.every((number) => number === null || new RegExp(`(?<![\\d.])${number}(?![\\d])`).test(digits))
}

function remarksOn({ assertedAt, when, credibility, status, stance, attributionVerb }: Claim): readonly string[] {
  return [
    stance === 'denies' && !chronologyWords.isDenial(attributionVerb) ? chronologyWords.denial : '',
    assertedAt === null ? '' : chronologyWords.saidOn(wordsOf(assertedAt)),
    when === null ? '' : chronologyWords.datesIt(wordsOf(when)),
    chronologyWords.credibilities[credibility - 1] ?? '',
    chronologyWords.statuses[status],
  ].filter((remark) => remark !== '')
}
