import type { Project } from '../../../project/project'
import { placePrecisions, type EventFields } from '../../../project/records/event'
import { idSchema } from '../../../project/records/stamp'
import { neighbourWords } from '../../../words/neighbours'
import type { Found } from '../../exchange/candidates'
import type { TextFile } from '../../exchange/import-format'
import type { ReadingContext } from '../../exchange/reading-context'
import { fieldOf, isObject, jsonObjectIn, notThisFormat, textOf, textsOf, webAddress } from '../foreign-file'
import { Gathering } from '../gathering'
import { stableId } from '../stable-id'
import { datedParts, type FeaturePart } from './dated-parts'
import { readFeatureDate } from './feature-date'
import { firstText } from './first-text'
import { featureLines } from './feature-lines'
import { hasNumbers, otherGridOf, positionsOf, type Position } from './geometry'
import { propertiesLeft } from './properties-left'

const format = 'GeoJSON'

/** Whether this is GeoJSON: an object that says it is a collection of features, or a feature. */
function isGeoJson(value: unknown): boolean {
  const type = fieldOf(value, 'type')
  return (type === 'FeatureCollection' && Array.isArray(fieldOf(value, 'features'))) || type === 'Feature'
}

/**
 * Reads GeoJSON (RFC 7946), each feature as an event, with the `when` of Linked Places where there is one, and else with
 * properties as programs for maps name them. Refuses with `import-unreadable` what is no GeoJSON.
 */
export function readGeoJson(file: TextFile, project: Project, context: ReadingContext): Found {
  const lines = featureLines(file.text)
  const root = lines === null ? jsonObjectIn(file, format) : { type: 'FeatureCollection', features: lines }
  if (!isGeoJson(root)) throw notThisFormat(file, format)
  const gathering = new Gathering(project, context)
  const sourceId = gathering.fileSource(file.name, { type: 'dataset', title: file.name })
  const grid = otherGridOf(root['crs'])
  if (grid !== null) gathering.warn('', neighbourWords.otherGrid(grid))
  const given: readonly unknown[] = Array.isArray(root['features']) ? root['features'] : [root]
  const features = grid === null ? given : given.map(withoutGeometry)
  const parts = features.flatMap((feature, index) =>
    datedParts(feature).map((part) => ({ part, where: neighbourWords.feature(index + 1) })),
  )
  gathering.expect(file, parts.length)
  const keys = new Map<string, number>()
  for (const { part, where } of parts) takeFeature(part, where, sourceId, gathering, keys)
  if (parts.length === 0) gathering.warn('', neighbourWords.withoutEvents)
  const left = propertiesLeft(features)
  if (left.length > 0) gathering.warn('', neighbourWords.propertiesLeft(left))
  return gathering.found()
}

/** What numbers of another grid mean on the globe is not worked out here; to draw them as degrees would be worse than to leave them. */
function withoutGeometry(feature: unknown): unknown {
  return isObject(feature) ? { ...feature, geometry: null } : feature
}

function takeFeature(
  { feature, label, aside }: FeaturePart,
  where: string,
  sourceId: string,
  gathering: Gathering,
  keys: Map<string, number>,
): void {
  if (!isObject(feature) || feature['type'] !== 'Feature') {
    gathering.refuse(where, feature === null ? neighbourWords.nullFeature : neighbourWords.noFeature)
    return
  }
  const properties = isObject(feature['properties']) ? feature['properties'] : {}
  const text = (...names: readonly string[]): string => firstText(properties, names)
  const name = text('title', 'name', 'headline', 'label') || nameIn(feature)
  const title = label === '' ? name : neighbourWords.partOf(name, label)
  const { said, texts } = readFeatureDate(feature, properties, gathering.dateOrder)
  if (title === '' && said.when === null) {
    gathering.refuse(where, neighbourWords.neitherTitleNorDate)
    return
  }
  const { named } = gathering
  const id = idOf(feature, properties, title, keys)
  const lanes = [...textsOf(properties['lanes']), text('group', 'category', 'layer')].flatMap(
    (name) => named.lane(name) ?? [],
  )
  const isTaken = gathering.event(where, {
    id,
    title: title === '' ? neighbourWords.untitled : title,
    description: [text('description', 'text', 'notes') || descriptionIn(feature), ...aside]
      .filter((paragraph) => paragraph !== '')
      .join('\n\n'),
    when: said.when,
    type: (text('type', 'event_type') || typeIn(feature)).slice(0, 100),
    places: placesOf(feature, properties, name, gathering, where),
    actors: actorsOf(properties['actors'], gathering),
    lanes: [...new Set(lanes)],
    tags: [...new Set(textsOf(properties['tags']).flatMap((name) => named.tag(name) ?? []))],
  })
  if (!isTaken) return
  gathering.dated(where, texts, said)
  // What came from here needs no file to vouch for it.
  if (gathering.project.events.has(id) && id === feature['id']) return
  gathering.cite(where, { eventId: id }, sourceId)
  for (const source of sourcesOf(feature, properties)) {
    const key = source.url === '' ? stableId('source', source.title) : stableId('web', source.url)
    const csl = { type: source.url === '' ? 'document' : 'webpage', title: source.title.slice(0, 1000) }
    gathering.cite(where, { eventId: id }, gathering.source(key, source.url === '' ? csl : { ...csl, URL: source.url }))
  }
}

/** Our own features say so by their exact date, and come back under the id they have here. */
function idOf(
  feature: Readonly<Record<string, unknown>>,
  properties: Readonly<Record<string, unknown>>,
  title: string,
  keys: Map<string, number>,
): string {
  const given = textOf(feature['id']) || textOf(feature['@id']) || textOf(properties['id'])
  if (given !== '' && 'date_edtf' in properties && idSchema.safeParse(given).success) return given
  const key = given === '' ? JSON.stringify([title, feature['geometry'] ?? null, feature['when'] ?? properties]) : given
  const count = (keys.get(key) ?? 0) + 1
  keys.set(key, count)
  return stableId('geo', count === 1 ? key : `${key} ${count}`)
}

function placesOf(
  feature: Readonly<Record<string, unknown>>,
  properties: Readonly<Record<string, unknown>>,
  title: string,
  gathering: Gathering,
  where: string,
): EventFields['places'] {
  const listed = Array.isArray(properties['places']) ? (properties['places'] as readonly unknown[]) : []
  const positions = positionsOf(feature['geometry'])
  const country = firstText(properties, ['country']) || textsOf(properties['ccodes']).join(', ')
  const given = listed.map((place) => ({
    name: textOf(fieldOf(place, 'name')),
    position: coordinatesIn(place),
    country: textOf(fieldOf(place, 'country')),
    precision: placePrecisions.find((precision) => precision === fieldOf(place, 'precision')) ?? 'exact',
  }))
  const name =
    firstText(properties, ['place', 'location', 'place_name', 'city']) || (isObject(feature['names']) ? '' : title)
  const plain = (positions.length === 0 ? [null] : positions).map((position, index) => ({
    name: positions.length > 1 && index > 0 ? `${name} (${index + 1})` : name,
    position,
    country,
    precision: position?.isExact === false ? ('area' as const) : ('exact' as const),
  }))
  if (isObject(feature['geometry']) && positions.length === 0) {
    const isEmpty = !hasNumbers(feature['geometry'])
    gathering.warn(where, isEmpty ? neighbourWords.geometryEmpty : neighbourWords.geometryUnread)
  }
  // A feature without a geometry is not a place that bears its title.
  const usable = given.length > 0 ? given : positions.length === 0 && name === title ? [] : plain
  const found = usable.flatMap((place) => {
    const { position, precision } = place
    const placeId = gathering.named.place({ ...place, lat: position?.lat ?? null, lon: position?.lon ?? null })
    return placeId === null ? [] : [{ placeId, precision }]
  })
  return [...new Map(found.map((place) => [place.placeId, place])).values()]
}

function coordinatesIn(place: unknown): Position | null {
  const [lat, lon] = [fieldOf(place, 'lat'), fieldOf(place, 'lon')]
  return typeof lat === 'number' && typeof lon === 'number' ? { lat, lon, isExact: true } : null
}

function actorsOf(value: unknown, { named }: Gathering): EventFields['actors'] {
  const actors: readonly unknown[] = Array.isArray(value) ? value : []
  const found = actors.flatMap((actor) => {
    const actorId = named.actor(textOf(actor) || textOf(fieldOf(actor, 'name')))
    return actorId === null ? [] : [{ actorId, role: textOf(fieldOf(actor, 'role')).slice(0, 100) }]
  })
  return [...new Map(found.map((actor) => [actor.actorId, actor])).values()]
}

function sourcesOf(
  feature: Readonly<Record<string, unknown>>,
  properties: Readonly<Record<string, unknown>>,
): readonly { readonly title: string; readonly url: string }[] {
  const listed = [properties['sources'], feature['citations'], fieldOf(feature['geometry'], 'citations')].flatMap(
    (list) => (Array.isArray(list) ? (list as readonly unknown[]) : []),
  )
  const plain = firstText(properties, ['source', 'url', 'link'])
  return [...listed, ...(plain === '' ? [] : [{ title: plain, url: plain }])].flatMap((source) => {
    const url = webAddress(textOf(fieldOf(source, 'url')) || textOf(fieldOf(source, '@id')))
    const title = textOf(source) || textOf(fieldOf(source, 'title')) || textOf(fieldOf(source, 'label')) || url
    return title === '' ? [] : [{ title, url }]
  })
}

/** What Linked Places says beside the properties of a feature. */
function nameIn(feature: Readonly<Record<string, unknown>>): string {
  const names: readonly unknown[] = Array.isArray(feature['names']) ? feature['names'] : []
  return textOf(fieldOf(names[0], 'toponym'))
}

function descriptionIn(feature: Readonly<Record<string, unknown>>): string {
  const descriptions: readonly unknown[] = Array.isArray(feature['descriptions']) ? feature['descriptions'] : []
  return descriptions
    .map((each) => textOf(fieldOf(each, 'value')))
    .filter((each) => each !== '')
    .join('\n\n')
}

function typeIn(feature: Readonly<Record<string, unknown>>): string {
  const types: readonly unknown[] = Array.isArray(feature['types']) ? feature['types'] : []
  return textOf(fieldOf(types[0], 'label'))
}
