import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { makeWhen } from '../../../../src/shared/dates/when'
import { readICalendar } from '../../../../src/shared/format/neighbours/calendars/read-icalendar'
import { writeICalendar } from '../../../../src/shared/format/neighbours/calendars/write-icalendar'
import { madeAt, makeFullProject, makeProject } from '../../../support/make-project'
import { again, cited, inShort, takeIn } from './take-in'

const calendar = (...events: readonly string[]): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//test//EN',
    ...events.flatMap((event) => ['BEGIN:VEVENT', event, 'END:VEVENT']),
    'END:VCALENDAR',
  ].join('\r\n')
const made = { generator: 'Regesta test', exportedAt: madeAt }

describe('an iCalendar file', () => {
  test('that was cut off behind an event says so', () => {
    const lines = [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'BEGIN:VEVENT',
      'UID:a',
      'SUMMARY:A',
      'DTSTART:20200101',
      'END:VEVENT',
    ]
    const said = 'The file does not end as a calendar does.'
    expect(takeIn(readICalendar, lines.join('\r\n'), 'a.ics').warnings.join()).toContain(said)
    const whole = [...lines, 'END:VCALENDAR', ''].join('\r\n')
    expect(takeIn(readICalendar, whole, 'a.ics').warnings.join()).not.toContain(said)
  })

  test.each([
    ['a day', 'DTSTART;VALUE=DATE:20230919\r\nDTEND;VALUE=DATE:20230920', '2023-09-19', null],
    ['a day without an end', 'DTSTART;VALUE=DATE:20230919', '2023-09-19', null],
    [
      'two days, for the end does not belong to them',
      'DTSTART;VALUE=DATE:20230919\r\nDTEND;VALUE=DATE:20230921',
      '2023-09-19/2023-09-20',
      null,
    ],
    ['a duration', 'DTSTART;VALUE=DATE:20230919\r\nDURATION:P2D', '2023-09-19/2023-09-20', null],
    ['a moment in UTC', 'DTSTART:20230920T090000Z', '2023-09-20T09:00Z', null],
    [
      'the clock of a place',
      'DTSTART;TZID=Asia/Yerevan:20230920T130000\r\nDTEND;TZID=Asia/Yerevan:20230920T140000',
      '2023-09-20T13:00/2023-09-20T14:00',
      'Asia/Yerevan',
    ],
    [
      'the exact date beside it',
      'DTSTART;VALUE=DATE:19150101\r\nDTEND;VALUE=DATE:19160101\r\nX-EDTF:1915~',
      '1915~',
      null,
    ],
    ['a date that was moved in the calendar since', 'DTSTART;VALUE=DATE:19150201\r\nX-EDTF:1915~', '1915-02-01', null],
  ])('says %s', (_, dates, edtf, zone) => {
    const taken = takeIn(readICalendar, calendar(`UID:1\r\nSUMMARY:It\r\n${dates}`), 'a.ics')
    expect(taken.events.map(({ when }) => [when?.edtf, when?.timeZone])).toEqual([[edtf, zone]])
  })

  test('becomes events with places, people, tags and sources', () => {
    const text = calendar(
      [
        'UID:talks-7@example.org',
        'SUMMARY:Talks\\, second round',
        'DTSTART;VALUE=DATE:20230921',
        'DESCRIPTION:Opened at noon.\\nNothing agreed.',
        'LOCATION:Yevlakh',
        'GEO:40.6172;47.15',
        'CATEGORIES:talks,peace',
        'URL:https://example.org/talks',
        'ATTENDEE;CN=Jane Doe:mailto:jane@example.org',
      ].join('\r\n'),
    )
    const taken = takeIn(readICalendar, text, 'talks.ics')
    expect(taken.events.map((event) => inShort(taken, event))).toEqual([
      'Talks, second round | 2023-09-21 |  |  |  | talks, peace | Jane Doe | Yevlakh',
    ])
    expect(taken.events[0]?.description).toBe('Opened at noon.\nNothing agreed.')
    expect([...taken.project.places].map(({ lat, lon }) => [lat, lon])).toEqual([[40.6172, 47.15]])
    expect(cited(taken, taken.events[0])).toEqual(['https://example.org/talks', 'talks.ics'])
    expect(again(readICalendar, text, 'talks.ics', taken.project)).toEqual({ added: 0, changed: 0 })
  })

  test('is said to recur, to be cancelled, or to use a zone that nobody knows', () => {
    const taken = takeIn(
      readICalendar,
      calendar('UID:1\r\nSUMMARY:Vigil\r\nDTSTART;TZID=Home:20230921T180000\r\nRRULE:FREQ=WEEKLY\r\nSTATUS:CANCELLED'),
      'a.ics',
    )
    expect(taken.warnings.slice(0, 3)).toEqual([
      'Event 1: It recurs. Only its first occurrence was taken.',
      'Event 1: It is marked as cancelled. It was taken as an event that is refuted.',
      'Event 1: Its time zone is “Home”. The time was taken as the clock shows it there.',
    ])
  })

  test.each([
    ['a day that is not called one', 'DTSTART:20220101\r\nDTEND:20220103', '2022-01-01/2022-01-02', []],
    ['the same in a zone', 'DTSTART;TZID=Europe/Rome:20220101', '2022-01-01', []],
    ['dashes', 'DTSTART:2022-01-01', '2022-01-01', []],
    [
      'a day that does not exist',
      'DTSTART;VALUE=DATE:20230230',
      null,
      ['Event 1: “20230230” was kept in words and the event left undated.'],
    ],
    ['words', 'DTSTART:some day', null, ['Event 1: “some day” was kept in words and the event left undated.']],
    [
      'a duration without measure',
      'DTSTART:20220101T100000Z\r\nDURATION:P888888888888888888W',
      '2022-01-01T10:00Z',
      ['Event 1: Its end, “P888888888888888888W”, cannot be read. Only its beginning was taken.'],
    ],
    [
      'an end in words',
      'DTSTART:20220101T100000\r\nDTEND:noon',
      '2022-01-01T10:00',
      ['Event 1: Its end, “noon”, cannot be read. Only its beginning was taken.'],
    ],
    [
      'an end before the beginning',
      'DTSTART:20220102T100000\r\nDTEND:20220101T100000',
      '2022-01-02T10:00',
      ['Event 1: Its end is before its beginning. Only its beginning was taken.'],
    ],
  ])('may have %s', (_, dates, edtf, warnings) => {
    const taken = takeIn(readICalendar, calendar(`UID:1\r\nSUMMARY:It\r\n${dates}`), 'a.ics')
    expect(taken.events.map(({ when }) => when?.edtf)).toEqual([edtf])
    expect(taken.warnings.length).toBe(warnings.length)
    for (const [at, warning] of warnings.entries()) expect(taken.warnings[at]).toContain(warning)
  })

  test('keeps the words of a date that nobody can read', () => {
    const taken = takeIn(readICalendar, calendar('UID:1\r\nSUMMARY:It\r\nDTSTART:INVALID'), 'a.ics')
    expect(taken.events[0]?.when?.verbatim).toBe('INVALID')
  })

  test('is read event by event where it is damaged, without the lines that are', () => {
    const text = calendar(
      'UID:1\r\nSUMMARY:First\r\nDTSTART:20220101T100000Z\r\nRRULE:FREQ=NOW AND THEN',
      'UID:2\r\nSUMMARY:Second\r\nDESCRIPTION:A long\r\n  line\r\nthis is no line\r\nDTSTART:20220102T100000Z',
    ).replace('END:VCALENDAR', 'BEGIN:VEVENT\r\nUID:3\r\nSUMMARY:It breaks o')
    const taken = takeIn(readICalendar, text, 'a.ics')
    expect(taken.events.map(({ title, when, description }) => [title, when?.edtf, description])).toEqual([
      ['First', '2022-01-01T10:00Z', ''],
      ['Second', '2022-01-02T10:00Z', 'A long line'],
    ])
    expect(taken.refused).toEqual(['event 3: It is damaged and was not read.'])
    expect(taken.warnings).toEqual([
      'Event 1: The line “RRULE:FREQ=NOW AND THEN” cannot be read and was left out.',
      'Event 2: The line “this is no line” cannot be read and was left out.',
      'The file does not end as a calendar does. It was probably cut off, so that more may be missing; get it anew.',
    ])
  })

  test('may hold earlier versions of an event; the newest is taken, wherever it stands', () => {
    const version = (sequence: number, title: string): string =>
      `UID:1\r\nSEQUENCE:${sequence}\r\nSUMMARY:${title}\r\nDTSTART;VALUE=DATE:20220101`
    const taken = takeIn(
      readICalendar,
      calendar(version(1, 'Planned'), version(3, 'Held'), version(2, 'Moved')),
      'a.ics',
    )
    expect(taken.events.map(({ title }) => title)).toEqual(['Held'])
    expect(taken.refused).toEqual([
      'event 1: It is an earlier version of event 2, which was taken.',
      'event 3: It is an earlier version of event 2, which was taken.',
    ])
  })

  test('may have several places of one name, and the same places again', () => {
    const at = (uid: number, geo: string): string =>
      `UID:${uid}\r\nSUMMARY:It\r\nDTSTART;VALUE=DATE:20220101\r\nLOCATION:Santa Maria${geo}`
    const text = calendar(at(1, ''), at(2, '\r\nGEO:37;-25'), at(3, '\r\nGEO:-29.7;-53.8'), at(4, '\r\nGEO:16.6;-22.9'))
    const taken = takeIn(readICalendar, text, 'a.ics')
    expect([...taken.project.places].map(({ lat }) => lat).sort()).toEqual([-29.7, 16.6, 37])
    expect(taken.events[0]?.places).toEqual(taken.events[1]?.places)
    expect(again(readICalendar, text, 'a.ics', taken.project)).toEqual({ added: 0, changed: 0 })
  })

  test.each([
    ['another file', 'Title,Date\nA,2023'],
    ['one that breaks off', 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nthis is no line'],
    ['an empty one', ''],
  ])('is not %s', (_, text) => {
    expect(() => takeIn(readICalendar, text, 'x.ics')).toThrow(/import-unreadable/)
  })

  test('without events says so', () => {
    expect(takeIn(readICalendar, calendar(), 'a.ics').warnings).toEqual(['There are no events in it.'])
  })
})

describe('a project as iCalendar', () => {
  const write = (edtf: string): { text: string; losses: readonly string[] } => {
    const project = makeProject({ events: [{ title: 'It', when: makeWhen({ edtf }) }] })
    return writeICalendar(project, [...project.events], made)
  }

  test.each([
    ['2023-09-19', '20230919', '20230920'],
    ['2024-02', '20240201', '20240301'],
    ['1915', '19150101', '19160101'],
    ['199X', '19900101', '20000101'],
    ['2023-12-31', '20231231', '20240101'],
  ])('has %s from %s to the day before %s', (edtf, start, end) => {
    const { text } = write(edtf)
    expect(text).toContain(`DTSTART;VALUE=DATE:${start}\r\nDTEND;VALUE=DATE:${end}\r\n`)
    expect(text).toContain(`X-EDTF:${edtf}`)
  })

  test('turns a time with an offset into UTC, over midnight too', () => {
    expect(write('2023-09-20T01:00+04:00').text).toContain('DTSTART:20230919T210000Z')
    expect(write('2023-09-20T13:00').text).toContain('DTSTART:20230920T130000\r\n')
  })

  test.each(['-0043-03-15', 'Y-12000', '0000'])('leaves out %s, and counts it', (edtf) => {
    const { text, losses } = write(edtf)
    expect(text).not.toContain('BEGIN:VEVENT')
    expect(losses).toEqual([
      'One event before the year 1 or after 9999 was left out: this format cannot say such years.',
    ])
  })

  test('is read by another reader as it was meant', () => {
    const { text } = writeICalendar(makeFullProject(), [...makeFullProject().events], made)
    const events = new ICAL.Component(
      ICAL.parse(text) as ConstructorParameters<typeof ICAL.Component>[0],
    ).getAllSubcomponents('vevent')
    expect(events.map((event) => event.getFirstPropertyValue('summary')).sort()).toEqual([
      'Ceasefire agreed',
      'Offensive begins',
      'Road blocked',
    ])
    expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true)
  })

  test('comes back with dates, lanes, actors, places and sources', () => {
    const project = makeFullProject()
    const { text, losses } = writeICalendar(project, [...project.events], made)
    const back = takeIn(readICalendar, text, 'export.ics')
    expect(back.events.map((event) => inShort(back, event)).sort()).toEqual([
      'Ceasefire agreed | 2023-09-20T13:00 |  |  | Talks, Fighting |  |  | ',
      'Offensive begins | 2023-09-19 |  |  | Fighting | shelling | Ministry of Defence | Stepanakert / Khankendi',
      'Road blocked | 2022-12~/2023-09 |  |  |  |  |  | ',
    ])
    expect(back.project.events.get('offensive')?.actors[0]?.role).toBe('belligerent')
    expect(losses).toContain('One event has a date that is uncertain or approximate; this format shows plain dates.')
    expect(text).not.toContain('Reprint')
  })
})
