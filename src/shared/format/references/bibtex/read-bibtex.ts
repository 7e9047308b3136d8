import { joinKeywords } from '../keywords'
import { itemOf, withOtherFields, type Reference, type ReferenceReading, type Variables } from '../reference'
import { referenceWords } from '../../../words/references'
import { withParent } from './crossref'
import { dateOfTex, issuedOf } from './dates'
import { splitBibtex, type BibtexEntry } from './entries'
import { fields as knownFields, genreKeys, impliedGenres, subtitles, typeOfEntry, type Field } from './fields'
import { namesOfTex, splitOutside } from './tex-names'
import { textOfTex } from './tex-text'

/** Under this field a source of ours carries its id, which other programs pass over and keep. */
export const sourceIdField = 'regestaid'

/** Braces around letters that are to stay as they are: neither an argument, nor around a command. */
const protects = /(?:^|[^\\A-Za-z"'`^~=.])\{[^\\}]/

/**
 * Reads BibTeX and biblatex. Fields without a CSL variable are kept as they stand, and so are titles whose braces say which letters
 * are to stay capital.
 */
export function readBibtex(text: string): ReferenceReading {
  const { entries, refused, warnings } = splitBibtex(text.replace(/^\uFEFF/, ''))
  const byKey = new Map(entries.map((entry) => [entry.key.toLowerCase(), entry]))
  const references: Reference[] = []
  const unfit: { where: string; reason: string }[] = []
  const notes: string[] = []
  for (const found of entries) {
    // Only a store of fields for other entries.
    if (found.type === 'xdata' || found.type === 'set') continue
    const { entry, warning } = withParent(found, byKey)
    if (warning !== null) notes.push(warning)
    const where = referenceWords.entry(entry.key, entry.line)
    const { types, variables } = readEntry(entry)
    const csl = itemOf(variables)
    const sourceId = entry.fields.get(sourceIdField)?.trim() ?? null
    if ('reason' in csl) unfit.push({ where, reason: csl.reason as string })
    else references.push({ key: entry.key, sourceId, csl, types, where })
  }
  return { references, refused: [...refused, ...unfit], warnings: [...warnings, ...notes] }
}

function readEntry({ type: bibtexType, key, fields }: BibtexEntry): {
  readonly types: readonly string[]
  readonly variables: Variables
} {
  const left = new Map(fields)
  const kept: Record<string, readonly string[]> = {}
  const { type, types } = typeOfEntry(bibtexType, (fields.get('entrysubtype') ?? '').trim())
  if (types.length === 1) left.delete('entrysubtype')
  left.delete(sourceIdField)
  const variables: Variables = { type, ...(key === '' ? {} : { 'citation-key': key }) }

  for (const field of knownFields) {
    const tex = left.get(field.field)
    const isFit = field.types === undefined || field.types.includes(type)
    if (tex === undefined || !isFit || variables[field.variable] !== undefined) continue
    const value = valueOf(field, tex)
    left.delete(field.field)
    if (value === '' || (Array.isArray(value) && value.length === 0)) continue
    variables[field.variable] = value
    const subtitle = left.get(subtitles[field.field] ?? '')
    if (subtitle !== undefined && typeof value === 'string') {
      variables[field.variable] = [value, textOfTex(subtitle)].filter((text) => text !== '').join(': ')
    }
    const isProtected = field.kind === 'text' && protects.test(tex)
    if (isProtected || subtitle !== undefined) kept[field.field] = [tex]
  }
  readPublication(left, variables)
  readGenre(bibtexType, variables, kept)
  for (const [field, tex] of left) kept[field] = [tex]
  return { types, variables: withOtherFields(variables, 'bibtex', kept) }
}

function readPublication(left: Map<string, string>, variables: Variables): void {
  const issued = issuedOf(left)
  if (issued !== undefined) {
    variables['issued'] = issued
    const used = left.has('date') ? ['date'] : ['year', 'month', 'day']
    for (const field of used) left.delete(field)
    // The year of the date, said once more.
    if (JSON.stringify(issued).includes(`[[${(left.get('year') ?? 'x').trim()}`)) left.delete('year')
  }
  const how = textOfTex(left.get('howpublished') ?? '')
  if (variables['URL'] === undefined && /^https?:\/\/\S+$/.test(how)) {
    variables['URL'] = how
    left.delete('howpublished')
  }
  if (typeof variables['DOI'] === 'string')
    variables['DOI'] = variables['DOI'].replace(/^https?:\/\/(dx\.)?doi\.org\//i, '')
}

function readGenre(bibtexType: string, variables: Variables, kept: Record<string, readonly string[]>): void {
  const genre = variables['genre'] ?? impliedGenres[bibtexType]
  if (typeof genre !== 'string') return
  variables['genre'] = genreKeys[genre] ?? genre
  if (genreKeys[genre] !== undefined) kept['type'] = [genre]
}

function valueOf({ kind }: Field, tex: string): unknown {
  switch (kind) {
    case 'names':
      return namesOfTex(tex)
    case 'date':
      return dateOfTex(tex)
    case 'pages':
      return textOfTex(tex).replace(/\s*[–—]\s*/g, '-')
    case 'keywords':
      return joinKeywords(keywordsOf(tex))
    case 'list':
      return splitOutside(tex.replace(/\s+/g, ' '), / and /y)
        .map((part) => textOfTex(part))
        .join(' and ')
    case 'verbatim':
      // Escapes that old BibTeX styles needed.
      return tex
        .trim()
        .replace(/\\([&%$#_{}~])/g, '$1')
        .replace(/^\{(.*)\}$/s, '$1')
    case 'prose':
      return textOfTex(tex, { keepsLines: true })
    case 'text':
      return textOfTex(tex)
  }
}

function keywordsOf(tex: string): readonly string[] {
  const separator = splitOutside(tex, /;/y).length > 1 ? /;/y : /,/y
  return splitOutside(tex, separator)
    .map((keyword) => textOfTex(keyword))
    .filter((keyword) => keyword !== '')
}
