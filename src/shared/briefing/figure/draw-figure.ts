import { boundsOf } from '../../dates/bounds'
import { lanesInOrder } from '../../project/lookups'
import { aboutPolicyOf, type Project } from '../../project/project'
import type { TimelineEvent } from '../../project/records/event'
import { chronologyOf, type ChronologyLane, type DatedEvent } from '../../timeline/chronology'
import { fitted, lengthOf, withinLimits, type TimeWindow } from '../../timeline/time-window'
import { briefingWords } from '../../words/briefing'
import { isContested } from '../contested'
import { clean } from '../inline'
import { barHeight, barOf, fadeLength, type Scale, type Sign } from './bar'
import { axisShapes, axisHeight } from './axis-shapes'
import { legendOf } from './legend'
import { placeOnRows } from './place-labels'
import type { Figure, Shape } from './scene'
import { cutToWidth, textWidth } from './text-width'

export interface FigureRequest {
  readonly title: string
  /** EDTF interval to be drawn; '' for all the time that the events cover. */
  readonly period: string
  /** Points. */
  readonly width: number
  /** Points; the figure is as high as it needs to be, and no higher than this. */
  readonly height: number
}

export interface DrawnFigure {
  readonly figure: Figure
  readonly drawn: number
  readonly undated: number
  /** Dated outside the period. */
  readonly outside: number
  /** Without room: the least significant. */
  readonly leftOut: number
}

const labelSize = 7.5
const rowHeight = 12.5
const laneHead = 13
const laneGap = 5

/** The events on a page, in the project's lanes; null if none of them has a date within the period. */
export function drawTimeline(
  project: Project,
  events: readonly TimelineEvent[],
  request: FigureRequest,
): DrawnFigure | null {
  const lanes = lanesInOrder(project)
  const chronology = chronologyOf(
    events,
    lanes.map(({ id }) => id),
    aboutPolicyOf(project),
  )
  const window = windowOf(chronology.horizon, request.period)
  if (window === null) return null
  const shown = chronology.dated.filter(({ shape }) => shape.from < window.to && shape.to > window.from)
  if (shown.length === 0) return null
  const scale: Scale = {
    at: (ms) => ((ms - window.from) / lengthOf(window)) * request.width,
    width: request.width,
  }
  const isShown = new Set(shown)
  const filled = chronology.lanes
    .map((lane) => ({ lane, items: lane.events.filter((item) => isShown.has(item)) }))
    .filter(({ items }) => items.length > 0)
  const names = filled.map(({ lane }) => nameOf(lane, lanes))
  const hasHeads = filled.length > 1 || filled[0]?.lane.id !== null
  const legendRoom = 34
  const room = request.height - axisHeight - legendRoom - filled.length * (laneGap + (hasHeads ? laneHead : 0))
  const mostRows = Math.max(Math.floor(room / rowHeight), filled.length)
  const disputed = new Set(events.filter((event) => isContested(project, event)).map(({ id }) => id))
  const fitting = renumbered(fit(filled, mostRows, scale, disputed))

  const shapes: Shape[] = []
  const signs = new Set<Sign>()
  let y = 2
  const bands: Shape[] = []
  filled.forEach(({ lane }, index) => {
    if (hasHeads) {
      bands.push(rule(y + 1, request.width))
      const name = cutToWidth(clean(names[index] ?? ''), request.width, labelSize, true)
      shapes.push(label(name, 0, y + 9.5, true, 0.15))
      y += laneHead
    }
    const placed = fitting.lanes.find((candidate) => candidate.lane === lane)
    for (const { item, row, labelAt, anchor, text } of placed?.things ?? []) {
      const top = y + row * rowHeight + (rowHeight - barHeight) / 2
      const bar = barOf(item.shape, disputed.has(item.event.id), top, scale)
      for (const sign of bar.signs) signs.add(sign)
      shapes.push(...bar.shapes, label(text, labelAt, top + barHeight - 0.4, false, 0.1, anchor))
    }
    y += (placed?.rows ?? 1) * rowHeight + laneGap
  })
  const axis = axisShapes(window, request.width, y)
  const legend = legendOf([...signs], request.width, y + axisHeight + 6)
  const span = briefingWords.timeline.description(shown.length, names, '')
  return {
    figure: {
      width: request.width,
      height: y + axisHeight + 6 + legend.height,
      title: clean(briefingWords.timeline.title(request.title)).replace(/\s+/g, ' '),
      description: clean(span).replace(/\s+/g, ' '),
      shapes: [...axis.behind, ...bands, ...shapes, ...axis.before, ...legend.shapes],
      key: fitting.key,
    },
    drawn: shown.length - fitting.leftOut.size,
    undated: chronology.undated.length,
    outside: chronology.dated.length - shown.length,
    leftOut: fitting.leftOut.size,
  }
}

function windowOf(horizon: TimeWindow | null, period: string): TimeWindow | null {
  if (horizon === null) return null
  if (period === '') return fitted(horizon)
  const { earliest, latest } = boundsOf(period)
  const from = Number.isFinite(earliest) ? earliest : Math.min(horizon.from, latest - 1)
  const to = Number.isFinite(latest) ? latest + 1 : Math.max(horizon.to, from + 1)
  return from < to ? withinLimits({ from, to }) : null
}

interface Thing {
  readonly item: DatedEvent
  readonly row: number
  readonly labelAt: number
  readonly anchor: 'start' | 'end'
  /** The title, or a number. */
  readonly text: string
  readonly isNumbered: boolean
}

interface Fitting {
  readonly lanes: readonly { readonly lane: ChronologyLane; readonly rows: number; readonly things: readonly Thing[] }[]
  readonly key: Figure['key']
  readonly leftOut: ReadonlySet<string>
}

interface Filled {
  readonly lane: ChronologyLane
  readonly items: readonly DatedEvent[]
}

/** Rows for all: with titles, or with numbers on fewer rows, and titles wherever these rows have room for them. */
function fit(filled: readonly Filled[], mostRows: number, scale: Scale, disputed: ReadonlySet<string>): Fitting {
  const written = trimmed(
    placedWith((item) => isShort(item, scale)),
    mostRows,
  )
  if (written.leftOut.size === 0) return written
  const numbered = trimmed(
    placedWith(() => false),
    mostRows,
  )
  return numbered.leftOut.size < written.leftOut.size ? numbered : written

  function placedWith(hasTitle: (item: DatedEvent) => boolean): Fitting {
    const numbers = new Map<string, number>()
    const key: { number: number; text: string }[] = []
    const numberOf = (event: TimelineEvent): string => {
      const known = numbers.get(event.id)
      if (known !== undefined) return String(known)
      numbers.set(event.id, numbers.size + 1)
      key.push({ number: numbers.size, text: titleIn(event) })
      return String(numbers.size)
    }
    const lanes = filled.map(({ lane, items }) => {
      const sorted = [...items].sort((a, b) => a.shape.from - b.shape.from || a.shape.to - b.shape.to)
      const bars = sorted.map((item) => {
        const { left, right } = barOf(item.shape, disputed.has(item.event.id), 0, scale)
        return { left, right, text: hasTitle(item) ? titleIn(item.event) : widestNumber }
      })
      const longer = sorted.map((item) => (hasTitle(item) || !isShort(item, scale) ? null : titleIn(item.event)))
      const things = placeOnRows(bars, longer, scale.width, labelSize).map((place, index): Thing | null => {
        const item = sorted[index]
        if (item === undefined) return null
        const isNumbered = !hasTitle(item) && !place.isLonger
        return { ...place, item, text: isNumbered ? numberOf(item.event) : titleIn(item.event), isNumbered }
      })
      const present = things.filter((thing) => thing !== null)
      return { lane, things: present, rows: Math.max(...present.map(({ row }) => row)) + 1 }
    })
    return { lanes, key, leftOut: new Set() }
  }
}

const widestNumber = '000'

/** Whether a title fits beside its bar, whatever else there is. */
function isShort({ event, shape }: DatedEvent, { at, width }: Scale): boolean {
  const long = textWidth(titleIn(event), labelSize) + 8
  const [left, right] = [Math.max(at(shape.from), 0), Math.min(at(shape.to), width)]
  return long <= width * 0.6 && (right + fadeLength + long <= width || left - fadeLength - long >= 0)
}

function rowsOf({ lanes }: Fitting): number {
  return lanes.reduce((sum, { rows }) => sum + rows, 0)
}

/** Rows go from the lane that has most of them, until the rest has room. */
function trimmed(fitting: Fitting, mostRows: number): Fitting {
  const rows = fitting.lanes.map((lane) => lane.rows)
  for (let over = rowsOf(fitting) - mostRows; over > 0; over -= 1) {
    const most = rows.indexOf(Math.max(...rows))
    if ((rows[most] ?? 1) <= 1) break
    rows[most] = (rows[most] ?? 1) - 1
  }
  const lanes = fitting.lanes.map(({ lane, things }, index) => {
    const kept = rows[index] ?? 1
    return { lane, rows: kept, things: things.filter(({ row }) => row < kept) }
  })
  const seen = new Set(lanes.flatMap(({ things }) => things.map(({ item }) => item.event.id)))
  const all = fitting.lanes.flatMap(({ things }) => things.map(({ item }) => item.event.id))
  return { lanes, key: fitting.key, leftOut: new Set(all.filter((id) => !seen.has(id))) }
}

/** Numbers from 1 without holes, in the order of the lanes. */
function renumbered({ lanes, key, leftOut }: Fitting): Fitting {
  const named = new Map(key.map(({ number, text }) => [String(number), text]))
  const numbers = new Map<string, number>()
  for (const { text, isNumbered } of lanes.flatMap(({ things }) => things)) {
    if (isNumbered && !numbers.has(text)) numbers.set(text, numbers.size + 1)
  }
  return {
    lanes: lanes.map((lane) => ({
      ...lane,
      things: lane.things.map((thing) =>
        thing.isNumbered ? { ...thing, text: String(numbers.get(thing.text) ?? '') } : thing,
      ),
    })),
    key: [...numbers].map(([text, number]) => ({ number, text: named.get(text) ?? '' })),
    leftOut,
  }
}

function titleIn({ title }: TimelineEvent): string {
  return clean(title.trim() === '' ? briefingWords.untitledEvent : title.trim()).replace(/\s+/g, ' ')
}

function nameOf(lane: ChronologyLane, lanes: readonly { readonly id: string; readonly name: string }[]): string {
  return lanes.find(({ id }) => id === lane.id)?.name ?? briefingWords.timeline.noLane
}

function rule(y: number, width: number): Shape {
  return { kind: 'line', from: { x: 0, y }, to: { x: width, y }, grey: 0.75, weight: 0.5, isDashed: false }
}

function label(
  text: string,
  x: number,
  y: number,
  isBold: boolean,
  grey: number,
  anchor: 'start' | 'end' = 'start',
): Shape {
  return { kind: 'text', x, y, text, size: labelSize, isBold, grey, anchor }
}
