import type { Block, Layout } from '../../shared/timeline/layout'
import type { TimeWindow } from '../../shared/timeline/time-window'
import type { CanvasGroup, CanvasItem } from './vis-timeline'

/** Pixels. */
export const rowHeight = 33
export const laneTop = 8
export const laneBottom = 8
/** For the density of what finds no row. */
export const ribbonHeight = 20

/** A lane's id on the canvas. Record ids begin with a letter or a digit, so none can be mistaken for "no lane". */
export function groupId(laneId: string | null): string {
  return `lane:${laneId ?? ''}`
}

/**
 * The stretch of time a block takes on the canvas: its shape, cut where nothing can be seen of it, and long enough that
 * vis-timeline keeps it while its title, which reaches beyond a short bar, is still in sight.
 */
export function stretchOf(block: Block, layout: Layout, titlePixels: number): TimeWindow {
  const { stretch, msPerPixel } = layout
  const room = (stretch.to - stretch.from) / 2
  const from = Math.max(block.shape.from, stretch.from - room)
  const to = Math.min(block.shape.to, stretch.to + room)
  return { from, to: Math.max(to, from + titlePixels * msPerPixel) }
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
