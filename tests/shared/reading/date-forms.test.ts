import { describe, expect, it } from 'vitest'
import { readAs } from './support/read'

type Row = readonly [text: string, ...read: (readonly [words: string, value: string | null])[]]

/** Each row: a sentence, and all that is found in it. Most are read on Wednesday, 20 September 2023. */
function reads(rows: readonly Row[], dateline?: string): void {
  it.each(rows.map(([text, ...read]) => [text, read] as const))('%s', (text, expected) => {
    expect(readAs(text, dateline)).toEqual(expected)
  })
}

describe('calendar dates', () => {
  reads([
    ['It fell on 5 June 1967.', ['5 June 1967', '1967-06-05']],
    ['It fell on June 5, 1967, at once.', ['June 5, 1967', '1967-06-05']],
    ['It fell on the 5th of June 1967.', ['the 5th of June 1967', '1967-06-05']],
    ['It fell on the ninth of November 1989.', ['the ninth of November 1989', '1989-11-09']],
    ['It fell on Monday, 8 January 1917.', ['Monday, 8 January 1917', '1917-01-08']],
    ['It fell in June of 1967.', ['June of 1967', '1967-06']],
    ['He sailed on April 1,1862 - early.', ['April 1,1862', '1862-04-01']],
    ['It was filed 27-Feb-98.', ['27-Feb-98', '1998-02-27']],
    ['Fighting on 5–7 June 1967 was heavy.', ['5–7 June 1967', '1967-06-05/1967-06-07']],
    ['The night of 11/12 November 1914 was cold.', ['The night of 11/12 November 1914', '1914-11-11/1914-11-12']],
    ['It ran 27 September – 10 November 2020.', ['27 September – 10 November 2020', '2020-09-27/2020-11-10']],
    [
      'Shelling on 1 June, 12 June and 30 September 2012 is shown.',
      ['1 June', '2012-06-01'],
      ['12 June', '2012-06-12'],
      ['30 September 2012', '2012-09-30'],
    ],
    ['It met on 12 and 19 May 1998.', ['12', '1998-05-12'], ['19 May 1998', '1998-05-19']],
    ['It met on May 12 and 19, 1998.', ['May 12', '1998-05-12'], ['19, 1998', '1998-05-19']],
    ['On 30 February 1998 nothing happened.', ['30 February 1998', 'unanchored']],
  ])
})

describe('dates in figures', () => {
  reads([
    ['Logged 1998-03-02.', ['1998-03-02', '1998-03-02']],
    ['Logged 20030418 at base.', ['20030418', '2003-04-18']],
    ['Logged 2021-03-10T00:47:12Z by hand.', ['2021-03-10T00:47:12Z', '2021-03-10T00:47:12Z']],
    ['Sent 02/09/1998 08:47:00.', ['02/09/1998 08:47:00', '1998-02-09T08:47:00']],
    ['Sent 17.04.1999 from Bonn.', ['17.04.1999', '1999-04-17']],
    ['AP-NY-08-15-90 1337EDT', ['08-15-90 1337EDT', '1990-08-15T13:37']],
    ['After 9/11 they left.', ['9/11', '2001-09-11']],
    ['Call 555-01-2345 or see 1.2.3.4 now.', ['now', 'now']],
  ])

  it('follows the text where day and month could be changed over', () => {
    expect(readAs('On 25/12/2020 and on 03/04/2021.')).toEqual([
      ['25/12/2020', '2020-12-25'],
      ['03/04/2021', '2021-04-03'],
    ])
    expect(readAs('On 12/25/2020 and on 03/04/2021.')).toEqual([
      ['12/25/2020', '2020-12-25'],
      ['03/04/2021', '2021-03-04'],
    ])
  })

  it('takes the reading that is near the dateline, and keeps the other', () => {
    expect(readAs('Sent 05/10/2023.', '2023-10-06')).toEqual([['05/10/2023', '2023-10-05']])
    expect(readAs('Sent 05/10/2023.', '2023-05-12')).toEqual([['05/10/2023', '2023-05-10']])
  })
})

describe('years', () => {
  reads([
    ['In 2020 they met.', ['2020', '2020']],
    ['The 1948 war ended.', ['1948', '1948']],
    ['He was born c. 1850 in Brieg.', ['c. 1850', '1850~']],
    ['It was about 1898 when he came.', ['about 1898', '1898~']],
    ['The war of 1914–18 took it.', ['1914–18', '1914/1918']],
    ['The years 1999-2003 were wet.', ['1999-2003', '1999/2003']],
    ['It fell in 44 BC, not in AD 79.', ['44 BC', '-0043'], ['AD 79', '0079']],
    ['He died on 15 March 44 BC.', ['15 March 44 BC', '-0043-03-15']],
    ['The war (431–404 BC) was long.', ['431–404 BC', '-0430/-0403']],
    ['Fiscal 1993 was poor.', ['Fiscal 1993', '1993']],
    ['In nineteen eighty-four he left.', ['nineteen eighty-four', '1984']],
    ["In '97 he left.", ["'97", '1997']],
    ['The city surrendered in 405 BC, and rose in 403.', ['405 BC', '-0404'], ['403', '-0402']],
  ])
})

describe('figures that are no dates', () => {
  it.each([
    '2000 people came.',
    'Some 1,984 were counted.',
    'Flight 1549 and a Boeing 747 landed.',
    'Resolution 1441 was read in room 1912.',
    'See page 1850, article 1789 and no. 1066.',
    'They paid $1990 for 1800 tonnes.',
    'John 3:16 was read; they won 3-1.',
    'You may march in the second row; the sun sat low.',
    'Theresa May said so, and April Glaspie and General March agreed.',
    'She reads the Sunday Times and USA Today.',
    'He lives at 1600 Pennsylvania Avenue.',
    'In his fifties he fell from a spring of water.',
  ])('%s', (text) => {
    expect(readAs(text)).toEqual([])
  })
})

describe('longer times', () => {
  reads([
    ['In the 1990s it grew.', ['the 1990s', '199X']],
    ['It came in the early 1990s.', ['the early 1990s', '1990~/1993~']],
    ['It came in the mid-1990s.', ['the mid-1990s', '1993~/1996~']],
    ['It came in the nineties.', ['the nineties', '199X']],
    ['It came in the 19th century.', ['the 19th century', '18XX']],
    ['It came in the late 1800s.', ['the late 1800s', '1866~/1899~']],
    ['It came in the fifth century BC.', ['the fifth century BC', '-04XX']],
    ['It came in the spring of 1848.', ['the spring of 1848', '1848-21']],
    ['It came in the winter of 1914–15.', ['the winter of 1914–15', '1914-24']],
    ['It came in the third quarter of 1998.', ['the third quarter of 1998', '1998-35']],
    ['It came in Q4 2020.', ['Q4 2020', '2020-36']],
    ['It came in the second half of 2007.', ['the second half of 2007', '2007-41']],
    ['It came in late 2020.', ['late 2020', '2020-08~/2020-12~']],
    ['It came at the end of 1994.', ['the end of 1994', '1994-11~/1994-12~']],
    ['It came in mid-March 2020.', ['mid-March 2020', '2020-03-11~/2020-03-20~']],
    ['It came in the first week of August 1766.', ['the first week of August 1766', '1766-08-01/1766-08-07']],
    ['It came on the last Sunday of August 1961.', ['the last Sunday of August 1961', '1961-08-27']],
    ['It came in the first nine months of 1988.', ['the first nine months of 1988', '1988-01/1988-09']],
    ['It came at Christmas 1914, and at Easter 1916.', ['Christmas 1914', '1914-12-25'], ['Easter 1916', '1916-04-23']],
    ['It came on Thanksgiving 1998.', ['Thanksgiving 1998', '1998-11-26']],
  ])
})

describe('the time of day', () => {
  reads([
    ['They met at 8 p.m. on Monday.', ['8 p.m. on Monday', '2023-09-18T20:00']],
    ['They met on Monday at 7.44 pm.', ['Monday at 7.44 pm', '2023-09-18T19:44']],
    ['They met at noon on 5 June 1967.', ['noon on 5 June 1967', '1967-06-05']],
    ['They met at 0600 GMT on Monday.', ['0600 GMT on Monday', '2023-09-18T06:00Z']],
    [
      'They met at half past seven in the evening on 5 June 1967.',
      ['half past seven in the evening on 5 June 1967', '1967-06-05T19:30'],
    ],
    ['They met on Friday night.', ['Friday night', '2023-09-15']],
    ['They met between 3 and 4 p.m. on Monday.', ['3', '2023-09-20T15:00'], ['4 p.m. on Monday', '2023-09-18T16:00']],
  ])
})
