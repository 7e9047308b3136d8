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
    // Behind the last of a list, the next letter leaves far more room for the many that usually follow than the middle would.
    const isBehindAll = after === null && before !== null && index < before.length
    const middle = isBehindAll ? Math.min(low + 1, last) : Math.floor((low + high) / 2)
    if (middle > low) return key + String.fromCharCode(middle)
    // No letter fits here: keep the lower one and find room behind it, where nothing above binds us any more.
    key += String.fromCharCode(low)
    after = null
  }
}
