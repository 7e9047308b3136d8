import { twoDigits, writeYear } from '../../../dates/edtf-text'
import { aboutOf, type Project } from '../../../project/project'
import type { TimelineEvent } from '../../../project/records/event'
import { termsOfProject } from '../../../project/terms-of-use'
import { neighbourWords } from '../../../words/neighbours'
import { termsWords } from '../../../words/terms-of-use'
import { told, type OnWritten } from '../../exchange/writing-context'
import { eventInFull, type EventInFull } from '../event-in-full'
import { extentOf, type PlainDate } from '../extent'
import { Losses, type NeighbourExport } from '../leaving'

/**
 * Events as Markwhen: plain dates of the years 1 to 9999, the exact one as `edtf` below. Lanes are groups; what stands in none
 * comes first.
 */
export function writeMarkwhen(
  project: Project,
  events: readonly TimelineEvent[],
  onWritten?: OnWritten,
): NeighbourExport {
  const losses = new Losses()
  const byLane = new Map<string, string[]>([['', []]])
  for (const event of told(events, onWritten)) {
    const extent = extentOf(event.when)
    const dates = [extent?.start, extent?.end].filter((date) => date != null)
    const isSayable = dates.every(({ year }) => year >= 1 && year <= 9999)
    if (dates.length === 0 || !isSayable) {
      losses.add(dates.length === 0 ? 'undated' : 'outsideYears')
      continue
    }
    const full = eventInFull(project, event, losses)
    losses.add('uncertainty', extent?.isUncertain === true ? 1 : 0)
    losses.add('openEnds', extent?.isOpen === true ? 1 : 0)
    losses.add('lanes', full.lanes.length > 1 ? 1 : 0)
    losses.add('places', full.places.length > 1 ? 1 : 0)
    losses.add('actors', full.actors.length)
    const lane = full.lanes[0] ?? ''
    const entries = byLane.get(lane) ?? []
    entries.push(entryOf(full, dates.map(dateText).join(' / ')))
    byLane.set(lane, entries)
  }
  const stated = termsOfProject(project)
  const rights = stated === null ? '' : `rights: ${JSON.stringify(termsWords.said(stated))}\n`
  const head = `---\ntitle: ${JSON.stringify(aboutOf(project).title)}\n${rights}---\n`
  const groups = [...byLane].flatMap(([lane, entries]) => [
    ...(lane === '' ? [] : [`# ${oneLine(lane)}\n`]),
    ...entries,
  ])
  return { text: [head, ...groups].join('\n'), losses: losses.inWords }
}

function entryOf({ event, tags, placeNames, sources }: EventInFull, dates: string): string {
  const hashes = tags.map((tag) => ` #${tag.replace(/[^\p{L}\p{N}_-]+/gu, '_')}`).join('')
  const title = event.title === '' ? neighbourWords.untitled : oneLine(event.title)
  const properties = [
    `id: regesta-${event.id}`,
    `edtf: ${event.when?.edtf ?? ''}`,
    ...(placeNames[0] === undefined ? [] : [`location: ${oneLine(placeNames[0])}`]),
    ...(event.type === '' ? [] : [`type: ${oneLine(event.type)}`]),
  ]
  // An indented line begins no event, whatever it says.
  const text = event.description === '' ? [] : event.description.split('\n').map((line) => `  ${line}`)
  const links = sources.map(({ text: name, url }) =>
    url === '' ? `source: ${oneLine(name)}` : `source: [${bracketless(name)}](${url})`,
  )
  return `${[`${dates}: ${title}${hashes}`, ...properties, ...links, ...text].join('\n')}\n`
}

function dateText({ year, month, day, hour, minute, second, offset }: PlainDate): string {
  const toDay = [writeYear(year), ...[month, day].filter((part) => part != null).map(twoDigits)].join('-')
  if (hour == null) return toDay
  const time = [hour, minute ?? 0, second ?? 0].map(twoDigits).join(':')
  return `${toDay}T${time}${zoneText(offset)}`
}

/** Markwhen reads times only with a zone; the clock on the wall is written as if it were UTC. */
function zoneText(offset: number | null): string {
  if (offset === null || offset === 0) return 'Z'
  const minutes = Math.abs(offset)
  return `${offset < 0 ? '-' : '+'}${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function bracketless(text: string): string {
  return oneLine(text).replace(/[[\]]/g, '')
}
