import { readEdtf } from '../../../dates/edtf'
import { cslDateOf } from '../../../project/csl-date'
import type { CslDate, CslName } from '../../../project/records/source'
import { dateFromText } from '../dates'
import { joinKeywords } from '../keywords'
import { itemOf, withOtherFields, type Reference, type ReferenceReading, type Variables } from '../reference'
import { splitRis, whereOf, type RisEntry } from './lines'
import { dateInWords } from './month-words'
import { cslTypeOf, isSecondName, nameTags, textTags } from './tags'

/** Reads RIS. Tags without a CSL variable, and second values of one, are kept as they stand. */
export function readRis(text: string): ReferenceReading {
  const { entries, refused } = splitRis(text)
  const references: Reference[] = []
  const unfit: { where: string; reason: string }[] = []
  for (const entry of entries) {
    const { key, sourceId, types, variables } = readEntry(entry)
    const csl = itemOf(variables)
    const where = whereOf(entry)
    if ('reason' in csl) unfit.push({ where, reason: csl.reason as string })
    else references.push({ key, sourceId, csl, types, where })
  }
  return { references, refused: [...refused, ...unfit], warnings: [] }
}

function readEntry(entry: RisEntry): Pick<Reference, 'key' | 'sourceId' | 'types'> & { readonly variables: Variables } {
  const values = new Map<string, string[]>()
  for (const { tag, value } of entry) if (value !== '') values.set(tag, [...(values.get(tag) ?? []), value])
  /** Takes the next value of a tag; whatever is never taken is kept as it stands. */
  const take = (tag: string): string | undefined => {
    const [first, ...others] = values.get(tag) ?? []
    values.set(tag, others)
    return first
  }
  const takeAll = (tag: string): readonly string[] => {
    const all = values.get(tag) ?? []
    values.delete(tag)
    return all
  }

  const ris = take('TY') ?? ''
  const type = cslTypeOf(ris)
  const id = take('ID') ?? ''
  // A source of ours without a key of its own goes out under its id.
  const [key, sourceId] = ourId.test(id) ? ['', id] : [id, null]
  const variables: Variables = { type, ...(key === '' ? {} : { 'citation-key': key }) }
  // Tags that mean the same may stand mixed, and the order of authors is theirs.
  const nameVariables = new Map(nameTags(type))
  for (const { tag, value } of entry) {
    const variable = nameVariables.get(tag)
    if (variable === undefined || value === '') continue
    values.delete(tag)
    variables[variable] = [...((variables[variable] as CslName[] | undefined) ?? []), nameFromText(value)]
  }
  for (const [tag, variable] of textTags(type)) {
    const isEmpty = variables[variable] === undefined
    const isSame = values.get(tag)?.[0] === variables[variable]
    if (!isEmpty && !isSame) continue
    const value = take(tag)
    if (isEmpty && value !== undefined) variables[variable] = value
  }
  if (typeof variables['DOI'] === 'string')
    variables['DOI'] = variables['DOI'].replace(/^https?:\/\/(dx\.)?doi\.org\//i, '')
  const keywords = takeAll('KW')
  if (keywords.length > 0) variables['keyword'] = joinKeywords(keywords)
  const notes = takeAll('N1')
  if (notes.length > 0) variables['note'] = notes.join('\n')
  takePages(variables, take)
  takeNumbers(variables, takeAll('SN'), values)
  takeDates(variables, take, values)

  const rest = [...values].filter(([, left]) => left.length > 0)
  if (isSecondName(ris)) rest.push(['TY', [ris]])
  return {
    key,
    sourceId,
    // A general document may be anything that RIS has no type for.
    types: type === 'document' ? [] : [type],
    variables: withOtherFields(variables, 'ris', Object.fromEntries(rest)),
  }
}

const ourId = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/

type Take = (tag: string) => string | undefined

/** A whole book counts its pages where everything else says on which ones it stands. */
function takePages(variables: Variables, take: Take): void {
  const [from, to] = [take('SP'), take('EP')]
  if (from === undefined && to === undefined) return
  if (variables['type'] === 'book' && to === undefined) variables['number-of-pages'] = from
  else
    variables['page'] = [from, to === from ? undefined : to]
      .filter((page) => page !== undefined && page !== '')
      .join('-')
}

function takeNumbers(variables: Variables, numbers: readonly string[], values: Map<string, string[]>): void {
  for (const number of numbers) {
    const variable = /^\s*\d{4}-?\d{3}[\dXx]\b/.test(number) ? 'ISSN' : 'ISBN'
    if (variables[variable] === undefined) variables[variable] = number
    else values.set('SN', [...(values.get('SN') ?? []), number])
  }
}

/** The whole date (`DA`) before the mere year (`PY`, `Y1`), which says nothing more unless it is another. */
function takeDates(variables: Variables, take: Take, values: Map<string, string[]>): void {
  const given = ['DA', 'PY', 'Y1'].flatMap((tag) => {
    const text = take(tag)
    return text === undefined ? [] : [{ tag, text }]
  })
  const year = given.find(({ tag }) => tag !== 'DA')?.text
  const [first, ...others] = given.map(({ tag, text }) => ({ tag, text, date: dateFromRis(text, year) }))
  if (first !== undefined) {
    variables['issued'] = first.date
    const known = JSON.stringify(first.date)
    for (const { tag, text } of others) {
      const isWithin = known.includes(`[[${String(Number(/^-?\d+/.exec(text)?.[0] ?? 'x'))}`)
      if (!isWithin) values.set(tag, [text])
    }
    if (hasMore(first.text)) values.set(first.tag, [first.text])
  }
  const accessed = take('Y2')
  if (accessed === undefined) return
  variables['accessed'] = dateFromRis(accessed, undefined)
  if (hasMore(accessed)) values.set('Y2', [accessed])
}

const risDate = /^(-?\d{4})(?:[/-](\d{1,2})?)?(?:[/-](\d{1,2})?)?(?:\/(.*))?$/

/** Whether a date says something after the day that is no season: a time, “morning edition”. */
function hasMore(text: string): boolean {
  const other = readEdtf(text).ok ? '' : (risDate.exec(text)?.[4] ?? '')
  return other !== '' && seasons[other.toLowerCase()] === undefined
}

const seasons: Readonly<Record<string, string>> = {
  spring: '21',
  summer: '22',
  autumn: '23',
  fall: '23',
  winter: '24',
}

/** `2023/09/20/other`, EDTF itself, or a day in words such as “September 20”, whose year then stands elsewhere. */
export function dateFromRis(text: string, year: string | undefined): CslDate {
  const match = readEdtf(text).ok ? null : risDate.exec(text)
  if (match !== null) {
    const [, digits = '', month, day, other = ''] = match
    const season = month === undefined ? seasons[other.toLowerCase()] : undefined
    const parts = [digits, season ?? month?.padStart(2, '0'), day?.padStart(2, '0')]
    const edtf = parts.slice(0, parts.includes(undefined) ? parts.indexOf(undefined) : 3).join('-')
    const date = readEdtf(edtf).ok ? cslDateOf(edtf) : undefined
    if (date !== undefined) return date
  }
  const inWords = dateInWords(text, year)
  return (inWords === null ? undefined : cslDateOf(inWords)) ?? dateFromText(text)
}

/** `Family, Given, Suffix`; a name without a comma is taken as it stands, as an institution's is. */
function nameFromText(text: string): CslName {
  const [family = '', given = '', ...suffix] = text.split(',').map((part) => part.trim())
  if (given === '' && suffix.length === 0) return { literal: text.replace(/,\s*$/, '') }
  return { family, given, ...(suffix.length === 0 ? {} : { suffix: suffix.join(', ') }) }
}
