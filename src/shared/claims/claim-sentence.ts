import type { Project } from '../project/project'
import type { Claim, ClaimValue } from '../project/records/claim'
import { claimWords as words } from '../words/claims'
import { writeNumber } from './number-text'
import { nameOfVoice } from './voice'

/** A claim as a sentence, in its parts: “Nagorno-Karabakh authorities · reported · 27 casualties (incl. 2 civilians)”. */
export interface ClaimSentence {
  readonly speaker: string
  readonly verb: string
  readonly content: string
  /** The statement, where the figure is the sentence. */
  readonly detail: string
}

export function sentenceOfClaim(project: Project, claim: Claim): ClaimSentence {
  const figure = claim.value === null ? '' : figureInWords(claim.value, claim.property)
  return {
    speaker: nameOfVoice(project, claim),
    verb: claim.attributionVerb === '' ? words.says : claim.attributionVerb,
    content: figure === '' ? claim.statement : figure,
    detail: figure === '' ? '' : claim.statement,
  }
}

/** The sentence as one text, for labels. */
export function claimInWords(project: Project, claim: Claim): string {
  const { speaker, verb, content } = sentenceOfClaim(project, claim)
  return `${speaker} ${verb}: ${content === '' ? words.empty : content}`
}

/** “about 27 casualties (incl. 2 civilians)”; `property` says what is counted where the figure has no unit. */
export function figureInWords({ low, best, high, unit, qualifier, breakdown }: ClaimValue, property: string): string {
  const amount = amountInWords(low, best, high, qualifier)
  if (amount === '') return ''
  const parts = breakdown.map((part) => `${writeNumber(part.value)} ${part.label}`.trim()).join(', ')
  return [amount, unit === '' ? property : unit, parts === '' ? '' : words.figures.including(parts)]
    .filter((piece) => piece !== '')
    .join(' ')
}

function amountInWords(
  low: number | null,
  best: number | null,
  high: number | null,
  qualifier: ClaimValue['qualifier'],
): string {
  const said = qualifier === null ? '' : `${words.qualifiers[qualifier]} `
  if (best !== null) return `${said}${writeNumber(best)}${rangeInWords(low, high)}`
  if (low !== null && high !== null) return `${said}${words.figures.between(writeNumber(low), writeNumber(high))}`
  const bound = low ?? high
  if (bound === null) return ''
  if (said !== '') return `${said}${writeNumber(bound)}`
  return low === null ? words.figures.atMost(writeNumber(bound)) : words.figures.atLeast(writeNumber(bound))
}

function rangeInWords(low: number | null, high: number | null): string {
  if (low !== null && high !== null) return ` (${words.figures.fromTo(writeNumber(low), writeNumber(high))})`
  if (low !== null) return ` (${words.figures.atLeast(writeNumber(low))})`
  return high === null ? '' : ` (${words.figures.atMost(writeNumber(high))})`
}
