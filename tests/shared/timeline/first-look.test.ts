import { describe, expect, it } from 'vitest'
import { defaultAboutPolicy } from '../../../src/shared/dates/about-policy'
import { makeWhen } from '../../../src/shared/dates/when'
import { chronologyOf, type Chronology } from '../../../src/shared/timeline/chronology'
import { firstLook } from '../../../src/shared/timeline/first-look'
import { earlierThan, edgesOf, laterThan } from '../../../src/shared/timeline/out-of-sight'
import type { TimeWindow } from '../../../src/shared/timeline/time-window'
import { makeEvent } from '../../support/make-project'

function chronicle(dates: readonly string[]): Chronology {
  const events = dates.map((edtf) => makeEvent({ id: `of-${edtf.replace(/\W/g, '_')}`, when: makeWhen({ edtf }) }))
  return chronologyOf(events, [], defaultAboutPolicy)
}

function lookAt(dates: readonly string[]): TimeWindow & { readonly isAll: boolean } {
  const { dated, horizon } = chronicle(dates)
  if (horizon === null) throw new Error('Nothing is dated.')
  const look = firstLook(dated, horizon)
  return { ...look, isAll: look === horizon }
}

const year = (ms: number) => new Date(ms).getUTCFullYear()
const september = ['2023-09-17', '2023-09-18', '2023-09-19', '2023-09-20', '2023-09-21', '2023-09-22']

describe('the first look at a chronology', () => {
  it('is at all of it where that can be read', () => {
    expect(lookAt(september).isAll).toBe(true)
    expect(lookAt(['1990', '1995', '2001', '2007', '2013', '2020']).isAll).toBe(true)
    expect(lookAt(['-0043-03-15', '2023-09-20']).isAll).toBe(true)
  })

  it('leaves out the few that lie far away', () => {
    const look = lookAt(['-0043-03-15', '1915', ...september])
    expect(look.isAll).toBe(false)
    expect(new Date(look.from).toISOString().slice(0, 10)).toBe('2023-09-17')
    expect(new Date(look.to).toISOString().slice(0, 10)).toBe('2023-09-23')
  })

  it('takes in what belongs to the bulk without a break', () => {
    const days = Array.from({ length: 28 }, (_, day) => `2023-02-${String(day + 1).padStart(2, '0')}`)
    const look = lookAt(['1915', ...days])
    expect(new Date(look.from).toISOString().slice(0, 10)).toBe('2023-02-01')
    expect(new Date(look.to).toISOString().slice(0, 10)).toBe('2023-03-01')
  })

  it('does not stretch for a vague date around the bulk, nor for what is still going on', () => {
    const look = lookAt([
      '19XX',
      '1922/..',
      '1943-05',
      '1943-06',
      '1943-07',
      '1943-08',
      '1943-09',
      '1943-10',
      '1943-11',
    ])
    expect([year(look.from), year(look.to)]).toEqual([1943, 1943])
  })

  it('shows the whole day where everything happened on one', () => {
    const day = ['2023-09-20T08:00', '2023-09-20T09:00', '2023-09-20T13:00', '2023-09-20', '2023-09-20T20:00']
    const look = lookAt(['1915-04-24', ...day])
    expect(look.isAll).toBe(false)
    expect(look.to).toBeGreaterThan(look.from)
    expect(new Date(look.from).toISOString().slice(0, 10)).toBe('2023-09-20')
  })
})

describe('what is out of sight', () => {
  const { dated } = chronicle(['1915', '1991', '2020-09-27/2020-11-10', '2020/..', ...september])
  const edges = edgesOf(dated)
  const window = { from: Date.UTC(2020, 9, 1), to: Date.UTC(2023, 8, 19) }

  it('is counted before and after, without what reaches into the window', () => {
    expect(earlierThan(edges, window)?.count).toBe(2)
    expect(laterThan(edges, window)?.count).toBe(4)
  })

  it('begins with the nearest', () => {
    expect(earlierThan(edges, window)?.nearest.event.when?.edtf).toBe('1991')
    expect(laterThan(edges, window)?.nearest.event.when?.edtf).toBe('2023-09-19')
  })

  it('is nothing where all can be seen', () => {
    const all = { from: Date.UTC(1900), to: Date.UTC(2030) }
    expect([earlierThan(edges, all), laterThan(edges, all)]).toEqual([null, null])
  })
})
