import { importWords } from '../../../words/exchange'
import { neighbourWords } from '../../../words/neighbours'
import type { Gathering } from '../gathering'

export interface Coordinates {
  readonly lat: number
  readonly lon: number
}

/** Two cells in degrees; null, with a word about it, if they are no place on the globe. A comma may stand for the point. */
export function coordinatesIn(
  latitude: string,
  longitude: string,
  where: string,
  gathering: Gathering,
): Coordinates | null {
  if (latitude === '' && longitude === '') return null
  if (latitude === '' || longitude === '') {
    gathering.warn(where, neighbourWords.coordinateAlone(latitude || longitude))
    return null
  }
  const [lat, lon] = [degrees(latitude), degrees(longitude)]
  if (lat !== null && lon !== null && Math.abs(lat) <= 90 && Math.abs(lon) <= 180) return { lat, lon }
  gathering.warn(where, neighbourWords.coordinatesUnread(latitude, longitude))
  return null
}

function degrees(text: string): number | null {
  const plain = text.replace(',', '.').replace(/°$/, '').trim()
  return /^[+-]?\d{1,3}(?:\.\d+)?$/.test(plain) ? Number(plain) : null
}

/** A whole number in a cell; null for an empty one, and with a word about it for anything else. */
export function countIn(text: string, column: string, row: number, gathering: Gathering): number | null {
  if (text === '') return null
  const plain = text.replace(/^(\d{1,3})(?:[, ]\d{3})+$/, (whole) => whole.replace(/[, ]/g, ''))
  if (/^\d{1,12}(?:\.0+)?$/.test(plain)) return Number(plain)
  gathering.warn(importWords.row(row, column), neighbourWords.numberUnread(column, text))
  return null
}
