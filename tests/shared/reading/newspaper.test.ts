import { describe, expect, it } from 'vitest'
import { readAs } from './support/read'

type Pair = readonly [words: string, value: string | null]
type Row = readonly [text: string, ...read: Pair[]]

function reads(dateline: string, rows: readonly Row[]): void {
  it.each(rows.map(([text, ...read]) => [text, read] as const))('%s', (text, expected) => {
    expect(readAs(text, dateline)).toEqual(expected)
  })
}

describe('a business page of 2 November 1989', () => {
  reads('1989-11-02', [
    [
      'Third-quarter net rose from a year earlier and from the year-ago quarter.',
      ['Third-quarter', '1989-35'],
      ['a year earlier', '1988-35'],
      ['the year-ago quarter', '1988-35'],
    ],
    ['Profit rose to $3 million from $2 million in the year-ago quarter.', ['the year-ago quarter', '1988-35']],
    [
      'It said third-quarter net fell from the 1988 period.',
      ['third-quarter', '1989-35'],
      ['the 1988 period', '1988-35'],
    ],
    [
      'In the first nine months it earned less than in the like period of 1988.',
      ['the first nine months', '1989-01/1989-09'],
      ['the like period of 1988', '1988-01/1988-09'],
    ],
    ['Sales fell in the latest quarter.', ['the latest quarter', '1989-35']],
    ['Sales fell in the most recent quarter.', ['the most recent quarter', '1989-35']],
    ['The plan ends in FY91.', ['FY91', '1991']],
    ["It fell in fiscal 1989's first quarter.", ["fiscal 1989's first quarter", '1989-33']],
    ['The crash of ’29 was worse.', ['’29', '1929']],
    ['Shares rose in July, and the board will meet in March.', ['July', '1989-07'], ['March', '1990-03']],
  ])
})

describe('a newspaper of Friday, 27 February 1998', () => {
  reads('1998-02-27', [
    ['The deputies rejected that plan by 36 votes to none on Tuesday.', ['Tuesday', '1998-02-24']],
    ['On Wednesday it meets again.', ['Wednesday', '1998-03-04']],
    ['She came for talks that begin Monday.', ['Monday', '1998-03-02']],
    ['They said it last year and the year before.', ['last year', '1997'], ['the year before', '1996']],
    [
      'Three years ago, in the same bay, a tanker burned on July 24.',
      ['Three years ago', '1995~'],
      ['July 24', '1995-07-24'],
    ],
    ['Two and a half years ago it stood.', ['Two and a half years ago', '1995-08~']],
    ['Half a century ago it stood.', ['Half a century ago', '1948~']],
    ['We will know in a day or two.', ['a day or two', 'future']],
    ['At this point nobody knows.', ['At this point', 'now']],
    ['A March report says so.', ['March', '1998-03']],
    ['The bomb went off at 07.40 on Monday.', ['07.40 on Monday', '1998-02-23T07:40']],
    ['By mid-afternoon on Monday it was over.', ['mid-afternoon on Monday', '1998-02-23']],
    ['It was the fourth of its kind since 1994.', ['1994', '1994']],
    [
      'On Thursday he receives the envoys after the noon parade.',
      ['Thursday', '1998-03-05'],
      ['the noon', '1998-03-05'],
    ],
    ['The truce was to last ninety days.'],
    ['They won with 3:42 left in the second quarter, after he ran 2:15:33.'],
    ['Call 555-1990 or 212-556-1927.'],
    ['The Tet Offensive and the next Winter Games are shown.'],
  ])
})

describe('a history written in 2010', () => {
  reads('2010-05-01', [
    [
      'At 05:30 on 6 June 1944 ships opened fire. An hour later men landed.',
      ['05:30 on 6 June 1944', '1944-06-06T05:30'],
      ['An hour later', '1944-06-06'],
    ],
    [
      'He was seized on 14 January 1903 on a warrant issued on 20 December 1902. He was moved the following month.',
      ['14 January 1903', '1903-01-14'],
      ['20 December 1902', '1902-12-20'],
      ['the following month', '1903-02'],
    ],
    [
      'The war began in 1283. The king had died on 9 November 1282. Two weeks later his sister was crowned.',
      ['1283', '1283'],
      ['9 November 1282', '1282-11-09'],
      ['Two weeks later', '1282-11-23~/1282-11-29~'],
    ],
    [
      'In July 1912 he learned of a meeting held on 4 October 1903. That evening it rained.',
      ['July 1912', '1912-07'],
      ['4 October 1903', '1903-10-04'],
      ['That evening', '1903-10-04'],
    ],
    [
      'The ban of 11 March 1976, like that of 1975, was to expire on 30 April. At 15:55 a shot was fired.',
      ['11 March 1976', '1976-03-11'],
      ['1975', '1975'],
      ['30 April', '1976-04-30'],
      ['15:55', '1976-03-11T15:55'],
    ],
    [
      'The armistice of 11 November 1918 freed the men sent there that summer. In January they left.',
      ['11 November 1918', '1918-11-11'],
      ['that summer', '1918-22'],
      ['January', '1919-01'],
    ],
    [
      '=== 1857 ===\n* January 23: They refuse.\n* May: They mutiny on the 9th.\n=== 1858 ===\n* June 17: It falls three days later.',
      ['1857', '1857'],
      ['January 23', '1857-01-23'],
      ['May', '1857-05'],
      ['the 9th', '1857-05-09'],
      ['1858', '1858'],
      ['June 17', '1858-06-17'],
      ['three days later', '1858-06-20'],
    ],
    [
      'He fought on 6 April 1862, as in 1848. Help came overnight.',
      ['6 April 1862', '1862-04-06'],
      ['1848', '1848'],
      ['overnight', '1862-04-06'],
    ],
    [
      'He studied from 1932 to 1936 and married the following year.',
      ['1932', '1932'],
      ['1936', '1936'],
      ['the following year', '1937'],
    ],
    [
      'He started again on 11 April 1919. Five days after that his cavalry cut the line.',
      ['11 April 1919', '1919-04-11'],
      ['Five days after that', '1919-04-16'],
    ],
    [
      'They met on 5 August 1293, on the 9th and 12th.',
      ['5 August 1293', '1293-08-05'],
      ['the 9th', '1293-08-09'],
      ['12th', '1293-08-12'],
    ],
    [
      'In 431 BC war came. In the summer of 430 plague struck, and in July 429 it came back.',
      ['431 BC', '-0430'],
      ['the summer of 430', '-0429-22'],
      ['July 429', '-0428-07'],
    ],
  ])
})
