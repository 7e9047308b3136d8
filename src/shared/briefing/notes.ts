import type { Cited, FormattedCitations } from '../citing/citation-formatter'
import { sentence } from '../format/exchange/markdown/citing'
import { citationRelations, type Citation } from '../project/records/citation'
import { briefingWords } from '../words/briefing'
import type { Inline, Note, Words } from './document'
import { runs, words } from './inline'
import { inNaturalOrder } from './natural-order'

/** One reference within a note: what the citation engine is asked for, and what is said around its answer. */
interface Piece {
  readonly relation: Citation['relation']
  readonly cited: readonly Cited[]
  /** '' if nothing is quoted. */
  readonly quote: string
}

/**
 * Numbers the notes of a document while it is composed, in the order of its text. What they say is known only when all of them
 * are: styles shorten a repeat citation, and some name the note of the first one.
 */
export class NoteTaker {
  readonly #quotes: boolean
  readonly #notes: (readonly Piece[])[] = []

  constructor({ quotes }: { readonly quotes: boolean }) {
    this.#quotes = quotes
  }

  /** The raised number for what these citations bear out; without any, the note says that there is none. */
  note(citations: readonly Citation[]): Inline {
    const chosen = this.#quotes ? citations : citations.map((citation) => ({ ...citation, quote: null }))
    this.#notes.push(piecesOf(chosen))
    return { kind: 'note', number: this.#notes.length }
  }

  /** One for each cluster, to be formatted in this order; `noteNumbers` has the note that each belongs to. */
  get clusters(): readonly (readonly Cited[])[] {
    return this.#notes.flatMap((pieces) => pieces.map(({ cited }) => cited))
  }

  get noteNumbers(): readonly number[] {
    return this.#notes.flatMap((pieces, index) => pieces.map(() => index + 1))
  }

  /** The notes as they read, from what became of `clusters`. */
  written(formatted: FormattedCitations['notes']): readonly Note[] {
    let next = 0
    return this.#notes.map((pieces, index) => {
      const content = pieces.flatMap((piece, at): readonly Inline[] => {
        const text = formatted[next] ?? []
        next += 1
        return [
          ...(at === 0 ? [] : [words('; ')]),
          ...pieceInWords(piece, runs(text), at === 0, at === pieces.length - 1),
        ]
      })
      return { number: index + 1, content: pieces.length === 0 ? [words(briefingWords.uncited)] : content }
    })
  }
}

/** What bears a statement out comes first. Citations without a quote share a reference, as the style joins them. */
function piecesOf(citations: readonly Citation[]): readonly Piece[] {
  const once = new Map(
    citations.map((citation) => {
      const { sourceId, locator, quote, relation } = citation
      return [JSON.stringify([sourceId, locator, quote?.exact, relation]), citation] as const
    }),
  )
  return citationRelations.flatMap((relation) => {
    const of = [...once.values()].filter((citation) => citation.relation === relation)
    const bare = of.filter(({ quote }) => quote === null)
    const quoting = of.filter(({ quote }) => quote !== null)
    return [
      ...(bare.length === 0 ? [] : [{ relation, cited: withJoinedLocators(bare.map(citedOf)), quote: '' }]),
      ...quoting.map((citation) => ({
        relation,
        cited: [citedOf(citation)],
        quote: (citation.quote?.exact ?? '').trim(),
      })),
    ]
  })
}

/** Several places in one source are one reference: “paras 1, 7, 14”. */
function withJoinedLocators(cited: readonly Cited[]): readonly Cited[] {
  const byPlace = new Map<string, { sourceId: string; label: string; values: string[] }>()
  const whole: Cited[] = []
  for (const one of cited) {
    if (one.locator === null) {
      whole.push(one)
      continue
    }
    const { label, value } = one.locator
    const key = JSON.stringify([one.sourceId, label])
    const known = byPlace.get(key)
    if (known === undefined) byPlace.set(key, { sourceId: one.sourceId, label, values: [value] })
    else known.values.push(value)
  }
  const located = [...byPlace.values()].map(({ sourceId, label, values }) => ({
    sourceId,
    locator: { label, value: [...new Set(values)].sort(inNaturalOrder).join(', ') },
  }))
  // Whoever cites a place in a source has cited the source.
  const isLocated = new Set(located.map(({ sourceId }) => sourceId))
  return [...whole.filter(({ sourceId }) => !isLocated.has(sourceId)), ...located]
}

function citedOf({ sourceId, locator }: Citation): Cited {
  return { sourceId, locator }
}

function pieceInWords(
  { relation, quote }: Piece,
  reference: readonly Words[],
  isFirst: boolean,
  isLast: boolean,
): readonly Inline[] {
  const lead = briefingWords.relations[relation]
  const said = isFirst ? lead : lead.charAt(0).toLowerCase() + lead.slice(1)
  const whole = withoutStop(withoutBrackets(reference.length === 0 ? [words(briefingWords.untitledSource)] : reference))
  const end = quote === '' ? '' : briefingWords.quote(quote)
  const last = whole.at(-1)?.text ?? ''
  const stop = isLast ? sentence(`${last}${end}`).slice(`${last}${end}`.length) : ''
  return [...(said === '' ? [] : [words(`${said} `)]), ...whole, ...(end + stop === '' ? [] : [words(`${end}${stop}`)])]
}

/** What an in-text style puts in brackets stands alone in a note. */
function withoutBrackets(reference: readonly Words[]): readonly Words[] {
  const [first, last] = [reference[0], reference.at(-1)]
  if (first === undefined || last === undefined || !first.text.startsWith('(') || !last.text.endsWith(')')) {
    return reference
  }
  const opened = reference.map((part, index) => (index === 0 ? { ...part, text: part.text.slice(1) } : part))
  return opened.map((part, index) => (index === opened.length - 1 ? { ...part, text: part.text.slice(0, -1) } : part))
}

/** Whether a note ends here is decided by who puts it together. */
function withoutStop(reference: readonly Words[]): readonly Words[] {
  return reference.map((part, index) =>
    index === reference.length - 1 ? { ...part, text: part.text.replace(/(?<!\.)\.$/, '') } : part,
  )
}
