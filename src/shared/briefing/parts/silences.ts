import { exactPolicy } from '../../dates/about-policy'
import { boundsOfWhen } from '../../dates/bounds'
import { civilDayAt, msPerDay } from '../../dates/calendar'
import { twoDigits, writeYear } from '../../dates/edtf-text'
import { wordsOfEdtf } from '../../dates/wording'
import type { TimelineEvent } from '../../project/records/event'

export interface Silence {
  /** In words, as finely as its length makes sense of. */
  readonly from: string
  readonly to: string
}

/** Too few dates make no rhythm that could be interrupted. */
const fewestDates = 5

/**
 * Long stretches of time in which nothing is recorded as beginning or ending, the longest first: longer than a sixth of the whole
 * time, and four times as long as usually lies between two dates. What goes on all the while interrupts no silence.
 */
export function silencesOf(events: readonly TimelineEvent[]): readonly Silence[] {
  const heard = events.flatMap(({ when }) => {
    const bounds = when === null ? null : boundsOfWhen(when, exactPolicy)
    if (bounds === null) return []
    return [
      { from: bounds.startEarliest, to: bounds.startLatest },
      { from: bounds.endEarliest, to: bounds.endLatest },
    ].filter(({ from, to }) => Number.isFinite(from) && Number.isFinite(to))
  })
  if (heard.length < fewestDates * 2) return []
  const sorted = heard.sort((a, b) => a.from - b.from || a.to - b.to)
  const gaps: { from: number; to: number; length: number }[] = []
  let reached = sorted[0]?.to ?? 0
  for (const { from, to } of sorted) {
    if (from > reached) gaps.push({ from: reached, to: from, length: from - reached })
    reached = Math.max(reached, to)
  }
  const whole = reached - (sorted[0]?.from ?? 0)
  const usual = gaps.map(({ length }) => length).sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0
  return gaps
    .filter(({ length }) => length > whole / 6 && length > 7 * msPerDay && (gaps.length < 3 || length > usual * 4))
    .sort((a, b) => b.length - a.length || a.from - b.from)
    .map(({ from, to, length }) => ({ from: dayInWords(from, length), to: dayInWords(to, length) }))
}

function dayInWords(ms: number, length: number): string {
  const { year, month, day } = civilDayAt(ms)
  const years = Math.abs(year) > 9999 ? `Y${year}` : writeYear(year)
  if (length > 5 * 365 * msPerDay || years.startsWith('Y')) return wordsOfEdtf(years)
  const months = `${years}-${twoDigits(month)}`
  return wordsOfEdtf(length > 90 * msPerDay ? months : `${months}-${twoDigits(day)}`)
}
