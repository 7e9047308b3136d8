import { putRecords } from '../../../../src/shared/commands/import-command'
import type { Context } from '../../../../src/shared/commands/command'
import type { Found } from '../../../../src/shared/format/exchange/candidates'
import { merge, type Merged } from '../../../../src/shared/format/exchange/merge'
import { citationsOfEvent } from '../../../../src/shared/project/lookups'
import { nameOf } from '../../../../src/shared/project/names'
import { emptyProject, type Project } from '../../../../src/shared/project/project'
import type { TimelineEvent } from '../../../../src/shared/project/records/event'
import { madeAt, makeContext } from '../../../support/make-project'

export const nothingYet = emptyProject('Empty', {
  createdAt: madeAt,
  createdBy: '',
  modifiedAt: madeAt,
  modifiedBy: '',
})

type Read = (file: { readonly name: string; readonly text: string }, project: Project, context: Context) => Found

export interface TakenIn {
  readonly project: Project
  readonly merged: Merged
  /** In the order of the file. */
  readonly events: readonly TimelineEvent[]
  readonly refused: readonly string[]
  readonly warnings: readonly string[]
}

/** A file as it would be taken into a project: read, held against it, and put. */
export function takeIn(read: Read, text: string, name: string, into: Project = nothingYet): TakenIn {
  const found = read({ name, text }, into, makeContext())
  const merged = merge(into, [found], makeContext())
  const project = putRecords(into, merged.records)
  return {
    project,
    merged,
    events: found.candidates.flatMap(({ table, record }) =>
      table === 'events' ? (project.events.get(record.id) ?? []) : [],
    ),
    refused: merged.refused.map(({ where, reason }) => `${where}: ${reason}`),
    warnings: merged.warnings,
  }
}

/** An event in one line, as a hand-made expectation has it. */
export function inShort({ project }: TakenIn, event: TimelineEvent): string {
  const names = (table: 'actors' | 'places' | 'lanes' | 'tags', ids: readonly string[]): string =>
    ids.map((id) => nameOf(project, table, id)).join(', ')
  return [
    event.title,
    event.when?.edtf ?? '(undated)',
    event.when?.verbatim === '' ? '' : `“${event.when?.verbatim ?? ''}”`,
    event.type,
    names('lanes', event.lanes),
    names('tags', event.tags),
    names(
      'actors',
      event.actors.map(({ actorId }) => actorId),
    ),
    names(
      'places',
      event.places.map(({ placeId }) => placeId),
    ),
  ].join(' | ')
}

/** The sources that an event cites, by name. */
export function cited({ project }: TakenIn, event: TimelineEvent | undefined): readonly string[] {
  return event === undefined
    ? []
    : citationsOfEvent(project, event.id)
        .map(({ sourceId }) => nameOf(project, 'sources', sourceId))
        .sort()
}

/** What a second taking of the same file would do. */
export function again(read: Read, text: string, name: string, into: Project): { added: number; changed: number } {
  const { added, changed } = takeIn(read, text, name, into).merged
  return { added, changed }
}
