/**
 * Keeps the order of what a person asks for: while one thing is under way, what is asked next waits for its end. Without
 * that, a key pressed before an answer has come would act on what the first key has dealt with already.
 */
export class Turns {
  #underWay: Promise<unknown> | null = null

  get isTaken(): boolean {
    return this.#underWay !== null
  }

  /** Does something that takes its time, as the one thing under way; refused (false) while there is another. */
  async take(work: () => Promise<void>): Promise<boolean> {
    if (this.#underWay !== null) return false
    const working = work()
    this.#underWay = working
    try {
      await working
    } finally {
      this.#underWay = null
    }
    return true
  }

  /** Does something at once, or, while another thing is under way, after it and after all that waited before. */
  async next(act: () => void): Promise<void> {
    while (this.#underWay !== null) await this.#underWay.catch(() => undefined)
    act()
  }
}
