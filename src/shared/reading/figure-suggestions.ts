import type { FoundFigure } from './figure'
import type { FigureSuggestion } from './suggestion'
import { passageOf } from './text/passages'

/** Puts a found figure into the form that is offered. */
export function figureSuggestion(figure: FoundFigure): FigureSuggestion {
  const { low, best, high, unit, property, qualifier, breakdown } = figure
  return {
    kind: 'figure',
    ...passageOf(figure.sentence, figure.from, figure.to),
    rule: qualifier === null ? (low !== null && high !== null ? 'figure-range' : 'figure') : `figure-${qualifier}`,
    reason: '',
    property,
    low,
    best,
    high,
    unit,
    qualifier,
    breakdown,
  }
}
