import { describe, expect, it } from 'vitest'
import { marksWithin, runsOf, type Run } from '../../../src/shared/desk/marked-text'
import type { Passage } from '../../../src/shared/reading/quote'
import { fc } from '../../support/properties'

function textOf(runs: readonly Run<Passage>[]): string {
  return runs.map((run) => ('mark' in run ? textOf(run.runs) : run.text)).join('')
}

/** Marks as brackets around their words. */
function drawn(runs: readonly Run<Passage>[]): string {
  return runs.map((run) => ('mark' in run ? `[${drawn(run.runs)}]` : run.text)).join('')
}

describe('a text with marks', () => {
  it.each([
    ['none', [], 'abcdefgh'],
    ['one', [[2, 4]], 'ab[cd]efgh'],
    [
      'two side by side',
      [
        [0, 2],
        [2, 4],
      ],
      '[ab][cd]efgh',
    ],
    [
      'one within another',
      [
        [1, 6],
        [2, 4],
      ],
      'a[b[cd]ef]gh',
    ],
    [
      'two that overlap',
      [
        [1, 4],
        [3, 6],
      ],
      'a[bcd][ef]gh',
    ],
    [
      'two that are the same',
      [
        [1, 3],
        [1, 3],
      ],
      'a[[bc]]defgh',
    ],
    ['one that reaches beyond', [[6, 20]], 'abcdef[gh]'],
  ] as const)('is divided at %s', (_, marks, expected) => {
    const passages = marks.map(([start, end]) => ({ start, end }))
    expect(drawn(runsOf('abcdefgh', { start: 0, end: 8 }, passages))).toBe(expected)
  })

  it('is always whole, whatever the marks', () => {
    const mark = fc.tuple(fc.nat(20), fc.nat(20)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }))
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 12 }), (marks) => {
        const sorted = [...marks].sort((a, b) => a.start - b.start || b.end - a.end)
        expect(textOf(runsOf('abcdefghijklmnopqrst', { start: 3, end: 18 }, sorted))).toBe('defghijklmnopqr')
      }),
    )
  })

  it('finds the marks that touch a stretch', () => {
    const marks = [
      [0, 2],
      [5, 9],
      [8, 10],
      [12, 14],
    ].map(([start = 0, end = 0]) => ({ start, end }))
    expect(marksWithin(marks, { start: 6, end: 12 }, 10)).toEqual([marks[1], marks[2]])
    expect(marksWithin(marks, { start: 2, end: 5 }, 10)).toEqual([])
  })
})
