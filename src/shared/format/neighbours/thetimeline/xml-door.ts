import { XMLParser } from 'fast-xml-parser'

/** An element's children by name, each a list of texts or of elements; attributes have an `@` before their name. */
export interface XmlElement {
  readonly [name: string]: unknown
}

export type XmlReading =
  | { readonly ok: true; readonly root: XmlElement }
  /** Counted from 1. `told` is what the parser stumbled over, in its own words. */
  | { readonly ok: false; readonly line: number; readonly column: number; readonly told: string }

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  isArray: (_name, _path, _isLeaf, isAttribute) => !isAttribute,
  htmlEntities: true,
  // Line ends are written as character references, thousands of them.
  processEntities: { enabled: true, maxTotalExpansions: 100_000_000, maxExpandedLength: 400_000_000 },
})

/** Reads XML, or says where it breaks. A file that defines entities of its own, which can be a trap, is not read. */
export function readXml(text: string): XmlReading {
  const entity = text.indexOf('<!ENTITY')
  if (entity !== -1) return { ok: false, ...placeOf(text, entity), told: 'it defines entities of its own' }
  try {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- its successor is a package of its own, for the same code
    return { ok: true, root: parser.parse(text, true) as XmlElement }
  } catch (error) {
    // The parser says it all in one sentence: “Unclosed tag 'event'.:12:3”.
    const message = error instanceof Error ? error.message : ''
    const [, told = message, line = '1', column = '1'] = /^([\s\S]*?):(\d+):(\d+)$/.exec(message) ?? []
    // Of what is open at the end it gives a list, and its place as the beginning.
    const [, open] = /^Invalid '(\[[\s\S]*\])' found/.exec(told) ?? []
    if (open !== undefined) return { ok: false, ...placeOf(text, text.length), told: stillOpen(open) }
    return { ok: false, line: Number(line), column: Number(column), told }
  }
}

function stillOpen(list: string): string {
  const names = [...list.matchAll(/"([^"]+)"/g)].map(([, name = '']) => `“${name}”`)
  return `${names.join(', ')} ${names.length === 1 ? 'does' : 'do'} not end`
}

function placeOf(text: string, index: number): { line: number; column: number } {
  const before = text.slice(0, index)
  return { line: before.split('\n').length, column: index - before.lastIndexOf('\n') }
}

/** The text of the first child of that name; '' without one. */
export function childText(element: unknown, name: string): string {
  const [first] = childrenOf(element, name)
  if (typeof first === 'string') return first
  const text = typeof first === 'object' && first !== null && '#text' in first ? first['#text'] : ''
  return typeof text === 'string' ? text : Array.isArray(text) ? text.join('') : ''
}

export function childrenOf(element: unknown, name: string): readonly unknown[] {
  if (typeof element !== 'object' || element === null) return []
  const found = (element as XmlElement)[name]
  return Array.isArray(found) ? (found as readonly unknown[]) : found === undefined ? [] : [found]
}
