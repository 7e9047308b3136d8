import { describe, expect, test } from 'vitest'
import type { Context } from '../../../../src/shared/commands/command'
import { makeWhen } from '../../../../src/shared/dates/when'
import type { ReadingProgress } from '../../../../src/shared/format/exchange/reading-context'
import {
  columnMappingSchema,
  fieldOfColumn,
  fittedTo,
  guessMapping,
  withColumnAs,
  type ColumnMapping,
} from '../../../../src/shared/format/neighbours/tables/column-mapping'
import { tableIn } from '../../../../src/shared/format/neighbours/tables/foreign-table'
import { MappableTable } from '../../../../src/shared/format/neighbours/tables/mappable-table'
import { readPeopleCounted } from '../../../../src/shared/format/neighbours/tables/people-counted'
import { readTable } from '../../../../src/shared/format/neighbours/tables/read-table'
import { citationsOfClaim, claimsOf } from '../../../../src/shared/project/lookups'
import { nameOf } from '../../../../src/shared/project/names'
import { putRecord, type Project } from '../../../../src/shared/project/project'
import { again, cited, inShort, takeIn } from './take-in'

const with_ =
  (mapping: ColumnMapping | null) =>
  (file: { readonly name: string; readonly text: string }, project: Project, context: Context) =>
    readTable(file, mapping, project, context)
const guessed = with_(null)

function look(text: string, given: ColumnMapping | null, most?: number) {
  const table = new MappableTable(tableIn({ name: 'a.csv', text }, { refuse: () => undefined, warn: () => undefined }))
  return table.look(given ?? guessMapping(table.header), {}, most)
}

describe('the columns of a table', () => {
  test.each([
    [['Date', 'Title', 'Description'], { date: 'Date', title: 'Title', description: 'Description' }],
    [
      ['START_DATE', 'end date', 'Event', 'Notes'],
      { date: 'START_DATE', end: 'end date', title: 'Event', description: 'Notes' },
    ],
    [['Year', 'Month', 'Day', 'Headline'], { year: 'Year', month: 'Month', day: 'Day', title: 'Headline' }],
    [['Datum', 'Titel', 'Quelle', 'Ort'], { date: 'Datum', title: 'Titel', source: 'Quelle', place: 'Ort' }],
    [['lat', 'lng', 'name', 'when'], { latitude: 'lat', longitude: 'lng', title: 'name', date: 'when' }],
    [['Title', 'Killed', 'Wounded'], { title: 'Title', deaths: 'Killed', injured: 'Wounded' }],
    [['Titel', 'Getötete', 'Verletzte'], { title: 'Titel', deaths: 'Getötete', injured: 'Verletzte' }],
    [['Titre', 'Morts', 'Blessés'], { title: 'Titre', deaths: 'Morts', injured: 'Blessés' }],
    [['Title', 'Hurt', 'Casualties'], { title: 'Title', injured: 'Hurt', casualties: 'Casualties' }],
    [['Title', 'Best', 'High', 'Low'], { title: 'Title', deaths: 'Best', deathsHigh: 'High', deathsLow: 'Low' }],
    [
      ['Title', 'deaths_low', 'deaths', 'deaths_high'],
      { title: 'Title', deaths: 'deaths', deathsLow: 'deaths_low', deathsHigh: 'deaths_high' },
    ],
    [
      ['Title', 'fatalities_min', 'fatalities_max'],
      { title: 'Title', deathsLow: 'fatalities_min', deathsHigh: 'fatalities_max' },
    ],
    [['Title', 'High', 'Low'], { title: 'Title' }],
    [['Titel', 'Breite', 'Länge'], { title: 'Titel', latitude: 'Breite', longitude: 'Länge' }],
    [['x1', 'x2'], {}],
    [
      [
        'Ref',
        'Incident date',
        'Report date',
        'Attack location',
        'Headline',
        'Incident type',
        'Alleged perpetrator',
        'Data source',
      ],
      {
        id: 'Ref',
        title: 'Headline',
        date: 'Incident date',
        place: 'Attack location',
        type: 'Incident type',
        actors: 'Alleged perpetrator',
        source: 'Data source',
      },
    ],
    // Two that could be it: neither is taken for the other.
    [['Title', 'Arrest date', 'Trial date', 'Date of entry'], { title: 'Title' }],
  ])('%j are guessed', (header, columns) => {
    expect(guessMapping(header).columns).toEqual(columns)
  })

  test('tell how far a long table has been looked at', () => {
    const text = `Title,Date\n${'A,1915\n'.repeat(2000)}`
    const table = new MappableTable(
      tableIn({ name: 'a.csv', text }, { refuse: () => undefined, warn: () => undefined }),
    )
    const told: string[] = []
    const onProgress = ({ step, done, total }: ReadingProgress) => told.push(`${step} ${done} of ${total ?? '?'}`)
    table.look(guessMapping(table.header), { onProgress })
    expect(told).toEqual(['dates 0 of 2000', 'dates 500 of 2000', 'dates 1000 of 2000', 'dates 1500 of 2000'])
  })

  test('are each one thing at most, and nothing is two columns', () => {
    const guessed = guessMapping(['Date', 'Title', 'Wer'])
    const moved = withColumnAs(guessed, 'wer', 'title')
    expect(moved.columns).toEqual({ date: 'Date', title: 'wer' })
    expect([fieldOfColumn(moved, 'Wer'), fieldOfColumn(moved, 'Title')]).toEqual(['title', null])
    expect(withColumnAs(moved, 'DATE', null).columns).toEqual({ title: 'wer' })
  })

  test('are taken from a mapping as far as the table has them', () => {
    const fitted = fittedTo(guessMapping(['Date', 'Title', 'Place']), ['title', 'DATE'])
    expect(fitted.mapping.columns).toEqual({ title: 'Title', date: 'Date' })
    expect(fitted.missing).toEqual(['Place'])
  })

  test('are kept as plain JSON', () => {
    const mapping = guessMapping(['Date', 'Title'])
    expect(columnMappingSchema.parse(JSON.parse(JSON.stringify(mapping)))).toEqual(mapping)
  })
})

describe('people killed or injured in a table', () => {
  test.each([
    ['12,10,15', { low: 10, best: 12, high: 15 }, 'best: 12; low: 10; high: 15', []],
    [',10,15', { low: 10, best: null, high: 15 }, 'low: 10; high: 15', []],
    ['12,,', { low: null, best: 12, high: null }, 'best: 12', []],
    ['about 12,10,', { low: 10, best: 12, high: null }, 'best: about 12; low: 10', []],
    ['12,14,15', { low: null, best: 12, high: 15 }, 'best: 12; low: 14; high: 15', ['not in rising order']],
    ['several,10,15', { low: 10, best: null, high: 15 }, 'best: several; low: 10; high: 15', ['only in the words']],
  ])('are one claim with the range of three columns: %s', (cells, value, statement, said) => {
    const taken = takeIn(guessed, `Title,Date,best,low,high\nA,2020,${cells}\n`, 'a.csv')
    const [claim, ...others] = [...taken.project.claims]
    expect(others).toEqual([])
    expect(claim).toMatchObject({ property: 'deaths', statement, value: { ...value, unit: 'people' } })
    const notes = taken.warnings.filter((warning) => warning.startsWith('Row 2'))
    expect(notes).toEqual(said.map((words) => expect.stringContaining(words) as string))
  })

  const text = [
    'Id,Date,Title,Killed,Wounded,Source',
    'b-1,2021-05-04,Shelling,12,about 30,Town Gazette',
    'b-2,2021-05-05,Raid,3-5,,',
    'b-3,2021-05-06,Ambush,several,n/a,',
    'b-4,2021-05-07,Quiet day,0,–,',
  ].join('\n')
  const taken = takeIn(guessed, text, 'incidents.csv')
  const claimed = (index: number) =>
    claimsOf(taken.project, taken.events[index]?.id ?? '').map(({ id, property, statement, value }) => ({
      property,
      statement,
      value,
      by: citationsOfClaim(taken.project, id).map(({ sourceId }) => nameOf(taken.project, 'sources', sourceId)),
    }))
  const people = { low: null, best: null, high: null, unit: 'people', qualifier: null, breakdown: [] }

  test('are claims of the source that the row names', () => {
    expect(claimed(0)).toEqual([
      { property: 'deaths', statement: 'Killed: 12', value: { ...people, best: 12 }, by: ['Town Gazette'] },
      {
        property: 'injured',
        statement: 'Wounded: about 30',
        value: { ...people, best: 30, qualifier: 'about' },
        by: ['Town Gazette'],
      },
    ])
  })

  test('are claims of the file where the row names no source', () => {
    expect(claimed(1)).toEqual([
      { property: 'deaths', statement: 'Killed: 3-5', value: { ...people, low: 3, high: 5 }, by: ['incidents.csv'] },
    ])
    expect(claimed(3).map(({ statement, value }) => [statement, value?.best])).toEqual([['Killed: 0', 0]])
  })

  test('stay in words where they are no figure, with a warning', () => {
    expect(claimed(2)).toEqual([
      { property: 'deaths', statement: 'Killed: several', value: null, by: ['incidents.csv'] },
    ])
    expect(taken.warnings).toEqual([
      'Row 4, column “Killed”: “several” has no number to begin with, as in “27 casualties (2 civilians)”. It stands only in the words of the claim.',
    ])
  })

  test('change nothing when they are read again', () => {
    expect(again(guessed, text, 'incidents.csv', taken.project)).toEqual({ added: 0, changed: 0 })
  })

  test('change with the file, and only they', () => {
    const corrected = text.replace('Shelling,12,', 'Shelling,14,')
    expect(again(guessed, corrected, 'incidents.csv', taken.project)).toEqual({ added: 0, changed: 1 })
  })

  test('are not taken where no column is said to be them', () => {
    const unsaid = withColumnAs(withColumnAs(guessMapping(['Id', 'Title', 'Killed']), 'Killed', null), 'Id', 'id')
    expect(takeIn(with_(unsaid), 'Id,Title,Killed\nb-1,Shelling,12', 'a.csv').project.claims.size).toBe(0)
  })

  test.each([
    ['12', { best: 12 }],
    ['1,200', { best: 1200 }],
    ['12.0', { best: 12 }],
    ['12 to 15', { low: 12, high: 15 }],
    ['13 [12–15]', { low: 12, best: 13, high: 15 }],
    ['~12', { best: 12, qualifier: 'about' }],
    ['at least 12', { low: 12, qualifier: 'at-least' }],
    ['12+', { low: 12, qualifier: 'at-least' }],
    ['12 or more soldiers', { low: 12, qualifier: 'at-least', unit: 'soldiers' }],
    ['>= 12', { low: 12, qualifier: 'at-least' }],
    ['up to 12', { high: 12, qualifier: 'at-most' }],
    ['dozens', { low: 24, qualifier: 'at-least' }],
    ['12 killed', { best: 12 }],
    ['12 (incl. 2 children)', { best: 12, breakdown: [{ label: 'children', value: 2 }] }],
  ])('are understood of %j', (cell, value) => {
    expect(readPeopleCounted(cell, 'deaths')).toEqual({ ok: true, value: { ...people, ...value } })
  })

  test.each(['several', '-3', '1.5', '12.000', '12-Dec', '3/4', '15-12', '12?', '?', '3 (5 children)', '12 15'])(
    'are not guessed from %j',
    (cell) => {
      expect(readPeopleCounted(cell, 'deaths')?.ok).toBe(false)
    },
  )

  test('are told of in short where a cell is a long text', () => {
    const reading = readPeopleCounted(`12 ${'and then some '.repeat(30)}`, 'deaths')
    expect(reading).toEqual({
      ok: false,
      reason: '“12 and then some and then some and then some and then some…” is no number of people.',
    })
  })

  test.each(['', '-', '—', 'NA', 'n/a', 'N.A.', '…'])('are not there in %j', (cell) => {
    expect(readPeopleCounted(cell, 'deaths')).toBeNull()
  })
})

describe('any table of events', () => {
  const text = [
    'Id;Date;Until;What;Details;Location;Lat;Lon;Source;Link;Keywords;Who',
    'a-1;12 May 1915;;Siege begins;The first shells fell.;Hilltown;40,5;44,1;Town Gazette;https://example.org/1;siege|army;Colonel Doe',
    'a-2;c. 1850;1860;Famine;;;;;;;;',
    'a-3;early 1990s;;War;;;;;;;;',
    'a-4;one spring;;Rumour;;;;;;;;',
  ].join('\r\n')
  const mapping: ColumnMapping = {
    ...guessMapping('Id;Date;Until;What;Details;Location;Lat;Lon;Source;Link;Keywords;Who'.split(';')),
    separator: '|',
  }

  test('becomes events as precise as they were written', () => {
    const taken = takeIn(with_(mapping), text, 'mine.csv')
    expect(taken.events.map((event) => inShort(taken, event))).toEqual([
      'Siege begins | 1915-05-12 | “12 May 1915” |  |  | siege, army | Colonel Doe | Hilltown',
      'Famine | 1850~/1860 | “c. 1850 – 1860” |  |  |  |  | ',
      'War | 1990~/1993~ | “early 1990s” |  |  |  |  | ',
      'Rumour | (undated) | “one spring” |  |  |  |  | ',
    ])
    expect(cited(taken, taken.events[0])).toEqual(['Town Gazette'])
    expect(cited(taken, taken.events[1])).toEqual(['mine.csv'])
    expect(taken.warnings[0]).toMatch(/^Row 5, column “Date”: “one spring” was kept in words/)
    expect(again(with_(mapping), text, 'mine.csv', taken.project)).toEqual({ added: 0, changed: 0 })
  })

  test.each([
    ['Year,Month,Day,Title\n1915,5,12,A', '1915-05-12'],
    ['Year,Month,Day,Title\n1915,May,,A', '1915-05'],
    ['Year,Month,Day,Title\n1915,,,A', '1915'],
    ['Year,Month,Day,Title\n1915,0,0,A', '1915'],
    ['Year,Month,Day,Title\n1915,13,1,A', null],
    ['Year,Title\nc. 1915,A', '1915~'],
    ['Date,Time,Title\n1915-05-12,13:30,A', '1915-05-12T13:30'],
    ['Date,Title\n1915-05-12 00:00:00,A', '1915-05-12'],
    ['Date,Title\n[1667..1670],A', '[1667..1670]'],
    ['Start,End,Title\n,1920,A', '../1920'],
    ['Start,End,Title\n1920,1910,A', null],
  ])('dates %j as %s', (table, edtf) => {
    expect(takeIn(guessed, table, 'a.csv').events.map(({ when }) => when?.edtf)).toEqual([edtf])
  })

  test('asks how 04/05/2021 is meant, and leaves it in words until it is said', () => {
    const slashes = 'Date,Title\n04/05/2021,A\n31/12/2020,B\n'
    const preview = look(slashes, null)
    expect([preview.ambiguousDates, preview.unreadDates, preview.suggestedOrder]).toEqual([1, 0, 'dmy'])
    expect(takeIn(guessed, slashes, 'a.csv').events.map(({ when }) => when?.edtf)).toEqual([null, '2020-12-31'])
    const monthFirst = { ...preview.mapping, dateOrder: 'mdy' as const }
    expect(takeIn(with_(monthFirst), slashes, 'a.csv').events[0]?.when?.edtf).toBe('2021-04-05')
  })

  test('shows its first rows as they will be', () => {
    const { rows, rowCount, columns } = look(text, mapping, 2)
    expect([rowCount, columns.length]).toEqual([4, 12])
    expect(rows.map(({ number, title, dateWords, date }) => [number, title, dateWords, date.when?.edtf])).toEqual([
      [2, 'Siege begins', '12 May 1915', '1915-05-12'],
      [3, 'Famine', 'c. 1850 – 1860', '1850~/1860'],
    ])
  })

  test('knows rows without ids by their content, and two that are equal apart', () => {
    const table = 'Date,Title\n1915,A\n1915,A\n'
    const taken = takeIn(guessed, table, 'a.csv')
    expect(taken.project.events.size).toBe(2)
    expect(taken.warnings).toContain(
      'Its rows have no ids. They are recognised by their content: a row that is changed comes in as a new event.',
    )
    expect(again(guessed, table, 'b.csv', taken.project)).toEqual({ added: 0, changed: 0 })
    expect(again(guessed, table, 'a.csv', taken.project)).toEqual({ added: 0, changed: 0 })
  })

  test('says which events, changed here since they came, it would change again', () => {
    const table = 'Id,Date,Title\na,1915,Siege\nb,1916,Raid\n'
    const { project } = takeIn(guessed, table, 'a.csv')
    const corrected = [...project.events].find(({ title }) => title === 'Siege')
    if (corrected === undefined) throw new Error('The siege is missing.')
    const edited = putRecord(project, 'events', {
      ...corrected,
      when: makeWhen({ edtf: '1915-05', verbatim: 'May 1915' }),
      modifiedAt: '2030-01-01T00:00:00.000Z',
    })
    expect(takeIn(guessed, table.replace('Raid', 'Raids'), 'a.csv', edited).warnings[0]).toBe(
      'An event that was changed in this project after it was first taken in would be changed again to what the file says: “Siege”. Look at the changes before you take it in.',
    )
    expect(takeIn(guessed, table, 'a.csv', project).warnings.join()).not.toContain('changed again')
  })

  test('taken in again under another name is no further source of what is known already', () => {
    const week = (rows: string) => `Id,Date,Title,Source\n${rows}`
    const taken = takeIn(guessed, week('a,1915,A,\nb,1915,B,Town Gazette\n'), 'week-1.csv')
    const next = week('a,1916,A,\nb,1915,B,Town Gazette\nc,1917,C,\n')
    // The corrected year; and the new event with its citation of a source that is new as well.
    expect(again(guessed, next, 'week-2.csv', taken.project)).toEqual({ added: 3, changed: 1 })
  })

  test.each([
    ['43831', '1 January 2020', '2 January 2024'],
    ['43832.5', '2 January 2020', '3 January 2024'],
  ])('keeps in words a day that a spreadsheet counted, and says what it may be: %s', (number, from1900, from1904) => {
    const taken = takeIn(guessed, `Title,Date\nA,${number}\n`, 'a.csv')
    expect(taken.events[0]?.when).toMatchObject({ edtf: null, verbatim: number })
    expect(taken.warnings.join()).toContain(`${from1900}, or ${from1904} in files of older Macintoshes.`)
  })

  test.each([
    ['-44', null],
    ['0', null],
    ['-0043', '-0043'],
    ['-3000', '-3000'],
    ['12000', 'Y12000'],
    ['44', '0044'],
  ])('takes a year for one before the era only where it is said how it counts: %s', (year, edtf) => {
    const taken = takeIn(guessed, `Title,Year\nA,${year}\n`, 'a.csv')
    expect(taken.events[0]?.when?.edtf).toBe(edtf)
    expect(taken.warnings.some((warning) => warning.includes('Write the era'))).toBe(edtf === null)
  })

  test('says which columns were left out, and passes over those without anything in them', () => {
    const taken = takeIn(guessed, 'Title,Date,title,Weather,,,Empty\nA,2020,B,Rain,x,,\n', 'a.csv')
    expect(taken.warnings).toContain(
      'The column “Weather” was not taken: by its name it is nothing that an event has here. “title” names more than one column; the first was taken. A column without a name was not taken.',
    )
    expect(takeIn(guessed, 'Title,Date,Empty\nA,2020,\n', 'a.csv').warnings.join()).not.toContain('not taken')
  })

  test('says of a latitude without a longitude that it is alone', () => {
    const taken = takeIn(guessed, 'Title,Lat\nA,48.8\n', 'a.csv')
    expect(taken.warnings).toContain(
      'Row 2: “48.8” is a latitude or a longitude without the other; the place was taken without coordinates.',
    )
  })

  test('refuses a last row that is cut off, and says what it lacks', () => {
    const taken = takeIn(guessed, 'Title,Date,Place,Source\nA,2020,Paris,AFP\nB,2021,Ly', 'a.csv')
    expect(taken.events.map(({ title }) => title)).toEqual(['A'])
    expect(taken.refused).toEqual([
      'row 3: The file ends in the middle of this row: no line end follows, and it has no cell for “Source”. The file was probably cut off, so that more may be missing; get it anew. A line end behind the row says that it is whole.',
    ])
  })

  test.each([
    ['A,2020\nB,2021,Lyon,AFP', 'Row 2 has no cells for “Place”, “Source”, which were taken as empty.'],
    [
      'A,2020\nB,2021,Lyon\nC,2022',
      '3 rows have fewer cells than the header: 2, 3, 4. What they lack at their ends was taken as empty.',
    ],
  ])('takes rows whose empty cells at the end were left out, and says which: %j', (rows, said) => {
    const taken = takeIn(guessed, `Title,Date,Place,Source,\n${rows}`, 'a.csv')
    expect(taken.refused).toEqual([])
    expect(taken.warnings).toContain(said)
    expect(takeIn(guessed, 'Title,Date,,\nA,2020\n', 'a.csv').warnings.join()).not.toContain('cell')
  })

  test('refuses rows alone, with row and column', () => {
    const taken = takeIn(guessed, 'Date,Title\n1915,\n1916,B,more\n1917,"C\n', 'a.csv')
    expect(taken.refused).toEqual([
      expect.stringContaining('row 3: It has 3 cells where the header names 2 columns: “more” stands behind the last.'),
      'row 4: A quotation mark in it is never closed, or stands where it cannot. It was not read.',
      'row 2, column “Title”: It has no title.',
    ])
  })

  test('is refused as a whole where nothing can be a title, or the mapping is of another table', () => {
    expect(() => takeIn(guessed, 'x1,x2\n1,2', 'a.csv')).toThrow('Say which column is what.')
    expect(() => takeIn(with_(guessMapping(['Title', 'Date'])), 'Name,Date\n1,2', 'a.csv')).toThrow(
      'The column “Title” is missing.',
    )
    expect(() => takeIn(guessed, '\n\n', 'a.csv')).toThrow('It is empty.')
  })

  test('of more rows than can be taken at once is refused as a whole', () => {
    expect(() => takeIn(guessed, `Date,Title\n${'1915,A\n'.repeat(250_001)}`, 'a.csv')).toThrow(
      'It has 250,001 rows, and at most 250,000 can be taken in at once.',
    )
  })

  test('may be long, and each row is still known by its own content', () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => `${1000 + (index % 1000)},Event ${index}`)
    const found = readTable(
      { name: 'long.csv', text: `Date,Title\n${rows.join('\n')}` },
      null,
      takeIn(guessed, 'Title\nA', 'x.csv').project,
      {
        newId: () => 'x',
        now: () => '2023-10-01T12:00:00.000Z',
        author: '',
      },
    )
    expect(new Set(found.candidates.map(({ record }) => record.id)).size).toBe(40_000)
  }, 60_000)
})
