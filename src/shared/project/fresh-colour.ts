import { colours, type Colour } from './records/lane'

/** For a new lane or tag: the first colour that none has yet, and slate when there is none left. */
export function freshColour(used: ReadonlySet<Colour>): Colour {
  return colours.find((colour) => colour !== 'slate' && !used.has(colour)) ?? 'slate'
}

export function coloursOf(groups: Iterable<{ readonly colour: Colour }>): Set<Colour> {
  return new Set([...groups].map(({ colour }) => colour))
}
