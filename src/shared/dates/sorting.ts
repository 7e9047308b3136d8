import { exactPolicy } from './about-policy'
import { boundsOfValue } from './bounds'
import { readEdtf } from './edtf'
import type { EdtfPoint, EdtfValue } from './edtf-value'
import { spanOfPoint } from './point-span'
import { pointsOf, precisionOfPoint, precisions } from './precision'
import type { When } from './when'

/**
 * Orders dated values as a chronology is read, for `Array.prototype.sort`. Decided by the first that differs:
 *
 * 1. dated before undated;
 * 2. the moment it began, as written (no "about" added); where the beginning is open or unknown, the moment its end is given
 *    as. So `1900/..` stands with 1900 and `../1900` too, not before everything;
 * 3. the coarser date first: 1900, then January 1900, then 1 January 1900;
 * 4. the researcher's own `sortKey`, compared as text, '' first;
 * 5. what has no known beginning first; the earlier end first, one that is open or unknown last; plain before marked dates;
 * 6. the EDTF text, then the source's words.
 *
 * 0 only for values that agree in all of these. A stable sort keeps those as they were.
 */
export function compareWhens(first: When | null, second: When | null): number {
  return comparePlaces(placeOf(first), placeOf(second))
}

/**
 * Many things in the order of `compareWhens`, as a new array; things of equal place stay as they were. Works each place out
 * once, so it sorts 100,000 several times faster than a comparison that looks places up.
 */
export function inOrderOfTime<Thing>(things: readonly Thing[], whenOf: (thing: Thing) => When | null): Thing[] {
  return things
    .map((thing) => ({ thing, place: placeOf(whenOf(thing)) }))
    .sort((a, b) => comparePlaces(a.place, b.place))
    .map(({ thing }) => thing)
}

function comparePlaces(a: Place, b: Place): number {
  return (
    compareNumbers(a.moment, b.moment) ||
    compareNumbers(a.precision, b.precision) ||
    compareTexts(a.sortKey, b.sortKey) ||
    compareNumbers(a.begun, b.begun) ||
    compareNumbers(a.end, b.end) ||
    compareNumbers(a.marked, b.marked) ||
    compareTexts(a.edtf, b.edtf) ||
    compareTexts(a.verbatim, b.verbatim)
  )
}

interface Place {
  /** Milliseconds UTC; NaN cannot occur, and undated is past everything dated. */
  readonly moment: number
  readonly precision: number
  readonly sortKey: string
  readonly begun: 0 | 1
  readonly end: number
  readonly marked: 0 | 1
  readonly edtf: string
  readonly verbatim: string
}

// A sort of 100,000 events asks for each place some seventeen times; records are replaced, never changed, so a place lasts.
const places = new WeakMap<When, Place>()

const nowhere: Place = {
  moment: Infinity,
  precision: Infinity,
  sortKey: '',
  begun: 1,
  end: Infinity,
  marked: 1,
  edtf: '',
  verbatim: '',
}

function placeOf(when: When | null): Place {
  if (when === null) return nowhere
  const known = places.get(when)
  if (known !== undefined) return known
  const place = findPlace(when)
  places.set(when, place)
  return place
}

function findPlace(when: When): Place {
  const { edtf, sortKey, verbatim } = when
  const reading = edtf === null ? null : readEdtf(edtf)
  if (edtf === null || reading === null || !reading.ok) {
    return { ...nowhere, precision: 0, sortKey, edtf: edtf ?? '', verbatim }
  }
  const value = reading.value
  const bounds = boundsOfValue(value, exactPolicy)
  const deciding = decidingPoint(value)
  return {
    moment: spanOfPoint(deciding).earliest,
    precision: precisions.indexOf(precisionOfPoint(deciding)),
    sortKey,
    begun: bounds.start === 'known' ? 1 : 0,
    end: bounds.latest,
    marked: pointsOf(value).some((point) => point.uncertain !== 0 || point.approximate !== 0) ? 1 : 0,
    edtf,
    verbatim,
  }
}

/** The date that puts a value in its place: its earliest, or that of its end where it has no beginning. */
function decidingPoint(value: EdtfValue): EdtfPoint {
  const points = pointsOf(value)
  return points.reduce((earliest, next) =>
    spanOfPoint(next).earliest < spanOfPoint(earliest).earliest ? next : earliest,
  )
}

function compareNumbers(a: number, b: number): number {
  // Infinity − Infinity is not a number, so no subtraction.
  return a < b ? -1 : a > b ? 1 : 0
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
