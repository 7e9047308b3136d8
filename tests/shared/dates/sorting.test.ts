import { describe, expect, it } from 'vitest'
import { compareWhens, inOrderOfTime } from '../../../src/shared/dates/sorting'
import { makeWhen, type When } from '../../../src/shared/dates/when'
import { fc } from '../../support/properties'
import { anyEdtf } from './arbitrary'

/** A fixed disorder, so that no order is right by luck. */
function shuffled<Thing>(things: readonly Thing[]): Thing[] {
  return things
    .map((thing, index) => ({ thing, place: (index * 7 + 3) % 11 }))
    .sort((a, b) => a.place - b.place)
    .map(({ thing }) => thing)
}

function sortedEdtf(edtfs: readonly (string | null)[]): (string | null)[] {
  return shuffled(edtfs)
    .map((edtf) => makeWhen({ edtf }))
    .sort(compareWhens)
    .map((when) => when.edtf)
}

describe('compareWhens', () => {
  it.each<[string, (string | null)[]]>([
    ['years before and after the era', ['Y-12000', '-0043', '-0001', '0000', '0001', '0079', '1915']],
    [
      'coarser dates first where they begin together',
      ['19XX', '190X', '1900', '1900-40', '1900-33', '1900-01', '1900-01-01', '1900-01-01T00:00'],
    ],
    ['open ends with their beginning', ['1899', '1900', '1900/1905', '1900/..', '1901']],
    ['open beginnings with their end', ['1899', '../1900', '1900', '1901']],
    ['“on or before” with its date', ['1899', '[..1900]', '1900', '1901']],
    ['an earlier end first', ['1900', '1900/1901', '1900/1910', '1900/']],
    ['a plain date before the same date in doubt', ['1849', '1850', '1850%', '1850?', '1850~', '1851']],
    ['“about” where it is written, not where it may reach', ['1849-12', '1850~', '1850-02']],
    ['a set by its earliest member', ['1666', '[1668,1667]', '1667-05', '1668']],
    ['the undated last', ['1900', '2999', 'Y17E7', null]],
  ])('puts %s', (_, edtfs) => {
    expect(sortedEdtf(edtfs)).toEqual(edtfs)
  })

  it('lets the researcher order what dates leave open, and only that', () => {
    const dated = (edtf: string, sortKey: string) => makeWhen({ edtf, sortKey })
    const wanted = [
      dated('1900', ''),
      dated('1900~', 'a'),
      dated('1900/1910', 'b'),
      dated('1900', 'c'),
      dated('1900-01', 'a'),
    ]
    expect(shuffled(wanted).sort(compareWhens)).toEqual(wanted)
  })

  it('orders the undated by the researcher’s key and their words, events without any date behind them', () => {
    const undated = (verbatim: string, sortKey = '') => makeWhen({ verbatim, sortKey })
    const wanted: (When | null)[] = [undated('every spring'), undated('in recent days'), undated('later', 'b'), null]
    expect([...wanted].reverse().sort(compareWhens)).toEqual(wanted)
  })

  it('orders many things as it orders two, and leaves what it was given', () => {
    const events = shuffled(['1915', '1914/..', null, '1914-06-28', '-0043', '199X']).map((edtf, index) => ({
      title: `event ${index}`,
      when: edtf === null ? null : makeWhen({ edtf }),
    }))
    const before = [...events]
    const sorted = inOrderOfTime(events, ({ when }) => when)
    expect(sorted).toEqual([...events].sort((a, b) => compareWhens(a.when, b.when)))
    expect(events).toEqual(before)
  })

  it('is a total order', () => {
    const when = fc
      .record({ edtf: fc.option(anyEdtf), sortKey: fc.constantFrom('', 'a', 'b') })
      .map((given) => makeWhen(given))
    fc.assert(
      fc.property(when, when, when, (a, b, c) => {
        expect(compareWhens(a, b) + compareWhens(b, a)).toBe(0)
        expect(compareWhens(a, { ...a })).toBe(0)
        const [low, middle, high] = [a, b, c].sort(compareWhens) as [When, When, When]
        expect(compareWhens(low, middle)).toBeLessThanOrEqual(0)
        expect(compareWhens(middle, high)).toBeLessThanOrEqual(0)
        expect(compareWhens(low, high)).toBeLessThanOrEqual(0)
      }),
    )
  })
})
