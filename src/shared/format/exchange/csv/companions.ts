import type { When } from '../../../dates/when'
import type { AnyRecord, Project, Records, TableName } from '../../../project/project'
import type { Citation } from '../../../project/records/citation'
import { referencesFrom } from '../../../project/references'
import type { Table } from '../../../project/table'

/** The tables of which a row names records that may be missing where the file is read. */
export const companionTables = ['lanes', 'tags', 'actors', 'places', 'sources', 'captures'] as const
export type CompanionTable = (typeof companionTables)[number]

function isCompanionTable(name: TableName): name is CompanionTable {
  return (companionTables as readonly TableName[]).includes(name)
}

/** Records that a row names and that stand in full in this row alone. */
export type Companions = { readonly [Name in CompanionTable]?: readonly Records[Name][] }

/**
 * Gathers what the rows of one file name: each record is given once, to the row that names it first, so that a file is whole
 * in itself without saying everything again and again. A source comes without its text, which only the table of sources has.
 */
export class CompanionWriter {
  readonly #project: Project
  readonly #written = new Set<string>()

  constructor(project: Project) {
    this.#project = project
  }

  /** Those of the named records that no earlier row has given; undefined if there are none. */
  take(named: { readonly [Name in CompanionTable]?: Iterable<string | null> }): Companions | undefined {
    const taken: Partial<Record<CompanionTable, AnyRecord[]>> = {}
    const take = (name: CompanionTable, id: string | null): void => {
      const record = id === null ? undefined : (this.#project[name] as Table<AnyRecord>).get(id)
      if (record === undefined || this.#written.has(`${name} ${record.id}`)) return
      this.#written.add(`${name} ${record.id}`)
      const list = (taken[name] ??= [])
      list.push(name === 'sources' ? { ...(record as Records['sources']), text: '' } : record)
      for (const reference of referencesFrom(name)) {
        for (const named of reference.read(record)) if (isCompanionTable(reference.to)) take(reference.to, named)
      }
    }
    for (const name of companionTables) for (const id of named[name] ?? []) take(name, id)
    return Object.keys(taken).length === 0 ? undefined : (taken as Companions)
  }

  /** The sources and captures behind citations and the dates that were resolved against a source. */
  static behind(
    citations: readonly Citation[],
    whens: readonly (When | null)[],
  ): { sources: readonly (string | null)[]; captures: readonly (string | null)[] } {
    return {
      sources: [...citations.map(({ sourceId }) => sourceId), ...whens.map((when) => when?.anchor?.sourceId ?? null)],
      captures: citations.map(({ captureId }) => captureId),
    }
  }
}
