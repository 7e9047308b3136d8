import { writeYear, twoDigits } from '../../../dates/edtf-text'
import { precisionOf } from '../../../dates/bounds'
import { wordsOf } from '../../../dates/wording'
import type { Project } from '../../../project/project'
import type { TimelineEvent } from '../../../project/records/event'
import { termsOfProject } from '../../../project/terms-of-use'
import type { Place } from '../../../project/records/place'
import { told, type OnWritten } from '../../exchange/writing-context'
import { eventInFull, type EventInFull } from '../event-in-full'
import { dayOf, extentOf, type Extent } from '../extent'
import { Losses, type NeighbourExport } from '../leaving'
import { writeLinkedWhen } from './linked-when'

/**
 * Events as GeoJSON (RFC 7946): a point for each, several points where it has several places, no geometry where none is located.
 * `start` and `end` are days for programs that move through time; `date_edtf` and the `when` of Linked Places are exact.
 */
export function writeGeoJson(
  project: Project,
  events: readonly TimelineEvent[],
  onWritten?: OnWritten,
): NeighbourExport {
  const losses = new Losses()
  const features = Array.from(told(events, onWritten), (event) => {
    const full = eventInFull(project, event, losses)
    const located = full.places.filter(({ lat, lon }) => lat !== null && lon !== null)
    losses.add('unlocated', located.length === 0 ? 1 : 0)
    const when = writeLinkedWhen(event.when)
    return {
      type: 'Feature',
      id: event.id,
      geometry: geometryOf(located),
      properties: propertiesOf(full, extentOf(event.when)),
      ...(when && { when }),
    }
  })
  // One feature to a line, so that two exports can be compared.
  const lines = features.map((feature) => JSON.stringify(feature)).join(',\n')
  const members = JSON.stringify({ type: 'FeatureCollection', ...termsMembers(project) }).slice(0, -1)
  return { text: `${members},"features":[\n${lines}\n]}\n`, losses: losses.inWords }
}

/** Members of our own (RFC 7946, section 6.1), under the names that schema.org has for them. */
function termsMembers(project: Project): object {
  const { terms = null, holder = '' } = termsOfProject(project) ?? {}
  return {
    ...(terms !== null && { license: terms.kind === 'words' ? terms.text : terms.url }),
    ...(holder !== '' && { copyrightHolder: holder }),
  }
}

function geometryOf(places: readonly Place[]): object | null {
  const points = places.map(({ lat, lon }) => [lon, lat])
  if (points.length === 0) return null
  return points.length === 1 ? { type: 'Point', coordinates: points[0] } : { type: 'MultiPoint', coordinates: points }
}

function propertiesOf(full: EventInFull, extent: Extent | null): object {
  const { event, lanes, tags, actors, places, placeNames, sources } = full
  return {
    title: event.title,
    description: event.description,
    date_edtf: event.when?.edtf ?? null,
    date_words: event.when === null ? null : wordsOf(event.when),
    start: extent?.start == null ? null : isoDay(dayOf(extent.start, 'first')),
    end: extent?.start == null ? null : isoDay(dayOf(extent.end ?? extent.start, 'last')),
    precision: event.when?.edtf == null ? null : precisionOf(event.when.edtf),
    type: event.type,
    group: lanes[0] ?? '',
    lanes,
    tags,
    actors,
    place: placeNames[0] ?? '',
    places: places.map(({ lat, lon, country }, index) => ({
      name: placeNames[index] ?? '',
      lat,
      lon,
      country,
      precision: event.places[index]?.precision ?? 'exact',
    })),
    sources: sources.map(({ text, url }) => ({ title: text, url })),
    verification: event.verification,
    dispute: event.dispute,
    code: event.code,
  }
}

/** ISO 8601; years outside four digits have their sign, as ECMAScript writes them. */
function isoDay({ year, month, day }: { readonly year: number; readonly month: number; readonly day: number }): string {
  const isExpanded = year < 0 || year > 9999
  const yearText = isExpanded ? `${year < 0 ? '-' : '+'}${String(Math.abs(year)).padStart(6, '0')}` : writeYear(year)
  return `${yearText}-${twoDigits(month)}-${twoDigits(day)}`
}
