import { Readability } from '@mozilla/readability'
import { readEdtf } from '../../../shared/dates/edtf'
import { Refusal } from '../../../shared/problem'
import { decodeText } from './decode'
import type { DocumentParts } from './document-parts'
import { textOfElement } from './element-text'
import { parsePage, type Page, type PageElement } from './parse-page'

/** A page of more elements than this, or nested deeper, is no article, and choosing the article in it would take too long. */
const mostElements = 60_000
const deepest = 250

/** Shorter than this, what was taken for the article is more likely a caption or a notice about cookies. */
const shortestArticle = 250

/**
 * The article of a web page, without what stands around it, and what the page says about it. A page without an article gives
 * all of its text. Refuses with `document-damaged` what is nested too deep to be read.
 */
export function htmlText(name: string, bytes: Uint8Array): DocumentParts {
  const head = Buffer.from(bytes.subarray(0, 2048)).toString('latin1')
  const html = decodeText(name, bytes, /<meta[^>]+charset=["']?([\w-]+)/i.exec(head)?.[1])
  try {
    return readPage(html)
  } catch (cause) {
    // A page nested thousands deep is more than the stack holds.
    if (!(cause instanceof RangeError)) throw cause
    throw new Refusal('document-damaged', { name }, { cause })
  }
}

function readPage(html: string): DocumentParts {
  const page = parsePage(html)
  const url = addressOf(page)
  const article = mayBeArticle(page) ? articleOf(page) : null
  const text = article?.content ?? ''
  return {
    text: text.length >= shortestArticle ? text : longerOf(text, textOfElement(parsePage(html))),
    title: article?.title || (page.querySelector('title')?.textContent ?? ''),
    author: (article?.byline ?? '').replace(/^\s*by\s+/i, '').trim(),
    publisher: article?.siteName ?? '',
    date: dayOf(article?.publishedTime ?? ''),
    url,
  }
}

/** Takes the page apart to find it; null if there is none. */
function articleOf(page: Page) {
  // The library names the types of a browser, which main does not have.
  return new Readability(page as never, { serializer: textOfElement as never }).parse()
}

function mayBeArticle(page: Page): boolean {
  let count = 0
  let level: readonly (Page | PageElement)[] = [page]
  for (let depth = 0; level.length > 0; depth += 1) {
    count += level.length
    if (depth > deepest || count > mostElements) return false
    level = level.flatMap(({ children }) => Array.from(children))
  }
  return true
}

function longerOf(a: string, b: string): string {
  return a.length >= b.length ? a : b
}

function addressOf(page: Page): string {
  const given =
    page.querySelector('link[rel="canonical"]')?.getAttribute('href') ??
    page.querySelector('meta[property="og:url"]')?.getAttribute('content') ??
    ''
  return /^https?:\/\/\S+$/i.test(given) ? given : ''
}

/** The day of an ISO 8601 moment, as the page has it. */
function dayOf(moment: string): string {
  const [day = ''] = /^\d{4}-\d\d(-\d\d)?/.exec(moment) ?? []
  return day !== '' && readEdtf(day).ok ? day : ''
}
