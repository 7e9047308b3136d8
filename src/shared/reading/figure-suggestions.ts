import type { FoundFigure } from './figure'
import type { Language } from './language'
import type { FigureSuggestion } from './suggestion'
import { excerptOf } from './text/excerpt'

/** Puts a found figure into the form that is offered. */
export function figureSuggestion(figure: FoundFigure, language: Language): FigureSuggestion {
  const { low, best, high, unit, property, qualifier, breakdown } = figure
  return {
    kind: 'figure',
    ...excerptOf(figure.sentence, figure.from, figure.to),
    rule: qualifier === null ? (low !== null && high !== null ? 'figure-range' : 'figure') : `figure-${qualifier}`,
    reason: language.reasons.figure(figure),
    property,
    low,
    best,
    high,
    unit,
    qualifier,
    breakdown,
  }
}
