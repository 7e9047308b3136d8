import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { makeWhen } from '../../../../src/shared/dates/when'
import { chosenEvents } from '../../../../src/shared/format/exchange/chronological'
import { readCsv } from '../../../../src/shared/format/exchange/csv/csv-text'
import { csvShapes } from '../../../../src/shared/format/exchange/csv/read-csv'
import { csvTableNames, remainderColumn, type CsvTableName } from '../../../../src/shared/format/exchange/csv/remainder'
import { writeCsvTable } from '../../../../src/shared/format/exchange/csv/write-csv'
import type { Project } from '../../../../src/shared/project/project'
import { makeFullProject, makeProject } from '../../../support/make-project'

/** The rows of a table by the names of its columns, as another program would read them. */
function rowsOf(project: Project, name: CsvTableName): Record<string, string>[] {
  const { header, rows } = readCsv(writeCsvTable(project, chosenEvents(project, null), name))
  return rows.map(({ cells }) => Object.fromEntries(header.map((column, index) => [column, cells[index] ?? ''])))
}

function rowOf(project: Project, name: CsvTableName, id: string): Record<string, string> {
  const row = rowsOf(project, name).find((candidate) => candidate['id'] === id)
  if (row === undefined) throw new Error(`no row ${id}`)
  return row
}

describe('the table of events', () => {
  test('says everything about an event that a cell can say', () => {
    const row = rowOf(makeFullProject(), 'events', 'offensive')
    expect(row).toMatchObject({
      code: 'E1',
      title: 'Offensive begins',
      date: '2023-09-19',
      date_readable: '19 September 2023',
      earliest: '2023-09-19',
      latest: '2023-09-19',
      date_verbatim: 'Tuesday',
      date_kind: 'extent',
      precision: 'day',
      calendar: 'gregorian',
      lanes: 'Fighting',
      tags: 'shelling',
      actors: 'Ministry of Defence',
      actor_roles: 'belligerent',
      places: 'Stepanakert / Khankendi',
      place_precisions: 'near',
      coordinates: '39.8177,46.7528',
      sources: 'Doe, Ceasefire after a day of fighting (21 September 2023)',
      source_ids: 'article',
      locators: 'para. 4',
      quotes: 'at least 32 people',
      claim_count: '2',
      verification: 'verified',
      dispute: 'disputed',
    })
  })

  test('stands in the order of time, undated events last', () => {
    expect(rowsOf(makeFullProject(), 'events').map(({ id }) => id)).toEqual([
      'blockade',
      'offensive',
      'ceasefire',
      'undated',
    ])
  })

  test.each([
    ['-0043-03-15', '-0043-03-15', '-0043-03-15', '15 March 44 BCE'],
    ['0000', '0000-01-01', '0000-12-31', '1 BCE'],
    ['199X', '1990-01-01', '1999-12-31', 'the 1990s'],
    ['2020-09-27/2020-11-10', '2020-09-27', '2020-11-10', '27 September – 10 November 2020'],
    ['2023/..', '2023-01-01', '', 'since 2023 (still going)'],
    ['../2023', '', '2023-12-31', 'until 2023'],
    ['Y-12000', '-12000-01-01', '-12000-12-31', '12,001 BCE'],
    ['Y-17E7', '', '', '170,000,001 BCE'],
  ])('gives %s as the days from %j to %j', (edtf, earliest, latest, words) => {
    const project = makeProject({ events: [{ when: makeWhen({ edtf }) }] })
    const row = rowOf(project, 'events', 'event-1')
    expect(row).toMatchObject({ date: edtf, earliest, latest })
    expect(row['date_readable']?.replace(/^the /, '')).toBe(words.replace(/^the /, ''))
  })

  test('tells an event without a date from one whose words were not understood', () => {
    const project = makeProject({ events: [{ when: null }, { when: makeWhen({ verbatim: 'every spring' }) }] })
    expect(rowOf(project, 'events', 'event-1')).toMatchObject({ date: '', date_kind: '', date_readable: '' })
    expect(rowOf(project, 'events', 'event-2')).toMatchObject({
      date: '',
      date_kind: 'extent',
      date_verbatim: 'every spring',
      earliest: '',
    })
  })

  test('neutralises formulas, and leaves dates before the era alone', () => {
    const project = makeProject({
      events: [{ title: '=HYPERLINK("http://example.org")', when: makeWhen({ edtf: '-0043' }) }],
      tags: [{ name: '@evil' }],
    })
    const [row] = rowsOf(project, 'events')
    expect(row).toMatchObject({ title: `'=HYPERLINK("http://example.org")`, date: '-0043' })
  })
})

test('the table of claims says who says what', () => {
  expect(rowOf(makeFullProject(), 'claims', 'deaths-one-side')).toMatchObject({
    event_id: 'offensive',
    event_code: 'E1',
    event_title: 'Offensive begins',
    statement: 'At least 32 people were killed.',
    asserted_by: 'Ombudsman',
    attribution_verb: 'said',
    asserted_at: '2023-09-20',
    asserted_at_readable: '20 September 2023',
    property: 'deaths',
    figure: 'at least 32 people',
    figure_low: '32',
    figure_best: '',
    figure_unit: 'people',
    figure_qualifier: 'at-least',
    credibility: '3',
    locators: 'para. 4',
  })
})

test('the table of sources gives them by author, with what they are cited for', () => {
  const project = makeFullProject()
  expect(rowsOf(project, 'sources').map(({ id }) => id)).toEqual(['article', 'reprint'])
  expect(rowOf(project, 'sources', 'article')).toMatchObject({
    authors: 'Doe, Jane',
    title: 'Ceasefire after a day of fighting',
    issued: '2023-09-21',
    issued_readable: '21 September 2023',
    url: 'https://example.org/article',
    reliability: 'B',
    dateline_date: '2023-09-21',
    dateline_place: 'Yerevan',
    confidential: 'no',
    citation_count: '1',
    cited_for: 'E1',
  })
  expect(rowOf(project, 'sources', 'reprint')).toMatchObject({
    confidential: 'yes',
    origin: 'Doe, Ceasefire after a day of fighting (21 September 2023)',
  })
})

test('a filtered table has the claims and sources of its events alone', () => {
  const project = makeFullProject()
  const ceasefire = chosenEvents(project, null).filter(({ id }) => id === 'ceasefire')
  const idsIn = (name: CsvTableName) =>
    readCsv(writeCsvTable(project, ceasefire, name), { isGuarded: () => true }).rows.map(({ cells }) => cells[0])
  expect(idsIn('events')).toEqual(['ceasefire'])
  expect(idsIn('claims')).toEqual([])
  expect(idsIn('sources')).toEqual(['article', 'reprint'])
})

describe('docs/formats.md', () => {
  const documentation = readFileSync(new URL('../../../../docs/formats.md', import.meta.url), 'utf8')

  test.each(csvTableNames)('explains every column of %s, in their order, and no other', (name) => {
    const [, section = ''] = documentation.split(`### The columns of \`${name}\``)
    const explained = [...(section.split('\n### ')[0] ?? '').matchAll(/^\| `([^`]+)`/gm)].map(([, column]) => column)
    expect(explained).toEqual([...csvShapes[name].columns, remainderColumn(name)])
  })
})
