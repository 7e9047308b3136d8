import { describe, expect, it } from 'vitest'
import { datesOf, readAs } from './support/read'

type Pair = readonly [words: string, value: string | null]

describe('a report', () => {
  const rows: readonly (readonly [text: string, ...read: Pair[]])[] = [
    ['Six died in two blasts on Tuesday.', ['Tuesday', '2023-09-19']],
    ['The ministry said Wednesday morning that it was over.', ['Wednesday morning', '2023-09-20']],
    ['The two sides will meet on Thursday.', ['Thursday', '2023-09-21']],
    ['The company said Friday it will publish figures on Monday.', ['Friday', '2023-09-15'], ['Monday', '2023-09-25']],
    [
      'The judge was arrested last Friday and is due in court next Friday.',
      ['last Friday', '2023-09-15'],
      ['next Friday', '2023-09-22'],
    ],
    ['It happened on Tuesday last week.', ['Tuesday last week', '2023-09-12']],
    ['Talks resume next Wednesday or Thursday.', ['next Wednesday', '2023-09-27'], ['Thursday', '2023-09-28']],
    [
      'Yesterday and the day before yesterday it rained.',
      ['Yesterday', '2023-09-19'],
      ['the day before yesterday', '2023-09-18'],
    ],
    [
      'They meet this week, as they did last week.',
      ['this week', '2023-09-18/2023-09-24'],
      ['last week', '2023-09-11/2023-09-17'],
    ],
    ['It fell over the weekend.', ['the weekend', '2023-09-16/2023-09-17']],
    ['The war was just three years ago.', ['three years ago', '2020~']],
    ['It began nine months ago.', ['nine months ago', '2022-12~']],
    ['The road has been shut for the past nine months.', ['the past nine months', '2022-12~/2023-09-20']],
    ['It will open in two weeks.', ['two weeks', '2023-10-02~/2023-10-08~']],
    ['The army took three towns in two weeks.'],
    [
      'He was freed last December and will be tried in December.',
      ['last December', '2022-12'],
      ['December', '2023-12'],
    ],
    ['He spoke on December 12 last year.', ['December 12 last year', '2022-12-12']],
    ['He resigned on June 3, 1996, and was tried in August.', ['June 3, 1996', '1996-06-03'], ['August', '1996-08']],
    ['The offensive went on for a second day.', ['second day', '2023-09-20']],
    [
      'The fort fell on Monday; two days later the town was taken.',
      ['Monday', '2023-09-18'],
      ['two days later', '2023-09-20'],
    ],
  ]
  it.each(rows.map(([text, ...read]) => [text, read] as const))('%s', (text, expected) => {
    expect(readAs(text)).toEqual(expected)
  })

  it('does not read a year into a date that is in the next weeks, whatever the verb', () => {
    expect(readAs('Directors declared a dividend payable March 9.', '1990-01-19')).toEqual([['March 9', '1990-03-09']])
  })

  it('counts from the day something happened, not from the day it was reported', () => {
    const text = 'A quake struck on Wednesday evening, state radio reported today. The first shock came at 7.44 pm.'
    expect(readAs(text, '2003-05-23').at(-1)).toEqual(['7.44 pm', '2003-05-21T19:44'])
  })

  it('compares quarters with quarters', () => {
    const text =
      'The firm earned $12 million in the third quarter, down from $21 million a year earlier. In the year-ago period it had a tax gain. For the nine months, profit fell.'
    expect(readAs(text, '1989-10-24')).toEqual([
      ['the third quarter', '1989-35'],
      ['a year earlier', '1988-35'],
      ['the year-ago period', '1988-35'],
      ['the nine months', '1989-01/1989-09'],
    ])
  })

  it('names the dateline as the anchor of what was counted from it', () => {
    const [first, second] = datesOf('It began on Tuesday and ended on 5 June 1967.')
    expect(first?.anchor).toEqual({ date: '2023-09-20', basis: 'dateline' })
    expect(second?.anchor).toBeNull()
  })
})

describe('a narrative', () => {
  const capture = '2010-10-04'

  it('lets months and days run on in the year told', () => {
    const text =
      'The army reached the river on 9 November 1914. On 20 November it crossed. They took the village the next morning and fought again three days later. By the end of the month the bridge stood. Disease appeared in January and by February 1915 a third was sick.'
    expect(readAs(text, capture)).toEqual([
      ['9 November 1914', '1914-11-09'],
      ['20 November', '1914-11-20'],
      ['the next morning', '1914-11-21'],
      ['three days later', '1914-11-24'],
      ['the end of the month', '1914-11-26~/1914-11-30~'],
      ['January', '1915-01'],
      ['February 1915', '1915-02'],
    ])
  })

  it('counts years, decades and seasons from the date told last', () => {
    const text =
      'By 1821 there were 4,100, and a decade later nearly twice as many. In 1923 prisoners were exchanged; the following year the camp closed. That autumn it burned. The mill closed in 1936, the pit two years later.'
    expect(readAs(text, capture)).toEqual([
      ['1821', '1821'],
      ['a decade later', '1831~'],
      ['1923', '1923'],
      ['the following year', '1924'],
      ['That autumn', '1924-23'],
      ['1936', '1936'],
      ['two years later', '1938~'],
    ])
  })

  it('takes a weekday for the next one in the story', () => {
    const text =
      'The strike began on Monday, 8 January 1917. By Wednesday the gas works were out. On the 12th the yards followed.'
    expect(readAs(text, capture).map(([, value]) => value)).toEqual(['1917-01-08', '1917-01-10', '1917-01-12'])
  })

  it('is not led astray by dates that are only mentioned', () => {
    const text =
      'The port fell on 4 February 1962. In 1963 the rebels, heirs of the rising of 1848 (put down in 1849), held the mines. In March they lost them.'
    expect(readAs(text, capture).at(-1)).toEqual(['March', '1963-03'])
  })

  it('goes on from the beginning of a range', () => {
    const text =
      'The siege lasted from 5 May 1992 to 18 March 1993. The last bus left on 4 June. In 2001 the general was tried.'
    expect(readAs(text, capture)[2]).toEqual(['4 June', '1992-06-04'])
  })

  it('has no today of its own', () => {
    const text = 'It was founded in 1788 and burned down in 1813. Today it has 9,000 inhabitants.'
    expect(readAs(text, capture).at(-1)).toEqual(['Today', 'now'])
  })

  it('says so when a day is counted from nothing', () => {
    const text = 'It was founded in 1788 and burned down in 1813. Three days later it rained.'
    expect(readAs(text, capture).at(-1)).toEqual(['Three days later', 'unanchored'])
  })
})

describe('entries', () => {
  it('count from the date they stand under', () => {
    const text =
      'Tuesday 27 June 1916\nRain. Wrote home yesterday.\nWednesday 28 June\nHarris was hit last night; he died at four this morning.\nSunday 2 July\nOf 760 who went yesterday, 180 answered.'
    expect(readAs(text, '1996-05-02')).toEqual([
      ['Tuesday 27 June 1916', '1916-06-27'],
      ['yesterday', '1916-06-26'],
      ['Wednesday 28 June', '1916-06-28'],
      ['last night', '1916-06-27'],
      ['four this morning', '1916-06-28T04:00'],
      ['Sunday 2 July', '1916-07-02'],
      ['yesterday', '1916-07-01'],
    ])
  })

  it('go on from year to year in a chronology', () => {
    const text =
      '28 December 2014: The file is closed.\n12 January 2015: It is opened again, and closed in February.\n2016: In May the judge retires.'
    expect(readAs(text, '2019-06-28').map(([, value]) => value)).toEqual([
      '2014-12-28',
      '2015-01-12',
      '2015-02',
      '2016',
      '2016-05',
    ])
  })

  it('give the clock times of a log the day of the log', () => {
    const text =
      'Log, 5 October 2022\n05:40 Two trucks pass.\n06:15 Fire, 40 rounds. A family left yesterday.\n07:00 Shift change.'
    expect(readAs(text, '2022-10-06').map(([, value]) => value)).toEqual([
      '2022-10-05',
      '2022-10-05T05:40',
      '2022-10-05T06:15',
      '2022-10-04',
      '2022-10-05T07:00',
    ])
  })
})
