import type { Context } from '../../src/shared/commands/command'
import { makeWhen } from '../../src/shared/dates/when'
import { projectOf, tableNames, type Project, type Records, type TableName } from '../../src/shared/project/project'
import { aboutId } from '../../src/shared/project/records/about'
import { blankActor } from '../../src/shared/project/records/actor'
import { blankCitation } from '../../src/shared/project/records/citation'
import { blankClaim } from '../../src/shared/project/records/claim'
import { blankEvent } from '../../src/shared/project/records/event'
import { blankLane, blankTag } from '../../src/shared/project/records/lane'
import { blankPlace } from '../../src/shared/project/records/place'
import { blankSource } from '../../src/shared/project/records/source'
import type { Stamp } from '../../src/shared/project/records/stamp'
import { blankView } from '../../src/shared/project/records/view'

/** When everything made here was made, unless the test says otherwise. */
export const madeAt = '2023-10-01T12:00:00.000Z'

const hash = 'a'.repeat(64)

/** What a record holds about which a test says nothing. */
const blanks: { readonly [Name in TableName]: Omit<Records[Name], keyof Stamp> } = {
  about: {
    title: 'Test chronicle',
    description: '',
    language: '',
    aboutWidth: 'usual',
    termsOfUse: '',
    rightsHolder: '',
  },
  events: blankEvent,
  claims: { ...blankClaim, eventId: 'event-1' },
  citations: { ...blankCitation, sourceId: 'source-1' },
  sources: blankSource,
  captures: {
    sourceId: 'source-1',
    kind: 'document',
    path: hash,
    originalName: 'report.pdf',
    mimeType: 'application/pdf',
    bytes: 1,
    hash: `sha-256:${hash}`,
    capturedAt: madeAt,
    capturedBy: '',
    url: '',
    archiveUrl: '',
    lastVerified: null,
  },
  actors: blankActor,
  places: blankPlace,
  lanes: blankLane,
  tags: blankTag,
  views: blankView,
  briefings: {
    title: '',
    handling: '',
    audience: '',
    author: '',
    period: '',
    summary: '',
    selection: { kind: 'marked' },
    order: 'date',
    parts: [],
    citationStyle: '',
    template: '',
  },
}

const singular: { readonly [Name in TableName]: string } = {
  about: aboutId,
  events: 'event',
  claims: 'claim',
  citations: 'citation',
  sources: 'source',
  captures: 'capture',
  actors: 'actor',
  places: 'place',
  lanes: 'lane',
  tags: 'tag',
  views: 'view',
  briefings: 'briefing',
}

/** A whole record of a table, of which a test names only what matters. Without an id it is `event-1`, `source-1` and so on. */
export function makeRecord<Name extends TableName>(name: Name, given: Partial<Records[Name]> = {}): Records[Name] {
  const id = name === 'about' ? aboutId : `${singular[name]}-1`
  const stamp: Stamp = { id, createdAt: madeAt, createdBy: 'tester', modifiedAt: madeAt, modifiedBy: 'tester' }
  return { ...stamp, ...blanks[name], ...given } as Records[Name]
}

const maker =
  <Name extends TableName>(name: Name) =>
  (given: Partial<Records[Name]> = {}): Records[Name] =>
    makeRecord(name, given)

export const makeEvent = maker('events')
export const makeClaim = maker('claims')
export const makeCitation = maker('citations')
export const makeSource = maker('sources')
export const makeCapture = maker('captures')
export const makeActor = maker('actors')
export const makePlace = maker('places')
export const makeLane = maker('lanes')
export const makeTag = maker('tags')
export const makeView = maker('views')
export const makeBriefing = maker('briefings')

/** Records of a project, table by table; each names only what matters, and the project's own record may be left out. */
export type GivenRecords = { readonly [Name in TableName]?: readonly Partial<Records[Name]>[] }

/** A project with these records; those without an id are `event-1`, `event-2` … by their place in the list. */
export function makeProject(given: GivenRecords = {}): Project {
  const records = Object.fromEntries(
    tableNames.map((name) => {
      const list: readonly object[] = given[name] ?? (name === 'about' ? [{}] : [])
      const numbered = list.map((record, index) => ({
        ...(name === 'about' ? {} : { id: `${singular[name]}-${index + 1}` }),
        ...record,
      }))
      return [name, numbered.map((record) => makeRecord(name, record))]
    }),
  )
  return projectOf(records)
}

/** A sound project with at least one record in every table, and every kind of reference between them. */
export function makeFullProject(): Project {
  return makeProject({
    about: [
      {
        title: 'September 2023',
        description: 'Two days and what led to them.',
        language: 'en',
        aboutWidth: 'usual',
        termsOfUse: 'CC-BY-4.0',
        rightsHolder: 'The Chronicle Group',
      },
    ],
    events: [
      {
        id: 'offensive',
        code: 'E1',
        title: 'Offensive begins',
        when: makeWhen({
          edtf: '2023-09-19',
          verbatim: 'Tuesday',
          anchor: { date: '2023-09-21', basis: 'dateline', sourceId: 'article' },
          rationale: 'The Tuesday before the dateline.',
        }),
        actors: [{ actorId: 'ministry', role: 'belligerent' }],
        places: [{ placeId: 'stepanakert', precision: 'near' }],
        lanes: ['military'],
        tags: ['shelling'],
        verification: 'verified',
        dispute: 'disputed',
      },
      {
        id: 'ceasefire',
        code: 'E2',
        title: 'Ceasefire agreed',
        when: makeWhen({ edtf: '2023-09-20T13:00', kind: 'instant', timeZone: 'Asia/Yerevan' }),
        lanes: ['diplomacy', 'military'],
        parentId: 'offensive',
        relations: [{ type: 'follows', eventId: 'offensive' }],
      },
      { id: 'blockade', code: 'E3', title: 'Road blocked', when: makeWhen({ edtf: '2022-12~/2023-09' }) },
      { id: 'undated', code: 'E4', title: 'Talks, at some time', when: null },
    ],
    claims: [
      {
        id: 'deaths-one-side',
        eventId: 'offensive',
        statement: 'At least 32 people were killed.',
        property: 'deaths',
        value: { low: 32, best: null, high: null, unit: 'people', qualifier: 'at-least', breakdown: [] },
        assertedBy: 'ombudsman',
        attributionVerb: 'said',
        assertedAt: makeWhen({
          edtf: '2023-09-20',
          verbatim: 'yesterday',
          anchor: { date: '2023-09-21', basis: 'dateline', sourceId: 'article' },
        }),
        when: makeWhen({
          edtf: '2023-09-19/2023-09-20',
          verbatim: 'in two days',
          anchor: { date: '2023-09-21', basis: 'text', sourceId: 'article' },
        }),
        credibility: 3,
      },
      {
        id: 'deaths-other-side',
        eventId: 'offensive',
        statement: 'Civilians were not targeted.',
        assertedBy: 'ministry',
        stance: 'denies',
        links: [{ type: 'contradicts', claimId: 'deaths-one-side' }],
      },
    ],
    citations: [
      {
        id: 'quote-deaths',
        claimId: 'deaths-one-side',
        sourceId: 'article',
        captureId: 'scan',
        locator: { label: 'paragraph', value: '4' },
        quote: { exact: 'at least 32 people', prefix: 'killed ', suffix: ', including', language: 'en' },
      },
      { id: 'of-ceasefire', eventId: 'ceasefire', sourceId: 'reprint' },
    ],
    sources: [
      {
        id: 'article',
        csl: {
          type: 'article-newspaper',
          title: 'Ceasefire after a day of fighting',
          author: [{ family: 'Doe', given: 'Jane' }],
          issued: { 'date-parts': [[2023, 9, 21]] },
          URL: 'https://example.org/article',
          custom: { kept: true },
        },
        reliability: 'B',
        dateline: { date: '2023-09-21', place: 'Yerevan' },
        text: 'The ministry said on Tuesday that …',
      },
      { id: 'reprint', csl: { type: 'webpage', title: 'Reprint' }, originSourceId: 'article', confidential: true },
    ],
    captures: [{ id: 'scan', sourceId: 'article' }],
    actors: [
      { id: 'ministry', name: 'Ministry of Defence', kind: 'state' },
      { id: 'ombudsman', name: 'Ombudsman', kind: 'person', aliases: ['Human Rights Defender'] },
    ],
    places: [
      {
        id: 'stepanakert',
        names: [
          { text: 'Stepanakert', language: 'hy' },
          { text: 'Khankendi', language: 'az' },
        ],
        lat: 39.8177,
        lon: 46.7528,
      },
    ],
    lanes: [
      { id: 'military', name: 'Fighting', colour: 'red', order: 'g' },
      { id: 'diplomacy', name: 'Talks', colour: 'blue', order: 'n' },
    ],
    tags: [{ id: 'shelling', name: 'shelling', colour: 'orange' }],
    views: [
      {
        id: 'only-fighting',
        name: 'Only the fighting',
        filter: {
          ...blankView.filter,
          lanes: ['military'],
          tags: ['shelling'],
          actors: ['ministry'],
          places: ['stepanakert'],
          sources: ['article'],
        },
      },
    ],
    briefings: [
      { id: 'for-the-desk', title: 'For the desk', selection: { kind: 'view', viewId: 'only-fighting' } },
      { id: 'two-events', title: 'Two', selection: { kind: 'events', eventIds: ['offensive', 'ceasefire'] } },
    ],
  })
}

/** A clock that tests turn by hand. */
export interface Clock {
  now: () => string
  advance: (ms: number) => void
}

export function makeClock(start = madeAt): Clock {
  let time = Date.parse(start)
  return {
    now: () => new Date(time).toISOString(),
    advance: (ms) => {
      time += ms
    },
  }
}

/** What commands need besides their input: ids `new-1`, `new-2` …, and a clock that goes on by a minute each time it is read. */
export function makeContext(author = 'tester'): Context {
  const clock = makeClock()
  let count = 0
  return {
    newId: () => `new-${(count += 1)}`,
    now: () => {
      clock.advance(60_000)
      return clock.now()
    },
    author,
  }
}
