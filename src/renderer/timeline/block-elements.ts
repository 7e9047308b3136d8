import type { Block, Layout } from '../../shared/timeline/layout'
import { xOf, type TimeWindow } from '../../shared/timeline/time-window'
import { paintBlock, placeBlock, slideTitle, type BlockLook } from './block-element'
import { canvasItem, laneTop, rowHeight, stretchOf } from './items'
import type { CanvasItem } from './vis-timeline'

interface Drawn {
  /** What vis-timeline puts into the page; the block is in it. */
  readonly host: HTMLElement
  readonly element: HTMLElement
  block: Block
  box: TimeWindow
  look: BlockLook
}

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
        const drawn = before.get(block.key)
        const { host, element } = drawn ?? newElements()
        if (drawn === undefined || !isSameDrawing(drawn, block, box, look)) paintBlock(element, block, box, look)
        placeBlock(element, laneTop + block.row * rowHeight, look.room, isChosen(block.event.id))
        this.#drawn.set(block.key, { host, element, block, box, look })
        return canvasItem(block, box)
      }),
    )
  }

  choose(isChosen: (eventId: string) => boolean): void {
    for (const { element, block } of this.#drawn.values()) element.classList.toggle('chosen', isChosen(block.event.id))
  }

  /** Pales the event that is in the hand; null: none is. */
  lift(eventId: string | null): void {
    for (const { element, block } of this.#drawn.values())
      element.classList.toggle('lifted', block.event.id === eventId)
  }

  /** Keeps titles in sight whose bars begin left of the window. */
  slide(window: TimeWindow, width: number): void {
    for (const { element, block, box, look } of this.#drawn.values()) {
      if (block.isMark) continue
      const left = xOf(window, width, Math.max(block.shape.from, box.from))
      const right = xOf(window, width, Math.min(block.shape.to, box.to))
      slideTitle(element, -left, right - left, Math.min(look.room, look.width))
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

function isSameDrawing(drawn: Drawn, block: Block, box: TimeWindow, look: BlockLook): boolean {
  return (
    drawn.block.event === block.event &&
    drawn.block.isMark === block.isMark &&
    drawn.block.shape.from === block.shape.from &&
    drawn.block.shape.to === block.shape.to &&
    drawn.box.from === box.from &&
    drawn.box.to === box.to &&
    drawn.look.title === look.title &&
    drawn.look.colour === look.colour &&
    drawn.look.sources === look.sources
  )
}
