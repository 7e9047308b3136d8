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
  readonly size: number
  /** From all things down to the few of highest rank. */
  readonly #levels: readonly Level[]

  private constructor(levels: readonly Level[], size: number) {
    this.#levels = levels
    this.size = size
  }

  static of(things: readonly Spanned[]): TimeIndex {
    const byTime = things.map((_, position) => position)
    byTime.sort((a, b) => at(things, a).from - at(things, b).from || a - b)
    const levels = [new Level(things, byTime)]
    if (things.length > smallestLevel) {
      const byRank = [...byTime].sort((a, b) => at(things, b).rank - at(things, a).rank || a - b)
      const place = new Uint32Array(things.length)
      byRank.forEach((position, order) => (place[position] = order))
      for (let keep = things.length / thinning; keep > smallestLevel; keep /= thinning) {
        levels.push(
          new Level(
            things,
            byTime.filter((position) => (place[position] ?? 0) < keep),
          ),
        )
      }
    }
    return new TimeIndex(levels, things.length)
  }

  /** How many things touch the window. */
  count(window: TimeWindow): number {
    return this.#levels[0]?.count(window) ?? 0
  }

  /** Positions of things that touch the window, in order of time: all of them, or about `limit` of the highest rank. */
  find(window: TimeWindow, limit: number): number[] {
    const level = this.#levels.find((each) => each.count(window) <= limit) ?? this.#levels.at(-1)
    return level?.find(window) ?? []
  }

  /** How many things begin in each of `bins` equal parts of the window. */
  density(window: TimeWindow, bins: number): number[] {
    const all = this.#levels[0]
    const edges = Array.from({ length: bins + 1 }, (_, bin) => {
      const edge = window.from + ((window.to - window.from) * bin) / bins
      return all?.begunBefore(edge) ?? 0
    })
    return edges.slice(1).map((count, bin) => count - (edges[bin] ?? 0))
  }
}

/** Things in order of their beginning, with a tree of latest ends over them, so that long ones are found from afar. */
class Level {
  readonly #positions: Uint32Array
  readonly #froms: Float64Array
  readonly #sortedTos: Float64Array
  /** A heap-shaped tree: node n covers the leaves below it, leaves begin at `#leaves`. */
  readonly #latest: Float64Array
  readonly #leaves: number

  constructor(things: readonly Spanned[], positions: readonly number[]) {
    this.#positions = Uint32Array.from(positions)
    this.#froms = Float64Array.from(positions, (position) => at(things, position).from)
    this.#sortedTos = Float64Array.from(positions, (position) => at(things, position).to).sort()
    this.#leaves = 2 ** Math.ceil(Math.log2(Math.max(positions.length, 1)))
    this.#latest = new Float64Array(this.#leaves * 2).fill(-Infinity)
    positions.forEach((position, order) => (this.#latest[this.#leaves + order] = at(things, position).to))
    for (let node = this.#leaves - 1; node > 0; node -= 1) {
      this.#latest[node] = Math.max(this.#latest[node * 2] ?? -Infinity, this.#latest[node * 2 + 1] ?? -Infinity)
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

function at(things: readonly Spanned[], position: number): Spanned {
  const thing = things[position]
  if (thing === undefined) throw new RangeError(`no such position: ${position}`)
  return thing
}
