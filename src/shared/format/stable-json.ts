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
  let inString = false
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    if (inString) {
      if (code === 0x5c) index += 1
      else if (code === 0x22) inString = false
    } else if (code === 0x22) inString = true
    else if (code === 0x7b || code === 0x5b) {
      depth += 1
      if (depth > deepestNesting) return true
    } else if (code === 0x7d || code === 0x5d) depth -= 1
  }
  return false
}
