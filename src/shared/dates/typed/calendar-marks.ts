/** “12 May 1915 O.S.” and its kin: the calendar a text names, and the text without it. */
export function splitCalendar(text: string): {
  readonly text: string
  readonly calendar: 'julian' | 'gregorian' | null
} {
  // As this program writes it: “29 April 1915 O.S. (12 May 1915 N.S.)”. The first is the source's own.
  const [, both] = bothCalendars.exec(text) ?? []
  if (both !== undefined) return { text: both, calendar: 'julian' }
  if (julianMark.test(text)) return { text: text.replace(julianMark, '').trim(), calendar: 'julian' }
  if (gregorianMark.test(text)) return { text: text.replace(gregorianMark, '').trim(), calendar: 'gregorian' }
  return { text, calendar: null }
}

const julianMark = /(?:^julian[: ] ?|,? ?\(?(?:\bo\. ?s\.?|\bos|old style|julian(?: calendar)?)\)?$)/i
const gregorianMark = /(?:^gregorian[: ] ?|,? ?\(?(?:\bn\. ?s\.?|\bns|new style|gregorian(?: calendar)?)\)?$)/i
const bothCalendars = /^(.+?),? (?:o\.? ?s\.?|old style|julian) \(.+?(?: (?:n\.? ?s\.?|new style|gregorian))?\)$/i
