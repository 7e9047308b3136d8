import type { FormattedCitations } from '../../citing/citation-formatter'
import { sourceInShort } from '../../format/exchange/citation-text'
import { sentence } from '../../format/exchange/markdown/citing'
import { fold } from '../../project/folding'
import { sourceIdsOf } from '../../project/lookups'
import { titleOfItem } from '../../project/names'
import type { TimelineEvent } from '../../project/records/event'
import type { Source } from '../../project/records/source'
import { briefingWords } from '../../words/briefing'
import { chronologyWords } from '../../words/chronology'
import type { Composing } from '../composing'
import type { Block, Inline, Words } from '../document'
import { address, bold, paragraph, runs, textOf, words } from '../inline'
import { listed } from './registers'

const { sources: texts } = briefingWords

/** Ids of all sources behind the events, and of those that they derive from. */
export function sourceIdsFor({ project, events }: Pick<Composing, 'project' | 'events'>): readonly string[] {
  const ids = new Set(events.flatMap(({ id }) => sourceIdsOf(project, id)))
  for (const id of ids) {
    const origin = project.sources.get(id)?.originSourceId ?? null
    if (origin !== null && project.sources.has(origin)) ids.add(origin)
  }
  return [...ids]
}

/** Every source as the style writes it, how reliable it is and why, what it derives from, and what it is cited for. */
export function sourcesPart(composing: Composing, bibliography: FormattedCitations['bibliography']): readonly Block[] {
  const { project, events } = composing
  const citedFor = new Map<string, TimelineEvent[]>()
  for (const event of events) {
    for (const id of sourceIdsOf(project, event.id)) citedFor.set(id, [...(citedFor.get(id) ?? []), event])
  }
  const written = new Map(bibliography.map(({ sourceId, text }) => [sourceId, runs(text)]))
  const rank = new Map(bibliography.map(({ sourceId }, index) => [sourceId, index]))
  const sources = inOrder(
    sourceIdsFor(composing).flatMap((id) => project.sources.get(id) ?? []),
    rank,
  )
  if (sources.length === 0) return [paragraph([words(texts.none)])]
  return [
    {
      kind: 'list',
      items: sources.map((source) => [
        ...referenceOf(source, written.get(source.id) ?? []),
        words(' '),
        ...judgementOf(source),
        ...derivationOf(source, composing),
        ...cited(citedFor.get(source.id), composing),
      ]),
    },
  ]
}

/** In the order of the style; confidential sources last, so that their place in it does not give them away. */
function inOrder(sources: readonly Source[], rank: ReadonlyMap<string, number>): readonly Source[] {
  return sources
    .map((source) => ({ source, key: fold(sourceInShort(source.csl)) }))
    .sort(
      (a, b) =>
        Number(a.source.confidential) - Number(b.source.confidential) ||
        (rank.get(a.source.id) ?? Infinity) - (rank.get(b.source.id) ?? Infinity) ||
        (a.key < b.key ? -1 : a.key > b.key ? 1 : a.source.id < b.source.id ? -1 : 1),
    )
    .map(({ source }) => source)
}

/** As the style writes it; where the style has no bibliography, in short, with its address. */
function referenceOf({ csl }: Source, written: readonly Words[]): readonly Inline[] {
  const text = textOf(written).trim()
  if (text === '') {
    const url = csl.URL ?? ''
    const short = sourceInShort(csl) || briefingWords.untitledSource
    return [words(sentence(short)), ...(url === '' ? [] : [words(' '), address(url), words('.')])]
  }
  return /[.?!…]["'”’)]*$/.test(text) ? written : [...written, words('.')]
}

function judgementOf({ reliability, reliabilityBasis }: Source): readonly Inline[] {
  const judged = texts.reliability(reliability, chronologyWords.reliabilities[reliability])
  const basis = reliabilityBasis.trim()
  return [bold(`${judged}${basis === '' ? '.' : ':'}`), ...(basis === '' ? [] : [words(` ${sentence(basis)}`)])]
}

function derivationOf({ originSourceId, confidential }: Source, { project, gated }: Composing): readonly Inline[] {
  const origin = originSourceId === null ? undefined : project.sources.get(originSourceId)
  const isHidden = confidential && gated.heldBack.confidential > 0
  if (origin === undefined || isHidden) return []
  return [words(` ${texts.derivesFrom(`“${titleOfItem(origin.csl) || briefingWords.untitledSource}”`)}`)]
}

function cited(events: readonly TimelineEvent[] | undefined, composing: Composing): readonly Inline[] {
  const said = listed(texts.citedFor, events, composing)
  return said.length === 0 ? [] : [words(' '), ...said]
}
