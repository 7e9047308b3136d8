import { readEdtf } from '../dates/edtf'
import type { EdtfPoint, EdtfValue, IntervalEnd } from '../dates/edtf-value'
import { astronomicalYear, eraYear } from '../dates/years'
import type { CslDate } from './records/source'

/**
 * An EDTF text as a date variable of CSL-JSON 1.0.2. CSL knows no year 0 (44 BCE is -44), one mark `circa`, and no more than a
 * beginning and an end; what it cannot say is kept beside it under `edtf`, which other programs pass over. Returns undefined
 * for a text that is not EDTF.
 */
export function cslDateOf(edtf: string): CslDate | undefined {
  const reading = readEdtf(edtf)
  if (!reading.ok) return undefined
  const { value } = reading
  const points = pointsOf(value)
  const parts = points.map(datePartsOf)
  if (parts.length === 0 || parts.some((part) => part === null)) return { literal: edtf, edtf }
  const season = points.length === 1 ? seasonOf(points[0]) : null
  return {
    'date-parts': parts as number[][],
    ...(season === null ? {} : { season }),
    ...(points.some(isMarked) ? { circa: true } : {}),
    ...(isPlain(value) ? {} : { edtf }),
  }
}

/** The EDTF text of a CSL date: ours if it has one, else what its parts say; '' if they say nothing readable. */
export function edtfOfCslDate(date: CslDate | undefined): string {
  if (date === undefined) return ''
  if (date.edtf !== undefined && readEdtf(date.edtf).ok) return date.edtf
  // Some write `circa: 0` or an empty text where there is nothing approximate.
  const circa = Boolean(date['circa']) && date['circa'] !== '0' && date['circa'] !== 'false' ? '~' : ''
  const texts = (date['date-parts'] ?? []).map((parts) => edtfOfParts(known(parts.map(Number)), date['season']))
  const text = texts.map((part) => `${part}${circa}`).join('/')
  if (texts.length > 0 && texts.every((part) => part !== '') && readEdtf(text).ok) return text
  const raw = date.raw ?? date.literal ?? ''
  return readEdtf(raw).ok ? raw : ''
}

function pointsOf(value: EdtfValue): EdtfPoint[] {
  if (value.type === 'set') return []
  if (value.type !== 'interval') return [value]
  return [value.start, value.end].filter((end: IntervalEnd): end is EdtfPoint => typeof end !== 'string')
}

function datePartsOf(point: EdtfPoint): number[] | null {
  if (point.type === 'date') return [cslYear(point.year), point.month, point.day].filter((part) => part !== 0)
  if (point.type === 'time') return [cslYear(point.year), point.month, point.day]
  if (point.type === 'season') return point.season <= 24 ? [cslYear(point.year)] : null
  return null
}

/** CSL numbers its seasons 1 spring to 4 winter. */
function seasonOf(point: EdtfPoint | undefined): number | null {
  return point?.type === 'season' && point.season <= 24 ? point.season - 20 : null
}

function isMarked(point: EdtfPoint): boolean {
  return point.uncertain !== 0 || point.approximate !== 0
}

/** Whether the parts alone say everything. */
function isPlain(value: EdtfValue): boolean {
  return value.type === 'date' && !isMarked(value)
}

function cslYear(astronomical: number): number {
  const { year, era } = eraYear(astronomical)
  return era === 'BCE' ? -year : year
}

/** Without the parts from the first unknown one on, which some programs write as 0. There is no year 0 in CSL either. */
function known(parts: readonly number[]): readonly number[] {
  const unknown = parts.indexOf(0)
  return unknown === -1 ? parts : parts.slice(0, unknown)
}

function edtfOfParts([year, month, day]: readonly number[], season: unknown): string {
  if (year === undefined || !Number.isInteger(year)) return ''
  const astronomical = year < 0 ? astronomicalYear({ year: -year, era: 'BCE' }) : year
  const sign = astronomical < 0 ? '-' : ''
  const text = `${sign}${String(Math.abs(astronomical)).padStart(4, '0')}`
  if (month === undefined) {
    const named = Number(season)
    return named >= 1 && named <= 4 ? `${text}-${20 + named}` : text
  }
  const withMonth = `${text}-${String(month).padStart(2, '0')}`
  return day === undefined ? withMonth : `${withMonth}-${String(day).padStart(2, '0')}`
}
