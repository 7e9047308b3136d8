import { readTypedDate, type TypedCandidate, type TypedDateOptions } from '../../shared/dates/typed/typed-date'
import type { When } from '../../shared/dates/when'
import { editableText, undated, whenOf, wordsOnly } from './typed-when'
import type { Unfinished } from './unfinished'

interface Port {
  /** What is stored; null: undated. */
  readonly stored: () => When | null
  /** True when it was taken. */
  readonly send: (when: When | null) => Promise<boolean>
  readonly options: () => TypedDateOptions
  /** Where a text that is no date yet waits while the field is not shown. */
  readonly unfinished: Unfinished
  readonly key: string
}

/** What the typed text comes to. `waiting`: it can be read in several ways, and one must be picked. */
export type DateState =
  | { readonly kind: 'resting' }
  | { readonly kind: 'cleared' }
  | { readonly kind: 'read'; readonly candidate: TypedCandidate }
  | { readonly kind: 'waiting'; readonly candidates: readonly TypedCandidate[] }
  | { readonly kind: 'unfinished' | 'refused'; readonly reason: string }

/**
 * What is being typed as a date. The words stay in the field until they are a date; the record only ever has one that is.
 */
export class DateDraft {
  #typed = $state.raw<string | null>(null)
  #at = $state.raw(0)
  /** What is on its way to be written. */
  #sent = $state.raw<string | null>(null)
  readonly #port: Port

  readonly state: DateState = $derived.by(() => {
    if (this.#typed === null) return { kind: 'resting' }
    const reading = readTypedDate(this.#typed, this.#port.options())
    if (reading.kind === 'empty') return { kind: 'cleared' }
    if (reading.kind !== 'read') return { kind: reading.kind, reason: reading.reason }
    const [candidate, ...others] = reading.candidates
    if (candidate === undefined) return { kind: 'cleared' }
    return others.length === 0 ? { kind: 'read', candidate } : { kind: 'waiting', candidates: reading.candidates }
  })

  constructor(port: Port) {
    this.#port = port
    this.#typed = port.unfinished.take(port.key)
  }

  /** What the field shows while it is being edited: what was typed, or what is stored in words that can be read again. */
  get text(): string {
    return this.#typed ?? editableText(this.#port.stored(), this.#port.options())
  }

  get isTyping(): boolean {
    return this.#typed !== null
  }

  /** Whether there is something to revert: typed, and neither written nor on its way. */
  get canRevert(): boolean {
    return this.#typed !== null && this.#typed !== this.#sent
  }

  /** Which of several candidates Enter would take. */
  get at(): number {
    return this.#at
  }

  /** Text that is what is stored again, and nothing on its way, leaves nothing to write. */
  type(text: string): void {
    const isStored = this.#sent === null && text === editableText(this.#port.stored(), this.#port.options())
    this.#typed = isStored ? null : text
    this.#at = 0
  }

  /** Moves among the candidates, round the ends. */
  step(by: 1 | -1): void {
    const { state } = this
    if (state.kind !== 'waiting') return
    const count = state.candidates.length
    this.#at = (this.#at + by + count) % count
  }

  /** Enter: takes the date, or the candidate that is marked. */
  enter(): Promise<void> {
    return this.state.kind === 'waiting' ? this.pick(this.#at) : this.leave()
  }

  /** Takes this one of several candidates. */
  async pick(at: number): Promise<void> {
    const { state } = this
    const candidate = state.kind === 'waiting' ? state.candidates[at] : undefined
    if (candidate !== undefined) await this.#write(candidate)
  }

  /** Leaving the field takes what is certain. What is half-typed, impossible or ambiguous stays in it, unwritten. */
  async leave(): Promise<void> {
    const { state } = this
    if (state.kind === 'read') await this.#write(state.candidate)
    else if (state.kind === 'cleared') await this.#write(null)
  }

  /** Words that are no date can still be kept as the source's, if it has none yet. */
  get canKeepWords(): boolean {
    return this.state.kind === 'refused' && (this.#port.stored()?.verbatim ?? '') === ''
  }

  keepWords(): Promise<void> {
    return this.#send(wordsOnly(this.#typed ?? '', this.#port.stored()))
  }

  /** Back to what is stored. */
  revert(): void {
    this.#typed = null
  }

  /** The field goes away: what is certain is written, the rest waits. */
  end(): void {
    const { kind } = this.state
    if (kind === 'read' || kind === 'cleared') void this.leave()
    else if (this.#typed !== null) this.#port.unfinished.keep(this.#port.key, this.#typed)
  }

  #write(candidate: TypedCandidate | null): Promise<void> {
    const stored = this.#port.stored()
    return this.#send(candidate === null ? undated(stored) : whenOf(candidate, stored))
  }

  async #send(when: When | null): Promise<void> {
    const typed = this.#typed
    this.#sent = typed
    const isTaken = await this.#port.send(when)
    if (this.#sent === typed) this.#sent = null
    if (isTaken && this.#typed === typed) this.#typed = null
  }
}
