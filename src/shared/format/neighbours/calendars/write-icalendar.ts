import { wordsOf } from '../../../dates/wording'
import { aboutOf, type Project } from '../../../project/project'
import type { TimelineEvent } from '../../../project/records/event'
import { termsOfProject } from '../../../project/terms-of-use'
import { neighbourWords } from '../../../words/neighbours'
import { told, type Writing } from '../../exchange/writing-context'
import { eventInFull } from '../event-in-full'
import { extentOf } from '../extent'
import { Losses, type NeighbourExport } from '../leaving'
import { calendarDates } from './calendar-date'
import { writeCalendar, type CalendarLine, type CalendarTime } from './ical-door'

/**
 * Events as iCalendar (RFC 5545): whole days with an exclusive DTEND, or times. Calendars know the years 1 to 9999 and nothing
 * uncertain; the exact date stands as EDTF in X-EDTF, and the description begins with it where a calendar would mislead.
 */
export function writeICalendar(
  project: Project,
  events: readonly TimelineEvent[],
  { generator, exportedAt, onWritten }: Writing,
): NeighbourExport {
  const losses = new Losses()
  const stamp = utcTime(exportedAt)
  const vevents = Array.from(told(events, onWritten), (event) => {
    const extent = extentOf(event.when)
    const dates = calendarDates(extent)
    if (extent === null || dates === null) {
      losses.add(extent === null ? 'undated' : 'outsideYears')
      return []
    }
    losses.add('uncertainty', extent.isUncertain ? 1 : 0)
    losses.add('openEnds', extent.isOpen ? 1 : 0)
    losses.add('vagueDates', extent.isVague ? 1 : 0)
    return [linesOf(project, event, dates, stamp, losses)]
  }).flat()
  const head: CalendarLine[] = [
    { name: 'prodid', value: `-//Regesta//${generator}//EN` },
    { name: 'version', value: '2.0' },
    { name: 'x-wr-calname', value: aboutOf(project).title },
  ]
  losses.add('terms', termsOfProject(project) === null ? 0 : 1)
  return { text: writeCalendar(head, vevents), losses: losses.inWords }
}

function linesOf(
  project: Project,
  event: TimelineEvent,
  { start, end }: { readonly start: CalendarTime; readonly end: CalendarTime | null },
  stamp: CalendarTime,
  losses: Losses,
): readonly CalendarLine[] {
  const { lanes, tags, actors, places, placeNames, sources } = eventInFull(project, event, losses)
  losses.add('places', places.length > 1 ? 1 : 0)
  const located = places[0]
  const url = sources.find((source) => source.url !== '')
  const line = (name: string, value: string): CalendarLine[] => (value === '' ? [] : [{ name, value }])
  const dated = event.when === null ? '' : wordsOf(event.when)
  return [
    { name: 'uid', value: `${event.id}@regesta` },
    { name: 'dtstamp', value: stamp },
    { name: 'dtstart', value: start },
    ...(end === null ? [] : [{ name: 'dtend', value: end }]),
    { name: 'summary', value: event.title === '' ? neighbourWords.untitled : event.title },
    ...line('description', event.description),
    ...line('location', placeNames[0] ?? ''),
    ...(located?.lat == null || located.lon === null ? [] : [geo(located.lat, located.lon)]),
    ...(tags.length === 0 ? [] : [{ name: 'categories', value: tags }]),
    ...(url === undefined ? [] : [{ name: 'url', value: url.url }]),
    { name: 'status', value: event.verification === 'verified' ? 'CONFIRMED' : statusOf(event) },
    { name: 'created', value: utcTime(event.createdAt) },
    { name: 'last-modified', value: utcTime(event.modifiedAt) },
    { name: 'transp', value: 'TRANSPARENT' },
    ...line('x-edtf', event.when?.edtf ?? ''),
    ...line('x-date-in-words', dated),
    ...line('x-event-type', event.type),
    ...lanes.map((value) => ({ name: 'x-lane', value })),
    ...actors.map(({ name, role }) => ({
      name: 'x-actor',
      value: name,
      ...(role !== '' && { parameters: { 'x-role': role } }),
    })),
    ...sources.map(({ text }) => ({ name: 'x-source', value: text })),
  ]
}

function geo(lat: number, lon: number): CalendarLine {
  return { name: 'geo', value: [lat, lon] }
}

function statusOf({ verification }: TimelineEvent): string {
  return verification === 'refuted' || verification === 'retracted' ? 'CANCELLED' : 'TENTATIVE'
}

/** An ISO moment as a calendar has it, to the second. */
function utcTime(iso: string): CalendarTime {
  const [year = 1, month = 1, day = 1, hour = 0, minute = 0, second = 0] = new Date(iso)
    .toISOString()
    .split(/[-T:.Z]/)
    .map(Number)
  return { year, month, day, clock: { hour, minute, second }, zone: 'UTC' }
}
