const grouped = /^-?\d{1,3}(?:[,\u00a0\u202f ]\d{3})+(?:\.\d+)?$/
const plain = /^-?\d+(?:\.\d+)?$/
/** 1.500.000: a second stop can only part thousands. */
const groupedByStops = /^-?[1-9]\d{0,2}(?:\.\d{3}){2,}$/
/** 12.000: twelve, or twelve thousand as much of the world writes it; 0.125 is no thousand. */
const doubtful = /^-?[1-9]\d{0,2}\.\d{3}$/

/**
 * A number as people write it: 7,000 · 7 000 · 3.5 · 1.500.000. null if it is none; a comma never stands for a decimal point
 * here, and a stop before three last digits (12.000) is not taken for one either: `readingsOfDoubtful` gives what it may be.
 */
export function readNumber(text: string): number | null {
  const trimmed = withMinus(text)
  if (doubtful.test(trimmed)) return null
  if (plain.test(trimmed)) return Number(trimmed)
  if (groupedByStops.test(trimmed)) return Number(trimmed.replaceAll('.', ''))
  return grouped.test(trimmed) ? Number(trimmed.replace(/[,\u00a0\u202f ]/g, '')) : null
}

/** What a number may be whose stop is either a decimal point or parts thousands: 12 and 12,000 of “12.000”; null of all others. */
export function readingsOfDoubtful(text: string): { readonly decimal: number; readonly thousands: number } | null {
  const trimmed = withMinus(text)
  if (!doubtful.test(trimmed)) return null
  return { decimal: Number(trimmed), thousands: Number(trimmed.replace('.', '')) }
}

/** The same number for reading and for typing again: 7,000. One with three decimals has a fourth, so that it is no thousand. */
export function writeNumber(value: number): string {
  const written = value.toLocaleString('en-GB', { maximumFractionDigits: 20 })
  return doubtful.test(written) ? `${written}0` : written
}

function withMinus(text: string): string {
  return text.trim().replace(/^−/, '-')
}
