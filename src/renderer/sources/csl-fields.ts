import type { CslItem } from '../../shared/project/records/source'
import type { sourceWords } from '../../shared/words/sources'

type TextVariable =
  | 'title'
  | 'container-title'
  | 'publisher'
  | 'publisher-place'
  | 'volume'
  | 'issue'
  | 'page'
  | 'DOI'
  | 'ISBN'
  | 'archive'
  | 'archive_location'
  | 'language'

/** A CSL variable that is one line of text, and the word for it. */
export interface TextField {
  readonly variable: TextVariable
  readonly word: keyof typeof sourceWords.fields
}

/** Always shown. */
export const mainFields: readonly TextField[] = [
  { variable: 'container-title', word: 'container' },
  { variable: 'publisher', word: 'publisher' },
  { variable: 'publisher-place', word: 'place' },
]

/** Shown on demand, or when one of them holds something. */
export const moreFields: readonly TextField[] = [
  { variable: 'volume', word: 'volume' },
  { variable: 'issue', word: 'issue' },
  { variable: 'page', word: 'page' },
  { variable: 'DOI', word: 'doi' },
  { variable: 'ISBN', word: 'isbn' },
  { variable: 'archive', word: 'archive' },
  { variable: 'archive_location', word: 'archiveLocation' },
  { variable: 'language', word: 'language' },
]

/** The item with one variable set, or without it if the value is '' or undefined. All other variables stay. */
export function withVariable(csl: CslItem, variable: string, value: unknown): CslItem {
  const { [variable]: _, ...others } = csl
  return (value === '' || value === undefined ? others : { ...others, [variable]: value }) as CslItem
}
