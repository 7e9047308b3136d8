import { aboutPolicyNames } from '../../../../src/shared/dates/about-policy'
import type { When } from '../../../../src/shared/dates/when'
import { allCitationsOf } from '../../../../src/shared/project/lookups'
import { projectOf, type Project } from '../../../../src/shared/project/project'
import { actorKinds } from '../../../../src/shared/project/records/actor'
import { captureKinds } from '../../../../src/shared/project/records/capture'
import { citationRelations, locatorLabels } from '../../../../src/shared/project/records/citation'
import { claimLinks, claimStatuses, figureQualifiers, stances } from '../../../../src/shared/project/records/claim'
import {
  blankEvent,
  disputes,
  eventRelations,
  placePrecisions,
  significances,
  verifications,
  visibilities,
} from '../../../../src/shared/project/records/event'
import { colours } from '../../../../src/shared/project/records/lane'
import { reliabilities } from '../../../../src/shared/project/records/source'
import { makeFullProject } from '../../../support/make-project'
import { anyEdtf } from '../../dates/arbitrary'
import { fc } from '../../../support/properties'

/** Texts that have broken one program or another. */
const nasty = [
  '',
  '=1+1',
  "'=1+1",
  "''=1+1",
  '=HYPERLINK("http://example.org")',
  '@SUM(A1)',
  '+374 10 123456',
  '-2+3+cmd|x',
  '-0043',
  '-3.5',
  '- item',
  '\t=1',
  '＝1+1',
  "'",
  "it's",
  'a; b',
  'a\\; b\\',
  ';',
  ' lead and trail ',
  'two\r\nlines',
  'two\nlines',
  'one\rreturn',
  'a "quoted" word, and a comma',
  '"',
  '{"a":1}',
  '__proto__',
  'Şuşa / Շուշի',
  'naïve – “curly”',
  '\uFEFFmark',
  '# heading\n* item',
  '[^1]: note',
  '<script>alert(1)</script>',
]

export const anyText = fc.oneof(
  fc.constantFrom(...nasty),
  fc.string({ maxLength: 20 }),
  fc.string({ unit: 'binary', maxLength: 10 }),
)

const moment = fc
  .integer({ min: Date.UTC(2000, 0), max: Date.UTC(2030, 0) })
  .map((time) => new Date(time).toISOString())

const figure = fc
  .oneof(
    fc.integer({ min: -1000, max: 1_000_000 }),
    fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }),
  )
  // A file knows no minus zero.
  .map((number) => (number === 0 ? 0 : number))

const value = fc
  .record({
    figures: fc.tuple(figure, figure, figure).map((given) => [...given].sort((a, b) => a - b)),
    said: fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()),
    unit: anyText,
    qualifier: fc.option(fc.constantFrom(...figureQualifiers)),
    breakdown: fc.array(fc.record({ label: anyText, value: figure }), { maxLength: 2 }),
  })
  .map(({ figures, said, unit, qualifier, breakdown }) => {
    const [low = null, best = null, high = null] = figures.map((number, index) =>
      said[index] === true ? number : null,
    )
    return { low, best, high, unit, qualifier, breakdown }
  })

const idOrNull = (ids: readonly string[]): fc.Arbitrary<string | null> =>
  ids.length === 0 ? fc.constant(null) : fc.option(fc.constantFrom(...ids))

const someOf = (ids: readonly string[]): fc.Arbitrary<string[]> => fc.shuffledSubarray([...ids])

const anyWhen = (sourceIds: readonly string[]): fc.Arbitrary<When> =>
  fc.record({
    verbatim: anyText,
    edtf: fc.option(anyEdtf),
    kind: fc.constantFrom('extent', 'instant'),
    anchor: fc.option(
      fc.record({
        date: anyEdtf,
        basis: fc.constantFrom('dateline', 'text', 'event', 'researcher'),
        sourceId: idOrNull(sourceIds),
      }),
    ),
    timeZone: fc.option(fc.constantFrom('Asia/Yerevan', 'UTC')),
    calendar: fc.constantFrom('gregorian', 'julian'),
    rationale: anyText,
    sortKey: fc.constantFrom('', 'a', 'b'),
  })

const csl = fc.record(
  {
    type: fc.constantFrom('book', 'article-newspaper', 'webpage'),
    title: anyText,
    author: fc.array(
      fc.oneof(fc.record({ family: anyText, given: anyText }), fc.record({ literal: anyText }), fc.constant({})),
      { maxLength: 2 },
    ),
    'container-title': anyText,
    publisher: anyText,
    issued: fc.oneof(
      fc.record({ edtf: anyEdtf }),
      fc.record({
        'date-parts': fc.constantFrom([[2023, 9, 21]], [[-44, 3]], [['2023']], [[2020], [2021]], [[0]], []),
      }),
      fc.record({ literal: anyText }),
    ),
    URL: anyText,
    volume: fc.oneof(fc.integer(), anyText),
    language: anyText,
    custom: fc.constant({ deep: [{ kept: true }] }),
  },
  { requiredKeys: ['type'] },
)

interface Ids {
  readonly events: readonly string[]
  readonly claims: readonly string[]
  readonly sources: readonly string[]
  readonly captures: readonly string[]
  readonly actors: readonly string[]
  readonly places: readonly string[]
  readonly lanes: readonly string[]
  readonly tags: readonly string[]
}

const upTo = (prefix: string, most: number): fc.Arbitrary<string[]> =>
  fc.nat({ max: most }).map((count) => Array.from({ length: count }, (_, index) => `${prefix}-${index}`))

const anyIds: fc.Arbitrary<Ids> = fc.record({
  events: upTo('event', 5),
  claims: upTo('claim', 4),
  sources: upTo('source', 3),
  captures: upTo('capture', 2),
  actors: upTo('actor', 3),
  places: upTo('place', 2),
  lanes: upTo('lane', 3),
  tags: upTo('tag', 3),
})

/** One record for each id. */
function each<Value>(ids: readonly string[], record: (index: number) => fc.Arbitrary<Value>) {
  return fc
    .tuple(
      ...ids.map((id, index) => fc.tuple(fc.constant(id), fc.tuple(moment, anyText, moment, anyText), record(index))),
    )
    .map((records) =>
      records.map(([id, [createdAt, createdBy, modifiedAt, modifiedBy], fields]) => ({
        id,
        createdAt,
        createdBy,
        modifiedAt,
        modifiedBy,
        ...fields,
      })),
    )
}

const sometimesMore = fc.constantFrom({}, {}, {}, { laterField: { kept: [1, null, 'x'] } })

function anyTables(ids: Ids) {
  const { events, claims, sources, captures, actors, places, lanes, tags } = ids
  const uncited = sources.length === 0
  const citable = [
    ...events.map((eventId) => ({ eventId, claimId: null })),
    ...(events.length === 0 ? [] : claims.map((claimId) => ({ eventId: null, claimId }))),
  ]
  return fc.record({
    events: each(events, (index) =>
      fc
        .record({
          code: fc.constantFrom('', `E${index + 1}`, 'X-9'),
          title: anyText,
          description: anyText,
          when: fc.option(anyWhen(sources)),
          type: anyText,
          actors: fc.array(
            fc
              .record({ actorId: fc.constantFrom(...actors, 'none'), role: anyText })
              .filter(({ actorId }) => actorId !== 'none'),
            { maxLength: actors.length === 0 ? 0 : 3 },
          ),
          places: someOf(places).chain((chosen) =>
            fc.tuple(
              ...chosen.map((placeId) =>
                fc.record({ placeId: fc.constant(placeId), precision: fc.constantFrom(...placePrecisions) }),
              ),
            ),
          ),
          lanes: someOf(lanes),
          tags: someOf(tags),
          parentId: idOrNull(events.slice(0, index)),
          relations: someOf(events).map((chosen) => chosen.map((eventId) => ({ type: eventRelations[0], eventId }))),
          significance: fc.constantFrom(...significances),
          verification: fc.constantFrom(...verifications),
          dispute: fc.constantFrom(...disputes),
          visibility: fc.constantFrom(...visibilities),
          inBriefing: fc.boolean(),
          notes: anyText,
          assessment: anyText,
          reported: fc.array(fc.record({ property: anyText.filter((text) => text !== ''), value }), { maxLength: 2 }),
        })
        .chain((fields) => sometimesMore.map((more) => ({ ...blankEvent, ...fields, ...more }))),
    ),
    claims: each(events.length === 0 ? [] : claims, () =>
      fc.record({
        eventId: fc.constantFrom(...events),
        statement: anyText,
        property: anyText,
        value: fc.option(value),
        assertedBy: idOrNull(actors),
        attributionVerb: anyText,
        assertedAt: fc.option(anyWhen(sources)),
        when: fc.option(anyWhen(sources)),
        stance: fc.constantFrom(...stances),
        credibility: fc.integer({ min: 1, max: 6 }),
        status: fc.constantFrom(...claimStatuses),
        links: someOf(claims).chain((chosen) =>
          fc.tuple(
            ...chosen.map((claimId) =>
              fc.record({ type: fc.constantFrom(...claimLinks), claimId: fc.constant(claimId) }),
            ),
          ),
        ),
        notes: anyText,
      }),
    ),
    citations: each(
      uncited || citable.length === 0 ? [] : ['citation-0', 'citation-1', 'citation-2', 'citation-3'],
      () =>
        fc
          .record({
            of: fc.constantFrom(...citable),
            sourceId: fc.constantFrom(...sources),
            captureId: idOrNull(uncited ? [] : captures),
            locator: fc.option(fc.record({ label: fc.constantFrom(...locatorLabels), value: anyText })),
            quote: fc.option(
              fc.record({
                exact: anyText.filter((text) => text !== ''),
                prefix: anyText,
                suffix: anyText,
                language: fc.constantFrom('', 'az'),
              }),
            ),
            relation: fc.constantFrom(...citationRelations),
            notes: anyText,
          })
          .map(({ of, ...fields }) => ({ ...fields, ...of })),
    ),
    sources: each(sources, (index) =>
      fc.record({
        csl,
        reliability: fc.constantFrom(...reliabilities),
        reliabilityBasis: anyText,
        originSourceId: idOrNull(sources.slice(0, index)),
        dateline: fc.option(fc.record({ date: fc.option(anyEdtf), place: anyText })),
        text: anyText,
        confidential: fc.boolean(),
        notes: anyText,
      }),
    ),
    captures: each(uncited ? [] : captures, () =>
      fc.record({
        sourceId: fc.constantFrom(...sources),
        kind: fc.constantFrom(...captureKinds),
        path: fc.constant('a'.repeat(64)),
        originalName: anyText,
        mimeType: anyText,
        bytes: fc.nat(),
        hash: fc.constant(`sha-256:${'a'.repeat(64)}`),
        capturedAt: moment,
        capturedBy: anyText,
        url: anyText,
        archiveUrl: anyText,
        lastVerified: fc.option(fc.record({ at: moment, outcome: fc.constantFrom('intact', 'changed') })),
      }),
    ),
    actors: each(actors, () =>
      fc.record({
        name: anyText,
        aliases: fc.array(anyText, { maxLength: 2 }),
        kind: fc.constantFrom(...actorKinds),
        notes: anyText,
      }),
    ),
    places: each(places, () =>
      fc.record({
        names: fc.array(fc.record({ text: anyText, language: fc.constantFrom('', 'hy') }), {
          minLength: 1,
          maxLength: 3,
        }),
        lat: fc.option(fc.double({ noNaN: true, min: 1, max: 90 })),
        lon: fc.option(fc.double({ noNaN: true, min: 1, max: 180 })),
        country: anyText,
        notes: anyText,
      }),
    ),
    lanes: each(lanes, (index) =>
      fc.record({ name: anyText, colour: fc.constantFrom(...colours), order: fc.constant(`n${'n'.repeat(index)}`) }),
    ),
    tags: each(tags, () => fc.record({ name: anyText, colour: fc.constantFrom(...colours) })),
    about: each(['about'], () =>
      fc.record({
        title: anyText,
        description: anyText,
        language: fc.constantFrom('', 'en'),
        aboutWidth: fc.constantFrom(...aboutPolicyNames),
        termsOfUse: fc.oneof(fc.constantFrom('CC-BY-4.0', ''), anyText),
        rightsHolder: anyText,
      }),
    ),
  })
}

/** Any sound project, with anything in any of its fields. Views and briefings are those of the full project, if it has them. */
export const anyProject: fc.Arbitrary<Project> = anyIds.chain(anyTables).map((tables) => {
  const project = projectOf(tables as unknown as Parameters<typeof projectOf>[0])
  const events = [...project.events].map((event) =>
    event.verification === 'verified' && allCitationsOf(project, event.id).length === 0
      ? { ...event, verification: 'partly' as const }
      : event,
  )
  return projectOf({ ...tables, events } as unknown as Parameters<typeof projectOf>[0])
})

export const fullProject = makeFullProject()
