/** JSON with the keys of every object in alphabetical order, so that equal values are equal text. Plain JSON values only. */
export function stableJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(stableJson).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, field]) => `${JSON.stringify(key)}:${stableJson(field)}`)
  return `{${fields.join(',')}}`
}

/** Deeper nesting than any record of ours can have; JSON that deep can be read but not written again. */
export const deepestNesting = 64

/** Whether arrays and objects are nested more than `deepestNesting` deep. Looks at the text, so depth costs it nothing. */
export function isTooDeep(text: string): boolean {
  let depth = 0
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    if (code === quote) {
      index = endOfString(text, index)
      if (index === -1) return false
    } else if (code === 0x7b || code === 0x5b) {
      depth += 1
      if (depth > deepestNesting) return true
    } else if (code === 0x7d || code === 0x5d) depth -= 1
  }
  return false
}

const quote = 0x22
const backslash = 0x5c

/** Where the string ends that begins here; -1: it never does. Most of a project is texts, and this passes over them quickly. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    let before = end
    while (text.charCodeAt(before - 1) === backslash) before -= 1
    if ((end - before) % 2 === 0) return end
  }
  return -1
}
