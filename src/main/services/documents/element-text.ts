/** As much of a DOM node as the text of a document needs. */
interface Node {
  readonly nodeType: number
  readonly nodeName: string
  readonly nodeValue: string | null
  readonly childNodes: Iterable<Node>
}

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

/** Marks that no text holds, for where lines and paragraphs end; what they come to depends on what stands beside them. */
const lineEnd = '\u0001'
const paragraphEnd = '\u0002'

/** The text below a node as a reader sees it: paragraphs parted by empty lines, list items and rows of tables on lines of their own. */
export function textOfElement(root: Node): string {
  const pieces: string[] = []
  read(root, false)
  return pieces
    .join('')
    .replace(/• [ \n\u0001\u0002]+/g, '• ')
    .replace(/[ \t\n]*[\u0001\u0002][ \n\u0001\u0002]*/g, (ends) =>
      ends.includes(paragraphEnd) || /\n[ ]*\n/.test(ends) ? '\n\n' : '\n',
    )
    .trim()

  function read(node: Node, isPreformatted: boolean): void {
    if (node.nodeType === textNode) {
      const text = (node.nodeValue ?? '').replace(/[\u0001\u0002]/g, '')
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
