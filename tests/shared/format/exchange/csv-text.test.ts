import { describe, expect, test } from 'vitest'
import { headerIn, readCsv, writeCsv } from '../../../../src/shared/format/exchange/csv/csv-text'
import { guardFormula, unguardFormula } from '../../../../src/shared/format/exchange/csv/formula-guard'
import { readList, writeList } from '../../../../src/shared/format/exchange/csv/list-cell'
import { readEdtf } from '../../../../src/shared/dates/edtf'
import { anyEdtf } from '../../dates/arbitrary'
import { fc } from '../../../support/properties'
import { anyText } from './arbitrary'

const cellsOf = (text: string, isGuarded = false): readonly (readonly string[])[] =>
  readCsv(text, { isGuarded: () => isGuarded }).rows.map(({ cells }) => cells)

describe('CSV', () => {
  test('is written after RFC 4180', () => {
    const text = writeCsv(
      ['a', 'b'],
      [
        ['plain', 'with, comma'],
        ['with "quote"', 'two\nlines'],
        ['', 'Şuşa'],
      ],
    )
    expect(text).toBe('a,b\r\nplain,"with, comma"\r\n"with ""quote""","two\nlines"\r\n,Şuşa\r\n')
  })

  test('has its header even without rows', () => {
    expect(writeCsv(['a', 'b'], [])).toBe('a,b\r\n')
  })

  test('gives back every cell, whatever is in it, and however many rows', () => {
    const rows = fc.array(
      fc.tuple(
        anyText,
        anyText,
        anyText.map((text) => `x${text}`),
      ),
      { maxLength: 5 },
    )
    fc.assert(
      fc.property(rows, (rows) => {
        expect(cellsOf(writeCsv(['a', 'b', 'c'], rows), true)).toEqual(rows)
      }),
    )
    const many = Array.from({ length: 2500 }, (_, index) => [`=${index}`, 'b'])
    expect(cellsOf(writeCsv(['a', 'b'], many), true)).toEqual(many)
  })

  test.each([
    ['semicolons', 'a;b\n1;"x;y"\n'],
    ['tabs', 'a\tb\r\n1\tx;y\r\n'],
    ['line feeds and no last one', 'a,b\n1,x;y'],
    ['carriage returns', 'a,b\r1,x;y\r'],
    ['a byte order mark', '\uFEFFa,b\r\n1,x;y\r\n'],
    ['spaces around its names', ' a , b \n1,x;y\n'],
  ])('is read with %s', (_, text) => {
    expect(readCsv(text)).toEqual({
      header: ['a', 'b'],
      rows: [{ number: 2, cells: ['1', 'x;y'], fault: null }],
      rowCount: 1,
      wantedCount: 1,
    })
  })

  test('counts its rows as a spreadsheet does, leaving out the empty ones', () => {
    const { rows } = readCsv('a,b\r\n"two\r\nlines",1\r\n\r\n,\r\nlast,2\r\n')
    expect(rows.map(({ number }) => number)).toEqual([2, 5])
  })

  test('has its header in the first line that holds anything, and counts the rows from the first', () => {
    const { header, rows } = readCsv('\r\n,,\r\na,b\r\n1,2\r\n3')
    expect(header).toEqual(['a', 'b'])
    expect(rows.map(({ number, fault }) => [number, fault?.kind])).toEqual([
      [4, undefined],
      [5, 'cut'],
    ])
  })

  test('says which row has a quotation mark that is never closed', () => {
    const { rows } = readCsv('a,b\r\n1,2\r\n"open,3\r\n4,5\r\n')
    expect(rows.map(({ number, fault }) => [number, fault])).toEqual([
      [2, null],
      [3, { kind: 'quote', swallowed: 1 }],
    ])
  })

  test.each([
    ['has fewer cells than the header', 'a,b,c\n1,2,3\n4,5', [null, { kind: 'cut' }]],
    ['is the only one', 'a,b\n1', [{ kind: 'cut' }]],
    ['is whole', 'a,b,c\n1,2,3\n4,5,', [null, null]],
    ['has a line end behind it', 'a,b,c\n1,2,3\n4,5\n', [null, null]],
    ['is as short as others', 'a,b,c\n1,2\n4,5', [null, null]],
    ['lacks only what has no name', 'a,b,,\n1,2,,\n4,5', [null, null]],
    ['ends within quotation marks', 'a,b,c\n1,2,3\n4,"fi', [null, { kind: 'quote', swallowed: 0 }]],
    ['holds nothing', 'a,b,c\n1,2,3\n ', [null, { kind: 'cut' }]],
  ])('takes the last row for cut off where it should be: it %s', (_, text, faults) => {
    expect(readCsv(text).rows.map(({ fault }) => fault)).toEqual(faults)
  })

  test.each([
    ['sep=;\r\na;b,c\r\n1;2\r\n', ['a', 'b,c']],
    ['"sep=,"\na,b;c;d\n1,2\n', ['a', 'b;c;d']],
    ['\uFEFFsep=|\na|b\n1|2\n', ['a', 'b']],
    ['a|b\n1|2\n', ['a', 'b']],
    ['"a, b, c";d\n1;2\n', ['a, b, c', 'd']],
    ['"a\nb",c\n1,2\n', ['a\nb', 'c']],
    ['5" gun,c\n1,2\n', ['5" gun', 'c']],
  ])('finds in the first line what parts its cells: %j', (text, header) => {
    const table = readCsv(text)
    expect([table.header, headerIn(text)]).toEqual([header, header])
    expect(table.rows.map(({ number, cells }) => [number, cells])).toEqual([[2, ['1', '2']]])
  })
})

describe('a formula', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['=HYPERLINK("http://example.org")', `'=HYPERLINK("http://example.org")`],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['+374 10 12', "'+374 10 12"],
    ['-2+3+cmd|x', "'-2+3+cmd|x"],
    ['- arrested', "'- arrested"],
    ['-', "'-"],
    ['\t=1', "'\t=1"],
    ['\r=1', "'\r=1"],
    ['＝1+1', "'＝1+1"],
    // What begins so in truth is told from what begins so by neutralising.
    ["'=1+1", "''=1+1"],
    ["''=1+1", "'''=1+1"],
  ])('%j is neutralised to %j, and comes back', (cell, written) => {
    expect(guardFormula(cell)).toBe(written)
    expect(unguardFormula(written)).toBe(cell)
  })

  test.each([
    '-0043',
    '-0043-03-15/-0042',
    '-004X',
    '-3.5',
    '+5',
    '-1e-7',
    '-17.8,31.05; -20.1,28.6',
    "'tis",
    "'",
    '1-2',
    'a=b',
  ])('is not what %j is, so it stays as it is', (cell) => {
    expect(guardFormula(cell)).toBe(cell)
    expect(unguardFormula(cell)).toBe(cell)
  })

  test('never survives, and no cell is lost', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, anyEdtf, fc.stringMatching(/^'*[=+\-@\t]?.*$/)), (cell) => {
        const written = guardFormula(cell)
        expect(unguardFormula(written)).toBe(cell)
        if (/^[=@\t\r\n]/.test(written)) expect.unreachable(`${written} is a formula`)
        if (/^[+-]/.test(written)) {
          expect(/^[+-][\d.,;e+\- ]*$/i.test(written) || readEdtf(written).ok).toBe(true)
        }
      }),
    )
  })
})

describe('several values in a cell', () => {
  test.each([
    [[], ''],
    [['one'], 'one'],
    [['one', 'two'], 'one; two'],
    [['Doe; Partners', 'back\\slash'], 'Doe\\; Partners; back\\\\slash'],
    [['', 'b', ''], '; b; '],
    [[' lead', ' lead'], ' lead;  lead'],
  ])('%j stand there as %j', (values, cell) => {
    expect(writeList(values)).toBe(cell)
    expect(readList(cell)).toEqual(values)
  })

  test('are read as people type them', () => {
    expect(readList('one;two;three')).toEqual(['one', 'two', 'three'])
  })

  test('come back, but for a single value without anything in it', () => {
    fc.assert(
      fc.property(fc.array(anyText), (values) => {
        const back = readList(writeList(values))
        expect(back).toEqual(values.length === 1 && values[0] === '' ? [] : values)
      }),
    )
  })

  test('keeps only the rows that are wanted, as many as it may, under their own numbers', () => {
    const text = 'a,b\r\n1,x\r\n2,y\r\n\r\n3,x\r\n4,x\r\n'
    const table = readCsv(text, { most: 2, wantedRows: (header) => (cells) => cells[header.indexOf('b')] === 'x' })
    expect(table.rows.map(({ number, cells }) => [number, cells[0]])).toEqual([
      [2, '1'],
      [5, '3'],
    ])
    expect(table).toMatchObject({ rowCount: 4, wantedCount: 3 })
  })

  test('always keeps a garbled row, so that it is told of', () => {
    const { rows } = readCsv('a,b\r\n1,2\r\n"open,3\r\n', { wantedRows: () => () => false })
    expect(rows.map(({ fault }) => fault?.kind)).toEqual(['quote'])
  })

  test('tells how far it has come in a long text', () => {
    const told: number[] = []
    const text = `a,b\r\n${'1,2\r\n'.repeat(2000)}`
    readCsv(text, { onProgress: (done, total) => told.push(done / total) })
    expect(told.length).toBeGreaterThan(2)
    expect(told).toEqual([...told].sort((a, b) => a - b))
    expect(told.at(-1)).toBeCloseTo(1, 2)
  })
})
