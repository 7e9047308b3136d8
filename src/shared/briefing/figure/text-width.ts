/**
 * Thousandths of the type size that the characters from the space to the tilde take in Helvetica, and in Arial and Liberation
 * Sans, which are made as wide.
 */
const latinWidths = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
  556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833,
  722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556,
  556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334,
  260, 334, 584,
]

/** Bold letters are wider, by this on average. */
const boldShare = 1.07

/** Printed with another sans serif, labels must not run into one another. */
const allowance = 1.03

/** About how wide a text is in points, rather too wide than too narrow. */
export function textWidth(text: string, size: number, isBold = false): number {
  return characterWidths(text, size, isBold).reduce((sum, width) => sum + width, 0) * allowance
}

/** The width of each UTF-16 unit of a text, in points; the second half of a pair has none. */
export function characterWidths(text: string, size: number, isBold = false): number[] {
  return Array.from(text).flatMap((character) => {
    const width = emsOf(character) * size * (isBold ? boldShare : 1)
    return character.length === 1 ? [width] : [width, 0]
  })
}

/** The text cut to a width, with an ellipsis where something is missing; '' where not even that fits. */
export function cutToWidth(text: string, width: number, size: number, isBold = false): string {
  if (textWidth(text, size, isBold) <= width) return text
  const characters = Array.from(text)
  let kept = characters.length
  while (kept > 0 && textWidth(`${characters.slice(0, kept).join('').trimEnd()}…`, size, isBold) > width) kept -= 1
  return kept === 0 ? '' : `${characters.slice(0, kept).join('').trimEnd()}…`
}

/** The text in lines of this width, broken between words; a word that is wider than a line stands alone on one, cut. */
export function linesOf(text: string, width: number, size: number, isBold = false): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/).filter((each) => each !== '')) {
    const last = lines.at(-1)
    const longer = last === undefined ? word : `${last} ${word}`
    if (last !== undefined && textWidth(longer, size, isBold) <= width) lines[lines.length - 1] = longer
    else lines.push(cutToWidth(word, width, size, isBold))
  }
  return lines
}

function emsOf(character: string): number {
  const known = latinWidths[(character.codePointAt(0) ?? 0) - 32]
  if (known !== undefined) return known / 1000
  if (/[\p{Mn}\p{Me}\p{Cf}]/u.test(character)) return 0
  if (/[‘’‚·]/.test(character)) return 0.24
  if (/[“”„]/.test(character)) return 0.34
  if (/[—…]/.test(character)) return 1
  // A letter with an accent is as wide as without.
  const bare = latinWidths[(character.normalize('NFD').codePointAt(0) ?? 0) - 32]
  if (bare !== undefined) return bare / 1000
  if (/[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/.test(character)) return 1
  if (/\p{Extended_Pictographic}/u.test(character)) return 1.2
  return /\p{Lu}/u.test(character) ? 0.75 : 0.62
}
