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

/** The window's project store, which outlives every field, and every project that is open in it. */
interface Owner {
  readonly open: { readonly place: string } | null
}

const byOwner = new WeakMap<Owner, { readonly place: string | null; readonly unfinished: Unfinished }>()

/** The texts that wait in the project that is open now. */
export function unfinishedOf(owner: Owner): Unfinished {
  const place = owner.open?.place ?? null
  const known = byOwner.get(owner)
  if (known?.place === place) return known.unfinished
  const unfinished = new Unfinished()
  byOwner.set(owner, { place, unfinished })
  return unfinished
}
