import { msPerDay, msPerMinute, timeLimitMs } from '../dates/calendar'

/** A stretch of time in milliseconds UTC, `from` inclusive and `to` exclusive; both finite and `from < to`. */
export interface TimeWindow {
  readonly from: number
  readonly to: number
}

/** How far one can zoom in: ten minutes across the whole width. */
export const narrowestMs = 10 * msPerMinute

export function lengthOf(window: TimeWindow): number {
  return window.to - window.from
}

/**
 * The window moved, and only if it must be made shorter or longer, so that it lies within the time JavaScript can hold
 * (ECMA-262 §21.4.1.1, about 270,000 years each way) and is no narrower than `narrowestMs`.
 */
export function withinLimits(window: TimeWindow): TimeWindow {
  const middle = (window.from + window.to) / 2
  const length = Math.min(Math.max(lengthOf(window), narrowestMs), 2 * timeLimitMs)
  const from = Math.min(Math.max(middle - length / 2, -timeLimitMs), timeLimitMs - length)
  return { from, to: from + length }
}

/** The window made longer (`factor > 1`) or shorter, with the moment `around` staying where it is on screen. */
export function zoomed(window: TimeWindow, factor: number, around: number): TimeWindow {
  const length = Math.min(Math.max(lengthOf(window) * factor, narrowestMs), 2 * timeLimitMs)
  const share = (around - window.from) / lengthOf(window)
  return withinLimits({ from: around - share * length, to: around + (1 - share) * length })
}

/** The part `share` (0 to 1) of the way from one window to another: lengths change by equal factors, so that zooming feels even. */
export function between(a: TimeWindow, b: TimeWindow, share: number): TimeWindow {
  const length = lengthOf(a) * (lengthOf(b) / lengthOf(a)) ** share
  const change = lengthOf(b) - lengthOf(a)
  const done = Math.abs(change) < lengthOf(a) * 1e-6 ? share : (length - lengthOf(a)) / change
  return { from: a.from + (b.from - a.from) * done, to: a.to + (b.to - a.to) * done }
}

export function panned(window: TimeWindow, byMs: number): TimeWindow {
  return withinLimits({ from: window.from + byMs, to: window.to + byMs })
}

/**
 * A window that shows all of `extent` with a little air around it, and `behind` of its length (0 to 1) left free at the end for
 * the title of what comes last. A single moment gets a few days.
 */
export function fitted(extent: TimeWindow, behind = 0): TimeWindow {
  const air = Math.max(lengthOf(extent) * 0.03, msPerDay * 2)
  const length = (lengthOf(extent) + 2 * air) / (1 - behind)
  return withinLimits({ from: extent.from - air, to: extent.from - air + length })
}

const mostForTitles = 0.25

/**
 * How much of a fitted window, as a share of its length, must stay free behind `extent` for all titles to be seen whole; never more than a
 * quarter. A title begins where its event does; `titleWidth` is asked in pixels, as is `width`, and only of those that may matter.
 */
export function shareForTitles<Item extends { readonly shape: TimeWindow }>(
  extent: TimeWindow,
  items: readonly Item[],
  {
    width,
    titleWidth,
    widest,
  }: {
    readonly width: number
    readonly titleWidth: (item: Item) => number
    /** No title is wider than this. */
    readonly widest: number
  },
): number {
  const tight = fitted(extent)
  let share = 0
  for (const item of items) {
    if (share >= mostForTitles) break
    const at = (item.shape.from - tight.from) / lengthOf(tight)
    // What is left of the width for what lies before the title, held against the part of the time that lies before it.
    const shareFor = (title: number): number => 1 - (1 - title / width) / at
    if (at <= 0 || at > 1 || shareFor(widest) <= share) continue
    share = Math.max(share, shareFor(titleWidth(item)))
  }
  return Math.min(share, mostForTitles)
}

/** Whether any of `part` can be seen, and not only its very edge. */
export function shows(window: TimeWindow, part: TimeWindow): boolean {
  const edge = lengthOf(window) * 0.01
  return part.from < window.to - edge && part.to > window.from + edge
}

/**
 * The window moved as little as possible so that `part` can be seen whole, with its title behind it; what is longer than the
 * window is left alone while any of it can be seen, and shown from its start otherwise.
 */
export function revealing(window: TimeWindow, part: TimeWindow): TimeWindow {
  const length = lengthOf(window)
  const before = length * 0.05
  const behind = length * 0.15
  const isLonger = lengthOf(part) > length - before - behind
  if (isLonger && shows(window, part)) return window
  if (isLonger || part.from < window.from) return panned(window, part.from - before - window.from)
  return part.to + behind > window.to ? panned(window, part.to + behind - window.to) : window
}

/** The pixel a moment falls on, counted from the left edge of a canvas `width` pixels wide. */
export function xOf(window: TimeWindow, width: number, ms: number): number {
  return ((ms - window.from) / lengthOf(window)) * width
}

/** The inverse of `xOf`. */
export function timeAt(window: TimeWindow, width: number, x: number): number {
  return window.from + (x / width) * lengthOf(window)
}

export function sameWindow(a: TimeWindow, b: TimeWindow): boolean {
  return a.from === b.from && a.to === b.to
}
