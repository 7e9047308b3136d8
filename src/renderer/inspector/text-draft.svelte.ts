/** Where a draft reads what is stored, and sends what was typed. */
interface Port {
  /** null: the record has gone, and there is nothing to write to. */
  readonly stored: () => string | null
  /** True when it was taken. */
  readonly send: (text: string) => Promise<boolean>
}

/** A pause this long sends what was typed … */
const pauseMs = 400
/** … and so does this much typing without one. Less than history's merging time, so that it stays one step. */
const longestMs = 1200

/**
 * What is being typed in a text field and may not have been sent yet. As long as there is something unsent the field shows
 * that, whatever happens to the record; otherwise it shows what is stored.
 */
export class TextDraft {
  #typed = $state.raw<string | null>(null)
  #timer: ReturnType<typeof setTimeout> | undefined
  #unsentSince = 0
  /** What is on its way to be written. */
  #sent = $state.raw<string | null>(null)
  readonly #port: Port

  constructor(port: Port) {
    this.#port = port
  }

  get text(): string {
    return this.#typed ?? this.#port.stored() ?? ''
  }

  get isUnsent(): boolean {
    return this.#typed !== null
  }

  /** Whether there is nothing in the field that is neither written nor on its way: undoing then undoes the project's step. */
  get isAtRest(): boolean {
    return this.#typed === null || this.#typed === this.#sent
  }

  type(text: string): void {
    const now = performance.now()
    if (this.#typed === null) this.#unsentSince = now
    this.#typed = text
    clearTimeout(this.#timer)
    const wait = Math.max(0, Math.min(pauseMs, this.#unsentSince + longestMs - now))
    this.#timer = setTimeout(() => void this.#sendTyped(), wait)
  }

  /** Sends at once: on leaving the field. Spaces at the ends are let go. */
  async leave(): Promise<void> {
    if (this.#typed === null) return
    this.#typed = this.#typed.trim()
    await this.#sendTyped()
  }

  async #sendTyped(): Promise<void> {
    clearTimeout(this.#timer)
    const typed = this.#typed
    const stored = this.#port.stored()
    if (typed === null) return
    // What was refused stays in the field, and so does what was typed while this was under way.
    this.#sent = typed
    const isTaken = stored === null || stored === typed || (await this.#port.send(typed))
    if (this.#sent === typed) this.#sent = null
    this.#unsentSince = performance.now()
    if (isTaken && this.#typed === typed) this.#typed = null
  }
}
