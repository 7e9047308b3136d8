import { wordsOf, wordsOfEdtf } from '../../dates/wording'
import type { When } from '../../dates/when'
import { edtfOfCslDate } from '../../project/csl-date'
import { namesText } from '../../project/csl-names'
import { nameOf } from '../../project/names'
import type { Project, Records, TableName } from '../../project/project'
import type { ClaimValue } from '../../project/records/claim'
import type { CslName } from '../../project/records/source'
import { importWords } from '../../words/exchange'
import { figureText } from './figure-text'

type CslDate = Records['sources']['csl']['issued']

/** Fields that hold ids of other records, and of which. A person knows records by their names. */
const tableOfField: Readonly<Record<string, TableName>> = {
  actorId: 'actors',
  assertedBy: 'actors',
  placeId: 'places',
  lanes: 'lanes',
  tags: 'tags',
  parentId: 'events',
  eventId: 'events',
  eventIds: 'events',
  claimId: 'claims',
  viewId: 'views',
  sourceId: 'sources',
  captureId: 'captures',
}

/** What a field of a record holds, as people read it, with other records by their names; '' for nothing. */
export function wordsOfValue(project: Project, field: string, value: unknown): string {
  if (value === undefined || value === null) return ''
  if (typeof value === 'string') return nameOfId(project, field, value)
  if (typeof value === 'boolean') return importWords.yesOrNo(value)
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value)) {
    if (value.length > 0 && value.every(isName)) return namesText(value)
    return inList(value.map((part) => wordsOfValue(project, field, part)))
  }
  return wordsOfObject(project, value as Readonly<Record<string, unknown>>)
}

function wordsOfObject(project: Project, value: Readonly<Record<string, unknown>>): string {
  if ('verbatim' in value && 'edtf' in value) return wordsOf(value as unknown as When)
  if ('date-parts' in value || 'literal' in value || 'raw' in value) return wordsOfCslDate(value)
  if ('best' in value && 'qualifier' in value) return figureText(value as unknown as ClaimValue)
  if ('exact' in value) return `“${String(value['exact'])}”`
  const parts = Object.entries(value).map(([field, part]) => wordsOfValue(project, field, part))
  return parts.filter((part) => part !== '').join(' · ')
}

/** When a source was published, in words; as it was typed where that is no date. */
export function wordsOfCslDate(date: CslDate): string {
  const edtf = edtfOfCslDate(date)
  return edtf === '' ? (date?.literal ?? date?.raw ?? '') : wordsOfEdtf(edtf)
}

function nameOfId(project: Project, field: string, text: string): string {
  const table = tableOfField[field]
  return table === undefined ? text : nameOf(project, table, text) || text
}

function inList(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(', ')
}

function isName(part: unknown): part is CslName {
  return typeof part === 'object' && part !== null && ('family' in part || 'literal' in part || 'given' in part)
}
