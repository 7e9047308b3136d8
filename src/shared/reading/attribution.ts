import type { actorKinds } from '../project/records/actor'
import type { stances } from '../project/records/claim'
import type { Sentence } from './text/sentences'

/** What somebody does with what is said, as claims have it. */
export type AttributionStance = (typeof stances)[number]

/** What kind of actor a speaker seems to be. */
export type SpeakerKind = (typeof actorKinds)[number]

/** Indices of tokens, `to` exclusive. */
export interface TokenSpan {
  readonly from: number
  readonly to: number
}

/** Who says something, as their words in the text show. */
export interface FoundSpeaker extends TokenSpan {
  /** The name to know them by: "Nikol Pashinyan" of "Armenian Prime Minister Nikol Pashinyan"; of "he" the person meant. */
  readonly name: string
  /** What is said of them beside their name: "special adviser to Azerbaijan's president"; '' if nothing. */
  readonly role: string
  readonly kind: SpeakerKind
}

/** Somebody says something. */
export interface FoundAttribution {
  readonly sentence: Sentence
  readonly speaker: FoundSpeaker
  /** The verb in the words of the text: "have called on"; also "according to". */
  readonly verb: TokenSpan
  readonly stance: AttributionStance
  /** What is said; null where the sentence only tells that somebody spoke. */
  readonly said: TokenSpan | null
  /** Somebody is pointed at ("they said", "he said" some paragraphs on) and not named: who that is, only a person can tell. */
  readonly isDoubtful: boolean
  readonly rule: string
}

/** The person named as a speaker last, for "he said". */
export interface LastPerson {
  readonly name: string
  /** They spoke paragraphs before: "he" may have become somebody else. */
  readonly isFar: boolean
}
