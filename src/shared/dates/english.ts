/** The English words for parts of dates: what the wording writes and the readers of typed dates and texts recognise. */
export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/** “September” for 9, or “Sept” where space is narrow; months are 1 to 12. */
export function monthName(month: number, short = false): string {
  const name = monthNames[month - 1]
  if (name === undefined) throw new RangeError(`no such month: ${month}`)
  if (!short || name.length <= 4) return name
  return name === 'September' ? 'Sept' : name.slice(0, 3)
}

/** “1st”, “2nd”, “3rd”, “11th”. */
export function ordinal(number: number): string {
  const lastTwo = number % 100
  const last = number % 10
  if (lastTwo >= 11 && lastTwo <= 13) return `${number}th`
  return `${number}${last === 1 ? 'st' : last === 2 ? 'nd' : last === 3 ? 'rd' : 'th'}`
}

/** “first” to “fourth”, for quarters, thirds and halves. */
export const ordinalWords = ['first', 'second', 'third', 'fourth'] as const

export const seasonNames = ['spring', 'summer', 'autumn', 'winter'] as const

/** “a”, “a or b”, “a, b or c”. */
export function inList(items: readonly string[], conjunction: 'or' | 'and'): string {
  if (items.length < 2) return items[0] ?? ''
  return `${items.slice(0, -1).join(', ')} ${conjunction} ${items.at(-1) ?? ''}`
}
