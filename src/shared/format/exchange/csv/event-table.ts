import type { When } from '../../../dates/when'
import { allCitationsOf, citationsOfClaim, citationsOfEvent, claimsOf } from '../../../project/lookups'
import type { Project } from '../../../project/project'
import type { Claim } from '../../../project/records/claim'
import { blankEvent, type TimelineEvent } from '../../../project/records/event'
import { figureOfProperty } from '../figure-text'
import { askedOnce, citationColumns, sourceIdsColumn } from './citation-cells'
import { fieldColumn, readFields, stampColumns, type Column } from './columns'
import { CompanionWriter } from './companions'
import type { CsvReading } from './csv-reading'
import { hiddenFields } from './hidden-fields'
import { readList, writeList } from './list-cell'
import { namesColumn, readNamedCells } from './named-cells'
import { writeRemainder, type Remainder } from './remainder'
import type { Row } from './row'
import { datingColumns, readWhenCells, whenColumns } from './when-cells'

const whenOf = ({ when }: TimelineEvent): When | null => when
const actorIds = ({ actors }: TimelineEvent): string[] => actors.map(({ actorId }) => actorId)
const placeIds = ({ places }: TimelineEvent): string[] => places.map(({ placeId }) => placeId)
const citationsFor = askedOnce<TimelineEvent>(({ id }, project) => allCitationsOf(project, id))

/** The columns of the table of events, but for the last: first what is read, then what only programs need. */
export const eventColumns: readonly Column<TimelineEvent>[] = [
  fieldColumn('id', 'id'),
  fieldColumn('code', 'code'),
  fieldColumn('title', 'title'),
  ...whenColumns(whenOf),
  fieldColumn('description', 'description'),
  fieldColumn('type', 'type'),
  namesColumn('lanes', 'lanes', ({ lanes }) => lanes),
  namesColumn('tags', 'tags', ({ tags }) => tags),
  namesColumn('actors', 'actors', actorIds),
  { name: 'actor_roles', write: ({ actors }) => writeList(actors.map(({ role }) => role)) },
  namesColumn('places', 'places', placeIds),
  { name: 'place_precisions', write: ({ places }) => writeList(places.map(({ precision }) => precision)) },
  { name: 'coordinates', write: (event, project) => writeList(placeIds(event).map((id) => coordinates(project, id))) },
  ...citationColumns(citationsFor),
  { name: 'claim_count', write: ({ id }, project) => String(claimsOf(project, id).length) },
  {
    name: 'reported_figures',
    write: ({ reported }) => writeList(reported.map(({ property, value }) => figureOfProperty(property, value))),
  },
  fieldColumn('verification', 'verification', 'choice'),
  fieldColumn('dispute', 'dispute', 'choice'),
  fieldColumn('assessment', 'assessment'),
  fieldColumn('significance', 'significance', 'choice'),
  fieldColumn('visibility', 'visibility', 'choice'),
  fieldColumn('in_briefing', 'inBriefing', 'yes-no'),
  fieldColumn('notes', 'notes'),
  ...datingColumns(whenOf),
  { name: 'lane_ids', write: ({ lanes }) => writeList(lanes) },
  { name: 'tag_ids', write: ({ tags }) => writeList(tags) },
  { name: 'actor_ids', write: (event) => writeList(actorIds(event)) },
  { name: 'place_ids', write: (event) => writeList(placeIds(event)) },
  sourceIdsColumn(citationsFor),
  fieldColumn('parent_id', 'parentId', 'reference'),
  ...stampColumns,
]

/** “39.8177,46.7528”: latitude and longitude in degrees; '' if the place is not located. */
function coordinates(project: Project, placeId: string): string {
  const { lat = null, lon = null } = project.places.get(placeId) ?? {}
  return lat === null || lon === null ? '' : `${lat},${lon}`
}

/** Where a part of an event stands that is not under its own name. */
const columnOf: Readonly<Record<string, string>> = {
  'when.edtf': 'date',
  'when.verbatim': 'date_verbatim',
  'when.kind': 'date_kind',
  'when.calendar': 'calendar',
  'when.timeZone': 'time_zone',
  'when.rationale': 'date_rationale',
  'when.anchor': 'date_anchor',
  'when.sortKey': 'date_sort_key',
  actors: 'actors',
  places: 'places',
  lanes: 'lane_ids',
  tags: 'tag_ids',
  inBriefing: 'in_briefing',
  parentId: 'parent_id',
  createdAt: 'created_at',
  createdBy: 'created_by',
  modifiedAt: 'modified_at',
  modifiedBy: 'modified_by',
}

const hidden = hiddenFields(eventColumns, ['when', 'lanes', 'tags', 'actors', 'places'], blankEvent)

export function eventRemainder(event: TimelineEvent, project: Project, companions: CompanionWriter): string {
  const claims = claimsItRestsOn(event, project)
  const citations = [
    ...citationsOfEvent(project, event.id),
    ...claims.flatMap(({ id }) => citationsOfClaim(project, id)),
  ]
  return writeRemainder({
    citations,
    claims,
    more: hidden.of(event),
    companions: companions.take({
      lanes: event.lanes,
      tags: event.tags,
      actors: [...event.actors.map(({ actorId }) => actorId), ...claims.map(({ assertedBy }) => assertedBy)],
      places: event.places.map(({ placeId }) => placeId),
      ...CompanionWriter.behind(citations, [
        event.when,
        ...claims.flatMap(({ when, assertedAt }) => [when, assertedAt]),
      ]),
    }),
  })
}

/** Only a cited event can be verified. Where all citations are those of claims, these come along, so that it stays so. */
function claimsItRestsOn(event: TimelineEvent, project: Project): readonly Claim[] {
  if (event.verification !== 'verified' || citationsOfEvent(project, event.id).length > 0) return []
  return claimsOf(project, event.id)
    .filter(({ id }) => citationsOfClaim(project, id).length > 0)
    .map((claim) => ({ ...claim, links: [] }))
}

export function readEventRow(row: Row, remainder: Remainder | null, reading: CsvReading): void {
  const isNew = (row.cell('id')?.trim() ?? '') === ''
  const id = reading.idOf(row)
  const existing = reading.project.events.get(id)
  const base: TimelineEvent = existing ?? { ...reading.stamp(id), ...blankEvent }
  const fields = readFields(eventColumns, row, { ...base, ...blankEvent })
  const event = {
    ...base,
    ...hidden.in(remainder),
    ...fields,
    ...(isNew && (fields['code'] ?? '') === '' ? { code: reading.nextCode() } : {}),
    id,
    when: readWhenCells(row, existing?.when ?? null),
    lanes: [...new Set(readNamedCells(reading.named, row, 'lanes', { names: 'lanes', ids: 'lane_ids' }, base.lanes))],
    tags: [...new Set(readNamedCells(reading.named, row, 'tags', { names: 'tags', ids: 'tag_ids' }, base.tags))],
    actors: readActors(row, reading, base),
    places: readPlaces(row, reading, base),
  }
  reading.take('events', row, event, columnOf, [
    { table: 'claims', records: remainder?.claims },
    { table: 'citations', records: remainder?.citations },
  ])
}

function readActors(row: Row, { named }: CsvReading, { actors }: TimelineEvent): TimelineEvent['actors'] {
  const current = actors.map(({ actorId }) => actorId)
  const ids = readNamedCells(named, row, 'actors', { names: 'actors', ids: 'actor_ids' }, current)
  const roles = row.cell('actor_roles')
  const given = roles === undefined ? null : readList(roles)
  const roleNow = (id: string): string => actors.find(({ actorId }) => actorId === id)?.role ?? ''
  return ids.map((actorId, index) => ({ actorId, role: given === null ? roleNow(actorId) : (given[index] ?? '') }))
}

function readPlaces(row: Row, { named }: CsvReading, { places }: TimelineEvent): TimelineEvent['places'] {
  const current = places.map(({ placeId }) => placeId)
  const ids = readNamedCells(named, row, 'places', { names: 'places', ids: 'place_ids' }, current)
  const precisions = row.cell('place_precisions')
  const given = precisions === undefined ? null : readList(precisions)
  const now = (id: string) => places.find(({ placeId }) => placeId === id)?.precision
  return ids.map((placeId, index) => {
    const precision = (given?.[index]?.trim() || now(placeId)) ?? 'exact'
    return { placeId, precision: precision as TimelineEvent['places'][number]['precision'] }
  })
}
