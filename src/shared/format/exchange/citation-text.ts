import { readEdtf } from '../../dates/edtf'
import { writeYear } from '../../dates/edtf-text'
import { wordsOfEdtf } from '../../dates/wording'
import { astronomicalYear } from '../../dates/years'
import { titleOfItem } from '../../project/names'
import type { Citation } from '../../project/records/citation'
import type { CslDate, CslItem, CslName } from '../../project/records/source'
import { locatorWords } from '../../words/exchange'

/** “p. 4”; '' without a locator. */
export function locatorText(locator: Citation['locator']): string {
  return locator === null ? '' : `${locatorWords[locator.label]} ${locator.value}`.trim()
}

/** A source as it is named in running text: “Doe, Ceasefire after a day of fighting (The Daily, 21 September 2023)”. */
export function sourceInShort(csl: CslItem): string {
  const known = shortTexts.get(csl)
  if (known !== undefined) return known
  const short = shortText(csl)
  shortTexts.set(csl, short)
  return short
}

// A source is named again for each of its citations; items are replaced, never changed.
const shortTexts = new WeakMap<CslItem, string>()

function shortText(csl: CslItem): string {
  const names = (csl.author ?? []).map(shortName).filter((name) => name !== '')
  const authors = names.length > 2 ? `${names[0] ?? ''} et al.` : names.join(' and ')
  const title = titleOfItem(csl)
  const container = csl['container-title'] === title ? '' : (csl['container-title'] ?? '')
  const published = [container, issuedInWords(csl.issued)].filter((part) => part !== '').join(', ')
  const named = [authors, title].filter((part) => part !== '').join(', ')
  return published === '' ? named : `${named} (${published})`.trim()
}

function shortName({ family, given, literal }: CslName): string {
  return family ?? literal ?? given ?? ''
}

/** “Doe, Jane; International Committee of the Red Cross” has two: what stands before a comma is the family name. */
export function nameText({ family, given, literal }: CslName): string {
  if (literal !== undefined) return literal
  return given === undefined || given === '' ? (family ?? '') : `${family ?? ''}, ${given}`
}

/** The inverse of `nameText`, for names that a person typed. */
export function readName(text: string): CslName {
  const comma = text.indexOf(',')
  if (comma === -1) return { literal: text.trim() }
  return { family: text.slice(0, comma).trim(), given: text.slice(comma + 1).trim() }
}

/** A CSL date as EDTF where it can be said so, otherwise in the words that stand there; '' without one. */
export function issuedText(date: CslDate | undefined): string {
  if (date === undefined) return ''
  if (date.edtf !== undefined && date.edtf !== '') return date.edtf
  const parts = (date['date-parts'] ?? []).map(edtfOfParts)
  if (parts.length > 0 && parts.every((part) => part !== null)) return parts.join('/')
  return date.raw ?? date.literal ?? ''
}

/** A date that a person typed, as CSL has it. */
export function readIssued(text: string): CslDate {
  if (!readEdtf(text).ok) return { literal: text }
  if (!/^\d{4}(-\d\d){0,2}$/.test(text)) return { edtf: text, literal: text }
  return { 'date-parts': [text.split('-').map(Number)], edtf: text }
}

export function issuedInWords(date: CslDate | undefined): string {
  const text = issuedText(date)
  return text !== '' && readEdtf(text).ok ? wordsOfEdtf(text) : text
}

/** CSL counts years as people do: −44 is 44 BCE and there is no year 0. null if these are no plain numbers. */
function edtfOfParts(parts: readonly (string | number)[]): string | null {
  const [year, month, day] = parts.map(Number)
  if (year === undefined || year === 0 || !parts.every((part) => Number.isInteger(Number(part)))) return null
  const astronomical = year < 0 ? astronomicalYear({ year: -year, era: 'BCE' }) : year
  const rest = [month, day].filter((part) => part !== undefined).map((part) => String(part).padStart(2, '0'))
  const text = [writeYear(astronomical), ...rest].join('-')
  return readEdtf(text).ok ? text : null
}
