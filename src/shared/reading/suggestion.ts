import type { AttributionStance, SpeakerKind } from './attribution'
import type { FigurePart, FigureQualifier } from './figure'
import type { PartOfDay, Vagueness } from './meaning'
import type { Passage } from './quote'

/** What the reading desk offers to the researcher; nothing is ever applied by itself. */
export type Suggestion = DateSuggestion | FigureSuggestion | AttributionSuggestion

/** A passage of the text as read, with its words. */
export interface Excerpt extends Passage {
  readonly text: string
}

interface Marked extends Excerpt {
  /** The rule that read it, by name: `weekday`. */
  readonly rule: string
  /** Why it was read so: a sentence for a person. */
  readonly reason: string
}

export interface DateSuggestion extends Marked {
  readonly kind: 'date'
  /** Null where the words name no date; then `vagueness` says why. */
  readonly edtf: string | null
  readonly vagueness: Vagueness | null
  /** The first and last day meant, `YYYY-MM-DD` (a minus before years BCE); null where open or undated. */
  readonly earliest: string | null
  readonly latest: string | null
  /** Whether it lasted that long, or happened once within. */
  readonly whenKind: 'extent' | 'instant'
  /** What it was counted from, as EDTF; null where the words say all. */
  readonly anchor: { readonly date: string; readonly basis: 'dateline' | 'text' } | null
  readonly partOfDay: PartOfDay | null
  /** The word before it that says how the date is meant ("since", "by"); '' if there is none. */
  readonly relation: string
  /** 'end' for "since 1994", which goes on; 'start' for "until 1994". */
  readonly open: 'start' | 'end' | null
  /** It says which thing is meant (“the 2020 agreement”), and not when something happened. */
  readonly namesThing: boolean
  /** The range it is one end of: "from 1962 to 1966". */
  readonly range: DateRange | null
  /** Other readings as EDTF: of 03/04/2021 the one with day and month changed over. */
  readonly alternatives: readonly string[]
}

export interface DateRange extends Excerpt {
  readonly side: 'start' | 'end'
  readonly edtf: string
}

/** A figure with its bounds and parts, ready for the `value` of a claim. */
export interface FigureSuggestion extends Marked {
  readonly kind: 'figure'
  readonly property: string
  readonly low: number | null
  readonly best: number | null
  readonly high: number | null
  readonly unit: string
  readonly qualifier: FigureQualifier | null
  readonly breakdown: readonly FigurePart[]
}

/** Somebody says something. The passage marked is the speaker's. */
export interface AttributionSuggestion extends Marked {
  readonly kind: 'attribution'
  readonly speaker: {
    /** The name to look for among the actors: "Nikol Pashinyan". */
    readonly name: string
    readonly role: string
    readonly kind: SpeakerKind
  }
  /** With its auxiliaries: "have called on". */
  readonly verb: Excerpt
  readonly stance: AttributionStance
  /** What is said; null where the sentence does not tell. */
  readonly said: Excerpt | null
  /** The speaker is only pointed at ("they said"); `speaker` is a guess, or the word itself. */
  readonly isDoubtful: boolean
}
