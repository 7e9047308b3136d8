/** A paragraph of a text, or a stretch of one too long to be shown in one piece. UTF-16 offsets, `end` exclusive. */
export interface Paragraph {
  readonly start: number
  readonly end: number
  /** Its place in the text, from 1: what a citation's locator says. */
  readonly number: number
  /** Another stretch of the paragraph before. */
  readonly goesOn: boolean
}

/** Some paragraphs that are drawn, or left out of the page, together. */
export interface Section {
  readonly start: number
  readonly end: number
  readonly paragraphs: readonly Paragraph[]
}

/** No stretch is longer than this: a single line of megabytes is shown like any other text. */
const longestStretch = 6000
/** A section is complete when it has this much. */
const sectionLength = 6000

/**
 * The paragraphs of a text, without the blank lines between them. A line end is the end of a paragraph, unless the lines of the
 * text were broken by their width, as in old mails and many plain text files: then only a blank line or a short line is.
 */
export function paragraphsOf(text: string): Paragraph[] {
  const width = wrappingWidth(text)
  const paragraphs: Paragraph[] = []
  let number = 0
  let start = -1
  for (let at = 0; at < text.length;) {
    const lineEnd = endOfLine(text, at)
    const isBlank = text.slice(at, lineEnd).trim() === ''
    if (!isBlank && start === -1) start = at
    const isEnd = isBlank || width === null || lineEnd - at < width * 0.7 || lineEnd === text.length
    if (start !== -1 && isEnd) {
      number += 1
      addStretches(start, isBlank ? at - 1 : lineEnd)
      start = -1
    }
    at = lineEnd + 1
  }
  return paragraphs

  function addStretches(from: number, to: number): void {
    for (let at = from; at < to;) {
      const end = endOfStretch(text, at, to)
      paragraphs.push({ start: at, end, number, goesOn: at !== from })
      at = end
    }
  }
}

/** Groups paragraphs, in order. */
export function sectionsOf(paragraphs: readonly Paragraph[]): Section[] {
  const sections: Section[] = []
  let gathered: Paragraph[] = []
  paragraphs.forEach((paragraph, at) => {
    gathered.push(paragraph)
    const start = gathered[0]?.start ?? 0
    if (paragraph.end - start < sectionLength && at < paragraphs.length - 1) return
    sections.push({ start, end: paragraph.end, paragraphs: gathered })
    gathered = []
  })
  return sections
}

/** The index of the paragraph or section that holds this place of the text, or of the nearest one before; 0 at the beginning. */
export function indexAt(parts: readonly { readonly start: number }[], offset: number): number {
  let low = 0
  let high = parts.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((parts[middle]?.start ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end === -1 ? text.length : end
}

/** A stretch ends at a space if there is one near its end, and never inside a surrogate pair. */
function endOfStretch(text: string, from: number, to: number): number {
  if (to - from <= longestStretch) return to
  const end = from + longestStretch
  const middle = from + longestStretch / 2
  const space = text.slice(middle, end).lastIndexOf(' ')
  if (space !== -1) return middle + space + 1
  const code = text.charCodeAt(end)
  return code >= 0xdc00 && code <= 0xdfff ? end - 1 : end
}

/** How many lines are looked at to tell how a text is set. */
const sampleLines = 400

/** The width at which the lines of a text were broken, in characters; null if each line is a paragraph of its own. */
function wrappingWidth(text: string): number | null {
  let broken = 0
  let counted = 0
  let widest = 0
  let at = 0
  for (let line = 0; line < sampleLines && at < text.length; line += 1) {
    const end = endOfLine(text, at)
    const length = end - at
    const next = text.charCodeAt(end + 1)
    const hasNext = end < text.length && next !== 10 && !Number.isNaN(next)
    if (length > 0 && hasNext) {
      counted += 1
      widest = Math.max(widest, length)
      if (!/[.!?:;…]["”’»)\]]*$/u.test(text.slice(Math.max(at, end - 6), end))) broken += 1
    }
    at = end + 1
  }
  return counted >= 3 && widest >= 40 && widest <= 132 && broken / counted > 0.5 ? widest : null
}
