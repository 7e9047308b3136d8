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
  /** Pixels from its left end to whatever comes next on its row; Infinity if nothing does. */
  readonly room: number
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
  /** What was drawn before: it stays, and stays where it is, if it can. */
  readonly before: Layout | null
}

/** vis-timeline is quick with some hundred items and not with thousands. */
export const mostBlocks = 300

/** More rows in one lane than anybody can follow with the eye; an opened lane may have more. */
const mostRows = 24
const mostRowsOpened = 60

/** A lane with no more events than this is laid out in order of time. */
const mostInTimeOrder = 60

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
  const wanted = chronology.lanes.map((lane) => {
    const found = candidates(lane, stretch, mostBlocks, request)
    const before = rowsBefore(request, lane)
    const most = request.opened.has(lane.id) ? mostRowsOpened : mostRows
    const place = (rows: number, isChosenFirst: boolean): Map<string, number> => {
      const turns = inTurn(lane, found, request.pinned, before, isChosenFirst)
      return rowsFor(
        turns.map((item) => placed(item, stretch, msPerPixel, request.labelWidth(item.event))),
        rows,
        before,
      )
    }
    const rows = place(most, false)
    return { lane, found, place, rows, count: Math.max(0, ...rows.values()) + 1 }
  })
  const shared = shareRows(
    wanted.map(({ count }) => count),
    request.rows,
  )
  const lanes = wanted.map(({ lane, found, place, count, ...first }, position): LaneLayout => {
    const given = request.opened.has(lane.id) ? count : (shared[position] ?? 1)
    // What is chosen is always seen, and takes the pick of the rows if it has to.
    const isSeen = ({ event }: DatedEvent): boolean => (first.rows.get(event.id) ?? given) < given
    const rows = found.every((item) => !request.pinned.has(item.event.id) || isSeen(item))
      ? first.rows
      : place(given, true)
    const blocks = found.flatMap((item): Block[] => {
      const row = rows.get(item.event.id)
      if (row === undefined || row >= given) return []
      const isMark = lengthOf(item.shape) / msPerPixel < markWidth
      return [{ ...item, key: blockKey(lane.id, item.event.id), laneId: lane.id, row, isMark, room: Infinity }]
    })
    return { lane, rows: given, blocks: withRoom(blocks, msPerPixel) }
  })
  return { stretch, msPerPixel, lanes: trimmed(lanes, request.pinned) }
}

/** Tells each block how far it is to the next one on its row: a long title may use what is free. */
function withRoom(blocks: readonly Block[], msPerPixel: number): Block[] {
  const next = new Map<number, Block>()
  return [...blocks]
    .sort((a, b) => b.shape.from - a.shape.from)
    .map((block) => {
      const after = next.get(block.row)
      next.set(block.row, block)
      if (after === undefined) return block
      const tail = after.shape.start === 'unknown' ? tailWidth : 0
      return { ...block, room: (after.shape.from - block.shape.from) / msPerPixel - tail }
    })
    .reverse()
}

/** Record ids are letters, digits, hyphens and underscores, so neither part can hold the colon between them. */
export function blockKey(laneId: string | null, eventId: string): string {
  return `${laneId ?? ''}:${eventId}`
}

/**
 * Whether what was laid out still serves: the window is well within it, and the scale is the same, or has changed by no more than
 * the share `tolerance`.
 */
export function stillServes(layout: Layout, window: TimeWindow, width: number, tolerance = exactly): boolean {
  const isAtLimit = lengthOf(layout.stretch) < lengthOf(window) * 1.9
  const margin = isAtLimit ? 0 : lengthOf(window) * 0.1
  return (
    isSameScale(layout, window, width, tolerance) &&
    window.from - margin >= layout.stretch.from &&
    window.to + margin <= layout.stretch.to
  )
}

/** For the rounding of numbers. */
const exactly = 0.001

function isSameScale(layout: Layout, window: TimeWindow, width: number, tolerance = exactly): boolean {
  return Math.abs(layout.msPerPixel / (lengthOf(window) / width) - 1) < tolerance
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

/**
 * In which order events choose their rows. A lane with few goes by time, which stacks them like stairs. In a lane with more than
 * there are rows for, the chosen come first, then what was drawn before, then the significant: so that zooming and moving let
 * appear and disappear as little as possible.
 */
function inTurn(
  { events }: ChronologyLane,
  found: readonly DatedEvent[],
  pinned: ReadonlySet<string>,
  before: ReadonlyMap<string, number>,
  isChosenFirst: boolean,
): DatedEvent[] {
  const isCrowded = events.length > mostInTimeOrder
  const turn = (item: DatedEvent): number => {
    if ((isCrowded || isChosenFirst) && pinned.has(item.event.id)) return -3
    if (!isCrowded) return 0
    return before.has(item.event.id) ? -2 : -item.rank / 10
  }
  return found
    .map((item) => ({ item, turn: turn(item) }))
    .sort((a, b) => a.turn - b.turn || a.item.shape.from - b.item.shape.from)
    .map(({ item }) => item)
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

function rowsBefore({ before, window, width }: LayoutRequest, lane: ChronologyLane): ReadonlyMap<string, number> {
  // At another scale a lane with few is stacked anew: its stairs would lose their order otherwise.
  if (before !== null && lane.events.length <= mostInTimeOrder && !isSameScale(before, window, width)) return new Map()
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
