import { setImmediate as afterOthers } from 'node:timers/promises'
import type { ImportedRecords } from '../../../shared/commands/import-command'
import type { RowChoice } from '../../../shared/format/exchange/csv/row-choice'
import type { ColumnMapping } from '../../../shared/format/neighbours/tables/column-mapping'
import { tablesToText } from '../../../shared/format/project-file'
import { Refusal } from '../../../shared/problem'
import type { Project } from '../../../shared/project/project'
import { CallThread } from '../threads/call-thread'
import { ThreadExhausted, type Running, type StartThread } from '../threads/run-in-thread'
import type { ImportReader } from './import-reader'
import type { ImportThread, ImportThreadInput } from './import-thread'
import type { ImportOptions } from './imported'

/** Megabytes of objects: what the largest file that may be taken in makes of itself, a quarter of a million rows of fifty cells. */
const mostMemory = 3072

/**
 * Reads files in a thread of its own: however large or strange they are, the window goes on, and whoever waits can give up.
 * Files that need more memory than they may are refused with `import-too-large-for-memory`.
 */
export class ReadingInThread implements ImportReader {
  readonly #thread: CallThread<ImportThread>
  readonly #names: string
  /** The project that the thread has. */
  #project: Project | null = null

  constructor(startThread: StartThread, { files, ...options }: ImportThreadInput) {
    // What is handed over must have memory of its own; small files share theirs with others.
    const own = files.map((file) => ({ ...file, bytes: ownBytes(file.bytes) }))
    const input: ImportThreadInput = { ...options, files: own }
    const transfer = own.map(({ bytes }) => bytes.buffer)
    this.#thread = new CallThread(startThread, input, { mostMemory, transfer })
    this.#names = files.map(({ name }) => name).join(', ')
  }

  open(running?: Running) {
    return this.#ask(() => this.#thread.call('open', [], running))
  }

  chooseRows(rows: readonly RowChoice[], running?: Running) {
    return this.#ask(() => this.#thread.call('chooseRows', [rows], running))
  }

  valuesIn(column: string, running?: Running) {
    return this.#ask(() => this.#thread.call('valuesIn', [column], running))
  }

  columns(running?: Running) {
    return this.#ask(() => this.#thread.call('columns', [], running))
  }

  look(mapping: ColumnMapping, running?: Running) {
    return this.#ask(() => this.#thread.call('look', [mapping], running))
  }

  read(project: Project, options: ImportOptions, running?: Running) {
    const text = project === this.#project ? null : tablesToText(project)
    this.#project = project
    return this.#ask(() => this.#thread.call('read', [text, options], running))
  }

  async records(running?: Running): Promise<ImportedRecords> {
    const texts = await this.#ask(() => this.#thread.call('recordTexts', [], running))
    const records: Record<string, unknown[]> = {}
    for (const [table, json] of texts) {
      running?.signal?.throwIfAborted()
      const some = JSON.parse(json) as readonly unknown[]
      const all = (records[table] ??= [])
      for (const record of some) all.push(record)
      await afterOthers()
    }
    return records
  }

  reportText(running?: Running) {
    return this.#ask(() => this.#thread.call('reportText', [], running))
  }

  close(): void {
    this.#thread.end()
  }

  async #ask<Answer>(call: () => Promise<Answer>): Promise<Answer> {
    try {
      return await call()
    } catch (reason) {
      if (!(reason instanceof ThreadExhausted)) throw reason
      throw new Refusal('import-too-large-for-memory', { name: this.#names }, { cause: reason })
    }
  }
}

function ownBytes(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const { buffer } = bytes
  const isAlone = buffer instanceof ArrayBuffer && bytes.byteLength === buffer.byteLength
  return isAlone ? (bytes as Uint8Array<ArrayBuffer>) : new Uint8Array(bytes)
}
