import { shortWordsOf } from '../../shared/dates/wording'
import { makeWhen, type When } from '../../shared/dates/when'
import { Refusal } from '../../shared/problem'
import type { TimelineEvent } from '../../shared/project/records/event'
import { drawnDate, shapeOf, type DateShape } from '../../shared/timeline/date-shape'
import { pointedDate } from '../../shared/timeline/pointed-date'
import { timeAt } from '../../shared/timeline/time-window'
import { timelineWords } from '../../shared/words/timeline'
import { movedWhen, resizedWhen, type Drop, type Edge } from './gestures'
import type { TimelineState } from './timeline-state.svelte'

/** What the hand holds: an event by its body or one of its ends, or an undated one from the tray. */
export interface Grip {
  readonly event: TimelineEvent
  readonly kind: 'move' | Edge | 'date'
  /** The lane it was taken from; null is "no lane". */
  readonly from: string | null
}

/** An event in the hand, as it would be if it were dropped now. */
export interface Held {
  readonly grip: Grip
  readonly when: When | null
  readonly shape: DateShape | null
  /** The date it would get, in words. */
  readonly label: string
  /** Position of the lane under the pointer. */
  readonly lane: number
  /** Pixels from the left and the top of the paper. */
  readonly x: number
  readonly y: number
}

/** What has to be known of the timeline to drag on it. */
export type DraggedOver = Pick<TimelineState, 'window' | 'width' | 'whole' | 'msPerPixel' | 'chronology' | 'laneAt'>

/** Pixels that a hand may tremble before a press becomes a drag. */
const tremble = 4

/** One press of the pointer on an event, from down to up. Nothing is written before the drop, and Escape forgets it all. */
export class Dragging {
  held = $state.raw<Held | null>(null)
  readonly #timeline: DraggedOver
  /** Where it was taken: pixels, and the moment under them, for the paper may move meanwhile. */
  #begun: { readonly grip: Grip; readonly x: number; readonly y: number; readonly at: number } | null = null

  constructor(timeline: DraggedOver) {
    this.#timeline = timeline
  }

  get isPressed(): boolean {
    return this.#begun !== null
  }

  press(grip: Grip, x: number, y: number): void {
    this.#begun = { grip, x, y, at: this.#timeAt(x) }
  }

  move(x: number, y: number): void {
    const begun = this.#begun
    if (begun === null) return
    if (this.held === null && Math.hypot(x - begun.x, y - begun.y) < tremble) return
    this.held = this.#hold(begun.grip, x, y, this.#timeAt(x) - begun.at)
  }

  cancel(): void {
    this.#begun = null
    this.held = null
  }

  /** Lets go. null if it never became a drag, or leads nowhere. */
  drop(): Drop | null {
    const { held } = this
    this.cancel()
    if (held === null || held.when === null) return null
    const { event, from, kind } = held.grip
    const to = kind === 'move' || kind === 'date' ? this.#laneAt(held.lane, from) : from
    return { event, when: held.when, from, to }
  }

  #hold(grip: Grip, x: number, y: number, deltaMs: number): Held {
    const lane = this.#lanePosition(y, grip)
    const at = { grip, lane, x, y }
    try {
      const when = this.#whenOf(grip, x, deltaMs)
      const horizon = this.#timeline.chronology.horizon ?? this.#timeline.whole
      const date = drawnDate(when, this.#timeline.chronology.policy)
      const shape = date === null ? null : shapeOf(date, horizon)
      const isSame = when === grip.event.when
      const label = when === null || isSame ? timelineWords.drag.unchanged : shortWordsOf(when)
      return { ...at, when, shape, label }
    } catch (reason) {
      if (!(reason instanceof Refusal)) throw reason
      const { backwards, impossible } = timelineWords.drag
      const label = reason.problem.code === 'end-before-start' ? backwards : impossible
      return { ...at, when: null, shape: null, label }
    }
  }

  #whenOf({ event, kind }: Grip, x: number, deltaMs: number): When | null {
    if (kind === 'date') {
      const edtf = pointedDate(this.#timeAt(x), this.#timeline.msPerPixel)
      return edtf === null ? null : { ...(event.when ?? makeWhen({})), edtf }
    }
    if (event.when === null) return null
    return kind === 'move' ? movedWhen(event.when, deltaMs) : resizedWhen(event.when, kind, deltaMs)
  }

  #timeAt(x: number): number {
    return timeAt(this.#timeline.window, Math.max(this.#timeline.width, 1), x)
  }

  #lanePosition(y: number, { kind, from }: Grip): number {
    const { chronology } = this.#timeline
    const isEdge = kind === 'start' || kind === 'end'
    return isEdge ? chronology.lanes.findIndex(({ id }) => id === from) : this.#timeline.laneAt(y)
  }

  #laneAt(position: number, otherwise: string | null): string | null {
    const lane = this.#timeline.chronology.lanes[position]
    return lane === undefined ? otherwise : lane.id
  }
}
