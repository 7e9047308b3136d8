import { parse, type ParsedDate } from 'edtf'
import { daysInMonth } from './calendar'
import { reasonAgainst } from './edtf-reasons'
import { mayBePoint, quickPoint } from './edtf-quick'
import {
  dayPart,
  everyPart,
  monthPart,
  yearPart,
  type EdtfInterval,
  type EdtfLongYear,
  type EdtfPoint,
  type EdtfRange,
  type EdtfSet,
  type EdtfValue,
  type EdtfYears,
  type IntervalEnd,
  type MarkedParts,
} from './edtf-value'
import { spanOfPoint } from './point-span'
import { unspecifiedDays } from './unspecified'

export type EdtfReading =
  | { readonly ok: true; readonly value: EdtfValue }
  | {
      readonly ok: false
      readonly code: 'date-unreadable' | 'end-before-start'
      /** A sentence for a person. */
      readonly reason: string
    }

const longestEdtf = 200

/**
 * Reads EDTF (ISO 8601-2:2019 levels 0 to 2; LoC EDTF 2019). The only door to the `edtf` package, whose grammar reads each
 * single date; its known faults are put right here:
 *
 * - days that do not exist (2003-02-29) are refused, and so are texts of five and more digits;
 * - a time without a zone stays the clock on the wall, whatever zone this machine is in;
 * - `201X~`, `1984-XX?`, `2001-21?`, and seasons or unsaid digits within intervals and sets are accepted;
 * - years before 0 with unsaid digits have their sign (`-XXXX`, and `-19` is `-19XX`, the 1900s before the era);
 * - an end before its start is refused; an interval or set without any date is no date and refused too.
 *
 * Texts are taken as they are: no spaces around, capital letters, at most 200 characters.
 */
export function readEdtf(text: string): EdtfReading {
  const quick = quickPoint(text)
  if (quick !== null) return { ok: true, value: quick }
  const known = cache.get(text)
  if (known !== undefined) return known
  const reading = readWhole(text)
  if (text.length <= longestEdtf) remember(text, reading)
  return reading
}

// The grammar takes about 100 µs for a date; a project repeats its vague dates often.
const cache = new Map<string, EdtfReading>()
const cacheSize = 20_000

function remember(text: string, reading: EdtfReading): void {
  if (cache.size >= cacheSize) {
    const oldest = cache.keys().next()
    if (!oldest.done) cache.delete(oldest.value)
  }
  cache.set(text, reading)
}

/** Thrown and caught within this file only: why a text is no date. */
class Unreadable extends Error {
  constructor(
    readonly reason: string,
    readonly code: 'date-unreadable' | 'end-before-start' = 'date-unreadable',
  ) {
    super(reason)
  }
}

function readWhole(text: string): EdtfReading {
  try {
    if (text === '') throw new Unreadable('There is no date here yet.')
    if (text.length > longestEdtf) {
      throw new Unreadable(`This is too long for a date: at most ${longestEdtf} characters can be read.`)
    }
    if (/^[[{].*[\]}]$/.test(text)) return { ok: true, value: readSet(text) }
    if (text.includes('/')) return { ok: true, value: readInterval(text) }
    return { ok: true, value: readPoint(text) }
  } catch (refused) {
    if (refused instanceof Unreadable) return { ok: false, code: refused.code, reason: refused.reason }
    throw refused
  }
}

function readInterval(text: string): EdtfInterval {
  const [from = '', to = '', ...more] = text.split('/')
  if (more.length > 0) throw new Unreadable('An interval has one “/” between its start and its end.')
  const start = readIntervalEnd(from)
  const end = readIntervalEnd(to)
  if (typeof start === 'string' && typeof end === 'string') {
    throw new Unreadable('An interval needs a date at one of its ends.')
  }
  if (typeof start !== 'string' && typeof end !== 'string') refuseBackwards(start, end, from, to)
  return { type: 'interval', start, end }
}

function readIntervalEnd(text: string): IntervalEnd {
  if (text === '') return 'unknown'
  if (text === '..') return 'open'
  return readPoint(text)
}

function readSet(text: string): EdtfSet {
  const mode = text.startsWith('[') ? 'one' : 'all'
  if (mode === 'one' ? !text.endsWith(']') : !text.endsWith('}')) {
    throw new Unreadable('A set opened with “[” ends with “]”, and one opened with “{” with “}”.')
  }
  const parts = text
    .slice(1, -1)
    .split(',')
    .map((part) => part.trim())
  const earlier = parts[0]?.startsWith('..') ?? false
  const later = parts.at(-1)?.endsWith('..') ?? false
  if (earlier) parts[0] = (parts[0] ?? '').slice(2)
  if (later) parts[parts.length - 1] = (parts.at(-1) ?? '').slice(0, -2)
  if (parts.some((part) => part === '')) throw new Unreadable('A set has dates between its commas, as in [1667,1668].')
  return { type: 'set', mode, members: parts.map(readMember), earlier, later }
}

function readMember(text: string): EdtfPoint | EdtfRange {
  const [from = '', to, ...more] = text.split('..')
  if (to === undefined) return readPoint(from)
  if (more.length > 0 || from === '' || to === '') {
    throw new Unreadable('A range within a set has two dates with “..” between them, as in 1670..1672.')
  }
  const range: EdtfRange = { type: 'range', from: readPoint(from), to: readPoint(to) }
  refuseBackwards(range.from, range.to, from, to)
  return range
}

function refuseBackwards(start: EdtfPoint, end: EdtfPoint, startText: string, endText: string): void {
  if (spanOfPoint(end).latest < spanOfPoint(start).earliest) {
    throw new Unreadable(`The end, ${endText}, is before the start, ${startText}.`, 'end-before-start')
  }
}

function readPoint(text: string): EdtfPoint {
  return quickPoint(text) ?? grammarPoint(text)
}

/** Reads one date with the package's grammar alone; `readEdtf` comes here when the short way does not know the form. */
export function grammarPoint(text: string): EdtfPoint {
  const point = pointFromGrammar(text)
  if (point === null || !exists(point)) throw new Unreadable(reasonAgainst(text))
  return point
}

function pointFromGrammar(text: string): EdtfPoint | null {
  if (!mayBePoint(text)) return null
  const parsed = tryParse(text)
  if (parsed !== null) return pointOf(parsed, text)
  // The grammar knows no mark after unsaid digits; there it can only mean the whole.
  const mark = text.at(-1) ?? ''
  const bare = text.slice(0, -1)
  if (!'?~%'.includes(mark) || !bare.includes('X')) return null
  const unmarked = tryParse(bare)
  if (unmarked === null) return null
  return { ...pointOf(unmarked, bare), ...marksOf(mark) }
}

function tryParse(text: string): ParsedDate | null {
  try {
    return parse(text, { types: ['Date', 'Season', 'Year', 'Decade', 'Century'], seasonUncertainty: true })
  } catch {
    // Its only failure is "not in the grammar"; the reason for a person is worked out from the text.
    return null
  }
}

function pointOf(parsed: ParsedDate, text: string): EdtfPoint {
  const marks = { uncertain: markedParts(parsed.uncertain), approximate: markedParts(parsed.approximate) }
  const [first = 0, second = 0, third = 0] = parsed.values
  switch (parsed.type) {
    case 'Century':
      return { ...yearsOf(`${text.slice(0, text.startsWith('-') ? 3 : 2)}XX`), ...whole(marks) }
    case 'Decade':
      return { ...yearsOf(`${text.slice(0, text.startsWith('-') ? 4 : 3)}X`), ...whole(marks) }
    case 'Season':
      if (text.includes('X')) throw new Unreadable('A season needs a whole year, as in 1848-21.')
      return { type: 'season', year: first, season: second, ...whole(marks) }
    case 'Year':
      return longYear(first, parsed.significant ?? null)
    case 'Date':
      break
  }
  if (text.includes('X')) return unspecifiedOf(text)
  if (text.includes('T')) return timeOf(parsed)
  const precision = parsed.values.length === 1 ? 'year' : parsed.values.length === 2 ? 'month' : 'day'
  const parts = precision === 'year' ? yearPart : precision === 'month' ? yearPart | monthPart : everyPart
  return {
    type: 'date',
    precision,
    year: first,
    month: precision === 'year' ? 0 : second + 1,
    day: precision === 'day' ? third : 0,
    uncertain: marks.uncertain & parts,
    approximate: marks.approximate & parts,
  }
}

function timeOf(parsed: ParsedDate): EdtfPoint {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second, millisecond] = parsed.values
  return {
    type: 'time',
    year,
    month: month + 1,
    day,
    hour,
    minute,
    second: second ?? null,
    millisecond: millisecond ?? null,
    offset: parsed.timeZone === undefined ? null : (parsed.offset ?? 0),
    uncertain: 0,
    approximate: 0,
  }
}

function longYear(year: number, significantDigits: number | null): EdtfLongYear {
  if (!Number.isSafeInteger(year)) throw new Unreadable('This year is further away than can be reckoned with.')
  return { type: 'long-year', year, significantDigits, uncertain: 0, approximate: 0 }
}

function unspecifiedOf(text: string): EdtfPoint {
  const [, year = '', month, day] = /^(-?[\dX]{4})(?:-([\dX]{2})(?:-([\dX]{2}))?)?$/.exec(text) ?? []
  if (month === undefined && /^-?\d+X+$/.test(year)) return yearsOf(year)
  return { type: 'unspecified', year, month: month ?? null, day: day ?? null, uncertain: 0, approximate: 0 }
}

function yearsOf(template: string): EdtfYears {
  const near = Number(template.replace('-', '').replace(/X/g, '0'))
  const far = Number(template.replace('-', '').replace(/X/g, '9'))
  const digits = template.length - template.replace(/X/g, '').length
  const type = digits === 1 ? 'decade' : digits === 2 ? 'century' : 'millennium'
  // Year 0 is written 0000 and belongs to 000X; -000X holds nine years.
  const years = template.startsWith('-') ? { first: -far, last: -Math.max(1, near) } : { first: near, last: far }
  return { type, ...years, uncertain: 0, approximate: 0 }
}

/** The package marks digits (`YYYYMMDD`, lowest bit first); here a mark is on a whole part. */
function markedParts(mask: number | boolean | undefined): MarkedParts {
  if (mask === undefined || mask === false) return 0
  if (mask === true) return everyPart
  return (mask & 0b1111 ? yearPart : 0) | (mask & 0b110000 ? monthPart : 0) | (mask & 0b11000000 ? dayPart : 0)
}

interface Marks {
  readonly uncertain: MarkedParts
  readonly approximate: MarkedParts
}

function whole(marks: Marks): Marks {
  return { uncertain: marks.uncertain === 0 ? 0 : everyPart, approximate: marks.approximate === 0 ? 0 : everyPart }
}

function marksOf(mark: string): Marks {
  return { uncertain: '?%'.includes(mark) ? everyPart : 0, approximate: '~%'.includes(mark) ? everyPart : 0 }
}

function exists(point: EdtfPoint): boolean {
  if (point.type === 'unspecified') return unspecifiedDays(point) !== null
  if (point.type === 'time' || (point.type === 'date' && point.precision === 'day')) {
    return point.day <= daysInMonth(point.year, point.month)
  }
  return true
}
