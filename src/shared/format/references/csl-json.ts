import * as z from 'zod'
import { referenceWords } from '../../words/references'
import { readForeignJson } from '../exchange/foreign-json'
import { customOf, dateVariables, itemOf, nameVariables, type Reference, type ReferenceReading } from './reference'
import type { OutgoingReference, WrittenReference } from './outgoing'

/** The place of our id in an item's `custom`. */
const sourceIdMember = 'regestaId'

/** Zotero's connector wraps the items; Zotero and Better BibTeX write a bare list, citeproc an object by id. */
const listSchema = z.union([
  z.array(z.unknown()),
  z.object({ items: z.array(z.unknown()) }).transform(({ items }) => items),
  z.looseObject({ type: z.string() }).transform((item) => [item]),
  z.record(z.string(), z.looseObject({ type: z.string() })).transform((byId) => Object.values(byId)),
])

const entrySchema = z.looseObject({ type: z.string().min(1) })

/** Reads CSL-JSON as Zotero, Better BibTeX and citeproc write it. Every variable is kept as it stands. Null: it is no such JSON. */
export function readCslJson(text: string): ReferenceReading | null {
  const json = readForeignJson(text.replace(/^\uFEFF/, ''))
  if (!json.ok) return null
  const list = listSchema.safeParse(json.value)
  if (!list.success) return null
  const references: Reference[] = []
  const refused: { where: string; reason: string }[] = []
  for (const [index, given] of list.data.entries()) {
    const read = readItem(given, index + 1)
    if ('reason' in read) refused.push(read)
    else references.push(read)
  }
  return { references, refused, warnings: [] }
}

function readItem(given: unknown, number: number): Reference | { readonly where: string; readonly reason: string } {
  const entry = entrySchema.safeParse(given)
  if (!entry.success) {
    const isObject = typeof given === 'object' && given !== null
    const where = referenceWords.item(number, '')
    return { where, reason: isObject ? referenceWords.csl.noType : referenceWords.csl.notItem }
  }
  const { custom, ...variables } = entry.data
  const key = keyIn(variables)
  const where = referenceWords.item(number, key)
  const { [sourceIdMember]: sourceId, ...otherCustom } = customOf({ custom })
  const keptCustom = Object.keys(otherCustom).length > 0 ? { custom: otherCustom } : {}
  const isStrangeCustom = custom !== undefined && Object.keys(customOf({ custom })).length === 0
  const csl = itemOf(tidied({ ...variables, ...(isStrangeCustom ? { custom } : keptCustom) }))
  if ('reason' in csl && !('type' in csl)) return { where, reason: csl.reason }
  return {
    key,
    sourceId: typeof sourceId === 'string' ? sourceId : null,
    csl: csl,
    types: [entry.data.type],
    where,
  }
}

function keyIn(variables: Readonly<Record<string, unknown>>): string {
  for (const variable of ['citation-key', 'id']) {
    const value = variables[variable]
    if (typeof value === 'string' || typeof value === 'number') return String(value)
  }
  return ''
}

const texts = [
  'title',
  'container-title',
  'publisher',
  'publisher-place',
  'URL',
  'DOI',
  'ISBN',
  'archive',
  'language',
  'note',
]

/** What other programs write a little differently: numbers for texts, a single name, null for nothing. */
function tidied(variables: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const entries = Object.entries(variables).flatMap(([variable, value]): [string, unknown][] => {
    if (value === null || value === undefined) return []
    if (texts.includes(variable) && typeof value === 'number') return [[variable, String(value)]]
    if ((nameVariables as readonly string[]).includes(variable) && !Array.isArray(value)) return [[variable, [value]]]
    if ((dateVariables as readonly string[]).includes(variable) && typeof value === 'string')
      return [[variable, { raw: value }]]
    return [[variable, value]]
  })
  return Object.fromEntries(entries)
}

/** One item of CSL-JSON, without loss. Our own `edtf` stays in its dates: other programs pass over it. */
export function writeCslItem({ key, sourceId, csl }: OutgoingReference): WrittenReference {
  const item = { ...csl, id: csl['id'] ?? key, custom: { ...customOf(csl), [sourceIdMember]: sourceId } }
  return { text: JSON.stringify(item, null, 2), carried: new Set(Object.keys(csl)), lost: [] }
}

/** Why a text is no list of CSL items, for people. */
export function whyNotCslJson(text: string): string {
  const json = readForeignJson(text)
  return json.ok ? referenceWords.csl.notItem : json.reason
}
