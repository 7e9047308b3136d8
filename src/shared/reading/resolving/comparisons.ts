import { civilDay, dayNumber, daysInMonth } from '../../dates/calendar'
import { dayValue, monthValue, yearPartValue, yearValue, type DateValue } from '../date-value'
import type { Counterpart, Shift } from '../meaning'
import { storyAnchor, writerAnchor, type Resolved } from './calendar'
import { isNear, type Scene } from './scene'
import { yearOfDay, type Told } from './story'

/** Earnings are compared with "a year earlier": with the same quarter then, if the sentence is about a quarter. */
export function yearBefore(said: Shift, scene: Scene): Resolved | null {
  if (said.unit !== 'year' || said.count !== -1 || !said.isAbout || scene.genre !== 'report') return null
  const { part, last } = scene.story
  const isPart = part !== null && part.value.unit !== 'season' && isNear(scene, part, 2)
  const told = isPart ? latestOccurrence(part, scene) : null
  const isMonth = last !== null && last.sentence === scene.sentence && last.value.unit === 'month'
  const month = isMonth && !last.value.edtf.includes('~') ? last : null
  const compared = told ?? month
  if (compared === null) return null
  const value = yearsAway(compared.value, -1)
  return value === null ? null : { value, anchor: storyAnchor(compared) }
}

/** Earnings reports go back and forth between the quarter just over and the year before; the one just over is their subject. */
function latestOccurrence(told: Told, scene: Scene): Told {
  let value = told.value
  for (let tries = 0; tries < 2; tries += 1) {
    const later = yearsAway(value, 1)
    if (later === null || later.last > scene.writer.day) break
    value = later
  }
  return value.first - told.value.first < 400 ? { ...told, value } : told
}

/** The same quarter, month, … of another year. */
function yearsAway(value: DateValue, years: number): DateValue | null {
  const match = /^(\d{4})-(\d\d)$/.exec(value.edtf)
  if (match !== null) {
    const [year, part] = [Number(match[1]) + years, Number(match[2])]
    return part > 12 ? yearPartValue(year, part) : monthValue(year, part)
  }
  const first = civilDay(value.first)
  const last = civilDay(value.last)
  if (value.edtf.includes('/') && value.unit !== 'day') {
    const from = monthValue(first.year + years, first.month)
    const to = monthValue(last.year + years, last.month)
    return { edtf: `${from.edtf}/${to.edtf}`, first: from.first, last: to.last, unit: value.unit }
  }
  if (value.unit !== 'day') return yearValue(first.year + years)
  const day = Math.min(first.day, daysInMonth(first.year + years, first.month))
  return dayValue(dayNumber(first.year + years, first.month, day))
}

export function resolveCounterpart(said: Counterpart, scene: Scene): Resolved | null {
  const told = comparedWith(said, scene)
  if (said.year !== null) {
    const value = told === null ? null : yearsAway(told.value, said.year - yearOfDay(told.value.first))
    return told === null || value === null
      ? { value: yearValue(said.year), anchor: null }
      : { value, anchor: storyAnchor(told) }
  }
  if (told === null) return said.unit === 'quarter' ? quarterOver(said.years, scene) : null
  const value = yearsAway(told.value, said.years)
  return value === null ? null : { value, anchor: storyAnchor(told) }
}

/** "the year-ago quarter" is that of the quarter last told, "the year-earlier period" that of whatever was told. */
function comparedWith({ unit, year }: Counterpart, scene: Scene): Told | null {
  const { part, last, month } = scene.story
  if (unit === 'month') return month
  const latest = part === null ? null : latestOccurrence(part, scene)
  if (unit === 'quarter') return latest !== null && latest.value.last - latest.value.first < 100 ? latest : null
  return latest ?? (year === null ? last : null)
}

/** With no quarter told yet, the one just over when the text was written. */
function quarterOver(years: number, scene: Scene): Resolved {
  const { year, month } = civilDay(scene.writer.day)
  const quarter = Math.floor((month - 1) / 3)
  const over = quarter === 0 ? yearPartValue(year - 1 + years, 36) : yearPartValue(year + years, 32 + quarter)
  return { value: over, anchor: writerAnchor(scene) }
}
