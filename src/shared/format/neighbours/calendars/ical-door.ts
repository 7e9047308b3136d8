import ICAL from 'ical.js'
import { edtfOfParts } from '../date-said'
import { eventBlocks } from './event-blocks'

/** A moment in a calendar as it stands there, without any reckoning of time zones. */
export interface CalendarTime {
  readonly year: number
  readonly month: number
  readonly day: number
  /** null: a whole day. */
  readonly clock: { readonly hour: number; readonly minute: number; readonly second: number } | null
  /** `UTC`, the name of a time zone, or null for the clock on the wall. */
  readonly zone: string | null
}

/** What a VEVENT holds, as text; '' and empty lists for what it does not. */
export interface CalendarEvent {
  readonly start: CalendarTime | null
  /** Exclusive for whole days (RFC 5545 §3.6.1), worked out from a duration if there is one. */
  readonly end: CalendarTime | null
  /** What stands for a beginning or an end that cannot be read. */
  readonly unread: { readonly start: string; readonly end: string }
  /** Lines that the parser stumbled over, and that were left out for that. */
  readonly dropped: readonly string[]
  readonly isRecurring: boolean
  readonly text: (property: string) => string
  readonly texts: (property: string) => readonly string[]
  /** Texts with a parameter beside them: the role of an X-ACTOR, the CN of an attendee. */
  readonly named: (
    property: string,
    parameter: string,
  ) => readonly { readonly text: string; readonly parameter: string }[]
}

type Component = InstanceType<typeof ICAL.Component>

/**
 * The events of an iCalendar file. What the parser cannot read is passed over, line by line; an event of which that leaves nothing is
 * given as null. Throws an `Error` with the parser's words if there is no event to be had for it.
 */
export function readCalendar(text: string): readonly (CalendarEvent | null)[] {
  const calendar = withPlainDates(text)
  try {
    return componentsIn(calendar).map((component) => eventOf(component))
  } catch (error) {
    const blocks = eventBlocks(calendar)
    if (blocks.every((lines) => lines === null)) throw error
    return blocks.map((lines) => (lines === null ? null : eventOfLines(lines)))
  }
}

/**
 * Many programs write a day without saying that it is one: DTSTART:20220101 for DTSTART;VALUE=DATE:20220101. What is neither a day nor
 * a time, the parser would cut into pieces, and take 30 February for 2 March; it is kept as it stands, in a property of its own.
 */
function withPlainDates(text: string): string {
  return text.replace(
    /^(DTSTART|DTEND|RECURRENCE-ID)((?:;(?:"[^"\r\n]*"|[^":\r\n])*)?):([^\r\n]*)$/gim,
    (line: string, name: string, parameters: string, value: string) => {
      if (!isDayOrTime(value)) return `${unreadName}${name}:${value}`
      return value.includes('T') || /;VALUE=/i.test(parameters) ? line : `${name}${parameters};VALUE=DATE:${value}`
    },
  )
}

function isDayOrTime(value: string): boolean {
  const match = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})Z?)?\s*$/.exec(value)
  if (match === null) return false
  const [year = 0, month = 0, day = 0, hour, minute, second] = match
    .slice(1)
    .map((part: string | undefined) => (part === undefined ? undefined : Number(part)))
  // A month 0 would be one that nobody gave.
  if (month === 0 || day === 0) return false
  return edtfOfParts({ year, month, day, hour: hour ?? null, minute: minute ?? null, second: second ?? null }) !== null
}

const unreadName = 'X-UNREAD-'

function componentsIn(text: string): readonly Component[] {
  const parsed = ICAL.parse(text) as unknown[]
  const roots = (typeof parsed[0] === 'string' ? [parsed] : parsed) as ConstructorParameters<typeof ICAL.Component>[0][]
  return roots
    .map((root) => new ICAL.Component(root))
    .filter(({ name }) => name === 'vcalendar')
    .flatMap((calendar) => calendar.getAllSubcomponents('vevent'))
}

/** An event by its lines, without those that cannot be read alone. */
function eventOfLines(lines: readonly string[]): CalendarEvent | null {
  const isReadable = (line: string): boolean => {
    if (/^(?:BEGIN|END):/i.test(line) || line.trim() === '') return true
    return parsedOrNull(['BEGIN:VEVENT', line, 'END:VEVENT']) !== null
  }
  const read = parsedOrNull(lines)
  if (read !== null) return eventOf(read)
  const component = parsedOrNull(lines.filter(isReadable))
  return component === null
    ? null
    : eventOf(
        component,
        lines.filter((line) => !isReadable(line)),
      )
}

function parsedOrNull(lines: readonly string[]): Component | null {
  try {
    return componentsIn(['BEGIN:VCALENDAR', ...lines, 'END:VCALENDAR'].join('\r\n'))[0] ?? null
  } catch {
    return null
  }
}

function eventOf(component: Component, dropped: readonly string[] = []): CalendarEvent {
  const start = timeOf(component, 'dtstart')
  const end = component.hasProperty('dtend') ? timeOf(component, 'dtend') : afterDuration(component)
  return {
    start,
    end: start === null ? null : end,
    unread: {
      start: start === null ? unreadText(component, 'dtstart') : '',
      end: end === null ? unreadText(component, 'dtend') || unreadText(component, 'duration') : '',
    },
    dropped,
    isRecurring: component.hasProperty('rrule') || component.hasProperty('rdate'),
    text: (property) => written(component.getFirstPropertyValue(property)),
    texts: (property) =>
      component.getAllProperties(property).flatMap((each) => (each.getValues() as readonly unknown[]).map(written)),
    named: (property, parameter) =>
      component.getAllProperties(property).map((each) => ({
        text: written(each.getFirstValue()),
        parameter: written(each.getParameter(parameter)),
      })),
  }
}

/** A value as text: some are objects that write themselves, a GEO is a list of two numbers. */
function written(value: unknown): string {
  if (value === null || value === undefined) return ''
  return (value as { toString: () => string }).toString().trim()
}

/** What stands in a property that could not be taken for a time. */
function unreadText(component: Component, name: string): string {
  const [, , , value] = (component.getFirstProperty(name)?.toJSON() ?? []) as readonly unknown[]
  return written(component.getFirstPropertyValue(`${unreadName}${name}`.toLowerCase())) || written(value)
}

/** null if there is no such property, or no such time. */
function timeOf(component: Component, name: string): CalendarTime | null {
  const property = component.getFirstProperty(name)
  if (property === null) return null
  try {
    const time: unknown = property.getFirstValue()
    // Zones that a calendar does not define are unknown to the parser, which then drops their names.
    const zone: unknown = property.getParameter('tzid')
    return time instanceof ICAL.Time ? plainTime(time, typeof zone === 'string' ? zone : null) : null
  } catch {
    return null
  }
}

/** The longest duration that is believed, in seconds: the parser adds them day by day, and would go on for ever. */
const longest = 10_000 * 366 * 86_400

function afterDuration(component: Component): CalendarTime | null {
  try {
    const start: unknown = component.getFirstPropertyValue('dtstart')
    const duration: unknown = component.getFirstPropertyValue('duration')
    if (!(start instanceof ICAL.Time) || !(duration instanceof ICAL.Duration)) return null
    if (!(Math.abs(duration.toSeconds()) <= longest)) return null
    const end = start.clone()
    end.addDuration(duration)
    return plainTime(end, null)
  } catch {
    return null
  }
}

function plainTime(time: InstanceType<typeof ICAL.Time>, named: string | null): CalendarTime | null {
  const { year, month, day, hour, minute, second, isDate, zone } = time
  if (![year, month, day, ...(isDate ? [] : [hour, minute, second])].every(Number.isInteger)) return null
  const isUtc = zone.tzid === 'UTC'
  return { year, month, day, clock: isDate ? null : { hour, minute, second }, zone: isUtc ? 'UTC' : named }
}

/** One property of an event that is to be written: its name, its value, and parameters. */
export interface CalendarLine {
  readonly name: string
  /** Numbers are the parts of one value, as in GEO; texts are values beside one another. */
  readonly value: string | readonly string[] | readonly [number, number] | CalendarTime
  readonly parameters?: Readonly<Record<string, string>>
}

/** An iCalendar file with these events; folding and escaping are the parser's. */
export function writeCalendar(head: readonly CalendarLine[], events: readonly (readonly CalendarLine[])[]): string {
  const calendar = new ICAL.Component('vcalendar')
  for (const line of head) calendar.addProperty(propertyOf(line))
  for (const lines of events) {
    const event = new ICAL.Component('vevent')
    for (const line of lines) event.addProperty(propertyOf(line))
    calendar.addSubcomponent(event)
  }
  return `${calendar.toString()}\r\n`
}

function propertyOf({ name, value, parameters = {} }: CalendarLine): InstanceType<typeof ICAL.Property> {
  const property = new ICAL.Property(name)
  if (typeof value === 'string') property.setValue(value)
  else if ('year' in value) property.setValue(icalTime(value))
  else if (typeof value[0] === 'number') property.setValue([...value])
  else property.setValues([...value])
  for (const [parameter, text] of Object.entries(parameters)) property.setParameter(parameter, text)
  return property
}

function icalTime({ year, month, day, clock, zone }: CalendarTime): InstanceType<typeof ICAL.Time> {
  const { utcTimezone, localTimezone } = ICAL.Timezone
  const time = clock === null ? { isDate: true } : { ...clock, isDate: false }
  return new ICAL.Time({ year, month, day, ...time }, zone === 'UTC' ? utcTimezone : localTimezone)
}
