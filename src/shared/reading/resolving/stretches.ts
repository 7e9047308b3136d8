import { dayText, daysValue, dayValue, yearValue } from '../date-value'
import type { Stretch, Unit } from '../meaning'
import { storyAnchor, writerAnchor, type Resolved } from './calendar'
import { shifted, toldDay } from './relative'
import type { Scene } from './scene'
import { yearOfDay, type Told } from './story'

/** "the past nine months" begins about nine months before and ends on the day of writing. */
export function resolveStretch(said: Stretch, scene: Scene): Resolved | null {
  const told = stretchAnchor(said, scene)
  if (told === null && scene.genre === 'narrative' && said.basis === 'story') return null
  const anchor = told === null ? writerAnchor(scene) : storyAnchor(told)
  const { unit, count } = inPlainUnits(said)
  const far = shifted(
    { type: 'shift', unit, count: count * said.direction, basis: 'writer', isAbout: true },
    anchor.day,
    null,
    scene,
  )
  if (Math.abs(yearOfDay(far.first)) > 9999) return null
  const isDays = unit === 'day' || unit === 'week'
  const end = isDays ? dayValue(anchor.day + said.direction * count * (unit === 'week' ? 7 : 1)) : far
  if (isDays && unit === 'day') {
    const [first, last] = said.direction < 0 ? [end.first, anchor.day] : [anchor.day, end.last]
    return { value: daysValue(first, last, 'day'), anchor }
  }
  const about = end.edtf.includes('/') ? yearValue(yearOfDay(end.first)) : end
  const value =
    said.direction < 0
      ? { edtf: `${about.edtf}~/${dayText(anchor.day)}`, first: about.first, last: anchor.day, unit: said.unit }
      : {
          edtf: `${anchor.edtf.replace(/T.*$/, '')}/${about.edtf}~`,
          first: anchor.day,
          last: about.last,
          unit: said.unit,
        }
  return value.edtf.split('/').length === 2 ? { value, anchor } : null
}

/** Decades and centuries are counted in years, so that the stretch begins in a year and not in a decade. */
function inPlainUnits({ unit, count }: Stretch): { unit: Unit; count: number } {
  if (unit === 'decade') return { unit: 'year', count: count * 10 }
  if (unit === 'century') return { unit: 'year', count: count * 100 }
  if (unit === 'half') return { unit: 'month', count: count * 6 }
  return { unit: unit === 'weekend' ? 'week' : unit, count }
}

/** A stretch of days is counted from a day; "the next two years" told as past are those after the date told last. */
function stretchAnchor(said: Stretch, scene: Scene): Told | null {
  const looksBack = said.direction === 1 && scene.outlook !== 'future' && scene.genre !== 'report'
  if (said.basis !== 'story' && !looksBack) return null
  return said.unit === 'day' || said.unit === 'week' ? toldDay(scene) : scene.story.last
}
