import type { Node } from 'citeproc'
import { XMLParser, XMLValidator } from 'fast-xml-parser'

export type XmlReading =
  | { readonly ok: true; readonly root: Node }
  /** `line` from 1; null: nobody can tell. */
  | { readonly ok: false; readonly line: number | null }

interface Ordered {
  readonly ':@'?: Readonly<Record<string, string>>
  readonly [name: string]: unknown
}

/** An XML text as citeproc-js's own notation has it. A document type is refused, and with it every entity of its own. */
export function readXml(text: string): XmlReading {
  const doctype = text.indexOf('<!DOCTYPE')
  if (doctype !== -1) return { ok: false, line: text.slice(0, doctype).split('\n').length }
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- its successor is a package of its own, for the same code
  const validity = XMLValidator.validate(text)
  if (validity !== true) return { ok: false, line: validity.err.line }
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    parseTagValue: false,
    parseAttributeValue: false,
    trimValues: false,
    ignoreDeclaration: true,
    ignorePiTags: true,
  })
  const root = (parser.parse(text) as readonly Ordered[]).map(nodeOf).find((node) => typeof node !== 'string')
  return root === undefined ? { ok: false, line: null } : { ok: true, root }
}

function nodeOf(element: Ordered): Node | string {
  const name = Object.keys(element).find((key) => key !== ':@') ?? ''
  const content = element[name]
  if (name === '#text') return String(content)
  const children = Array.isArray(content) ? (content as readonly Ordered[]).map(nodeOf) : []
  return {
    name,
    attrs: element[':@'] ?? {},
    children: children.filter((child) => typeof child !== 'string' || child.trim() !== ''),
  }
}

export function childrenNamed(node: Node, name: string): readonly Node[] {
  return node.children.filter((child): child is Node => typeof child !== 'string' && child.name === name)
}

/** The text in an element, without its elements. */
export function textIn(node: Node | undefined): string {
  return (node?.children ?? [])
    .filter((child): child is string => typeof child === 'string')
    .join('')
    .trim()
}
