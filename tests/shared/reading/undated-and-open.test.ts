import { describe, expect, it } from 'vitest'
import { datesOf, readAs } from './support/read'

describe('times that name no date', () => {
  it.each([
    ['Tensions grew for several months.', 'several months', 'past'],
    ['He was recently freed.', 'recently', 'past'],
    ['Prices fell in recent weeks.', 'recent weeks', 'past'],
    ['They are now homeless.', 'now', 'now'],
    ['It will improve in the coming months.', 'the coming months', 'future'],
    ['It floods every spring.', 'every spring', 'recurring'],
    ['They meet on Mondays.', 'Mondays', 'recurring'],
    ['It was cleared a few days later.', 'a few days later', 'past'],
    ['They fasted during Ramadan.', 'Ramadan', 'unanchored'],
  ])('%s', (text, words, vagueness) => {
    const [found] = datesOf(text)
    expect(found).toMatchObject({ text: words, edtf: null, vagueness, earliest: null, latest: null, open: null })
  })

  it('leaves out what only looks like a time', () => {
    expect(
      readAs('Now that it rains, the now-defunct daily paper prints now and then; this day and age is a spring day.'),
    ).toEqual([])
  })
})

describe('“since” and “until”', () => {
  it('open one end and keep the words of the date', () => {
    expect(datesOf('Since late 2020, 2,000 soldiers have monitored the truce.')[0]).toMatchObject({
      text: 'late 2020',
      edtf: '2020-41/..',
      earliest: '2020-07-01',
      latest: null,
      open: 'end',
      relation: 'since',
      whenKind: 'extent',
    })
    expect(datesOf('He lived abroad until 1997.')[0]).toMatchObject({
      edtf: '../1997',
      earliest: null,
      latest: '1997-12-31',
      open: 'start',
    })
  })

  it('do not where something is compared, is over, or has only begun', () => {
    expect(readAs('It was the worst storm since 1962.')).toEqual([['1962', '1962']])
    expect(readAs('A quarrel that had lasted since 2009 ended.')).toEqual([['2009', '2009']])
    expect(readAs('Help did not arrive until 3 May 2020.')).toEqual([['3 May 2020', '2020-05-03']])
  })
})

describe('a range told in words', () => {
  it('is offered with both of its ends', () => {
    const [first, second] = datesOf('The war was fought from 1962 to 1966.')
    expect(first).toMatchObject({
      text: '1962',
      edtf: '1962',
      range: { side: 'start', text: 'from 1962 to 1966', edtf: '1962/1966' },
    })
    expect(second).toMatchObject({
      text: '1966',
      edtf: '1966',
      range: { side: 'end', text: 'from 1962 to 1966', edtf: '1962/1966' },
    })
  })

  it('borrows the year that is said once', () => {
    expect(datesOf('Between March and May 1921 they left.').map(({ range }) => range?.edtf)).toEqual([
      '1921-03/1921-05',
      '1921-03/1921-05',
    ])
    expect(readAs('It ran from December to March 1991.')).toEqual([
      ['December', '1990-12'],
      ['March 1991', '1991-03'],
    ])
  })

  it('is none where two dates only stand side by side', () => {
    expect(datesOf('In 1962 and 1966 it burned.').map(({ range }) => range)).toEqual([null, null])
  })
})

describe('what a suggestion says of itself', () => {
  it('names the rule and gives the reason in a sentence', () => {
    const [found] = datesOf('Six died on Tuesday.')
    expect(found?.rule).toBe('weekday')
    expect(found?.reason).toBe('It is the one that fits the sentence, seen from the article’s date, 20 September 2023.')
  })

  it.each([
    ['The 2020 ceasefire agreement was broken on Tuesday.', '2020', true],
    ['Norland’s 1914–18 war was long over.', '1914–18', true],
    ['The agreement of 2020 was broken.', '2020', false],
    ['In 2020 agreements were broken.', '2020', false],
    ['In the 1990s people left.', '1990s', false],
  ])('knows the year in the name of a thing: %s', (text, words, namesThing) => {
    const found = datesOf(text).find((date) => date.text.includes(words))
    expect(found).toMatchObject({ namesThing })
    expect(found?.reason.includes('It says which thing is meant')).toBe(namesThing)
  })

  it('keeps the part of the day beside the date', () => {
    expect(datesOf('They left on the morning of 8 June 2012.')[0]).toMatchObject({
      edtf: '2012-06-08',
      partOfDay: 'morning',
    })
  })

  it('gives the other reading of 03/04/2021', () => {
    expect(datesOf('Signed 03/04/2021.')[0]).toMatchObject({ edtf: '2021-03-04', alternatives: ['2021-04-03'] })
  })
})
