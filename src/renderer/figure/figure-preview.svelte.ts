import type { FigurePreview } from '../../shared/ipc/contract'
import { Refusal } from '../../shared/problem'
import { workWords } from '../../shared/words/work'
import { request } from '../link/bridge'
import { LongWork } from '../stores/long-work.svelte'
import type { FigureWanted } from './figure-draft.svelte'

/** So long, in milliseconds, nothing may change before it is drawn anew. */
const restMs = 150

/** The picture as it would be saved now. The last one stays in sight until the next is there. */
export class PreviewOfFigure {
  #drawn = $state.raw<FigurePreview | null>(null)
  /** Of a picture that can do nothing: an SVG in an image runs no script and fetches nothing. */
  #address = $state('')
  #problem = $state.raw<unknown>(null)
  #wanted: FigureWanted | null = null
  /** How far a picture has come that takes long. */
  readonly drawing = new LongWork('figure-preview')
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

  /** Whether somebody gave up waiting for the picture that was wanted last. */
  get isGivenUp(): boolean {
    return this.#problem instanceof Refusal && this.#problem.problem.code === 'cancelled'
  }

  show(wanted: FigureWanted): void {
    this.#wanted = wanted
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#draw(wanted), this.#drawn === null ? 0 : restMs)
  }

  /** What was given up. */
  drawAgain(): void {
    if (this.#wanted !== null) void this.#draw(this.#wanted)
  }

  close(): void {
    clearTimeout(this.#timer)
    this.#asked += 1
    if (this.drawing.isRunning) this.drawing.stop()
    this.#showPicture('')
  }

  async #draw(wanted: FigureWanted): Promise<void> {
    const asked = (this.#asked += 1)
    this.#problem = null
    try {
      const drawn = await this.drawing.run(workWords.gathering, () => request('figure.preview', wanted))
      if (asked !== this.#asked) return
      this.#drawn = drawn
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
