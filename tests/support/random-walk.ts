import { makeWhen } from '../../src/shared/dates/when'
import type { SingleRequest } from '../../src/shared/commands/catalogue'
import type { AnyRecord, Project, TableName } from '../../src/shared/project/project'
import { colours } from '../../src/shared/project/records/lane'

/** Numbers from 0 (inclusive) to 1 (exclusive) that are the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Texts that make trouble somewhere: names of JavaScript's own, quotes, other scripts, and what no keyboard types. */
const texts = [
  '',
  'Ceasefire agreed',
  '__proto__',
  'constructor',
  '“Quoted”, \\ and "more"\n\tlines',
  'Ստեփանակերտ / Xankəndi',
  '🕊️ \ud800',
  '=1+1',
  '</script>',
  'x'.repeat(400),
]

const dates = [
  '2023-09-20',
  '2023-09',
  '1850~',
  '-0043-03-15',
  '2023/..',
  '../2020-12',
  '199X',
  '2023-09-19T13:00',
  null,
]

/** Any wish that a person could have of this project, sensible or not; some are refused. */
export function randomRequest(project: Project, random: () => number): SingleRequest {
  const pick = <Value>(list: readonly Value[]): Value => list[Math.floor(random() * list.length)] as Value
  const id = (table: TableName): string => {
    const ids = [...(project[table] as Iterable<AnyRecord>)].map((record) => record.id).sort()
    return ids.length === 0 || random() < 0.03 ? 'nowhere' : pick(ids)
  }
  const ids = (table: TableName): string[] => [
    ...new Set(Array.from({ length: Math.floor(random() * 3) }, () => id(table))),
  ]
  const someIds = (table: TableName): string[] => [...new Set([id(table), ...ids(table)])]
  const orNull = <Value>(value: Value): Value | null => (random() < 0.3 ? null : value)
  const text = (): string => pick(texts)
  const when = () =>
    orNull(makeWhen({ edtf: pick(dates), verbatim: text(), kind: pick(['extent', 'instant'] as const) }))
  const colour = () => pick(colours)

  const makers: { readonly [Type in SingleRequest['type']]?: () => SingleRequest } = {
    'about.edit': () => ({
      type: 'about.edit',
      input: { patch: pick([{ title: text() }, { aboutWidth: 'wide' }, { termsOfUse: text() }]) },
    }),
    'event.create': () => ({
      type: 'event.create',
      input: {
        fields: { title: text(), when: when(), lanes: ids('lanes'), tags: ids('tags'), parentId: orNull(id('events')) },
      },
    }),
    'event.edit': () => ({
      type: 'event.edit',
      input: {
        id: id('events'),
        patch: pick([
          { title: text() },
          { description: text(), notes: text() },
          { verification: pick(['verified', 'unverified', 'partly'] as const) },
          { parentId: orNull(id('events')) },
          { actors: ids('actors').map((actorId) => ({ actorId, role: text() })) },
          { places: ids('places').map((placeId) => ({ placeId, precision: 'near' as const })) },
          { relations: ids('events').map((eventId) => ({ type: 'related' as const, eventId })) },
        ]),
      },
    }),
    'event.delete': () => ({ type: 'event.delete', input: { ids: someIds('events') } }),
    'event.reschedule': () => ({
      type: 'event.reschedule',
      input: { id: id('events'), when: when(), by: pick(['typing', 'moving'] as const) },
    }),
    'event.moveToLane': () => ({
      type: 'event.moveToLane',
      input: { id: id('events'), from: orNull(id('lanes')), to: orNull(id('lanes')) },
    }),
    'event.duplicate': () => ({ type: 'event.duplicate', input: { id: id('events') } }),
    'event.assign': () => ({
      type: 'event.assign',
      input: {
        ids: someIds('events'),
        addTags: ids('tags'),
        removeTags: ids('tags'),
        addLanes: ids('lanes'),
        removeLanes: ids('lanes'),
      },
    }),
    'claim.create': () => ({
      type: 'claim.create',
      input: { fields: { eventId: id('events'), statement: text(), assertedBy: orNull(id('actors')) } },
    }),
    'claim.edit': () => ({
      type: 'claim.edit',
      input: { id: id('claims'), patch: pick([{ statement: text() }, { eventId: id('events') }, { when: when() }]) },
    }),
    'claim.delete': () => ({ type: 'claim.delete', input: { ids: someIds('claims') } }),
    'citation.create': () => {
      const ofEvent = random() < 0.5
      return {
        type: 'citation.create',
        input: {
          fields: {
            sourceId: id('sources'),
            eventId: ofEvent ? id('events') : null,
            claimId: ofEvent ? null : id('claims'),
          },
        },
      }
    },
    'citation.edit': () => ({
      type: 'citation.edit',
      input: {
        id: id('citations'),
        patch: pick([
          { notes: text() },
          { sourceId: id('sources') },
          { eventId: id('events'), claimId: null },
          { eventId: null, claimId: id('claims') },
        ]),
      },
    }),
    'citation.delete': () => ({ type: 'citation.delete', input: { ids: someIds('citations') } }),
    'source.create': () => ({
      type: 'source.create',
      input: { fields: { csl: { type: 'book', title: text(), custom: { kept: [text()] } }, text: text() } },
    }),
    'source.edit': () => ({
      type: 'source.edit',
      input: { id: id('sources'), patch: pick([{ notes: text() }, { originSourceId: orNull(id('sources')) }]) },
    }),
    'source.delete': () => ({ type: 'source.delete', input: { ids: someIds('sources') } }),
    'source.merge': () => ({ type: 'source.merge', input: { from: id('sources'), into: id('sources') } }),
    'capture.create': () => {
      const hash = pick(['a', 'b', 'c']).repeat(64)
      return {
        type: 'capture.create',
        input: {
          fields: {
            sourceId: id('sources'),
            path: `${hash}.pdf`,
            originalName: text(),
            bytes: 1,
            hash: `sha-256:${hash}`,
            capturedAt: '2023-10-01T12:00:00.000Z',
            capturedBy: '',
          },
        },
      }
    },
    'capture.edit': () => ({
      type: 'capture.edit',
      input: { id: id('captures'), patch: pick([{ url: text() }, { archiveUrl: text(), kind: 'image' as const }]) },
    }),
    'capture.delete': () => ({ type: 'capture.delete', input: { ids: someIds('captures') } }),
    'capture.verify': () => ({
      type: 'capture.verify',
      input: {
        outcomes: ids('captures').map((captureId) => ({
          id: captureId,
          outcome: pick(['intact', 'changed', 'missing'] as const),
        })),
      },
    }),
    'capture.relink': () => ({ type: 'capture.relink', input: { id: id('captures') } }),
    'actor.create': () => ({ type: 'actor.create', input: { fields: { name: text() } } }),
    'actor.edit': () => ({
      type: 'actor.edit',
      input: { id: id('actors'), patch: { name: text(), aliases: [text()] } },
    }),
    'actor.delete': () => ({ type: 'actor.delete', input: { ids: someIds('actors') } }),
    'actor.merge': () => ({ type: 'actor.merge', input: { from: id('actors'), into: id('actors') } }),
    'place.create': () => ({
      type: 'place.create',
      input: { fields: { names: [{ text: text(), language: '' }], lat: 39.8, lon: -0 } },
    }),
    'place.edit': () => ({ type: 'place.edit', input: { id: id('places'), patch: { country: text() } } }),
    'place.delete': () => ({ type: 'place.delete', input: { ids: someIds('places') } }),
    'place.merge': () => ({ type: 'place.merge', input: { from: id('places'), into: id('places') } }),
    'lane.create': () => ({ type: 'lane.create', input: { fields: { name: text(), colour: colour() } } }),
    'lane.edit': () => ({ type: 'lane.edit', input: { id: id('lanes'), patch: { name: text() } } }),
    'lane.delete': () => ({ type: 'lane.delete', input: { ids: someIds('lanes') } }),
    'lane.reorder': () => ({ type: 'lane.reorder', input: { id: id('lanes'), before: orNull(id('lanes')) } }),
    'tag.create': () => ({ type: 'tag.create', input: { fields: { name: text(), colour: colour() } } }),
    'tag.edit': () => ({ type: 'tag.edit', input: { id: id('tags'), patch: { colour: colour() } } }),
    'tag.delete': () => ({ type: 'tag.delete', input: { ids: someIds('tags') } }),
    'tag.merge': () => ({ type: 'tag.merge', input: { from: id('tags'), into: id('tags') } }),
    'view.create': () => ({ type: 'view.create', input: { fields: { name: text() } } }),
    'view.edit': () => ({ type: 'view.edit', input: { id: id('views'), patch: { grouping: 'actor' } } }),
    'view.delete': () => ({ type: 'view.delete', input: { ids: someIds('views') } }),
    'briefing.create': () => ({
      type: 'briefing.create',
      input: {
        fields: {
          title: text(),
          handling: '',
          audience: '',
          author: '',
          period: '',
          summary: text(),
          selection: pick([
            { kind: 'marked' as const },
            { kind: 'view' as const, viewId: id('views') },
            { kind: 'events' as const, eventIds: ids('events') },
          ]),
          order: 'date',
          parts: ['summary'],
          citationStyle: '',
          template: '',
        },
      },
    }),
    'briefing.edit': () => ({ type: 'briefing.edit', input: { id: id('briefings'), patch: { title: text() } } }),
    'briefing.duplicate': () => ({ type: 'briefing.duplicate', input: { id: id('briefings') } }),
    'briefing.delete': () => ({ type: 'briefing.delete', input: { ids: someIds('briefings') } }),
  }
  return pick(Object.values(makers))()
}
