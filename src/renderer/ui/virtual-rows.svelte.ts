import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
  type VirtualItem,
} from '@tanstack/virtual-core'
import { untrack } from 'svelte'

/**
 * Which rows of a long list are worth drawing: those in sight and a few more. Rows are all `rowHeight` pixels high. The
 * only door to @tanstack/virtual-core.
 */
export class VirtualRows {
  #rows = $state.raw<readonly VirtualItem[]>([])
  #height = $state(0)
  #virtualizer: Virtualizer<HTMLElement, HTMLElement> | null = null
  readonly #rowHeight: number
  readonly #headHeight: number

  /** `headHeight`: pixels of a sticky head that scrolls within the same element. */
  constructor(rowHeight: number, headHeight = 0) {
    this.#rowHeight = rowHeight
    this.#headHeight = headHeight
  }

  /** The rows to draw: `index` in the list, `start` in pixels from its top. */
  get rows(): readonly VirtualItem[] {
    return this.#rows
  }

  /** Pixels of the whole list. */
  get height(): number {
    return this.#height
  }

  /** For `{@attach}` on the element that scrolls. `count` is read reactively. */
  attach(count: () => number): (element: HTMLElement) => () => void {
    return (element) => {
      const options = {
        count: untrack(count),
        getScrollElement: () => element,
        estimateSize: () => this.#rowHeight,
        overscan: 8,
        scrollPaddingEnd: this.#headHeight,
        scrollToFn: elementScroll,
        observeElementRect,
        observeElementOffset,
        onChange: () => this.#read(),
      }
      const virtualizer = new Virtualizer<HTMLElement, HTMLElement>(options)
      this.#virtualizer = virtualizer
      const leave = virtualizer._didMount()
      virtualizer._willUpdate()
      this.#read()
      $effect(() => {
        const now = count()
        // The virtualizer announces itself while it is being told: reading our own state here would run in a circle.
        untrack(() => {
          virtualizer.setOptions({ ...options, count: now })
          virtualizer._willUpdate()
          this.#read()
        })
      })
      return () => {
        leave()
        this.#virtualizer = null
      }
    }
  }

  /** Scrolls as little as it takes to see this row. */
  reveal(index: number): void {
    this.#virtualizer?.scrollToIndex(index, { align: 'auto' })
  }

  #read(): void {
    if (this.#virtualizer === null) return
    this.#rows = this.#virtualizer.getVirtualItems()
    this.#height = this.#virtualizer.getTotalSize()
  }
}
