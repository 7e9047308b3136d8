/*
 * Several values in one cell: a semicolon and a space between them. A semicolon or a backslash within a value has a backslash
 * before it. A semicolon alone separates too, as people type it.
 *
 *     Ceasefire; Talks            two values
 *     Doe\; Partners; ICRC        two values, the first with a semicolon
 */

/** The values in one cell; '' for none. */
export function writeList(values: readonly string[]): string {
  return values.map(escaped).join('; ')
}

function escaped(value: string): string {
  return value.includes(';') || value.includes('\\') ? value.replace(/[\\;]/g, '\\$&') : value
}

/** The values of a cell; none if it is empty. One space after a separator belongs to it. */
export function readList(cell: string): readonly string[] {
  if (cell === '') return []
  const values: string[] = []
  let value = ''
  for (let index = 0; index < cell.length; index += 1) {
    const character = cell.charAt(index)
    if (character === '\\' && index + 1 < cell.length) {
      index += 1
      value += cell.charAt(index)
    } else if (character === ';') {
      values.push(value)
      value = ''
      if (cell.charAt(index + 1) === ' ') index += 1
    } else value += character
  }
  return [...values, value]
}
