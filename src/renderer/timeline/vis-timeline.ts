import moment, { type MomentInput } from 'moment'
import { DataSet } from 'vis-data/esnext'
import { Timeline } from 'vis-timeline/esnext'
import 'vis-timeline/styles/vis-timeline-graph2d.min.css'
import './canvas.css'
import { timeLimitMs } from '../../shared/dates/calendar'
import { narrowestMs, sameWindow, type TimeWindow } from '../../shared/timeline/time-window'

/** What we rely on that vis-timeline does not declare. */
interface Internals {
  readonly itemSet: { redraw?: () => boolean }
  readonly range: { end: number }
}

/** What vis-timeline is told of a block: where it lies in time and in which lane. What it looks like is `elementOf`'s. */
export interface CanvasItem {
  /** A key of our own making, never text of a document. */
  readonly id: string
  readonly group: string
  /** Milliseconds UTC, finite. */
  readonly start: number
  readonly end: number
}

/** A lane: its place from the top, and its height in pixels. */
export interface CanvasGroup {
  readonly id: string
  readonly order: number
  readonly height: number
}

export interface CanvasOptions {
  readonly window: TimeWindow
  /** The element that shows an item. It is ours to change; vis-timeline only puts it where the item begins. */
  readonly elementOf: (id: string) => HTMLElement
  /** The person moved the paper. */
  readonly onmove: (window: TimeWindow) => void
}

/**
 * The only door to vis-timeline. It holds the few hundred blocks that `shared/timeline/layout.ts` decided on, moves them in
 * time, and lets the paper be dragged. Rows, axis, selection and the dragging of events are ours: measured with thousands of
 * items its own stacking takes a quarter of a second a frame, and its axis knows a year 0.
 */
export class TimelineCanvas {
  readonly #timeline: Timeline
  readonly #items = new DataSet<CanvasItem & { content: string }>()
  readonly #groups = new DataSet<CanvasGroup & { content: string }>()
  #window: TimeWindow
  #isReady = false
  #shownItems: ReadonlyMap<string, CanvasItem> = new Map()
  #shownGroups: ReadonlyMap<string, CanvasGroup> = new Map()
  #waiting: { items: readonly CanvasItem[]; groups: readonly CanvasGroup[] } | null = null

  constructor(container: HTMLElement, options: CanvasOptions) {
    this.#window = options.window
    this.#timeline = new Timeline(container, this.#items, this.#groups, {
      // Document text never passes through vis-timeline: elements are made elsewhere, with textContent alone.
      template: (item: { id: string } | null) => (item === null ? '' : options.elementOf(item.id)),
      groupTemplate: (group: CanvasGroup | null) => heightElement(group),
      groupOrder: 'order',
      // Labels would slip by the offset of this machine's zone otherwise.
      moment: (date?: MomentInput) => moment(date).utc(),
      align: 'left',
      stack: false,
      margin: { axis: 0, item: { horizontal: 0, vertical: 0 } },
      orientation: { axis: 'none', item: 'top' },
      // Its axis is not shown, but is worked out all the same: in strides that are few however far out one has zoomed.
      timeAxis: { scale: 'year', step: 10_000 },
      showMajorLabels: false,
      showMinorLabels: false,
      showCurrentTime: false,
      showTooltips: false,
      selectable: false,
      editable: false,
      zoomable: false,
      autoResize: false,
      min: new Date(-timeLimitMs),
      max: new Date(timeLimitMs),
      zoomMin: narrowestMs,
      zoomMax: 2 * timeLimitMs,
    })
    // Given as options, start and end would hold back the first drawing by a second.
    this.#timeline.setWindow(options.window.from, options.window.to, { animation: false })
    this.#timeline.on('rangechange', ({ start, end, byUser }: { start: Date; end: Date; byUser: boolean }) => {
      this.#window = { from: start.getTime(), to: end.getTime() }
      if (byUser) options.onmove(this.#window)
    })
    // Before its first drawing vis-timeline would fit the window to the items it has: so it gets them afterwards.
    this.#timeline.on('changed', () => {
      if (this.#isReady) return
      this.#isReady = true
      if (this.#waiting !== null) this.show(this.#waiting.items, this.#waiting.groups)
      this.#waiting = null
    })
  }

  /** Makes these the items and groups, by telling vis-timeline only of those that differ. */
  show(items: readonly CanvasItem[], groups: readonly CanvasGroup[]): void {
    if (!this.#isReady) {
      this.#waiting = { items, groups }
      return
    }
    this.#inOneRedraw(() => {
      this.#shownGroups = feed(this.#groups, this.#shownGroups, groups, isSameGroup)
      this.#shownItems = feed(this.#items, this.#shownItems, items, isSameItem)
    })
  }

  setWindow(window: TimeWindow): void {
    if (sameWindow(window, this.#window)) return
    this.#window = window
    this.#timeline.setWindow(window.from, window.to, { animation: false })
  }

  /** After the container has changed its size. */
  resized(): void {
    this.#timeline.redraw()
  }

  /**
   * vis-timeline shows and measures every new item by itself, redraws at once for every change of its sets, and all over again
   * with the next frame. Only the last is needed, and there it measures all new items together: each asking by itself costs a
   * layout of the page. So while its sets change, nothing seems to be in sight and redrawing does nothing.
   */
  #inOneRedraw(work: () => void): void {
    const { itemSet, range } = this.#timeline as unknown as Internals
    const { end } = range
    range.end = -Infinity
    itemSet.redraw = () => false
    try {
      work()
    } finally {
      range.end = end
      // What remains is the method of its class.
      delete itemSet.redraw
    }
  }

  destroy(): void {
    this.#timeline.destroy()
  }
}

// Without `limitSize`, vis-timeline cuts long items by its own rule, and they would begin elsewhere than we were told.
const everyThing = { content: '', limitSize: false }

/** Tells the set of what differs between what is shown and what is wanted; gives what is shown then. */
function feed<Thing extends { readonly id: string }>(
  set: DataSet<Thing & { content: string }>,
  shown: ReadonlyMap<string, Thing>,
  wanted: readonly Thing[],
  isSame: (a: Thing, b: Thing) => boolean,
): ReadonlyMap<string, Thing> {
  const next = new Map(wanted.map((thing) => [thing.id, thing]))
  const gone = [...shown.keys()].filter((id) => !next.has(id))
  const changed = wanted.filter((thing) => {
    const known = shown.get(thing.id)
    return known === undefined || !isSame(known, thing)
  })
  if (gone.length > 0) set.remove(gone)
  if (changed.length > 0) set.update(changed.map((thing) => ({ ...thing, ...everyThing })) as never)
  return next
}

function isSameItem(a: CanvasItem, b: CanvasItem): boolean {
  return a.group === b.group && a.start === b.start && a.end === b.end
}

function isSameGroup(a: CanvasGroup, b: CanvasGroup): boolean {
  return a.order === b.order && a.height === b.height
}

/** vis-timeline makes a group at least as tall as its label. The label itself is not seen: lane heads are drawn elsewhere. */
function heightElement(group: CanvasGroup | null): HTMLElement {
  const element = document.createElement('div')
  element.style.height = `${group?.height ?? 0}px`
  return element
}
