import { describe, expect, it } from 'vitest'
import { startOfDay } from '../../../src/shared/dates/calendar'
import { readEdtf } from '../../../src/shared/dates/edtf'
import { pointedDate } from '../../../src/shared/timeline/pointed-date'

const day = 86_400_000
const at = startOfDay(2023, 9, 20) + day / 2

describe('a place pointed at', () => {
  it.each([
    ['a day where days are wide', 0.1, '2023-09-20'],
    ['a month where they are not', 1, '2023-09'],
    ['a year', 20, '2023'],
    ['a decade', 200, '202X'],
    ['a century', 5000, '20XX'],
  ])('becomes %s', (_, daysPerPixel, edtf) => {
    expect(pointedDate(at, daysPerPixel * day)).toBe(edtf)
  })

  it('is written in astronomical years before the era', () => {
    expect(pointedDate(startOfDay(-43, 3, 15), 0.1 * day)).toBe('-0043-03-15')
    for (const pixel of [0.1, 1, 20, 200, 5000]) {
      for (const year of [-2023, -43, -9, 0, 9, 99]) {
        const edtf = pointedDate(startOfDay(year, 3, 15), pixel * day)
        expect(edtf === null ? false : readEdtf(edtf).ok).toBe(true)
      }
    }
  })

  it('is none where four digits do not reach', () => {
    expect(pointedDate(startOfDay(12_000, 1, 1), day)).toBeNull()
    expect(pointedDate(startOfDay(-12_000, 1, 1), day)).toBeNull()
  })
})
