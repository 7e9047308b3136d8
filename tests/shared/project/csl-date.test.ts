import { describe, expect, it } from 'vitest'
import { cslDateOf, edtfOfCslDate } from '../../../src/shared/project/csl-date'

describe('an EDTF text as a CSL date', () => {
  it.each([
    ['2023-09-20', { 'date-parts': [[2023, 9, 20]] }],
    ['1915', { 'date-parts': [[1915]] }],
    ['1915~', { 'date-parts': [[1915]], circa: true, edtf: '1915~' }],
    ['-0043-03-15', { 'date-parts': [[-44, 3, 15]] }],
    ['0000', { 'date-parts': [[-1]] }],
    ['2001-21', { 'date-parts': [[2001]], season: 1, edtf: '2001-21' }],
    [
      '2020-09-27/2020-11-10',
      {
        'date-parts': [
          [2020, 9, 27],
          [2020, 11, 10],
        ],
        edtf: '2020-09-27/2020-11-10',
      },
    ],
    ['199X', { literal: '199X', edtf: '199X' }],
  ])('says %s as far as CSL can', (edtf, csl) => {
    expect(cslDateOf(edtf)).toEqual(csl)
  })

  it('is nothing for a text that is not EDTF', () => {
    expect(cslDateOf('last spring')).toBeUndefined()
  })
})

describe('a CSL date as EDTF', () => {
  it.each([
    [{ 'date-parts': [[2023, 9, 20]] }, '2023-09-20'],
    [{ 'date-parts': [['2023', '9']] }, '2023-09'],
    [{ 'date-parts': [[-44]] }, '-0043'],
    [{ 'date-parts': [[1915]], circa: 1 }, '1915~'],
    [{ 'date-parts': [[2020]], circa: 0 }, '2020'],
    [{ 'date-parts': [[2020, 0]] }, '2020'],
    [{ 'date-parts': [[2020, 5, 0]] }, '2020-05'],
    [{ 'date-parts': [[2020, 0, 5]] }, '2020'],
    [{ 'date-parts': [[2001]], season: 2 }, '2001-22'],
    [
      {
        'date-parts': [
          [2020, 9, 27],
          [2020, 11, 10],
        ],
      },
      '2020-09-27/2020-11-10',
    ],
    [{ raw: '2023-09' }, '2023-09'],
    [{ literal: 'n.d.' }, ''],
    [{ 'date-parts': [[0]] }, ''],
    [{ 'date-parts': [[2023, 2, 30]] }, ''],
  ])('reads %j', (csl, edtf) => {
    expect(edtfOfCslDate(csl)).toBe(edtf)
  })

  it.each(['2023-09-20', '1915~', '-0043', '199X', '2001-21', '2023/..', '[1667,1668]'])('gives %s back', (edtf) => {
    expect(edtfOfCslDate(cslDateOf(edtf))).toBe(edtf)
  })
})
