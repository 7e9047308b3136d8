import { civilDay, dayNumber, daysInMonth } from '../../dates/calendar'
import { dayValue, monthValue, yearPartValue, yearValue, type DateValue } from '../date-value'
import type { Counterpart, Shift } from '../meaning'
import { storyAnchor, type Resolved } from './calendar'
import { isNear, type Scene } from './scene'
import type { Told } from './story'

/** Earnings are compared with "a year earlier": with the same quarter then, if the sentence is about a quarter. */
export function yearBefore(said: Shift, scene: Scene): Resolved | null {
  if (said.unit !== 'year' || said.count !== -1 || !said.isAbout || scene.genre !== 'report') return null
  const { part, last } = scene.story
  const isPart = part !== null && part.value.unit !== 'season' && isNear(scene, part, 2)
  const told = isPart ? latestOccurrence(part, scene) : null
  const month = last !== null && last.sentence === scene.sentence && last.value.unit === 'month' ? last : null
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
  const { part, last } = scene.story
  const told = said.unit === 'month' ? scene.story.month : part === null ? last : latestOccurrence(part, scene)
  if (told === null) return null
  const value = yearsAway(told.value, said.years)
  return value === null ? null : { value, anchor: storyAnchor(told) }
}
