import { tick } from 'svelte'
import type { TimelineEvent } from '../../shared/project/records/event'
import type { Block } from '../../shared/timeline/layout'
import { pointedDate } from '../../shared/timeline/pointed-date'
import { timeAt, zoomed } from '../../shared/timeline/time-window'
import type { Stores } from '../stores/stores'
import type { Dragging, Grip } from './drag.svelte'
import { createRequest, dropRequest, type Edge } from './gestures'
import type { TimelineState } from './timeline-state.svelte'

interface Point {
  /** Pixels from the left and the top of the paper. */
  readonly x: number
  readonly y: number
}

const tooltipDelayMs = 350
/** A hand that moved less than this has clicked. */
const tremble = 4
/** How near the edge an event has to be held for the paper to move along. */
const edge = 28

/** What the pointer does on the paper: choosing, dragging, adding, zooming, and looking closer. */
export class PaperPointer {
  /** The event pointed at for a while. */
  hovered = $state.raw<(Point & { readonly event: TimelineEvent }) | null>(null)
  readonly #stores: Stores
  readonly #timeline: TimelineState
  readonly #dragging: Dragging
  readonly #blockOf: (key: string) => Block | undefined
  #paper: HTMLElement | null = null
  #pressed: (Point & { readonly block: Block | undefined }) | null = null
  #hoverTimer = 0
  #edgePan = 0

  constructor(
    stores: Stores,
    timeline: TimelineState,
    dragging: Dragging,
    blockOf: (key: string) => Block | undefined,
  ) {
    this.#stores = stores
    this.#timeline = timeline
    this.#dragging = dragging
    this.#blockOf = blockOf
  }

  attach(paper: HTMLElement): () => void {
    this.#paper = paper
    return () => this.rest()
  }

  /** Takes an event into the hand; the tray does so too. */
  grab(pointer: PointerEvent, grip: Grip): void {
    if (pointer.button !== 0) return
    const { x, y } = this.#place(pointer)
    this.#dragging.press(grip, x, y)
  }

  press(pointer: PointerEvent): void {
    this.rest()
    if (pointer.button !== 0) return
    const block = this.#blockAt(pointer.target)
    this.#pressed = { ...this.#place(pointer), block }
    if (block === undefined) return
    // vis-timeline would take it for dragging the paper.
    pointer.stopPropagation()
    pointer.preventDefault()
    const end = pointer.target instanceof HTMLElement ? (pointer.target.dataset['edge'] as Edge | undefined) : undefined
    this.grab(pointer, { event: block.event, kind: end ?? 'move', from: block.laneId })
  }

  /** Over the paper. */
  point(pointer: PointerEvent): void {
    if (!this.#dragging.isPressed) this.#hover(pointer)
  }

  /** Anywhere in the window, while something is held. */
  move(pointer: PointerEvent): void {
    if (!this.#dragging.isPressed) return
    const { x, y } = this.#place(pointer)
    this.#dragging.move(x, y)
    if (this.#edgePan === 0) this.#panAtEdge()
  }

  async release(pointer: PointerEvent): Promise<void> {
    const { selection, project } = this.#stores
    const pressed = this.#pressed
    this.#pressed = null
    const { held } = this.#dragging
    if (held !== null) {
      const isOutside = held.grip.kind === 'date' && !this.#isOnPaper(pointer)
      const drop = this.#dragging.drop()
      const wish = drop === null || isOutside ? null : dropRequest(drop)
      selection.choose(held.grip.event.id)
      if (wish !== null) await project.execute(wish)
      return
    }
    this.#dragging.cancel()
    const { x, y } = this.#place(pointer)
    if (pressed === null || Math.hypot(x - pressed.x, y - pressed.y) > tremble) return
    const id = pressed.block?.event.id
    if (id !== undefined && (pointer.ctrlKey || pointer.metaKey || pointer.shiftKey)) selection.toggle(id)
    else selection.choose(id ?? null)
  }

  /** On an event: edit it. On the paper: add one there, no more exactly dated than anybody could aim. */
  async doublePress(pointer: MouseEvent): Promise<void> {
    const { actions, newId, project, selection } = this.#stores
    if (this.#blockAt(pointer.target) !== undefined) {
      actions.run('edit-event')
      return
    }
    const { x, y } = this.#place(pointer)
    const { window, width, msPerPixel, chronology } = this.#timeline
    const edtf = pointedDate(timeAt(window, width, x), msPerPixel)
    if (edtf === null) return
    const id = newId()
    const lane = chronology.lanes[this.#timeline.laneAt(y)]
    if (!(await project.execute(createRequest(id, edtf, lane?.id ?? null)))) return
    selection.choose(id)
    // The inspector has to be there before it can be written in.
    await tick()
    actions.run('edit-event')
  }

  turn(wheel: WheelEvent): void {
    wheel.preventDefault()
    this.rest()
    const unit = wheel.deltaMode === WheelEvent.DOM_DELTA_LINE ? 18 : 1
    const sideways = wheel.deltaX + (wheel.shiftKey ? wheel.deltaY : 0)
    if (wheel.shiftKey || Math.abs(sideways) > Math.abs(wheel.deltaY)) {
      this.#timeline.pan(sideways * unit)
      return
    }
    // With Ctrl it is two fingers on a touchpad, which count in smaller steps.
    const speed = wheel.ctrlKey ? 120 : 420
    const { window, width } = this.#timeline
    const around = timeAt(window, width, this.#place(wheel).x)
    this.#timeline.show(zoomed(window, Math.exp((wheel.deltaY * unit) / speed), around))
  }

  /** Puts down what is held, without a change. Whether anything was held. */
  cancel(): boolean {
    const { isPressed } = this.#dragging
    if (isPressed) this.#pressed = null
    this.#dragging.cancel()
    return isPressed
  }

  /** Looks at nothing any more. */
  rest(): void {
    window.clearTimeout(this.#hoverTimer)
    this.hovered = null
  }

  #hover(pointer: PointerEvent): void {
    const event = this.#blockAt(pointer.target)?.event
    if (event !== undefined && this.hovered?.event.id === event.id) return
    this.rest()
    if (event === undefined) return
    const at = this.#place(pointer)
    this.#hoverTimer = window.setTimeout(() => (this.hovered = { ...at, event }), tooltipDelayMs)
  }

  #panAtEdge(): void {
    const { held } = this.#dragging
    this.#edgePan = 0
    if (held === null) return
    const beyond = held.x < edge ? held.x - edge : Math.max(0, held.x - (this.#timeline.width - edge))
    if (beyond === 0) return
    this.#timeline.pan(Math.min(Math.max(beyond, -60), 60) / 3)
    this.#dragging.move(held.x, held.y)
    this.#edgePan = requestAnimationFrame(() => this.#panAtEdge())
  }

  #blockAt(target: EventTarget | null): Block | undefined {
    const key = target instanceof Element ? target.closest<HTMLElement>('[data-block]')?.dataset['block'] : undefined
    return key === undefined ? undefined : this.#blockOf(key)
  }

  #place(pointer: MouseEvent): Point {
    const box = this.#paper?.getBoundingClientRect()
    return { x: pointer.clientX - (box?.left ?? 0), y: pointer.clientY - (box?.top ?? 0) }
  }

  #isOnPaper(pointer: MouseEvent): boolean {
    const { x, y } = this.#place(pointer)
    return x >= 0 && y >= 0 && x <= this.#timeline.width && y <= (this.#paper?.clientHeight ?? 0)
  }
}
