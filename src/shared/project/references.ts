import { tableNames, withTable, type AnyRecord, type Project, type Records, type TableName } from './project'
import type { Table } from './table'

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
  /** The record without any mention of these ids. */
  readonly clear: (record: AnyRecord, ids: ReadonlySet<string>) => AnyRecord
}

type KeyOf<Name extends TableName> = Extract<keyof Records[Name], string>

/** A field that holds one id or null. */
function one<From extends TableName>(
  from: From,
  field: KeyOf<From>,
  to: TableName,
  onDelete: Reference['onDelete'],
): Reference {
  const value = (record: AnyRecord): unknown => (record as unknown as Record<string, unknown>)[field]
  return {
    from,
    to,
    field,
    onDelete,
    read: (record) => {
      const id = value(record)
      return typeof id === 'string' ? [id] : []
    },
    clear: (record, ids) => (ids.has(String(value(record))) ? ({ ...record, [field]: null } as AnyRecord) : record),
  }
}

/** A field that holds a list: of ids, or of objects with the id under `key`. */
function many<From extends TableName>(from: From, field: KeyOf<From>, to: TableName, key?: string): Reference {
  const items = (record: AnyRecord): readonly unknown[] =>
    (record as unknown as Record<string, readonly unknown[]>)[field] ?? []
  const idOf = (item: unknown): string =>
    (key === undefined ? (item as string) : (item as Record<string, string>)[key]) ?? ''
  return {
    from,
    to,
    field,
    onDelete: 'clear',
    read: (record) => items(record).map(idOf),
    clear: (record, ids) =>
      items(record).some((item) => ids.has(idOf(item)))
        ? ({ ...record, [field]: items(record).filter((item) => !ids.has(idOf(item))) } as AnyRecord)
        : record,
  }
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
  ...viewReferences(),
  ...briefingReferences(),
]

/** The lists of ids inside a saved view's filter. */
function viewReferences(): Reference[] {
  const inFilter = (field: 'lanes' | 'tags' | 'actors' | 'places' | 'sources'): Reference => ({
    from: 'views',
    to: field,
    field: `filter.${field}`,
    onDelete: 'clear',
    read: (record) => (record as Records['views']).filter[field],
    clear: (record, ids) => {
      const view = record as Records['views']
      const kept = view.filter[field].filter((id) => !ids.has(id))
      return kept.length === view.filter[field].length ? view : { ...view, filter: { ...view.filter, [field]: kept } }
    },
  })
  return [inFilter('lanes'), inFilter('tags'), inFilter('actors'), inFilter('places'), inFilter('sources')]
}

/** A briefing names a view or a list of events; without its view it falls back to the events marked for briefings. */
function briefingReferences(): Reference[] {
  const selection = (record: AnyRecord): Records['briefings']['selection'] => (record as Records['briefings']).selection
  return [
    {
      from: 'briefings',
      to: 'views',
      field: 'selection.viewId',
      onDelete: 'clear',
      read: (record) => {
        const chosen = selection(record)
        return chosen.kind === 'view' ? [chosen.viewId] : []
      },
      clear: (record, ids) => {
        const chosen = selection(record)
        if (chosen.kind !== 'view' || !ids.has(chosen.viewId)) return record
        return { ...(record as Records['briefings']), selection: { kind: 'marked' } }
      },
    },
    {
      from: 'briefings',
      to: 'events',
      field: 'selection.eventIds',
      onDelete: 'clear',
      read: (record) => {
        const chosen = selection(record)
        return chosen.kind === 'events' ? chosen.eventIds : []
      },
      clear: (record, ids) => {
        const chosen = selection(record)
        if (chosen.kind !== 'events' || !chosen.eventIds.some((id) => ids.has(id))) return record
        const eventIds = chosen.eventIds.filter((id) => !ids.has(id))
        return { ...(record as Records['briefings']), selection: { kind: 'events', eventIds } }
      },
    },
  ]
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
    const orphans: string[] = []
    for (const record of next[reference.from] as Iterable<AnyRecord>) {
      if (!reference.read(record).some((id) => gone.has(id))) continue
      if (reference.onDelete === 'delete') orphans.push(record.id)
      else {
        const cleared = reference.clear(record, gone)
        next = withTable(next, reference.from, (next[reference.from] as Table<never>).put(cleared as never))
      }
    }
    if (orphans.length > 0) next = removeRecords(next, reference.from, orphans)
  }
  return next
}
