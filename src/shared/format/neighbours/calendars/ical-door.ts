import ICAL from 'ical.js'

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
  readonly isRecurring: boolean
  readonly text: (property: string) => string
  readonly texts: (property: string) => readonly string[]
  /** Texts with a parameter beside them: the role of an X-ACTOR, the CN of an attendee. */
  readonly named: (
    property: string,
    parameter: string,
  ) => readonly { readonly text: string; readonly parameter: string }[]
}

/**
 * The events of an iCalendar file. An event that the parser cannot read is given as null. Throws an `Error` with the parser's
 * words if the file as a whole is none.
 */
export function readCalendar(text: string): readonly (CalendarEvent | null)[] {
  const parsed = ICAL.parse(text) as unknown[]
  const roots = (typeof parsed[0] === 'string' ? [parsed] : parsed) as ConstructorParameters<typeof ICAL.Component>[0][]
  return roots
    .map((root) => new ICAL.Component(root))
    .filter(({ name }) => name === 'vcalendar')
    .flatMap((calendar) => calendar.getAllSubcomponents('vevent'))
    .map(eventOf)
}

function eventOf(component: InstanceType<typeof ICAL.Component>): CalendarEvent | null {
  try {
    const event = new ICAL.Event(component)
    const has = (name: string): boolean => component.hasProperty(name)
    // Zones that a calendar does not define are unknown to the parser, which then drops their names.
    const zoneOf = (name: string): string | null => {
      const zone = component.getFirstProperty(name)?.getParameter('tzid')
      return typeof zone === 'string' ? zone : null
    }
    const start = has('dtstart') ? timeOf(event.startDate, zoneOf('dtstart')) : null
    return {
      start,
      end: start !== null && (has('dtend') || has('duration')) ? timeOf(event.endDate, zoneOf('dtend')) : null,
      isRecurring: event.isRecurring(),
      text: (property) => written(component.getFirstPropertyValue(property)),
      texts: (property) =>
        component.getAllProperties(property).flatMap((each) => (each.getValues() as readonly unknown[]).map(written)),
      named: (property, parameter) =>
        component.getAllProperties(property).map((each) => ({
          text: written(each.getFirstValue()),
          parameter: written(each.getParameter(parameter)),
        })),
    }
  } catch {
    return null
  }
}

/** A value as text: some are objects that write themselves, a GEO is a list of two numbers. */
function written(value: unknown): string {
  if (value === null || value === undefined) return ''
  return (value as { toString: () => string }).toString().trim()
}

function timeOf(time: InstanceType<typeof ICAL.Time>, named: string | null): CalendarTime {
  const { year, month, day, hour, minute, second, isDate, zone } = time
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
