/** The end of a sentence, and not of an initial, “Gen.” or “No.”. */
const sentenceEnd = /(?:(?<=[\p{L}\p{M}\d]{4}[”’")]*)\.|[!?…])[”’")]*(?=\s+[\p{Lu}\p{Lo}“‘"])/gu

/**
 * A text of no more than `most` UTF-16 units: to the end of a sentence where that keeps more than half of what has room, otherwise to the
 * end of a word, with an ellipsis.
 */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text
  const ends = [...text.matchAll(sentenceEnd)].map((found) => found.index + found[0].length)
  const end = ends.filter((at) => at <= most).at(-1) ?? 0
  if (end > most / 2) return text.slice(0, end)
  const room = Array.from(text.slice(0, most)).slice(0, -1).join('')
  const words = /\s/.test(text.charAt(room.length)) ? room : room.replace(/\s+\S*$/, '')
  return `${words.replace(/[\s,;:–-]+$/, '')}…`
}
