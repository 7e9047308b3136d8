/** A word, a run of digits, or one sign; spaces and line ends are kept as facts about the token after them. */
export interface Token {
  readonly kind: 'word' | 'number' | 'mark'
  /** UTF-16 offsets into the text, end exclusive. */
  readonly start: number
  readonly end: number
  /** In lower case, with straight apostrophes; words longer than any date word are left empty. */
  readonly lower: string
  /** Written with a capital letter first. */
  readonly isCapital: boolean
  /** White space stands before it. */
  readonly isSpaced: boolean
  /** How many line ends stand before it. */
  readonly lineEnds: number
}

const longestWord = 40

/**
 * Cuts a text into tokens in one pass. "21st", "1990s" and "100km" are a number and a word that touch; "1,984" is a number, a
 * comma and a number; "year's" is one word.
 */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  const pattern = /(\s+)|(\d+)|(\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)*)|[^\s]/gsuy
  let isSpaced = false
  let lineEnds = 0
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const [whole, space, digits, word] = match
    if (space !== undefined) {
      isSpaced = true
      lineEnds = lineEndsIn(space)
      continue
    }
    const kind = digits !== undefined ? 'number' : word !== undefined ? 'word' : 'mark'
    tokens.push({
      kind,
      start: match.index,
      end: match.index + whole.length,
      lower: kind === 'word' ? lowered(whole) : whole.length > longestWord ? '' : whole,
      isCapital: kind === 'word' && startsWithCapital(whole),
      isSpaced,
      lineEnds,
    })
    isSpaced = false
    lineEnds = 0
  }
  return tokens
}

function lowered(word: string): string {
  if (word.length > longestWord) return ''
  const lower = word.toLowerCase()
  return lower.includes('’') ? lower.replace(/’/g, "'") : lower
}

function startsWithCapital(word: string): boolean {
  const first = word.charAt(0)
  return first !== first.toLowerCase()
}

function lineEndsIn(space: string): number {
  let count = 0
  for (let at = space.indexOf('\n'); at !== -1; at = space.indexOf('\n', at + 1)) count += 1
  return count === 0 && space.includes('\r') ? 1 : count
}
