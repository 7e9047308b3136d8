/** How many several dozens, hundreds, … are at the least. */
export const leastOf: ReadonlyMap<string, number> = new Map([
  ['tens', 20],
  ['dozens', 24],
  ['scores', 40],
  ['hundreds', 200],
  ['thousands', 2000],
  ['millions', 2_000_000],
])

/** What a second word of this kind multiplies the first by: "hundreds of thousands". */
export const powers: ReadonlyMap<string, number> = new Map([
  ['thousands', 1000],
  ['millions', 1_000_000],
])

const several = /^([a-z]+)(?:\s+of\s+(thousands|millions))?\b/i

/** "dozens", "tens of thousands" at the beginning of a text: what it is at least, and how long the words are; null if none. */
export function leastOfSeveral(text: string): { readonly low: number; readonly length: number } | null {
  const [words = '', first = '', second = ''] = several.exec(text) ?? []
  const count = leastOf.get(first.toLowerCase())
  const size = powers.get(second.toLowerCase()) ?? 1
  // "tens" alone is not said of people or things.
  if (count === undefined || (first.toLowerCase() === 'tens' && second === '')) return null
  return { low: count * size, length: words.length }
}
