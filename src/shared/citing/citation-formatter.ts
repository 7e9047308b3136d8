import CSL, { type Node, type Placed, type System } from 'citeproc'
import type { CslItem } from '../project/records/source'
import { withCaseKept } from './case-kept'
import { readRuns, type Run } from './rich-text'

/** A style as resources/csl/styles has it, or a person's own `.csl` file as `style`. */
export interface CitationStyle {
  readonly id: string
  readonly title: string
  /** `note` styles cite in footnotes, `in-text` ones in brackets. */
  readonly kind: 'note' | 'in-text'
  readonly style: Node | string
}

/** CSL locales by language tag; `en-US` must be among them, every other falls back to it. */
export type Locales = Readonly<Record<string, Node>>

/** One source cited at one place. */
export interface Cited {
  readonly sourceId: string
  /** Locator in CSL terms; null: the source as a whole. */
  readonly locator: { readonly label: string; readonly value: string } | null
}

export interface FormattedCitations {
  /** The text of each note, in the order given; repeat citations are shortened as the style asks. */
  readonly notes: readonly (readonly Run[])[]
  /** One entry for each cited source, in the order of the style; empty where the style has no bibliography. */
  readonly bibliography: readonly { readonly sourceId: string; readonly text: readonly Run[] }[]
}

export interface FormattingOptions {
  /** BCP 47 tag of the words that the style adds. */
  readonly language?: string
  /** The number of the note each cluster stands in, never falling; without them each cluster is a note of its own. */
  readonly noteNumbers?: readonly number[]
  /** Ids of sources that belong into the bibliography although no cluster cites them. */
  readonly listed?: readonly string[]
  /** Told how many clusters are formatted, and of how many. */
  readonly onWritten?: (done: number, total: number) => void
}

/** Thrown for a `.csl` file that is no citation style. */
export class StyleUnusable extends Error {}

/**
 * Formats the citations of one document, in their order. The only door to citeproc-js (Frank Bennett), which implements the
 * Citation Style Language 1.0.2. Our own parts of the items (`edtf` in dates) are left out; sources that are not in `items` are
 * passed over.
 */
export function formatCitations(
  style: CitationStyle,
  locales: Locales,
  items: ReadonlyMap<string, CslItem>,
  clusters: readonly (readonly Cited[])[],
  { language = 'en-GB', noteNumbers, listed = [], onWritten }: FormattingOptions = {},
): FormattedCitations {
  const engine = engineFor(style, locales, items, language)
  const known = [...clusters.flat().map(({ sourceId }) => sourceId), ...listed].filter((id) => items.has(id))
  // Known from the start, names are made distinct once and not anew with each citation.
  engine.updateItems([...new Set(known)])
  const texts = new Map<string, string>()
  const placed = new Placements()
  for (const [at, cluster] of clusters.entries()) {
    if (at % toldEvery === 0) onWritten?.(at, clusters.length)
    const citationItems = cluster.filter(({ sourceId }) => items.has(sourceId)).map(citationItemOf)
    if (citationItems.length === 0) continue
    const citationID = `c${at}`
    const noteIndex = style.kind === 'note' ? (noteNumbers?.[at] ?? at + 1) : 0
    const [, changed] = engine.processCitationCluster(
      { citationID, citationItems, properties: { noteIndex } },
      placed.relevant,
      [],
      CSL.ASSUME_ALL_ITEMS_REGISTERED,
    )
    for (const [, text, id] of changed) texts.set(id, text)
    placed.add(
      [citationID, noteIndex],
      citationItems.map(({ id }) => id),
    )
  }
  onWritten?.(clusters.length, clusters.length)
  return {
    notes: clusters.map((_, at) => readRuns(texts.get(`c${at}`) ?? '')),
    bibliography: bibliographyOf(engine),
  }
}

/** After so many clusters it is told how far it has come. */
const toldEvery = 20

/** Styles look back no farther than this many notes for what is "near" (`near-note-distance` is 5 unless a style says otherwise). */
const lookBack = 24

/**
 * The citations before the next one that decide how it reads: the first of each source, and the latest. The engine goes through
 * all that it is given for each citation, and with all of some thousand notes that takes minutes.
 */
class Placements {
  readonly #firsts = new Map<string, Placed>()
  readonly #latest: Placed[] = []
  readonly #cited = new Set<string>()

  get relevant(): readonly Placed[] {
    const isLatest = new Set(this.#latest.map(([id]) => id))
    return [...[...this.#firsts.values()].filter(([id]) => !isLatest.has(id)), ...this.#latest]
  }

  add(placed: Placed, sourceIds: readonly string[]): void {
    const [id] = placed
    for (const sourceId of sourceIds) {
      if (this.#cited.has(sourceId)) continue
      this.#cited.add(sourceId)
      this.#firsts.set(id, placed)
    }
    this.#latest.push(placed)
    if (this.#latest.length > lookBack) this.#latest.shift()
  }
}

function engineFor(
  { style }: CitationStyle,
  locales: Locales,
  items: ReadonlyMap<string, CslItem>,
  language: string,
): InstanceType<typeof CSL.Engine> {
  const system: System = {
    retrieveLocale: (wanted) => locales[wanted] ?? (locales['en-US'] as Node),
    retrieveItem: (id) => itemFor(id, items.get(id)),
  }
  try {
    const engine = new CSL.Engine(system, style, language in locales ? language : 'en-US')
    engine.setOutputFormat('html')
    return engine
  } catch (cause) {
    throw new StyleUnusable('This is no CSL style, or one that this program cannot read.', { cause })
  }
}

function citationItemOf({ sourceId, locator }: Cited): { id: string; locator?: string; label?: string } {
  return locator === null || locator.value === ''
    ? { id: sourceId }
    : { id: sourceId, locator: locator.value, label: locator.label }
}

const dateVariables = ['issued', 'accessed', 'original-date', 'event-date', 'submitted', 'available-date'] as const

function itemFor(id: string, item: CslItem | undefined): unknown {
  if (item === undefined) throw new Error(`The style asked for a source that is not cited: ${id}`)
  const dates = dateVariables.flatMap((variable) => {
    const date = item[variable]
    if (typeof date !== 'object' || date === null) return []
    const { edtf: _, ...plain } = date as Record<string, unknown>
    return [[variable, plain] as const]
  })
  return { ...withCaseKept(item), ...Object.fromEntries(dates), id }
}

function bibliographyOf(engine: InstanceType<typeof CSL.Engine>): FormattedCitations['bibliography'] {
  const made = engine.makeBibliography()
  if (made === false) return []
  const [{ entry_ids: ids }, entries] = made
  return entries.map((entry, at) => ({ sourceId: ids[at]?.[0] ?? '', text: readRuns(entry) }))
}
