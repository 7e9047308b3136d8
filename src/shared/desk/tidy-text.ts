/**
 * A text as it is kept for a source: line ends as `\n`, no byte order mark or soft hyphens, no blanks at the ends of lines, no
 * more than one empty line in a row and none at the beginning or end. Words, quotation marks and dashes stay as they are, so that
 * quotes are those of the source.
 */
export function tidyText(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028]/g, '\n')
    .replace(/[\f\v\u2029]/g, '\n\n')
    .replace(/[\ufeff\u00ad\u200b\0]/g, '')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
