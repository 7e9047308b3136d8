import type { Chronology, ChronologyLane, DatedEvent } from './chronology'
import { rowsFor, shareRows, type Placeable } from './rows'
import { lengthOf, withinLimits, type TimeWindow } from './time-window'

/** An event as it is drawn in one lane. */
export interface Block extends DatedEvent {
  /** Unique on the canvas: the same event may be in several lanes. */
  readonly key: string
  readonly laneId: string | null
  /** From 0, from the top of the lane. */
  readonly row: number
  /** Too short at this scale for its shape to be seen: drawn as a mark on its middle. */
  readonly isMark: boolean
}

export interface LaneLayout {
  readonly lane: ChronologyLane
  /** How many rows the lane has room for, at least 1. */
  readonly rows: number
  readonly blocks: readonly Block[]
}

export interface Layout {
  /** The time laid out: wider than what is visible, so that a small move needs no new layout. */
  readonly stretch: TimeWindow
  readonly msPerPixel: number
  readonly lanes: readonly LaneLayout[]
}

export interface LayoutRequest {
  readonly chronology: Chronology
  /** What is visible. */
  readonly window: TimeWindow
  /** Pixels. */
  readonly width: number
  /** Rows that fit on the canvas, for all lanes together. */
  readonly rows: number
  /** Pixels that an event's title takes beside or over its bar. */
  readonly labelWidth: (event: DatedEvent['event']) => number
  /** Ids of events that are drawn whatever else is left out. */
  readonly pinned: ReadonlySet<string>
  /** Lanes that get all the rows they can use, whatever fits. */
  readonly opened: ReadonlySet<string | null>
  /** Where blocks were: they stay there if they can. */
  readonly before: Layout | null
}

/** vis-timeline is quick with some hundred items and not with thousands. */
export const mostBlocks = 300

/** More rows in one lane than anybody can follow with the eye; an opened lane may have more. */
const mostRows = 24
const mostRowsOpened = 60

/** Narrower than this, in pixels, a bar is only a mark. */
export const markWidth = 9

/**
 * Decides what is drawn: for each lane which events, and on which row. What finds no row is left out here and shown as density
 * instead (`TimeIndex.density`).
 */
export function layoutOf(request: LayoutRequest): Layout {
  const { chronology, window, width } = request
  const msPerPixel = lengthOf(window) / width
  const stretch = withinLimits({
    from: window.from - lengthOf(window) / 2,
    to: window.to + lengthOf(window) / 2,
  })
  const each = Math.max(24, Math.ceil(mostBlocks / Math.max(chronology.lanes.length, 1)))
  const wanted = chronology.lanes.map((lane) => {
    const found = candidates(lane, stretch, Math.max(each, 120), request)
    const most = request.opened.has(lane.id) ? mostRowsOpened : mostRows
    const rows = rowsFor(placeables(lane, found, stretch, msPerPixel, request), most, rowsBefore(request, lane))
    return { lane, found, rows, count: Math.max(0, ...rows.values()) + 1 }
  })
  const shared = shareRows(
    wanted.map(({ count }) => count),
    request.rows,
  )
  const lanes = wanted.map(({ lane, found, rows, count }, position): LaneLayout => {
    const given = request.opened.has(lane.id) ? count : (shared[position] ?? 1)
    const blocks = found.flatMap((item): Block[] => {
      const row = rows.get(item.event.id)
      if (row === undefined || row >= given) return []
      const isMark = lengthOf(item.shape) / msPerPixel < markWidth
      return [{ ...item, key: blockKey(lane.id, item.event.id), laneId: lane.id, row, isMark }]
    })
    return { lane, rows: given, blocks }
  })
  return { stretch, msPerPixel, lanes: trimmed(lanes, request.pinned) }
}

/** Record ids are letters, digits, hyphens and underscores, so neither part can hold the colon between them. */
export function blockKey(laneId: string | null, eventId: string): string {
  return `${laneId ?? ''}:${eventId}`
}

/** Whether what was laid out still serves: the same scale, and the window well within what was laid out. */
export function stillServes(layout: Layout, window: TimeWindow, width: number): boolean {
  const isSameScale = Math.abs(layout.msPerPixel / (lengthOf(window) / width) - 1) < 0.001
  const isAtLimit = lengthOf(layout.stretch) < lengthOf(window) * 1.9
  const margin = isAtLimit ? 0 : lengthOf(window) * 0.1
  return isSameScale && window.from - margin >= layout.stretch.from && window.to + margin <= layout.stretch.to
}

function candidates(lane: ChronologyLane, stretch: TimeWindow, limit: number, request: LayoutRequest): DatedEvent[] {
  const found = lane.index.find(stretch, limit).flatMap((position) => lane.events[position] ?? [])
  if (request.pinned.size === 0) return found
  const missing = lane.events.filter(
    (item) => request.pinned.has(item.event.id) && !found.includes(item) && touches(item, stretch),
  )
  return [...missing, ...found]
}

function touches({ shape }: DatedEvent, stretch: TimeWindow): boolean {
  return shape.from < stretch.to && shape.to > stretch.from
}

/** The chosen first, then the major ones, the rest in order of time: so they have the pick of the rows. */
function placeables(
  lane: ChronologyLane,
  found: readonly DatedEvent[],
  stretch: TimeWindow,
  msPerPixel: number,
  { pinned, labelWidth }: LayoutRequest,
): Placeable[] {
  const turn = ({ event }: DatedEvent): number =>
    lane.events.length > 12 ? (pinned.has(event.id) ? 0 : event.significance === 'major' ? 1 : 2) : 2
  return [...found]
    .map((item) => ({ item, turn: turn(item) }))
    .sort((a, b) => a.turn - b.turn || a.item.shape.from - b.item.shape.from)
    .map(({ item }) => placed(item, stretch, msPerPixel, labelWidth(item.event)))
}

/** Pixels that fade away at an unknown end. */
export const tailWidth = 40

function placed({ event, shape }: DatedEvent, stretch: TimeWindow, msPerPixel: number, label: number): Placeable {
  const toPixels = (ms: number): number =>
    (Math.min(Math.max(ms, stretch.from), stretch.to) - stretch.from) / msPerPixel
  const left = toPixels(shape.from)
  const right = Math.max(toPixels(shape.to), left + label)
  return {
    id: event.id,
    left: shape.start === 'unknown' ? left - tailWidth : left,
    right: shape.end === 'unknown' ? Math.max(right, toPixels(shape.to) + tailWidth) : right,
  }
}

function rowsBefore({ before }: LayoutRequest, lane: ChronologyLane): ReadonlyMap<string, number> {
  const blocks = before?.lanes.find((other) => other.lane.id === lane.id)?.blocks ?? []
  return new Map(blocks.map(({ event, row }) => [event.id, row]))
}

/** No more than `mostBlocks` in all: of too many, each lane keeps its even share, the chosen first. */
function trimmed(lanes: readonly LaneLayout[], pinned: ReadonlySet<string>): LaneLayout[] {
  const total = lanes.reduce((sum, { blocks }) => sum + blocks.length, 0)
  if (total <= mostBlocks) return [...lanes]
  return lanes.map((layout) => {
    const keep = Math.floor((layout.blocks.length * mostBlocks) / total)
    const every = layout.blocks.length / Math.max(keep, 1)
    const blocks = layout.blocks.filter(
      (block, index) => pinned.has(block.event.id) || Math.floor(index / every) !== Math.floor((index - 1) / every),
    )
    return { ...layout, blocks }
  })
}
