import { textWidth } from './text-width'

/** Something to be drawn on a row of its lane, with a label beside it. Points. */
export interface Labelled {
  readonly left: number
  readonly right: number
  readonly text: string
}

export interface Placed {
  /** From 0, from the top of the lane. */
  readonly row: number
  /** Where the label begins, or ends: to the right or to the left of what it names. */
  readonly labelAt: number
  readonly anchor: 'start' | 'end'
}

/** Between a bar and its label, and between two things on a row. */
const gap = 4
const air = 8

interface Side {
  readonly from: number
  readonly to: number
  readonly labelAt: number
  readonly anchor: Placed['anchor']
}

/** What a thing takes with its label to the right of it, or to the left; neither where it would run over the edge. */
function sidesOf({ left, right, text }: Labelled, width: number, size: number): readonly Side[] {
  const long = textWidth(text, size)
  const sides: readonly Side[] = [
    { from: left, to: right + gap + long, labelAt: right + gap, anchor: 'start' },
    { from: left - gap - long, to: right, labelAt: left - gap, anchor: 'end' },
  ]
  return sides.filter(({ from, to }) => from >= 0 && to <= width)
}

function isFree(taken: Iterable<Side>, { from, to }: Side): boolean {
  for (const other of taken) if (from < other.to + air && to + air > other.from) return false
  return true
}

/**
 * Puts things on rows so that neither bars nor labels overlap: in the order given, each as high as it can stand. Where `longer`
 * has another label for a thing, it is used if it finds room on the row that the thing has already. Labels that fit on neither
 * side are left out, and stand at the edge.
 */
export function placeOnRows(
  things: readonly Labelled[],
  longer: readonly (string | null)[],
  width: number,
  size: number,
): readonly (Placed & { readonly isLonger: boolean })[] {
  const rows: Map<number, Side>[] = []
  const places = things.map((thing, index) => {
    const sides = sidesOf(thing, width, size)
    for (let row = 0; ; row += 1) {
      const taken = (rows[row] ??= new Map())
      const side =
        sides.find((each) => isFree(taken.values(), each)) ?? (sides.length === 0 ? atEdge(thing) : undefined)
      if (side === undefined || (sides.length === 0 && !isFree(taken.values(), side))) continue
      taken.set(index, side)
      return { row, side }
    }
  })
  return places.map(({ row, side }, index) => {
    const [thing, text] = [things[index], longer[index] ?? null]
    const taken = rows[row]
    if (thing !== undefined && text !== null && taken !== undefined) {
      taken.delete(index)
      const found = sidesOf({ ...thing, text }, width, size).find((each) => isFree(taken.values(), each))
      taken.set(index, found ?? side)
      if (found !== undefined) return { row, labelAt: found.labelAt, anchor: found.anchor, isLonger: true }
    }
    return { row, labelAt: side.labelAt, anchor: side.anchor, isLonger: false }
  })
}

/** What reaches from edge to edge has its label on itself, at its end. */
function atEdge({ left, right }: Labelled): Side {
  return { from: left, to: right, labelAt: right - gap, anchor: 'end' }
}
