import { describe, expect, test } from 'vitest'
import { makeWhen } from '../../../../src/shared/dates/when'
import { readMarkwhen } from '../../../../src/shared/format/neighbours/markwhen/read-markwhen'
import { writeMarkwhen } from '../../../../src/shared/format/neighbours/markwhen/write-markwhen'
import { makeFullProject, makeProject } from '../../../support/make-project'
import { again, cited, inShort, takeIn } from './take-in'

describe('a Markwhen text', () => {
  test('says how much text stands below no event, and takes a line with a time that is none for an event', () => {
    const text = 'title: T\n\n# Part one\nA preface.\n\n2020: A\nBelow A.\n# Part two\nAnother.\n2020-01-02T25:00: B\n'
    const taken = takeIn(readMarkwhen, text, 'a.mw')
    expect(taken.events.map(({ title, description, when }) => [title, description, when?.edtf])).toEqual([
      ['A', 'Below A.', '2020'],
      ['B', '', null],
    ])
    expect(taken.warnings).toContain('2 lines stand below no event and were not taken.')
  })

  test.each([
    ['1988-02-20: It', '1988-02-20', 0],
    ['1991 - 1994: It', '1991/1994', 0],
    ['1999/2001: It', '1999/2001', 0],
    ['2020-09-27 / 2020-11-10: It', '2020-09-27/2020-11-10', 0],
    ['Dec 2012: It', '2012-12', 0],
    ['05/06/2021: It', '2021-05-06', 0],
    ['2023-09-19/2 days: It', '2023-09-19/2023-09-20', 0],
    ['2023-09-20T13:00:00Z: It', '2023-09-20T13:00:00Z', 0],
    ['2020 / now: It', '2020/..', 0],
    // Markwhen's own parser passes over these, or takes half of them for the whole.
    ['early 1990s: It', '1990~/1993~', 1],
    ['c. 1915: It', '1915~', 1],
    ['-0043-03-15: It', '-0043-03-15', 1],
    ['2023-09-20T13:00Z / 2023-09-20T14:00Z: It', '2023-09-20T13:00Z/2023-09-20T14:00Z', 1],
    ['18:00 2 Dec 2012: It', '2012-12-02T18:00', 1],
    // What depends on the day of reading, or does not exist, has no date.
    ['now: It', null, 1],
    ['2024-02-30: It', null, 1],
    ['after !nothing 5 days: It', null, 1],
  ])('with “%s” gives %s', (line, edtf, warnings) => {
    const taken = takeIn(readMarkwhen, `---\ntitle: T\n---\n\n1900: Before\n${line}\n`, 'a.mw')
    expect(taken.events.map(({ title, when }) => [title, when?.edtf])).toEqual([
      ['Before', '1900'],
      ['It', edtf],
    ])
    expect(taken.warnings).toHaveLength(warnings)
  })

  test('that says its dates have the day first is believed', () => {
    const taken = takeIn(readMarkwhen, '---\ndateFormat: d/M/y\n---\n05/06/2021: It\n', 'a.mw')
    expect(taken.events[0]?.when?.edtf).toBe('2021-06-05')
  })

  test('becomes events with groups, tags, places and links', () => {
    const text = [
      '---',
      'title: The road',
      '#war: red',
      '---',
      '// a remark',
      '# Blockade',
      '## First months',
      '2022-12-12: Road closed #war #road [report](https://example.org/r)',
      'location: Lachin',
      '  People stood in the way.',
      '',
      '  See [also](https://example.org/s).',
      '# Talks',
      '2023-09-21: Talks in Yevlakh',
      'id: talks',
    ].join('\n')
    const taken = takeIn(readMarkwhen, text, 'road.mw')
    expect(taken.events.map((event) => inShort(taken, event))).toEqual([
      'Road closed report | 2022-12-12 |  |  | Blockade / First months | war, road |  | Lachin',
      'Talks in Yevlakh | 2023-09-21 |  |  | Talks |  |  | ',
    ])
    expect(taken.events[0]?.description).toBe('People stood in the way.\n\nSee also (https://example.org/s).')
    expect(cited(taken, taken.events[0])).toEqual(['The road', 'also', 'report'])
    expect(taken.events[1]?.id).toBe('mw-talks')
    expect(again(readMarkwhen, text, 'road.mw', taken.project)).toEqual({ added: 0, changed: 0 })
  })

  test('may have the older groups, which end', () => {
    const text = 'group War #red\n1999: A\nsection Inner\n2000: B\nendSection\nendGroup\n2001: C\n'
    const taken = takeIn(readMarkwhen, text, 'old.mw')
    expect(taken.events.map((event) => inShort(taken, event).split(' | ')[4])).toEqual(['War', 'War / Inner', ''])
  })

  test('keeps a sentence with a colon as a sentence', () => {
    const taken = takeIn(readMarkwhen, '1999: A\nHe said: nothing\nTwo reasons: fear and money\n', 'a.mw')
    expect(taken.events).toHaveLength(1)
    expect(taken.events[0]?.description).toBe('He said: nothing\nTwo reasons: fear and money')
  })

  test.each(['', 'Just words, and no dates.', 'Title,Date\nA,B'])('is not %j', (text) => {
    expect(() => takeIn(readMarkwhen, text, 'x.mw')).toThrow(/import-unreadable/)
  })
})

describe('a project as Markwhen', () => {
  test('comes back with its exact dates', () => {
    const project = makeFullProject()
    const { text, losses } = writeMarkwhen(project, [...project.events])
    const back = takeIn(readMarkwhen, text, 'export.mw')
    expect(back.events.map((event) => inShort(back, event)).sort()).toEqual([
      'Ceasefire agreed | 2023-09-20T13:00 |  |  | Talks |  |  | ',
      'Offensive begins | 2023-09-19 |  |  | Fighting | shelling |  | Stepanakert / Khankendi',
      'Road blocked | 2022-12~/2023-09 |  |  |  |  |  | ',
    ])
    expect(back.warnings.filter((warning) => warning.startsWith('Line'))).toEqual([])
    expect(losses).toContain('One event without a date was left out: this format has no place for them.')
  })

  test('leaves out years that Markwhen does not have, and counts them', () => {
    const project = makeProject({ events: [{ title: 'Ides', when: makeWhen({ edtf: '-0043-03-15' }) }] })
    expect(writeMarkwhen(project, [...project.events]).losses).toEqual([
      'One event before the year 1 or after 9999 was left out: this format cannot say such years.',
    ])
  })

  test('lets no line of a description become an event', () => {
    const project = makeProject({
      events: [{ title: 'A', description: '1999: not an event\n# no group', when: makeWhen({ edtf: '1998' }) }],
    })
    const back = takeIn(readMarkwhen, writeMarkwhen(project, [...project.events]).text, 'x.mw')
    expect(back.events.map(({ title, description }) => [title, description])).toEqual([
      ['A', '1999: not an event\n# no group'],
    ])
  })
})
