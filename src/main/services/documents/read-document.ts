import { headingOf } from '../../../shared/desk/heading'
import {
  longestText,
  mostDocumentBytes,
  type DocumentKind,
  type ReadDocument,
} from '../../../shared/desk/read-document'
import { tidyText } from '../../../shared/desk/tidy-text'
import { Refusal } from '../../../shared/problem'
import { decodeText } from './decode'
import { documentTooLarge } from './document-file'
import { kindOfDocument } from './document-kind'
import { noParts, type DocumentParts } from './document-parts'
import { markdownText } from './markdown-text'

/**
 * The words of a file, and what it says about itself. Refuses with `document-too-large` (a file of more than 64 MiB, a text longer
 * than a source keeps), `document-unknown` (no document this program reads), `document-damaged`, `document-protected` (it asks
 * for a password) and `document-without-text` (empty, or pictures of pages).
 */
export async function readDocument(file: {
  /** The file's name; any folders before it are left out. */
  readonly name: string
  readonly bytes: Uint8Array
  /** Keeps the line ends and blanks of a plain text, so that places in the text are places in the file. */
  readonly isAsWritten?: boolean
}): Promise<ReadDocument> {
  const name = file.name.split(/[\\/]/).at(-1) ?? ''
  if (file.bytes.byteLength > mostDocumentBytes) throw documentTooLarge(name, file.bytes.byteLength)
  const kind = kindOfDocument(name, file.bytes)
  const parts = await readers[kind](name, file.bytes)
  const tidy = tidyText(parts.text)
  const text = file.isAsWritten === true && kind === 'text' ? parts.text : tidy
  if (tidy === '') throw new Refusal('document-without-text', { name, kind })
  if (text.length > longestText) {
    throw new Refusal('document-too-large', { name, size: text.length, most: longestText, unit: 'characters' })
  }
  const stated = shortened(parts)
  return { name, kind, ...stated, title: stated.title || headingOf(tidy) || nameAlone(name), text }
}

// The libraries behind a kind are large and seldom needed: each is loaded when its first document is read.
const readers: Readonly<Record<DocumentKind, (name: string, bytes: Uint8Array) => Promise<DocumentParts>>> = {
  text: (name, bytes) => Promise.resolve().then(() => ({ ...noParts, text: decodeText(name, bytes) })),
  markdown: (name, bytes) => Promise.resolve().then(() => markdownText(decodeText(name, bytes))),
  html: async (name, bytes) => (await import('./html-text')).htmlText(name, bytes),
  pdf: async (name, bytes) => (await import('./pdf-text')).pdfText(name, bytes),
  docx: async (name, bytes) => (await import('./docx-text')).docxText(name, bytes),
}

/** As long as a line of a record may be, on one line. */
function shortened(parts: DocumentParts): Omit<DocumentParts, 'text'> {
  const line = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, 1000)
  const { title, author, publisher, date, url } = parts
  return { title: line(title), author: line(author), publisher: line(publisher), date, url: url.slice(0, 1000) }
}

function nameAlone(name: string): string {
  return name
    .replace(/\.[^.]+$/, '')
    .replace(/[_-]+/g, ' ')
    .trim()
}
