import { boundsOfWhen, precisionOf } from '../../dates/bounds'
import { wordsOf } from '../../dates/wording'
import { claimsOf, citationsOfClaim, citationsOfEvent } from '../../project/lookups'
import { namesOfPlace } from '../../project/names'
import { aboutOf, type Project } from '../../project/project'
import type { TimelineEvent } from '../../project/records/event'
import { termsOfProject, type Terms } from '../../project/terms-of-use'
import { dataPackageWords as words } from '../../words/neighbours'
import { termsWords } from '../../words/terms-of-use'
import { writeCsv } from '../exchange/csv/csv-text'
import { dayText } from '../exchange/csv/day-text'
import { locatorText, sourceInShort } from '../exchange/citation-text'
import { told, type OnWritten, type Writing } from '../exchange/writing-context'

/** A text file of a package, by its path within it. */
export interface PackageFile {
  readonly path: string
  readonly text: string
}

interface Field {
  readonly name: string
  readonly type: 'string' | 'number' | 'integer' | 'datetime'
  readonly description: string
  readonly constraints?: object
  readonly rdfType?: string
}

interface Resource {
  readonly name: string
  readonly fields: readonly Field[]
  readonly rows: readonly (readonly string[])[]
  readonly foreignKeys?: readonly object[]
}

/**
 * Events with their actors, places, claims, citations and sources as a Data Package (datapackage.org, version 2.0): one CSV for
 * each, in UTF-8 without a byte order mark, and `datapackage.json` that describes every column. Dates are texts, since a Table
 * Schema's `date` knows neither EDTF nor years before 0. Confidential sources stay out, with the citations of them; `notes` says so.
 */
export function writeDataPackage(
  project: Project,
  events: readonly TimelineEvent[],
  { generator, exportedAt, onWritten }: Writing,
): { readonly files: readonly PackageFile[]; readonly notes: readonly string[] } {
  const resources = resourcesOf(project, events, onWritten)
  const { title, description } = aboutOf(project)
  const stated = termsOfProject(project)
  const descriptor = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name:
      title
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-|-$/g, '') || 'chronology',
    title,
    ...(description !== '' && { description }),
    created: exportedAt,
    version: '1.0.0',
    ...(stated?.terms != null && { licenses: [licenceOf(stated.terms)] }),
    contributors: [
      ...(stated === null || stated.holder === '' ? [] : [{ title: stated.holder, roles: ['rightsHolder'] }]),
      { title: generator, roles: ['tool'] },
    ],
    resources: resources.map(describe),
  }
  const tables = resources.map(({ name, fields, rows }) => ({
    path: `${name}.csv`,
    text: writeCsv(
      fields.map((field) => field.name),
      rows,
    ),
  }))
  return {
    files: [
      { path: 'datapackage.json', text: `${JSON.stringify(descriptor, null, 2)}\n` },
      ...tables,
      ...(stated?.terms?.kind === 'words' ? [{ path: termsFile, text: `${stated.terms.text}\n` }] : []),
    ],
    notes: [],
  }
}

/** What is no licence with a name stands in a file of its own: the standard asks for a name or a place where the terms can be read. */
const termsFile = 'TERMS.txt'

function licenceOf(terms: Terms): object {
  switch (terms.kind) {
    case 'licence':
      return { name: terms.id, path: terms.url, title: terms.name }
    case 'address':
      return { path: terms.url }
    case 'words':
      return { path: termsFile, title: termsWords.label }
  }
}

function describe({ name, fields, foreignKeys }: Resource): object {
  return {
    name,
    path: `${name}.csv`,
    type: 'table',
    scheme: 'file',
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { delimiter: ',', lineTerminator: '\r\n', doubleQuote: true, header: true },
    schema: {
      fields,
      ...(fields[0]?.name === 'id' && { primaryKey: ['id'] }),
      ...(foreignKeys && { foreignKeys }),
      missingValues: [''],
    },
  }
}

const text = (name: keyof typeof words.columns, more: Partial<Field> = {}): Field => ({
  name,
  type: 'string',
  description: words.columns[name],
  ...more,
})
const id = text('id', { constraints: { required: true, unique: true } })
const degrees = (name: 'lat' | 'lon', most: number): Field =>
  text(name, { type: 'number', constraints: { minimum: -most, maximum: most } })
const edtf = 'http://id.loc.gov/datatypes/edtf'
const to = (field: string, resource: string): object => ({ fields: [field], reference: { resource, fields: ['id'] } })

function resourcesOf(
  project: Project,
  events: readonly TimelineEvent[],
  onWritten: OnWritten | undefined,
): readonly Resource[] {
  const citations = events.flatMap((event) => [
    ...citationsOfEvent(project, event.id),
    ...claimsOf(project, event.id).flatMap((claim) => citationsOfClaim(project, claim.id)),
  ])
  const open = citations.filter(({ sourceId }) => project.sources.get(sourceId)?.confidential === false)
  const sourceIds = [...new Set(open.map(({ sourceId }) => sourceId))]
  const placeIds = [...new Set(events.flatMap(({ places }) => places.map(({ placeId }) => placeId)))]
  return [
    {
      name: 'events',
      fields: [
        id,
        text('code'),
        text('title'),
        text('date_edtf', { rdfType: edtf }),
        text('date_words'),
        text('date_first'),
        text('date_last'),
        text('date_precision'),
        text('type'),
        text('lanes'),
        text('tags'),
        text('description'),
        text('verification'),
        text('dispute'),
        text('assessment'),
        text('created_at', { type: 'datetime' }),
        text('modified_at', { type: 'datetime' }),
      ],
      rows: Array.from(told(events, onWritten), (event) => eventRow(project, event)),
    },
    {
      name: 'event_actors',
      fields: [text('event_id'), text('name'), text('role'), text('kind')],
      rows: events.flatMap(({ id: eventId, actors }) =>
        actors.flatMap(({ actorId, role }) => {
          const actor = project.actors.get(actorId)
          return actor === undefined ? [] : [[eventId, actor.name, role, actor.kind]]
        }),
      ),
      foreignKeys: [to('event_id', 'events')],
    },
    {
      name: 'places',
      fields: [id, text('name'), degrees('lat', 90), degrees('lon', 180), text('country')],
      rows: placeIds.flatMap((placeId) => {
        const place = project.places.get(placeId)
        return place === undefined
          ? []
          : [[place.id, namesOfPlace(place), numberText(place.lat), numberText(place.lon), place.country]]
      }),
    },
    {
      name: 'event_places',
      fields: [text('event_id'), text('place_id'), text('precision')],
      rows: events.flatMap((event) => event.places.map(({ placeId, precision }) => [event.id, placeId, precision])),
      foreignKeys: [to('event_id', 'events'), to('place_id', 'places')],
    },
    {
      name: 'claims',
      fields: [
        id,
        text('event_id'),
        text('statement'),
        text('asserted_by'),
        text('stance'),
        text('property'),
        text('low', { type: 'number' }),
        text('best', { type: 'number' }),
        text('high', { type: 'number' }),
        text('unit'),
        text('credibility', { type: 'integer', constraints: { minimum: 1, maximum: 6 } }),
        text('status'),
      ],
      rows: events.flatMap((event) =>
        claimsOf(project, event.id).map((claim) => [
          claim.id,
          event.id,
          claim.statement,
          claim.assertedBy === null ? '' : (project.actors.get(claim.assertedBy)?.name ?? ''),
          claim.stance,
          claim.property,
          numberText(claim.value?.low ?? null),
          numberText(claim.value?.best ?? null),
          numberText(claim.value?.high ?? null),
          claim.value?.unit ?? '',
          String(claim.credibility),
          claim.status,
        ]),
      ),
      foreignKeys: [to('event_id', 'events')],
    },
    {
      name: 'sources',
      fields: [id, text('reference'), text('url'), text('reliability'), text('csl_json')],
      rows: sourceIds.flatMap((sourceId) => {
        const source = project.sources.get(sourceId)
        if (source === undefined) return []
        return [
          [source.id, sourceInShort(source.csl), source.csl.URL ?? '', source.reliability, JSON.stringify(source.csl)],
        ]
      }),
    },
    {
      name: 'citations',
      fields: [
        id,
        text('event_id'),
        text('claim_id'),
        text('source_id'),
        text('relation'),
        text('locator'),
        text('quote'),
      ],
      rows: open.map((citation) => [
        citation.id,
        citation.eventId ?? '',
        citation.claimId ?? '',
        citation.sourceId,
        citation.relation,
        locatorText(citation.locator),
        citation.quote?.exact ?? '',
      ]),
      foreignKeys: [to('event_id', 'events'), to('claim_id', 'claims'), to('source_id', 'sources')],
    },
  ]
}

function eventRow(project: Project, event: TimelineEvent): readonly string[] {
  const { when } = event
  const bounds = when === null ? null : boundsOfWhen(when)
  const namesIn = (table: 'lanes' | 'tags', ids: readonly string[]): string =>
    ids.flatMap((each) => project[table].get(each)?.name ?? []).join('; ')
  return [
    event.id,
    event.code,
    event.title,
    when?.edtf ?? '',
    when === null ? '' : wordsOf(when),
    bounds === null ? '' : dayText(bounds.earliest),
    bounds === null ? '' : dayText(bounds.latest),
    when?.edtf == null ? '' : precisionOf(when.edtf),
    event.type,
    namesIn('lanes', event.lanes),
    namesIn('tags', event.tags),
    event.description,
    event.verification,
    event.dispute,
    event.assessment,
    event.createdAt,
    event.modifiedAt,
  ]
}

function numberText(number: number | null): string {
  return number === null ? '' : String(number)
}
