import type { AboutPolicy } from '../../dates/about-policy'
import { boundsOf } from '../../dates/bounds'
import { Refusal } from '../../problem'
import { fitted, withinLimits, type TimeWindow } from '../../timeline/time-window'
import { figureWords } from '../../words/figure'

/** The time that a figure draws from its left edge to its right. */
export type FigureSpan =
  /** All that its events cover, with a little air. */
  | { readonly kind: 'all' }
  /** Milliseconds UTC, `to` exclusive. */
  | { readonly kind: 'window'; readonly from: number; readonly to: number }
  /** EDTF, from the earliest day that `from` can mean to the latest that `until` can, inclusive; '': as far as the events go. */
  | { readonly kind: 'dates'; readonly from: string; readonly until: string }

/** The same date on both sides: the time it covers. */
export function spanOfPeriod(period: string): FigureSpan {
  return period === '' ? { kind: 'all' } : { kind: 'dates', from: period, until: period }
}

/**
 * The stretch of time that is drawn of events covering `horizon`; null where there is none, since no event is dated. Refuses a
 * time whose end lies before its beginning with `input-invalid`, and dates that are not EDTF with `date-unreadable`.
 */
export function windowOfSpan(span: FigureSpan, horizon: TimeWindow | null, policy: AboutPolicy): TimeWindow | null {
  if (horizon === null) return null
  switch (span.kind) {
    case 'all':
      return fitted(horizon)
    case 'window':
      return ordered(span.from, span.to)
    case 'dates': {
      const earliest = span.from === '' ? -Infinity : boundsOf(span.from, policy).earliest
      const latest = span.until === '' ? Infinity : boundsOf(span.until, policy).latest
      const all = fitted(horizon)
      // What is open on one side goes as far as the events do, and where they end before it begins, there are none in it.
      if (!Number.isFinite(earliest) && !Number.isFinite(latest)) return all
      if (!Number.isFinite(earliest)) return all.from < latest ? ordered(all.from, latest + 1) : null
      if (!Number.isFinite(latest)) return earliest < all.to ? ordered(earliest, all.to) : null
      return ordered(earliest, latest + 1)
    }
  }
}

function ordered(from: number, to: number): TimeWindow {
  if (from >= to) throw new Refusal('input-invalid', { reason: figureWords.endBeforeStart })
  return withinLimits({ from, to })
}
