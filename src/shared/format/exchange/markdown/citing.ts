import type { FootnoteDefinition, PhrasingContent } from 'mdast'
import { titleOfItem } from '../../../project/names'
import type { Project } from '../../../project/project'
import type { Citation } from '../../../project/records/citation'
import type { CslItem, CslName, Source } from '../../../project/records/source'
import { chronologyWords } from '../../../words/chronology'
import { issuedInWords, locatorText } from '../citation-text'
import { address, emphasis, footnoteReference, paragraph, text } from './nodes'

/**
 * Gathers the footnotes of a document while it is written. Citations of the same place with the same words share a note. A
 * confidential source is known by a number alone, and nothing of it is quoted.
 */
export class Citing {
  readonly #project: Project
  readonly #notes = new Map<string, FootnoteDefinition>()
  readonly #confidential = new Map<string, number>()
  readonly #cited = new Set<string>()

  constructor(project: Project) {
    this.#project = project
  }

  /** The raised numbers for these citations, each number once. */
  references(citations: readonly Citation[]): readonly PhrasingContent[] {
    const labels = new Set(citations.map((citation) => this.#labelOf(citation)))
    return [...labels].map(footnoteReference)
  }

  get definitions(): readonly FootnoteDefinition[] {
    return [...this.#notes.values()]
  }

  /** How many confidential sources have been met so far. */
  get confidentialCount(): number {
    return this.#confidential.size
  }

  /** A source by its name as it may be said: in a sentence, or in the list of sources. */
  nameOf(source: Source): string {
    if (!source.confidential) return titleOfItem(source.csl) || chronologyWords.untitledSource
    const number = this.#confidential.get(source.id) ?? this.#confidential.size + 1
    this.#confidential.set(source.id, number)
    return chronologyWords.confidentialSource(number)
  }

  #labelOf(citation: Citation): string {
    const { sourceId, locator, quote, relation } = citation
    const isConfidential = this.#project.sources.get(sourceId)?.confidential === true
    const key = JSON.stringify(isConfidential ? [sourceId, relation] : [sourceId, locator, quote?.exact, relation])
    const known = this.#notes.get(key)
    if (known !== undefined) return known.identifier
    const label = String(this.#notes.size + 1)
    const definition: FootnoteDefinition = {
      type: 'footnoteDefinition',
      identifier: label,
      label,
      children: [paragraph(...this.#note(citation))],
    }
    this.#notes.set(key, definition)
    return label
  }

  #note(citation: Citation): readonly PhrasingContent[] {
    const source = this.#project.sources.get(citation.sourceId)
    const relation = chronologyWords.relation[citation.relation]
    const lead = relation === '' ? [] : [text(`${relation} `)]
    if (source === undefined) return [...lead, text(chronologyWords.untitledSource)]
    if (source.confidential) return [...lead, text(`${this.nameOf(source)}.`)]
    const isFirst = !this.#cited.has(source.id)
    this.#cited.add(source.id)
    const place = citation.locator === null ? '' : `, ${locatorText(citation.locator)}`
    const quote = citation.quote === null ? '' : `: “${citation.quote.exact.trim()}”`
    return [
      ...lead,
      ...(isFirst ? reference(source.csl) : shortReference(source.csl)),
      text(sentence(`${place}${quote}`) || '.'),
    ]
  }
}

/** “Doe, *Ceasefire after a day of fighting* (The Daily, 21 September 2023)”: where a source is first cited. */
function reference(csl: CslItem): readonly PhrasingContent[] {
  const container = csl['container-title'] === titleOfItem(csl) ? '' : (csl['container-title'] ?? '')
  const published = [container, issuedInWords(csl.issued)].filter((part) => part !== '').join(', ')
  return [
    ...authors(csl),
    emphasis(text(titleOfItem(csl) || chronologyWords.untitledSource)),
    ...(published === '' ? [] : [text(` (${published})`)]),
  ]
}

/** “Doe, *Ceasefire after a day …*”: where it is cited again. */
function shortReference(csl: CslItem): readonly PhrasingContent[] {
  const title = titleOfItem(csl) || chronologyWords.untitledSource
  const short = title.length <= 40 ? title : `${title.slice(0, 38).replace(/\s+\S*$/, '')} …`
  return [...authors(csl), emphasis(text(short))]
}

function authors({ author = [] }: CslItem): readonly PhrasingContent[] {
  const names = authorsInWords(author, ({ family, literal, given }) => family ?? literal ?? given ?? '')
  return names === '' ? [] : [text(`${names}, `)]
}

/** A source in full, as it stands in the list of sources. */
export function fullReference(csl: CslItem): readonly PhrasingContent[] {
  const names = authorsInWords(csl.author ?? [], ({ family, given, literal }) =>
    literal !== undefined ? literal : [given, family].filter((part) => part !== undefined && part !== '').join(' '),
  )
  const title = titleOfItem(csl) || chronologyWords.untitledSource
  const press = [csl['publisher-place'] ?? '', csl.publisher ?? ''].filter((part) => part !== '').join(': ')
  const volume = [csl.volume, csl.issue].filter((part) => part !== undefined && part !== '').join('/')
  const container = csl['container-title'] === title ? '' : (csl['container-title'] ?? '')
  const archive = [csl.archive ?? '', csl.archive_location ?? ''].filter((part) => part !== '').join(', ')
  const facts = [
    [container, volume].filter((part) => part !== '').join(' '),
    press,
    issuedInWords(csl.issued),
    csl.page === undefined || csl.page === '' ? '' : `p. ${csl.page}`,
    archive,
  ].filter((part) => part !== '')
  const url = csl.URL ?? (csl.DOI === undefined || csl.DOI === '' ? '' : `https://doi.org/${csl.DOI}`)
  const accessed = issuedInWords(csl.accessed)
  return [
    ...(names === '' ? [] : [text(sentence(names)), text(' ')]),
    emphasis(text(title)),
    text(`${/[.?!]$/.test(title) ? '' : '.'}${facts.length === 0 ? '' : ` ${facts.join(', ')}.`}`),
    ...(url === ''
      ? []
      : [text(' '), address(url), text(accessed === '' ? '.' : ` (${chronologyWords.accessed(accessed)}).`)]),
  ]
}

function authorsInWords(authors: readonly CslName[], name: (author: CslName) => string): string {
  const names = authors.map(name).filter((part) => part !== '')
  if (names.length > 3) return `${names[0] ?? ''} et al.`
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`
}

/** The words with a full stop, unless they end with a mark of their own, be it within quotation marks. */
export function sentence(words: string): string {
  const trimmed = words.trim()
  return trimmed === '' || /[.?!…]["'”’)]*$/.test(trimmed) ? trimmed : `${trimmed}.`
}
