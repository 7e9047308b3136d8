import type { InputOf, OutputOf } from '../../shared/ipc/contract'
import { Refusal } from '../../shared/problem'
import { workWords } from '../../shared/words/work'
import { request } from '../link/bridge'
import { LongWork } from '../stores/long-work.svelte'
import { openPdf, type PdfPages } from './pdf-pages'

type Wanted = InputOf<'briefing.preview'>
type Held = Omit<OutputOf<'briefing.preview'>, 'pdf'>

/** So long, in milliseconds, nothing may change before the pages are laid out anew. */
const restMs = 350

/** The pages of a briefing as they would be printed now. The last ones stay in sight until the next are there. */
export class BriefingPreview {
  #pages = $state.raw<PdfPages | null>(null)
  #held = $state.raw<Held | null>(null)
  #problem = $state.raw<unknown>(null)
  #wanted: Wanted | null = null
  /** The briefing that was wanted last. */
  #of: string | null = null
  /** How far pages have come that take long. */
  readonly drawing = new LongWork('preview')
  #timer: ReturnType<typeof setTimeout> | undefined
  #asked = 0

  get pages(): PdfPages | null {
    return this.#pages
  }

  /** What was held back from these pages, and what was let out. */
  get held(): Held | null {
    return this.#held
  }

  /** Why there are no newer pages; null if there are. */
  get problem(): unknown {
    return this.#problem
  }

  /** Whether somebody gave up waiting for the pages that were wanted last. */
  get isGivenUp(): boolean {
    return this.#problem instanceof Refusal && this.#problem.problem.code === 'cancelled'
  }

  /** `of` is the briefing's id: the pages of another one go at once, with what was held back from them. */
  show(wanted: Wanted, of: string): void {
    if (this.#of !== of) this.#forget()
    this.#of = of
    this.#wanted = wanted
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#draw(wanted), this.#pages === null ? 0 : restMs)
  }

  /** What was given up. */
  drawAgain(): void {
    if (this.#wanted !== null) void this.#draw(this.#wanted)
  }

  close(): void {
    clearTimeout(this.#timer)
    if (this.drawing.isRunning) this.drawing.stop()
    this.#forget()
  }

  #forget(): void {
    this.#asked += 1
    this.#pages?.close()
    this.#pages = null
    this.#held = null
    this.#problem = null
  }

  async #draw(wanted: Wanted): Promise<void> {
    const asked = (this.#asked += 1)
    if (this.isGivenUp) this.#problem = null
    try {
      const { pdf, ...held } = await this.drawing.run(workWords.gathering, () => request('briefing.preview', wanted))
      const pages = await openPdf(pdf)
      if (asked !== this.#asked) {
        pages.close()
        return
      }
      this.#pages?.close()
      this.#pages = pages
      this.#held = held
      this.#problem = null
    } catch (reason) {
      if (asked === this.#asked) this.#problem = reason
    }
  }
}
