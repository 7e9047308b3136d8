import { isSameValue } from '../../project/diff'
import { fold } from '../../project/folding'
import type { CslItem, CslName } from '../../project/records/source'
import { dateText } from './dates'
import { isMadeKey } from './made-key'
import { splitKeywords } from './keywords'
import { customOf, dateIn, dateVariables, namesIn, nameVariables, textIn, type Reference } from './reference'

/**
 * A source's item with what a reference says of it: each variable that says something else is taken over, one that says the same in
 * another way keeps its form, and what the reference does not speak of stays. Keys are not taken from one program for another's.
 */
export function withReference(
  existing: CslItem,
  sourceId: string,
  { csl, types }: Pick<Reference, 'csl' | 'types'>,
): CslItem {
  const changed = Object.entries(csl).filter(([variable, value]) => {
    switch (variable) {
      case 'type':
        return value !== existing.type && !types.includes(existing.type) && types.length > 0
      case 'id':
        return (
          existing['id'] === undefined &&
          ![sourceId, existing['citation-key']].includes(String(value)) &&
          !isMadeKey(String(value), existing)
        )
      case 'citation-key':
        return (
          ![sourceId, existing['citation-key'], existing['id']].includes(String(value)) &&
          !(existing['citation-key'] === undefined && isMadeKey(String(value), existing))
        )
      case 'custom':
        return false
      default:
        return !isSameValue(normalised(variable, existing[variable]), normalised(variable, value))
    }
  })
  const custom = { ...customOf(existing), ...customOf(csl) }
  const isSameCustom = isSameValue(custom, customOf(existing))
  if (changed.length === 0 && isSameCustom) return existing
  return { ...existing, ...Object.fromEntries(changed), ...(isSameCustom ? {} : { custom }) }
}

/** A variable in the one form in which equal ones are equal, whatever program wrote it. */
export function normalised(variable: string, value: unknown): unknown {
  if (value === undefined || value === null || value === '') return null
  if ((dateVariables as readonly string[]).includes(variable)) return dateText(dateIn({ [variable]: value }, variable))
  if ((nameVariables as readonly string[]).includes(variable) && Array.isArray(value)) {
    return value.map((name: unknown) => normalisedName(name))
  }
  if (typeof value !== 'string' && typeof value !== 'number') return value
  const text = String(value).normalize('NFC').replace(/\s+/g, ' ').trim()
  switch (variable) {
    case 'DOI':
      return normalisedDoi(text)
    case 'ISBN':
    case 'ISSN':
      return text.replace(/[-\s]/g, '').toUpperCase()
    case 'page':
      return text.replace(/\s*[-–—]+\s*/g, '-')
    case 'keyword':
      return [...splitKeywords(text)].sort()
    case 'language':
      return text.toLowerCase()
    default:
      return text === '' ? null : text
  }
}

/** A person's name as formats without parts for particles have it. */
function normalisedName(name: unknown): string {
  if (typeof name !== 'object' || name === null) return ''
  const part = (variable: string): string => textIn(name as CslName, variable)
  const family = [part('dropping-particle'), part('non-dropping-particle'), part('family')]
  const parts = [family.filter((text) => text !== '').join(' '), part('given'), part('suffix')]
  return (part('literal') || parts.filter((text) => text !== '').join(', '))
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim()
}

export function normalisedDoi(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/, '')
}

/** ISBN-13 without hyphens, so that both lengths of one number are the same; null: it is none. */
export function normalisedIsbn(text: string): string | null {
  const [digits] =
    text
      .replace(/[-\s]/g, '')
      .toUpperCase()
      .match(/97[89]\d{10}|\d{9}[\dX]/) ?? []
  if (digits === undefined) return null
  if (digits.length === 13) return digits
  const body = `978${digits.slice(0, 9)}`
  const sum = Array.from(body, Number).reduce((total, digit, at) => total + digit * (at % 2 === 0 ? 1 : 3), 0)
  return `${body}${(10 - (sum % 10)) % 10}`
}

export function normalisedUrl(text: string): string {
  return text
    .trim()
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/#.*$/, '')
    .replace(/\/$/, '')
}

/** Title, year and first author: what tells one source from another where nothing better does. '' where too little is known. */
export function fingerprint(csl: CslItem): string {
  const title = titleFolded(csl)
  const [year = ''] = /^-?[\dX]{4}/.exec(dateText(dateIn(csl, 'issued'))) ?? []
  const author = firstAuthor(csl)
  return title === '' || (year === '' && author === '') ? '' : [title, year, author].join('|')
}

/** The letters and figures of a title. */
export function titleFolded(csl: CslItem): string {
  return fold(textIn(csl, 'title'))
    .replace(/<[^>]*>/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** The last word of the first author's family name, or else the first editor's; '' without one. */
export function firstAuthor(csl: CslItem): string {
  const [name] = namesIn(csl, 'author').concat(namesIn(csl, 'editor'))
  if (name === undefined) return ''
  // Where a particle belongs is a matter of taste; the last word of the family is not.
  return (
    fold(textIn(name, 'family') || textIn(name, 'literal'))
      .split(/[\s,]+/)
      .at(-1) ?? ''
  )
}
