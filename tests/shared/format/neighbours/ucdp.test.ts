import { describe, expect, test } from 'vitest'
import { isUcdp, readUcdp, ucdpColumns } from '../../../../src/shared/format/neighbours/tables/read-ucdp'
import { claimsOf } from '../../../../src/shared/project/lookups'
import { again, cited, inShort, takeIn } from './take-in'

const row = (given: Readonly<Record<string, string>>): string =>
  ucdpColumns.map((name) => `"${(given[name] ?? '').replaceAll('"', '""')}"`).join(',')
const table = (...rows: readonly Readonly<Record<string, string>>[]): string =>
  [ucdpColumns.join(','), ...rows.map(row)].join('\n')
const battle = {
  id: '4711',
  relid: 'EXA-1993-1-1-1',
  year: '1993',
  type_of_violence: '1',
  conflict_name: 'Exampleland: Hills',
  dyad_name: 'Government of Exampleland - Hill Front',
  side_a: 'Government of Exampleland',
  side_b: 'Hill Front',
  source_article: '"Agency 1,1993-04-02,Battle in the hills";"Daily 2,1993-04-03,More fighting"',
  source_office: 'Agency 1;Daily 2',
  source_date: '1993-04-02;1993-04-03',
  source_headline: 'Battle in the hills;More fighting',
  source_original: 'A spokesman',
  where_prec: '2',
  where_coordinates: 'Hilltown',
  where_description: 'the road to Hilltown',
  adm_1: 'North province',
  latitude: '40.5',
  longitude: '44.1',
  country: 'Exampleland',
  event_clarity: '2',
  date_prec: '1',
  date_start: '1993-04-01 00:00:00.000',
  date_end: '1993-04-01 00:00:00.000',
  deaths_a: '2',
  deaths_b: '3',
  deaths_civilians: '1',
  deaths_unknown: '0',
  best: '6',
  high: '9',
  low: '5',
}

describe('the Georeferenced Event Dataset', () => {
  const taken = takeIn(readUcdp, table(battle), 'ged.csv')
  const [event] = taken.events

  test('becomes events between two sides, within a conflict', () => {
    expect(event?.id).toBe('ucdp-4711')
    expect(taken.events.map((each) => inShort(taken, each))).toEqual([
      'Government of Exampleland - Hill Front, Hilltown | 1993-04-01 |  | state-based conflict | Exampleland: Hills |  | Government of Exampleland, Hill Front | Hilltown',
    ])
    expect([...taken.project.actors].map(({ name, kind }) => `${name}: ${kind}`).sort()).toEqual([
      'Government of Exampleland: state',
      'Hill Front: armed-group',
    ])
    expect(event?.notes).toBe('Where: the road to Hilltown\nUCDP: several events were reported together.')
  })

  test('claims deaths with its low, best and high estimate, side by side', () => {
    const [claim] = claimsOf(taken.project, 'ucdp-4711')
    expect(claim?.value).toEqual({
      low: 5,
      best: 6,
      high: 9,
      unit: 'people',
      qualifier: null,
      breakdown: [
        { label: 'Government of Exampleland', value: 2 },
        { label: 'Hill Front', value: 3 },
        { label: 'civilians', value: 1 },
      ],
    })
    expect(claim).toMatchObject({ assertedBy: null, notes: 'Originally reported by: A spokesman' })
  })

  test('cites the articles it names, with their day and their paper', () => {
    expect(cited(taken, event)).toEqual([
      'Battle in the hills',
      'More fighting',
      'UCDP Georeferenced Event Dataset (GED)',
    ])
    expect([...taken.project.sources].find(({ csl }) => csl.title === 'More fighting')?.csl).toMatchObject({
      'container-title': 'Daily 2',
      issued: { 'date-parts': [[1993, 4, 3]] },
    })
  })

  test('takes the articles whole where the lists are not in step', () => {
    const odd = takeIn(readUcdp, table({ ...battle, source_headline: 'One; with a semicolon; too many' }), 'a.csv')
    expect(cited(odd, odd.events[0])).toContain('Agency 1,1993-04-02,Battle in the hills')
  })

  test.each([
    ['1', '1993-04-01', '1993-04-01', '1993-04-01', 'extent'],
    ['1', '1993-04-01', '1993-04-03', '1993-04-01/1993-04-03', 'extent'],
    ['2', '1993-04-01', '1993-04-03', '1993-04-01~/1993-04-03~', 'instant'],
    ['4', '1993-04-01', '1993-04-30', '1993-04-01~/1993-04-30~', 'instant'],
    ['5', '1993-04-01', '1993-04-01', '1993-04-01~', 'instant'],
    ['1', '1993-04-03', '1993-04-01', null, 'extent'],
    ['1', 'x', '1993-04-01', null, 'extent'],
  ])('dates with precision %s from %s to %s as %s', (date_prec, date_start, date_end, edtf, kind) => {
    const { events } = takeIn(readUcdp, table({ ...battle, date_prec, date_start, date_end }), 'a.csv')
    expect(events.map(({ when }) => [when?.edtf, when?.kind])).toEqual([[edtf, kind]])
  })

  test('may come without a header', () => {
    const text = row(battle)
    const bare = takeIn(readUcdp, text, 'candidate.csv')
    expect(bare.events.map(({ id }) => id)).toEqual(['ucdp-4711'])
    expect(bare.warnings).toContain('It has no header; its columns were taken in the order of the UCDP GED.')
  })

  test('is the same when it comes again', () => {
    expect(again(readUcdp, table(battle), 'later.csv', taken.project)).toEqual({ added: 0, changed: 0 })
    expect(again(readUcdp, table({ ...battle, best: '7' }), 'later.csv', taken.project)).toEqual({
      added: 0,
      changed: 1,
    })
  })

  test('is known by its columns', () => {
    expect([ucdpColumns, ['date_start', 'side_a', 'best'], ['best', 'country'], []].map(isUcdp)).toEqual([
      true,
      true,
      false,
      false,
    ])
    expect(() => takeIn(readUcdp, 'a,b\n1,2', 'x.csv')).toThrow('are wanted')
  })

  test.each([
    ['8', '6', '9', { low: null, best: 6, high: 9 }],
    ['5', '6', '4', { low: 5, best: 6, high: null }],
    ['9', '', '4', { low: null, best: null, high: 4 }],
  ])('keeps what fits of low %s, best %s and high %s, and says so', (low, best, high, value) => {
    const odd = takeIn(readUcdp, table({ ...battle, low, best, high }), 'a.csv')
    const [claim] = [...odd.project.claims]
    expect(claim?.value).toMatchObject(value)
    expect(claim?.statement).toContain(low)
    expect(odd.refused).toEqual([])
    expect(odd.warnings[0]).toContain('are not in rising order. What does not fit the best estimate stands only in')
  })

  test('cites an article once that a row names twice', () => {
    const article = 'Hill Daily,1993-04-02,Clash'
    const twice = { source_article: `"${article}";"${article}"`, source_office: 'Hill Daily;Hill Daily' }
    const dates = { source_date: '1993-04-02;1993-04-02', source_headline: 'Clash;Clash' }
    const odd = takeIn(readUcdp, table({ ...battle, ...twice, ...dates }), 'a.csv')
    expect(odd.refused).toEqual([])
    expect(cited(odd, odd.events[0])).toHaveLength(2)
  })
})
