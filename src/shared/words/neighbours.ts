import { termsWords } from './terms-of-use'

/** What is said of files that come from other programs, and of what those programs' files cannot carry. */
export const neighbourWords = {
  event: (number: number) => `event ${number}`,
  era: (number: number) => `era ${number}`,
  feature: (number: number) => `feature ${number}`,
  line: (number: number) => `line ${number}`,

  dateUnread: (date: string, reason: string) => `“${date}” was kept in words and the event left undated. ${reason}`,
  daysCounted: (number: string, from1900: string, from1904: string) =>
    `“${number}” looks like a day as spreadsheets count them: ${from1900}, or ${from1904} in files of older Macintoshes. It was kept in words and the event left undated. Format the column as a date, such as 2020-01-31, before you save the table as CSV.`,
  yearBeforeEra: (year: string) =>
    `“${year}” as a year can be counted with a year 0 or without. It was kept in words and the event left undated. Write the era, as in 44 BC, or four digits, as in -0043, where 0000 is 1 BC.`,
  columnsLeft: (columns: readonly string[], twice: readonly string[], nameless: number) =>
    [
      columns.length === 0
        ? ''
        : `${columns.length === 1 ? 'The column' : 'The columns'} ${namesIn(columns)} ${columns.length === 1 ? 'was' : 'were'} not taken: by ${columns.length === 1 ? 'its name it is' : 'their names they are'} nothing that an event has here.`,
      twice.length === 0
        ? ''
        : `${namesIn(twice)} ${twice.length === 1 ? 'names' : 'name'} more than one column; the first was taken.`,
      nameless === 0
        ? ''
        : `${nameless === 1 ? 'A column' : `${nameless} columns`} without a name ${nameless === 1 ? 'was' : 'were'} not taken.`,
    ]
      .filter((sentence) => sentence !== '')
      .join(' '),
  coordinateAlone: (given: string) =>
    `“${given}” is a latitude or a longitude without the other; the place was taken without coordinates.`,
  dateAmbiguous: (date: string) =>
    `“${date}” can be read with the day or the month first. It was kept in words and the event left undated; say which order the file has.`,
  noSuchDay: 'There is no such day or time.',
  dateMissing: 'It has no date and was taken undated.',
  endBeforeStart: (start: string, end: string) =>
    `The end, ${end}, is before the start, ${start}. Both were kept in words and the event left undated.`,
  coordinatesUnread: (latitude: string, longitude: string) =>
    `“${latitude}, ${longitude}” is no place on the globe in degrees; the place was taken without coordinates.`,
  geometryUnread:
    'Its coordinates are no place on the globe. GeoJSON gives the longitude first; perhaps the two are exchanged.',
  geometryEmpty: 'Its geometry has no coordinates in numbers; it was taken without a place on the map.',
  otherGrid: (grid: string) =>
    `Its coordinates are in the grid “${grid}” and no degrees. They were left out. Save it in WGS 84 (EPSG:4326) to take them in.`,
  nullFeature: 'It is empty.',
  propertiesLeft: (names: readonly string[]) =>
    `${names.length === 1 ? 'The property' : 'The properties'} ${namesIn(names)} ${names.length === 1 ? 'was' : 'were'} not taken. A table can be told what each of its columns is.`,
  momentCounted: (number: string, date: string) =>
    `“${number}” looks like a moment counted in milliseconds, on ${date}. It was kept in words and the event left undated. Save the dates as text, such as 2020-01-31, to take them in.`,
  calendarEnds:
    'The file does not end as a calendar does. It was probably cut off, so that more may be missing; get it anew.',
  textBefore: (lines: number) =>
    `${lines === 1 ? 'One line stands' : `${lines.toLocaleString('en-GB')} lines stand`} below no event and ${lines === 1 ? 'was' : 'were'} not taken.`,
  neitherTitleNorDate: 'It has neither a title nor a date.',
  noSlide: 'It is no slide.',
  slideEmpty: 'It has neither a headline, nor a text, nor a date.',
  overwritten: (titles: readonly string[]) =>
    `${titles.length === 1 ? 'An event that was' : `${titles.length.toLocaleString('en-GB')} events that were`} changed in this project after ${titles.length === 1 ? 'it was' : 'they were'} first taken in would be changed again to what the file says: ${titles
      .slice(0, 5)
      .map((title) => `“${title}”`)
      .join(
        ', ',
      )}${titles.length > 5 ? ' …' : ''}. Look at the changes before you take ${titles.length === 1 ? 'it' : 'them'} in.`,
  titleCut: 'Its title is longer than fits here. It was cut, and stands whole in the description.',
  withoutTitle: 'It has no title.',
  without: (field: string) => `It has no “${field}”.`,
  numberUnread: (field: string, text: string) => `“${text}” in “${field}” is not a number; it was left out.`,
  inColumn: (column: string, text: string) => `${column}: ${text}`,
  noPeople: (text: string) => `“${text}” is no number of people.`,
  peopleUnread: (reason: string) => `${reason} It stands only in the words of the claim.`,
  twice: (place: string) => `It stands in ${place} already.`,
  notFormat: (format: string) => `It is not ${/^[ai]/i.test(format) ? 'an' : 'a'} ${format} file.`,
  damaged: (told: string) => `It is damaged, or ends too early (${told}).`,
  brokenAt: (line: number, column: number, told: string) =>
    `It ends too early or is garbled at line ${line}, column ${column} (${told.replace(/\.$/, '')}).`,
  categoriesFlat: 'Its categories stand one within another. They became lanes side by side.',
  iconsLeft: (count: number) => `${many(count, 'icon')} ${were(count)} left out.`,
  progress: (percent: string) => `Progress: ${percent} %.`,
  alert: (text: string) => `Alert: ${text}`,
  link: (text: string) => `Link: ${text}`,
  partNamed: (name: string) => `called “${name}”`,
  partOf: (title: string, part: string) => (title === '' ? part : `${title}: ${part}`),
  datedPart: (part: string, date: string) => `${part} (${date})`,
  otherSpans: (dates: readonly string[]) =>
    `It names several spans of time. The first was taken, and ${dates.join(', ')} left out.`,
  durationLeft: (duration: string) => `That it lasted “${duration}” within this time was left out.`,
  noFeature: 'It is no feature, and was not read.',
  garbledEvent: 'It is damaged and was not read.',
  olderVersion: (newer: string) => `It is an earlier version of ${newer}, which was taken.`,
  endUnread: (end: string) => `Its end, “${end}”, cannot be read. Only its beginning was taken.`,
  endEarlier: 'Its end is before its beginning. Only its beginning was taken.',
  lineUnknown: 'It is no line of such a file, and was not read.',
  withoutEnd: (end: string) => `It ends too early: its last line is not “${end}”.`,
  lineLeft: (line: string) => `The line “${line}” cannot be read and was left out.`,
  withoutEvents: 'There are no events in it.',
  tooMany: (events: number, most: number) =>
    `It has ${events.toLocaleString('en-GB')} events, and at most ${most.toLocaleString('en-GB')} can be taken in at once. Divide it into several files.`,

  mediaIgnored: (count: number) =>
    count === 1
      ? 'One picture or video was kept as a citation of its address; the file itself was not fetched.'
      : `${count} pictures or videos were kept as citations of their addresses; the files themselves were not fetched.`,
  recurrence: 'It recurs. Only its first occurrence was taken.',
  cancelled: 'It is marked as cancelled. It was taken as an event that is refuted.',
  zoneUnknown: (zone: string) => `Its time zone is “${zone}”. The time was taken as the clock shows it there.`,
  precisionUnknown: (field: string, value: string) =>
    `“${value}” in “${field}” is not known. The date was taken as approximate.`,
  otherTimeType: (type: string) =>
    `It counts time as “${type}”. Only files with the Gregorian calendar can be taken in, since others name no dates.`,
  lineDropped: 'The line has a date that Markwhen does not understand.',
  relativeDate: 'The date is relative to another event or to the day of reading.',
  outsideContainer: (container: string) => `It names the container ${container}, which is not in the file.`,
  nothingToCall: (header: readonly string[]) =>
    `None of its columns is called as a title or a description is: ${namesIn(header)}. Say which column is what.`,
  withoutHeader: 'It has no header; its columns were taken in the order of the UCDP GED.',
  withoutIds:
    'Its rows have no ids. They are recognised by their content: a row that is changed comes in as a new event.',

  lost: {
    undated: (count: number) =>
      `${events(count)} without a date ${were(count)} left out: this format has no place for them.`,
    outsideYears: (count: number) =>
      `${events(count)} before the year 1 or after 9999 ${were(count)} left out: this format cannot say such years.`,
    uncertainty: (count: number) =>
      `${events(count)} ${count === 1 ? 'has a date' : 'have dates'} that ${count === 1 ? 'is' : 'are'} uncertain or approximate; this format shows plain dates.`,
    openEnds: (count: number) =>
      `${events(count)} ${count === 1 ? 'has' : 'have'} an open or unknown beginning or end; this format shows only the date that is known.`,
    vagueDates: (count: number) =>
      `${events(count)} ${count === 1 ? 'is' : 'are'} known no closer than to a month, a year or longer; this format shows the whole of that time.`,
    claims: (count: number) => `${many(count, 'claim')} ${were(count)} left out.`,
    citationsShortened: (count: number) =>
      `${many(count, 'citation')} ${were(count)} shortened to the name of the source.`,
    relations: (count: number) => `${many(count, 'relation')} between events ${were(count)} left out.`,
    places: (count: number) =>
      `${events(count)} ${count === 1 ? 'has' : 'have'} more than one place; only the first is in the file.`,
    unlocated: (count: number) =>
      `${events(count)} ${count === 1 ? 'has' : 'have'} no coordinates and ${count === 1 ? 'shows' : 'show'} on no map.`,
    actors: (count: number) => `${many(count, 'mention')} of actors ${were(count)} left out.`,
    placesOut: (count: number) => `${many(count, 'mention')} of places ${were(count)} left out.`,
    roles: (count: number) => `${many(count, 'role')} of actors ${were(count)} left out.`,
    lanes: (count: number) =>
      `${events(count)} ${count === 1 ? 'is' : 'are'} in more than one lane; only the first is in the file.`,
    assessments: (count: number) => `${many(count, 'assessment')} ${were(count)} left out.`,
    terms: () => termsWords.leftOut,
  },
  untitled: 'Untitled event',
  sources: 'Sources',
} as const

function namesIn(header: readonly string[]): string {
  const names = header
    .filter((name) => name !== '')
    .map((name) => `“${name.length <= 80 ? name : `${name.slice(0, 79)}…`}”`)
  return names.length <= 12 ? names.join(', ') : `${names.slice(0, 11).join(', ')} and ${names.length - 11} more`
}

function many(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`
}

function events(count: number): string {
  return count === 1 ? 'One event' : `${count} events`
}

function were(count: number): string {
  return count === 1 ? 'was' : 'were'
}

/** What stands in records that come from ACLED. */
export const acledWords = {
  wanted: 'The columns “event_id_cnty” and “event_date” are wanted.',
  week: 'ACLED gives the date to the week: three days either way.',
  month: 'ACLED gives the date to the month.',
  fatalities: (count: number) =>
    count === 1 ? 'ACLED records one reported fatality.' : `ACLED records ${count} reported fatalities.`,
  zero: 'In ACLED, 0 can mean that no number was reported.',
  scale: (scale: string) => `Source scale: ${scale}.`,
  sourceNote: 'Named so by ACLED, without an address.',
} as const

/** What stands in records that come from the Uppsala Conflict Data Program. */
export const ucdpWords = {
  wanted: 'The columns “date_start”, “side_a” and “best” are wanted.',
  violence: { '1': 'state-based conflict', '2': 'non-state conflict', '3': 'one-sided violence' } as Readonly<
    Record<string, string>
  >,
  precision: {
    '2': 'UCDP dates it to within two to six days.',
    '3': 'UCDP dates it to the week.',
    '4': 'UCDP dates it to the month.',
    '5': 'UCDP dates it to more than a month, up to a year.',
  } as Readonly<Record<string, string>>,
  parts: [
    ['deaths_a', (sideA: string) => sideA],
    ['deaths_b', (_: string, sideB: string) => sideB],
    ['deaths_civilians', () => 'civilians'],
    ['deaths_unknown', () => 'unknown'],
  ] as readonly (readonly [string, (sideA: string, sideB: string) => string])[],
  deaths: (low: number | null, best: number | null, high: number | null) =>
    low === high && low === best
      ? `UCDP counts ${best ?? 0} ${best === 1 ? 'death' : 'deaths'}.`
      : `UCDP estimates ${best ?? 'an unknown number of'} deaths (from ${low ?? 'unknown'} to ${high ?? 'unknown'}).`,
  outOfOrder: (low: number | null, best: number | null, high: number | null) =>
    `Low (${low ?? 'none'}), best (${best ?? 'none'}) and high (${high ?? 'none'}) are not in rising order. What does not fit the best estimate stands only in the words of the claim.`,
  where: (place: string) => `Where: ${place}`,
  unclear: 'UCDP: several events were reported together.',
  status: (status: string) => `UCDP status: ${status}`,
  sourceNote: 'Named so by UCDP.',
  original: (name: string) => `Originally reported by: ${name}`,
} as const

/** What the columns of a data package hold, for whoever opens it without this program. */
export const dataPackageWords = {
  columns: {
    id: 'What the record is known by.',
    code: 'Short id for people.',
    title: 'What happened, in one line.',
    date_edtf: 'When, in EDTF (ISO 8601-2, levels 0 to 2); empty: undated.',
    date_words: 'The same in words.',
    date_first: 'First day it can have begun, with astronomical year; empty where that is open or unknown.',
    date_last: 'Last day it can have ended, likewise.',
    date_precision: 'The coarsest unit to which the date is known.',
    type: 'The researcher’s word for the kind of event.',
    lanes: 'Rows of the timeline, separated by semicolons.',
    tags: 'Keywords, separated by semicolons.',
    description: 'What happened, in running text.',
    verification: 'unverified, partly, verified, refuted or retracted.',
    dispute: 'undisputed, disputed or unsure.',
    assessment: 'The researcher’s weighing of the competing claims.',
    created_at: 'When the record was made, UTC.',
    modified_at: 'When it was last changed, UTC.',
    event_id: 'The event it belongs to.',
    place_id: 'The place.',
    claim_id: 'The claim it belongs to, if not to the event itself.',
    source_id: 'The source that is cited.',
    name: 'The name; all names of a place.',
    role: 'What the actor did in the event.',
    kind: 'person, organisation, state, armed-group, group or other.',
    lat: 'Latitude in degrees, WGS 84.',
    lon: 'Longitude in degrees, WGS 84.',
    country: 'The country.',
    precision: 'exact, near or area: how closely the place is known.',
    statement: 'What is claimed.',
    asserted_by: 'Who says so; empty: the source itself.',
    stance: 'asserts, denies or qualifies.',
    property: 'What the claim is about, so that claims can be compared.',
    low: 'Lowest number stated.',
    best: 'The number itself.',
    high: 'Highest number stated.',
    unit: 'What is counted.',
    credibility: 'Admiralty code of the information: 1 confirmed to 5 improbable, 6 cannot be judged.',
    status: 'open, accepted, rejected or superseded.',
    reference: 'The source in short.',
    url: 'Its address on the web.',
    reliability: 'Admiralty code of the source: A to E, F cannot be judged.',
    csl_json: 'The whole reference as CSL-JSON.',
    relation: 'supports, contradicts or mentions.',
    locator: 'Where in the source.',
    quote: 'The exact words that are cited.',
  },
} as const
