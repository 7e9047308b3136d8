import { isEmptyDiff, reverseDiff, squashDiffs, type ProjectDiff } from '../project/diff'

/** One thing that was done, as it stands in the Edit menu. */
export interface Step {
  readonly label: string
  readonly diff: ProjectDiff
  /** Steps with the same key close together are one step; null joins nothing. */
  readonly mergeKey: string | null
  /** ISO 8601, UTC. */
  readonly at: string
  readonly author: string
}

/** What can be undone and redone, latest last. A value: recording, undoing and redoing give another one. */
export interface History {
  readonly past: readonly Step[]
  readonly future: readonly Step[]
}

export const emptyHistory: History = { past: [], future: [] }

/** Steps with the same merge key join while no more than this passes between them. */
export const mergeWithinMs = 1500

/** Undo reaches back this many steps; older ones are let go, latest first kept. */
export const keptSteps = 1000

/** The history after a new step. Whatever had been undone can no longer be redone. */
export function record(history: History, step: Step): History {
  if (isEmptyDiff(step.diff)) return history
  const last = history.past.at(-1)
  if (last !== undefined && history.future.length === 0 && joins(last, step)) {
    const joined: Step = { ...step, label: last.label, diff: squashDiffs(last.diff, step.diff) }
    const before = history.past.slice(0, -1)
    return { past: isEmptyDiff(joined.diff) ? before : [...before, joined], future: [] }
  }
  return { past: [...history.past, step].slice(-keptSteps), future: [] }
}

function joins(last: Step, step: Step): boolean {
  if (step.mergeKey === null || last.mergeKey !== step.mergeKey || last.author !== step.author) return false
  const between = Date.parse(step.at) - Date.parse(last.at)
  return between >= 0 && between <= mergeWithinMs
}

/** What to apply to go one step back, and the history then; null if there is nothing to undo. */
export function undo(history: History): { diff: ProjectDiff; step: Step; history: History } | null {
  const step = history.past.at(-1)
  if (step === undefined) return null
  const past = history.past.slice(0, -1)
  return { diff: reverseDiff(step.diff), step, history: { past, future: [...history.future, unmerging(step)] } }
}

/** What to apply to go one step forward again, and the history then; null if there is nothing to redo. */
export function redo(history: History): { diff: ProjectDiff; step: Step; history: History } | null {
  const step = history.future.at(-1)
  if (step === undefined) return null
  return {
    diff: step.diff,
    step,
    history: { past: [...history.past, step], future: history.future.slice(0, -1) },
  }
}

/** A step that was undone once never swallows what is typed afterwards. */
function unmerging(step: Step): Step {
  return { ...step, mergeKey: null }
}

/** The names for “Undo: …” and “Redo: …”; null where there is nothing. */
export function labelsOf(history: History): { undo: string | null; redo: string | null } {
  return { undo: history.past.at(-1)?.label ?? null, redo: history.future.at(-1)?.label ?? null }
}
