import { parseHTML } from 'linkedom'

/** As much of a DOM as reading a document needs. */
export interface PageNode {
  readonly nodeType: number
  readonly nodeName: string
  readonly nodeValue: string | null
  readonly childNodes: Iterable<PageNode>
}

export interface PageElement extends PageNode {
  readonly textContent: string | null
  readonly children: ArrayLike<PageElement>
  getAttribute(name: string): string | null
}

export interface Page extends PageNode {
  readonly children: ArrayLike<PageElement>
  querySelector(selector: string): PageElement | null
}

/** HTML as a tree of elements, in which nothing runs and nothing is fetched. */
export function parsePage(html: string): Page {
  return (parseHTML(html) as unknown as { readonly document: Page }).document
}
