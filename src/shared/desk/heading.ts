/** Longer lines are the beginning of the text, not its title. */
const longestHeading = 160

/**
 * What looks like a title at the top of a text: a short first line that stands alone and ends no sentence. '' if there is none.
 */
export function headingOf(text: string): string {
  const [, line = '', after = ''] = /^\s*([^\n]+)(\n?[^\n]*)/.exec(text.slice(0, 2000)) ?? []
  const heading = line.trim()
  const standsAlone = after.trim() === '' || /^\n\s*$/.test(after) || after.trim().length > longestHeading
  if (heading.length > longestHeading || !standsAlone) return ''
  return /[.,;:]["”’)]*$/u.test(heading) || !/\p{L}/u.test(heading) ? '' : heading
}
