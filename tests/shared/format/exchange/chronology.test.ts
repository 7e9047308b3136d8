import { describe, expect, test } from 'vitest'
import { makeWhen } from '../../../../src/shared/dates/when'
import { chosenEvents } from '../../../../src/shared/format/exchange/chronological'
import { writeChronology } from '../../../../src/shared/format/exchange/markdown/chronology'
import { inPeriods } from '../../../../src/shared/format/exchange/markdown/periods'
import type { Project } from '../../../../src/shared/project/project'
import { everything, type Filter } from '../../../../src/shared/project/records/view'
import { makeEvent, makeFullProject, makeProject } from '../../../support/make-project'

function chronologyOf(project: Project, filter: Filter | null = null): string {
  const made = { generator: 'Regesta 0.1.0', exportedAt: '2023-10-01T12:00:00.000Z' }
  return writeChronology(project, chosenEvents(project, filter), filter, made)
}

/** The lines of one event, from its heading to the next heading. */
function entryOf(text: string, title: string): string {
  const entries = text.split(/\n(?=#{1,3} )/)
  const entry = entries.find((candidate) => (candidate.split('\n')[0] ?? '').includes(title))
  if (entry === undefined) throw new Error(`no entry ${title}`)
  return entry.trim()
}

describe('a chronology', () => {
  const text = chronologyOf(makeFullProject())

  test('begins with its title, what it is about, and how much there is of it', () => {
    expect(text).toMatch(/^# September 2023\n\nTwo days and what led to them\.\n\n/)
    expect(text).toContain(
      '*4 events, December 2022 to September 2023; 2 claims; 2 sources. One source is confidential: it is neither named nor quoted here. Exported on 1 October 2023 with Regesta 0.1.0.*',
    )
  })

  test('tells an event with its claims, its sources and how its date was come by', () => {
    const rationale = makeFullProject().events.get('offensive')?.when?.rationale ?? ''
    expect(entryOf(text, 'Offensive begins')).toBe(
      [
        '### 19 September 2023: Offensive begins',
        '**Disputed, verified.** *E1 · near Stepanakert / Khankendi*',
        '- **Ombudsman** said: At least 32 people were killed.[^1] – *deaths: at least 32 people* (said 20 September 2023; dates it 19–20 September 2023; possibly true)\n' +
          '- **Ministry of Defence** denies: Civilians were not targeted. (contradicts the claim of Ombudsman)',
        '*With Ministry of Defence (belligerent). Lane: Fighting. Tag: shelling.*\\\n' +
          `*Date: “Tuesday” in the source. ${rationale}*`,
      ].join('\n\n'),
    )
  })

  test('leads from every statement to the words it rests on', () => {
    expect(text).toContain(
      '[^1]: Doe, *Ceasefire after a day of fighting* (21 September 2023), para. 4: “at least 32 people”.',
    )
  })

  test('says what an event is part of and follows', () => {
    expect(entryOf(text, 'Ceasefire agreed')).toContain(
      'Lanes: Talks, Fighting. Part of “Offensive begins” (E1). Follows “Offensive begins” (E1).',
    )
  })

  test('puts undated events last, before the sources', () => {
    const headings = [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading]) => heading)
    expect(headings.slice(-3)).toEqual(['Undated', 'Talks, at some time', 'Sources'])
  })

  test('lists its sources with how far they can be relied on', () => {
    expect(text).toContain(
      '- Jane Doe. *Ceasefire after a day of fighting*. 21 September 2023. <https://example.org/article>. Reliability B, usually reliable. Cited for E1.',
    )
  })

  test('names a confidential source by a number, and quotes nothing of it', () => {
    const project = makeProject({
      events: [{ title: 'Meeting', code: 'E1' }],
      sources: [
        {
          csl: { type: 'interview', title: 'Interview with N. N.', author: [{ family: 'Nguyen' }] },
          reliability: 'B',
          reliabilityBasis: 'She was there.',
          confidential: true,
        },
      ],
      citations: [
        {
          eventId: 'event-1',
          sourceId: 'source-1',
          locator: { label: 'page', value: '77' },
          quote: { exact: 'I opened the gate', prefix: '', suffix: '', language: '' },
        },
      ],
    })
    const filter: Filter = { ...everything, sources: ['source-1'] }
    for (const text of [chronologyOf(project), chronologyOf(project, filter)]) {
      expect(text).toContain('[^1]: Confidential source 1.')
      expect(text).toContain('- **Confidential source 1.** Reliability B, usually reliable. Cited for E1.')
      for (const word of ['Interview', 'Nguyen', 'there', '77', 'gate']) expect(text).not.toContain(word)
    }
  })

  test('leaves working notes out', () => {
    const notes = 'Ask Anna whether this is safe to print.'
    const project = makeProject({
      events: [{ title: 'Event', notes }],
      claims: [{ statement: 'Claim', notes }],
      sources: [{ csl: { type: 'book', title: 'Book' }, notes }],
      citations: [{ claimId: 'claim-1', sourceId: 'source-1', notes }],
      actors: [{ name: 'Actor', notes }],
    })
    expect(chronologyOf(project)).not.toContain('Anna')
  })

  test('gives the figures an event reports, and the assessment', () => {
    const value = {
      low: 25,
      best: 27,
      high: 30,
      unit: 'deaths',
      qualifier: null,
      breakdown: [{ label: 'civilians', value: 2 }],
    }
    const project = makeProject({
      events: [
        { title: 'Event', reported: [{ property: 'deaths', value }], assessment: 'One count.\n\nTo be checked.' },
      ],
    })
    expect(entryOf(chronologyOf(project), 'Event')).toContain(
      '**Reported here:** 27 (from 25 to 30) deaths (incl. 2 civilians).\n\n**Assessment:** One count.\n\nTo be checked.',
    )
  })

  test('of a part says which part', () => {
    const project = makeFullProject()
    const text = chronologyOf(project, {
      ...everything,
      lanes: ['diplomacy'],
      period: { edtf: '2023-09', sureness: 'certainly' },
    })
    expect(text).toContain(
      '*1 event, September 2023; 0 claims; 2 sources. Only a selection: lanes “Talks”; certainly within September 2023.',
    )
    expect(text).not.toContain('### 19 September 2023: Offensive begins')
  })

  test('of nothing says so', () => {
    expect(chronologyOf(makeProject())).toContain('There is no event in this chronology.')
  })

  test('cites the same place with one note, and a source in short when it comes again', () => {
    const quote = (exact: string) => ({ exact, prefix: '', suffix: '', language: '' })
    const project = makeProject({
      events: [{ title: 'Event' }],
      sources: [{ csl: { type: 'book', title: 'A very long title that nobody wants to read again and again' } }],
      citations: [
        { eventId: 'event-1', sourceId: 'source-1', quote: quote('first') },
        { eventId: 'event-1', sourceId: 'source-1', quote: quote('first') },
        { eventId: 'event-1', sourceId: 'source-1', quote: quote('Second.'), relation: 'contradicts' },
      ],
    })
    const text = chronologyOf(project)
    expect(text).toContain('See the sources.[^1][^2]\n')
    expect(text).toContain('[^1]: *A very long title that nobody wants to read again and again*: “first”.')
    expect(text).toContain('[^2]: Against this: *A very long title that nobody wants …*: “Second.”')
    expect(text).not.toContain('[^3]')
  })
})

describe('headings', () => {
  const eventsOf = (dates: readonly string[], kind: 'extent' | 'instant' = 'extent') =>
    dates.map((edtf, index) => makeEvent({ id: `event-${index}`, when: makeWhen({ edtf, kind }) }))
  const headingsOf = (dates: readonly string[], kind: 'extent' | 'instant' = 'extent') =>
    inPeriods(eventsOf(dates, kind)).map(({ heading, events }) => `${heading}: ${events.length}`)
  const each = (count: number, date: (index: number) => string): string[] =>
    Array.from({ length: count }, (_, index) => date(index))

  test('are none for a handful of events', () => {
    expect(headingsOf(['1914', '1915', '1916'])).toEqual([': 3'])
  })

  test.each([
    [
      'days',
      [...each(5, () => '2020-09-27'), ...each(5, () => '2020-09-28')],
      ['27 September 2020: 5', '28 September 2020: 5'],
    ],
    [
      'months',
      [...each(4, (day) => `2020-09-0${day + 1}`), ...each(4, (day) => `2020-10-0${day + 1}`)],
      ['September 2020: 4', 'October 2020: 4'],
    ],
    [
      'years',
      [...each(3, (month) => `1914-0${month + 1}`), ...each(5, (month) => `1915-0${month + 1}`)],
      ['1914: 3', '1915: 5'],
    ],
    ['decades', each(12, (year) => String(1908 + year)), ['1900s (decade): 2', '1910s: 10']],
    [
      'centuries',
      each(8, (index) => String(1690 + index * 20)),
      ['17th century: 1', '18th century: 5', '19th century: 2'],
    ],
    [
      'centuries before the era',
      each(8, (index) => `-0${String(160 - index * 10).padStart(3, '0')}`),
      ['2nd century BCE: 7', '1st century BCE: 1'],
    ],
  ])('are %s where events stand that densely', (_, dates, headings) => {
    expect(headingsOf(dates).map((heading) => heading.replace(/^the /, ''))).toEqual(headings)
  })

  test('never say more than a date does', () => {
    const dates = ['199X', '1991-21', '1991', ...each(6, (day) => `1991-09-0${day + 1}`), '1991-10-01/1991-11-01']
    expect(headingsOf(dates)).toEqual(['1990s: 1', '1991: 2', 'September 1991: 6', 'October 1991: 1'])
  })

  test('take the whole time within which something happened once', () => {
    const days = each(6, (day) => `1991-09-0${day + 1}`)
    expect(headingsOf(['1991-03/1991-09', ...days], 'instant')).toEqual(['1991: 1', 'September 1991: 6'])
    expect(headingsOf(['1991-03/1991-09', ...days])).toEqual(['March 1991: 1', 'September 1991: 6'])
  })

  test('take an early part of a decade for the decade', () => {
    expect(headingsOf(['1990~/1993~', ...each(6, (day) => `1991-09-0${day + 1}`)])[0]).toBe('1990s: 1')
  })

  test('take the end of what has no known beginning', () => {
    expect(headingsOf(['../1991-08', ...each(6, (day) => `1991-09-0${day + 1}`)])[0]).toBe('August 1991: 1')
  })
})
