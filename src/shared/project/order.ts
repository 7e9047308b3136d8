const first = 'a'.charCodeAt(0)
const last = 'z'.charCodeAt(0)

/**
 * A text that sorts strictly between two others, so that moving one record never renumbers its neighbours. Keys are lower-case
 * letters and never end in "a". null stands for "before everything" or "after everything". `before < after` is the caller's promise.
 */
export function orderBetween(before: string | null, after: string | null): string {
  let key = ''
  for (let index = 0; ; index += 1) {
    const low = before !== null && index < before.length ? before.charCodeAt(index) : first
    const high = after !== null && index < after.length ? after.charCodeAt(index) : last + 1
    if (low === high) {
      key += String.fromCharCode(low)
      continue
    }
    const middle = Math.floor((low + high) / 2)
    if (middle > low) return key + String.fromCharCode(middle)
    // No letter fits here: keep the lower one and find room behind it, where nothing above binds us any more.
    key += String.fromCharCode(low)
    after = null
  }
}
