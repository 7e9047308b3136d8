import {
  dayPart,
  everyPart,
  monthPart,
  yearPart,
  type EdtfDate,
  type EdtfLongYear,
  type EdtfPoint,
  type EdtfRange,
  type EdtfTime,
  type EdtfValue,
  type EdtfYears,
  type IntervalEnd,
} from './edtf-value'

/** Writes a value as EDTF; what `readEdtf` reads from it is the same value. */
export function writeEdtf(value: EdtfValue): string {
  switch (value.type) {
    case 'interval':
      return `${writeIntervalEnd(value.start)}/${writeIntervalEnd(value.end)}`
    case 'set': {
      const members = value.members.map(writeMember).join(',')
      const inner = `${value.earlier ? '..' : ''}${members}${value.later ? '..' : ''}`
      return value.mode === 'one' ? `[${inner}]` : `{${inner}}`
    }
    default:
      return writePoint(value)
  }
}

function writeIntervalEnd(end: IntervalEnd): string {
  if (end === 'open') return '..'
  return end === 'unknown' ? '' : writePoint(end)
}

function writeMember(member: EdtfPoint | EdtfRange): string {
  return member.type === 'range' ? `${writePoint(member.from)}..${writePoint(member.to)}` : writePoint(member)
}

function writePoint(point: EdtfPoint): string {
  switch (point.type) {
    case 'date':
      return writeDate(point)
    case 'time':
      return writeTime(point)
    case 'season':
      return `${writeYear(point.year)}-${point.season}${mark(point.uncertain, point.approximate, everyPart)}`
    case 'decade':
    case 'century':
    case 'millennium':
      return writeYears(point) + mark(point.uncertain, point.approximate, everyPart)
    case 'unspecified': {
      const digits = [point.year, point.month, point.day].filter((part) => part !== null).join('-')
      return digits + mark(point.uncertain, point.approximate, everyPart)
    }
    case 'long-year':
      return writeLongYear(point)
  }
}

/** Four digits, after a minus before year 0. Years of more digits are written by `long-year`. */
export function writeYear(year: number): string {
  return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`
}

export function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}

/**
 * A mark right of a part counts for it and all before it, a mark left of a part for it alone (EDTF level 2), so each slot is
 * looked at for what it would mean:
 *
 *     2004-06-11    slots right: year · year+month · all     left: – · month · day
 */
function writeDate({ precision, year, month, day, uncertain, approximate }: EdtfDate): string {
  const alone = (part: number) => mark(without(uncertain, part), without(approximate, part), part)
  const upTo = (parts: number) => mark(exactly(uncertain, parts), exactly(approximate, parts), parts)
  const yearText = writeYear(year) + upTo(yearPart)
  if (precision === 'year') return yearText
  const monthText = alone(monthPart) + twoDigits(month) + upTo(yearPart | monthPart)
  if (precision === 'month') return `${yearText}-${monthText}`
  return `${yearText}-${monthText}-${alone(dayPart)}${twoDigits(day)}${upTo(everyPart)}`
}

/** The marked parts up to the first gap after the year: a mark there is written once, on the right. */
function leading(parts: number): number {
  if (!(parts & yearPart)) return 0
  if (!(parts & monthPart)) return yearPart
  return parts & dayPart ? everyPart : yearPart | monthPart
}

function exactly(parts: number, wanted: number): number {
  return leading(parts) === wanted ? wanted : 0
}

function without(parts: number, wanted: number): number {
  return parts & ~leading(parts) & wanted
}

function mark(uncertain: number, approximate: number, parts: number): string {
  const doubtful = (uncertain & parts) !== 0
  const about = (approximate & parts) !== 0
  return doubtful && about ? '%' : doubtful ? '?' : about ? '~' : ''
}

function writeTime(time: EdtfTime): string {
  const day = `${writeYear(time.year)}-${twoDigits(time.month)}-${twoDigits(time.day)}`
  const second = time.second === null ? '' : `:${twoDigits(time.second)}`
  const fraction = time.millisecond === null ? '' : `.${String(time.millisecond).padStart(3, '0')}`
  return `${day}T${twoDigits(time.hour)}:${twoDigits(time.minute)}${second}${fraction}${writeOffset(time.offset)}`
}

/** “Z” or “+03:30”; '' for the clock on the wall. */
function writeOffset(offset: number | null): string {
  if (offset === null) return ''
  if (offset === 0) return 'Z'
  const minutes = Math.abs(offset)
  return `${offset < 0 ? '-' : '+'}${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`
}

function writeYears({ type, first, last }: EdtfYears): string {
  const unsaid = type === 'decade' ? 1 : type === 'century' ? 2 : 3
  const far = last < 0 ? first : last
  return writeYear(far).slice(0, -unsaid) + 'X'.repeat(unsaid)
}

function writeLongYear({ year, significantDigits }: EdtfLongYear): string {
  const digits = Math.abs(year) > 9999 ? `Y${year}` : writeYear(year)
  return significantDigits === null ? digits : `${digits}S${significantDigits}`
}
