import { wordsOf } from '../../../dates/wording'
import { neighbourWords } from '../../../words/neighbours'
import { fieldOf, isObject, textOf } from '../foreign-file'
import { readFeatureDate } from './feature-date'
import { readLinkedWhen } from './linked-when'

/** A feature as it is told in events: as one, or in parts that are dated by themselves. */
export interface FeaturePart {
  readonly feature: unknown
  /** What is dated of it, behind its title: a name that it bore, what it belonged to; '' for the whole. */
  readonly label: string
  /** What else is dated of it, in words: it stands in the description. */
  readonly aside: readonly string[]
}

/**
 * Linked Places may date each of a feature's geometries, names, types and relations by itself. A town that has moved is told in as
 * many events as it has dated geometries. A feature that has no date of its own is told by its dated names, types and relations, each
 * an event; of one that has, they are said in its description.
 */
export function datedParts(feature: unknown): readonly FeaturePart[] {
  if (!isObject(feature)) return [{ feature, label: '', aside: [] }]
  const attributes = datedAttributes(feature)
  const geometries = datedGeometries(feature)
  const isDated = geometries !== null || hasDate(feature)
  if (isDated || attributes.length === 0) {
    const aside = attributes.map(({ label, when }) => neighbourWords.datedPart(label, wordsIn(when)))
    return (geometries ?? [feature]).map((part, index) => ({
      feature: part,
      label: '',
      aside: index === 0 ? aside : [],
    }))
  }
  return attributes.map(({ key, label, when, citations }) => ({
    feature: {
      ...withId(feature, key),
      when,
      citations: [...listOf(feature['citations']), ...citations],
    },
    label,
    aside: [],
  }))
}

function datedGeometries(feature: Readonly<Record<string, unknown>>): readonly unknown[] | null {
  const parts = listOf(fieldOf(feature['geometry'], 'geometries'))
  if (!parts.some((part) => isObject(fieldOf(part, 'when')))) return null
  return parts.map((geometry, index) => ({
    ...withId(feature, String(index + 1)),
    geometry,
    when: fieldOf(geometry, 'when') ?? feature['when'],
  }))
}

interface DatedAttribute {
  readonly key: string
  readonly label: string
  readonly when: unknown
  readonly citations: readonly unknown[]
}

const attributes = [
  ['names', (name: unknown) => neighbourWords.partNamed(textOf(fieldOf(name, 'toponym')))],
  ['types', (type: unknown) => textOf(fieldOf(type, 'label')) || textOf(fieldOf(type, 'sourceLabel'))],
  ['relations', (relation: unknown) => textOf(fieldOf(relation, 'label')) || relationOf(relation)],
] as const

function datedAttributes(feature: Readonly<Record<string, unknown>>): readonly DatedAttribute[] {
  return attributes.flatMap(([field, labelOf]) =>
    listOf(feature[field]).flatMap((each, index): readonly DatedAttribute[] => {
      const when = fieldOf(each, 'when')
      if (!isObject(when) || readLinkedWhen(when, null).when === null) return []
      return [
        { key: `${field} ${index + 1}`, label: labelOf(each), when, citations: listOf(fieldOf(each, 'citations')) },
      ]
    }),
  )
}

/** “gvp:broader_partitive_meronym” says “broader partitive meronym”. */
function relationOf(relation: unknown): string {
  const type = textOf(fieldOf(relation, 'relationType'))
    .replace(/^.*[:#/]/, '')
    .replace(/_/g, ' ')
  return [type, textOf(fieldOf(relation, 'relationTo'))].filter((text) => text !== '').join(' ')
}

function hasDate(feature: Readonly<Record<string, unknown>>): boolean {
  const properties = isObject(feature['properties']) ? feature['properties'] : {}
  return readFeatureDate(feature, properties, null).said.when !== null
}

function wordsIn(when: unknown): string {
  const said = readLinkedWhen(when, null).when
  return said === null ? '' : wordsOf(said)
}

function withId(feature: Readonly<Record<string, unknown>>, key: string): Readonly<Record<string, unknown>> {
  const id = textOf(feature['id']) || textOf(feature['@id'])
  return id === '' ? feature : { ...feature, id: `${id} ${key}` }
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
