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
  /** It stands on the bar itself, which leaves room on neither side. */
  readonly isOnBar: boolean
}

/** Of a bar that a label stands on, so much must be seen beside it. */
export const roomOnBar = 36
/** Where the label begins, from the beginning of such a bar. */
const onBarFrom = 16

/** Between a bar and its label, and between two things on a row. */
const gap = 4
const air = 8

interface Side {
  readonly from: number
  readonly to: number
  readonly labelAt: number
  readonly anchor: Placed['anchor']
  readonly isOnBar: boolean
}

/** What a thing takes with its label to the right of it, or to the left; on it, where both would run over the edge. */
function sidesOf({ left, right, text }: Labelled, width: number, size: number): readonly Side[] {
  const long = textWidth(text, size)
  const sides: readonly Side[] = [
    { from: left, to: right + gap + long, labelAt: right + gap, anchor: 'start', isOnBar: false },
    { from: left - gap - long, to: right, labelAt: left - gap, anchor: 'end', isOnBar: false },
  ]
  const beside = sides.filter(({ from, to }) => from >= 0 && to <= width)
  if (beside.length > 0 || right - left < long + roomOnBar) return beside
  return [{ from: left, to: right, labelAt: left + onBarFrom, anchor: 'start', isOnBar: true }]
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
      if (found !== undefined) return { ...placed(row, found), isLonger: true }
    }
    return { ...placed(row, side), isLonger: false }
  })
}

/** What fits nowhere has its label over its end. */
function atEdge({ left, right }: Labelled): Side {
  return { from: left, to: right, labelAt: right - gap, anchor: 'end', isOnBar: true }
}

function placed(row: number, { labelAt, anchor, isOnBar }: Side): Placed {
  return { row, labelAt, anchor, isOnBar }
}
