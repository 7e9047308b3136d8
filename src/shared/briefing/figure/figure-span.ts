import type { AboutPolicy } from '../../dates/about-policy'
import { boundsOf } from '../../dates/bounds'
import { Refusal } from '../../problem'
import { fitted, withinLimits, type TimeWindow } from '../../timeline/time-window'
import { figureWords } from '../../words/figure'

/** The time that a figure draws from its left edge to its right. */
export type FigureSpan =
  /** All that its events cover, with a little air. */
  | { readonly kind: 'all' }
  /** The same without a few events far away from the bulk of them, where these would leave it no room (`firstLook`). */
  | { readonly kind: 'bulk' }
  /** Milliseconds UTC, `to` exclusive. */
  | { readonly kind: 'window'; readonly from: number; readonly to: number }
  /** EDTF, from the earliest day that `from` can mean to the latest that `until` can, inclusive; '': as far as the events go. */
  | { readonly kind: 'dates'; readonly from: string; readonly until: string }

/** The same date on both sides: the time it covers; of no date, what the bulk of the events cover. */
export function spanOfPeriod(period: string): FigureSpan {
  return period === '' ? { kind: 'bulk' } : { kind: 'dates', from: period, until: period }
}

/**
 * The stretch of time that is drawn of events covering `horizon`, or of their bulk; null where there is none, since no event is dated. Refuses a
 * time whose end lies before its beginning with `output-impossible`, and dates that are not EDTF with `date-unreadable`.
 */
export function windowOfSpan(span: FigureSpan, horizon: TimeWindow | null, policy: AboutPolicy): TimeWindow | null {
  if (horizon === null) return null
  switch (span.kind) {
    case 'all':
    case 'bulk':
      return fitted(horizon)
    case 'window':
      return ordered(span.from, span.to)
    case 'dates': {
      const earliest = span.from === '' ? -Infinity : boundsOf(span.from, policy).earliest
      const latest = span.until === '' ? Infinity : boundsOf(span.until, policy).latest
      const [isFromOpen, isUntilOpen] = [!Number.isFinite(earliest), !Number.isFinite(latest)]
      if (isFromOpen && isUntilOpen) return fitted(horizon)
      // An open side goes as far as the events do, with air after the time that is drawn, however far others lie off on the closed
      // side; where the events end before it begins, there are none in it.
      if (isFromOpen) return horizon.from <= latest ? openTo({ from: horizon.from, to: latest + 1 }, 'from') : null
      if (isUntilOpen) return earliest < horizon.to ? openTo({ from: earliest, to: horizon.to }, 'to') : null
      return ordered(earliest, latest + 1)
    }
  }
}

/** The same time with air on the side that nobody has named, and none beyond the date that stands on the other. */
function openTo(extent: TimeWindow, side: 'from' | 'to'): TimeWindow {
  return withinLimits({ ...extent, [side]: fitted(extent)[side] })
}

function ordered(from: number, to: number): TimeWindow {
  if (from >= to) throw new Refusal('output-impossible', { reason: figureWords.endBeforeStart })
  return withinLimits({ from, to })
}
