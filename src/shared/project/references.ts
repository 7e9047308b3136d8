import type { When } from '../dates/when'
import { tableNames, withTable, type AnyRecord, type Project, type Records, type TableName } from './project'
import type { Table } from './table'

/** What becomes of one mention of a record: another id takes its place, or null takes it out. */
type Redirect = (id: string) => string | null

/**
 * One way in which a record names another. `onDelete` says what becomes of the record that names when the named one goes:
 * `delete` it as well (a claim of a deleted event), or `clear` the mention (a lane of an event).
 */
export interface Reference {
  readonly from: TableName
  readonly to: TableName
  readonly field: string
  readonly onDelete: 'delete' | 'clear'
  readonly read: (record: AnyRecord) => readonly string[]
  /** The record with each mention redirected; the very same record if none changed. A list names each only once. */
  readonly redirect: (record: AnyRecord, change: Redirect) => AnyRecord
}

type KeyOf<Name extends TableName> = Extract<keyof Records[Name], string>

/** A field that holds one id or null. */
function one<From extends TableName>(
  from: From,
  field: KeyOf<From>,
  to: TableName,
  onDelete: Reference['onDelete'],
): Reference {
  const value = (record: AnyRecord): string | null =>
    (record as unknown as Record<string, string | null>)[field] ?? null
  return {
    from,
    to,
    field,
    onDelete,
    read: (record) => {
      const id = value(record)
      return id === null ? [] : [id]
    },
    redirect: (record, change) => {
      const id = value(record)
      const next = id === null ? null : change(id)
      return next === id ? record : { ...record, [field]: next }
    },
  }
}

/** A field that holds a list: of ids, or of objects with the id under `key`. */
function many<From extends TableName>(from: From, field: KeyOf<From>, to: TableName, key?: string): Reference {
  const items = (record: AnyRecord): readonly unknown[] =>
    (record as unknown as Record<string, readonly unknown[]>)[field] ?? []
  const idOf = (item: unknown): string =>
    (key === undefined ? (item as string) : (item as Record<string, string>)[key]) ?? ''
  const withId = (item: unknown, id: string): unknown => (key === undefined ? id : { ...(item as object), [key]: id })
  return {
    from,
    to,
    field,
    onDelete: 'clear',
    read: (record) => items(record).map(idOf),
    redirect: (record, change) => {
      const before = items(record)
      const after = before.flatMap((item) => {
        const id = change(idOf(item))
        if (id === null) return []
        return id === idOf(item) ? [item] : [withId(item, id)]
      })
      const isSame = after.length === before.length && after.every((item, index) => item === before[index])
      return isSame ? record : { ...record, [field]: eachOnce(after) }
    },
  }
}

function eachOnce(items: readonly unknown[]): unknown[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()]
}

/** Every reference between tables: the one list behind integrity, deletion, merging and "used by". */
export const references: readonly Reference[] = [
  many('events', 'actors', 'actors', 'actorId'),
  many('events', 'places', 'places', 'placeId'),
  many('events', 'lanes', 'lanes'),
  many('events', 'tags', 'tags'),
  one('events', 'parentId', 'events', 'clear'),
  many('events', 'relations', 'events', 'eventId'),
  one('claims', 'eventId', 'events', 'delete'),
  one('claims', 'assertedBy', 'actors', 'clear'),
  many('claims', 'links', 'claims', 'claimId'),
  one('citations', 'eventId', 'events', 'delete'),
  one('citations', 'claimId', 'claims', 'delete'),
  one('citations', 'sourceId', 'sources', 'delete'),
  one('citations', 'captureId', 'captures', 'clear'),
  one('sources', 'originSourceId', 'sources', 'clear'),
  one('captures', 'sourceId', 'sources', 'delete'),
  ...anchorReferences(),
  ...viewReferences(),
  ...briefingReferences(),
]

/** A dated value names the source that it was resolved against; without it, the anchor's date still stands. */
function anchorReferences(): Reference[] {
  const inField = (from: 'events' | 'claims', field: 'when' | 'assertedAt'): Reference => {
    const whenOf = (record: AnyRecord): When | null => (record as unknown as Record<string, When | null>)[field] ?? null
    return {
      from,
      to: 'sources',
      field: `${field}.anchor.sourceId`,
      onDelete: 'clear',
      read: (record) => {
        const sourceId = whenOf(record)?.anchor?.sourceId ?? null
        return sourceId === null ? [] : [sourceId]
      },
      redirect: (record, change) => {
        const when = whenOf(record)
        const anchor = when?.anchor ?? null
        if (when === null || anchor === null || anchor.sourceId === null) return record
        const sourceId = change(anchor.sourceId)
        if (sourceId === anchor.sourceId) return record
        return { ...record, [field]: { ...when, anchor: { ...anchor, sourceId } } }
      },
    }
  }
  return [inField('events', 'when'), inField('claims', 'when'), inField('claims', 'assertedAt')]
}

/** The lists of ids inside a saved view's filter. */
function viewReferences(): Reference[] {
  const inFilter = (field: 'lanes' | 'tags' | 'actors' | 'places' | 'sources'): Reference => ({
    from: 'views',
    to: field,
    field: `filter.${field}`,
    onDelete: 'clear',
    read: (record) => (record as Records['views']).filter[field],
    redirect: (record, change) => {
      const view = record as Records['views']
      const ids = redirected(view.filter[field], change)
      return ids === view.filter[field] ? view : { ...view, filter: { ...view.filter, [field]: ids } }
    },
  })
  return [inFilter('lanes'), inFilter('tags'), inFilter('actors'), inFilter('places'), inFilter('sources')]
}

/** A briefing names a view or a list of events; without its view it falls back to the events marked for briefings. */
function briefingReferences(): Reference[] {
  const selectionOf = (record: AnyRecord): Records['briefings']['selection'] =>
    (record as Records['briefings']).selection
  return [
    {
      from: 'briefings',
      to: 'views',
      field: 'selection.viewId',
      onDelete: 'clear',
      read: (record) => {
        const selection = selectionOf(record)
        return selection.kind === 'view' ? [selection.viewId] : []
      },
      redirect: (record, change) => {
        const selection = selectionOf(record)
        if (selection.kind !== 'view') return record
        const viewId = change(selection.viewId)
        if (viewId === selection.viewId) return record
        const next = viewId === null ? ({ kind: 'marked' } as const) : ({ kind: 'view', viewId } as const)
        return { ...(record as Records['briefings']), selection: next }
      },
    },
    {
      from: 'briefings',
      to: 'events',
      field: 'selection.eventIds',
      onDelete: 'clear',
      read: (record) => {
        const selection = selectionOf(record)
        return selection.kind === 'events' ? selection.eventIds : []
      },
      redirect: (record, change) => {
        const selection = selectionOf(record)
        if (selection.kind !== 'events') return record
        const eventIds = redirected(selection.eventIds, change)
        if (eventIds === selection.eventIds) return record
        return { ...(record as Records['briefings']), selection: { kind: 'events', eventIds: [...eventIds] } }
      },
    },
  ]
}

function redirected(ids: readonly string[], change: Redirect): string[] {
  const next = ids.map(change).filter((id) => id !== null)
  return next.length === ids.length && next.every((id, index) => id === ids[index])
    ? (ids as string[])
    : [...new Set(next)]
}

/** The references that start in this table. */
export function referencesFrom(name: TableName): readonly Reference[] {
  return byOrigin[name]
}

const byOrigin = Object.fromEntries(
  tableNames.map((name) => [name, references.filter(({ from }) => from === name)]),
) as unknown as Record<TableName, readonly Reference[]>

/**
 * The project without these records, with everything that stood only for them removed as well and every other mention
 * of them cleared. Ids that are not there are passed over.
 */
export function removeRecords(project: Project, name: TableName, ids: Iterable<string>): Project {
  const gone = new Set(ids)
  let next = project
  for (const id of gone) next = withTable(next, name, (next[name] as Table<never>).remove(id))
  for (const reference of references) {
    if (reference.to !== name) continue
    if (reference.onDelete === 'delete') {
      const orphans = recordsNaming(next, reference, gone).map(({ id }) => id)
      if (orphans.length > 0) next = removeRecords(next, reference.from, orphans)
    } else next = redirectAll(next, reference, gone, (id) => (gone.has(id) ? null : id))
  }
  return next
}

/** The project with every mention of `from` naming `into` instead, and without `from`. Both are in the table. */
export function mergeRecords(project: Project, name: TableName, from: string, into: string): Project {
  const gone = new Set([from])
  const redirectedAll = references
    .filter(({ to }) => to === name)
    .reduce((next, reference) => redirectAll(next, reference, gone, (id) => (id === from ? into : id)), project)
  return withTable(redirectedAll, name, (redirectedAll[name] as Table<never>).remove(from))
}

/** The records that name any of these ids through this reference. */
export function recordsNaming(project: Project, reference: Reference, ids: ReadonlySet<string>): readonly AnyRecord[] {
  return [...(project[reference.from] as Iterable<AnyRecord>)].filter((record) =>
    reference.read(record).some((id) => ids.has(id)),
  )
}

function redirectAll(project: Project, reference: Reference, ids: ReadonlySet<string>, change: Redirect): Project {
  return recordsNaming(project, reference, ids).reduce((next, record) => {
    const table = next[reference.from] as Table<AnyRecord>
    return withTable(next, reference.from, table.put(reference.redirect(record, change)) as never)
  }, project)
}
