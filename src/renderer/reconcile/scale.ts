import { rangeOf, type Scale } from '../../shared/claims/reconciliation'
import type { ClaimValue } from '../../shared/project/records/claim'

/** How a figure is drawn on its row's scale, in per cent of its width. */
export interface Mark {
  readonly from: number
  readonly to: number
  /** The best figure, or the only one; null where only bounds were given. */
  readonly best: number | null
  /** The speaker set no end on this side: the bar fades out there. */
  readonly isOpenBelow: boolean
  readonly isOpenAbove: boolean
}

export function markOf(value: ClaimValue, scale: Scale): Mark {
  const { low, high } = rangeOf(value)
  const place = (figure: number): number =>
    Math.min(100, Math.max(0, ((figure - scale.from) / (scale.to - scale.from)) * 100))
  return {
    from: low === -Infinity ? 0 : place(low),
    to: high === Infinity ? 100 : place(high),
    best: value.best === null ? null : place(value.best),
    isOpenBelow: low === -Infinity,
    isOpenAbove: high === Infinity,
  }
}
