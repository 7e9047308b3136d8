import { describe, expect, it } from 'vitest'
import { withReported } from '../../../src/renderer/reconcile/reported'
import { markOf } from '../../../src/renderer/reconcile/scale'
import type { ClaimValue } from '../../../src/shared/project/records/claim'

const figure = (given: Partial<ClaimValue>): ClaimValue => ({
  low: null,
  best: null,
  high: null,
  unit: '',
  qualifier: null,
  breakdown: [],
  ...given,
})
const scale = { from: 0, to: 200, unit: '' }

describe('a figure on its row’s scale', () => {
  it('stretches from low to high, with the best figure on it', () => {
    expect(markOf(figure({ low: 40, best: 50, high: 60 }), scale)).toEqual({
      from: 20,
      to: 30,
      best: 25,
      isOpenBelow: false,
      isOpenAbove: false,
    })
  })

  it('fades out where the speaker set no end', () => {
    expect(markOf(figure({ low: 100, qualifier: 'at-least' }), scale)).toMatchObject({
      from: 50,
      to: 100,
      isOpenAbove: true,
    })
    expect(markOf(figure({ best: 100, qualifier: 'nearly' }), scale)).toMatchObject({
      from: 0,
      to: 50,
      isOpenBelow: true,
    })
  })
})

describe('the figures an event reports', () => {
  it('are one for each property', () => {
    const first = withReported([], 'deaths', figure({ best: 27 }))
    const second = withReported(first, 'deaths', figure({ best: 30 }))
    expect(second).toEqual([{ property: 'deaths', value: figure({ best: 30 }) }])
    expect(withReported(second, 'deaths', null)).toEqual([])
  })
})
