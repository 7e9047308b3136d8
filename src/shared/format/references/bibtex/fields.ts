/** How the value of a field is read and written. */
export type FieldKind = 'text' | 'prose' | 'verbatim' | 'names' | 'date' | 'pages' | 'keywords' | 'list'

export interface Field {
  readonly field: string
  readonly variable: string
  readonly kind: FieldKind
  /** Only for these CSL types; without it, for all. */
  readonly types?: readonly string[]
}

const articles = ['article', 'article-journal', 'article-magazine', 'article-newspaper', 'periodical', 'review']
const numbered = ['report', 'patent', 'legislation', 'bill', 'standard', 'legal_case', 'regulation']

/**
 * biblatex fields and CSL variables. Of two rows with the same variable the first that fits the type is written; each is read,
 * in this order, until one has given the variable its value.
 */
export const fields: readonly Field[] = [
  { field: 'author', variable: 'author', kind: 'names' },
  { field: 'editor', variable: 'editor', kind: 'names' },
  { field: 'translator', variable: 'translator', kind: 'names' },
  { field: 'bookauthor', variable: 'container-author', kind: 'names' },
  { field: 'commentator', variable: 'contributor', kind: 'names' },
  { field: 'title', variable: 'title', kind: 'text' },
  { field: 'shorttitle', variable: 'title-short', kind: 'text' },
  { field: 'origtitle', variable: 'original-title', kind: 'text' },
  { field: 'journaltitle', variable: 'container-title', kind: 'text', types: articles },
  { field: 'booktitle', variable: 'container-title', kind: 'text' },
  { field: 'journal', variable: 'container-title', kind: 'text' },
  { field: 'journaltitle', variable: 'container-title', kind: 'text' },
  { field: 'maintitle', variable: 'container-title', kind: 'text' },
  { field: 'shortjournal', variable: 'container-title-short', kind: 'text' },
  { field: 'series', variable: 'collection-title', kind: 'text' },
  { field: 'issuetitle', variable: 'volume-title', kind: 'text' },
  { field: 'institution', variable: 'publisher', kind: 'list', types: ['report', 'thesis'] },
  { field: 'organization', variable: 'publisher', kind: 'list', types: ['webpage', 'paper-conference'] },
  { field: 'publisher', variable: 'publisher', kind: 'list' },
  { field: 'institution', variable: 'publisher', kind: 'list' },
  { field: 'organization', variable: 'publisher', kind: 'list' },
  { field: 'school', variable: 'publisher', kind: 'list' },
  { field: 'location', variable: 'publisher-place', kind: 'list' },
  { field: 'address', variable: 'publisher-place', kind: 'list' },
  { field: 'origpublisher', variable: 'original-publisher', kind: 'list' },
  { field: 'origlocation', variable: 'original-publisher-place', kind: 'list' },
  { field: 'volume', variable: 'volume', kind: 'text' },
  { field: 'number', variable: 'number', kind: 'text', types: numbered },
  { field: 'number', variable: 'issue', kind: 'text', types: [...articles, 'paper-conference'] },
  { field: 'number', variable: 'collection-number', kind: 'text' },
  { field: 'issue', variable: 'issue', kind: 'text' },
  { field: 'eid', variable: 'number', kind: 'text' },
  { field: 'volumes', variable: 'number-of-volumes', kind: 'text' },
  { field: 'edition', variable: 'edition', kind: 'text' },
  { field: 'chapter', variable: 'chapter-number', kind: 'text' },
  { field: 'part', variable: 'part-number', kind: 'text' },
  { field: 'version', variable: 'version', kind: 'text' },
  { field: 'type', variable: 'genre', kind: 'text' },
  { field: 'pubstate', variable: 'status', kind: 'text' },
  { field: 'pages', variable: 'page', kind: 'pages' },
  { field: 'pagetotal', variable: 'number-of-pages', kind: 'text' },
  { field: 'numpages', variable: 'number-of-pages', kind: 'text' },
  { field: 'urldate', variable: 'accessed', kind: 'date' },
  { field: 'origdate', variable: 'original-date', kind: 'date' },
  { field: 'eventdate', variable: 'event-date', kind: 'date' },
  { field: 'eventtitle', variable: 'event-title', kind: 'text' },
  { field: 'venue', variable: 'event-place', kind: 'text' },
  { field: 'url', variable: 'URL', kind: 'verbatim' },
  { field: 'doi', variable: 'DOI', kind: 'verbatim' },
  { field: 'isbn', variable: 'ISBN', kind: 'text' },
  { field: 'issn', variable: 'ISSN', kind: 'text' },
  { field: 'pmid', variable: 'PMID', kind: 'text' },
  { field: 'pmcid', variable: 'PMCID', kind: 'text' },
  { field: 'library', variable: 'archive', kind: 'text' },
  { field: 'language', variable: 'language', kind: 'text' },
  { field: 'langid', variable: 'language', kind: 'text' },
  { field: 'keywords', variable: 'keyword', kind: 'keywords' },
  { field: 'abstract', variable: 'abstract', kind: 'prose' },
  { field: 'annotation', variable: 'annote', kind: 'prose' },
  { field: 'annote', variable: 'annote', kind: 'prose' },
  { field: 'note', variable: 'note', kind: 'prose' },
  { field: 'addendum', variable: 'note', kind: 'prose' },
]

/** Fields in two parts, which CSL has in one: “Title: Subtitle”. */
export const subtitles: Readonly<Record<string, string>> = {
  title: 'subtitle',
  booktitle: 'booksubtitle',
  maintitle: 'mainsubtitle',
  journaltitle: 'journalsubtitle',
  issuetitle: 'issuesubtitle',
}

/** BibTeX and biblatex types and CSL types; the first row with a CSL type is how it is written. */
const types: readonly (readonly [bibtex: string, csl: string])[] = [
  ['article', 'article-journal'],
  ['article', 'article-newspaper'],
  ['article', 'article-magazine'],
  ['article', 'article'],
  ['book', 'book'],
  ['mvbook', 'book'],
  ['booklet', 'book'],
  ['collection', 'book'],
  ['mvcollection', 'book'],
  ['proceedings', 'book'],
  ['mvproceedings', 'book'],
  ['reference', 'book'],
  ['mvreference', 'book'],
  ['incollection', 'chapter'],
  ['inbook', 'chapter'],
  ['bookinbook', 'chapter'],
  ['suppbook', 'chapter'],
  ['suppcollection', 'chapter'],
  ['inreference', 'entry-encyclopedia'],
  ['inreference', 'entry-dictionary'],
  ['inreference', 'entry'],
  ['inproceedings', 'paper-conference'],
  ['conference', 'paper-conference'],
  ['report', 'report'],
  ['techreport', 'report'],
  ['manual', 'report'],
  ['thesis', 'thesis'],
  ['phdthesis', 'thesis'],
  ['mastersthesis', 'thesis'],
  ['online', 'webpage'],
  ['online', 'post-weblog'],
  ['online', 'post'],
  ['electronic', 'webpage'],
  ['www', 'webpage'],
  ['unpublished', 'manuscript'],
  ['unpublished', 'speech'],
  ['dataset', 'dataset'],
  ['software', 'software'],
  ['patent', 'patent'],
  ['periodical', 'periodical'],
  ['letter', 'personal_communication'],
  ['movie', 'motion_picture'],
  ['video', 'motion_picture'],
  ['audio', 'song'],
  ['audio', 'broadcast'],
  ['music', 'musical_score'],
  ['image', 'graphic'],
  ['image', 'figure'],
  ['artwork', 'graphic'],
  ['jurisdiction', 'legal_case'],
  ['legislation', 'legislation'],
  ['legislation', 'bill'],
  ['legal', 'treaty'],
  ['legal', 'hearing'],
  ['legal', 'regulation'],
  ['performance', 'performance'],
  ['review', 'review'],
  ['review', 'review-book'],
  ['standard', 'standard'],
  ['misc', 'document'],
  // Mendeley has names of its own, which are read and never written.
  ['web_page', 'webpage'],
  ['newspaper_article', 'article-newspaper'],
  ['magazine_article', 'article-magazine'],
  ['book_section', 'chapter'],
  ['generic', 'document'],
]

const subtypes: Readonly<Record<string, string>> = { newspaper: 'article-newspaper', magazine: 'article-magazine' }

/** Kinds of sources that biblatex knows by no type of its own: `entrysubtype` says which. */
const otherTypes: ReadonlySet<string> = new Set([
  'interview',
  'map',
  'press-release',
  'pamphlet',
  'collection',
  'event',
  'classic',
])

/** The CSL type of an entry, and all those that it could be as well. */
export function typeOfEntry(
  type: string,
  subtype: string,
): { readonly type: string; readonly types: readonly string[] } {
  const named = subtypes[subtype] ?? subtype
  if (otherTypes.has(named) || types.some(([, csl]) => csl === named)) return { type: named, types: [named] }
  const meant = types.filter(([bibtex]) => bibtex === type).map(([, csl]) => csl)
  // @misc is whatever the other types are not.
  return { type: meant[0] ?? 'document', types: type === 'misc' ? [] : meant }
}

/** How an item of this CSL type is written; null as subtype: none is needed. */
export function entryTypeOf(csl: string): { readonly type: string; readonly subtype: string | null } {
  const type = types.find(([, known]) => known === csl)?.[0] ?? 'misc'
  const isUsual = types.find(([bibtex]) => bibtex === type)?.[1] === csl
  if (isUsual) return { type, subtype: null }
  return { type, subtype: Object.entries(subtypes).find(([, known]) => known === csl)?.[0] ?? csl }
}

/** The genre that an old type of thesis or report implies. */
export const impliedGenres: Readonly<Record<string, string>> = {
  phdthesis: 'PhD thesis',
  mastersthesis: 'Master’s thesis',
}

/** biblatex’s keys for the types of theses and reports. */
export const genreKeys: Readonly<Record<string, string>> = {
  phdthesis: 'PhD thesis',
  mathesis: 'Master’s thesis',
  bathesis: 'Bachelor’s thesis',
  candthesis: 'Candidate thesis',
  techreport: 'technical report',
  resreport: 'research report',
}
