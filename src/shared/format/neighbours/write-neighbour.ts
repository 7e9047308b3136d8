import type { Project } from '../../project/project'
import type { TimelineEvent } from '../../project/records/event'
import type { Writing } from '../exchange/writing-context'
import { writeICalendar } from './calendars/write-icalendar'
import type { NeighbourExport } from './leaving'
import { writeGeoJson } from './maps/write-geojson'
import { writeMarkwhen } from './markwhen/write-markwhen'
import { writeTimelineJs } from './timelinejs/write-timelinejs'

/** Formats of other programs that events can be written in, as `regesta export --to` takes them. */
const neighbourKinds = ['timelinejs', 'ical', 'geojson', 'markwhen'] as const
export type NeighbourKind = (typeof neighbourKinds)[number]

export function isNeighbourKind(kind: string): kind is NeighbourKind {
  return neighbourKinds.some((each) => each === kind)
}

/** What is put behind the project's title for the name of such a file. */
export const neighbourEndings: Readonly<Record<NeighbourKind, string>> = {
  timelinejs: '-timelinejs.json',
  ical: '.ics',
  geojson: '.geojson',
  markwhen: '.mw',
}

/** Events in the format of a neighbour, in the order given. Confidential sources are never named in them. */
export function writeNeighbour(
  kind: NeighbourKind,
  project: Project,
  events: readonly TimelineEvent[],
  writing: Writing,
): NeighbourExport {
  switch (kind) {
    case 'timelinejs':
      return writeTimelineJs(project, events, writing.onWritten)
    case 'ical':
      return writeICalendar(project, events, writing)
    case 'geojson':
      return writeGeoJson(project, events, writing.onWritten)
    case 'markwhen':
      return writeMarkwhen(project, events, writing.onWritten)
  }
}
