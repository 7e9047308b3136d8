const grouped = /^-?\d{1,3}(?:[,\u00a0\u202f ]\d{3})+(?:\.\d+)?$/
const plain = /^-?\d+(?:\.\d+)?$/

/** A number as people write it: 7,000 · 7 000 · 3.5. null if it is none; a comma never stands for a decimal point here. */
export function readNumber(text: string): number | null {
  const trimmed = text.trim().replace(/^−/, '-')
  if (plain.test(trimmed)) return Number(trimmed)
  return grouped.test(trimmed) ? Number(trimmed.replace(/[,\u00a0\u202f ]/g, '')) : null
}

/** The same number for reading and for typing again: 7,000. */
export function writeNumber(value: number): string {
  return value.toLocaleString('en-GB', { maximumFractionDigits: 20 })
}
