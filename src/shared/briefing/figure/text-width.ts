/**
 * About how wide a text is in a sans serif of the usual proportions (Helvetica, Arial, Source Sans), in points; rather too wide
 * than too narrow, since what prints a page may have any of them and labels must not run into one another.
 */
export function textWidth(text: string, size: number, isBold = false): number {
  let ems = 0
  for (const character of text) ems += emsOf(character)
  return ems * size * (isBold ? 1.1 : 1.03)
}

/** The text cut to a width, with an ellipsis where something is missing; '' where not even that fits. */
export function cutToWidth(text: string, width: number, size: number, isBold = false): string {
  if (textWidth(text, size, isBold) <= width) return text
  const characters = Array.from(text)
  let kept = characters.length
  while (kept > 0 && textWidth(`${characters.slice(0, kept).join('').trimEnd()}…`, size, isBold) > width) kept -= 1
  return kept === 0 ? '' : `${characters.slice(0, kept).join('').trimEnd()}…`
}

function emsOf(character: string): number {
  if (/[\p{Mn}\p{Me}\p{Cf}]/u.test(character)) return 0
  if (/[iljI.,:;'’‘!|·]/.test(character)) return 0.28
  if (/[ ft()[\]{}/\\r“”"-]/.test(character)) return 0.35
  if (/[mM@%…—]/.test(character)) return 0.88
  if (/[wW]/.test(character)) return 0.8
  if (/\p{Nd}/u.test(character)) return 0.56
  if (/[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/.test(character)) return 1
  if (/\p{Extended_Pictographic}/u.test(character)) return 1.2
  if (/\p{Lu}/u.test(character)) return 0.69
  return /\p{Script=Latin}/u.test(character) ? 0.55 : 0.62
}
