import type { Unfinished } from './unfinished'

export type Checked<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly reason: string }

interface Port<Value> {
  /** What is stored, as text; null: the record has gone. */
  readonly stored: () => string | null
  readonly read: (text: string) => Checked<Value>
  readonly send: (value: Value) => Promise<boolean>
  /** Where a text that cannot be written yet waits while the field is not shown. */
  readonly unfinished: Unfinished
  readonly key: string
}

/**
 * A text that must make sense before it is written: a figure, a number. Until it does it stays in the field, with the reason
 * beside it, and what is stored stays as it is.
 */
export class CheckedDraft<Value> {
  #typed = $state.raw<string | null>(null)
  /** What is on its way to be written. */
  #sent = $state.raw<string | null>(null)
  readonly #port: Port<Value>

  constructor(port: Port<Value>) {
    this.#port = port
    this.#typed = port.unfinished.take(port.key)
  }

  get text(): string {
    return this.#typed ?? this.#port.stored() ?? ''
  }

  /** What the text means as it stands; null while nothing has been typed. */
  get reading(): Checked<Value> | null {
    return this.#typed === null ? null : this.#port.read(this.#typed)
  }

  /** What is wrong with what was typed; '' if nothing is. */
  get problem(): string {
    const reading = this.reading
    return reading === null || reading.ok ? '' : reading.reason
  }

  /** Whether there is something to revert: typed, and neither written nor on its way. */
  get isTyping(): boolean {
    return this.#typed !== null && this.#typed !== this.#sent
  }

  /** Text that is what is stored again, and nothing on its way, leaves nothing to write. */
  type(text: string): void {
    this.#typed = this.#sent === null && text === this.#port.stored() ? null : text
  }

  /** Writes what was typed, if it makes sense. */
  async commit(): Promise<void> {
    const typed = this.#typed
    const reading = this.reading
    if (reading?.ok !== true) return
    const stored = this.#port.stored()
    this.#sent = typed
    const isTaken = stored === null || stored === typed || (await this.#port.send(reading.value))
    if (this.#sent === typed) this.#sent = null
    if (isTaken && this.#typed === typed) this.#typed = null
  }

  /** Back to what is stored. */
  revert(): void {
    this.#typed = null
  }

  /** The field goes away: what makes sense is written, the rest waits. */
  leave(): void {
    if (this.problem === '') void this.commit()
    else if (this.#typed !== null) this.#port.unfinished.keep(this.#port.key, this.#typed)
  }
}
