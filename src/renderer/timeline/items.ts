import type { Block, Layout } from '../../shared/timeline/layout'
import { lengthOf, type TimeWindow } from '../../shared/timeline/time-window'
import { timeLimitMs } from '../../shared/dates/calendar'
import type { CanvasGroup, CanvasItem } from './vis-timeline'

/** Pixels. */
export const rowHeight = 30
export const laneTop = 7
const laneBottom = 3
/** For the density of what finds no row. */
export const ribbonHeight = 17

/** A lane's id on the canvas. Record ids begin with a letter or a digit, so none can be mistaken for "no lane". */
export function groupId(laneId: string | null): string {
  return `lane:${laneId ?? ''}`
}

/**
 * The stretch of time that a block's element covers: its shape and much around it. vis-timeline takes an item out of the page
 * and puts it back, measuring it each time, whenever its stretch leaves the window; so it is told of stretches that reach
 * beyond everything laid out, and that change only when the zoom has gone a long way. What is too long for a browser to draw is
 * cut far outside of what can be seen.
 */
export function stretchOf(shape: TimeWindow, { stretch }: Layout): TimeWindow {
  const stride = strideOver(lengthOf(stretch))
  const first = (Math.floor(stretch.from / stride) - 1) * stride
  const last = (Math.ceil(stretch.to / stride) + 1) * stride
  return {
    from: Math.max(shape.from - stride, first, -timeLimitMs),
    to: Math.min(shape.to + stride, last, timeLimitMs),
  }
}

/** The next power of 16. */
function strideOver(ms: number): number {
  return 16 ** Math.ceil(Math.log2(ms) / 4)
}

export function canvasItem(block: Block, { from, to }: TimeWindow): CanvasItem {
  return { id: block.key, group: groupId(block.laneId), start: from, end: to }
}

export function canvasGroups(layout: Layout, heights: readonly number[]): CanvasGroup[] {
  return layout.lanes.map(({ lane }, order) => ({ id: groupId(lane.id), order, height: heights[order] ?? 0 }))
}

/**
 * How tall each lane is: its rows, the ribbon if it has one, and an even share of what the canvas has left, so that the lanes
 * together fill it.
 */
export function laneHeights(rows: readonly number[], canvasHeight: number): number[] {
  const needed = rows.map((count) => count * rowHeight + laneTop + laneBottom + ribbonHeight)
  const left = canvasHeight - needed.reduce((sum, height) => sum + height, 0)
  const share = Math.max(0, left / Math.max(rows.length, 1))
  return needed.map((height) => Math.floor(height + share))
}

/** How many rows, of all lanes together, fit a canvas. */
export function rowsThatFit(canvasHeight: number, lanes: number): number {
  return Math.max(lanes, Math.floor((canvasHeight - lanes * (laneTop + laneBottom + ribbonHeight)) / rowHeight))
}
