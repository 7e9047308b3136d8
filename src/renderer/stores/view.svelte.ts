import type { Withholding } from '../../shared/briefing/withholding'
import { eventsInOrder } from '../../shared/project/events-in-order'
import { filterEvents, isFiltering, matchesFilter } from '../../shared/project/filter'
import type { TimelineEvent } from '../../shared/project/records/event'
import { everything, type Filter } from '../../shared/project/records/view'
import type { TimeWindow } from '../../shared/timeline/time-window'
import type { ProjectStore } from './project.svelte'
import type { Selection } from './selection.svelte'

export type ViewName = 'timeline' | 'table' | 'desk' | 'sources' | 'registers' | 'checks' | 'reconcile' | 'briefings'

/** In a window of fewer pixels across, an inspector that has nothing to show leaves its room to the view beside it. */
const roomyWindow = 1200

/** What this window shows and how: never part of the project, never undone. */
export class View {
  /** Pixels across, as the page last told. */
  windowWidth = $state(roomyWindow)
  #name = $state<ViewName>('timeline')
  #filter = $state.raw<Filter>(everything)
  #inspector = $state<'as room allows' | 'open' | 'closed'>('as room allows')
  #isLegendOpen = $state(false)
  /** The briefing that was looked at last. */
  #briefingId = $state<string | null>(null)
  /** What may leave this time, with the one briefing of the one project that it was decided for. */
  #allowance = $state.raw<{
    readonly place: string | undefined
    readonly briefingId: string
    readonly reasons: readonly Withholding[]
  } | null>(null)
  /** A citation whose passage is to be shown in its text, until the desk has done so. */
  #wantedCitation = $state<string | null>(null)
  /** Kept with the place of the project it belongs to: another project begins with all of its time. */
  #time = $state.raw<{ readonly place: string; readonly window: TimeWindow } | null>(null)
  readonly #project: ProjectStore
  readonly #selection: Selection

  /** The events that the filter lets through, in order of time; undated ones last. */
  readonly #events = $derived.by<readonly TimelineEvent[]>(() => {
    const open = this.#project.open
    if (open === null) return []
    const all = eventsInOrder(open.project.events)
    if (!isFiltering(this.#filter)) return all
    const found = new Set(filterEvents(open.project, this.#filter))
    return all.filter((event) => found.has(event))
  })

  constructor(project: ProjectStore, selection: Selection) {
    this.#project = project
    this.#selection = selection
  }

  get name(): ViewName {
    return this.#name
  }

  /** Whether what is shown goes with the event that is chosen, and the inspector beside it. */
  get isAboutEvents(): boolean {
    return this.#name !== 'sources' && this.#name !== 'registers' && this.#name !== 'briefings'
  }

  get filter(): Filter {
    return this.#filter
  }

  get events(): readonly TimelineEvent[] {
    return this.#events
  }

  /** Whether the search or a filter hides this event. */
  hides(event: TimelineEvent): boolean {
    const open = this.#project.open
    return open !== null && this.isFiltered && !matchesFilter(open.project, this.#filter, event)
  }

  get isFiltered(): boolean {
    return isFiltering(this.#filter)
  }

  /** Whether the inspector is to be seen. */
  get isInspectorOpen(): boolean {
    if (!this.isAboutEvents || this.#inspector === 'closed') return false
    return this.#inspector === 'open' || this.#isInspectorOfUse
  }

  get #isInspectorOfUse(): boolean {
    return this.#selection.current !== null || this.windowWidth >= roomyWindow
  }

  get isLegendOpen(): boolean {
    return this.#isLegendOpen
  }

  /** The stretch of time the timeline shows; null until it has shown this project. */
  get timelineWindow(): TimeWindow | null {
    return this.#time !== null && this.#time.place === this.#project.open?.place ? this.#time.window : null
  }

  showTime(window: TimeWindow): void {
    const place = this.#project.open?.place
    if (place !== undefined) this.#time = { place, window }
  }

  show(name: ViewName): void {
    this.#name = name
  }

  /** Narrows or widens the filter; what is not named stays. */
  narrow(change: Partial<Filter>): void {
    this.filterBy({ ...this.#filter, ...change })
  }

  /** Takes a whole filter, such as one that was saved. */
  filterBy(filter: Filter): void {
    // A view that undo brings back from before a condition was known lacks it.
    this.#filter = { ...everything, ...filter }
    // Of several that are chosen, none is to be changed or deleted unseen. One alone stays, in the inspector.
    if (this.#selection.ids.length < 2) return
    const shown = new Set(this.#events.map(({ id }) => id))
    this.#selection.keepOnly((id) => shown.has(id))
  }

  clearFilter(): void {
    this.#filter = everything
  }

  toggleInspector(): void {
    if (this.isInspectorOpen) this.#inspector = 'closed'
    else this.#inspector = this.#isInspectorOfUse ? 'as room allows' : 'open'
  }

  /** For an event that is chosen to be seen in it. */
  openInspector(): void {
    if (this.#inspector === 'closed') this.#inspector = 'as room allows'
  }

  get briefingId(): string | null {
    return this.#briefingId
  }

  chooseBriefing(id: string): void {
    this.#briefingId = id
    this.#allowance = null
  }

  /** What was allowed for this briefing; nothing for any other, nor for one of the same id in another project. */
  allowedIn(briefingId: string): readonly Withholding[] {
    const { place, briefingId: decidedFor, reasons } = this.#allowance ?? { reasons: [] }
    return decidedFor === briefingId && place === this.#project.open?.place ? reasons : []
  }

  allowIn(briefingId: string, reasons: readonly Withholding[]): void {
    this.#allowance = { place: this.#project.open?.place, briefingId, reasons }
  }

  get wantedCitation(): string | null {
    return this.#wantedCitation
  }

  /** Leads to the passage that a citation quotes; null: that is done. */
  showCitation(citationId: string | null): void {
    this.#wantedCitation = citationId
    if (citationId !== null) this.#name = 'desk'
  }

  toggleLegend(): void {
    this.#isLegendOpen = !this.#isLegendOpen
  }

  /** The event before or after this one among those shown; the first or last if there is none to start from. */
  neighbour(id: string | null, direction: -1 | 1): TimelineEvent | undefined {
    const at = this.#events.findIndex((event) => event.id === id)
    if (at === -1) return direction === 1 ? this.#events[0] : this.#events.at(-1)
    return this.#events[at + direction]
  }
}
