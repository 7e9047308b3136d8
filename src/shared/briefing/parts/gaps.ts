import { eventsWithoutSource, unassessedContradictions } from '../../checks/source-checks'
import { originOf } from '../../project/independence'
import { sourceIdsOf } from '../../project/lookups'
import type { TimelineEvent } from '../../project/records/event'
import { briefingWords } from '../../words/briefing'
import { capital } from '../../words/chronology'
import { eventReferences, longNameOf, shortNameOf, type Composing } from '../composing'
import type { Block, Definition, Inline } from '../document'
import { bold, joined, paragraph, words } from '../inline'
import { shortened } from '../shortened'
import { silencesOf } from './silences'

const { gaps: texts } = briefingWords

const mostInFull = 8

/** What is not known or not borne out, as far as the program can tell: each kind with where it is, the gravest first. */
export function gapsPart(composing: Composing): readonly Block[] {
  const { project, events, manner } = composing
  const without = new Set([...eventsWithoutSource(project)].map(({ id }) => id))
  const contradictory = new Set([...unassessedContradictions(project)].map(({ id }) => id))
  const oneOrigin = new Set(
    events
      .filter(({ id }) => new Set(sourceIdsOf(project, id).map((sourceId) => originOf(project, sourceId))).size === 1)
      .map(({ id }) => id),
  )
  const silences = silencesOf(events)
  const kinds: readonly (readonly [(count: number) => string, (event: TimelineEvent) => boolean])[] = [
    [texts['without-source'], ({ id }) => without.has(id)],
    [texts['single-origin'], (event) => oneOrigin.has(event.id) && event.verification === 'verified'],
    [texts['one-source'], (event) => oneOrigin.has(event.id) && event.verification !== 'verified'],
    [texts.contradictions, ({ id }) => contradictory.has(id)],
    [texts.undated, ({ when }) => when === null || when.edtf === null],
    [texts.unverified, ({ verification }) => verification === 'unverified'],
  ]
  const entries: Definition[] = kinds.flatMap(([term, isMeant]) => {
    const found = events.filter(isMeant)
    return found.length === 0 ? [] : [{ term: [bold(term(found.length))], description: named(found, composing) }]
  })
  if (silences.length > 0) {
    const said = silences.slice(0, manner.mostGaps).map(({ from, to }) => texts.silence(from, to))
    entries.push({
      term: [bold(texts.silences(silences.length))],
      description: [words(capital(`${said.join('; ')}: ${texts.silenceNote}.`))],
    })
  }
  if (entries.length === 0) return [paragraph([words(texts.none)])]
  return [{ kind: 'definitions', entries }]
}

/** As much of a title as tells which event is meant. */
function briefNameOf(event: TimelineEvent): string {
  return shortened(longNameOf(event), 90)
}

function named(found: readonly TimelineEvent[], composing: Composing): readonly Inline[] {
  const { events, manner } = composing
  if (found.length === events.length && found.length > 3) return [words(`${texts.ofAll(found.length)}.`)]
  // A long list names its events by their codes alone.
  const isLong = found.length > mostInFull && manner.mostGaps > mostInFull
  const nameOf = isLong ? shortNameOf : manner.entries === 'short' ? briefNameOf : longNameOf
  const shown = eventReferences(composing, found.slice(0, manner.mostGaps), nameOf)
  const more = found.length - shown.length
  return [...joined(shown, isLong ? ', ' : '; '), words(more > 0 ? `; ${texts.more(more)}.` : '.')]
}
