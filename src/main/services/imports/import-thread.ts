import '../global-crypto'
import { workerData } from 'node:worker_threads'
import { v7 as newUuid } from 'uuid'
import type { RowChoice } from '../../../shared/format/exchange/csv/row-choice'
import type { ColumnMapping } from '../../../shared/format/neighbours/tables/column-mapping'
import { textToTables } from '../../../shared/format/project-file'
import type { Progress } from '../../../shared/ipc/contract'
import type { Project } from '../../../shared/project/project'
import { serveCalls } from '../threads/serve-calls'
import { ImportReading } from './import-reading'
import type { GivenFile, ImportOptions } from './imported'

/** What the thread is started with. */
export interface ImportThreadInput {
  readonly files: readonly GivenFile[]
  readonly format: string | null
  readonly author: string
}

/** So many records go back as one text: a person's clicks are answered between two of them. */
const recordsAtOnce = 2000

/** The thread of `ReadingInThread`: an `ImportReading` to which the project comes as text, and from which records go back as text. */
class ImportThread {
  readonly #reading: ImportReading
  #project: Project | null = null

  constructor({ files, format, author }: ImportThreadInput, onProgress: (progress: Progress) => void) {
    const context = () => ({ newId: () => newUuid(), now: () => new Date().toISOString(), author })
    this.#reading = new ImportReading(files, { format, context, onProgress })
  }

  open() {
    return this.#reading.open()
  }

  chooseRows(rows: readonly RowChoice[]) {
    return this.#reading.chooseRows(rows)
  }

  valuesIn(column: string) {
    return this.#reading.valuesIn(column)
  }

  columns() {
    return this.#reading.columns()
  }

  look(mapping: ColumnMapping) {
    return this.#reading.look(mapping)
  }

  /** The project as `tablesToText` writes it; null where it is the same as the last time. */
  read(project: string | null, options: ImportOptions) {
    if (project !== null) this.#project = textToTables(project)
    if (this.#project === null) throw new Error('There is no project to hold the files against.')
    return this.#reading.read(this.#project, options)
  }

  /** Lists of records as JSON, each with the table that they belong to. */
  recordTexts(): readonly (readonly [table: string, json: string])[] {
    return Object.entries(this.#reading.records()).flatMap(([table, records = []]) => {
      const count = Math.ceil(records.length / recordsAtOnce)
      return Array.from({ length: count }, (_, index) => {
        const some = records.slice(index * recordsAtOnce, (index + 1) * recordsAtOnce)
        return [table, JSON.stringify(some)] as const
      })
    })
  }

  reportText() {
    return this.#reading.reportText()
  }
}

serveCalls((onProgress) => new ImportThread(workerData as ImportThreadInput, onProgress))

export type { ImportThread }
