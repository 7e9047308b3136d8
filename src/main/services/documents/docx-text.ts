import { unzipSync, zipSync, type Unzipped } from 'fflate'
import mammoth from 'mammoth'
import { Refusal } from '../../../shared/problem'
import { noParts, type DocumentParts } from './document-parts'
import { textOfElement } from './element-text'
import { parsePage } from './parse-page'

/** What the parts of a document that hold words may come to, unpacked. Far beyond any book; an archive made to burst is refused. */
const mostBytes = 96 * 1024 * 1024

/**
 * The text of a Word document, and its title and author as its properties have them. Refuses with `document-unknown` an archive
 * that is no Word document, with `document-damaged` one that cannot be unpacked or read.
 */
export async function docxText(name: string, bytes: Uint8Array): Promise<DocumentParts> {
  const parts = unpack(name, bytes)
  if (parts['word/document.xml'] === undefined) throw new Refusal('document-unknown', { name, what: 'archive' })
  const html = await toHtml(name, parts)
  const text = textOfElement(parsePage(`<html><body>${html}</body></html>`))
  return { ...noParts, text: text.replace(/[ \t]*↑$/gm, ''), ...properties(parts['docProps/core.xml']) }
}

/** Only what holds words: pictures and fonts are not even unpacked. */
function unpack(name: string, bytes: Uint8Array): Unzipped {
  let total = 0
  try {
    return unzipSync(bytes, {
      filter: ({ name: part, originalSize }) => {
        if (!/\.(xml|rels)$/i.test(part)) return false
        total += originalSize
        if (total > mostBytes) throw new Refusal('document-damaged', { name })
        return true
      },
    })
  } catch (cause) {
    if (cause instanceof Refusal) throw cause
    throw new Refusal('document-damaged', { name }, { cause })
  }
}

async function toHtml(name: string, parts: Unzipped): Promise<string> {
  try {
    const buffer = Buffer.from(zipSync(parts, { level: 0 }))
    const noPicture = mammoth.images.imgElement(() => Promise.resolve({ src: '' }))
    return (await mammoth.convertToHtml({ buffer }, { convertImage: noPicture })).value
  } catch (cause) {
    // Whatever the converter stumbles over is something that the document holds.
    throw new Refusal('document-damaged', { name }, { cause })
  }
}

function properties(core: Uint8Array | undefined): { title: string; author: string } {
  const xml = core === undefined ? '' : new TextDecoder().decode(core)
  const value = (element: string): string => {
    const [, inside = ''] = new RegExp(`<${element}\\b[^>]*>([^<]*)</${element}>`).exec(xml) ?? []
    return textOfElement(parsePage(`<html><body>${inside}</body></html>`))
  }
  return { title: value('dc:title'), author: value('dc:creator') }
}
