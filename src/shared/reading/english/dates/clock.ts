import type { Sentence } from '../../text/sentences'
import { digitsAt, isDash, isGlued, tokenAt, wordAt } from '../../text/phrase'
import { found, type DateRule } from '../../found'
import type { Clock } from '../../meaning'
import { numberWordsAt } from '../number-words'
import { monthAt } from '../calendar-words'

/** A clock time that was read, and the index after it and its zone. */
interface FoundClock {
  readonly clock: Clock
  readonly to: number
}

/** The "3" of "between 3 and 4 p.m.", "7 to 9 a.m.", "3-4 p.m.": the half of the day is said once. */
export const sharedHalf: DateRule = (sentence, at) => {
  const hour = digitsAt(sentence, at)
  const link = wordAt(sentence, at + 1)
  if (hour === null || hour < 1 || hour > 12 || !(['and', 'to', 'or'].includes(link) || isDash(link))) return null
  const second = clockAt(sentence, at + 2)
  if (second === null || halfAfter(sentence, at + 2) === null) return null
  const isAfternoon = second.clock.hour >= 12
  const hours = (hour % 12) + (isAfternoon && hour % 12 <= second.clock.hour % 12 ? 12 : 0)
  return found(
    'clock-time',
    at,
    at + 1,
    { type: 'time-only' },
    { clock: { hour: hours, minute: 0, second: null, zone: '' } },
  )
}

function halfAfter(sentence: Sentence, at: number): HalfOfDay | null {
  return halfOfDayAt(sentence, at + 1) ?? halfOfDayAt(sentence, at + 3)
}

/** "8:30 p.m.", "7.44 pm", "10:42", "08:47:00", "0600 GMT", "1600 hrs", "five o'clock", "half past seven", "9 a.m. ET". */
export function clockAt(sentence: Sentence, at: number): FoundClock | null {
  const time =
    colonTime(sentence, at) ?? hourWithHalf(sentence, at) ?? militaryTime(sentence, at) ?? spokenTime(sentence, at)
  return time === null ? null : withZone(sentence, time)
}

export const clockTime: DateRule = (sentence, at) => {
  const clock = clockAt(sentence, at)
  if (clock === null || isScore(sentence, at, clock)) return null
  return found('clock-time', at, clock.to, { type: 'time-only' }, { clock: clock.clock })
}

/** "10:42", "08:47:00", "7:44 p.m."; with a full stop ("7.44 pm") only before a.m. or p.m. */
function colonTime(sentence: Sentence, at: number): FoundClock | null {
  const hour = digitsAt(sentence, at)
  const mark = wordAt(sentence, at + 1)
  if (hour === null || wordAt(sentence, at).length > 2 || (mark !== ':' && mark !== '.')) return null
  // The end of "2:15:33" is no time of its own.
  if (isGlued(sentence, at) && wordAt(sentence, at - 1) === ':') return null
  if (!isGlued(sentence, at + 1) || !isGlued(sentence, at + 2) || wordAt(sentence, at + 2).length !== 2) return null
  const minute = digitsAt(sentence, at + 2)
  if (minute === null || !isOnClock(hour, minute)) return null
  const second = secondAt(sentence, at + 3)
  const end = second?.to ?? at + 3
  const half = halfOfDayAt(sentence, end)
  if (half !== null) return twelveHours(hour, minute, second?.value ?? null, half)
  if (mark === '.' && !isDottedTime(sentence, at, end)) return null
  if (isGlued(sentence, end) && tokenAt(sentence, end).kind === 'mark' && ':/'.includes(wordAt(sentence, end)))
    return null
  return { clock: { hour, minute, second: second?.value ?? null, zone: '' }, to: end }
}

function isOnClock(hour: number, minute: number): boolean {
  return (hour < 24 && minute < 60) || (hour === 24 && minute === 0)
}

/** "at 10.30 in the morning", "at 2.06 on 23 April": British print writes the full stop also without "pm". */
function isDottedTime(sentence: Sentence, at: number, end: number): boolean {
  if (wordAt(sentence, at - 1) !== 'at') return false
  const next = wordAt(sentence, end)
  // "at 07.40": no price and no share begins with a nought.
  if (wordAt(sentence, at).length === 2 && wordAt(sentence, at).startsWith('0')) return true
  return (
    (next === 'in' && wordAt(sentence, end + 1) === 'the') ||
    (next === 'on' && tokenAt(sentence, end + 1).kind !== 'mark')
  )
}

function secondAt(sentence: Sentence, at: number): { value: number; to: number } | null {
  if (wordAt(sentence, at) !== ':' || !isGlued(sentence, at) || !isGlued(sentence, at + 1)) return null
  const value = digitsAt(sentence, at + 1)
  if (value === null || value > 60 || wordAt(sentence, at + 1).length !== 2) return null
  const hasFraction = wordAt(sentence, at + 2) === '.' && isGlued(sentence, at + 2) && isGlued(sentence, at + 3)
  const isFraction = hasFraction && tokenAt(sentence, at + 3).kind === 'number'
  return { value: Math.min(value, 59), to: isFraction ? at + 4 : at + 2 }
}

/** "8 p.m.", "noon" apart: figures or a word with a half of the day. */
function hourWithHalf(sentence: Sentence, at: number): FoundClock | null {
  const digits = digitsAt(sentence, at)
  const hour = digits === null ? numberWordsAt(sentence, at) : { value: digits, to: at + 1 }
  if (hour === null || hour.value < 1 || hour.value > 12) return null
  const half = halfOfDayAt(sentence, hour.to)
  return half === null ? null : twelveHours(hour.value, 0, null, half)
}

interface HalfOfDay {
  readonly isAfternoon: boolean
  readonly to: number
}

/** "p.m.", "pm", "PM", "a.m", "a. m." */
function halfOfDayAt(sentence: Sentence, at: number): HalfOfDay | null {
  const word = wordAt(sentence, at)
  if (word === 'am' || word === 'pm') return { isAfternoon: word === 'pm', to: at + 1 }
  if (word !== 'a' && word !== 'p') return null
  if (wordAt(sentence, at + 1) !== '.' || wordAt(sentence, at + 2) !== 'm') return null
  return { isAfternoon: word === 'p', to: stopAfter(sentence, at + 3) }
}

function stopAfter(sentence: Sentence, at: number): number {
  return wordAt(sentence, at) === '.' && isGlued(sentence, at) ? at + 1 : at
}

function twelveHours(hour: number, minute: number, second: number | null, half: HalfOfDay): FoundClock | null {
  if (hour > 12) return hour < 24 ? { clock: { hour, minute, second, zone: '' }, to: half.to } : null
  const hours = (hour % 12) + (half.isAfternoon ? 12 : 0)
  return { clock: { hour: hours, minute, second, zone: '' }, to: half.to }
}

const hourWords: ReadonlySet<string> = new Set(['hours', 'hrs', 'hr', 'h'])
const universal: ReadonlySet<string> = new Set(['gmt', 'utc', 'zulu', 'z'])
const zones: ReadonlySet<string> = new Set(
  'gmt utc z zulu est edt et cst cdt ct mst mdt mt pst pdt pt bst cet cest eet eest msk ist jst'.split(' '),
)

/** "0600 GMT", "1600 hrs", "1337EDT", "0400 on 24 February". */
function militaryTime(sentence: Sentence, at: number): FoundClock | null {
  const { kind, lower } = tokenAt(sentence, at)
  if (kind !== 'number' || lower.length !== 4) return null
  const [hour, minute] = [Number(lower.slice(0, 2)), Number(lower.slice(2))]
  if (!isOnClock(hour, minute)) return null
  const next = wordAt(sentence, at + 1)
  const clock = { hour, minute, second: null, zone: '' as const }
  if (universal.has(next)) return { clock, to: at + 1 }
  if (hourWords.has(next)) return { clock, to: next.startsWith('hr') ? stopAfter(sentence, at + 2) : at + 2 }
  if (zones.has(next) && tokenAt(sentence, at + 1).isCapital) return { clock, to: at + 1 }
  if (next === 'on' && beginsDate(sentence, at + 2)) return { clock, to: at + 1 }
  const before = wordAt(sentence, at - 1)
  const isTime = before === 'at' || (lower.startsWith('0') && beforeTimes.has(before))
  return isTime && endsFigures(sentence, at + 1) ? { clock, to: at + 1 } : null
}

const beforeTimes = new Set('at by from until till about around to since between and before after'.split(' '))
const afterTimes = new Set(
  `the a an he she it they we i and when while but by with his her their after before or to was were until in at on tomorrow today
  from`.split(/\s+/),
)

/** What stands after "at 1530" does not go on with a number, and is nothing that 1,530 could count. */
function endsFigures(sentence: Sentence, at: number): boolean {
  const next = tokenAt(sentence, at)
  if (next.kind !== 'mark') return afterTimes.has(next.lower)
  return !(isGlued(sentence, at + 1) && tokenAt(sentence, at + 1).kind === 'number')
}

function beginsDate(sentence: Sentence, at: number): boolean {
  return digitsAt(sentence, at) !== null || monthAt(sentence, at) !== null
}

/** "five o'clock", "half past seven", "a quarter to nine". */
function spokenTime(sentence: Sentence, at: number): FoundClock | null {
  const start = wordAt(sentence, at) === 'a' && wordAt(sentence, at + 1) === 'quarter' ? at + 1 : at
  const link = wordAt(sentence, start + 1)
  if (['half', 'quarter'].includes(wordAt(sentence, start)) && (link === 'past' || link === 'to')) {
    const hour = hourAt(sentence, start + 2)
    if (hour === null) return null
    const minutes = (wordAt(sentence, start) === 'half' ? 30 : 15) * (link === 'past' ? 1 : -1)
    const total = ((hour.value * 60 + minutes) % 720) + (hour.value === 12 && minutes >= 0 ? 720 : 0)
    return { clock: { hour: Math.floor(total / 60), minute: total % 60, second: null, zone: '' }, to: hour.to }
  }
  const minutes = minutesPast(sentence, at)
  if (minutes !== null) return minutes
  const hour = hourAt(sentence, at)
  if (hour === null) return null
  if (namesPartOfDay(sentence, hour.to))
    return { clock: { hour: hour.value, minute: 0, second: null, zone: '' }, to: hour.to }
  if (wordAt(sentence, hour.to) !== "o'clock") return null
  return { clock: { hour: hour.value, minute: 0, second: null, zone: '' }, to: hour.to + 1 }
}

/** "at ten past nine", "by five to six". */
function minutesPast(sentence: Sentence, at: number): FoundClock | null {
  if (!['at', 'by', 'about', 'around', 'until', 'since', 'just'].includes(wordAt(sentence, at - 1))) return null
  const minutes = numberWordsAt(sentence, at)
  if (minutes === null || ![5, 10, 20, 25].includes(minutes.value)) return null
  const link = wordAt(sentence, minutes.to)
  const hour = link === 'past' || link === 'to' ? hourAt(sentence, minutes.to + 1) : null
  if (hour === null) return null
  const total = (hour.value * 60 + (link === 'past' ? minutes.value : -minutes.value)) % 720
  return { clock: { hour: Math.floor(total / 60), minute: total % 60, second: null, zone: '' }, to: hour.to }
}

/** "three in the morning", "four this morning": the bare number before is an hour. */
function namesPartOfDay(sentence: Sentence, at: number): boolean {
  const hasArticle = wordAt(sentence, at) === 'in' && wordAt(sentence, at + 1) === 'the'
  const start = hasArticle ? at + 2 : ['this', 'that', 'yesterday'].includes(wordAt(sentence, at)) ? at + 1 : null
  return start !== null && ['morning', 'afternoon', 'evening'].includes(wordAt(sentence, start))
}

function hourAt(sentence: Sentence, at: number): { value: number; to: number } | null {
  const digits = digitsAt(sentence, at)
  const hour = digits === null ? numberWordsAt(sentence, at) : { value: digits, to: at + 1 }
  return hour !== null && hour.value >= 1 && hour.value <= 12 ? hour : null
}

/** Zones are read over; only GMT and UTC change what the time means. */
function withZone(sentence: Sentence, { clock, to }: FoundClock): FoundClock {
  const start = wordAt(sentence, to) === '(' ? to + 1 : to
  const zone = tokenAt(sentence, start)
  const isZone = zones.has(zone.lower) && zone.isCapital
  if (isZone) {
    const end = start > to && wordAt(sentence, start + 1) === ')' ? start + 2 : start + 1
    return { clock: { ...clock, zone: universal.has(zone.lower) ? 'Z' : '' }, to: end }
  }
  if (wordAt(sentence, to) === 'local' && wordAt(sentence, to + 1) === 'time') return { clock, to: to + 2 }
  return { clock, to }
}

const timed: ReadonlySet<string> = new Set(
  'john matthew mark luke genesis exodus isaiah psalm acts romans ratio score won beat lost lap record ran clocked'.split(
    ' ',
  ),
)

/** "John 3:16", "won 3:1", "ran 2:15:33", "in 2:35", "with 3:42 left", "a 4:10 mile". */
function isScore(sentence: Sentence, at: number, { to }: FoundClock): boolean {
  const before = wordAt(sentence, at - 1)
  if (timed.has(before)) return true
  // "of 2:15 p.m." is a time all the same.
  if (wordAt(sentence, at + 1) !== ':' || wordAt(sentence, to - 1).length !== 2) return false
  if (['of', 'in', 'with'].includes(before)) return tokenAt(sentence, to - 1).kind === 'number'
  const after = wordAt(sentence, to)
  return timings.has(after) || (after === 'to' && ['play', 'go'].includes(wordAt(sentence, to + 1)))
}

const timings = new Set(['left', 'remaining', 'mile', 'pace', 'lap', 'marathon'])
