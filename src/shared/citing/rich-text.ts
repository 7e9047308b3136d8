/** A stretch of text in one look; rendered as text nodes wherever it is shown, never as markup. */
export interface Run {
  readonly text: string
  readonly isItalic: boolean
  readonly isBold: boolean
  readonly isSmallCaps: boolean
  readonly raised: 'superscript' | 'subscript' | null
}

const plain: Omit<Run, 'text'> = { isItalic: false, isBold: false, isSmallCaps: false, raised: null }

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#38;': '&',
  '&#60;': '<',
  '&#62;': '>',
}

/**
 * The output of citeproc-js's HTML format as runs. It knows a handful of elements, and escapes every `<` and `&` of the items
 * themselves; anything else in angle brackets is dropped.
 */
export function readRuns(html: string): readonly Run[] {
  const runs: Run[] = []
  const looks: Omit<Run, 'text'>[] = [plain]
  for (const part of html.split(/(<[^>]*>)/)) {
    if (part.startsWith('<')) turn(looks, part)
    else if (part !== '') append(runs, { text: decoded(part), ...(looks.at(-1) ?? plain) })
  }
  const last = runs.at(-1)
  return last === undefined ? [] : [...runs.slice(0, -1), { ...last, text: last.text.trimEnd() }]
}

/** What the runs say, without their looks. */
export function textOfRuns(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('')
}

function decoded(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot|#38|#60|#62);/g, (entity) => entities[entity] ?? entity).replace(/\s+/g, ' ')
}

function append(runs: Run[], run: Run): void {
  const text = runs.length === 0 ? run.text.trimStart() : run.text
  if (text !== '') runs.push({ ...run, text })
}

function turn(looks: Omit<Run, 'text'>[], tag: string): void {
  if (tag.startsWith('</')) {
    if (looks.length > 1) looks.pop()
    return
  }
  const look = looks.at(-1) ?? plain
  const name = /^<(\w+)/.exec(tag)?.[1] ?? ''
  if (name === 'i') looks.push({ ...look, isItalic: true })
  else if (name === 'b') looks.push({ ...look, isBold: true })
  else if (name === 'sup') looks.push({ ...look, raised: 'superscript' })
  else if (name === 'sub') looks.push({ ...look, raised: 'subscript' })
  else if (name === 'span') looks.push(spanned(look, tag))
  else if (!tag.endsWith('/>')) looks.push(look)
}

function spanned(look: Omit<Run, 'text'>, tag: string): Omit<Run, 'text'> {
  if (/font-variant:\s*small-caps/.test(tag)) return { ...look, isSmallCaps: true }
  if (/font-style:\s*normal/.test(tag)) return { ...look, isItalic: false }
  if (/font-weight:\s*normal/.test(tag)) return { ...look, isBold: false }
  return look
}
