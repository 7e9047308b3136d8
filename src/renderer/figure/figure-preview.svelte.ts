import type { FigurePreview } from '../../shared/ipc/contract'
import { request } from '../link/bridge'
import type { FigureWanted } from './figure-draft.svelte'

/** So long, in milliseconds, nothing may change before it is drawn anew. */
const restMs = 150

/** The picture as it would be saved now. The last one stays in sight until the next is there. */
export class PreviewOfFigure {
  #drawn = $state.raw<FigurePreview | null>(null)
  /** Of a picture that can do nothing: an SVG in an image runs no script and fetches nothing. */
  #address = $state('')
  #problem = $state.raw<unknown>(null)
  #timer: ReturnType<typeof setTimeout> | undefined
  #asked = 0

  /** null until the first is there. */
  get drawn(): FigurePreview | null {
    return this.#drawn
  }

  get address(): string {
    return this.#address
  }

  /** Why there is no newer one; null if there is. */
  get problem(): unknown {
    return this.#problem
  }

  show(wanted: FigureWanted): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#draw(wanted), this.#drawn === null ? 0 : restMs)
  }

  close(): void {
    clearTimeout(this.#timer)
    this.#asked += 1
    this.#showPicture('')
  }

  async #draw(wanted: FigureWanted): Promise<void> {
    const asked = (this.#asked += 1)
    try {
      const drawn = await request('figure.preview', wanted)
      if (asked !== this.#asked) return
      this.#drawn = drawn
      this.#problem = null
      this.#showPicture(drawn.picture?.svg ?? '')
    } catch (reason) {
      if (asked === this.#asked) this.#problem = reason
    }
  }

  #showPicture(svg: string): void {
    if (this.#address !== '') URL.revokeObjectURL(this.#address)
    this.#address = svg === '' ? '' : URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  }
}
