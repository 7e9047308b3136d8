import type { WindowPlace } from '../services/settings'

/** A rectangle in the screen's own units; `x` and `y` are its upper left corner. */
export interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export const smallestWindow = { width: 720, height: 480 } as const
const usualWindow = { width: 1360, height: 860 } as const

/** Each further window a little lower and to the right, so that both can be seen. */
const cascade = 28

/**
 * Where a window goes: where it was, moved and shrunk as far as needed to be wholly on a display that is there now. The
 * first of the displays is the main one, and their areas leave out docks and panels.
 */
export function placeWindow(remembered: WindowPlace | null, displays: readonly Area[], othersOpen: number): Area {
  const wanted = remembered === null ? null : { ...remembered, ...shifted(remembered, othersOpen * cascade) }
  const display = wanted === null ? displays[0] : displayWithMostOf(wanted, displays)
  const area = display ?? displays[0] ?? { x: 0, y: 0, ...usualWindow }
  const width = clamp((wanted ?? usualWindow).width, smallestWindow.width, area.width)
  const height = clamp((wanted ?? usualWindow).height, smallestWindow.height, area.height)
  if (wanted === null || display === null) {
    return {
      x: Math.round(area.x + (area.width - width) / 2),
      y: Math.round(area.y + (area.height - height) / 2),
      width,
      height,
    }
  }
  return {
    x: clamp(wanted.x, area.x, area.x + area.width - width),
    y: clamp(wanted.y, area.y, area.y + area.height - height),
    width,
    height,
  }
}

function shifted({ x, y }: Area, by: number): { x: number; y: number } {
  return { x: x + by, y: y + by }
}

/** null if the rectangle lies on none of them: a display was unplugged. */
function displayWithMostOf(wanted: Area, displays: readonly Area[]): Area | null {
  const shares = displays.map((display) => ({ display, share: overlap(wanted, display) }))
  const best = shares.reduce<(typeof shares)[number] | null>(
    (most, next) => (next.share > (most?.share ?? 0) ? next : most),
    null,
  )
  return best?.display ?? null
}

function overlap(a: Area, b: Area): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return width > 0 && height > 0 ? width * height : 0
}

/** On a display smaller than the smallest window, the lower limit gives way. */
function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, Math.min(low, high)), Math.max(high, Math.min(low, high)))
}
