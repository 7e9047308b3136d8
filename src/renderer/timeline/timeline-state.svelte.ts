import { lanesInOrder, sourceIdsOf } from '../../shared/project/lookups'
import type { TimelineEvent } from '../../shared/project/records/event'
import { axisOf, type Axis } from '../../shared/timeline/axis'
import { chronologyOf, type Chronology, type DatedEvent } from '../../shared/timeline/chronology'
import { drawnDate, shapeOf } from '../../shared/timeline/date-shape'
import { firstLook } from '../../shared/timeline/first-look'
import { edgesOf } from '../../shared/timeline/out-of-sight'
import { layoutOf, stillServes, type Layout } from '../../shared/timeline/layout'
import {
  between,
  fitted,
  shareForTitles,
  lengthOf,
  panned,
  revealing,
  shows,
  withinLimits,
  zoomed,
  type TimeWindow,
} from '../../shared/timeline/time-window'
import { timelineWords } from '../../shared/words/timeline'
import type { Stores } from '../stores/stores'
import { laneHeights, laneTop, rowHeight, rowsThatFit } from './items'
import { mostTitleWidth, TitleWidths } from './title-width'

/** What surrounds a title: its padding, the gap, and a dot for each source. Pixels. */
const titleFurniture = 16
const dotWidth = 6
const glideMs = 200
const restMs = 90
/** How much the scale may change in moving before titles would run into one another too much. */
const movingTolerance = 0.12
/** So many more events are shown by making room for them, not by zooming. */
const fewAtOnce = 40
/** Events that lie this close together, in milliseconds, are not parted by zooming further. */
const shortestZoom = 43_200_000
const year = 365.2425 * 86_400_000

/** What the timeline shows just now, and how it is moved. */
export class TimelineState {
  /** Size of the paper in pixels; 0 until it is there. */
  width = $state(0)
  height = $state(0)
  /** Lanes whose rows are all shown, however many. */
  #opened = $state.raw<ReadonlySet<string | null>>(new Set())
  #fonts = $state(0)
  readonly #stores: Stores
  readonly #widths = new TitleWidths()
  #glide = 0
  /** While the window moves, blocks follow their dates but are not laid out anew for every little change of scale. */
  #isMoving = $state(false)
  #rest: ReturnType<typeof setTimeout> | undefined
  #lastChronology: Chronology | null = null
  #last: {
    layout: Layout
    chronology: Chronology
    width: number
    rows: number
    opened: unknown
    fonts: number
  } | null = null

  readonly lanes = $derived.by(() => lanesInOrder(this.#stores.project.current))

  readonly #laneIds = $derived(this.lanes.map(({ id }) => id).join(' '))

  readonly chronology = $derived.by<Chronology>(() => {
    const laneIds = this.#laneIds === '' ? [] : this.#laneIds.split(' ')
    const { view, project } = this.#stores
    return (this.#lastChronology = chronologyOf(view.events, laneIds, project.aboutPolicy, this.#lastChronology))
  })

  readonly window = $derived.by<TimeWindow>(() => this.#stores.view.timelineWindow ?? this.#first)

  /** All of the time there is, with air; without any dated event, the ten years until now. */
  readonly whole = $derived.by<TimeWindow>(() => {
    const { horizon } = this.chronology
    return horizon === null
      ? { from: Date.now() - 10 * year, to: Date.now() + year / 2 }
      : this.#fittedWithTitles(horizon)
  })

  /** What a project is opened with: the bulk of its events can be read. */
  readonly #first = $derived.by<TimeWindow>(() => {
    const { dated, horizon } = this.chronology
    const look = horizon === null ? null : firstLook(dated, horizon)
    return look === null || look === horizon ? this.whole : this.#fittedWithTitles(look)
  })

  readonly edges = $derived(edgesOf(this.chronology.dated))

  /** The same without room for the last title: what the overview shows. */
  readonly extent = $derived.by<TimeWindow>(() => {
    const { horizon } = this.chronology
    return horizon === null ? this.whole : fitted(horizon)
  })

  readonly layout = $derived.by<Layout>(() => this.#lay())

  readonly axis = $derived<Axis>(axisOf(this.window, Math.max(this.width, 200)))

  readonly laneHeights = $derived(
    laneHeights(
      this.layout.lanes.map(({ rows }) => rows),
      this.height,
    ),
  )

  readonly laneTops = $derived.by(() => {
    let top = 0
    return this.laneHeights.map((height) => (top += height) - height)
  })

  /** How many events of each lane are at this time but not written out. */
  readonly hidden = $derived.by(() =>
    this.layout.lanes.map(({ lane, blocks }) => {
      const drawn = blocks.filter(({ shape }) => shape.from < this.window.to && shape.to > this.window.from).length
      return Math.max(0, lane.index.count(this.window) - drawn)
    }),
  )

  constructor(stores: Stores) {
    this.#stores = stores
  }

  /** How many events of a lane begin in each of `bins` equal parts of the window, without those that are written out. */
  unwritten(lane: number, bins: number): number[] {
    const layout = this.layout.lanes[lane]
    if (layout === undefined) return []
    const counts = layout.lane.index.density(this.window, bins)
    for (const { shape } of layout.blocks) {
      const bin = Math.floor(((shape.from - this.window.from) / lengthOf(this.window)) * bins)
      const count = counts[bin]
      if (count !== undefined && count > 0) counts[bin] = count - 1
    }
    return counts
  }

  /** Position of the lane at so many pixels from the top; the first or last where there is none. */
  laneAt(y: number): number {
    const below = this.laneTops.findIndex((top) => top > y)
    return Math.max(0, (below === -1 ? this.laneTops.length : below) - 1)
  }

  titleOf(event: TimelineEvent): string {
    return event.title.trim() === '' ? timelineWords.untitled : event.title
  }

  sourcesOf(event: TimelineEvent): number {
    return sourceIdsOf(this.#stores.project.current, event.id).length
  }

  #fittedWithTitles(extent: TimeWindow): TimeWindow {
    const share = shareForTitles(extent, this.chronology.dated, {
      width: Math.max(this.width, 1),
      titleWidth: ({ event }) => Math.min(this.titleWidth(event), mostTitleWidth),
      widest: mostTitleWidth,
    })
    return fitted(extent, share)
  }

  /** Pixels an event's whole title takes with its marks. */
  titleWidth(event: TimelineEvent): number {
    const dots = Math.min(5, Math.max(1, this.sourcesOf(event))) * dotWidth
    const check = event.verification === 'verified' || event.verification === 'partly' ? 14 : 0
    return this.#widths.of(this.titleOf(event)) + titleFurniture + dots + check
  }

  fontsArrived(): void {
    this.#widths.forget()
    this.#fonts += 1
  }

  get msPerPixel(): number {
    return lengthOf(this.window) / Math.max(this.width, 1)
  }

  /** At once: for the wheel and the dragging hand. */
  show(window: TimeWindow): void {
    cancelAnimationFrame(this.#glide)
    this.#move(window)
  }

  #move(target: TimeWindow): void {
    this.#isMoving = true
    clearTimeout(this.#rest)
    this.#rest = setTimeout(() => (this.#isMoving = false), restMs)
    this.#stores.view.showTime(withinLimits(target))
  }

  /** In a short glide, so that the eye can follow. */
  glideTo(target: TimeWindow): void {
    const to = withinLimits(target)
    const start = this.window
    const isStill = window.matchMedia('(prefers-reduced-motion: reduce)').matches
    cancelAnimationFrame(this.#glide)
    if (isStill) {
      this.show(to)
      return
    }
    const begun = performance.now()
    const step = (now: number): void => {
      const share = Math.min(1, Math.max(0, (now - begun) / glideMs))
      this.#move(share >= 1 ? to : between(start, to, 1 - (1 - share) ** 3))
      if (share < 1) this.#glide = requestAnimationFrame(step)
    }
    this.#glide = requestAnimationFrame(step)
  }

  /** Around the chosen event, which is then not lost from sight; around the middle if there is none to be seen. */
  glideZoom(factor: number): void {
    const chosen = this.find(this.#stores.selection.current)?.shape
    const { from, to } = this.window
    const seen = chosen === undefined ? this.window : { from: Math.max(from, chosen.from), to: Math.min(to, chosen.to) }
    const middle = seen.from < seen.to ? (seen.from + seen.to) / 2 : (from + to) / 2
    this.glideTo(zoomed(this.window, factor, middle))
  }

  /** Keeps the start of the window and its scale on a paper that was so many pixels wide before. */
  cover(widthBefore: number): void {
    const { from } = this.window
    const to = from + (lengthOf(this.window) / widthBefore) * this.width
    if (this.width !== widthBefore) this.show({ from, to })
  }

  pan(pixels: number): void {
    this.show(panned(this.window, pixels * this.msPerPixel))
  }

  glidePan(share: number): void {
    this.glideTo(panned(this.window, share * lengthOf(this.window)))
  }

  fit(): void {
    this.glideTo(this.whole)
  }

  /** Brings an event into sight that is not to be seen at all. */
  revealHidden(item: DatedEvent): void {
    if (!shows(this.window, item.shape)) this.reveal(item)
  }

  /** Brings all of an event into sight, moving no more than needed. */
  reveal({ shape }: DatedEvent): void {
    const target = revealing(this.window, shape)
    if (target !== this.window) this.glideTo(target)
  }

  /** Goes to an event and makes it fill a good part of the width. */
  goTo({ shape }: DatedEvent): void {
    const length = lengthOf(shape)
    const isOdd = length < lengthOf(this.window) / 200 || length > lengthOf(this.window)
    const width = isOdd ? Math.max(length * 3, 86_400_000 * 14) : lengthOf(this.window)
    const middle = (shape.from + shape.to) / 2
    this.glideTo({ from: middle - width / 2, to: middle + width / 2 })
  }

  /** What is drawn of an event; undefined if it is undated, filtered away or gone. */
  find(eventId: string | null): DatedEvent | undefined {
    const event = eventId === null ? undefined : this.#stores.project.current.events.get(eventId)
    const { lanes, horizon } = this.chronology
    const date = event === undefined ? null : drawnDate(event.when, this.chronology.policy)
    if (event === undefined || date === null || horizon === null) return undefined
    const { from, to } = shapeOf(date, horizon)
    const home = lanes.filter(({ id }) => id === null || event.lanes.includes(id))
    for (const lane of home) {
      const places = lane.index.find({ from, to }, lane.events.length)
      const place = places.find((each) => lane.events[each]?.event === event)
      if (place !== undefined) return lane.events[place]
    }
    return undefined
  }

  /** Pixels from the top of the paper to where an event is drawn first; undefined if it is not. */
  topOf(eventId: string): number | undefined {
    const tops = this.layout.lanes.map(({ blocks }, lane) => {
      const block = blocks.find(({ event }) => event.id === eventId)
      return block === undefined ? undefined : (this.laneTops[lane] ?? 0) + laneTop + block.row * rowHeight
    })
    return tops.find((top) => top !== undefined)
  }

  isOpened(laneId: string | null): boolean {
    return this.#opened.has(laneId)
  }

  /** Gives a lane no more than its share of the canvas again. */
  showLess(laneId: string | null): void {
    this.#opened = new Set([...this.#opened].filter((id) => id !== laneId))
  }

  /**
   * Shows more of a lane: a few by giving it the rows it needs, many by going to where most of them are. Many that are on the
   * same day cannot be parted by zooming, and get the rows as well.
   */
  showMore(lane: number): void {
    const layout = this.layout.lanes[lane]
    if (layout === undefined) return
    const bins = 24
    const density = this.unwritten(lane, bins)
    const bin = lengthOf(this.window) / bins
    const fullest = this.window.from + density.indexOf(Math.max(...density)) * bin
    if ((this.hidden[lane] ?? 0) <= fewAtOnce || bin < shortestZoom) {
      this.#opened = new Set([...this.#opened, layout.lane.id])
    } else {
      this.glideTo({ from: fullest - bin / 2, to: fullest + bin * 1.5 })
    }
  }

  #lay(): Layout {
    const { chronology, window, width, height } = this
    const rows = rowsThatFit(height, chronology.lanes.length)
    const pinned = new Set(this.#stores.selection.ids)
    const opened = this.#opened
    const fonts = this.#fonts
    const last = this.#last
    const isSame =
      last !== null &&
      last.chronology === chronology &&
      last.width === width &&
      last.rows === rows &&
      last.opened === opened &&
      last.fonts === fonts
    const tolerance = this.#isMoving ? movingTolerance : undefined
    if (isSame && stillServes(last.layout, window, width, tolerance) && this.#drawsAll(last.layout, pinned))
      return last.layout
    const layout = layoutOf({
      chronology,
      window,
      width: Math.max(width, 1),
      rows,
      labelWidth: (event) => Math.min(this.titleWidth(event), mostTitleWidth),
      pinned,
      opened,
      // In another space everything is laid out anew.
      before: last?.width === width && last.rows === rows && last.fonts === fonts ? last.layout : null,
    })
    this.#last = { layout, chronology, width, rows, opened, fonts }
    return layout
  }

  #drawsAll({ lanes, stretch }: Layout, pinned: ReadonlySet<string>): boolean {
    if (pinned.size === 0) return true
    const drawn = new Set(lanes.flatMap(({ blocks }) => blocks.map(({ event }) => event.id)))
    return [...pinned].every((id) => {
      const shape = this.find(id)?.shape
      return drawn.has(id) || shape === undefined || shape.from >= stretch.to || shape.to <= stretch.from
    })
  }
}
