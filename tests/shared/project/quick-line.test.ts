import { describe, expect, it } from 'vitest'
import { readTypedDate } from '../../../src/shared/dates/typed/typed-date'
import { readQuickLine } from '../../../src/shared/project/quick-line'

const options = { dayMonthOrder: null }
const quick = (text: string) => readQuickLine(text, options, ['Ministry of Defence'])

describe('a quick line', () => {
  it.each([
    ['2023-09-20 13:00 ceasefire agreed', '2023-09-20T13:00', 'ceasefire agreed'],
    ['early 1990s Observers arrive', '1990~/1993~', 'Observers arrive'],
    ['12 May 1916: The attack', '1916-05-12', 'The attack'],
    ['12 May 1916 – 3 June 1916 offensive', '1916-05-12/1916-06-03', 'offensive'],
    ['12 May 1916 – Ceasefire agreed', '1916-05-12', 'Ceasefire agreed'],
    ['since 1994 blockade', '1994/..', 'blockade'],
    ['1453? Uncertain letter', '1453?', 'Uncertain letter'],
    ['12 May 1916 probably shelling', '1916-05-12', 'probably shelling'],
    ['25 October 1917 O.S. / 7 November 1917 Winter Palace', '1917-11-07', 'Winter Palace'],
    ['1 April 1653 – ? Siege', '1653-04-01/', 'Siege'],
    ['Easter 2021 We left', '2021-04-04', 'We left'],
    ['20 Sept 2023 12 killed in shelling', '2023-09-20', '12 killed in shelling'],
  ])('“%s” begins with %s', (text, edtf, title) => {
    const { date, ...rest } = quick(text)
    expect(date).toMatchObject({ kind: 'read', candidates: [{ edtf }] })
    expect(rest.title).toBe(title)
  })

  it('takes actors, by their known names, and tags out of the title', () => {
    expect(quick('2023 Talks @Ministry of Defence fail #cease_fire #talks')).toMatchObject({
      title: 'Talks fail',
      actors: ['Ministry of Defence'],
      tags: ['cease fire', 'talks'],
    })
  })

  it.each([
    ['12 May 1916 – 3 May 1915', 'reversed', /^The end, 3 May 1915, is before the start, 12 May 1916\.$/],
    ['2003-02-29', 'protest', /2003 was not a leap year/],
    ['29 February 2003', 'protest', /2003 was not a leap year/],
    ['20 Sept', 'protest', /^The year is missing\.$/],
    ['Tuesday, 20 September 2023', 'protest', /Wednesday/],
    ['2023-13-01', 'protest', /There is no month 13/],
    ['2003-02-', 'protest', /two digits/],
    ['12 May AD 0', 'protest', /There is no year 0/],
  ])('says what the date field says of “%s”, and leaves all of it in the title', (date, rest, reason) => {
    const line = quick(`${date} ${rest}`)
    expect(line.title).toBe(`${date} ${rest}`)
    expect(line.date).toEqual(readTypedDate(date, options))
    expect(line.date).toMatchObject({ reason: expect.stringMatching(reason) as string })
  })

  it.each([
    ['03/04/2021 attack', ['2021-04-03', '2021-03-04']],
    ['29 May 1453 Fall of the city', ['1453-06-07', '1453-05-29']],
    ['2020-21 season', ['2020-21', '2020/2021']],
  ])('leaves the choice where “%s” can be read in two ways', (text, expected) => {
    const { date } = quick(text)
    expect(date.kind === 'read' ? date.candidates.map(({ edtf }) => edtf) : date).toEqual(expected)
  })

  it.each([
    'May Day parade',
    '20 killed in a raid',
    'About 12 killed',
    'Late reports',
    'Current government falls',
    '5 a day',
    '',
  ])('takes “%s” for no date at all', (text) =>
    expect(quick(text)).toMatchObject({ date: { kind: 'empty' }, title: text }),
  )
})
