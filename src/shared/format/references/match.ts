import type { Source } from '../../project/records/source'
import { dateText } from './dates'
import { dateIn, textIn, type Reference } from './reference'
import { fingerprint, normalisedDoi, normalisedIsbn, normalisedUrl, titleFolded } from './same-reference'

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
      const fitting = (this.#byMark.get(mark) ?? []).filter((source) => isCertain || agrees(source.csl, csl))
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
  return [
    ...(doi === '' ? [] : [{ mark: `doi ${doi}`, isCertain: true }]),
    ...(isbn === null ? [] : [{ mark: `isbn ${isbn}`, isCertain: false }]),
    ...(url === '' ? [] : [{ mark: `url ${url}`, isCertain: false }]),
    ...[...new Set(keys)].map((key) => ({ mark: `key ${key}`, isCertain: false })),
    ...(print === '' ? [] : [{ mark: `print ${print}`, isCertain: false }]),
  ]
}

/** Whether two items may be one: neither two DOIs, nor both another title and another date. */
function agrees(a: Source['csl'], b: Source['csl']): boolean {
  const both = (read: (csl: Source['csl']) => string): 'same' | 'different' | 'unknown' => {
    const [one, other] = [read(a), read(b)]
    return one === '' || other === '' ? 'unknown' : one === other ? 'same' : 'different'
  }
  if (both((csl) => normalisedDoi(textIn(csl, 'DOI'))) === 'different') return false
  const title = both(titleFolded)
  return title !== 'different' || both((csl) => dateText(dateIn(csl, 'issued'))) === 'same'
}
