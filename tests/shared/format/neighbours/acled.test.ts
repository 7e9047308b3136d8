import { describe, expect, test } from 'vitest'
import { readAcled } from '../../../../src/shared/format/neighbours/tables/read-acled'
import { citationsOfClaim, claimsOf } from '../../../../src/shared/project/lookups'
import { again, cited, inShort, takeIn } from './take-in'

const columns =
  'event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp'
const row = (given: Readonly<Record<string, string>>): string =>
  columns
    .split(',')
    .map((name) => `"${(given[name] ?? '').replaceAll('"', '""')}"`)
    .join(',')
const table = (...rows: readonly Readonly<Record<string, string>>[]): string => [columns, ...rows.map(row)].join('\r\n')
const clash = {
  event_id_cnty: 'EXA17',
  event_date: '2023-03-14',
  time_precision: '1',
  disorder_type: 'Political violence',
  event_type: 'Battles',
  sub_event_type: 'Armed clash',
  actor1: 'Military Forces of Exampleland (2016-)',
  assoc_actor_1: 'Police Forces of Exampleland; Home Guard',
  inter1: '1',
  actor2: 'Hill Front',
  inter2: 'Rebel group',
  civilian_targeting: '',
  country: 'Exampleland',
  admin1: 'North',
  location: 'Hilltown',
  latitude: '40.5',
  longitude: '44.25',
  geo_precision: '2',
  source: 'Daily Example; Radio Hills',
  source_scale: 'National',
  notes:
    'On 14 March 2023, soldiers and the Hill Front exchanged fire at Hilltown. Two soldiers died. Others were hurt.',
  fatalities: '2',
  tags: 'crowd size=no report',
}

describe('an export of ACLED', () => {
  const taken = takeIn(readAcled, table(clash), 'acled.csv')
  const [event] = taken.events

  test('becomes events that are known by their key', () => {
    expect(event?.id).toBe('acled-EXA17')
    expect(taken.events.map((each) => inShort(taken, each))).toEqual([
      'Soldiers and the Hill Front exchanged fire at Hilltown | 2023-03-14 |  | Armed clash | Exampleland | Political violence, Battles, crowd size=no report | Military Forces of Exampleland (2016-), Police Forces of Exampleland, Home Guard, Hill Front | Hilltown',
    ])
    expect(event?.actors.map(({ role }) => role)).toEqual(['actor 1', 'with actor 1', 'with actor 1', 'actor 2'])
    expect([...taken.project.actors].map(({ name, kind }) => `${name}: ${kind}`)).toEqual(
      expect.arrayContaining([
        'Military Forces of Exampleland (2016-): state',
        'Hill Front: armed-group',
        'Home Guard: other',
      ]),
    )
    expect(event?.places[0]?.precision).toBe('near')
  })

  test('cites each source that it names, and the dataset', () => {
    expect(cited(taken, event)).toEqual([
      'Armed Conflict Location & Event Data (ACLED)',
      'Daily Example',
      'Radio Hills',
    ])
  })

  test('claims its fatalities and does not know them', () => {
    const [claim] = claimsOf(taken.project, 'acled-EXA17')
    expect(claim).toMatchObject({
      property: 'deaths',
      assertedBy: null,
      value: { low: null, best: 2, high: null },
      status: 'open',
    })
    expect(citationsOfClaim(taken.project, claim?.id ?? '')).toHaveLength(1)
    const zero = takeIn(readAcled, table({ ...clash, fatalities: '0' }), 'acled.csv')
    expect(claimsOf(zero.project, 'acled-EXA17')[0]?.notes).toBe('In ACLED, 0 can mean that no number was reported.')
  })

  test.each([
    ['2023-03-14', '1', '2023-03-14', ''],
    ['14 March 2023', '1', '2023-03-14', '14 March 2023'],
    ['14-03-2023', '1', '2023-03-14', '14-03-2023'],
    ['04/03/2023', '1', '2023-03-04', '04/03/2023'],
    ['2023-03-14', '2', '2023-03-11~/2023-03-17~', '2023-03-14'],
    ['2023-03-02', '2', '2023-02-27~/2023-03-05~', '2023-03-02'],
    ['2023-03-14', '3', '2023-03~', '2023-03-14'],
    ['2023-03-14', '9', '2023-03-14~', '2023-03-14'],
    ['some day', '1', null, 'some day'],
  ])('dates %s with precision %s as %s', (event_date, time_precision, edtf, verbatim) => {
    const { events } = takeIn(readAcled, table({ ...clash, event_date, time_precision }), 'a.csv')
    expect(events.map(({ when }) => [when?.edtf, when?.verbatim])).toEqual([[edtf, verbatim]])
  })

  test('is the same when it comes again, and changed where ACLED has changed it', () => {
    expect(again(readAcled, table(clash), 'later.csv', taken.project)).toEqual({ added: 0, changed: 0 })
    expect(again(readAcled, table({ ...clash, event_date: '2023-03-15' }), 'later.csv', taken.project)).toEqual({
      added: 0,
      changed: 1,
    })
  })

  test('keeps what was added to its events here', () => {
    const edited = {
      ...taken.project,
      events: taken.project.events.put({ ...(event ?? ({} as never)), notes: 'Seen by us.', inBriefing: true }),
    }
    const back = takeIn(readAcled, table({ ...clash, notes: 'On 14 March 2023, a longer fight.' }), 'a.csv', edited)
    expect(back.project.events.get('acled-EXA17')).toMatchObject({
      notes: 'Seen by us.',
      inBriefing: true,
      title: 'A longer fight',
    })
  })

  test('has rows refused and cells left out, with row and column', () => {
    const { refused, warnings } = takeIn(
      readAcled,
      table({ ...clash, event_id_cnty: '' }, { ...clash, latitude: '95', fatalities: 'many' }, clash),
      'a.csv',
    )
    expect(refused).toEqual([
      'row 2, column “event_id_cnty”: It has no “event_id_cnty”.',
      'row 4: It stands in row 3 already.',
    ])
    expect(warnings).toEqual(
      expect.arrayContaining([
        'Row 3: “95, 44.25” is no place on the globe in degrees; the place was taken without coordinates.',
        'Row 3, column “fatalities”: “many” in “fatalities” is not a number; it was left out.',
      ]),
    )
  })

  test('may have passed through R, which writes NA', () => {
    const { project } = takeIn(
      readAcled,
      table({ ...clash, actor2: 'NA', assoc_actor_1: 'NA', tags: 'NA', admin1: 'NA' }),
      'a.csv',
    )
    expect([...project.actors].map(({ name }) => name)).toEqual(['Military Forces of Exampleland (2016-)'])
    expect([...project.tags].map(({ name }) => name)).not.toContain('NA')
  })

  test('is not another table, nor an empty file', () => {
    expect(() => takeIn(readAcled, 'a,b\n1,2', 'x.csv')).toThrow(
      'The columns “event_id_cnty” and “event_date” are wanted.',
    )
    expect(() => takeIn(readAcled, '', 'x.csv')).toThrow('It is empty.')
  })
})
