/** The English words for parts of dates: what `wording.ts` writes and the readers of typed dates and texts recognise. */
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

/** “May” for 5; months are 1 to 12. */
export function monthName(month: number): string {
  const name = monthNames[month - 1]
  if (name === undefined) throw new RangeError(`no such month: ${month}`)
  return name
}
