import { describe, expect, it } from 'vitest'
import { datesOf, readAs } from './support/read'

/** The day on which a witness was heard: a Monday. */
const heard = '2021-06-21'

describe('a statement of a witness', () => {
  it('takes a night between two days for one, with its hour', () => {
    expect(readAs("On the night of 12 to 13 May, at about eleven o'clock, we heard shots.", heard)).toEqual([
      ["the night of 12 to 13 May, at about eleven o'clock", '2021-05-12T22:30/2021-05-12T23:30'],
    ])
    expect(readAs("On the night of 12 to 13 May, at two o'clock, we heard shots.", heard)).toEqual([
      ["the night of 12 to 13 May, at two o'clock", '2021-05-13T02:00'],
    ])
    expect(readAs('On the night of 31 May to 1 June we heard shots.', heard)[0]?.[1]).toBe('2021-05-31/2021-06-01')
  })

  it('lasts until the dawn after a night', () => {
    expect(readAs('On the night of 12 to 13 May we heard shots. It lasted until dawn.', heard).at(-1)).toEqual([
      'dawn',
      '../2021-05-13',
    ])
    expect(readAs('At 10 p.m. on 12 May it began. It lasted until dawn.', heard).at(-1)?.[1]).toBe('../2021-05-13')
    expect(readAs('On 12 May we rose at dawn.', heard).at(-1)?.[1]).toBe('2021-05-12')
  })

  it.each([
    ['The clinic was open until 20 April.', '../2021-04-20'],
    ['The road had been open until 20 April.', '../2021-04-20'],
    ['The clinic will be open until 20 April.', '../2022-04-20'],
  ])('does not end in a year to come what is told as past: %s', (text, edtf) => {
    expect(readAs(text, heard)).toEqual([['20 April', edtf]])
  })

  it.each([
    ['About two weeks before Easter we left.', 'About two weeks before Easter', '2021-03-21~'],
    ['Two weeks before Easter 2020 we left.', 'Two weeks before Easter 2020', '2020-03-29~'],
    ['Three days after Christmas he came.', 'Three days after Christmas', '2020-12-28'],
    ['Two days before 13 May he came.', 'Two days before 13 May', '2021-05-11'],
    ['A few weeks before Easter we left.', 'A few weeks before Easter', 'past'],
  ])('counts from a day that is named: %s', (text, words, edtf) => {
    expect(readAs(text, heard)).toEqual([[words, edtf]])
  })

  it('gives a time to the day told before, and “about” its half hour either way', () => {
    expect(readAs('On 26 May they came back. It was around 5 p.m.', heard).at(-1)).toEqual([
      'around 5 p.m.',
      '2021-05-26T16:30/2021-05-26T17:30',
    ])
  })

  it('goes on from its own days with a weekday, and offers the other reading', () => {
    const [, own] = datesOf('On 10 May we left the village. On Thursday we came to the river.', heard)
    expect(own).toMatchObject({ edtf: '2021-05-13', alternatives: ['2021-06-17'], anchor: { date: '2021-05-10' } })
    expect(own?.reason).toContain('choose which')
    const [, reported] = datesOf('On 10 May the village was left. On Thursday the river rose.', heard)
    expect(reported).toMatchObject({ edtf: '2021-06-17', alternatives: ['2021-05-13'] })
  })

  it('has one reading of a weekday where no day was told, or a near one', () => {
    expect(datesOf('On Thursday we came to the river.', heard)[0]?.alternatives).toEqual([])
    expect(datesOf('On 16 June we left. On Thursday we came.', heard)[1]?.alternatives).toEqual([])
  })
})
