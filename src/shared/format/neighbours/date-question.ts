import type { When } from '../../dates/when'
import { readDateSaid, type DateOrder, type DateSaid } from './date-said'

/** A date of the file that can be read with the day or the month first, and what it would be. */
export interface AmbiguousDate {
  readonly words: string
  readonly dayFirst: When | null
  readonly monthFirst: When | null
}

/** What is to be asked about the dates of a file. */
export interface DateQuestion {
  /** How many dates can be read in two orders. */
  readonly count: number
  /** The first of them. */
  readonly example: AmbiguousDate
  /** The order that those dates have which can only be read in one; null if there are none, or they do not agree. */
  readonly suggestedOrder: DateOrder
}

/** Of the texts of a date, its beginning and its end perhaps, the one that can be read in two ways. */
export function ambiguousAmong(texts: readonly string[]): AmbiguousDate {
  const words = texts.find((text) => readDateSaid(text, null).isAmbiguous) ?? texts.join(' – ')
  return { words, dayFirst: readDateSaid(words, 'dmy').when, monthFirst: readDateSaid(words, 'mdy').when }
}

/** The order in which dates are written, as far as it shows: days from the 13th on tell which of the two figures is the day. */
export class OrderShown {
  readonly #orders = new Set<'dmy' | 'mdy'>()

  add(words: string): void {
    const [, first, second] = /\b(\d{1,2})[/.-](\d{1,2})[/.-]\d{4}\b/.exec(words) ?? []
    if (Number(first) > 12 && Number(second) <= 12) this.#orders.add('dmy')
    if (Number(second) > 12 && Number(first) <= 12) this.#orders.add('mdy')
  }

  get order(): DateOrder {
    const [order = null] = this.#orders
    return this.#orders.size === 1 ? order : null
  }
}

/** Gathers over a file what is to be asked about its dates. */
export class DatesInDoubt {
  readonly #shown = new OrderShown()
  #count = 0
  #example: AmbiguousDate | null = null

  add(texts: readonly string[], { isAmbiguous }: DateSaid): void {
    for (const text of texts) this.#shown.add(text)
    if (!isAmbiguous) return
    this.#count += 1
    this.#example ??= ambiguousAmong(texts.filter((text) => text !== ''))
  }

  /** null: nothing. */
  get question(): DateQuestion | null {
    const example = this.#example
    return example === null ? null : { count: this.#count, example, suggestedOrder: this.#shown.order }
  }
}

/** One question for several files; null where none of them asks anything. */
export function oneQuestion(questions: readonly (DateQuestion | null)[]): DateQuestion | null {
  const asked = questions.filter((question) => question !== null)
  const [first] = asked
  if (first === undefined) return null
  const isAgreed = asked.every(({ suggestedOrder }) => suggestedOrder === first.suggestedOrder)
  const count = asked.reduce((sum, question) => sum + question.count, 0)
  return { ...first, count, suggestedOrder: isAgreed ? first.suggestedOrder : null }
}
