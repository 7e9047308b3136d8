/** Work that must not overlap: each piece begins when the one before it has ended, however it ended. */
export class InTurn {
  #last: Promise<unknown> = Promise.resolve()

  take<Value>(work: () => Promise<Value>): Promise<Value> {
    const turn = this.#last.then(work)
    // Who asked for the work is told what became of it; who comes next only waits.
    this.#last = turn.catch(() => undefined)
    return turn
  }

  /** Resolves when nothing that was asked for so far is under way any more. */
  async settled(): Promise<void> {
    await this.#last
  }
}
