import type { Passage } from '../reading/quote'

/** A stretch of text, or a mark with what is in it. The texts of all runs, one after the other, are the text itself. */
export type Run<Mark extends Passage> =
  { readonly text: string } | { readonly mark: Mark; readonly runs: readonly Run<Mark>[] }

/**
 * The text from `start` to `end` with marks in it, which may lie within one another. Of two that overlap, the later is drawn from
 * where the earlier ends; one that reaches beyond the stretch is drawn as far as it goes. Marks in the order of their beginnings.
 */
export function runsOf<Mark extends Passage>(
  text: string,
  { start, end }: Passage,
  marks: readonly Mark[],
): readonly Run<Mark>[] {
  const runs: Run<Mark>[] = []
  let at = start
  for (let index = 0; index < marks.length;) {
    const mark = marks[index]
    index += 1
    if (mark === undefined) continue
    const from = Math.max(mark.start, at)
    const to = Math.min(mark.end, end)
    if (from >= to) continue
    const inside: Mark[] = []
    for (let next = marks[index]; next !== undefined && next.start < to; next = marks[index]) {
      // What begins here and goes on beyond belongs to what follows.
      if (next.end > to) break
      inside.push(next)
      index += 1
    }
    if (from > at) runs.push({ text: text.slice(at, from) })
    runs.push({ mark, runs: runsOf(text, { start: from, end: to }, inside) })
    at = to
  }
  if (at < end) runs.push({ text: text.slice(at, end) })
  return runs
}

/** The marks that touch a stretch, out of marks in the order of their beginnings. */
export function marksWithin<Mark extends Passage>(
  marks: readonly Mark[],
  { start, end }: Passage,
  longest: number,
): readonly Mark[] {
  let low = 0
  let high = marks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((marks[middle]?.start ?? 0) < start - longest) low = middle + 1
    else high = middle
  }
  const within: Mark[] = []
  for (let at = low; at < marks.length; at += 1) {
    const mark = marks[at]
    if (mark === undefined || mark.start >= end) break
    if (mark.end > start) within.push(mark)
  }
  return within
}
