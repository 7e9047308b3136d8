import type { TimeWindow } from './time-window'

/** Something that lies in time; `rank` says which are kept when there is no room for all (higher first). */
export interface Spanned extends TimeWindow {
  readonly rank: number
}

/** Each coarser level keeps half of the one below. */
const thinning = 2
const smallestLevel = 60

/**
 * Finds what lies in a stretch of time among a hundred thousand things, in time that depends on what is asked for and not on
 * how much there is. Built once for a list; positions in answers are positions in that list.
 */
export class TimeIndex {
  /** From all things down to the few of highest rank. */
  readonly #levels: readonly Level[]

  private constructor(levels: readonly Level[]) {
    this.#levels = levels
  }

  static of(things: readonly Spanned[]): TimeIndex {
    const count = things.length
    const froms = new Float64Array(count)
    const tos = new Float64Array(count)
    const ranks = new Float64Array(count)
    things.forEach(({ from, to, rank }, position) => {
      froms[position] = from
      tos[position] = to
      ranks[position] = rank
    })
    const byTime = things.map((_, position) => position)
    byTime.sort((a, b) => (froms[a] ?? 0) - (froms[b] ?? 0) || a - b)
    const levels = [new Level(byTime, froms, tos)]
    const sortedRanks = ranks.slice().sort()
    for (let keep = count / thinning; keep > smallestLevel; keep /= thinning) {
      const least = sortedRanks[count - Math.floor(keep)] ?? Infinity
      const kept = byTime.filter((position) => (ranks[position] ?? 0) >= least)
      levels.push(new Level(kept, froms, tos))
    }
    return new TimeIndex(levels)
  }

  /** How many things touch the window. */
  count(window: TimeWindow): number {
    return this.#levels[0]?.count(window) ?? 0
  }

  /**
   * Positions of things that touch the window, in order of time: all of them if they are no more than `limit`, otherwise those
   * of the highest rank, at most `limit` and where possible not less than half of it.
   */
  find(window: TimeWindow, limit: number): number[] {
    const level = this.#levels.find((each) => each.count(window) <= limit) ?? this.#levels.at(-1)
    return level?.find(window).slice(0, limit) ?? []
  }

  /** How many things begin in each of `bins` equal parts of the window. */
  density(window: TimeWindow, bins: number): number[] {
    const all = this.#levels[0]
    const counts = new Array<number>(bins)
    let before = all?.begunBefore(window.from) ?? 0
    for (let bin = 0; bin < bins; bin += 1) {
      const next = all?.begunBefore(window.from + ((window.to - window.from) * (bin + 1)) / bins) ?? 0
      counts[bin] = next - before
      before = next
    }
    return counts
  }
}

/** Things in order of their beginning, with a tree of latest ends over them, so that long ones are found from afar. */
class Level {
  readonly #positions: readonly number[]
  readonly #froms: Float64Array
  readonly #sortedTos: Float64Array
  /** A heap-shaped tree: node n covers the leaves below it, which are the things in order from `#leaves` on. */
  readonly #latest: Float64Array
  readonly #leaves: number

  constructor(positions: readonly number[], froms: Float64Array, tos: Float64Array) {
    const count = positions.length
    this.#positions = positions
    this.#froms = new Float64Array(count)
    this.#sortedTos = new Float64Array(count)
    this.#leaves = 2 ** Math.ceil(Math.log2(Math.max(count, 1)))
    this.#latest = new Float64Array(this.#leaves * 2).fill(-Infinity)
    positions.forEach((position, order) => {
      const to = tos[position] ?? 0
      this.#froms[order] = froms[position] ?? 0
      this.#sortedTos[order] = to
      this.#latest[this.#leaves + order] = to
    })
    this.#sortedTos.sort()
    for (let node = this.#leaves - 1; node > 0; node -= 1) {
      this.#latest[node] = Math.max(this.#latest[node * 2] ?? 0, this.#latest[node * 2 + 1] ?? 0)
    }
  }

  begunBefore(ms: number): number {
    return countBelow(this.#froms, ms)
  }

  count({ from, to }: TimeWindow): number {
    // Whatever has ended at or before `from` has also begun before `to`.
    return countBelow(this.#froms, to) - countUpTo(this.#sortedTos, from)
  }

  find({ from, to }: TimeWindow): number[] {
    const found: number[] = []
    const begun = this.begunBefore(to)
    const visit = (node: number, first: number, length: number): void => {
      if (first >= begun || (this.#latest[node] ?? -Infinity) <= from) return
      if (length === 1) {
        found.push(this.#positions[first] ?? 0)
        return
      }
      const half = length / 2
      visit(node * 2, first, half)
      visit(node * 2 + 1, first + half, half)
    }
    visit(1, 0, this.#leaves)
    return found
  }
}

function countBelow(sorted: Float64Array, value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}

function countUpTo(sorted: Float64Array, value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] ?? 0) <= value) low = middle + 1
    else high = middle
  }
  return low
}
