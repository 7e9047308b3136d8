import { fieldOf, textOf } from '../foreign-file'

/**
 * JSON of TimelineJS 1 and 2 as version 3 has it: everything within `timeline`, dates as “2012,1,26,13,5”, pictures as `asset`.
 * null if it is no such JSON.
 */
export function fromOldJson(root: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> | null {
  const timeline = root['timeline']
  const listOf = (field: string): readonly unknown[] | null => {
    const list = fieldOf(timeline, field)
    return Array.isArray(list) ? (list as readonly unknown[]) : null
  }
  // The first previews of version 3 had its slides in there.
  const slides = listOf('slides')
  if (slides !== null) return { events: slides }
  const dates = listOf('date')
  if (dates === null) return null
  const text = { headline: fieldOf(timeline, 'headline'), text: fieldOf(timeline, 'text') }
  return { title: { text }, events: dates.map(slideOf), eras: (listOf('era') ?? []).map(slideOf) }
}

function slideOf(old: unknown): object {
  const asset = fieldOf(old, 'asset')
  return {
    start_date: dateOf(textOf(fieldOf(old, 'startDate'))),
    end_date: dateOf(textOf(fieldOf(old, 'endDate'))),
    text: { headline: fieldOf(old, 'headline'), text: fieldOf(old, 'text') },
    media: { url: fieldOf(asset, 'media'), credit: fieldOf(asset, 'credit'), caption: fieldOf(asset, 'caption') },
    group: fieldOf(old, 'tag'),
  }
}

/** Other programs wrote the dates as 1/26/2012, which these versions read as JavaScript does. */
function dateOf(text: string): object {
  const american = /^(\d{1,2})\/(\d{1,2})\/(-?\d{1,6})$/.exec(text)
  const [year, month, day, hour, minute, second] =
    american === null ? text.split(',') : [american[3], american[1], american[2]]
  return { year, month, day, hour, minute, second }
}
