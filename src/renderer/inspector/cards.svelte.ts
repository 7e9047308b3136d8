import { tick } from 'svelte'

/**
 * A list of cards of which one may be open, and the focus in it: it is never left behind on something that went. Each card
 * is an element with `data-card`, and its always visible summary is a button with `data-summary`.
 */
export class Cards {
  #openId = $state.raw<string | null>(null)
  list = $state.raw<HTMLElement | null>(null)
  addButton = $state.raw<HTMLButtonElement | null>(null)

  get openId(): string | null {
    return this.#openId
  }

  open(id: string): void {
    this.#openId = id
  }

  toggle(id: string): void {
    this.#openId = this.#openId === id ? null : id
  }

  /** Closes the open card; its summary has the focus then. */
  async close(): Promise<void> {
    const id = this.#openId
    this.#openId = null
    await tick()
    if (id !== null) this.#summary(id)?.focus()
  }

  /** Before a card is deleted: the focus goes to the next card, the one before, or the add button. */
  leave(id: string): void {
    const cards = this.#cards()
    const at = cards.findIndex((card) => card.dataset['card'] === id)
    const neighbour = cards[at + 1] ?? cards[at - 1]
    if (this.#openId === id) this.#openId = null
    ;(neighbour === undefined ? this.addButton : summaryOf(neighbour))?.focus()
  }

  #summary(id: string): HTMLElement | null {
    const card = this.#cards().find((candidate) => candidate.dataset['card'] === id)
    return card === undefined ? null : summaryOf(card)
  }

  #cards(): readonly HTMLElement[] {
    return [...(this.list?.querySelectorAll<HTMLElement>(':scope > [data-card]') ?? [])]
  }
}

function summaryOf(card: HTMLElement): HTMLElement | null {
  return card.querySelector<HTMLElement>('[data-summary]')
}
