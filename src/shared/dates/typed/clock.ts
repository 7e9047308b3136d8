/** A time of day as typed. */
export interface Clock {
  readonly hour: number
  readonly minute: number
  readonly second: number | null
  /** Minutes east of UTC; null: the clock on the wall. */
  readonly offset: number | null
  readonly midnight: boolean
}

const halfSource = '(a\\.?m\\.?|p\\.?m\\.?)'
const zoneSource = '(z|(?:utc|gmt)(?: ?[+–-] ?\\d{1,2}(?::?\\d{2})?)?|[+-]\\d{2}:?\\d{2}|local time|local)'

const clockForms: readonly RegExp[] = [
  new RegExp(`^(\\d{1,2})[:.h](\\d{2})(?::(\\d{2}))?(?: ?${halfSource})?(?: ?h(?:rs?|ours)?)?(?: ?${zoneSource})?$`),
  new RegExp(`^(\\d{1,2})()()(?: ?${halfSource})(?: ?${zoneSource})?$`),
  new RegExp(`^(\\d{2})(\\d{2})()() ?(?:h|hrs|hours)(?: ?${zoneSource})?$`),
]

/** Reads “13:00”, “1 pm”, “1.30 p.m. UTC+4”, “1300 hrs”, “noon”, “midnight”; null if it is no time. */
export function readClock(text: string): Clock | null {
  if (/^(?:12 )?noon$|^midday$/.test(text)) return { hour: 12, minute: 0, second: null, offset: null, midnight: false }
  if (/^(?:12 )?midnight$/.test(text)) return { hour: 0, minute: 0, second: null, offset: null, midnight: true }
  for (const form of clockForms) {
    const parts = form.exec(text)
    if (parts !== null) return clockOf(parts)
  }
  return null
}

function clockOf([, hourText, minuteText, secondText, half, zone]: RegExpExecArray): Clock | null {
  const typed = Number(hourText)
  const minute = Number(minuteText ?? 0)
  const second = secondText === undefined || secondText === '' ? null : Number(secondText)
  if (minute > 59 || (second ?? 0) > 59) return null
  if (half !== undefined && half !== '') {
    if (typed < 1 || typed > 12) return null
    const hour = (typed % 12) + (half.startsWith('p') ? 12 : 0)
    return { hour, minute, second, offset: offsetOf(zone), midnight: false }
  }
  // ISO 8601 writes the end of a day as 24:00.
  if (typed > 24 || (typed === 24 && (minute !== 0 || (second ?? 0) !== 0))) return null
  const offset = offsetOf(zone)
  // “13:00-14:00” is a stretch of time; “13:00-04:00” can only be an offset.
  if (zone?.startsWith('-') === true && -(offset ?? 0) > typed * 60 + minute) return null
  return { hour: typed, minute, second, offset, midnight: false }
}

function offsetOf(zone: string | undefined): number | null {
  if (zone === undefined || zone.startsWith('local')) return null
  const [, sign, hours = '0', minutes = '0'] = /([+–-]) ?(\d{1,2}):?(\d{2})?$/.exec(zone) ?? []
  if (sign === undefined) return 0
  const offset = Number(hours) * 60 + Number(minutes)
  return sign === '+' ? offset : -offset
}

export interface TimedText {
  readonly day: string
  readonly clock: Clock
  /** “About” was said of the time. */
  readonly about: boolean
}

const aboutBetween = /,? (?:at )?(?:about|around|approximately|circa|ca\.?|c\.)$/

/** Splits a day from its time: “20 September 2023, 1 pm”, “13:00 on 20 September 2023”. Null: there is no time in it. */
export function splitClock(text: string): TimedText | null {
  const words = text.split(' ')
  for (let count = 1; count <= Math.min(4, words.length); count += 1) {
    const behind = readClock(words.slice(-count).join(' '))
    const head = words.slice(0, -count).join(' ')
    const day = head.replace(aboutBetween, '').replace(/(?:,|,? at)$/, '')
    if (behind !== null && day !== '') return { day: day.trim(), clock: behind, about: aboutBetween.test(head) }
    const before = readClock(words.slice(0, count).join(' ').replace(/,$/, ''))
    const rest = words
      .slice(count)
      .join(' ')
      .replace(/^(?:on|of) /, '')
    if (before !== null && rest !== '') return { day: rest, clock: before, about: false }
  }
  const [, day, time] = /^(\d{4}-\d\d-\d\d)t(\d\d:\d\d.*)$/.exec(text) ?? []
  const clock = time === undefined ? null : readClock(time)
  return day === undefined || clock === null ? null : { day, clock, about: false }
}
