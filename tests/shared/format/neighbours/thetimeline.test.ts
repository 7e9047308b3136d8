import { describe, expect, test } from 'vitest'
import { readTimelineProject } from '../../../../src/shared/format/neighbours/thetimeline/read-timeline'
import { again, cited, inShort, takeIn } from './take-in'

const file = (events: string, { type = 'gregoriantime', more = '' } = {}): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n<timeline><version>2.9.0</version><timetype>${type}</timetype>${more}<categories/><events>${events}</events><view/></timeline>`
const event = (start: string, end: string, text: string, more = ''): string =>
  `<event><start>${start}</start><end>${end}</end><text>${text}</text>${more}</event>`

describe('a file of The Timeline Project', () => {
  test.each([
    ['a moment', '2013-03-30 11:16:00', '2013-03-30 11:16:00', '', '2013-03-30T11:16'],
    ['a day', '2013-07-07 00:00:00', '2013-07-07 00:00:00', '', '2013-07-07'],
    ['a day up to the next midnight', '2013-07-07 00:00:00', '2013-07-08 00:00:00', '', '2013-07-07'],
    ['whole days, the last before the end', '2013-07-07 00:00:00', '2013-07-10 00:00:00', '', '2013-07-07/2013-07-09'],
    ['hours', '2013-07-07 08:00:00', '2013-07-07 17:30:00', '', '2013-07-07T08:00/2013-07-07T17:30'],
    ['44 BCE', '-43-03-15 00:00:00', '-43-03-15 00:00:00', '', '-0043-03-15'],
    ['fuzzy ends', '1914-07-28 00:00:00', '1918-11-12 00:00:00', '<fuzzy>True</fuzzy>', '1914-07-28~/1918-11-11~'],
    [
      'a fuzzy beginning',
      '1914-07-28 00:00:00',
      '1918-11-12 00:00:00',
      '<fuzzy_start>True</fuzzy_start>',
      '1914-07-28~/1918-11-11',
    ],
    ['what goes on', '2013-07-07 00:00:00', '2013-07-10 00:00:00', '<ends_today>True</ends_today>', '2013-07-07/..'],
    ['an older way of writing', '2009-9-25 14:56:0', '2009-9-25 14:56:0', '', '2009-09-25T14:56'],
    ['a day that does not exist', '2013-02-30 00:00:00', '2013-02-30 00:00:00', '', null],
    ['an end before the start', '2013-07-07 10:00:00', '2013-07-06 10:00:00', '', null],
    ['no date', 'soon', 'later', '', null],
  ])('says %s', (_, start, end, more, edtf) => {
    const taken = takeIn(readTimelineProject, file(event(start, end, 'It', more)), 'a.timeline')
    expect(taken.events.map(({ when }) => when?.edtf)).toEqual([edtf])
    expect(taken.warnings.length).toBe(edtf === null ? 1 : 0)
  })

  test('becomes events with lanes, tags, containers, eras and links', () => {
    const day = '1915-05-12 00:00:00'
    const text = file(
      [
        event(day, '1915-05-20 00:00:00', '[1]The siege', '<category>Army</category>'),
        event(
          day,
          day,
          '(1)First day',
          '<category>Army</category><categories><category>Town</category></categories><labels>fire, smoke</labels>',
        ),
        event(
          day,
          day,
          ' (perhaps) a rumour',
          '<description>Line one&#10;line &lt;two&gt;</description><hyperlink>https://example.org/a;https://example.org/b</hyperlink><progress>40</progress>',
        ),
        event(day, day, 'Treaty', '<milestone>True</milestone>'),
      ].join(''),
      {
        more: `<eras><era><name>War</name><start>1914-01-01 00:00:00</start><end>1919-01-01 00:00:00</end><color>1,2,3</color></era></eras>`,
      },
    )
    const taken = takeIn(readTimelineProject, text, 'siege.timeline')
    expect(taken.events.map((each) => inShort(taken, each))).toEqual([
      'The siege | 1915-05-12/1915-05-19 |  |  | Army |  |  | ',
      'First day | 1915-05-12 |  |  | Army, Town | fire, smoke |  | ',
      '(perhaps) a rumour | 1915-05-12 |  |  |  |  |  | ',
      'Treaty | 1915-05-12 |  | milestone |  |  |  | ',
      'War | 1914-01-01/1918-12-31 |  | era |  |  |  | ',
    ])
    expect(taken.events[1]?.parentId).toBe(taken.events[0]?.id)
    expect(taken.events[2]).toMatchObject({ description: 'Line one\nline <two>', notes: 'Progress: 40 %.' })
    expect(cited(taken, taken.events[2])).toEqual(['https://example.org/a', 'https://example.org/b', 'siege.timeline'])
    expect(again(readTimelineProject, text, 'siege.timeline', taken.project)).toEqual({ added: 0, changed: 0 })
  })

  test('may hold thousands of character references', () => {
    const taken = takeIn(
      readTimelineProject,
      file(
        event(
          '2000-01-01 00:00:00',
          '2000-01-01 00:00:00',
          'Long',
          `<description>${'a&#10;'.repeat(5000)}b</description>`,
        ),
      ),
      'a.timeline',
    )
    expect(taken.events[0]?.description).toHaveLength(10_001)
  })

  test('expands no entities of its own', () => {
    const bomb = '<?xml version="1.0"?><!DOCTYPE t [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
    const text = file(event('2000-01-01 00:00:00', '2000-01-01 00:00:00', '&b;')).replace(
      '<?xml version="1.0" encoding="utf-8"?>',
      bomb,
    )
    expect(() => takeIn(readTimelineProject, text, 'a.timeline')).toThrow(/import-unreadable/)
  })

  test('of the time before XML becomes events with lanes and descriptions', () => {
    const text = [
      '# Written by Timeline 0.7.0 on 2009-11-15 9:46:38',
      'PREFERRED-PERIOD:2009-6-1 3:14:47;2009-12-8 9:46:38',
      'CATEGORY:Field\\; notes;145,219,255;True',
      'EVENT:2009-7-13 0:0:0;2009-7-18 0:0:0;Course;Field\\; notes;description:One\\ntwo\\\\three;icon:aWNvbg==',
      'EVENT:2009-7-10 14:30:0;2009-7-10 14:30:0;Dentist\\; again;',
      'EVENT:2009-2-30 0:0:0;2009-2-30 0:0:0;No such day;',
      'EVENT:2009-3-1 0:0:0',
      'FOO:bar',
      '# END',
    ].join('\n')
    const taken = takeIn(readTimelineProject, text, 'a.timeline')
    expect(taken.events.map((each) => inShort(taken, each))).toEqual([
      'Course | 2009-07-13/2009-07-17 |  |  | Field; notes |  |  | ',
      'Dentist; again | 2009-07-10T14:30 |  |  |  |  |  | ',
      'No such day | (undated) | “2009-2-30 0:0:0” |  |  |  |  | ',
    ])
    expect(taken.events[0]?.description).toBe('One\ntwo\\three')
    expect(taken.refused).toEqual([
      'line 7: It is damaged and was not read.',
      'line 8: It is no line of such a file, and was not read.',
    ])
    expect(taken.warnings).toContain('1 icon was left out.')
    expect(cited(taken, taken.events[0])).toEqual(['a.timeline'])
    expect(again(readTimelineProject, text, 'a.timeline', taken.project)).toEqual({ added: 0, changed: 0 })
  })

  test('of the first versions needs neither categories nor an end', () => {
    const text =
      '# Written by Timeline 0.1.0dev on 2009-01-18 19:48:10\nEVENT:2009-01-19 00:00:00;2009-01-25 00:00:00;Foo\n'
    const taken = takeIn(readTimelineProject, text, 'a.timeline')
    expect(taken.events.map(({ when }) => when?.edtf)).toEqual(['2009-01-19/2009-01-24'])
  })

  test.each(['numtime', 'bosparaniantime', 'coptictime', 'pharaonictime'])(
    'that counts %s is refused with a reason',
    (type) => {
      expect(() => takeIn(readTimelineProject, file('', { type }), 'a.timeline')).toThrow(
        `It counts time as “${type}”.`,
      )
    },
  )

  test.each([
    ['nothing', '', 'It is not a Timeline Project file.'],
    ['other XML', '<kml></kml>', 'It is not a Timeline Project file.'],
    [
      'one from before XML that breaks off',
      '# Written by Timeline 0.6.0 on 2009-9-25 9:0:0\nEVENT:2009-9-25 0:0:0;2009-9-25 0:0:0;A;',
      'It ends too early: its last line is not “# END”.',
    ],
    [
      'a file that breaks off',
      '<timeline><version>2.0.0</version><events><event>',
      'It ends too early or is garbled at line 1, column 50 (“timeline”, “events”, “event” do not end).',
    ],
  ])('is not %s', (_, text, reason) => {
    expect(() => takeIn(readTimelineProject, text, 'x.timeline')).toThrow(reason)
  })
})
