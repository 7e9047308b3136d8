import type { Node } from 'citeproc'
import { Refusal } from '../problem'
import { styleWords } from '../words/styles'
import { formatCitations, StyleUnusable, type CitationStyle, type Locales } from './citation-formatter'
import { ownStylePrefix } from './style-list'
import { childrenNamed, readXml, textIn } from './style-xml'

/** A style of a person's own, ready for citeproc-js. */
export interface OwnStyle extends CitationStyle {
  readonly style: Node
}

/**
 * A `.csl` file as a style (CSL 1.0.2). Refuses with `style-unusable` what is no XML, saying in which line; what is no style; a dependent
 * style, naming the one it stands for; and a style that citeproc-js cannot format with.
 */
export function readStyleFile(name: string, text: string): OwnStyle {
  const refuse = (reason: string): Refusal => new Refusal('style-unusable', { name, reason })
  const reading = readXml(text.replace(/^\uFEFF/, ''))
  if (!reading.ok) throw refuse(styleWords.brokenXml(reading.line))
  const { root } = reading
  const [info] = childrenNamed(root, 'info')
  if (root.name !== 'style' || info === undefined) throw refuse(styleWords.noStyle)
  const parent = childrenNamed(info, 'link').find(({ attrs }) => attrs['rel'] === 'independent-parent')
  if (childrenNamed(root, 'citation').length === 0)
    throw refuse(
      parent === undefined ? styleWords.noCitation : styleWords.dependent(lastPart(parent.attrs['href'] ?? '')),
    )
  if (!/^1\.0/.test(root.attrs['version'] ?? '')) throw refuse(styleWords.otherVersion(root.attrs['version'] ?? ''))
  const title = textIn(childrenNamed(info, 'title')[0]) || name.replace(/\.csl$/i, '')
  const id = textIn(childrenNamed(info, 'id')[0])
  const style: OwnStyle = {
    id: `${ownStylePrefix}${slug(lastPart(id)) || slug(title)}`,
    title: title.slice(0, 300),
    kind: root.attrs['class'] === 'note' ? 'note' : 'in-text',
    style: root,
  }
  const missing = missingMacro(root)
  if (missing !== undefined) throw refuse(styleWords.missingMacro(missing))
  requireEngine(style, refuse)
  return style
}

/** A macro that is called and not there: the engine would notice only when it gets to it. */
function missingMacro(root: Node): string | undefined {
  const known = new Set(childrenNamed(root, 'macro').map(({ attrs }) => attrs['name']))
  return calledMacros(root).find((name) => !known.has(name))
}

function calledMacros({ attrs, children }: Node): readonly string[] {
  const own = attrs['macro'] === undefined ? [] : [attrs['macro']]
  return [...own, ...children.flatMap((child) => (typeof child === 'string' ? [] : calledMacros(child)))]
}

/** Starts the engine with the style, which reads the whole of it; whatever is wrong with it shows here and not in somebody's briefing. */
function requireEngine(style: OwnStyle, refuse: (reason: string) => Refusal): void {
  try {
    formatCitations(style, plainLocale, new Map(), [])
  } catch (error) {
    if (!(error instanceof StyleUnusable)) throw error
    throw refuse(styleWords.unusable)
  }
}

/** Just enough of a locale for the engine to start with. */
const plainLocale: Locales = {
  'en-US': {
    name: 'locale',
    attrs: { xmlns: 'http://purl.org/net/xbiblio/csl', version: '1.0', 'xml:lang': 'en-US' },
    children: [
      { name: 'style-options', attrs: { 'punctuation-in-quote': 'true' }, children: [] },
      dateOf('text'),
      dateOf('numeric'),
      { name: 'terms', attrs: {}, children: [] },
    ],
  },
}

function dateOf(form: string): Node {
  const parts = ['day', 'month', 'year'].map((name) => ({ name: 'date-part', attrs: { name }, children: [] }))
  return { name: 'date', attrs: { form, delimiter: ' ' }, children: parts }
}

function lastPart(address: string): string {
  return address.split(/[/#]/).at(-1) ?? ''
}

function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80)
}
