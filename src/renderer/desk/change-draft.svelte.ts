import { readFigure, writeFigure } from '../../shared/claims/figure-text'
import {
  readTypedDate,
  type TypedCandidate,
  type TypedDateOptions,
  type TypedReading,
} from '../../shared/dates/typed/typed-date'
import { makeWhen, type When } from '../../shared/dates/when'
import { wordsOf } from '../../shared/dates/wording'
import type { Changes, Draft, Speaker } from '../../shared/desk/draft'
import { deskWords } from '../../shared/words/desk'

/** What the researcher types before accepting. Only what was touched is changed. */
export class ChangeDraft {
  readonly #before: Draft
  readonly #options: TypedDateOptions
  #date = $state.raw<string | null>(null)
  #at = $state.raw(0)
  #figure = $state.raw<string | null>(null)
  #speaker = $state.raw<Speaker | null | undefined>(undefined)

  readonly #dateReading = $derived(this.#date === null ? null : this.#readDate(this.#date))
  readonly #figureReading = $derived(
    this.#figure === null || this.#figure.trim() === '' ? null : readFigure(this.#figure),
  )
  /** The ways to read what was typed; one is taken as it is. */
  readonly candidates = $derived<readonly TypedCandidate[]>(
    this.#dateReading?.kind === 'read' ? this.#dateReading.candidates : [],
  )

  constructor(before: Draft, options: TypedDateOptions) {
    this.#before = before
    this.#options = options
  }

  get date(): string {
    return this.#date ?? (this.#before.when?.edtf == null ? '' : wordsOf(this.#before.when))
  }

  set date(typed: string) {
    this.#date = typed
    this.#at = 0
  }

  /** Which of several candidates is taken. */
  get at(): number {
    return this.#at
  }

  pick(at: number): void {
    this.#at = Math.max(0, Math.min(this.candidates.length - 1, at))
  }

  get figure(): string {
    return this.#figure ?? (this.#before.value === null ? '' : writeFigure(this.#before.value))
  }

  set figure(typed: string) {
    this.#figure = typed
  }

  get speaker(): Speaker | null {
    return this.#speaker === undefined ? this.#before.speaker : this.#speaker
  }

  set speaker(speaker: Speaker | null) {
    this.#speaker = speaker
  }

  /** What is wrong with the date as it is typed; '' if nothing is. */
  get dateProblem(): string {
    const reading = this.#dateReading
    return reading?.kind === 'unfinished' || reading?.kind === 'refused' ? reading.reason : ''
  }

  get figureProblem(): string {
    return this.#figureReading?.ok === false ? this.#figureReading.reason : ''
  }

  /** null while something cannot be read. */
  get changes(): Changes | null {
    if (this.dateProblem !== '' || this.figureProblem !== '') return null
    const figure = this.#figureReading
    return {
      ...(this.#date === null ? {} : { when: this.#when }),
      ...(this.#figure === null ? {} : { value: figure?.ok === true ? figure.value : null }),
      ...(this.#speaker === undefined ? {} : { speaker: this.#speaker }),
    }
  }

  #readDate(typed: string): TypedReading {
    return readTypedDate(typed, this.#options)
  }

  /** The source's words stay; the reading of them is the researcher's now. */
  get #when(): When | null {
    const before = this.#before.when
    const verbatim = before?.verbatim ?? ''
    const candidate = this.candidates[this.#at]
    if (candidate === undefined) return verbatim === '' ? null : makeWhen({ verbatim })
    const { edtf, kind, calendar } = candidate
    return makeWhen({ verbatim, edtf, kind, calendar, rationale: deskWords.change.rationale })
  }
}
