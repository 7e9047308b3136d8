const collator = new Intl.Collator('en', { numeric: true })

/** Orders short texts with numbers as people count: E2 before E10. */
export function inNaturalOrder(a: string, b: string): number {
  return collator.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0)
}
