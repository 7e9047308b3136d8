import type { When } from '../dates/when'
import type { Project } from '../project/project'
import type { Actor } from '../project/records/actor'
import type { Claim, ClaimValue } from '../project/records/claim'
import type { Passage } from '../reading/quote'
import type { AttributionSuggestion, DateSuggestion, FigureSuggestion, Suggestion } from '../reading/suggestion'
import { dateChoices, whenOfChoice } from './date-choices'
import { titleOfSentence } from './event-title'
import { marksWithin } from './marked-text'
import { indexAt, type Paragraph } from './paragraphs'
import { placeOf, sentenceAround, trimmed } from './sentence'
import { speakerMeant } from './speakers'
import { statementOf } from './statement'

/** What the researcher looks at: something that was found, or a passage chosen by hand. */
export type Focus =
  | { readonly kind: 'suggestion'; readonly suggestion: Suggestion }
  | { readonly kind: 'passage'; readonly passage: Passage }

/** Who says it: an actor of the project, or a name that becomes one. */
export interface Speaker {
  readonly name: string
  readonly actorId: string | null
  /** What the text shows of somebody who is new: what kind of actor they are, and what is said of them beside their name. */
  readonly kind: Actor['kind']
  readonly role: string
}

/** What the researcher decided otherwise than it was read. */
export interface Changes {
  readonly when?: When | null
  readonly value?: ClaimValue | null
  readonly speaker?: Speaker | null
}

/** What accepting would make: everything that is shown before it is done. */
export interface Draft {
  /** What is quoted: the sentence, or the chosen passage. */
  readonly passage: Passage
  /** Of the passage, from 1. */
  readonly paragraph: number
  readonly title: string
  readonly statement: string
  readonly when: When | null
  readonly property: string
  readonly value: ClaimValue | null
  /** null: the source itself speaks. */
  readonly speaker: Speaker | null
  readonly verb: string
  readonly stance: Claim['stance']
}

/** A text being read, with what was found in it. */
export interface ReadSource {
  readonly sourceId: string
  readonly text: string
  readonly paragraphs: readonly Paragraph[]
  /** In the order of the text. */
  readonly suggestions: readonly Suggestion[]
}

/** Suggestions are a few words each. */
const longestMark = 400

/**
 * What would be made of the thing in focus: the sentence around it quoted, with the date, figure and speaker that stand in it. Of
 * several the one in focus is taken, then the nearest to it; a figure that counts people before one that counts things.
 */
export function draftOf(project: Project, source: ReadSource, focus: Focus, changes: Changes): Draft | null {
  const { text, paragraphs, suggestions } = source
  const chosen = focus.kind === 'suggestion' ? focus.suggestion : trimmed(text, focus.passage)
  if (chosen === null) return null
  const place = placeOf(paragraphs, indexAt(paragraphs, chosen.start), chosen)
  const sentence = sentenceAround(text, chosen, place)
  const passage = focus.kind === 'suggestion' ? sentence : { start: chosen.start, end: chosen.end }
  const found = marksWithin(suggestions, sentence, longestMark)
  const date = dateFor(found, focus, passage)
  const { figure, attribution } = figureAndSpeaker(found, focus, passage, chosen)
  const isNamed = attribution !== undefined && !attribution.isDoubtful
  // Where nobody is said to speak, the source says that somebody denied it: it does not deny it itself.
  const isSpoken = changes.speaker === undefined ? isNamed : changes.speaker !== null
  const asides = found.flatMap(asideOf)
  return {
    passage,
    paragraph: place.number,
    title: titleOfSentence(text, focus.kind === 'suggestion' ? sentence : passage, asides),
    statement: statementOf(
      text,
      passage,
      isSpoken && focus.kind === 'suggestion' ? attribution : undefined,
      found.filter(isDate),
      figure,
    ),
    when:
      changes.when !== undefined
        ? changes.when
        : date === undefined
          ? null
          : whenOfChoice(dateChoices(date)[0], date, source.sourceId),
    property: changes.value === null ? '' : (figure?.property ?? '').slice(0, 200),
    value: changes.value !== undefined ? changes.value : figure === undefined ? null : valueOf(figure),
    speaker: changes.speaker !== undefined ? changes.speaker : isNamed ? speakerFor(project, attribution) : null,
    verb: isSpoken ? (attribution?.verb.text ?? '').replace(/\s+/g, ' ').slice(0, 100) : '',
    stance: isSpoken ? (attribution?.stance ?? 'asserts') : 'asserts',
  }
}

/** What of a sentence says when, or who says so. */
function asideOf(suggestion: Suggestion): readonly Passage[] {
  if (suggestion.kind === 'figure') return []
  if (suggestion.kind === 'date') return [suggestion]
  const { verb } = suggestion
  return [{ start: Math.min(suggestion.start, verb.start), end: Math.max(suggestion.end, verb.end) }]
}

interface Said {
  readonly figure: FigureSuggestion | undefined
  readonly attribution: AttributionSuggestion | undefined
}

/**
 * A figure and whoever gives it. In "I counted nine, but my husband said fifteen" each number belongs to the clause it stands in:
 * nobody is given a figure that stands outside what they say.
 */
function figureAndSpeaker(found: readonly Suggestion[], focus: Focus, passage: Passage, chosen: Passage): Said {
  const isSpeakerChosen = focus.kind === 'suggestion' && isAttribution(focus.suggestion)
  const isFigureChosen = focus.kind === 'suggestion' && isFigure(focus.suggestion)
  const speaking = nearest(found, focus, passage, isAttribution, (one) => distanceFromSaid(one, chosen))
  const isAround = speaking !== undefined && distanceFromSaid(speaking, chosen) === 0
  const byProperty = ({ property }: FigureSuggestion): number => (property === '' ? 1 : 0)
  if (speaking !== undefined && !isFigureChosen && (isSpeakerChosen || isAround)) {
    const figure = nearest(found, focus, passage, isFigure, (one) =>
      distanceFromSaid(speaking, one) === 2 ? Infinity : byProperty(one),
    )
    return { figure, attribution: speaking }
  }
  const figure = nearest(found, focus, passage, isFigure, byProperty)
  if (figure === undefined) return { figure, attribution: speaking }
  const attribution = nearest(found, focus, passage, isAttribution, (one) => {
    const distance = distanceFromSaid(one, figure)
    return distance === 2 ? Infinity : distance
  })
  return { figure, attribution }
}

/** 0 for who says the words in focus, 1 where the text does not show what somebody says, 2 for who says something else. */
function distanceFromSaid({ said }: AttributionSuggestion, { start, end }: Passage): number {
  if (said === null) return 1
  return said.start < end && said.end > start ? 0 : 2
}

/** The date in focus, or the nearest one that can be placed in time and does not only say which thing is meant. */
function dateFor(found: readonly Suggestion[], focus: Focus, passage: Passage): DateSuggestion | undefined {
  return nearest(found, focus, passage, isDate, ({ edtf, namesThing }) => (edtf === null || namesThing ? Infinity : 0))
}

/**
 * The suggestion in focus if it is of this kind; otherwise the one with the least `rank`, the nearest of those. What has an
 * infinite rank is only taken when it is in focus itself.
 */
function nearest<Kind extends Suggestion>(
  found: readonly Suggestion[],
  focus: Focus,
  passage: Passage,
  isKind: (suggestion: Suggestion) => suggestion is Kind,
  rank: (suggestion: Kind) => number = () => 0,
): Kind | undefined {
  if (focus.kind === 'suggestion' && isKind(focus.suggestion)) return focus.suggestion
  const at = focus.kind === 'suggestion' ? focus.suggestion : passage
  return found
    .filter(isKind)
    .filter((suggestion) => Number.isFinite(rank(suggestion)))
    .sort((a, b) => rank(a) - rank(b) || distance(a, at) - distance(b, at))[0]
}

/** Characters between two passages; 0 where they touch. */
function distance(a: Passage, b: Passage): number {
  return Math.max(0, a.start - b.end, b.start - a.end)
}

function isDate(suggestion: Suggestion): suggestion is DateSuggestion {
  return suggestion.kind === 'date'
}

function isFigure(suggestion: Suggestion): suggestion is FigureSuggestion {
  return suggestion.kind === 'figure'
}

function isAttribution(suggestion: Suggestion): suggestion is AttributionSuggestion {
  return suggestion.kind === 'attribution'
}

function valueOf({ low, best, high, unit, qualifier, breakdown }: FigureSuggestion): ClaimValue {
  return { low, best, high, unit, qualifier, breakdown: [...breakdown] }
}

/** The one actor of the project that the name means for certain; otherwise the name as the text has it. */
function speakerFor(project: Project, { speaker }: AttributionSuggestion): Speaker | null {
  const { name, kind, role } = speaker
  if (name === '') return null
  const meant = speakerMeant(project, name)
  return meant === null ? { name, actorId: null, kind, role } : speakerOf(meant)
}

export function speakerOf({ id, name, kind }: Actor): Speaker {
  return { name, actorId: id, kind, role: '' }
}
