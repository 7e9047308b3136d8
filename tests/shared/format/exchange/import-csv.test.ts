import { describe, expect, test } from 'vitest'
import { runCommand } from '../../../../src/shared/commands/catalogue'
import { makeWhen } from '../../../../src/shared/dates/when'
import { chosenEvents } from '../../../../src/shared/format/exchange/chronological'
import { readCsv, writeCsv } from '../../../../src/shared/format/exchange/csv/csv-text'
import type { CsvTableName } from '../../../../src/shared/format/exchange/csv/remainder'
import { writeCsvTable } from '../../../../src/shared/format/exchange/csv/write-csv'
import type { Merged } from '../../../../src/shared/format/exchange/merge'
import { readImport } from '../../../../src/shared/format/exchange/read-import'
import type { Project } from '../../../../src/shared/project/project'
import { Refusal, type Problem } from '../../../../src/shared/problem'
import { madeAt, makeContext, makeFullProject, makeProject } from '../../../support/make-project'

function take(project: Project, text: string): { after: Project; merged: Merged } {
  const context = makeContext('importer')
  const merged = readImport(project, [{ name: 'file.csv', text }], context)
  const request = { type: 'project.import', input: { records: merged.records } }
  return { after: runCommand(project, request, context).project, merged }
}

function refusalOf(project: Project, text: string): Problem {
  try {
    take(project, text)
  } catch (error) {
    if (error instanceof Refusal) return error.problem
    throw error
  }
  throw new Error('It was taken.')
}

/** A table as somebody gives it back who has worked on it in a spreadsheet. */
function edited(project: Project, name: CsvTableName, id: string, cells: Readonly<Record<string, string>>): string {
  const { header, rows } = readCsv(writeCsvTable(project, chosenEvents(project, null), name), { isGuarded: () => true })
  const changed = rows.map((row) =>
    row.cells[0] === id ? header.map((column, index) => cells[column] ?? row.cells[index] ?? '') : [...row.cells],
  )
  return writeCsv(header, changed)
}

describe('the header', () => {
  const project = makeFullProject()

  test.each([
    ['id,code,foo\n1,2,3', 'The columns “title”, “date” are missing. The column “foo” is not known.'],
    [
      'foo,bar\n1,2',
      'None of its columns is called as a title or a description is: “foo”, “bar”. Say which column is what.',
    ],
    ['id,heading,date\n1,2,3', 'The column “title” is missing. The column “heading” is not known.'],
    ['id,title,date,title\n1,2,3,4', 'The column “title” stands there twice.'],
    ['id,event_id,quote\n1,2,3', 'The column “statement” is missing. The column “quote” is not known.'],
    ['id,reliability,authors\n1,2,3', 'The columns “type”, “title” are missing.'],
  ])('%j is refused with what is missing and what is not known', (text, reason) => {
    expect(refusalOf(project, text)).toEqual({ code: 'import-wrong-header', details: { name: 'file.csv', reason } })
  })

  test('of a later version is refused', () => {
    expect(refusalOf(project, 'id,title,date,regesta-events-2\n1,2,3,{}')).toMatchObject({ code: 'import-unreadable' })
  })

  test('may have its columns in any order, and others beside them, which are named', () => {
    const { after, merged } = take(project, 'note to self,date,title,id\nx,1992,Corridor opened,new')
    expect(after.events.get('new')).toMatchObject({ title: 'Corridor opened', when: makeWhen({ edtf: '1992' }) })
    expect(merged.warnings).toEqual(['The column “note to self” is not known and was not taken.'])
  })

  test('that names JavaScript’s own properties does no harm', () => {
    const { after } = take(project, 'id,title,date,__proto__,constructor\nnew,Title,1992,{"polluted":1},x')
    expect(after.events.has('new')).toBe(true)
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })
})

describe('a row', () => {
  const project = makeFullProject()

  test('with too few or too many cells is refused, and the others are taken', () => {
    const { after, merged } = take(project, 'id,title,date\na,A,1990\nb,B\nc,C,1991,extra\nd,D,1992,\n')
    expect([after.events.has('a'), after.events.has('b'), after.events.has('c'), after.events.has('d')]).toEqual([
      true,
      false,
      false,
      true,
    ])
    expect(merged.refused).toEqual([
      { where: 'row 3', reason: 'It has 2 cells where the header names 3 columns: “date” is missing.' },
      {
        where: 'row 4',
        reason:
          'It has 4 cells where the header names 3 columns: “extra” stands behind the last. Perhaps a text in it has a comma or a semicolon, and no quotation marks around it.',
      },
    ])
  })

  test('with a quotation mark that is never closed is refused', () => {
    const { merged } = take(project, 'id,title,date\na,A,1990\nb,"B,1991\nc,C,1992\n')
    expect(merged.added).toBe(1)
    expect(merged.refused.map(({ where }) => where)).toEqual(['row 3'])
  })

  test('of an id that stands further up already is refused', () => {
    const { after, merged } = take(project, 'id,title,date\na,First,1990\na,Second,1991\n')
    expect(after.events.get('a')?.title).toBe('First')
    expect(merged.refused).toEqual([{ where: 'row 3, column “id”', reason: 'The id “a” stands in row 2 already.' }])
  })

  test.each([
    ['verification', 'certain', 'It must be one of: unverified, partly, verified, refuted, retracted.'],
    ['in_briefing', 'perhaps', '“perhaps” is neither yes nor no.'],
    ['id', 'no spaces', 'An id is 1 to 64 letters, digits, hyphens or underscores.'],
    ['code', 'E'.repeat(40), 'It is longer than the 32 characters that fit here.'],
    ['regesta-events-1', '{"citations":', 'The last column of this row is damaged.'],
  ])('with an impossible %s is refused with the column and the reason', (column, cell, reason) => {
    const { merged } = take(project, edited(project, 'events', 'blockade', { [column]: cell }))
    expect(merged.refused).toHaveLength(1)
    expect(merged.refused[0]?.where).toBe(`row 2, column “${column}”`)
    expect(merged.refused[0]?.reason).toContain(reason)
    expect(merged.changed).toBe(0)
  })

  test('that would be verified without a citation is refused', () => {
    const { merged } = take(project, edited(project, 'events', 'blockade', { verification: 'verified' }))
    expect(merged.refused).toEqual([{ where: 'row 2', reason: 'A verified event needs a source.' }])
  })

  test('without an id is something new, with a code of its own', () => {
    const { after, merged } = take(project, 'id,title,date\n,Corridor opened,1992-05\n')
    expect(after.events.get('new-1')).toMatchObject({ code: 'E5', createdBy: 'importer', title: 'Corridor opened' })
    expect(merged.warnings).toEqual([
      'One row without an id was taken as new. Importing the file again would add it once more.',
    ])
  })

  test('names what it belongs to only if that is there or came along', () => {
    const claims = writeCsvTable(project, chosenEvents(project, null), 'claims')
    const { after, merged } = take(makeProject(), claims)
    expect([merged.added, merged.refused.length]).toEqual([0, 2])
    expect(merged.refused[0]).toEqual({
      where: 'row 2',
      reason:
        'It belongs to an event (“offensive”) that is neither in this project nor in the file. Import the events first.',
    })
    expect(after.actors.size).toBe(0)
  })

  test('loses the mention of another event that is nowhere, and says so', () => {
    const { after, merged } = take(project, 'id,title,date,parent_id\nnew,Title,1992,gone\n')
    expect(after.events.get('new')?.parentId).toBeNull()
    expect(merged.warnings).toEqual([
      'Row 2: it names an event (“gone”) that is neither in this project nor in the file; that mention was left out.',
    ])
  })
})

describe('what was edited', () => {
  const project = makeFullProject()

  test('in a plain column is taken, stamped by who imports, and everything else stays', () => {
    const { after, merged } = take(project, edited(project, 'events', 'offensive', { title: 'The offensive' }))
    expect(merged).toMatchObject({ added: 0, changed: 1, same: 3, refused: [] })
    expect(after.events.get('offensive')).toEqual({
      ...project.events.get('offensive'),
      title: 'The offensive',
      modifiedAt: '2023-10-01T12:01:00.000Z',
      modifiedBy: 'importer',
    })
    expect(after.citations).toBe(project.citations)
  })

  test('in only some columns leaves the others alone', () => {
    const { after } = take(project, 'id,title,date\noffensive,Renamed,2023-09-19\n')
    const { title, when, tags, actors } = after.events.get('offensive') ?? {}
    expect({ title, when, tags, actors }).toEqual({
      title: 'Renamed',
      when: project.events.get('offensive')?.when,
      tags: ['shelling'],
      actors: [{ actorId: 'ministry', role: 'belligerent' }],
    })
  })

  test('among names finds what is called so, and makes what is not there yet', () => {
    const text = edited(project, 'events', 'blockade', { lanes: 'talks; Aid', tags: 'Shelling', places: 'Khankendi' })
    const { after, merged } = take(project, text)
    expect(after.events.get('blockade')).toMatchObject({
      lanes: ['diplomacy', 'new-1'],
      tags: ['shelling'],
      places: [{ placeId: 'stepanakert', precision: 'exact' }],
    })
    expect(after.lanes.get('new-1')).toMatchObject({ name: 'Aid', createdBy: 'importer', colour: 'orange' })
    expect(
      [...after.lanes]
        .map(({ order }) => order)
        .sort()
        .at(-1),
    ).toBe(after.lanes.get('new-1')?.order)
    expect(merged.warnings).toEqual(['New lane: “Aid”.'])
  })

  test('makes nothing for a row that is refused', () => {
    const text = edited(project, 'events', 'blockade', { tags: 'aid', verification: 'verified' })
    expect(take(project, text).after.tags).toBe(project.tags)
  })

  test('among figures, speakers and dates of a claim is taken', () => {
    const text = edited(project, 'claims', 'deaths-one-side', {
      figure_high: '40',
      asserted_by: 'Ministry of Defence',
      date: '2023-09-20',
    })
    const before = project.claims.get('deaths-one-side')
    expect(take(project, text).after.claims.get('deaths-one-side')).toMatchObject({
      value: { low: 32, best: null, high: 40, unit: 'people', qualifier: 'at-least', breakdown: [] },
      assertedBy: 'ministry',
      when: { ...before?.when, edtf: '2023-09-20' },
      assertedAt: before?.assertedAt,
    })
  })

  test('among figures in the wrong order is refused', () => {
    const text = edited(project, 'claims', 'deaths-one-side', { figure_high: '4' })
    expect(take(project, text).merged.refused).toEqual([
      { where: 'row 2, column “figure_best”', reason: 'Low, best and high must be in rising order.' },
    ])
  })

  test('in a source goes into its CSL item, where what no column shows is kept', () => {
    const text = edited(project, 'sources', 'article', { authors: 'Doe, John; ICRC', issued: '2023-09', url: '' })
    expect(take(project, text).after.sources.get('article')?.csl).toEqual({
      type: 'article-newspaper',
      title: 'Ceasefire after a day of fighting',
      author: [{ family: 'Doe', given: 'John' }, { literal: 'ICRC' }],
      issued: { 'date-parts': [[2023, 9]], edtf: '2023-09' },
      custom: { kept: true },
    })
  })

  test('loses nothing of what happened in the project meanwhile to what came along', () => {
    const text = edited(project, 'events', 'ceasefire', { title: 'Ceasefire' })
    const later = '2023-10-05T12:00:00.000Z'
    const renamed = runCommand(
      project,
      { type: 'lane.edit', input: { id: 'military', patch: { name: 'War' } } },
      { ...makeContext(), now: () => later },
    ).project
    const { after, merged } = take(renamed, text)
    expect(after.lanes.get('military')?.name).toBe('War')
    expect(after.events.get('ceasefire')).toMatchObject({ title: 'Ceasefire', lanes: ['diplomacy', 'military'] })
    expect(merged.warnings).toEqual([])
  })

  test('more recently in the project gives way to the file, which says so', () => {
    const text = writeCsvTable(project, chosenEvents(project, null), 'events')
    const request = { type: 'event.edit', input: { id: 'blockade', patch: { title: 'Closed' } } }
    const { after, merged } = take(runCommand(project, request, makeContext()).project, text)
    expect(after.events.get('blockade')).toMatchObject({ title: 'Road blocked', modifiedAt: madeAt })
    expect(merged.warnings[0]).toContain('One record had been changed here more recently than in the file.')
  })
})

describe('a date that cannot be read', () => {
  test('is kept in words and the event left undated', () => {
    const { after, merged } = take(makeProject(), 'id,title,date\nnew,Title,20/09/2023\n')
    expect(after.events.get('new')?.when).toEqual(makeWhen({ verbatim: '20/09/2023' }))
    expect(merged.refused).toEqual([])
    expect(merged.warnings[0]).toMatch(
      /^Row 2, column “date”: “20\/09\/2023” was kept in words and the event left undated\. /,
    )
  })

  test('beside words of the source is kept in the reasons', () => {
    const { after } = take(makeProject(), 'id,title,date,date_verbatim\nnew,Title,2003-02-29,last of February\n')
    expect(after.events.get('new')?.when).toEqual(
      makeWhen({ verbatim: 'last of February', rationale: 'The imported file gave the date as “2003-02-29”.' }),
    )
  })

  test.each([
    ['Calendar date: The words give it in full.', 'Decided by the researcher.'],
    ['The chronicler counts from the feast.', 'The chronicler counts from the feast.'],
  ])('gives a date changed in a cell no reason that explained the old one: “%s”', (rationale, after) => {
    const when = makeWhen({ edtf: '1915-05-12', rationale })
    const project = makeProject({ events: [{ id: 'siege', when }] })
    const read = take(project, edited(project, 'events', 'siege', { date: '1915-05-29' })).after.events.get('siege')
    expect(read?.when).toMatchObject({ edtf: '1915-05-29', rationale: after })
  })

  test('does not undate an event that has a date, since spreadsheets rewrite dates', () => {
    const project = makeFullProject()
    const { after, merged } = take(project, edited(project, 'events', 'offensive', { date: '19.09.2023' }))
    expect(after.events.get('offensive')).toEqual(project.events.get('offensive'))
    expect(merged.warnings[0]).toMatch(
      /^Row 3, column “date”: “19\.09\.2023” is not a date in EDTF, so 19 September 2023 was kept\./,
    )
  })
})

test('a text that truly begins with an apostrophe and a formula comes back as it was', () => {
  const project = makeProject({ events: [{ title: "'=1+1" }, { title: '=1+1' }, { title: "''-x" }] })
  const { after } = take(makeProject(), writeCsvTable(project, chosenEvents(project, null), 'events'))
  expect([...after.events].map(({ title }) => title).sort()).toEqual(["''-x", "'=1+1", '=1+1'])
})

test('an apostrophe in a file that this program did not write is left alone', () => {
  const { after } = take(makeProject(), "id,title,date\nnew,'=1+1,1992\n")
  expect(after.events.get('new')?.title).toBe("'=1+1")
})

test('a file as Excel saves it in Europe, with semicolons, is read all the same', () => {
  const project = makeFullProject()
  const { header, rows } = readCsv(writeCsvTable(project, chosenEvents(project, null), 'events'))
  const quoted = (cell: string): string => (/[";\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
  const text = [header, ...rows.map(({ cells }) => cells)].map((cells) => cells.map(quoted).join(';')).join('\r\n')
  expect(take(project, `\uFEFF${text}`).merged).toMatchObject({ added: 0, changed: 0, same: 4, refused: [] })
})
