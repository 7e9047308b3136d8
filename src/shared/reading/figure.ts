import type { figureQualifiers } from '../project/records/claim'
import type { Sentence } from './text/sentences'

/** How a speaker bounds a figure, as claims have it. */
export type FigureQualifier = (typeof figureQualifiers)[number]

/** A figure that was found in a sentence, as its words give it. */
export interface FoundFigure {
  readonly sentence: Sentence
  /** Indices of tokens, `to` exclusive. */
  readonly from: number
  readonly to: number
  /** Null: not said. "27" is only `best`; "at least 12" only `low`; "between 40 and 60" `low` and `high`; "nearly 500" `best` and `high`. */
  readonly low: number | null
  readonly best: number | null
  readonly high: number | null
  /** What is counted or measured, in the words of the text: "Russian peacekeepers", "km", "%"; '' if it is not said. */
  readonly unit: string
  /** What the figure is about, so that claims can be compared: "deaths", "displaced", "distance"; '' if unknown. */
  readonly property: string
  readonly qualifier: FigureQualifier | null
  /** "27 casualties, including two civilians". */
  readonly breakdown: readonly FigurePart[]
}

export interface FigurePart {
  readonly label: string
  readonly value: number
}
