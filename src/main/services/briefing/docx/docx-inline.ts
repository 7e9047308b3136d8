import { ExternalHyperlink, FootnoteReferenceRun, InternalHyperlink, TextRun, type ParagraphChild } from 'docx'
import type { Inline, Words } from '../../../../shared/briefing/document'

import { styleIds } from './docx-style'

/** Names of bookmarks: Word takes at most 40 characters of one, and ids of records are longer. */
export type Bookmarks = ReadonlyMap<string, string>

export function runsOf(content: readonly Inline[], bookmarks: Bookmarks): ParagraphChild[] {
  return content.flatMap((part): ParagraphChild[] => {
    switch (part.kind) {
      case 'words':
        return part.text === '' ? [] : [wordsRun(part)]
      case 'note':
        return [new FootnoteReferenceRun(part.number)]
      case 'link':
        return [
          new ExternalHyperlink({ link: part.url, children: [new TextRun({ text: part.text, style: 'Hyperlink' })] }),
        ]
      case 'reference': {
        const anchor = bookmarks.get(part.to)
        const run = new TextRun(part.text)
        return [anchor === undefined ? run : new InternalHyperlink({ anchor, children: [run] })]
      }
      case 'break':
        return [new TextRun({ break: 1 })]
    }
  })
}

function wordsRun({ text, isBold, isItalic, isSmallCaps, raised }: Words): TextRun {
  return new TextRun({
    text,
    ...(isBold ? { style: styleIds.strong } : isItalic ? { style: styleIds.emphasis } : {}),
    ...(isSmallCaps ? { smallCaps: true } : {}),
    ...(raised === 'superscript' ? { superScript: true } : {}),
    ...(raised === 'subscript' ? { subScript: true } : {}),
  })
}
