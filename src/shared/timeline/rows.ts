/** A label and its bar: the pixels they take on a row, from any origin, `left < right`. */
export interface Placeable {
  readonly id: string
  readonly left: number
  readonly right: number
}

/** Air between two things on a row, in pixels. */
const gap = 14

/**
 * Gives each thing a row, from 0 down, so that none overlap; in the order given, so the first have the pick. A thing stays on
 * the row it had before where that is free: then the eye does not lose it. What finds no place within `most` rows is left out.
 */
export function rowsFor(
  things: Iterable<Placeable>,
  most: number,
  before: ReadonlyMap<string, number>,
): Map<string, number> {
  const taken: Placeable[][] = []
  const rows = new Map<string, number>()
  const isFree = (row: number, thing: Placeable): boolean =>
    (taken[row] ?? []).every((other) => thing.left >= other.right + gap || thing.right + gap <= other.left)
  for (const thing of things) {
    const had = before.get(thing.id)
    let row = had !== undefined && had < most && isFree(had, thing) ? had : 0
    while (row < most && !isFree(row, thing)) row += 1
    if (row >= most) continue
    rows.set(thing.id, row)
    ;(taken[row] ??= []).push(thing)
  }
  return rows
}

/**
 * Shares out `available` rows among lanes that could use `wanted` each: every lane gets one, then whoever has the least of
 * those that want more gets the next, from the top down.
 */
export function shareRows(wanted: readonly number[], available: number): number[] {
  const given = wanted.map(() => 1)
  let left = available - given.length
  while (left > 0) {
    let poorest = -1
    wanted.forEach((want, lane) => {
      const has = given[lane] ?? 0
      if (has < want && (poorest === -1 || has < (given[poorest] ?? 0))) poorest = lane
    })
    if (poorest === -1) break
    given[poorest] = (given[poorest] ?? 0) + 1
    left -= 1
  }
  return given
}
