import { headerIn } from '../exchange/csv/csv-text'
import type { ImportFormat } from '../exchange/import-format'
import { readICalendar } from './calendars/read-icalendar'
import { readGeoJson } from './maps/read-geojson'
import { readMarkwhen } from './markwhen/read-markwhen'
import { guessMapping, type ColumnMapping } from './tables/column-mapping'
import { isAcled, readAcled } from './tables/read-acled'
import { readTable } from './tables/read-table'
import { isUcdp, readUcdp } from './tables/read-ucdp'
import { textTimelineHead } from './thetimeline/read-text-timeline'
import { readTimelineProject } from './thetimeline/read-timeline'
import { isTimelineJsSheet, readTimelineJsSheet } from './timelinejs/read-sheet'
import { readTimelineJs } from './timelinejs/read-slides'

/** What tells a JSON file stands this near its beginning. */
const telling = 20_000

const isJson = (text: string): boolean => /^[{[]/.test(text) && !/"format"\s*:\s*"regesta/.test(text.slice(0, 400))

const yesIf = (isIt: boolean): 'yes' | 'no' => (isIt ? 'yes' : 'no')

const timelineJs: ImportFormat = {
  id: 'timelinejs',
  name: 'TimelineJS',
  extensions: ['json'],
  recognise: (text) => {
    const start = text.slice(0, telling)
    const isNew = /"events"\s*:\s*\[/.test(start) && /"(?:start_date|headline)"\s*:/.test(start)
    const isOld = /"timeline"\s*:\s*\{/.test(start) && /"(?:startDate|start_date)"\s*:/.test(start)
    return yesIf(isJson(text) && (isNew || isOld))
  },
  read: readTimelineJs,
}

const geoJson: ImportFormat = {
  id: 'geojson',
  name: 'GeoJSON',
  extensions: ['geojson', 'json', 'jsonld'],
  recognise: (text) => yesIf(isJson(text) && /"type"\s*:\s*"Feature(?:Collection)?"/.test(text.slice(0, telling))),
  read: readGeoJson,
}

const iCalendar: ImportFormat = {
  id: 'ical',
  name: 'iCalendar',
  extensions: ['ics', 'ical'],
  recognise: (text) => yesIf(/^BEGIN:VCALENDAR/i.test(text)),
  read: readICalendar,
}

const timelineProject: ImportFormat = {
  id: 'timelineproj',
  name: 'Timeline Project',
  extensions: ['timeline'],
  recognise: (text) =>
    yesIf(textTimelineHead.test(text) || (text.startsWith('<') && /<timeline[\s>]/.test(text.slice(0, 2000)))),
  read: readTimelineProject,
}

const timelineJsSheet: ImportFormat = {
  id: 'timelinejs-sheet',
  name: 'TimelineJS spreadsheet',
  extensions: ['csv', 'tsv'],
  isTable: true,
  recognise: (text) => yesIf(isTimelineJsSheet(headerIn(text))),
  read: readTimelineJsSheet,
}

const acled: ImportFormat = {
  id: 'acled',
  name: 'ACLED',
  extensions: ['csv'],
  isTable: true,
  recognise: (text) => yesIf(isAcled(headerIn(text))),
  read: readAcled,
}

const ucdp: ImportFormat = {
  id: 'ucdp',
  name: 'UCDP GED',
  extensions: ['csv'],
  isTable: true,
  recognise: (text) => yesIf(isUcdp(headerIn(text))),
  read: readUcdp,
}

/** Any table of events, with its columns as their names suggest. Ours are known by the columns that they must have. */
const table: ImportFormat = {
  id: 'table',
  name: 'Table of events',
  extensions: ['csv', 'tsv', 'tab'],
  isTable: true,
  recognise: (text) => {
    const header = headerIn(text)
    if (header.length < 2 || isOurs(header)) return 'no'
    const { title, description, date, year } = guessMapping(header).columns
    const isCalled = title !== undefined || description !== undefined
    return isCalled && (date !== undefined || year !== undefined) ? 'yes' : 'maybe'
  },
  read: (file, project, context) => readTable(file, null, project, context),
}

const markwhen: ImportFormat = {
  id: 'markwhen',
  name: 'Markwhen',
  extensions: ['mw', 'markwhen'],
  recognise: (text) =>
    /^[^\s<{[:#/,;\t][^:\n,;\t]{0,60}\d[^:\n,;\t]{0,40}:\s+\S/m.test(text.slice(0, telling)) ? 'maybe' : 'no',
  read: readMarkwhen,
}

/** The formats of other programs whose events can be taken in, the more particular before the general. */
export const neighbourFormats: readonly ImportFormat[] = [
  timelineJs,
  geoJson,
  iCalendar,
  timelineProject,
  timelineJsSheet,
  acled,
  ucdp,
  table,
  markwhen,
]

/** Whether a text can be read as a table of events that is not one of our own. */
export function isTableOfEvents(text: string): boolean {
  return table.recognise(text) !== 'no'
}

/** The format of tables whose columns are what a mapping says. */
export function mappedTable(mapping: ColumnMapping): ImportFormat {
  return { ...table, read: (file, project, context) => readTable(file, mapping, project, context) }
}

const ourColumns = [
  ['id', 'title', 'date'],
  ['id', 'event_id', 'statement'],
  ['id', 'type', 'title'],
]

function isOurs(header: readonly string[]): boolean {
  return (
    header.some((column) => /^regesta-[a-z]+-\d+$/.test(column)) ||
    ourColumns.some((columns) => columns.every((column) => header.includes(column)))
  )
}
