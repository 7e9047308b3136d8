import type { Mark } from './marked-text'

/** What was found in some texts and what should have been. */
export interface Score {
  readonly marked: number
  readonly offered: number
  /** Marks that some suggestion overlaps. */
  readonly found: number
  /** Suggestions that overlap some mark. */
  readonly wanted: number
  /** Marks with a suggestion of exactly the same words. */
  readonly exact: number
  /** Marks whose suggestion (of several the one that overlaps most) has the same first and last day. */
  readonly right: number
}

export const emptyScore: Score = { marked: 0, offered: 0, found: 0, wanted: 0, exact: 0, right: 0 }

export function addScores(first: Score, second: Score): Score {
  return {
    marked: first.marked + second.marked,
    offered: first.offered + second.offered,
    found: first.found + second.found,
    wanted: first.wanted + second.wanted,
    exact: first.exact + second.exact,
    right: first.right + second.right,
  }
}

export function scoreOf(marks: readonly Mark[], offers: readonly Mark[]): Score {
  const pairs = marks.map((mark) => ({ mark, offer: bestOverlap(mark, offers) }))
  return {
    marked: marks.length,
    offered: offers.length,
    found: pairs.filter(({ offer }) => offer !== null).length,
    wanted: offers.filter((offer) => bestOverlap(offer, marks) !== null).length,
    exact: pairs.filter(({ mark, offer }) => offer?.start === mark.start && offer.end === mark.end).length,
    right: pairs.filter(({ mark, offer }) => offer !== null && isSameDate(mark, offer)).length,
  }
}

export function isSameDate(mark: Mark, offer: Mark): boolean {
  return mark.earliest === offer.earliest && mark.latest === offer.latest
}

export function bestOverlap(mark: Mark, offers: readonly Mark[]): Mark | null {
  let best: Mark | null = null
  let most = 0
  for (const offer of offers) {
    const shared = Math.min(mark.end, offer.end) - Math.max(mark.start, offer.start)
    if (shared > most) {
      best = offer
      most = shared
    }
  }
  return best
}

export interface Figures {
  readonly recall: number
  readonly precision: number
  readonly f1: number
  readonly strictF1: number
  /** Of what was found, the share with the right days. */
  readonly values: number
}

export function figuresOf({ marked, offered, found, wanted, exact, right }: Score): Figures {
  const recall = share(found, marked)
  const precision = share(wanted, offered)
  return {
    recall,
    precision,
    f1: harmonic(recall, precision),
    strictF1: harmonic(share(exact, marked), share(exact, offered)),
    values: share(right, found),
  }
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole
}

function harmonic(first: number, second: number): number {
  return first + second === 0 ? 0 : (2 * first * second) / (first + second)
}
