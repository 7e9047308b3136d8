import type { Root } from 'mdast'
import { gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote'
import { toMarkdown, type Unsafe } from 'mdast-util-to-markdown'
import { toldEvery } from './reading-context'
import type { OnWritten } from './writing-context'

/**
 * A document as Markdown that CommonMark, GitHub and pandoc read alike, with footnotes. Text stays text: whatever could begin
 * markup in one of the three is escaped, so that nothing in a quote or a title ever becomes a heading, a link, mathematics or TeX.
 * `onWritten` counts the blocks of the document.
 */
export function writeMarkdown(root: Root, onWritten?: OnWritten): string {
  let done = 0
  return toMarkdown(root, {
    bullet: '-',
    rule: '-',
    // Asked between any two blocks: the one place where the writer says how far it is.
    join: [
      (_left, _right, parent) => {
        if (parent !== root) return
        done += 1
        if (done % toldEvery === 0) onWritten?.(done, root.children.length)
      },
    ],
    extensions: [gfmFootnoteToMarkdown()],
    unsafe: [...pandocMarks, ...pandocLists, ...bareAddresses],
  })
}

const inText = { inConstruct: 'phrasing' } as const

/** What means something to pandoc and not to CommonMark (pandoc manual, “Pandoc’s Markdown”). */
const pandocMarks: Unsafe[] = [
  // mathematics, superscript and inline notes, subscript and strikeout, citations and e-mail addresses, attributes, tables
  ...['$', '^', '~', '@', '{', '}', '|'].map((character) => ({ character, ...inText })),
  // raw TeX
  { character: '\\', after: '[A-Za-z]', ...inText },
  // “smart” dashes and dots would change a quote
  { character: '-', before: '-', ...inText },
  { character: '.', before: '\\.', ...inText },
  // definitions
  { atBreak: true, character: ':' },
]

/** Lists that pandoc counts by letters, Roman numerals and in brackets. */
const pandocLists: Unsafe[] = [
  { atBreak: true, before: '\\(?(?:\\d+|[A-Za-z]+)', character: ')', after: '[ \\t\\r\\n]' },
  { atBreak: true, before: '[A-Za-z]+', character: '.', after: '[ \\t\\r\\n]' },
  { atBreak: true, character: '(', after: '(?:\\d+|[A-Za-z]+)\\)' },
]

/** GitHub makes links of addresses that stand bare in a text. */
const bareAddresses: Unsafe[] = [
  { character: ':', before: '[ps]', after: '\\/', ...inText },
  { character: '.', before: '[Ww]', after: '[\\-.\\w]', ...inText },
]
