/** A line as it stands on a page. Places and heights in points, from the lower left corner. */
export interface PageLine {
  readonly text: string
  readonly left: number
  readonly bottom: number
  readonly height: number
}

/**
 * The running text of pages of lines: lines joined into paragraphs, words that were broken at a line's end put together, and
 * page numbers and running heads left out.
 */
export function textOfPages(pages: readonly (readonly PageLine[])[]): string {
  const repeated = runningLines(pages)
  const paragraphs: string[] = []
  for (const page of pages) {
    const lines = page.filter((line, at) => !isEdge(page, at) || !(repeated.has(patternOf(line)) || isPageNumber(line)))
    addPage(paragraphs, lines)
  }
  return paragraphs.join('\n\n')
}

/** How many lines at the top and the bottom of a page may be a running head. */
const edgeLines = 2

function isEdge(page: readonly PageLine[], at: number): boolean {
  return at < edgeLines || at >= page.length - edgeLines
}

/** The same words on most pages, whatever their numbers. */
function patternOf(line: PageLine): string {
  return line.text.replace(/\d+/g, '#')
}

function isPageNumber({ text }: PageLine): boolean {
  return /^(?:(?:page|p\.)\s*)?[-–—\s]*\d{1,4}(?:\s*(?:\/|of)\s*\d{1,4})?[-–—\s]*$/i.test(text)
}

function runningLines(pages: readonly (readonly PageLine[])[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const page of pages) {
    const atEdges = new Set(page.filter((_, at) => isEdge(page, at)).map(patternOf))
    for (const pattern of atEdges) counts.set(pattern, (counts.get(pattern) ?? 0) + 1)
  }
  const enough = Math.max(3, pages.length / 2)
  return new Set([...counts].filter(([, count]) => count >= enough).map(([pattern]) => pattern))
}

function addPage(paragraphs: string[], lines: readonly PageLine[]): void {
  const usualGap = median(lines.flatMap((_, at) => gapBefore(lines, at) ?? []))
  const left = median(lines.map((line) => line.left))
  lines.forEach((line, at) => {
    const last = paragraphs.at(-1)
    const startsParagraph = at === 0 ? !goesOn(last) : isBreak(lines, at, usualGap, left)
    if (last === undefined || startsParagraph) paragraphs.push(line.text)
    else paragraphs[paragraphs.length - 1] = joined(last, line.text)
  })
}

/** A paragraph at the foot of a page goes on overleaf unless its sentence has ended. */
function goesOn(paragraph: string | undefined): boolean {
  return paragraph !== undefined && !/[.!?…:]["”’»)\]]*$/u.test(paragraph)
}

/** Points from the line before down to this one; null where it does not lie below. */
function gapBefore(lines: readonly PageLine[], at: number): number | null {
  const line = lines[at]
  const before = lines[at - 1]
  if (line === undefined || before === undefined) return null
  const gap = before.bottom - line.bottom
  return gap > 0 ? gap : null
}

function isBreak(lines: readonly PageLine[], at: number, usualGap: number, left: number): boolean {
  const line = lines[at]
  const before = lines[at - 1]
  if (line === undefined || before === undefined) return true
  const gap = gapBefore(lines, at)
  // The next column begins above, and its first line may go on with the sentence.
  if (gap === null) return !goesOn(before.text)
  if (gap > usualGap * 1.4) return true
  if (Math.abs(line.height - before.height) > before.height * 0.15) return true
  const isIndented = line.left > left + line.height * 0.6 && before.left <= left + before.height * 0.6
  return isIndented && !goesOn(before.text)
}

function joined(before: string, line: string): string {
  if (/\p{L}[-‐]$/u.test(before) && /^\p{Ll}/u.test(line)) return before.slice(0, -1) + line
  if (before.endsWith('\u00ad')) return before.slice(0, -1) + line
  return `${before} ${line}`
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
