import { neighbourWords } from '../../words/neighbours'

/** What a neighbour's format could not carry, by kind; said in the report of the export, never dropped in silence. */
export type Loss = keyof typeof neighbourWords.lost

/** Counts what is lost while an export is written. */
export class Losses {
  readonly #counts = new Map<Loss, number>()

  add(loss: Loss, count = 1): void {
    if (count > 0) this.#counts.set(loss, (this.#counts.get(loss) ?? 0) + count)
  }

  /** As sentences, in the order in which the kinds are listed. */
  get inWords(): readonly string[] {
    const kinds = Object.keys(neighbourWords.lost) as Loss[]
    return kinds.flatMap((kind) => {
      const count = this.#counts.get(kind) ?? 0
      return count === 0 ? [] : [neighbourWords.lost[kind](count)]
    })
  }
}

/** A file for another program, as text, and what that program's format could not carry of the project. */
export interface NeighbourExport {
  readonly text: string
  readonly losses: readonly string[]
}
