import type { Root, RootContent } from 'mdast'
import { wordsOfEdtf } from '../../../dates/wording'
import { claimsOf } from '../../../project/lookups'
import { aboutOf, type Project } from '../../../project/project'
import type { TimelineEvent } from '../../../project/records/event'
import type { Filter } from '../../../project/records/view'
import { termsOfProject } from '../../../project/terms-of-use'
import { capital, chronologyWords } from '../../../words/chronology'
import { termsWords } from '../../../words/terms-of-use'
import { writeMarkdown } from '../markdown-text'
import { projectOfEvents } from '../scope'
import type { Writing } from '../writing-context'
import { Citing, sentence } from './citing'
import { eventEntry } from './event-entry'
import { filterInWords } from './filter-in-words'
import { emphasis, heading, list, paragraph, prose, text } from './nodes'
import { inPeriods, periodOf } from './periods'
import { sourceItems } from './source-list'

/**
 * The chronology of these events, given in their order, as a document to be read: in periods, each event with its claims in the
 * words of those who make them, every statement with a note that leads to its source, undated events last, then the sources with
 * how far they can be relied on. Working notes stay out, and so do the names and words of confidential sources.
 */
export function writeChronology(
  project: Project,
  events: readonly TimelineEvent[],
  filter: Filter | null,
  made: Writing,
): string {
  const citing = new Citing(project)
  const { sources } = events.length === project.events.size ? project : projectOfEvents(project, events)
  const dated = events.filter(({ when }) => when !== null && when.edtf !== null)
  const undated = events.filter(({ when }) => when === null || when.edtf === null)
  const body: RootContent[] = [
    ...inPeriods(dated).flatMap((period) => [
      ...(period.heading === '' ? [] : [heading(2, text(capital(period.heading)))]),
      ...period.events.flatMap((event) => eventEntry(event, project, citing)),
    ]),
    ...(undated.length === 0 ? [] : [heading(2, text(chronologyWords.undated))]),
    ...undated.flatMap((event) => eventEntry(event, project, citing)),
    ...(events.length === 0 ? [paragraph(text(chronologyWords.empty))] : []),
  ]
  const listed = sourceItems(project, events, sources, citing)
  const back: RootContent[] =
    listed.length === 0
      ? []
      : [
          heading(2, text(chronologyWords.sourcesTitle)),
          list(listed),
          paragraph(emphasis(text(chronologyWords.sourcesNote))),
        ]
  const root: Root = {
    type: 'root',
    children: [
      ...opening(project, dated, events, filter, made, {
        sources: listed.length,
        confidential: citing.confidentialCount,
      }),
      ...body,
      ...back,
      ...citing.definitions,
    ],
  }
  return writeMarkdown(root, made.onWritten)
}

function opening(
  project: Project,
  dated: readonly TimelineEvent[],
  events: readonly TimelineEvent[],
  filter: Filter | null,
  made: Writing,
  counts: { readonly sources: number; readonly confidential: number },
): readonly RootContent[] {
  const { title, description } = aboutOf(project)
  const claims = events.reduce((sum, { id }) => sum + claimsOf(project, id).length, 0)
  const selection = filter === null ? [] : filterInWords(project, filter)
  const summary = [
    chronologyWords.summary(
      chronologyWords.events(events.length),
      chronologyWords.claims(claims),
      chronologyWords.sources(counts.sources),
      spanOf(dated),
    ),
    ...(selection.length === 0 ? [] : [chronologyWords.selection(selection)]),
    ...(counts.confidential === 0 ? [] : [chronologyWords.confidential(counts.confidential)]),
    chronologyWords.made(wordsOfEdtf(made.exportedAt.slice(0, 10)), made.generator),
  ]
  const stated = termsOfProject(project)
  return [
    heading(1, text(title === '' ? chronologyWords.untitled : title)),
    ...prose(description),
    paragraph(emphasis(text(summary.join(' ')))),
    ...(stated === null
      ? []
      : [paragraph(emphasis(text(`${termsWords.label}: ${sentence(termsWords.said(stated))}`)))]),
  ]
}

/** From the month of the first event to that of the last, or as much of that as is known. */
function spanOf(dated: readonly TimelineEvent[]): string {
  const [first = '', last = ''] = [dated[0], dated.at(-1)].map((event) =>
    event === undefined || event.when === null ? '' : wordsOfEdtf(periodOf(event.when, 'month')),
  )
  return first === '' ? '' : chronologyWords.span(first, last)
}
