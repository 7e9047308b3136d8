import type { Project } from '../../../project/project'
import { idSchema } from '../../../project/records/stamp'
import { neighbourWords } from '../../../words/neighbours'
import type { Found } from '../../exchange/candidates'
import { Refusal } from '../../../problem'
import type { TextFile } from '../../exchange/import-format'
import type { ReadingContext } from '../../exchange/reading-context'
import { readDateSaid, type DateSaid } from '../date-said'
import { notThisFormat, webAddress } from '../foreign-file'
import { Gathering } from '../gathering'
import { stableId } from '../stable-id'
import { isEarlier, readCalendarDate } from './calendar-date'
import { readCalendar, type CalendarEvent } from './ical-door'

const format = 'iCalendar'

/** Reads the events of an iCalendar file (RFC 5545). Refuses with `import-unreadable` what is no such file, or is damaged. */
export function readICalendar(file: TextFile, project: Project, context: ReadingContext): Found {
  if (!/^\s*BEGIN:VCALENDAR/i.test(file.text.replace(/^\uFEFF/, ''))) throw notThisFormat(file, format)
  const gathering = new Gathering(project, context)
  const sourceId = gathering.fileSource(file.name, { type: 'dataset', title: file.name })
  const events = calendarIn(file)
  gathering.expect(file, events.length)
  const newest = newestOf(events)
  for (const [index, event] of events.entries()) {
    const where = neighbourWords.event(index + 1)
    const newer = event === null ? index : (newest.get(idOf(event)) ?? index)
    if (event === null) gathering.refuse(where, neighbourWords.garbledEvent)
    else if (newer !== index && sequenceOf(event) < sequenceOf(events[newer] ?? event))
      gathering.refuse(where, neighbourWords.olderVersion(neighbourWords.event(newer + 1)))
    else takeEvent(event, where, sourceId, gathering)
  }
  if (events.length === 0) gathering.warn('', neighbourWords.withoutEvents)
  if (!/END:VCALENDAR\s*$/i.test(file.text)) gathering.warn('', neighbourWords.calendarEnds)
  return gathering.found()
}

function calendarIn(file: TextFile): readonly (CalendarEvent | null)[] {
  try {
    return readCalendar(file.text.replace(/^\uFEFF/, '').trim())
  } catch (error) {
    // The parser says what it stumbled over in words of its own.
    const told = error instanceof Error ? error.message : ''
    throw new Refusal('import-unreadable', { name: file.name, reason: neighbourWords.damaged(told) }, { cause: error })
  }
}

/** Where the newest version of each event stands, by its id: a calendar may hold earlier ones too (SEQUENCE, RFC 5545 §3.8.7.4). */
function newestOf(events: readonly (CalendarEvent | null)[]): ReadonlyMap<string, number> {
  const newest = new Map<string, number>()
  for (const [index, event] of events.entries()) {
    if (event === null) continue
    const id = idOf(event)
    const known = events[newest.get(id) ?? -1]
    if (known == null || sequenceOf(event) > sequenceOf(known)) newest.set(id, index)
  }
  return newest
}

function sequenceOf(event: CalendarEvent): number {
  return Number(/^\d{1,9}$/.exec(event.text('sequence'))?.[0] ?? 0)
}

function takeEvent(event: CalendarEvent, where: string, sourceId: string, gathering: Gathering): void {
  const summary = event.text('summary')
  const uid = event.text('uid')
  const description = event.text('description')
  if (summary === '' && description === '' && event.start === null) {
    gathering.refuse(where, neighbourWords.withoutTitle)
    return
  }
  const { when, complaint } = dateOf(event)
  const id = idOf(event)
  const place = placeOf(event, where, gathering)
  const { named } = gathering
  const actors = [
    ...event.named('x-actor', 'x-role').map(({ text, parameter }) => ({ name: text, role: parameter })),
    ...event.named('organizer', 'cn').map(({ parameter }) => ({ name: parameter, role: 'organiser' })),
    ...event.named('attendee', 'cn').map(({ parameter }) => ({ name: parameter, role: 'attendee' })),
  ]
  const isCancelled = event.text('status').toUpperCase() === 'CANCELLED'
  const isTaken = gathering.event(where, {
    id,
    title: summary === '' ? neighbourWords.untitled : summary,
    description,
    when,
    type: event.text('x-event-type').slice(0, 100),
    ...(isCancelled && { verification: 'refuted' }),
    places: place === null ? [] : [{ placeId: place, precision: 'exact' }],
    actors: unique(
      actors.flatMap(({ name, role }) => {
        const actorId = named.actor(name)
        return actorId === null ? [] : [{ actorId, role: role.slice(0, 100) }]
      }),
      ({ actorId }) => actorId,
    ),
    lanes: unique(
      event.texts('x-lane').flatMap((name) => named.lane(name) ?? []),
      (lane) => lane,
    ),
    tags: unique(
      event.texts('categories').flatMap((name) => named.tag(name) ?? []),
      (tag) => tag,
    ),
  })
  if (!isTaken) return
  if (event.isRecurring) gathering.warn(where, neighbourWords.recurrence)
  if (isCancelled) gathering.warn(where, neighbourWords.cancelled)
  if (complaint !== null) gathering.warn(where, complaint)
  for (const line of event.dropped) gathering.warn(where, neighbourWords.lineLeft(line.slice(0, 80)))
  const zone = event.start?.zone ?? null
  if (zone !== null && zone !== 'UTC' && when?.timeZone === null)
    gathering.warn(where, neighbourWords.zoneUnknown(zone))
  // What came from here needs no file to vouch for it.
  if (gathering.project.events.has(id) && uid === `${id}@regesta`) return
  gathering.cite(where, { eventId: id }, sourceId)
  const url = webAddress(event.text('url'))
  if (url !== '') {
    const web = gathering.source(stableId('web', url), {
      type: 'webpage',
      title: event.text('x-source') || url,
      URL: url,
    })
    gathering.cite(where, { eventId: id }, web)
  }
}

/** The date of an event, and what is to be said about it. */
function dateOf({ start, end, unread, text }: CalendarEvent): Pick<DateSaid, 'when' | 'complaint'> {
  if (start === null)
    return unread.start === ''
      ? { when: null, complaint: neighbourWords.dateMissing }
      : readDateSaid(unread.start, null)
  const when = readCalendarDate(start, end, text('x-edtf'))
  if (unread.end !== '') return { when, complaint: neighbourWords.endUnread(unread.end.slice(0, 80)) }
  return { when, complaint: end !== null && isEarlier(end, start) ? neighbourWords.endEarlier : null }
}

/** An event that we exported comes back under its own id; several with one UID are the changed days of a recurring one. */
function idOf(event: CalendarEvent): string {
  const uid = event.text('uid')
  const own = /^(.+)@regesta$/.exec(uid)?.[1]
  if (own !== undefined && idSchema.safeParse(own).success) return own
  const key = uid === '' ? JSON.stringify([event.text('summary'), event.start]) : uid
  return stableId('ical', [key, event.text('recurrence-id')].filter((part) => part !== '').join(' '))
}

function placeOf(event: CalendarEvent, where: string, gathering: Gathering): string | null {
  const [lat, lon] = event.text('geo').split(/[;,]/).map(Number)
  const isOnGlobe = lat !== undefined && lon !== undefined && Math.abs(lat) <= 90 && Math.abs(lon) <= 180
  const location = event.text('location').replace(/\s*\n\s*/g, ', ')
  if (!isOnGlobe) {
    if (event.text('geo') !== '') gathering.warn(where, neighbourWords.coordinatesUnread(event.text('geo'), ''))
    return gathering.named.place({ name: location })
  }
  return gathering.named.place({ name: location === '' ? `${lat}, ${lon}` : location, lat, lon })
}

function unique<Value>(values: readonly Value[], keyOf: (value: Value) => string): Value[] {
  return [...new Map(values.map((value) => [keyOf(value), value])).values()]
}
