import type { BlockContent, DefinitionContent, PhrasingContent } from 'mdast'
import { wordsOf } from '../../../dates/wording'
import { citationsOfEvent, claimsOf } from '../../../project/lookups'
import { nameOf } from '../../../project/names'
import type { Project } from '../../../project/project'
import type { TimelineEvent } from '../../../project/records/event'
import { capital, chronologyWords } from '../../../words/chronology'
import { figureOfProperty } from '../figure-text'
import { claimLine } from './claim-line'
import { sentence, type Citing } from './citing'
import { emphasis, heading, list, paragraph, prose, strong, text } from './nodes'

type Block = BlockContent | DefinitionContent

/**
 * One event as a regest: when and what; where, and how sure that is; what happened and who says what about it; what the
 * researcher makes of it; and in small print who was involved and how the date was come by.
 */
export function eventEntry(event: TimelineEvent, project: Project, citing: Citing): readonly Block[] {
  const references = citing.references(citationsOfEvent(project, event.id))
  const claims = claimsOf(project, event.id).map((claim) => claimLine(claim, project, citing))
  return [
    heading(3, text(headingOf(event))),
    ...headLine(event, project),
    ...withReferences(prose(event.description), references),
    ...(claims.length === 0 ? [] : [list(claims)]),
    ...labelled(chronologyWords.reported, reportedFigures(event)),
    ...labelled(chronologyWords.assessment, event.assessment),
    ...smallPrint([...circumstances(event, project), datingNote(event)]),
  ]
}

function headingOf({ when, title }: TimelineEvent): string {
  const name = title === '' ? chronologyWords.untitledEvent : title
  return when === null || when.edtf === null ? name : `${capital(wordsOf(when))}: ${name}`
}

/** What one must know before reading on: that it is disputed or verified, its code, its kind, its place. */
function headLine(event: TimelineEvent, project: Project): readonly Block[] {
  const standing = [
    event.dispute === 'disputed' ? chronologyWords.disputed : '',
    chronologyWords.verifications[event.verification],
    chronologyWords.visibilities[event.visibility],
  ].filter((part) => part !== '')
  const places = event.places.map(({ placeId, precision }) =>
    joined([chronologyWords.precisions[precision], nameOf(project, 'places', placeId)], ' '),
  )
  const parts = joined([event.code, event.type, joined(places, ', ')], ' · ')
  if (standing.length === 0 && parts === '') return []
  const lead = standing.length === 0 ? [] : [strong(`${capital(standing.join(', '))}.`)]
  const rest = parts === '' ? [] : [emphasis(text(parts))]
  return [paragraph(...lead, ...(lead.length > 0 && rest.length > 0 ? [text(' ')] : []), ...rest)]
}

/** The raised numbers stand at the end of the last paragraph; an event without any text has a line for them. */
function withReferences(blocks: readonly Block[], references: readonly PhrasingContent[]): readonly Block[] {
  if (references.length === 0) return blocks
  const last = blocks.at(-1)
  if (last?.type !== 'paragraph') return [...blocks, paragraph(text(chronologyWords.seeSources), ...references)]
  return [...blocks.slice(0, -1), paragraph(...last.children, ...references)]
}

function reportedFigures({ reported }: TimelineEvent): string {
  return sentence(reported.map(({ property, value }) => figureOfProperty(property, value)).join('; '))
}

/** Running text with a label before it; nothing if there is no text. */
function labelled(label: string, words: string): readonly Block[] {
  const [first, ...others] = prose(words)
  if (first?.type !== 'paragraph') return []
  return [paragraph(strong(label), text(' '), ...first.children), ...others]
}

function circumstances(event: TimelineEvent, project: Project): readonly string[] {
  const people = event.actors.map(({ actorId, role }) => {
    const name = nameOf(project, 'actors', actorId)
    return role === '' ? name : `${name} (${role})`
  })
  const lanes = event.lanes.map((id) => nameOf(project, 'lanes', id))
  const tags = event.tags.map((id) => nameOf(project, 'tags', id))
  const parts = [
    people.length === 0 ? '' : chronologyWords.people(people.join(', ')),
    lanes.length === 0 ? '' : chronologyWords.lanes(lanes),
    tags.length === 0 ? '' : chronologyWords.tags(tags),
    ...tiesOf(event, project),
  ]
  return [joined(parts, ' ')]
}

function tiesOf(event: TimelineEvent, project: Project): readonly string[] {
  const named = (id: string): string => {
    const other = project.events.get(id)
    if (other === undefined) return ''
    const title = `“${other.title === '' ? chronologyWords.untitledEvent : other.title}”`
    return other.code === '' ? title : `${title} (${other.code})`
  }
  const parent = event.parentId === null ? '' : named(event.parentId)
  return [
    parent === '' ? '' : chronologyWords.partOf(parent),
    ...event.relations.map(({ type, eventId }) => {
      const other = named(eventId)
      return other === '' ? '' : `${chronologyWords.relations[type]} ${other}.`
    }),
  ]
}

/** How the date was come by, where the source’s words had to be understood. */
function datingNote({ when }: TimelineEvent): string {
  if (when === null) return ''
  const verbatim = when.verbatim === '' || when.verbatim === wordsOf(when) ? '' : chronologyWords.dated(when.verbatim)
  const note = joined([verbatim, sentence(when.rationale)], ' ')
  return note === '' ? '' : `${chronologyWords.date} ${note}`
}

function smallPrint(lines: readonly string[]): readonly Block[] {
  const said = lines.filter((line) => line !== '')
  if (said.length === 0) return []
  return [
    paragraph(
      ...said.flatMap((line, index) => [...(index === 0 ? [] : [{ type: 'break' } as const]), emphasis(text(line))]),
    ),
  ]
}

function joined(parts: readonly string[], separator: string): string {
  return parts.filter((part) => part !== '').join(separator)
}
