import { describe, expect, it } from 'vitest'
import { startOfDay, startOfYear, timeLimitMs } from '../../../src/shared/dates/calendar'
import { axisOf, type Axis } from '../../../src/shared/timeline/axis'

const width = 1000
const years = (from: number, to: number, pixels = width) =>
  axisOf({ from: startOfYear(from), to: startOfYear(to) }, pixels)
const labels = (axis: Axis) => axis.ticks.map(({ label }) => label)
const periods = (axis: Axis) => axis.periods.map(({ label }) => label)

describe('the axis', () => {
  it('goes from centuries to hours as one zooms in', () => {
    const at = startOfDay(2023, 9, 20)
    const day = 86_400_000
    const units = [1e6, 4000, 300, 30, 3, 0.01].map((days) => axisOf({ from: at, to: at + days * day }, width).unit)
    expect(units).toEqual(['year', 'year', 'month', 'day', 'hour', 'minute'])
  })

  it('has no year 0: 1 BCE is followed by 1 CE', () => {
    expect(labels(years(-2, 4, 500))).toEqual(['3 BCE', '2 BCE', '1 BCE', '1 CE', '2 CE', '3 CE', '4 CE'])
  })

  it('counts round years outwards from the turn of the era on both sides', () => {
    const axis = years(-99, 101, 400)
    expect(labels(axis)).toEqual(['100 BCE', '50 BCE', '1 CE', '50 CE', '100 CE'])
    expect(axis.ticks.map(({ at }) => at)).toEqual([-99, -49, 1, 50, 100].map(startOfYear))
  })

  it('names the decade or the century above years, and the era where they are longer', () => {
    expect(periods(years(1989, 1998, 500))).toEqual(['1980s', '1990s'])
    expect(periods(years(1850, 2010))).toEqual(['1800s', '1900s', '2000s'])
    expect(periods(years(-30, 60))).toEqual(['99–1 BCE', '1–99 CE'])
    expect(periods(years(-3000, 2000))).toEqual(['BCE', 'CE'])
  })

  it('names the month above days and the year above months', () => {
    const axis = axisOf({ from: startOfDay(2023, 8, 25), to: startOfDay(2023, 9, 8) }, width)
    expect(periods(axis)).toEqual(['August 2023', 'September 2023'])
    expect(labels(axis)).toContain('Fri 1')
    expect(axis.ticks.find(({ at }) => at === startOfDay(2023, 9, 1))?.isStrong).toBe(true)
    const months = axisOf({ from: startOfYear(-43), to: startOfYear(-42) }, width)
    expect(periods(months)).toContain('44 BCE')
    expect(labels(months)).toContain('Mar')
  })

  it('names the day above hours, in short where there is little room', () => {
    const from = startOfDay(2023, 9, 19)
    const daysAcross = (days: number) => periods(axisOf({ from, to: from + days * 86_400_000 - 1 }, 1000))
    expect(daysAcross(2)).toEqual(['19 September 2023', '20 September 2023'])
    expect(daysAcross(8)[0]).toBe('19 Sept 2023')
  })

  it('gives every tick more room than its label needs, at any zoom', () => {
    for (let days = 0.01; days < 2e8; days *= 1.7) {
      const from = startOfDay(-43, 3, 15)
      const window = { from, to: Math.min(from + days * 86_400_000, timeLimitMs) }
      const { ticks } = axisOf(window, width)
      expect(ticks.length).toBeLessThan(45)
      for (const [index, tick] of ticks.entries()) {
        const next = ticks[index + 1]
        if (next === undefined) continue
        const pixels = ((next.at - tick.at) / (window.to - window.from)) * width
        expect(pixels).toBeGreaterThan(tick.label.length * 5)
      }
    }
  })

  it('reaches to both ends of the time that can be drawn', () => {
    const axis = axisOf({ from: -timeLimitMs, to: timeLimitMs }, width)
    expect(axis.ticks.every(({ at }) => Number.isFinite(at))).toBe(true)
    expect(labels(axis)).toContain('100,000 BCE')
  })
})
