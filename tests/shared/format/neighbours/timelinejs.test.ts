import { describe, expect, test } from 'vitest'
import { makeWhen } from '../../../../src/shared/dates/when'
import { readTimelineJsSheet } from '../../../../src/shared/format/neighbours/timelinejs/read-sheet'
import { readTimelineJs } from '../../../../src/shared/format/neighbours/timelinejs/read-slides'
import { writeTimelineJs } from '../../../../src/shared/format/neighbours/timelinejs/write-timelinejs'
import { makeFullProject, makeProject } from '../../../support/make-project'
import { fc } from '../../../support/properties'
import { again, cited, inShort, nothingYet, takeIn } from './take-in'

const slides = (events: readonly object[], more: object = {}): string => JSON.stringify({ ...more, events })
const slide = (start_date: object, headline: string, more: object = {}): object => ({
  start_date,
  text: { headline },
  ...more,
})

describe('slides of TimelineJS', () => {
  test.each([
    ['a day', { start_date: { year: '1963', month: '8', day: '9' } }, '1963-08-09'],
    ['a month', { start_date: { year: 1963, month: 8 } }, '1963-08'],
    ['a year and no January', { start_date: { year: 1963, month: '', day: null } }, '1963'],
    ['a time', { start_date: { year: 1963, month: 8, day: 9, hour: 13, minute: 5 } }, '1963-08-09T13:05'],
    ['a period', { start_date: { year: 1963 }, end_date: { year: 1965, month: 2 } }, '1963/1965-02'],
    ['an end that repeats the start', { start_date: { year: 1963 }, end_date: { year: 1963 } }, '1963'],
    ['44 BCE, of which there is no year 0', { start_date: { year: -44, month: 3, day: 15 } }, '-0043-03-15'],
    ['1 BCE', { start_date: { year: -1 } }, '0000'],
    ['the age of the universe', { start_date: { year: '-13800000000' } }, 'Y-13800000000'],
    ['a year with a comma', { start_date: { year: '1,815' } }, '1815'],
    ['words that are more exact', { start_date: { year: 1915 }, display_date: 'c. 1915' }, '1915~'],
    ['a decade in words', { start_date: { year: 1990 }, end_date: { year: 1999 }, display_date: 'the 1990s' }, '199X'],
    ['words that say something else', { start_date: { year: 1915 }, display_date: 'c. 1920' }, '1915'],
    ['a day that does not exist', { start_date: { year: 2023, month: 2, day: 30 } }, null],
    ['an end before the start', { start_date: { year: 1950 }, end_date: { year: 1940 } }, null],
  ])('give %s', (_, dates, edtf) => {
    const taken = takeIn(readTimelineJs, slides([{ ...dates, text: { headline: 'It' } }]), 'a.json')
    expect(taken.events.map(({ when }) => when?.edtf)).toEqual([edtf])
    expect(taken.warnings.length > 0).toBe(edtf === null)
  })

  test('become lanes of different colours, whatever order their groups come in', () => {
    const groups = ['Front', 'Talks', 'Front', 'Home'].map((group) => slide({ year: 1912 }, 'Something', { group }))
    const { project } = takeIn(readTimelineJs, slides(groups), 'balkan.json')
    expect([...project.lanes].map(({ name, colour }) => `${name} ${colour}`).sort()).toEqual([
      'Front red',
      'Home amber',
      'Talks orange',
    ])
  })

  test('become events with lanes, eras and citations, and their HTML text', () => {
    const text = slides(
      [
        slide({ year: 1912, month: 10 }, 'War <em>begins</em>', {
          text: {
            headline: 'War <em>begins</em>',
            text: '<p>First &amp; last.</p><p>See <a href="https://example.org/a">this</a>.</p>',
          },
          media: { url: '//example.org/map.jpg', caption: 'A <b>map</b>', credit: 'Archive' },
          group: 'Front',
        }),
      ],
      {
        title: { text: { headline: 'The Balkan Wars' } },
        eras: [{ start_date: { year: 1912 }, end_date: { year: 1913 }, text: { headline: 'The wars' } }],
      },
    )
    const taken = takeIn(readTimelineJs, text, 'balkan.json')
    expect(taken.events.map((event) => inShort(taken, event))).toEqual([
      'War begins | 1912-10 |  |  | Front |  |  | ',
      'The wars | 1912/1913 |  | era |  |  |  | ',
    ])
    expect(taken.events[0]?.description).toBe('First & last.\nSee this (https://example.org/a).')
    expect(cited(taken, taken.events[0])).toEqual(['A map', 'The Balkan Wars', 'https://example.org/a'])
    expect(again(readTimelineJs, text, 'balkan.json', taken.project)).toEqual({ added: 0, changed: 0 })
  })

  test('are read from versions 1 and 2 as well', () => {
    const text = JSON.stringify({
      timeline: {
        headline: 'Old',
        date: [
          {
            startDate: '2012,1,26',
            headline: 'Debate',
            text: '',
            tag: 'Talks',
            asset: { media: 'https://example.org/v' },
          },
        ],
        era: [{ startDate: '2012', endDate: '2013', headline: 'Season' }],
      },
    })
    const taken = takeIn(readTimelineJs, text, 'old.json')
    expect(taken.events.map((event) => inShort(taken, event))).toEqual([
      'Debate | 2012-01-26 |  |  | Talks |  |  | ',
      'Season | 2012/2013 |  | era |  |  |  | ',
    ])
  })

  test('that are the same twice are two events', () => {
    const taken = takeIn(readTimelineJs, slides([slide({ year: 1 }, 'A'), slide({ year: 1 }, 'A')]), 'a.json')
    expect(taken.events).toHaveLength(2)
  })

  test.each([
    ['nothing at all', '{}'],
    ['no JSON', 'Year,Month'],
    ['JSON that breaks off', '{"events": [{'],
    ['a list', '[]'],
  ])('are not found in %s', (_, text) => {
    expect(() => takeIn(readTimelineJs, text, 'x.json')).toThrow(/import-unreadable/)
  })

  test('that are no objects are refused with their place', () => {
    expect(takeIn(readTimelineJs, slides([slide({ year: 1 }, 'A'), 7 as never]), 'a.json').refused).toEqual([
      'event 2: It is no slide.',
    ])
  })
})

describe('the sheet of TimelineJS', () => {
  const header =
    'Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,Media Credit,Media Caption,Media Thumbnail,Type,Group,Background'

  test('is read by the names of its columns', () => {
    const text = [
      header,
      ',,,,,,,,,A town at war,,,,,,title,,',
      '1912,10,8,13:30,,,,,,Declaration,"<p>At noon, or so.</p>",,,,,,Talks,',
      '"1,913",,,,1914,,,,c. 1913 – 1914,Siege,,https://example.org/s,,A view,,,,',
      '1912,,,,1913,,,,,The wars,,,,,,era,,',
    ].join('\n')
    const taken = takeIn(readTimelineJsSheet, text, 'sheet.csv')
    expect(taken.events.map((event) => inShort(taken, event))).toEqual([
      'Declaration | 1912-10-08T13:30 |  |  | Talks |  |  | ',
      'Siege | 1913~/1914 | “c. 1913 – 1914” |  |  |  |  | ',
      'The wars | 1912/1913 |  | era |  |  |  | ',
    ])
    expect(cited(taken, taken.events[1])).toEqual(['A town at war', 'A view'])
    expect(again(readTimelineJsSheet, text, 'sheet.csv', taken.project)).toEqual({ added: 0, changed: 0 })
  })

  test('of version 1 has its dates as Americans write them', () => {
    const text = 'Start Date\tEnd Date\tHeadline\tText\n3/15/2003\t4/1/2003\tInvasion\t\n1999\t\tBefore\t\n'
    const taken = takeIn(readTimelineJsSheet, text, 'old.tsv')
    expect(taken.events.map(({ when }) => when?.edtf)).toEqual(['2003-03-15/2003-04-01', '1999'])
  })

  test('has rows that are refused alone, with their number', () => {
    const taken = takeIn(
      readTimelineJsSheet,
      `${header}\n1912,,,,,,,,,A,,,,,,,,,too,many\n1913,,,,,,,,,B,,,,,,,,`,
      'a.csv',
    )
    expect(taken.refused).toEqual([
      expect.stringContaining(
        'row 2: It has 20 cells where the header names 18 columns: “too”, “many” stand behind the last.',
      ),
    ])
    expect(taken.events.map(({ title }) => title)).toEqual(['B'])
  })
})

describe('a project for TimelineJS', () => {
  test('has dates of known parts only, and says what it left out', () => {
    const { text, losses } = writeTimelineJs(makeFullProject(), [...makeFullProject().events])
    const written = JSON.parse(text) as { events: { unique_id: string }[]; scale: string }
    const byId = new Map(written.events.map((event) => [event.unique_id, event]))
    expect(byId.get('blockade')).toMatchObject({
      start_date: { year: 2022, month: 12 },
      end_date: { year: 2023, month: 9 },
      display_date: 'c. December 2022 – September 2023',
    })
    expect(byId.has('undated')).toBe(false)
    expect(written.scale).toBe('human')
    expect(losses).toContain('One event without a date was left out: this format has no place for them.')
    expect(losses).toContain('2 claims were left out.')
    expect(text).not.toContain('Reprint')
  })

  test('never holds markup that somebody typed', () => {
    const project = makeProject({
      events: [{ title: '<img src=x onerror=alert(1)>', when: makeWhen({ edtf: '1999' }) }],
    })
    const { text } = writeTimelineJs(project, [...project.events])
    expect(text).not.toContain('<img')
  })

  test('is cosmological where JavaScript has no dates any more', () => {
    const project = makeProject({ events: [{ title: 'A', when: makeWhen({ edtf: 'Y-4600000000' }) }] })
    expect(JSON.parse(writeTimelineJs(project, [...project.events]).text)).toMatchObject({
      scale: 'cosmological',
      events: [{ start_date: { year: -4600000000 } }],
    })
  })

  test('comes back with title, text, date, lane, tags and sources', () => {
    const project = makeFullProject()
    const { text } = writeTimelineJs(project, [...project.events])
    const back = takeIn(readTimelineJs, text, 'export.json')
    expect(back.events.map((event) => inShort(back, event)).sort()).toEqual([
      'Ceasefire agreed | 2023-09-20T13:00 | “20 September 2023, 13:00 (Yerevan time)” |  | Talks |  |  | ',
      'Offensive begins | 2023-09-19 |  |  | Fighting | shelling |  | ',
      'Road blocked | 2022-12~/2023-09 |  |  |  |  |  | ',
    ])
    expect(back.project.events.get('offensive')?.id).toBe('offensive')
    expect(cited(back, back.project.events.get('offensive'))).toContain(
      'Doe, Ceasefire after a day of fighting (21 September 2023), para. 4',
    )
  })

  test('keeps every date that has one', () => {
    const edtf = fc.constantFrom(
      '1915',
      '1915-05',
      '1915-05-12',
      '1915~',
      '199X',
      '-0043-03-15',
      '-05XX',
      '1848-21',
      '2020-09-27/2020-11-10',
      '2023/..',
      '[..1915-05-11]',
      '1984?',
      '[1667,1668]',
      '2021-34',
      '2023-09-20T13:00',
      'Y-12000',
    )
    fc.assert(
      fc.property(fc.uniqueArray(edtf, { minLength: 1 }), (dates) => {
        const project = makeProject({
          events: dates.map((date, index) => ({ id: `e${index}`, title: 'T', when: makeWhen({ edtf: date }) })),
        })
        const { text } = writeTimelineJs(project, [...project.events])
        const back = takeIn(readTimelineJs, text, 'x.json', nothingYet)
        expect(back.events.map(({ when }) => when?.edtf).sort()).toEqual([...dates].sort())
      }),
      { numRuns: 20 },
    )
  })
})
