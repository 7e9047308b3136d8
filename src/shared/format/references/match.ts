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
 * against it: parts of a book share its number, and keys are given by everybody anew. Title, year and author are believed only of one
 * kind: a report and the dataset of it, or an article and the chapter it became, bear the same.
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
  find({
    sourceId,
    key,
    csl,
    types,
  }: Reference): { readonly source: Source; readonly isOneOfSeveral: boolean } | undefined {
    const own = this.#byId.get(sourceId ?? key)
    if (own !== undefined && (sourceId !== null || agrees(own.csl, csl))) return { source: own, isOneOfSeveral: false }
    for (const { mark, belief } of marksOf(csl)) {
      const fitting = (this.#byMark.get(mark) ?? []).filter((source) => {
        if (belief === 'certain') return !isAnother(source.csl, csl)
        return agrees(source.csl, csl) && (belief === 'likely' || isOfOneKind(source.csl, csl, types))
      })
      const [best] = [...fitting].sort((a, b) => likeness(b) - likeness(a))
      if (best !== undefined) return { source: best, isOneOfSeveral: fitting.length > 1 }
    }
    return undefined

    function likeness({ csl: known }: Source): number {
      return (titleFolded(known) === titleFolded(csl) ? 2 : 0) + (isOfOneKind(known, csl, types) ? 1 : 0)
    }
  }

  /** A source that has the title, year and author of a reference, and is of another kind. */
  namesakeOf({ csl, types }: Reference): Source | undefined {
    return this.#byMark.get(`print ${fingerprint(csl)}`)?.find((source) => !isOfOneKind(source.csl, csl, types))
  }
}

interface Mark {
  readonly mark: string
  /** `certain` where only another title and author speak against it, `likely` where more does; `of-one-kind` also asks for one kind. */
  readonly belief: 'certain' | 'likely' | 'of-one-kind'
}

/** By what a source can be recognised, the surest first. */
function marksOf(csl: Source['csl']): readonly Mark[] {
  const doi = normalisedDoi(textIn(csl, 'DOI'))
  const isbn = parts.has(csl.type) ? null : normalisedIsbn(textIn(csl, 'ISBN'))
  const url = normalisedUrl(textIn(csl, 'URL'))
  const keys = [textIn(csl, 'citation-key'), textIn(csl, 'id')].filter((key) => key !== '')
  const print = fingerprint(csl)
  const marks = [
    ...(doi === '' ? [] : [{ mark: `doi ${doi}`, belief: 'certain' } as const]),
    ...(isbn === null ? [] : [{ mark: `isbn ${isbn}`, belief: 'likely' } as const]),
    ...(!/^[^\s/]+\.[^\s]+$/.test(url) ? [] : [{ mark: `url ${url}`, belief: 'likely' } as const]),
    ...[...new Set(keys)].map((key) => ({ mark: `key ${key}`, belief: 'likely' }) as const),
    ...(print === '' ? [] : [{ mark: `print ${print}`, belief: 'of-one-kind' } as const]),
  ]
  // Of what says too little, only the very same is the same.
  return marks.length > 0 ? marks : [{ mark: `whole ${stableJson(csl)}`, belief: 'likely' }]
}

/** Whether a source can be what a reference is, whose own type may stand for several, or with "document" for anything. */
function isOfOneKind(known: Source['csl'], csl: Source['csl'], types: Reference['types']): boolean {
  return types.length === 0 || types.includes(known.type) || [known.type, csl.type].includes('document')
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
