import type { Source } from '../../project/records/source'
import { stableJson } from '../stable-json'
import { dateText } from './dates'
import { dateIn, textIn, type Reference } from './reference'
import { fingerprint, firstAuthor, normalisedDoi, normalisedIsbn, normalisedUrl, titleFolded } from './same-reference'

/** Parts of a book carry its ISBN as well. */
const parts: ReadonlySet<string> = new Set([
  'chapter',
  'paper-conference',
  'entry',
  'entry-encyclopedia',
  'entry-dictionary',
])

/**
 * The sources of a project, to be asked which of them a reference is: by our own id, then DOI, ISBN, address and citation key, else by
 * title, year and first author together. An ISBN, an address or a key alone is believed only where title or date do not speak
 * against it: parts of a book share its number, and keys are given by everybody anew.
 */
export class KnownSources {
  readonly #byId = new Map<string, Source>()
  readonly #byMark = new Map<string, Source[]>()

  constructor(sources: Iterable<Source>) {
    for (const source of sources) this.add(source)
  }

  add(source: Source): void {
    this.#byId.set(source.id, source)
    for (const { mark } of marksOf(source.csl)) {
      const known = this.#byMark.get(mark)
      if (known === undefined) this.#byMark.set(mark, [source])
      else known.push(source)
    }
  }

  /** The source meant; undefined: it is new. `isOneOfSeveral` where others fit as well. */
  find({ sourceId, key, csl }: Reference): { readonly source: Source; readonly isOneOfSeveral: boolean } | undefined {
    const own = this.#byId.get(sourceId ?? key)
    if (own !== undefined && (sourceId !== null || agrees(own.csl, csl))) return { source: own, isOneOfSeveral: false }
    for (const { mark, isCertain } of marksOf(csl)) {
      const fitting = (this.#byMark.get(mark) ?? []).filter((source) =>
        isCertain ? !isAnother(source.csl, csl) : agrees(source.csl, csl),
      )
      const best = fitting.find((source) => titleFolded(source.csl) === titleFolded(csl)) ?? fitting[0]
      if (best !== undefined) return { source: best, isOneOfSeveral: fitting.length > 1 }
    }
    return undefined
  }
}

interface Mark {
  readonly mark: string
  readonly isCertain: boolean
}

/** By what a source can be recognised, the surest first. */
function marksOf(csl: Source['csl']): readonly Mark[] {
  const doi = normalisedDoi(textIn(csl, 'DOI'))
  const isbn = parts.has(csl.type) ? null : normalisedIsbn(textIn(csl, 'ISBN'))
  const url = normalisedUrl(textIn(csl, 'URL'))
  const keys = [textIn(csl, 'citation-key'), textIn(csl, 'id')].filter((key) => key !== '')
  const print = fingerprint(csl)
  const marks = [
    ...(doi === '' ? [] : [{ mark: `doi ${doi}`, isCertain: true }]),
    ...(isbn === null ? [] : [{ mark: `isbn ${isbn}`, isCertain: false }]),
    ...(!/^[^\s/]+\.[^\s]+$/.test(url) ? [] : [{ mark: `url ${url}`, isCertain: false }]),
    ...[...new Set(keys)].map((key) => ({ mark: `key ${key}`, isCertain: false })),
    ...(print === '' ? [] : [{ mark: `print ${print}`, isCertain: false }]),
  ]
  // Of what says too little, only the very same is the same.
  return marks.length > 0 ? marks : [{ mark: `whole ${stableJson(csl)}`, isCertain: false }]
}

/** Whether two items may be one: neither two DOIs, nor another title with another date or another author. */
function agrees(a: Source['csl'], b: Source['csl']): boolean {
  if (compared(a, b, (csl) => normalisedDoi(textIn(csl, 'DOI'))) === 'different') return false
  if (compared(a, b, titleFolded) !== 'different') return true
  return (
    compared(a, b, (csl) => dateText(dateIn(csl, 'issued'))) === 'same' && compared(a, b, firstAuthor) !== 'different'
  )
}

/** Some programs give a work the DOI of another: both title and author are another then. */
function isAnother(a: Source['csl'], b: Source['csl']): boolean {
  return compared(a, b, titleFolded) === 'different' && compared(a, b, firstAuthor) === 'different'
}

function compared(
  a: Source['csl'],
  b: Source['csl'],
  read: (csl: Source['csl']) => string,
): 'same' | 'different' | 'unknown' {
  const [one, other] = [read(a), read(b)]
  return one === '' || other === '' ? 'unknown' : one === other ? 'same' : 'different'
}
