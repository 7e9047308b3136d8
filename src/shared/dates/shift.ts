import { Refusal } from '../problem'
import { exactPolicy } from './about-policy'
import { boundsOfValue, valueOf } from './bounds'
import { readEdtf } from './edtf'
import { writeEdtf } from './edtf-text'
import type { EdtfInterval, EdtfPoint, EdtfRange, EdtfSet, EdtfValue, IntervalEnd } from './edtf-value'
import { spanOfPoint } from './point-span'
import { samePointAt, stepPoint, stepsFor } from './point-steps'

/**
 * Moves a date by `deltaMs` milliseconds, as a drag on the timeline does. Every date in it keeps its precision and its marks and
 * moves by whole units of its own: a decade by decades, `1850~` by years, a day by days, a time by minutes. So a move shorter
 * than half a unit changes nothing, and a move there and back by the same length is no move. Open and unknown ends stay so.
 *
 * Refuses (`date-unreadable`) what EDTF cannot write, such as a month after the year 9999.
 */
export function shiftEdtf(edtf: string, deltaMs: number): string {
  const value = valueOf(edtf)
  const shifted = shiftValue(value, deltaMs)
  return shifted === value ? edtf : written(shifted)
}

/**
 * Moves one edge of a date so that it holds `toMs` (milliseconds UTC; of an end, the last moment that belongs to it), in the
 * precision and with the marks the edge has. A single date becomes an interval of its own precision; one whose two ends fall
 * together becomes a single date again. An open or unknown edge stays as it is: only words can close it.
 *
 * Refuses `end-before-start`, and `date-unreadable` as `shiftEdtf` does.
 */
export function resizeEdtf(edtf: string, edge: 'start' | 'end', toMs: number): string {
  const value = valueOf(edtf)
  const resized = resizeValue(value, edge, toMs)
  return resized === value ? edtf : written(resized)
}

function written(value: EdtfValue): string {
  const text = writeEdtf(value)
  const reading = readEdtf(text)
  if (!reading.ok) throw new Refusal(reading.code, { text, reason: reading.reason })
  return text
}

function shiftValue(value: EdtfValue, deltaMs: number): EdtfValue {
  switch (value.type) {
    case 'interval':
      return shiftInterval(value, deltaMs)
    case 'set': {
      const members = value.members.map((member) => shiftMember(member, deltaMs))
      return members.every((member, index) => member === value.members[index]) ? value : { ...value, members }
    }
    default:
      return stepPoint(value, stepsFor(value, deltaMs))
  }
}

function shiftMember(member: EdtfPoint | EdtfRange, deltaMs: number): EdtfPoint | EdtfRange {
  if (member.type !== 'range') return stepPoint(member, stepsFor(member, deltaMs))
  const { start, end } = shiftPair(member.from, member.to, deltaMs)
  return start === member.from && end === member.to ? member : { type: 'range', from: start, to: end }
}

function shiftInterval(interval: EdtfInterval, deltaMs: number): EdtfInterval {
  const { start, end } = interval
  if (typeof start !== 'string' && typeof end !== 'string') {
    const pair = shiftPair(start, end, deltaMs)
    return pair.start === start && pair.end === end ? interval : { type: 'interval', ...pair }
  }
  const moved = { start: shiftEnd(start, deltaMs), end: shiftEnd(end, deltaMs) }
  return moved.start === start && moved.end === end ? interval : { type: 'interval', ...moved }
}

function shiftEnd(end: IntervalEnd, deltaMs: number): IntervalEnd {
  return typeof end === 'string' ? end : stepPoint(end, stepsFor(end, deltaMs))
}

/**
 * Both ends move by units of their own. Of `2020-01-20/2020-01` moved by twelve days the start is in February while the month
 * of its end has not moved by half; then the coarser end goes one unit further, so that the end stays after the start.
 */
function shiftPair(start: EdtfPoint, end: EdtfPoint, deltaMs: number): { start: EdtfPoint; end: EdtfPoint } {
  const startSteps = stepsFor(start, deltaMs)
  const endSteps = stepsFor(end, deltaMs)
  const moved = { start: stepPoint(start, startSteps), end: stepPoint(end, endSteps) }
  if (inOrder(moved.start, moved.end)) return moved
  return deltaMs > 0
    ? { start: moved.start, end: stepPoint(end, endSteps + 1) }
    : { start: stepPoint(start, startSteps - 1), end: moved.end }
}

function inOrder(start: EdtfPoint, end: EdtfPoint): boolean {
  return spanOfPoint(start).earliest <= spanOfPoint(end).latest
}

function resizeValue(value: EdtfValue, edge: 'start' | 'end', toMs: number): EdtfValue {
  switch (value.type) {
    case 'interval': {
      const { start, end } = value
      const moving = edge === 'start' ? start : end
      if (typeof moving === 'string') return value
      const moved = samePointAt(moving, toMs)
      return edge === 'start' ? between(moved, end) : between(start, moved)
    }
    case 'set':
      return resizeSet(value, edge, toMs)
    default: {
      const moved = samePointAt(value, toMs)
      return edge === 'start' ? between(moved, value) : between(value, moved)
    }
  }
}

function between(start: IntervalEnd, end: IntervalEnd): EdtfValue {
  if (typeof start === 'string' || typeof end === 'string') return { type: 'interval', start, end }
  refuseBackwards(start, end)
  return writeEdtf(start) === writeEdtf(end) ? start : { type: 'interval', start, end }
}

function resizeSet(set: EdtfSet, edge: 'start' | 'end', toMs: number): EdtfSet {
  if (edge === 'start' ? set.earlier : set.later) return set
  const outermost = outermostMember(set, edge)
  const members = set.members.map((member, index) => {
    if (index !== outermost) return member
    if (member.type !== 'range') return samePointAt(member, toMs)
    return edge === 'start'
      ? { ...member, from: samePointAt(member.from, toMs) }
      : { ...member, to: samePointAt(member.to, toMs) }
  })
  const resized: EdtfSet = { ...set, members }
  // The edge may not pass the other members: then another of them would be the outermost.
  if (outermostMember(resized, edge) !== outermost) refuseEnd(writeEdtf(resized))
  for (const member of members) if (member.type === 'range') refuseBackwards(member.from, member.to)
  return resized
}

function outermostMember(set: EdtfSet, edge: 'start' | 'end'): number {
  const moments = set.members.map((member) => {
    const { earliest, latest } = spanOfMember(member)
    return edge === 'start' ? -earliest : latest
  })
  return moments.indexOf(Math.max(...moments))
}

function spanOfMember(member: EdtfPoint | EdtfRange): { earliest: number; latest: number } {
  if (member.type !== 'range') return boundsOfValue(member, exactPolicy)
  return { earliest: spanOfPoint(member.from).earliest, latest: spanOfPoint(member.to).latest }
}

function refuseBackwards(start: EdtfPoint, end: EdtfPoint): void {
  if (!inOrder(start, end)) refuseEnd(`${writeEdtf(start)}/${writeEdtf(end)}`)
}

function refuseEnd(text: string): never {
  throw new Refusal('end-before-start', { text, reason: 'The end would be before the start.' })
}
