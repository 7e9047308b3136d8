import { referenceWords } from '../../../words/references'
import type { BibtexEntry } from './entries'

/** Fields that are an entry's own and are never taken over from the one it refers to. */
const own: ReadonlySet<string> = new Set([
  'crossref',
  'xdata',
  'xref',
  'key',
  'ids',
  'entryset',
  'label',
  'shorthand',
  'shorttitle',
  'sortkey',
  'title',
  'subtitle',
  'author',
  'pages',
  'abstract',
  'note',
  'doi',
  'keywords',
  'file',
  'groups',
  'timestamp',
  'regestaid',
])

/** The entry with what it takes over from its `crossref`: the volume's title is its book's title, and so on (biblatex, appendix B). */
export function withParent(
  entry: BibtexEntry,
  entries: ReadonlyMap<string, BibtexEntry>,
): { readonly entry: BibtexEntry; readonly warning: string | null } {
  const key = entry.fields.get('crossref')?.trim()
  if (key === undefined || key === '') return { entry, warning: null }
  const parent = entries.get(key.toLowerCase())
  if (parent === undefined || parent === entry)
    return { entry, warning: referenceWords.bibtex.unknownParent(referenceWords.entry(entry.key, entry.line), key) }
  const fields = new Map(entry.fields)
  fields.delete('crossref')
  const take = (field: string, value: string | undefined): void => {
    if (value !== undefined && !fields.has(field)) fields.set(field, value)
  }
  const isPart = /^(in|supp|bookinbook|conference)/.test(entry.type)
  take(isPart ? 'booktitle' : 'journaltitle', parent.fields.get('title'))
  take(isPart ? 'booksubtitle' : 'journalsubtitle', parent.fields.get('subtitle'))
  if (isPart && parent.type !== 'proceedings') take('bookauthor', parent.fields.get('author'))
  const hasDate = fields.has('date') || fields.has('year')
  for (const [field, value] of parent.fields) {
    if (own.has(field) || (hasDate && ['date', 'year', 'month', 'day'].includes(field))) continue
    take(field, value)
  }
  return { entry: { ...entry, fields }, warning: null }
}
