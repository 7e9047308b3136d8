/**
 * An id for a record that is known in a foreign file by `key`: the same key gives the same id in every session, so that a file
 * taken in again is recognised. A key that is a plain short token stays readable (`acled-AZE1234`); any other is hashed.
 */
export function stableId(kind: string, key: string): string {
  const plain = `${kind}-${key}`
  if (plain.length <= 64 && /^[A-Za-z0-9_-]+$/.test(key)) return plain
  const words = key
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 24)
  return [kind, words, hashOf(key)].filter((part) => part !== '').join('-')
}

/** 106 bits in letters and digits, from two FNV-like passes of 53 bits: enough that millions of rows do not meet. */
function hashOf(text: string): string {
  return pass(text, 0x9e3779b1) + pass(text, 0x85ebca6b)
}

function pass(text: string, seed: number): string {
  let high = 0xdeadbeef ^ seed
  let low = 0x41c6ce57 ^ seed
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    high = Math.imul(high ^ unit, 0x9e3779b1)
    low = Math.imul(low ^ unit, 0x5f356495)
  }
  high = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35)
  low = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35)
  return (0x200000 * (low >>> 0) + (high >>> 11)).toString(36)
}
