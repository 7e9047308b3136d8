import { describe, expect, it } from 'vitest'
import { changedFigure, readFigure, writeFigure } from '../../../src/shared/claims/figure-text'
import { readNumber, writeNumber } from '../../../src/shared/claims/number-text'
import { figureQualifiers, type ClaimValue } from '../../../src/shared/project/records/claim'
import { fc } from '../../support/properties'

const blank: ClaimValue = { low: null, best: null, high: null, unit: '', qualifier: null, breakdown: [] }

describe('a number', () => {
  it.each([
    ['27', 27],
    ['7,000', 7000],
    ['120 000', 120_000],
    ['120\u00a0000', 120_000],
    ['3.5', 3.5],
    ['-3', -3],
    ['−3', -3],
    ['0', 0],
    ['1.500.000', 1_500_000],
    ['0.125', 0.125],
    ['12.0000', 12],
    ['1234.567', 1234.567],
  ])('reads %j as %d', (text, value) => expect(readNumber(text)).toBe(value))

  it.each(['', 'seven', '3,5', '1,00', '12,34,567', '5 000 00', '1.2.3', 'Infinity', '1e3', '12.000', '-1.234'])(
    'refuses %j',
    (text) => expect(readNumber(text)).toBeNull(),
  )

  it('reads back what it writes', () => {
    fc.assert(
      fc.property(fc.integer(), (value) => {
        expect(readNumber(writeNumber(value))).toBe(value)
      }),
    )
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999 }), (value) => {
        expect(readNumber(writeNumber(value / 100))).toBe(value / 100)
        expect(readNumber(writeNumber(value / 1000))).toBe(value / 1000)
      }),
    )
  })
})

describe('a figure as people write it', () => {
  it.each<[string, Partial<ClaimValue>]>([
    ['27', { best: 27 }],
    ['27 (2 civilians)', { best: 27, breakdown: [{ label: 'civilians', value: 2 }] }],
    [
      '27 casualties (2 civilians and 1 child)',
      {
        best: 27,
        unit: 'casualties',
        breakdown: [
          { label: 'civilians', value: 2 },
          { label: 'child', value: 1 },
        ],
      },
    ],
    ['6 deaths, including none', { best: 6, unit: 'deaths, including none' }],
    [
      '6 killed (including 4 police officers)',
      { best: 6, unit: 'killed', breakdown: [{ label: 'police officers', value: 4 }] },
    ],
    ['nearly 500 civilians', { best: 500, unit: 'civilians', qualifier: 'nearly' }],
    ['approximately 2,000 Russian peacekeepers', { best: 2000, unit: 'Russian peacekeepers', qualifier: 'about' }],
    ['an estimated 120,000 people', { best: 120_000, unit: 'people', qualifier: 'estimated' }],
    ['at least 20', { low: 20, qualifier: 'at-least' }],
    ['more than 20', { low: 20, qualifier: 'more-than' }],
    ['up to 30 soldiers', { high: 30, unit: 'soldiers', qualifier: 'at-most' }],
    ['20–30', { low: 20, high: 30 }],
    ['between 20 and 30 dead', { low: 20, high: 30, unit: 'dead' }],
    ['20 to 30', { low: 20, high: 30 }],
    ['27 [20–30] dead', { low: 20, best: 27, high: 30, unit: 'dead' }],
    ['27 [20–]', { low: 20, best: 27 }],
    ['27 [–30]', { best: 27, high: 30 }],
    ['100 km', { best: 100, unit: 'km' }],
    ['dozens', { low: 24, qualifier: 'at-least' }],
    ['Hundreds of homes', { low: 200, unit: 'homes', qualifier: 'at-least' }],
    [
      'tens of thousands of people (9 children)',
      { low: 20_000, unit: 'people', qualifier: 'at-least', breakdown: [{ label: 'children', value: 9 }] },
    ],
    ['1.500.000 people', { best: 1_500_000, unit: 'people' }],
    ['at least 5 (7 civilians)', { low: 5, qualifier: 'at-least', breakdown: [{ label: 'civilians', value: 7 }] }],
    ['120 000 displaced', { best: 120_000, unit: 'displaced' }],
  ])('reads %j', (text, value) => expect(readFigure(text)).toEqual({ ok: true, value: { ...blank, ...value } }))

  it.each([
    ['many', 'has no number'],
    ['27 (civilians)', 'has no number'],
    ['12,3 dead', 'is not a number'],
    ['tens', 'has no number'],
    ['12.000', '“12.000” may be 12 or 12,000: write 12 or 12,000.'],
    ['1.234 km', '“1.234” may be 1.2340 or 1,234: write 1.2340 or 1,234.'],
    ['27 (2.500 civilians)', '“2.500” may be 2.5 or 2,500'],
    ['5 (7 civilians)', '“7 civilians” is more than the whole, which is 5 at the most.'],
    ['20–30 dead (2 children, 31 civilians)', '“31 civilians” is more than the whole, which is 30 at the most.'],
    ['30–20', 'The low figure is above the high one.'],
    ['27 [30–40]', 'The low figure is above the best one.'],
    ['27 [20–25]', 'The best figure is above the high one.'],
  ])('refuses %j and says why', (text, reason) =>
    expect(readFigure(text)).toEqual({ ok: false, reason: expect.stringContaining(reason) as string }),
  )

  it('reads back everything it can write of what it has read', () => {
    const amount = fc.integer({ min: 0, max: 999_999 })
    const word = fc.constantFrom('civilians', 'police officers', 'km', 'people displaced')
    const figure = fc.record({
      amounts: fc.oneof(
        amount.map(String),
        fc.tuple(amount, amount).map(([a, b]) => `${Math.min(a, b)}–${Math.max(a, b)}`),
        fc
          .array(amount, { minLength: 3, maxLength: 3 })
          .map((three) => three.sort((a, b) => a - b))
          .map(([a, b, c]) => `${b ?? 0} [${a ?? 0}–${c ?? 0}]`),
      ),
      qualifier: fc.constantFrom('', ...figureQualifiers.map((name) => `${name.replace('-', ' ')} `)),
      unit: fc.option(word, { nil: '' }),
      parts: fc.array(fc.tuple(amount, word), { maxLength: 3 }),
    })
    fc.assert(
      fc.property(figure, ({ amounts, qualifier, unit, parts }) => {
        // No part is larger than any bound of the whole.
        const least = Math.min(...(amounts.match(/\d+/g) ?? []).map(Number))
        const inside = parts.map(([value, label]) => `${Math.min(value, least)} ${label}`).join(', ')
        const first = readFigure(`${qualifier}${amounts} ${unit} ${inside === '' ? '' : `(${inside})`}`)
        expect(first.ok).toBe(true)
        if (first.ok) expect(readFigure(writeFigure(first.value))).toEqual(first)
      }),
    )
  })

  it('writes what the text only bounds from below so that it is read as that again', () => {
    expect(writeFigure({ ...blank, low: 24, unit: 'homes' })).toBe('at least 24 homes')
  })

  it('is nothing once all of it has been taken away', () => {
    const value = { ...blank, best: 27 }
    expect(changedFigure(value, { low: 20 })).toEqual({ ...value, low: 20 })
    expect(changedFigure(value, { best: null })).toBeNull()
    expect(changedFigure(null, { unit: '' })).toBeNull()
    expect(changedFigure(null, { high: 0 })).toEqual({ ...blank, high: 0 })
  })
})
