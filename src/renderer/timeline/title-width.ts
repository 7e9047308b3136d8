/** Pixels reserved for a title at most; what is longer ends in an ellipsis unless there happens to be more room. */
export const mostTitleWidth = 260

/** No title takes more than this, however much is free. Pixels. */
export const longestTitle = 560

const font = '400 13.5px "Source Serif 4 Variable", "Source Serif 4", Georgia, serif'

/** Measures titles as the timeline will show them, without asking the page to lay anything out. */
export class TitleWidths {
  readonly #known = new Map<string, number>()
  #context: CanvasRenderingContext2D | null = null

  /** Pixels of the title itself, never more than `longestTitle`. */
  of(title: string): number {
    const known = this.#known.get(title)
    if (known !== undefined) return known
    this.#context ??= document.createElement('canvas').getContext('2d')
    if (this.#context === null) return mostTitleWidth
    this.#context.font = font
    // No title that long is shown whole, and measuring it would cost more than it tells.
    const width = title.length > 200 ? longestTitle : Math.min(this.#context.measureText(title).width, longestTitle)
    if (this.#known.size > 50_000) this.#known.clear()
    this.#known.set(title, width)
    return width
  }

  /** After the fonts have arrived. */
  forget(): void {
    this.#known.clear()
  }
}
