import type { PhrasingContent } from 'mdast'
import { fold } from '../../../project/folding'
import { eventsCiting } from '../../../project/lookups'
import type { Project } from '../../../project/project'
import type { TimelineEvent } from '../../../project/records/event'
import type { Source } from '../../../project/records/source'
import { chronologyWords } from '../../../words/chronology'
import { sourceInShort } from '../citation-text'
import { fullReference, sentence, type Citing } from './citing'
import { emphasis, strong, text } from './nodes'

/** Every source behind the events, by author: what it is, how reliable and why, and what it is cited for. */
export function sourceItems(
  project: Project,
  events: readonly TimelineEvent[],
  sources: Iterable<Source>,
  citing: Citing,
): readonly (readonly PhrasingContent[])[] {
  const shown = new Map(events.map((event, index) => [event.id, index]))
  return inOrder(sources).map((source) => {
    const codes = eventsCiting(project, source.id)
      .filter(({ id, code }) => shown.has(id) && code !== '')
      .sort((a, b) => (shown.get(a.id) ?? 0) - (shown.get(b.id) ?? 0))
      .map(({ code }) => code)
    return [
      ...(source.confidential ? [strong(`${citing.nameOf(source)}.`)] : fullReference(source.csl)),
      text(` ${judgement(source)}`),
      ...originOf(project, source, citing),
      text(` ${codes.length === 0 ? chronologyWords.notCited : chronologyWords.citedFor(codes)}`),
    ]
  })
}

/** Confidential sources come last, so that their place in the alphabet does not give them away. */
function inOrder(sources: Iterable<Source>): readonly Source[] {
  const named = [...sources].map((source) => ({
    source,
    key: source.confidential ? source.id : fold(sourceInShort(source.csl)),
  }))
  const rank = ({ source }: { readonly source: Source }): number => (source.confidential ? 1 : 0)
  return named
    .sort((a, b) => rank(a) - rank(b) || (a.key < b.key ? -1 : a.key > b.key ? 1 : a.source.id < b.source.id ? -1 : 1))
    .map(({ source }) => source)
}

function judgement({ reliability, reliabilityBasis, confidential }: Source): string {
  const judged = chronologyWords.reliability(reliability, chronologyWords.reliabilities[reliability])
  // The reasons may well say who somebody is.
  return confidential || reliabilityBasis === '' ? `${judged}.` : `${judged}: ${sentence(reliabilityBasis)}`
}

function originOf(project: Project, { originSourceId }: Source, citing: Citing): readonly PhrasingContent[] {
  const origin = originSourceId === null ? undefined : project.sources.get(originSourceId)
  return origin === undefined
    ? []
    : [
        text(` ${chronologyWords.derivesFrom} `),
        origin.confidential ? text(citing.nameOf(origin)) : emphasis(text(citing.nameOf(origin))),
        text('.'),
      ]
}
