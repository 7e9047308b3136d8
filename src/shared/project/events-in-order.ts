import { compareWhens, inOrderOfTime } from '../dates/sorting'
import { compareText } from './grouping'
import type { TimelineEvent } from './records/event'
import type { Table } from './table'

interface Known {
  readonly table: Table<TimelineEvent>
  readonly events: readonly TimelineEvent[]
}

/** With more changes than this, sorting everything anew costs less than putting them in one by one. */
const manyChanges = 2000

const byVersion = new WeakMap<Table<TimelineEvent>, readonly TimelineEvent[]>()
const latest = new WeakMap<object, Known>()

/**
 * All events as a chronology is read (`compareWhens`), undated ones last; those of one date by title, then by id. Asking again about
 * the same version of a table costs nothing, and an edit among a hundred thousand events no more than going through them once.
 */
export function eventsInOrder(table: Table<TimelineEvent>): readonly TimelineEvent[] {
  const found = byVersion.get(table)
  if (found !== undefined) return found
  const before = latest.get(table.origin)
  const events = (before === undefined ? null : follow(before, table)) ?? sortAll(table)
  byVersion.set(table, events)
  latest.set(table.origin, { table, events })
  return events
}

function sortAll(table: Table<TimelineEvent>): readonly TimelineEvent[] {
  return inOrderOfTime([...table].sort(byTitle), ({ when }) => when)
}

/** The order of `table`, made from that of another version of it; null if they differ too much. */
function follow({ table: before, events }: Known, table: Table<TimelineEvent>): readonly TimelineEvent[] | null {
  const gone = new Set<string>()
  const come: TimelineEvent[] = []
  for (const { id, after } of before.changesTo(table)) {
    if (gone.size >= manyChanges) return null
    gone.add(id)
    if (after !== undefined) come.push(after)
  }
  come.sort(inTime)
  const merged: TimelineEvent[] = []
  let next = 0
  for (const event of events) {
    if (gone.has(event.id)) continue
    for (let first = come[next]; first !== undefined && inTime(first, event) < 0; first = come[next]) {
      merged.push(first)
      next += 1
    }
    merged.push(event)
  }
  return [...merged, ...come.slice(next)]
}

function inTime(a: TimelineEvent, b: TimelineEvent): number {
  return compareWhens(a.when, b.when) || byTitle(a, b)
}

/** By code unit: it only makes the order of events of one date a fixed one, and costs a tenth of a locale's order. */
function byTitle(a: TimelineEvent, b: TimelineEvent): number {
  return compareText(a.title, b.title) || compareText(a.id, b.id)
}
