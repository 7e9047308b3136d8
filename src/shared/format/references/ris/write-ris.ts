import { readEdtf } from '../../../dates/edtf'
import type { CslDate, CslName } from '../../../project/records/source'
import { dateText } from '../dates'
import { splitKeywords } from '../keywords'
import { dateIn, namesIn, otherFieldsOf, textIn } from '../reference'
import type { OutgoingReference, WrittenReference } from '../outgoing'
import { taggedLine } from './lines'
import { dateFromRis } from './read-ris'
import { cslTypeOf, nameTags, proseTags, risTypeOf, textTags } from './tags'

/** One reference as RIS, with CRLF, and the variables that it has no tag for. Dates beyond a plain day go out as EDTF. */
export function writeRisEntry({ key, csl }: OutgoingReference): WrittenReference {
  const others = otherFieldsOf(csl, 'ris')
  const lines: string[] = []
  const carried = new Set<string>()
  const add = (tag: string, value: string): void => void lines.push(...linesOf(tag, value))

  const ownType = others['TY']?.[0]
  add('TY', ownType !== undefined && cslTypeOf(ownType) === csl.type ? ownType : risTypeOf(csl.type))
  add('ID', key)
  for (const [tag, variable] of nameTags(csl.type)) {
    if (carried.has(variable)) continue
    carried.add(variable)
    for (const name of namesIn(csl, variable)) add(tag, nameText(name))
  }
  for (const [tag, variable] of textTags(csl.type)) {
    if (carried.has(variable)) continue
    carried.add(variable)
    add(tag, textIn(csl, variable))
  }
  addDate(['DA', 'PY', 'Y1'], 'issued')
  addDate(['Y2'], 'accessed')
  addPages()
  for (const variable of ['ISSN', 'ISBN']) {
    carried.add(variable)
    add('SN', textIn(csl, variable))
  }
  for (const keyword of splitKeywords(textIn(csl, 'keyword'))) add('KW', keyword)
  add('N1', textIn(csl, 'note'))
  for (const variable of ['keyword', 'note']) carried.add(variable)
  for (const [tag, values] of Object.entries(others))
    if (tag !== 'TY' && /^[A-Z][A-Z0-9]$/.test(tag)) for (const value of values) add(tag, value)
  const type = risTypeOf(csl.type) === 'GEN' && csl.type !== 'document' ? ['type'] : []
  return { text: `${lines.join('\r\n')}\r\nER  - \r\n`, carried, lost: type }

  /** As it stood, where it still says the same; else anew. */
  function addDate(tags: readonly string[], variable: string): void {
    const date = dateIn(csl, variable)
    carried.add(variable)
    const kept = tags.find((tag) => {
      const text = others[tag]?.[0]
      return text !== undefined && date !== undefined && dateText(dateFromRis(text, undefined)) === dateText(date)
    })
    if (date !== undefined && kept === undefined) add(tags[0] ?? '', risDate(date))
  }

  function addPages(): void {
    const range = /^([^-–\s]+)\s*[-–]\s*([^-–\s]+)$/.exec(textIn(csl, 'page'))
    carried.add('page')
    const only = textIn(csl, 'page')
    add('SP', range?.[1] ?? only)
    // With one number alone, a book says how many pages it has.
    add('EP', range?.[2] ?? (csl.type === 'book' ? only : ''))
    if (csl.type !== 'book' || only !== '') return
    carried.add('number-of-pages')
    add('SP', textIn(csl, 'number-of-pages'))
  }
}

const seasonNames = ['Spring', 'Summer', 'Autumn', 'Winter']

/** `2023/09/20/`, as every reader of RIS knows it; EDTF where that cannot say what is known. */
function risDate(date: CslDate): string {
  const text = dateText(date)
  if (!readEdtf(text).ok) return text
  const [, year, month = '', day = ''] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(text) ?? []
  if (year === undefined) return text
  const season = seasonNames[Number(month) - 21]
  return season === undefined ? `${year}/${month}/${day}/` : `${year}///${season}`
}

function nameText(name: CslName): string {
  if (name.literal !== undefined) return name.literal
  const part = (variable: string): string => textIn(name, variable)
  const family = [part('dropping-particle'), part('non-dropping-particle'), part('family')].filter(
    (text) => text !== '',
  )
  return [family.join(' '), part('given'), part('suffix')].filter((text) => text !== '').join(', ')
}

/** Running text keeps its lines; a line that would be taken for a tag gets a space in front, which reading takes off. */
function linesOf(tag: string, value: string): string[] {
  const text = proseTags.has(tag) ? value.trim() : value.replace(/\s+/g, ' ').trim()
  if (text === '') return []
  const [first = '', ...rest] = text.split(/\r\n|\n|\r/)
  return [`${tag}  - ${first}`, ...rest.map((line) => (taggedLine.test(line) ? ` ${line}` : line))]
}
