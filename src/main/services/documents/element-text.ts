import type { PageNode } from './parse-page'

const textNode = 3

/** What is set off by an empty line, and what stands on a line of its own. */
const paragraphs = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DETAILS DIV DL FIELDSET FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR MAIN NAV OL P PRE SECTION TABLE UL'.split(
    ' ',
  ),
)
const lines = new Set('CAPTION DD DT FIGCAPTION LI SUMMARY TR'.split(' '))
const unread = new Set(
  'AUDIO BUTTON CANVAS HEAD IFRAME MATH NOSCRIPT OBJECT SCRIPT SELECT STYLE SVG TEMPLATE TITLE VIDEO'.split(' '),
)

/** Marks of Unicode's private use, taken out of the text itself: for where lines and paragraphs end; what they come to depends on what stands beside them. */
const lineEnd = '\ue000'
const paragraphEnd = '\ue001'

/** The text below a node as a reader sees it: paragraphs parted by empty lines, list items and rows of tables on lines of their own. */
export function textOfElement(root: PageNode): string {
  const pieces: string[] = []
  read(root, false)
  return pieces
    .join('')
    .replace(/• [ \n\ue000\ue001]+/g, '• ')
    .replace(/[ \t\n]*[\ue000\ue001][ \n\ue000\ue001]*/g, (ends) =>
      ends.includes(paragraphEnd) || /\n[ ]*\n/.test(ends) ? '\n\n' : '\n',
    )
    .trim()

  function read(node: PageNode, isPreformatted: boolean): void {
    if (node.nodeType === textNode) {
      const text = (node.nodeValue ?? '').replace(/[\ue000\ue001]/g, '')
      pieces.push(isPreformatted ? text : text.replace(/[ \t\r\n\f]+/g, ' '))
      return
    }
    const name = node.nodeName.toUpperCase()
    if (unread.has(name)) return
    const end = paragraphs.has(name) ? paragraphEnd : lines.has(name) ? lineEnd : ''
    pieces.push(end, name === 'LI' ? '• ' : '')
    for (const child of node.childNodes) read(child, isPreformatted || name === 'PRE')
    pieces.push(name === 'BR' ? '\n' : name === 'TD' || name === 'TH' ? '\t' : end)
  }
}
