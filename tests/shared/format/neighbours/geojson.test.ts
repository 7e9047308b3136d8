import { describe, expect, test } from 'vitest'
import { makeWhen } from '../../../../src/shared/dates/when'
import { readGeoJson } from '../../../../src/shared/format/neighbours/maps/read-geojson'
import { writeGeoJson } from '../../../../src/shared/format/neighbours/maps/write-geojson'
import { makeContext, makeFullProject, makeProject } from '../../../support/make-project'
import { fc } from '../../../support/properties'
import { again, cited, inShort, nothingYet, takeIn } from './take-in'

const collection = (...features: readonly object[]): string =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: features.map((feature) => ({ type: 'Feature', geometry: null, properties: {}, ...feature })),
  })
const point = (lon: number, lat: number): object => ({ type: 'Point', coordinates: [lon, lat] })

describe('GeoJSON', () => {
  test('becomes events at places, the longitude first', () => {
    const text = collection(
      {
        id: 7,
        geometry: point(46.75, 39.82),
        properties: {
          title: 'Shelling',
          date: '2023-09-19',
          place: 'Stepanakert',
          country: 'AZ',
          tags: ['war'],
          url: 'https://example.org/1',
        },
      },
      { properties: { name: 'A rumour', start: '2023-09', end: '2023-10' } },
    )
    const taken = takeIn(readGeoJson, text, 'map.geojson')
    expect(taken.events.map((event) => inShort(taken, event))).toEqual([
      'Shelling | 2023-09-19 |  |  |  | war |  | Stepanakert',
      'A rumour | 2023-09/2023-10 |  |  |  |  |  | ',
    ])
    expect([...taken.project.places].map(({ lat, lon, country }) => [lat, lon, country])).toEqual([
      [39.82, 46.75, 'AZ'],
    ])
    expect(cited(taken, taken.events[0])).toEqual(['https://example.org/1', 'map.geojson'])
    expect(again(readGeoJson, text, 'map.geojson', taken.project)).toEqual({ added: 0, changed: 0 })
  })

  test.each([
    ['a year within', [{ start: { in: '1600' } }], '1600'],
    ['from one date to another', [{ start: { in: '1600' }, end: { in: '1699-05' } }], '1600/1699-05'],
    ['between two dates', [{ start: { earliest: '1590', latest: '1600' } }], '[1590..1600]'],
    ['years of three digits', [{ start: { in: '676' }, end: { in: '-50' } }], null],
    ['a year before the era', [{ start: { in: '-50' }, end: { in: '676' } }], '-0050/0676'],
    ['an approximate year', [{ start: { in: '1600~' } }], '1600~'],
    ['no beginning', [{ end: { in: '1600' } }], '../1600'],
    ['several years', [{ start: { in: '1600' } }, { start: { in: '1650' } }], '{1600,1650}'],
  ])('reads the timespans of Linked Places: %s', (_, timespans, edtf) => {
    const taken = takeIn(readGeoJson, collection({ properties: { title: 'It' }, when: { timespans } }), 'a.json')
    expect(taken.events.map(({ when }) => when?.edtf ?? null)).toEqual([edtf])
  })

  test('tells a town that has moved in as many events as it has dated places', () => {
    const text = collection({
      '@id': 'https://example.org/p/1',
      properties: { title: 'Newtown', ccodes: ['GB'] },
      names: [{ toponym: 'Newtown' }],
      types: [{ label: 'town' }],
      geometry: {
        type: 'GeometryCollection',
        geometries: [
          { ...point(-1.3, 51.7), when: { timespans: [{ start: { in: '1600' }, end: { in: '1699' } }] } },
          { ...point(-1.5, 51.6), when: { timespans: [{ start: { in: '1700' } }] } },
        ],
      },
    })
    const taken = takeIn(readGeoJson, text, 'lpf.json')
    expect(taken.events.map(({ title, when, type }) => [title, when?.edtf, type])).toEqual([
      ['Newtown', '1600/1699', 'town'],
      ['Newtown', '1700', 'town'],
    ])
    expect(taken.project.places.size).toBe(2)
  })

  test('tells a place without a date of its own by its dated names, types and relations', () => {
    const span = (start: string, end?: string): object => ({
      timespans: [{ start: { in: start }, ...(end !== undefined && { end: { in: end } }) }],
    })
    const text = collection({
      '@id': 'https://example.org/toledo',
      properties: { title: 'Toledo' },
      geometry: point(-4.02, 39.86),
      names: [
        { toponym: 'Toletum' },
        { toponym: 'Tulaytula', when: span('711', '1085'), citations: [{ label: 'A book' }] },
      ],
      types: [{ label: 'capital', when: span('1085') }],
      relations: [
        { relationType: 'gvp:broader_partitive', label: 'part of the Visigothic Kingdom', when: span('585', '711') },
        {
          relationType: 'gvp:related_to',
          relationTo: 'https://example.org/x',
          when: { periods: [{ name: 'Umayyad' }] },
        },
        { label: 'undated' },
      ],
    })
    const taken = takeIn(readGeoJson, text, 'lpf.json')
    expect(taken.events.map((event) => inShort(taken, event))).toEqual([
      'Toledo: called “Tulaytula” | 0711/1085 |  | capital |  |  |  | Toledo',
      'Toledo: capital | 1085 |  | capital |  |  |  | Toledo',
      'Toledo: part of the Visigothic Kingdom | 0585/0711 |  | capital |  |  |  | Toledo',
      'Toledo: related to https://example.org/x | (undated) | “Umayyad” | capital |  |  |  | Toledo',
    ])
    expect(cited(taken, taken.events[0])).toEqual(['A book', 'lpf.json'])
    expect(taken.project.places.size).toBe(1)
    expect(again(readGeoJson, text, 'lpf.json', taken.project)).toEqual({ added: 0, changed: 0 })
  })

  test('keeps the dated names of a place that has a date in its description', () => {
    const timespans = [{ start: { in: '1085' } }]
    const text = collection({
      properties: { title: 'Toledo', description: 'A town.' },
      when: { timespans },
      names: [{ toponym: 'Tulaytula', when: { timespans: [{ start: { in: '711' }, end: { in: '1085' } }] } }],
    })
    const taken = takeIn(readGeoJson, text, 'lpf.json')
    expect(taken.events.map(({ title, when, description }) => [title, when?.edtf, description])).toEqual([
      ['Toledo', '1085', 'A town.\n\ncalled “Tulaytula” (711 CE – 1085)'],
    ])
  })

  test.each([
    [
      'several spans of time',
      {
        timespans: [
          { start: { in: '1600' }, end: { in: '1610' } },
          { start: { in: '1650' }, end: { in: '1660' } },
        ],
      },
      ['1600/1610', ''],
      'It names several spans of time. The first was taken, and 1650/1660 left out.',
    ],
    ['no list of timespans', { start: { in: 1701 }, end: { in: 1808 } }, ['1701/1808', ''], null],
    [
      'a duration',
      { timespans: [{ start: { in: '1600' } }], duration: 'P3M' },
      ['1600', ''],
      'That it lasted “P3M” within this time was left out.',
    ],
    [
      'ends that are between two dates',
      { timespans: [{ start: { earliest: '1590', latest: '1600' }, end: { earliest: '1700', latest: '1710' } }] },
      ['1590/1710', '[1590..1600] – [1700..1710]'],
      null,
    ],
  ])('says what of a date it cannot hold: %s', (_, when, date, said) => {
    const taken = takeIn(readGeoJson, collection({ properties: { title: 'It' }, when }), 'a.json')
    expect(taken.events.map((event) => [event.when?.edtf, event.when?.verbatim])).toEqual([date])
    expect(taken.warnings.filter((warning) => warning.startsWith('Feature'))).toEqual(
      said === null ? [] : [`Feature 1: ${said}`],
    )
  })

  test('asks what ambiguous dates mean, and reads them as it is told', () => {
    const text = collection(
      { properties: { title: 'A', date: '03/04/2021' } },
      { properties: { title: 'B', start: '31/12/2020', end: '02/01/2021' } },
      { properties: { title: 'C', date: '2021' } },
    )
    const found = (dateOrder: 'dmy' | 'mdy' | null) =>
      readGeoJson({ name: 'a.geojson', text }, nothingYet, { ...makeContext(), dateOrder })
    expect(found(null).dateQuestion).toMatchObject({
      count: 2,
      suggestedOrder: 'dmy',
      example: { words: '03/04/2021', dayFirst: { edtf: '2021-04-03' }, monthFirst: { edtf: '2021-03-04' } },
    })
    expect(found('dmy').dateQuestion).toBeNull()
    const taken = takeIn(
      (file, project, context) => readGeoJson(file, project, { ...context, dateOrder: 'dmy' }),
      text,
      'a.geojson',
    )
    expect(taken.events.map(({ when }) => when?.edtf)).toEqual(['2021-04-03', '2020-12-31/2021-01-02', '2021'])
  })

  test.each([
    ['urn:ogc:def:crs:EPSG::3857', [261848.15, 6250566.72]],
    ['EPSG:31467', [5.1, 50.2]],
  ])('leaves out coordinates of another grid, even where they look like degrees: %s', (name, coordinates) => {
    const crs = { type: 'name', properties: { name } }
    const feature = {
      type: 'Feature',
      geometry: { type: 'Point', coordinates },
      properties: { title: 'X', place: 'Paris' },
    }
    const taken = takeIn(readGeoJson, JSON.stringify({ type: 'FeatureCollection', crs, features: [feature] }), 'a.json')
    expect([...taken.project.places].map(({ lat, lon }) => [lat, lon])).toEqual([[null, null]])
    expect(taken.warnings).toContain(
      `Its coordinates are in the grid “${name}” and no degrees. They were left out. Save it in WGS 84 (EPSG:4326) to take them in.`,
    )
  })

  test.each(['urn:ogc:def:crs:OGC:1.3:CRS84', 'urn:ogc:def:crs:EPSG::4326', 'EPSG:4326', 'urn:ogc:def:crs:OGC::CRS84'])(
    'reads degrees under their older name: %s',
    (name) => {
      const crs = { type: 'name', properties: { name } }
      const feature = { type: 'Feature', geometry: point(2, 48), properties: { title: 'X' } }
      const taken = takeIn(
        readGeoJson,
        JSON.stringify({ type: 'FeatureCollection', crs, features: [feature] }),
        'a.json',
      )
      expect([...taken.project.places].map(({ lat, lon }) => [lat, lon])).toEqual([[48, 2]])
    },
  )

  test.each([[[]], [['2', '48']], [null]])('says that a geometry has no coordinates: %j', (coordinates) => {
    const geometry = { type: 'Point', coordinates }
    const taken = takeIn(readGeoJson, collection({ geometry, properties: { title: 'X', date: '2020' } }), 'a.json')
    expect(taken.warnings).toContain(
      'Feature 1: Its geometry has no coordinates in numbers; it was taken without a place on the map.',
    )
  })

  test('finds the middle of what lies on both sides of 180°', () => {
    const across = {
      type: 'LineString',
      coordinates: [
        [179, 1],
        [-177, 3],
      ],
    }
    const world = {
      type: 'Polygon',
      coordinates: [
        [
          [-180, -80],
          [180, -80],
          [180, 80],
          [-180, 80],
          [-180, -80],
        ],
      ],
    }
    const taken = takeIn(
      readGeoJson,
      collection(
        { geometry: across, properties: { title: 'Strait' } },
        { geometry: world, properties: { title: 'World' } },
      ),
      'a.json',
    )
    expect([...taken.project.places].map(({ lat, lon }) => [lat, lon])).toEqual([
      [2, -179],
      [0, 0],
    ])
  })

  test('reads one feature a line, and refuses alone a line that is none', () => {
    const lines = ['A', 'B'].map((title) => JSON.stringify({ type: 'Feature', geometry: null, properties: { title } }))
    const taken = takeIn(readGeoJson, `${lines.join('\n')}\n{"type":"Feat`, 'a.geojsonl')
    expect(taken.events.map(({ title }) => title)).toEqual(['A', 'B'])
    expect(taken.refused).toEqual(['feature 3: It is no feature, and was not read.'])
  })

  test('keeps a moment that is counted in milliseconds in words, and says which day it is', () => {
    const taken = takeIn(readGeoJson, collection({ properties: { title: 'A', time: 1577836800000 } }), 'a.json')
    expect(taken.events[0]?.when).toMatchObject({ edtf: null, verbatim: '1577836800000' })
    expect(taken.warnings.join()).toContain('a moment counted in milliseconds, on 1 January 2020.')
  })

  test('names the properties that it does not read', () => {
    const taken = takeIn(
      readGeoJson,
      collection({ properties: { TITLE: 'A', weather: 'rain', empty: null } }),
      'a.json',
    )
    expect(taken.warnings).toContain(
      'The property “weather” was not taken. A table can be told what each of its columns is.',
    )
    const own = writeGeoJson(makeFullProject(), [...makeFullProject().events])
    expect(takeIn(readGeoJson, own.text, 'a.json').warnings.join()).not.toContain('not taken')
  })

  test('gives an area by its middle, and says when coordinates are none', () => {
    const area = {
      type: 'Polygon',
      coordinates: [
        [
          [10, 50],
          [12, 50],
          [12, 52],
          [10, 52],
          [10, 50],
        ],
      ],
    }
    const taken = takeIn(
      readGeoJson,
      collection(
        { properties: { title: 'Region' }, geometry: area },
        { properties: { title: 'Lost' }, geometry: point(39.82, 146.75) },
      ),
      'a.json',
    )
    expect([...taken.project.places].map(({ lat, lon }) => [lat, lon])).toEqual(expect.arrayContaining([[51, 11]]))
    expect(taken.events[0]?.places[0]?.precision).toBe('area')
    expect(taken.warnings).toContain(
      'Feature 2: Its coordinates are no place on the globe. GeoJSON gives the longitude first; perhaps the two are exchanged.',
    )
  })

  test.each(['{}', '[]', '{"type":"Topology"}', '{"type":"FeatureCollection"', ''])('is not %j', (text) => {
    expect(() => takeIn(readGeoJson, text, 'x.json')).toThrow(/import-unreadable/)
  })

  test('refuses features without a name and a date, and what is no feature', () => {
    const text = JSON.stringify({ type: 'FeatureCollection', features: [{ type: 'Feature', properties: {} }, 5] })
    expect(takeIn(readGeoJson, text, 'a.json').refused).toEqual([
      'feature 1: It has neither a title nor a date.',
      'feature 2: It is no feature, and was not read.',
    ])
  })
})

describe('a project as GeoJSON', () => {
  test('has points where events are located, and no geometry elsewhere', () => {
    const project = makeFullProject()
    const { text, losses } = writeGeoJson(project, [...project.events])
    const { features } = JSON.parse(text) as {
      features: { id: string; geometry: unknown; properties: Record<string, unknown> }[]
    }
    const byId = new Map(features.map((feature) => [feature.id, feature]))
    expect(byId.get('offensive')?.geometry).toEqual({ type: 'Point', coordinates: [46.7528, 39.8177] })
    expect(byId.get('blockade')).toMatchObject({
      geometry: null,
      properties: { start: '2022-12-01', end: '2023-09-30', date_edtf: '2022-12~/2023-09', precision: 'month' },
      when: { timespans: [{ start: { in: '2022-12~' }, end: { in: '2023-09' } }] },
    })
    expect(losses).toContain('3 events have no coordinates and show on no map.')
    expect(text).not.toContain('Reprint')
  })

  test('writes years before the era as ISO 8601 has them', () => {
    const project = makeProject({ events: [{ title: 'Ides', when: makeWhen({ edtf: '-0043-03-15' }) }] })
    expect(writeGeoJson(project, [...project.events]).text).toContain('"start":"-000043-03-15"')
  })

  test('comes back with everything it can carry', () => {
    const project = makeFullProject()
    const back = takeIn(readGeoJson, writeGeoJson(project, [...project.events]).text, 'export.geojson')
    expect(back.events.map((event) => inShort(back, event)).sort()).toEqual([
      'Ceasefire agreed | 2023-09-20T13:00 |  |  | Talks, Fighting |  |  | ',
      'Offensive begins | 2023-09-19 |  |  | Fighting | shelling | Ministry of Defence | Stepanakert / Khankendi',
      'Road blocked | 2022-12~/2023-09 |  |  |  |  |  | ',
      'Talks, at some time | (undated) | “” |  |  |  |  | ',
    ])
    expect(back.project.events.get('offensive')?.places[0]?.precision).toBe('near')
  })

  test('keeps every date, and whether it was a moment within', () => {
    const edtf = fc.constantFrom(
      '1915',
      '1915-05~',
      '199X',
      '-0043-03-15',
      '1848-21',
      '2020-09-27/2020-11-10',
      '2023/..',
      '../2020',
      '[..1915-05-11]',
      '[1667,1668]',
      '{1960,1961-12}',
      'Y-12000',
      '2023-09-20T13:00+04:00',
    )
    fc.assert(
      fc.property(edtf, fc.constantFrom('extent' as const, 'instant' as const), (date, kind) => {
        const project = makeProject({ events: [{ id: 'e', title: 'T', when: makeWhen({ edtf: date, kind }) }] })
        const back = takeIn(readGeoJson, writeGeoJson(project, [...project.events]).text, 'x.json')
        expect(back.events.map(({ when }) => when?.edtf)).toEqual([date])
      }),
    )
  })
})
