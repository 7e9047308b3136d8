/** What parts the cells and the rows of a CSV text, as its first line shows. */
export interface CsvShape {
  readonly delimiter: string
  readonly newline: '\r\n' | '\n' | '\r'
  /** The text without what stands before the header. */
  readonly body: string
  /** How many rows without anything in them stand before the header. */
  readonly blankRows: number
}

const delimiters = [',', ';', '\t', '|'] as const
const newlines = ['\r\n', '\n', '\r'] as const

/**
 * Of commas, semicolons, tabs and bars the one that stands most often in the first line, outside of quotation marks. Excel's own first
 * line `sep=;` says it, and is no row: no spreadsheet shows it.
 */
export function shapeOf(text: string): CsvShape {
  const whole = text.startsWith('\uFEFF') ? text.slice(1) : text
  const [said = '', quote, given] = /^("?)sep=([,;\t|])\1[,;\t|]*(?:\r\n|\n|\r)/i.exec(whole) ?? []
  const afterSaid = quote === undefined ? whole : whole.slice(said.length)
  const [blank = ''] = /^(?:[,;\t| ]*(?:\r\n|\n|\r))*/.exec(afterSaid.slice(0, longestHeader)) ?? []
  const blankRows = blank.match(/\r\n|\n|\r/g)?.length ?? 0
  const body = afterSaid.slice(blank.length)
  const first = firstLine(body)
  const names = first.replace(/"[^"]*"/g, '')
  const count = (delimiter: string): number => names.split(delimiter).length
  const delimiter = given ?? delimiters.reduce((best, next) => (count(next) > count(best) ? next : best))
  const after = body.slice(first.length, first.length + 2)
  return { delimiter, newline: newlines.find((newline) => after.startsWith(newline)) ?? '\n', body, blankRows }
}

/** The header as far as it goes: a name in quotation marks may hold a line end. */
function firstLine(text: string): string {
  const [whole = ''] = /^(?:[^"\r\n]|"[^"]*")*/.exec(text.slice(0, longestHeader)) ?? []
  const isWhole = whole.length === text.length || /[\r\n]/.test(text.charAt(whole.length))
  // A quotation mark that is never closed parts nothing.
  return isWhole ? whole : (/^[^\r\n]*/.exec(text)?.[0] ?? '')
}

const longestHeader = 20_000
