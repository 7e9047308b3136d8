import type { Lean } from '../meaning'
import type { Outlook } from './scene'

/**
 * Of a date that comes back every year (or week), the one that is meant, seen from `now`: `at(turn)` gives its first and last day
 * in a turn, and `turn` is the turn that `now` lies in.
 *
 * "last" is the one that was over before now, "next" the first that is still to begin; told as past it is the latest that has
 * begun, as future the earliest not over; otherwise the nearer.
 */
export function nearestTurn(
  at: (turn: number) => { first: number; last: number } | null,
  turn: number,
  now: number,
  lean: Lean | null,
  outlook: Outlook,
): number | null {
  const around = [turn - 2, turn - 1, turn, turn + 1, turn + 2].filter((candidate) => at(candidate) !== null)
  const days = (candidate: number) => at(candidate) ?? { first: 0, last: 0 }
  if (lean === 'last') return around.filter((candidate) => days(candidate).last < now).at(-1) ?? null
  if (lean === 'next') return around.find((candidate) => days(candidate).first > now) ?? null
  if (lean === 'this') return around.includes(turn) ? turn : null
  const before = around.filter((candidate) => days(candidate).first <= now).at(-1) ?? null
  const after = around.find((candidate) => days(candidate).last >= now) ?? null
  if (before === null || after === null) return before ?? after
  if (outlook === 'past-only') return before
  const [back, ahead] = [gap(days(before), now), gap(days(after), now)]
  if (outlook === 'past' || outlook === 'before-past') return back > farAway && ahead < closeBy ? after : before
  if (outlook === 'future') return ahead > farAway && back < closeBy ? before : after
  return ahead < back ? after : before
}

/** Days: nobody leaves out the year of a date eight months off while the other is in the next weeks, whatever the verbs seem to say. */
const farAway = 240
const closeBy = 62

/** Days between now and a stretch of days; 0 within it. */
function gap({ first, last }: { first: number; last: number }, now: number): number {
  if (now < first) return first - now
  return now > last ? now - last : 0
}
