import { fieldOf, textOf } from '../foreign-file'

export interface Position {
  readonly lat: number
  readonly lon: number
  /** False for the middle of a line or an area. */
  readonly isExact: boolean
}

/**
 * The places that a GeoJSON geometry names: its points; of a line or an area the middle of what it covers. None for no geometry,
 * and none for what lies outside the globe, as files with longitude and latitude exchanged often have it.
 */
export function positionsOf(geometry: unknown): readonly Position[] {
  const coordinates = fieldOf(geometry, 'coordinates')
  switch (fieldOf(geometry, 'type')) {
    case 'Point':
      return onGlobe(pairsIn(coordinates), true)
    case 'MultiPoint':
      return onGlobe(pairsIn(coordinates), true)
    case 'GeometryCollection': {
      const parts = fieldOf(geometry, 'geometries')
      return Array.isArray(parts) ? parts.flatMap(positionsOf) : []
    }
    case 'LineString':
    case 'MultiLineString':
    case 'Polygon':
    case 'MultiPolygon':
      return onGlobe(middleOf(pairsIn(coordinates)), false)
    default:
      return []
  }
}

type Pair = readonly [lon: number, lat: number]

/** All pairs of numbers in lists of lists, however deep. */
function pairsIn(value: unknown): readonly Pair[] {
  if (!Array.isArray(value)) return []
  const [lon, lat] = value as readonly unknown[]
  if (typeof lon === 'number' && typeof lat === 'number') return [[lon, lat]]
  return (value as readonly unknown[]).flatMap(pairsIn)
}

function middleOf(pairs: readonly Pair[]): readonly Pair[] {
  if (pairs.length === 0) return []
  const middle = (values: readonly number[]): number => {
    const [least, most] = values.reduce(
      ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
      [Infinity, -Infinity],
    )
    return Math.round(((least + most) / 2) * 1e6) / 1e6
  }
  const lons = pairs.map(([lon]) => lon)
  // What lies on both sides of 180° is narrower when it is counted on beyond it.
  const onward = lons.map((lon) => (lon < 0 ? lon + 360 : lon))
  const isAcross = widthOf(onward) > 0 && widthOf(onward) < widthOf(lons)
  const lon = middle(isAcross ? onward : lons)
  return [[lon > 180 ? lon - 360 : lon, middle(pairs.map(([, lat]) => lat))]]
}

function widthOf(numbers: readonly number[]): number {
  const [least, most] = numbers.reduce(
    ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
    [Infinity, -Infinity],
  )
  return most - least
}

function onGlobe(pairs: readonly Pair[], isExact: boolean): readonly Position[] {
  return pairs
    .filter(([lon, lat]) => Math.abs(lat) <= 90 && Math.abs(lon) <= 180)
    .map(([lon, lat]) => ({ lat, lon, isExact }))
}

/** Whether a geometry has any coordinates at all. */
export function hasNumbers(geometry: unknown): boolean {
  const parts = fieldOf(geometry, 'geometries')
  if (Array.isArray(parts)) return parts.some(hasNumbers)
  return pairsIn(fieldOf(geometry, 'coordinates')).length > 0
}

/**
 * The name of the grid in which the coordinates of a file are, by the member `crs` of GeoJSON before RFC 7946; null where they are
 * degrees of longitude and latitude, as it must be since.
 */
export function otherGridOf(crs: unknown): string | null {
  const name = textOf(fieldOf(fieldOf(crs, 'properties'), 'name'))
  return name === '' || /(?:CRS:?:?84h?|EPSG:(?:[\d.]*:)?(?:4326|4258|4269|4979))$/i.test(name) ? null : name
}
