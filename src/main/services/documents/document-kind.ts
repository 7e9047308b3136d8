import type { DocumentKind } from '../../../shared/desk/read-document'
import { Refusal } from '../../../shared/problem'

/** The ending of a file's name, in lower case and without the dot; '' if it has none. */
function endingOf(name: string): string {
  const at = name.lastIndexOf('.')
  return at <= 0 ? '' : name.slice(at + 1).toLowerCase()
}

/**
 * What a file is by its first bytes, and by its name only where those leave it open. Refuses with `document-unknown` what is
 * plainly something else: an old Word document, another archive, a picture.
 */
export function kindOfDocument(name: string, bytes: Uint8Array): DocumentKind {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1')
  if (head.includes('%PDF-')) return 'pdf'
  if (head.startsWith('PK\x03\x04')) return 'docx'
  if (head.startsWith('\xd0\xcf\x11\xe0')) throw unknown(name, 'old-office')
  if (head.startsWith('{\\rtf')) throw unknown(name, 'rtf')
  const ending = endingOf(name)
  if (ending === 'pdf' || ending === 'docx') throw new Refusal('document-damaged', { name })
  if (['html', 'htm', 'xhtml'].includes(ending) || /^(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html)\b/i.test(head))
    return 'html'
  return ending === 'md' || ending === 'markdown' ? 'markdown' : 'text'
}

function unknown(name: string, what: 'old-office' | 'rtf'): Refusal {
  return new Refusal('document-unknown', { name, what })
}
