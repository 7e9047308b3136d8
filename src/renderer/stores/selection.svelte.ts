/** Which events are chosen, in the order of choosing. The last one is the one the inspector shows. */
export class Selection {
  #ids = $state.raw<readonly string[]>([])

  get ids(): readonly string[] {
    return this.#ids
  }

  /** The event chosen last; null if none is. */
  get current(): string | null {
    return this.#ids.at(-1) ?? null
  }

  has(id: string): boolean {
    return this.#ids.includes(id)
  }

  /** Chooses this event alone; null chooses none. */
  choose(id: string | null): void {
    this.#ids = id === null ? [] : [id]
  }

  chooseAll(ids: readonly string[]): void {
    this.#ids = [...new Set(ids)]
  }

  /** Adds the event to what is chosen, or takes it out. */
  toggle(id: string): void {
    this.#ids = this.has(id) ? this.#ids.filter((other) => other !== id) : [...this.#ids, id]
  }

  /** Lets go of what is no longer there. */
  keepOnly(isThere: (id: string) => boolean): void {
    if (this.#ids.some((id) => !isThere(id))) this.#ids = this.#ids.filter(isThere)
  }
}
