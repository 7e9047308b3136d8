import { tailWidth, type Block, type Layout } from '../../shared/timeline/layout'
import { lengthOf, xOf, type TimeWindow } from '../../shared/timeline/time-window'
import { keepTitleInSight, paintBlock, placeBlock, type BlockLook } from './block-element'
import { canvasItem, laneTop, rowHeight, stretchOf } from './items'
import type { CanvasItem } from './vis-timeline'

interface Drawn {
  /** What vis-timeline puts into the page, at the beginning of `box`; the block stands in it. */
  readonly host: HTMLElement
  readonly element: HTMLElement
  readonly block: Block
  readonly box: TimeWindow
  /** The part of the shape that lies in the box. */
  readonly seen: TimeWindow
  readonly look: BlockLook
  /** Milliseconds to a pixel when it was put in its place; 0: it has not been yet. */
  placedAt: number
}

/** Between a title and what comes next on its row. Pixels. */
export const titleGap = 14

/** The elements of the blocks on the canvas: made once, drawn again only when something they show has changed. */
export class BlockElements {
  #drawn = new Map<string, Drawn>()

  /** The element for a key; asked for by vis-timeline when it shows the item. */
  of(key: string): HTMLElement {
    const drawn = this.#drawn.get(key)
    if (drawn === undefined) throw new Error(`There is no block ${key}.`)
    return drawn.host
  }

  block(key: string): Block | undefined {
    return this.#drawn.get(key)?.block
  }

  /** Draws what a layout shows, and gives what vis-timeline has to know of it. */
  draw(layout: Layout, lookOf: (block: Block) => BlockLook, isChosen: (eventId: string) => boolean): CanvasItem[] {
    const before = this.#drawn
    this.#drawn = new Map()
    return layout.lanes.flatMap(({ blocks }) =>
      blocks.map((block) => {
        const look = lookOf(block)
        const box = stretchOf(block.shape, layout)
        const seen = { from: Math.max(block.shape.from, box.from), to: Math.min(block.shape.to, box.to) }
        const known = before.get(block.key)
        const { host, element } = known ?? newElements()
        if (known === undefined || !isSameDrawing(known, block, seen, look)) paintBlock(element, block, seen, look)
        element.classList.toggle('chosen', isChosen(block.event.id))
        this.#drawn.set(block.key, { host, element, block, box, seen, look, placedAt: 0 })
        return canvasItem(block, box)
      }),
    )
  }

  choose(isChosen: (eventId: string) => boolean): void {
    for (const { element, block } of this.#drawn.values()) element.classList.toggle('chosen', isChosen(block.event.id))
  }

  /** Pales the event that is in the hand; null: none is. */
  lift(eventId: string | null): void {
    for (const { element, block } of this.#drawn.values()) {
      element.classList.toggle('lifted', block.event.id === eventId)
    }
  }

  /** Puts every block in its place for this window, and keeps the titles in sight of bars that begin left of it. */
  place(window: TimeWindow, width: number): void {
    const msPerPixel = lengthOf(window) / width
    for (const drawn of this.#drawn.values()) {
      const { element, block, box, seen, look } = drawn
      const barPixels = lengthOf(seen) / msPerPixel
      if (drawn.placedAt !== msPerPixel) {
        const at = block.isMark ? (seen.from + seen.to) / 2 : seen.from
        const top = laneTop + block.row * rowHeight
        placeBlock(element, (at - box.from) / msPerPixel, top, block.isMark ? null : barPixels)
        drawn.placedAt = msPerPixel
      }
      const length = block.isMark ? 0 : barPixels + (block.shape.end === 'unknown' ? tailWidth : 0)
      const left = xOf(window, width, block.isMark ? (seen.from + seen.to) / 2 : seen.from)
      keepTitleInSight(element, { hidden: -left, length, free: block.room - titleGap }, look.room)
    }
  }
}

function newElements(): Pick<Drawn, 'host' | 'element'> {
  const host = document.createElement('div')
  host.className = 'block-host'
  const element = document.createElement('div')
  host.append(element)
  return { host, element }
}

function isSameDrawing(drawn: Drawn, block: Block, seen: TimeWindow, look: BlockLook): boolean {
  return (
    drawn.block.event === block.event &&
    drawn.block.isMark === block.isMark &&
    drawn.block.shape.from === block.shape.from &&
    drawn.block.shape.to === block.shape.to &&
    drawn.seen.from === seen.from &&
    drawn.seen.to === seen.to &&
    drawn.look.title === look.title &&
    drawn.look.colour === look.colour &&
    drawn.look.sources === look.sources
  )
}
