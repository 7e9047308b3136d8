import { newStamp, type Context } from '../../../commands/command'
import { coloursOf, freshColour } from '../../../project/fresh-colour'
import { fold } from '../../../project/folding'
import { lanesInOrder } from '../../../project/lookups'
import { nameOfRecord } from '../../../project/names'
import { orderBetween } from '../../../project/order'
import { recordSchemas, type AnyRecord, type Project, type Records } from '../../../project/project'
import { blankActor } from '../../../project/records/actor'
import { blankLane, blankTag, type Colour, type Lane, type Tag } from '../../../project/records/lane'
import { blankPlace } from '../../../project/records/place'
import type { Table } from '../../../project/table'
import { importWords } from '../../../words/exchange'
import type { Candidate } from '../candidates'
import { companionTables, type CompanionTable } from './companions'
import type { Remainder } from './remainder'
import type { Row } from './row'

/** Tables whose records people know by their names. */
const namedTables = ['lanes', 'tags', 'actors', 'places'] as const
export type NamedTable = (typeof namedTables)[number]

/** The records that come along with a CSV file or are made from no more than a name in it, and how they are found. */
export class NamedRecords {
  readonly #project: Project
  readonly #context: Context
  readonly #companions = new Map<string, Candidate>()
  readonly #idsByName = new Map<NamedTable, Map<string, string>>()
  readonly #usedColours = new Map<NamedTable, Set<Colour>>()
  readonly #created: { readonly table: NamedTable; readonly name: string }[] = []

  constructor(project: Project, context: Context) {
    this.#project = project
    this.#context = context
  }

  /** Takes note of what came along with a row. To be done for all rows before any name is looked up. */
  add(row: Row, { companions = {} }: Remainder): void {
    for (const table of companionTables) {
      for (const given of companions[table] ?? []) {
        const record = recordSchemas[table].safeParse(given)
        if (record.success) this.#add(table, record.data, row.place())
        else row.warn(table, importWords.companionUnreadable)
      }
    }
  }

  /** What a record is called in the file, and what it is called here; none if neither knows it. */
  namesOf(table: NamedTable, id: string): readonly string[] {
    const here = (this.#project[table] as Table<AnyRecord>).get(id)
    const versions = [this.#companions.get(`${table} ${id}`)?.record, here]
    return versions.flatMap((record) => (record === undefined ? [] : [nameOfRecord(this.#project, table, record)]))
  }

  /** The id of what is called so, whatever its case and accents; of something new if nothing is. */
  idByName(table: NamedTable, name: string): string {
    return this.#namesIn(table).get(fold(name.trim())) ?? this.create(table, name.trim(), this.#context.newId())
  }

  /** Makes a lane, tag, actor or place of which the file gives no more than the name. */
  create(table: NamedTable, name: string, id: string): string {
    this.#namesIn(table).set(fold(name), id)
    const fields = {
      lanes: () => ({ ...blankLane, name, order: this.#nextLaneOrder(), colour: this.#freshColour('lanes') }),
      tags: () => ({ ...blankTag, name, colour: this.#freshColour('tags') }),
      actors: () => ({ ...blankActor, name }),
      places: () => ({ ...blankPlace, names: [{ text: name, language: '' }] }),
    }
    this.#add(table, { ...newStamp(this.#context, id), ...fields[table]() }, `“${name}”`)
    this.#created.push({ table, name })
    return id
  }

  get companions(): readonly Candidate[] {
    return [...this.#companions.values()]
  }

  /** What was made from a name alone, in words. */
  get createdInWords(): readonly string[] {
    return namedTables.flatMap((table) => {
      const names = this.#created.filter((made) => made.table === table).map(({ name }) => name)
      return names.length === 0 ? [] : [importWords.created(table, names)]
    })
  }

  #add(table: CompanionTable, record: Records[CompanionTable], where: string): void {
    this.#companions.set(`${table} ${record.id}`, { table, record, where, standing: 'along' })
  }

  #namesIn(table: NamedTable): Map<string, string> {
    const known = this.#idsByName.get(table)
    if (known !== undefined) return known
    const ids = new Map<string, string>()
    const here: readonly AnyRecord[] = [...this.#project[table]]
    for (const record of [...here, ...this.#companionsIn(table)]) {
      for (const name of namesToFind(table, record)) if (name !== '') ids.set(fold(name), record.id)
    }
    this.#idsByName.set(table, ids)
    return ids
  }

  #companionsIn(table: NamedTable): readonly AnyRecord[] {
    return this.companions.filter((companion) => companion.table === table).map(({ record }) => record)
  }

  #freshColour(table: 'lanes' | 'tags'): Colour {
    const carried = () => this.#companionsIn(table) as readonly (Lane | Tag)[]
    const used = this.#usedColours.get(table) ?? coloursOf([...this.#project[table], ...carried()])
    const colour = freshColour(used)
    this.#usedColours.set(table, used.add(colour))
    return colour
  }

  #nextLaneOrder(): string {
    const carried = this.#companionsIn('lanes').map((record) => (record as Records['lanes']).order)
    const last = [...lanesInOrder(this.#project).map(({ order }) => order), ...carried].sort().at(-1)
    return orderBetween(last ?? null, null)
  }
}

/** The names under which people look for a record; of two records with one name, the one that has it first is found. */
function namesToFind(table: NamedTable, record: AnyRecord): readonly string[] {
  switch (table) {
    case 'places': {
      const texts = (record as Records['places']).names.map(({ text }) => text)
      return [...texts, texts.join(' / ')]
    }
    case 'actors':
      return [...(record as Records['actors']).aliases, (record as Records['actors']).name]
    case 'lanes':
    case 'tags':
      return [(record as Records['lanes']).name]
  }
}
