import type { ImportedRecords } from '../../shared/commands/import-command'
import type { RowChoice } from '../../shared/format/exchange/csv/row-choice'
import { mostRows } from '../../shared/format/exchange/csv/table-of-file'
import type { Side } from '../../shared/format/exchange/conflicts'
import type { DateQuestion } from '../../shared/format/neighbours/date-question'
import type { DateOrder } from '../../shared/format/neighbours/date-said'
import {
  fittedTo,
  guessMapping,
  headerKey,
  type ColumnMapping,
} from '../../shared/format/neighbours/tables/column-mapping'
import type { ColumnValues, TableOutline } from '../../shared/format/rows-of-files'
import type { ColumnsOrigin, ColumnsPreview, ImportPreview, RowsPreview } from '../../shared/ipc/contract'
import { Refusal } from '../../shared/problem'
import { isSameValue } from '../../shared/project/diff'
import type { Project } from '../../shared/project/project'
import type { ImportReader } from '../services/imports/import-reader'
import type { GivenFile, ImportOutlook } from '../services/imports/imported'
import type { ProjectSession } from '../services/project-session'
import type { SettingsStore } from '../services/settings'
import type { Watched } from './window-works'

/** A table whose columns a person tells apart, and what they have said so far. */
interface Columns {
  readonly header: readonly string[]
  readonly mapping: ColumnMapping
  readonly origin: ColumnsOrigin
  /** Columns that the mapping which was loaded names and the table does not have. */
  readonly missing: readonly string[]
}

export interface ImportPlanOptions {
  readonly id: string
  readonly session: ProjectSession
  readonly files: readonly Pick<GivenFile, 'name' | 'projectFolder'>[]
  readonly reader: ImportReader
  readonly work: Watched
  /** Where the columns of tables that were told apart before are remembered. */
  readonly settings: Pick<SettingsStore, 'columnMappingFor' | 'rememberColumnMapping'>
}

/** What is to be taken in, on the person's word. */
export interface Accepted {
  readonly outlook: ImportOutlook
  readonly records: ImportedRecords
}

/**
 * Files that a window is about to take in, from the choice of rows over that of columns to the preview. A step that cannot be taken,
 * because what comes before it is missing, is refused with `import-gone`.
 */
export class ImportPlan {
  readonly id: string
  readonly session: ProjectSession
  readonly #files: ImportPlanOptions['files']
  readonly #reader: ImportReader
  readonly #work: Watched
  readonly #settings: ImportPlanOptions['settings']
  #outline: TableOutline | null = null
  #rows: readonly RowChoice[] = []
  #columns: Columns | null = null
  #choices: Readonly<Record<string, Side>> = {}
  #dateOrder: DateOrder = null
  /** What was asked about dates before their order was said: it can be said in another way. */
  #dateQuestion: DateQuestion | null = null
  /** What would happen, and the project as it was then; null as long as rows or columns are being chosen. */
  #shown: { readonly project: Project; readonly outlook: ImportOutlook } | null = null

  constructor({ id, session, files, reader, work, settings }: ImportPlanOptions) {
    this.id = id
    this.session = session
    this.#files = files
    this.#reader = reader
    this.#work = work
    this.#settings = settings
    work.signal.addEventListener('abort', () => reader.close(), { once: true })
  }

  /** It was given up, and its files are no longer at hand. */
  get isOver(): boolean {
    return this.#work.signal.aborted
  }

  get projectFolders(): readonly string[] {
    return this.#files.flatMap(({ projectFolder }) => projectFolder ?? [])
  }

  async open(): Promise<RowsPreview | ColumnsPreview | ImportPreview> {
    const { outline, isTooLong } = await this.#reader.open(this.#work)
    this.#outline = outline
    return isTooLong ? this.showRows() : await this.useRows()
  }

  showRows(): RowsPreview {
    if (this.#outline === null) throw new Refusal('import-gone')
    const { header, rowCount, wantedCount } = this.#outline
    return {
      kind: 'rows',
      id: this.id,
      fileNames: this.#fileNames,
      columns: [...new Set(header.filter((name) => name !== ''))],
      rowCount,
      wantedCount,
      mostRows,
      rows: this.#rows,
    }
  }

  async chooseRows(rows: readonly RowChoice[]): Promise<RowsPreview> {
    const outline = await this.#reader.chooseRows(rows, this.#work)
    this.#outline = outline
    this.#rows = rows
    this.#shown = null
    return this.showRows()
  }

  valuesIn(column: string): Promise<ColumnValues> {
    return this.#reader.valuesIn(column, this.#work)
  }

  /** Goes on with the rows that are chosen: to the columns where there are any to tell apart, else to what would happen. */
  async useRows(): Promise<ColumnsPreview | ImportPreview> {
    const header = await this.#reader.columns(this.#work)
    if (header === null) return await this.#show()
    this.#columns ??= this.#firstColumns(header)
    return await this.showColumns()
  }

  showColumns(): Promise<ColumnsPreview> {
    return this.#changeColumns(this.#require(this.#columns))
  }

  /** What the person says that the columns are; null: what their names suggest. */
  remap(mapping: ColumnMapping | null): Promise<ColumnsPreview> {
    const { header } = this.#require(this.#columns)
    return this.#changeColumns(
      mapping === null
        ? { header, mapping: guessMapping(header), origin: 'names', missing: [] }
        : { header, mapping: fittedTo(mapping, header).mapping, origin: 'person', missing: [] },
    )
  }

  /** What a file says that they are. */
  loadMapping(mapping: ColumnMapping): Promise<ColumnsPreview> {
    const { header } = this.#require(this.#columns)
    return this.#changeColumns({ header, ...fittedTo(mapping, header), origin: 'file' })
  }

  get mapping(): ColumnMapping {
    return this.#require(this.#columns).mapping
  }

  async useColumns(): Promise<ImportPreview> {
    const { header, mapping } = this.#require(this.#columns)
    const preview = await this.#show()
    await this.#settings.rememberColumnMapping(headerKey(header), mapping)
    return preview
  }

  /** Whose version is taken of these records that another project has differently, or of all with null. */
  async choose(side: Side | 'later', keys: readonly string[] | null): Promise<ImportPreview> {
    const { conflictKeys } = this.#require(this.#shown).outlook
    const changed = new Set(keys ?? conflictKeys)
    const choices = new Map(Object.entries(this.#choices))
    for (const key of conflictKeys.filter((each) => changed.has(each))) {
      if (side === 'later') choices.delete(key)
      else choices.set(key, side)
    }
    this.#choices = Object.fromEntries(choices)
    return await this.#show()
  }

  /** How 03/04/2021 is meant in files that are no table; null: nobody knows, and such dates stay in words. */
  async sayDateOrder(order: DateOrder): Promise<ImportPreview> {
    this.#require(this.#shown)
    this.#dateOrder = order
    return await this.#show()
  }

  /** What is to be taken in; where the project has changed so that something else would happen, a new preview. */
  async accept(): Promise<Accepted | ImportPreview> {
    const before = this.#require(this.#shown)
    if (this.session.project !== before.project) {
      const preview = await this.#show()
      if (!isSameValue(this.#require(this.#shown).outlook.preview, before.outlook.preview)) {
        return { ...preview, isRenewed: true }
      }
    }
    const { outlook } = this.#require(this.#shown)
    return { outlook, records: await this.#reader.records(this.#work) }
  }

  async reportText(): Promise<string> {
    this.#require(this.#shown)
    return await this.#reader.reportText(this.#work)
  }

  get #fileNames(): readonly string[] {
    return this.#files.map(({ name }) => name)
  }

  async #show(): Promise<ImportPreview> {
    const { project } = this.session
    const mapping = this.#columns?.mapping ?? null
    const options = { mapping, dateOrder: this.#dateOrder, choices: this.#choices }
    const outlook = await this.#reader.read(project, options, this.#work)
    this.#shown = { project, outlook }
    const { id } = this
    const hasColumns = this.#columns !== null
    if (this.#dateOrder === null) this.#dateQuestion = outlook.dateQuestion
    // The columns have asked the same of a table.
    const question = hasColumns ? null : this.#dateQuestion
    const dateQuestion = question === null ? null : { ...question, order: this.#dateOrder }
    return { ...outlook.preview, id, isRenewed: false, hasColumns, hasRows: this.#outline !== null, dateQuestion }
  }

  async #changeColumns(columns: Columns): Promise<ColumnsPreview> {
    this.#columns = columns
    this.#shown = null
    const { origin, missing } = columns
    const look = await this.#reader.look(columns.mapping, this.#work)
    return {
      kind: 'columns',
      id: this.id,
      fileNames: this.#fileNames,
      origin,
      missing,
      hasRows: this.#outline !== null,
      ...look,
    }
  }

  /** The columns as they were told apart the last time for such a table, or as their names suggest. */
  #firstColumns(header: readonly string[]): Columns {
    const remembered = this.#settings.columnMappingFor(headerKey(header))
    return remembered === null
      ? { header, mapping: guessMapping(header), origin: 'names', missing: [] }
      : { header, ...fittedTo(remembered, header), origin: 'remembered' }
  }

  #require<Value>(value: Value | null): Value {
    if (value === null) throw new Refusal('import-gone')
    return value
  }
}
