import { Refusal, type ProblemCode } from '../../../shared/problem'
import { noParts, type DocumentParts } from './document-parts'
import { loadPdf } from './pdf-door'
import { textOfPages, type PageLine } from './pdf-lines'

/** More pages than this are no source to read through at a desk. */
const mostPages = 5000

/**
 * The text of a PDF, and its title and author as its properties have them. Refuses with `document-protected` one that asks for a
 * password, with `document-without-text` one that holds only pictures of pages, and with `document-damaged` what is no PDF.
 */
export async function pdfText(name: string, bytes: Uint8Array): Promise<DocumentParts> {
  const { getDocument, VerbosityLevel } = await loadPdf()
  const task = getDocument({
    // pdf.js takes the bytes for its own, so it gets a copy.
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    stopAtErrors: false,
  })
  try {
    const pdf = await task.promise
    const pages: PageLine[][] = []
    for (let number = 1; number <= Math.min(pdf.numPages, mostPages); number += 1) {
      const page = await pdf.getPage(number)
      const { items } = await page.getTextContent()
      pages.push(linesOf(items.flatMap((item) => ('str' in item ? [item] : []))))
      page.cleanup()
      await nextTurn()
    }
    const text = textOfPages(pages)
    if (text === '') throw new Refusal('document-without-text', { name, kind: 'pdf' })
    const { info } = await pdf.getMetadata()
    return { ...noParts, text, title: stated(info, 'Title'), author: stated(info, 'Author') }
  } catch (cause) {
    if (cause instanceof Refusal) throw cause
    const code = cause instanceof Error ? refusals[cause.name] : undefined
    throw code === undefined ? cause : new Refusal(code, { name }, { cause })
  } finally {
    await task.destroy()
  }
}

/** What pdf.js throws when a file is not what it says it is. */
const refusals: Readonly<Record<string, ProblemCode>> = {
  PasswordException: 'document-protected',
  InvalidPDFException: 'document-damaged',
  MissingPDFException: 'document-damaged',
  FormatError: 'document-damaged',
  XRefParseException: 'document-damaged',
  UnknownErrorException: 'document-damaged',
}

/** Other work of the program gets its turn between the pages. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

interface TextItem {
  readonly str: string
  /** The text's own axes; the last two are its place on the page in points, from the lower left. */
  readonly transform: readonly number[]
  readonly width: number
  readonly height: number
  readonly hasEOL: boolean
}

/** Pieces of text joined into the lines that they make up. */
function linesOf(items: readonly TextItem[]): PageLine[] {
  const lines: PageLine[] = []
  let text = ''
  let first: TextItem | null = null
  for (const item of items) {
    if (item.str !== '') first ??= item
    text += item.str
    if (item.hasEOL) take()
  }
  take()
  return lines

  function take(): void {
    const shown = text.replace(/\s+/g, ' ').trim()
    if (first !== null && shown !== '') {
      lines.push({ text: shown, left: first.transform[4] ?? 0, bottom: first.transform[5] ?? 0, height: first.height })
    }
    text = ''
    first = null
  }
}

function stated(info: object, key: string): string {
  const value = (info as Readonly<Record<string, unknown>>)[key]
  return typeof value === 'string' ? value.trim() : ''
}
