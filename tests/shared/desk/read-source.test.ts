import { expect, it } from 'vitest'
import { readSource } from '../../../src/shared/desk/read-source'

const text = 'Two mines exploded on Tuesday. The war began in 1992.'

function dates(date: string) {
  return readSource(text, date).flatMap((found) => (found.kind === 'date' ? [[found.text, found.edtf]] : []))
}

it('reads a text against its day', () => {
  expect(dates('2023-09-20')).toEqual([
    ['Tuesday', '2023-09-19'],
    ['1992', '1992'],
  ])
})

it.each(['', '2023', '2023-09', 'early 2023'])('leaves undated what a text of “%s” cannot tell', (date) => {
  expect(dates(date)).toEqual([
    ['Tuesday', null],
    ['1992', '1992'],
  ])
  expect(readSource(text, date).find((found) => found.kind === 'date')).toMatchObject({
    vagueness: 'unanchored',
    anchor: null,
    earliest: null,
  })
})
