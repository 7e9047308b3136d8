import { isPlainReason } from '../../dates/typed/rules'
import { wordsOf } from '../../dates/wording'
import { figureOfProperty } from '../../format/exchange/figure-text'
import { sentence } from '../../format/exchange/markdown/citing'
import { allCitationsOf, citationsOfEvent, claimsOf } from '../../project/lookups'
import { namesOfPlace } from '../../project/names'
import type { Project } from '../../project/project'
import type { Citation } from '../../project/records/citation'
import type { TimelineEvent } from '../../project/records/event'
import { briefingWords } from '../../words/briefing'
import { chronologyWords } from '../../words/chronology'
import { anchorOf, titleOf, type Composing } from '../composing'
import { dateHeading } from '../date-heading'
import { isContested } from '../contested'
import type { Entry, Inline, Paragraph } from '../document'
import { bold, paragraph, prose, words } from '../inline'
import { shortened } from '../shortened'
import { claimLine } from './claim-line'

const { chronology: texts } = briefingWords

/**
 * One event as a regest: when, what, and what one must know of it; where; what happened; who says what; what the researcher
 * makes of it; and in small print how the date was come by. Every statement has its note.
 */
export function entryOf(event: TimelineEvent, composing: Composing): Entry {
  const { project, manner } = composing
  const isFull = manner.entries === 'full'
  const note = composing.notes.note(isFull ? ownCitations(project, event.id) : allCitationsOf(project, event.id))
  const told = prose(event.description)
  const claims = isFull ? claimsOf(project, event.id).map((claim) => claimLine(claim, composing)) : []
  return {
    kind: 'entry',
    id: anchorOf(event),
    date: dateHeading(event.when),
    title: [words(titleOf(event)), ...(told.length === 0 ? [note] : [])],
    standing: standingOf(event),
    body: [
      ...circumstances(event, project),
      ...withNote(isFull ? told : inShort(told), note),
      ...(claims.length === 0 ? [] : [{ kind: 'list' as const, items: claims }]),
      ...labelled(texts.reported, isFull ? reportedFigures(event) : ''),
      ...labelled(texts.assessment, isFull ? event.assessment : ''),
      ...(isFull ? datingNote(event) : differing(event, composing)),
    ],
  }
}

/** A brief has room for so many characters of what happened. */
const mostInShort = 320

/** The first paragraph, to the end of the last sentence that finds room, or of the last word. */
function inShort([first]: readonly Paragraph[]): readonly Paragraph[] {
  if (first === undefined) return []
  const text = first.content.map((part) => ('text' in part ? part.text : '')).join('')
  return text.length <= mostInShort ? [first] : [{ ...first, content: [words(shortened(text, mostInShort))] }]
}

/**
 * The event's own citations; where none of them is of an open source, those of its claims too, without repeating the quotes that
 * stand with them: what a confidential source was cited for must not seem to rest on it alone.
 */
export function ownCitations(project: Project, eventId: string): readonly Citation[] {
  const own = citationsOfEvent(project, eventId)
  if (own.some(({ sourceId }) => project.sources.get(sourceId)?.confidential === false)) return own
  const known = new Set(own)
  const ofClaims = allCitationsOf(project, eventId)
    .filter((citation) => !known.has(citation) && citation.relation !== 'contradicts')
    .map((citation) => ({ ...citation, quote: null }))
  return [...ofClaims, ...own]
}

export function standingOf({ dispute, verification, visibility }: TimelineEvent): readonly string[] {
  return [
    dispute === 'disputed' ? texts.standings.disputed : '',
    texts.standings.verifications[verification],
    texts.standings.visibilities[visibility],
  ].filter((word) => word !== '')
}

function circumstances(event: TimelineEvent, project: Project): readonly Paragraph[] {
  const places = event.places.flatMap(({ placeId, precision }) => {
    const place = project.places.get(placeId)
    const name = place === undefined ? '' : namesOfPlace({ names: place.names.slice(0, 2) })
    return name === '' ? [] : [[chronologyWords.precisions[precision], name].filter((part) => part !== '').join(' ')]
  })
  const text = [event.code, event.type, places.join(', ')].filter((part) => part !== '').join(' · ')
  return text === '' ? [] : [paragraph([words(text)], 'aside')]
}

/** The number stands at the end of what it bears out. */
function withNote(told: readonly Paragraph[], note: Inline): readonly Paragraph[] {
  const last = told.at(-1)
  return last === undefined ? [] : [...told.slice(0, -1), { ...last, content: [...last.content, note] }]
}

export function reportedFigures({ reported }: TimelineEvent): string {
  return sentence(reported.map(({ property, value }) => figureOfProperty(property, value)).join('; '))
}

/** Running text with a label before it; nothing if there is no text. */
export function labelled(label: string, text: string): readonly Paragraph[] {
  const [first, ...others] = prose(text)
  return first === undefined ? [] : [{ ...first, content: [bold(label), words(' '), ...first.content] }, ...others]
}

/** How the date was come by, where the source's words had to be understood. */
function datingNote({ when }: TimelineEvent): readonly Paragraph[] {
  if (when === null) return []
  const isSaid = when.verbatim === '' || when.edtf === null || when.verbatim === wordsOf(when)
  const reason = isPlainReason(when.rationale) ? '' : sentence(when.rationale)
  const text = [isSaid ? '' : texts.dated(when.verbatim), reason].filter((part) => part !== '')
  return text.length === 0 ? [] : [paragraph([words(`${texts.date} ${text.join(' ')}`)], 'aside')]
}

function differing(event: TimelineEvent, { project, briefing }: Composing): readonly Paragraph[] {
  if (!isContested(project, event)) return []
  return [paragraph([words(briefing.parts.includes('disputed') ? texts.seeDisputed : texts.differs)], 'aside')]
}
