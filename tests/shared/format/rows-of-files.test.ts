import { describe, expect, test } from 'vitest'
import { rowChoiceSchema } from '../../../src/shared/format/exchange/csv/row-choice'
import { readImport } from '../../../src/shared/format/exchange/read-import'
import { areRowsOfOneTable, outlineOf, valuesInColumn } from '../../../src/shared/format/rows-of-files'
import { emptyProject } from '../../../src/shared/project/project'
import { madeAt, makeContext } from '../../support/make-project'

const empty = emptyProject('Empty', { createdAt: madeAt, createdBy: '', modifiedAt: madeAt, modifiedBy: '' })

const incidents = {
  name: 'incidents.csv',
  text: [
    'Date,Title,Country,Year',
    '2020-01-02,Bridge closed,Armenia,2020',
    '2021-03-04,Road opened,azerbaijan ,2021',
    '2020-05-06,Curfew,Azerbaijan,2020',
    '2022-07-08,Strike,,2022',
  ].join('\n'),
}

const acled = {
  name: 'acled.csv',
  text: [
    'event_id_cnty,event_date,time_precision,event_type,country,location,notes,fatalities,source',
    'AZE1,2020-10-01,1,Battles,Azerbaijan,Shusha,Shelling,0,AP',
    'ARM1,2020-10-02,1,Battles,Armenia,Goris,Shelling,0,AP',
  ].join('\n'),
}

describe('rows of a table', () => {
  test('can be chosen of tables, and of several only with the same columns', () => {
    expect(areRowsOfOneTable([incidents], null)).toBe(true)
    expect(areRowsOfOneTable([acled], null)).toBe(true)
    expect(areRowsOfOneTable([incidents, { ...incidents, name: 'more.csv' }], null)).toBe(true)
    expect(areRowsOfOneTable([incidents, acled], null)).toBe(false)
    expect(areRowsOfOneTable([{ name: 'x.ics', text: 'BEGIN:VCALENDAR' }], null)).toBe(false)
    expect(areRowsOfOneTable([{ name: 'x.csv', text: ' ' }], null)).toBe(false)
    expect(areRowsOfOneTable([], null)).toBe(false)
  })

  test('are counted, all and those that fit', () => {
    const choices = [{ column: 'country', values: ['Azerbaijan'] }]
    expect(outlineOf([incidents, incidents], choices)).toMatchObject({ rowCount: 8, wantedCount: 4 })
    const both = [...choices, { column: 'YEAR', values: ['2020', '2022'] }]
    expect(outlineOf([incidents], both)).toMatchObject({ rowCount: 4, wantedCount: 1 })
    expect(outlineOf([incidents], [{ column: 'Country', values: [''] }]).wantedCount).toBe(1)
  })

  test('are refused where the column is not there', () => {
    const choices = [{ column: 'Region', values: ['x'] }]
    expect(() => outlineOf([incidents], choices)).toThrow('import-wrong-header')
    expect(() => valuesInColumn([incidents], 'Region')).toThrow('“Region”')
  })

  test('are known by what stands in a column, the most frequent first', () => {
    expect(valuesInColumn([incidents], 'country')).toEqual({
      values: [
        { value: 'azerbaijan', count: 2 },
        { value: '', count: 1 },
        { value: 'Armenia', count: 1 },
      ],
      isComplete: true,
    })
    const ids = { name: 'x.csv', text: `Id,Title\n${Array.from({ length: 1500 }, (_, id) => `${id},A`).join('\n')}` }
    const { values, isComplete } = valuesInColumn([ids], 'Id')
    expect([values.length, isComplete]).toEqual([1000, false])
  })

  test.each([
    ['any table', incidents, [{ column: 'Country', values: ['AZERBAIJAN'] }], ['row 3', 'row 4']],
    ['ACLED', acled, [{ column: 'country', values: ['Armenia'] }], ['row 3']],
  ])('alone are taken in, under their numbers in the file: %s', (_, file, rows, places) => {
    const { outcomes } = readImport(empty, [{ ...file, rows }], makeContext())
    expect(outcomes.filter(({ table }) => table === 'events').map(({ where }) => where)).toEqual(places)
  })

  test('of our own tables can be chosen too', () => {
    const text = 'id,title,date\none,First,1915\ntwo,Second,1916\n'
    const { outcomes } = readImport(
      empty,
      [{ name: 'events.csv', text, rows: [{ column: 'date', values: ['1916'] }] }],
      makeContext(),
    )
    expect(outcomes.map(({ record }) => record.id)).toEqual(['two'])
  })

  test('are chosen by a column and at least one value', () => {
    expect(rowChoiceSchema.safeParse({ column: 'a', values: [] }).success).toBe(false)
    expect(rowChoiceSchema.safeParse({ column: '', values: ['x'] }).success).toBe(false)
  })
})

test('whoever waits is told how far the reading has come, step by step', () => {
  const text = `Date,Title\n${'1915,A thing\n'.repeat(2500)}`
  const steps: string[] = []
  readImport(empty, [{ name: 'long.csv', text }], {
    ...makeContext(),
    onProgress: ({ step, done, total }) => {
      expect(done).toBeLessThanOrEqual(total ?? Infinity)
      if (steps.at(-1) !== step) steps.push(step)
    },
  })
  expect(steps).toEqual(['rows', 'records', 'compare'])
})
