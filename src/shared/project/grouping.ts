import type { Stamp } from './records/stamp'
import { Table } from './table'

/** The records that share a key, oldest first. The key is the id, so that groups are kept in a table of their own. */
interface Group<Value> {
  readonly id: string
  readonly records: readonly Value[]
}

interface Known<Value extends Stamp> {
  readonly table: Table<Value>
  readonly groups: Table<Group<Value>>
}

/** With more changes than this, grouping everything anew costs less than following them one by one. */
const manyChanges = 2000

/**
 * Lists of records by a key they share, oldest first; records of which the key is null are in none. Asking again about the same
 * version of a table costs nothing. Of a version that came from one asked about before, only the groups of the records that
 * differ are made again: an edit among a hundred thousand claims touches the claims of one event.
 */
export function groupedBy<Value extends Stamp>(
  keyOf: (record: Value) => string | null,
): (table: Table<Value>, key: string) => readonly Value[] {
  const byVersion = new WeakMap<Table<Value>, Table<Group<Value>>>()
  const latest = new WeakMap<object, Known<Value>>()
  const groupsOf = (table: Table<Value>): Table<Group<Value>> => {
    const found = byVersion.get(table)
    if (found !== undefined) return found
    const before = latest.get(table.origin)
    const groups = (before === undefined ? null : follow(before, table, keyOf)) ?? groupAll(table, keyOf)
    byVersion.set(table, groups)
    latest.set(table.origin, { table, groups })
    return groups
  }
  return (table, key) => groupsOf(table).get(key)?.records ?? []
}

function groupAll<Value extends Stamp>(
  table: Table<Value>,
  keyOf: (record: Value) => string | null,
): Table<Group<Value>> {
  const groups = new Map<string, Value[]>()
  for (const record of table) {
    const key = keyOf(record)
    if (key === null) continue
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [record])
    else group.push(record)
  }
  return Table.of([...groups].map(([id, records]) => ({ id, records: records.sort(byAge) })))
}

/** The groups of `table`, made from those of another version of it; null if they differ too much. */
function follow<Value extends Stamp>(
  known: Known<Value>,
  table: Table<Value>,
  keyOf: (record: Value) => string | null,
): Table<Group<Value>> | null {
  const touched = new Set<string>()
  const gone = new Set<string>()
  const come = new Map<string, Value[]>()
  for (const { id, before, after } of known.table.changesTo(table)) {
    if (gone.size >= manyChanges) return null
    gone.add(id)
    const [from, to] = [before === undefined ? null : keyOf(before), after === undefined ? null : keyOf(after)]
    if (from !== null) touched.add(from)
    if (to === null || after === undefined) continue
    touched.add(to)
    come.set(to, [...(come.get(to) ?? []), after])
  }
  const changed: Group<Value>[] = []
  const emptied: string[] = []
  for (const key of touched) {
    const stayed = (known.groups.get(key)?.records ?? []).filter(({ id }) => !gone.has(id))
    const records = [...stayed, ...(come.get(key) ?? [])].sort(byAge)
    if (records.length === 0) emptied.push(key)
    else changed.push({ id: key, records })
  }
  return known.groups.with(changed, emptied)
}

/** Oldest first: uuid v7 ids rise with time, so the id settles what the clock leaves open. */
export function byAge(a: Stamp, b: Stamp): number {
  return compareText(a.createdAt, b.createdAt) || compareText(a.id, b.id)
}

export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
