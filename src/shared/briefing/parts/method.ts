import { aboutPolicyInWords } from '../../dates/about-policy'
import { wordsOfEdtf } from '../../dates/wording'
import { phraseOf } from '../../dates/phrases'
import { makeWhen } from '../../dates/when'
import { aboutOf, aboutPolicyOf } from '../../project/project'
import { reliabilities } from '../../project/records/source'
import { briefingWords } from '../../words/briefing'
import { chronologyWords } from '../../words/chronology'
import { claimWords } from '../../words/claims'
import type { Composing } from '../composing'
import type { Block, Definition } from '../document'
import { bold, paragraph, words } from '../inline'
import type { Gated } from '../publish-gate'
import { withholdings } from '../withholding'

const { method: texts } = briefingWords

/** When and from what the document was made, what was held back from it, and how its dates, words and grades are to be read. */
export function methodPart(composing: Composing): readonly Block[] {
  const { project, manner, gated } = composing
  const about = aboutPolicyInWords(aboutPolicyOf(project))
  if (manner.method === 'short') {
    return [paragraph([words([madeInWords(composing), heldInWords(gated), texts.short].join(' '))], 'aside')]
  }
  const entries: readonly Definition[] = [
    entry(texts.terms.dates, texts.dates),
    entry(texts.terms.about, about),
    entry(texts.terms.notes, texts.notes),
    entry(texts.terms.verification, texts.verification),
    entry(texts.terms.disputed, texts.disputed),
    entry(texts.terms.reliability, reliabilityScale()),
    entry(texts.terms.credibility, credibilityScale()),
  ]
  return [
    paragraph([words(madeInWords(composing))]),
    paragraph([words(heldInWords(gated))]),
    { kind: 'definitions', entries },
  ]
}

function madeInWords({ project, briefing, manner, events, counts, made }: Composing): string {
  const { title } = aboutOf(project)
  return [
    texts.made(
      wordsOfEdtf(made.at.slice(0, 10)),
      made.generator,
      title.trim() === '' ? chronologyWords.untitled : title,
    ),
    texts.chosen(briefing.selection.kind, counts.chosen, counts.inProject),
    ...(briefing.period === '' ? [] : [texts.period(phraseOf(makeWhen({ edtf: briefing.period })))]),
    ...(manner.events === 'disputed' ? [texts.onlyDisputed(events.length)] : []),
  ].join(' ')
}

/** What was held back and what was let out, counted. */
export function heldInWords({
  heldBack,
  letOut,
  claimsHeldBack,
}: Pick<Gated, 'heldBack' | 'letOut' | 'claimsHeldBack'>): string {
  const held = [
    ...withholdings.filter((kind) => heldBack[kind] > 0).map((kind) => texts.heldParts[kind](heldBack[kind])),
    ...(claimsHeldBack === 0 ? [] : [texts.heldParts.claims(claimsHeldBack)]),
  ]
  const out = withholdings.filter((kind) => letOut[kind] > 0).map((kind) => texts.letOutParts[kind](letOut[kind]))
  return [
    held.length === 0 ? texts.nothingHeld : texts.held(held),
    ...(out.length === 0 ? [] : [texts.letOut(out)]),
  ].join(' ')
}

function reliabilityScale(): string {
  const grades = reliabilities.map((letter) => `${letter}, ${chronologyWords.reliabilities[letter]}`)
  return `${grades.join('; ')}. ${texts.gradesNote}`
}

function credibilityScale(): string {
  const grades = claimWords.credibilities.map((said, index) => `${index + 1}, ${said.toLowerCase()}`)
  return `${grades.join('; ')}. ${texts.gradesNote}`
}

function entry(term: string, description: string): Definition {
  return { term: [bold(term)], description: [words(description)] }
}
