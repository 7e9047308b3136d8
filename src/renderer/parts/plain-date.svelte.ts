import {
  readTypedDate,
  type TypedCandidate,
  type TypedDateOptions,
  type TypedReading,
} from '../../shared/dates/typed/typed-date'
import { inspectorWords } from '../../shared/words/inspector'

/**
 * What is being typed where no more than a date is wanted: the day of a source, a period. As in the field of an event's date,
 * what can be read in several ways is no date until one of them is picked.
 */
export class PlainDate {
  #text = $state.raw<string | null>(null)
  #at = $state.raw(0)
  #picked = $state.raw<TypedCandidate | null>(null)
  readonly #options: () => TypedDateOptions
  /** Whether the field has the focus: only then are the choices offered. */
  isFocused = $state(false)

  readonly #reading = $derived.by<TypedReading | null>(() =>
    this.#text === null ? null : readTypedDate(this.#text, this.#options()),
  )

  /** The readings among which one has still to be picked; none if there is no question. */
  readonly choices = $derived.by<readonly TypedCandidate[]>(() => {
    if (this.#picked !== null || this.#reading?.kind !== 'read') return []
    return this.#reading.candidates.length > 1 ? this.#reading.candidates : []
  })

  /** `text` is what was typed before, and could not be written yet. */
  constructor(options: () => TypedDateOptions, text: string | null = null) {
    this.#options = options
    this.#text = text
  }

  /** What was typed; null while the field is at rest. */
  get text(): string | null {
    return this.#text
  }

  /** The choice that Enter takes. */
  get at(): number {
    return this.#at
  }

  /** The date that was typed or picked; null if there is none, or none yet. */
  get candidate(): TypedCandidate | null {
    if (this.#picked !== null) return this.#picked
    return this.#reading?.kind === 'read' && this.choices.length === 0 ? (this.#reading.candidates[0] ?? null) : null
  }

  /** The date as EDTF, '' where the field was emptied; null at rest, and for what is no date or not yet one. */
  get edtf(): string | null {
    return this.#reading?.kind === 'empty' ? '' : (this.candidate?.edtf ?? null)
  }

  /** Why what was typed is not taken; '' if it is, and while one is picking. */
  get problem(): string {
    if (this.#reading?.kind === 'refused' || this.#reading?.kind === 'unfinished') return this.#reading.reason
    return this.choices.length > 0 && !this.isFocused ? inspectorWords.when.choose : ''
  }

  /** How what was typed is understood; '' where there is nothing to say. */
  get understood(): string {
    if (this.choices.length > 0) return inspectorWords.when.choose
    return this.candidate === null ? '' : `${this.candidate.words} (${this.candidate.edtf})`
  }

  type(text: string): void {
    this.#text = text
    this.#at = 0
    this.#picked = null
  }

  /** Moves among the choices, round the ends. */
  step(by: 1 | -1): void {
    const count = this.choices.length
    if (count > 0) this.#at = (this.#at + by + count) % count
  }

  pick(at: number): void {
    this.#picked = this.choices[at] ?? this.#picked
  }

  /** Back to what is stored. */
  rest(): void {
    this.#text = null
    this.#picked = null
  }
}
