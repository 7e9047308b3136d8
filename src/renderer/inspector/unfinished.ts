/**
 * Texts that could not be written yet, such as a half-typed date, kept while the person looks at something else. They wait
 * for as long as the project is open in this window.
 */
export class Unfinished {
  readonly #texts = new Map<string, string>()

  keep(key: string, text: string): void {
    this.#texts.set(key, text)
  }

  /** The text that waits under this key, which then waits no longer; null if there is none. */
  take(key: string): string | null {
    const text = this.#texts.get(key) ?? null
    this.#texts.delete(key)
    return text
  }
}

const byOwner = new WeakMap<object, Unfinished>()

/** The texts that wait for this owner, which outlives every field: the window's project store. */
export function unfinishedOf(owner: object): Unfinished {
  const known = byOwner.get(owner) ?? new Unfinished()
  byOwner.set(owner, known)
  return known
}
