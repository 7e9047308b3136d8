import { lanesInOrder } from '../../project/lookups'
import { aboutPolicyOf, type Project } from '../../project/project'
import type { TimelineEvent } from '../../project/records/event'
import { chronologyOf, type Chronology, type DatedEvent } from '../../timeline/chronology'
import { horizonOf, shapeOf } from '../../timeline/date-shape'
import { firstLook } from '../../timeline/first-look'
import { lengthOf, type TimeWindow } from '../../timeline/time-window'
import { briefingWords } from '../../words/briefing'
import { isContested } from '../contested'
import { clean } from '../inline'
import { axisHeight, axisShapes } from './axis-shapes'
import { barHeight, barOf, type Scale, type Sign } from './bar'
import { windowOfSpan, type FigureSpan } from './figure-span'
import { labelSize, placeInLanes, rowHeight } from './place-in-lanes'
import { legendOf } from './legend'
import type { Figure, Shape } from './scene'
import { cutToWidth, textWidth } from './text-width'

export interface FigureRequest {
  readonly title: string
  readonly span: FigureSpan
  /** Points. */
  readonly width: number
  readonly hasLegend: boolean
  /** Whether there is room for it; what finds none is left out, the least significant first. */
  readonly fits: (drawn: DrawnFigure) => boolean
}

export interface DrawnFigure {
  readonly figure: Figure
  /** The stretch of time from edge to edge. */
  readonly window: TimeWindow
  readonly drawn: number
  readonly undated: number
  /** Dated outside the time that is drawn. */
  readonly outside: number
  /** As many of these ended before it begins; the others begin after its end. */
  readonly earlier: number
  /** Drawn, and going on beyond an edge. */
  readonly cut: number
  /** Without room: the least significant. */
  readonly leftOut: number
}

/** Placing takes the square of their number, and no page has room for more. */
const mostDrawn = 1500

/**
 * The events on a page, in the project's lanes: all of them with their titles if they fit, otherwise as many as there is room
 * for, with numbers in place of titles if that makes room for more. null if none of them has a date within the time that is to be drawn.
 * Refuses as `windowOfSpan` does.
 */
export function drawTimeline(
  project: Project,
  events: readonly TimelineEvent[],
  request: FigureRequest,
): DrawnFigure | null {
  const stretch = stretchOf(project, events, request.span)
  if (stretch === null) return null
  const weightiest = [...stretch.shown].sort((a, b) => b.rank - a.rank).slice(0, mostDrawn)
  const kept = new Set(weightiest)
  const lanes = stretch.lanes.map((lane) => ({ ...lane, items: lane.items.filter((item) => kept.has(item)) }))
  const [titled, numbered] = [true, false].map((hasTitles) =>
    fullest(weightiest.length, request.fits, (count) =>
      draw({ ...stretch, lanes }, weightiest.slice(0, count), hasTitles, request),
    ),
  )
  return titled === undefined || (numbered !== undefined && numbered.drawn > titled.drawn) ? (numbered ?? null) : titled
}

/** The drawing of as many as fit; of one, if none does. */
function fullest(
  most: number,
  fits: FigureRequest['fits'],
  drawingOf: (count: number) => DrawnFigure,
): DrawnFigure | undefined {
  const whole = drawingOf(most)
  if (most <= 1 || fits(whole)) return whole
  let [best, low, high] = [drawingOf(1), 1, most]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    const drawn = drawingOf(middle)
    if (fits(drawn)) [best, low] = [drawn, middle]
    else high = middle
  }
  return best
}

/** What there is to draw, before any of it has a place. */
interface Stretch {
  readonly window: TimeWindow
  readonly lanes: readonly {
    readonly id: string | null
    readonly name: string
    readonly items: readonly DatedEvent[]
  }[]
  readonly shown: readonly DatedEvent[]
  readonly undated: number
  readonly outside: number
  readonly earlier: number
  readonly isDisputed: (event: TimelineEvent) => boolean
}

function stretchOf(project: Project, events: readonly TimelineEvent[], span: FigureSpan): Stretch | null {
  const lanes = lanesInOrder(project)
  const policy = aboutPolicyOf(project)
  const chronology = chronologyOf(
    events,
    lanes.map(({ id }) => id),
    policy,
  )
  const { horizon } = chronology
  const covered = coveredBy(span, chronology)
  const window = windowOfSpan(span, covered, policy)
  if (window === null || horizon === null) return null
  // What is open goes on to the edge of the page, wherever the other events end.
  const reach = { from: Math.min(horizon.from, window.from), to: Math.max(horizon.to, window.to) }
  const shown = new Map<TimelineEvent, DatedEvent>()
  let earlier = 0
  for (const item of chronology.dated) {
    const shape = shapeOf(item.date, reach)
    if (shape.to <= window.from) earlier += 1
    else if (shape.from < window.to) shown.set(item.event, { ...item, shape })
  }
  if (shown.size === 0) return null
  const known = new Map<TimelineEvent, boolean>()
  return {
    window,
    lanes: chronology.lanes.map((lane) => ({
      id: lane.id,
      name: lanes.find(({ id }) => id === lane.id)?.name ?? briefingWords.timeline.noLane,
      items: lane.events.flatMap(({ event }) => shown.get(event) ?? []),
    })),
    shown: [...shown.values()],
    undated: chronology.undated.length,
    outside: chronology.dated.length - shown.size,
    earlier,
    isDisputed: (event) => {
      const isDisputed = known.get(event) ?? isContested(project, event)
      known.set(event, isDisputed)
      return isDisputed
    },
  }
}

/**
 * The time that the events cover which are to be drawn. The chronology's horizon has room around it in proportion to all its time, which may
 * be far more than what is drawn of it.
 */
function coveredBy({ kind }: FigureSpan, { dated, horizon }: Chronology): TimeWindow | null {
  if (kind === 'dates') return horizonOf(dated.map(({ date }) => date))
  return kind === 'bulk' && horizon !== null ? firstLook(dated, horizon) : horizon
}

const laneHead = 13
const laneGap = 5
const legendGap = 6

function draw(
  { window, lanes, shown, undated, outside, earlier, isDisputed }: Stretch,
  chosen: readonly DatedEvent[],
  hasTitles: boolean,
  { title, width, hasLegend }: FigureRequest,
): DrawnFigure {
  const scale: Scale = { at: (ms) => ((ms - window.from) / lengthOf(window)) * width, width }
  const isChosen = new Set(chosen)
  const filled = lanes
    .map((lane) => ({ ...lane, items: lane.items.filter((item) => isChosen.has(item)) }))
    .filter(({ items }) => items.length > 0)
  const hasHeads = filled.length > 1 || filled[0]?.id !== null
  const { placed, key } = placeInLanes(filled, { hasTitles, scale, isDisputed })
  const shapes: Shape[] = []
  const signs = new Set<Sign>()
  const cut = new Set<TimelineEvent>()
  let y = 2
  const bands: Shape[] = []
  filled.forEach(({ name }, index) => {
    if (hasHeads) {
      bands.push(rule(y + 1, width))
      shapes.push(label(cutToWidth(clean(name), width, labelSize, true), 0, y + 9.5, true, 0.15))
      y += laneHead
    }
    const lane = placed[index]
    for (const { item, row, labelAt, anchor, isOnBar, text } of lane?.things ?? []) {
      const top = y + row * rowHeight + (rowHeight - barHeight) / 2
      const bar = barOf(item.shape, isDisputed(item.event), top, scale)
      for (const sign of bar.signs) signs.add(sign)
      if (bar.signs.includes('cut')) cut.add(item.event)
      shapes.push(...bar.shapes)
      if (isOnBar) shapes.push(clearing(text, labelAt, anchor, top))
      shapes.push(label(text, labelAt, top + barHeight - 0.4, false, 0.1, anchor))
    }
    y += (lane?.rows ?? 1) * rowHeight + laneGap
  })
  const axis = axisShapes(window, width, y)
  const legend = hasLegend
    ? legendOf([...signs], width, y + axisHeight + legendGap)
    : { shapes: [], height: -legendGap }
  const names = filled.map(({ name }) => name)
  return {
    figure: {
      width,
      height: y + axisHeight + legendGap + legend.height,
      title: clean(briefingWords.timeline.title(title)).replace(/\s+/g, ' '),
      description: clean(briefingWords.timeline.description(chosen.length, names)).replace(/\s+/g, ' '),
      shapes: [...axis.behind, ...bands, ...shapes, ...axis.before, ...legend.shapes],
      key,
    },
    window,
    drawn: chosen.length,
    undated,
    outside,
    earlier,
    cut: cut.size,
    leftOut: shown.length - chosen.length,
  }
}

/** Interrupts a bar where its label is to be read. */
function clearing(text: string, labelAt: number, anchor: 'start' | 'end', top: number): Shape {
  const width = textWidth(text, labelSize) + 5
  const x = anchor === 'start' ? labelAt - 2.5 : labelAt - width + 2.5
  const fill = { kind: 'grey', grey: 1 } as const
  return { kind: 'rectangle', x, y: top - 1, width, height: barHeight + 2, fill, outline: null }
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
