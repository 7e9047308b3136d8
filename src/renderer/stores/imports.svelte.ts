import {
  fieldOfColumn,
  mappedFields,
  withColumnAs,
  type ColumnMapping,
  type MappedField,
} from '../../shared/format/neighbours/tables/column-mapping'
import type { RowChoice } from '../../shared/format/exchange/csv/row-choice'
import type { ColumnValues } from '../../shared/format/rows-of-files'
import type { ColumnsPreview, ImportPreview, InputOf, RowsPreview } from '../../shared/ipc/contract'
import { readingWords } from '../../shared/words/exchange'
import { importColumnsWords } from '../../shared/words/import-columns'
import { importPreviewWords as words } from '../../shared/words/import-preview'
import { request } from '../link/bridge'
import { droppedFiles } from './dropped-files'
import { LongWork } from './long-work.svelte'
import type { Messages } from './messages.svelte'
import { once } from './once'

export { mappedFields, type ColumnValues, type MappedField, type RowChoice }

/** A step on the way of files into the project, as it is shown. */
export type ImportStep = ImportPreview | ColumnsPreview | RowsPreview

/**
 * What is about to be taken in: shown first, and taken on the person's word. Of a table, its columns are told apart before that, and of
 * a long one its rows chosen.
 */
export class Imports {
  /** What main is doing for it; to give that up is to give up the import. */
  readonly working = new LongWork('import')
  #preview = $state.raw<ImportStep | null>(null)
  #busy = $state(0)
  /** Counts what was wished, so that an answer that comes late does not take back a later one. */
  #change = 0
  /** What was wished last, while the answer is on its way. */
  #wished: ColumnMapping | null = null
  readonly #messages: Messages

  constructor(messages: Messages) {
    this.#messages = messages
  }

  /** What would happen, or what is to be chosen before that; null: nothing is being imported. */
  get preview(): ImportStep | null {
    return this.#preview
  }

  /** Whether anything of it lies over the window. */
  get isShown(): boolean {
    return this.#preview !== null || this.working.shown !== null
  }

  get isBusy(): boolean {
    return this.#busy > 0
  }

  /** Asks for files, or reads what was dropped or pasted, and shows what would happen. True if there is something to show. */
  async read(from: InputOf<'import.preview'>['from']): Promise<boolean> {
    this.#change += 1
    const change = this.#change
    const step = from.kind === 'dialog' ? null : readingWords.decode
    const preview = await this.#ask(() => request('import.preview', { from, format: null }), step)
    if (preview === undefined || preview.kind === 'cancelled') return false
    if (change !== this.#change) {
      void this.#ask(() => request('import.drop', { id: preview.id }))
      return false
    }
    this.#preview = preview
    return true
  }

  fieldOf({ mapping }: ColumnsPreview, column: string): MappedField | null {
    return fieldOfColumn(mapping, column)
  }

  setField({ mapping }: ColumnsPreview, column: string, field: MappedField | null): Promise<void> {
    return this.#remap(withColumnAs(this.#wished ?? mapping, column, field))
  }

  setMapping(
    { mapping }: ColumnsPreview,
    patch: Partial<Pick<ColumnMapping, 'dateOrder' | 'separator'>>,
  ): Promise<void> {
    return this.#remap({ ...(this.#wished ?? mapping), ...patch })
  }

  /** Lets the names of the columns say again what they are. */
  guessColumns(): Promise<void> {
    return this.#remap(null)
  }

  /** What stands in a column; null where it could not be looked up. */
  async valuesIn(column: string): Promise<ColumnValues | null> {
    const id = this.#preview?.id
    if (id === undefined) return null
    return (await this.#ask(() => request('import.valuesIn', { id, column }), readingWords.rows)) ?? null
  }

  async chooseRows(rows: readonly RowChoice[]): Promise<void> {
    await this.#goTo((id) => request('import.chooseRows', { id, rows: [...rows] }), readingWords.rows)
  }

  async useRows(): Promise<void> {
    await this.#goTo((id) => request('import.useRows', { id }), readingWords.rows)
  }

  async showRows(): Promise<void> {
    await this.#goTo((id) => request('import.showRows', { id }))
  }

  async useColumns(): Promise<void> {
    await this.#goTo((id) => request('import.useColumns', { id }), readingWords.records)
  }

  async showColumns(): Promise<void> {
    await this.#goTo((id) => request('import.showColumns', { id }), readingWords.dates)
  }

  async loadMapping(): Promise<void> {
    await this.#goTo((id) => request('import.loadMapping', { id }), null)
  }

  async saveMapping(): Promise<void> {
    const id = this.#preview?.id
    if (id === undefined) return
    const written = await this.#ask(() => request('import.saveMapping', { id }), null)
    if (written?.kind === 'written') {
      this.#messages.tell(importColumnsWords.saved, `${written.files.join(', ')} · ${written.place}`)
    }
  }

  /** What was dropped on the window; see `droppedFiles` for what is refused. */
  async readDropped(dropped: DataTransfer): Promise<void> {
    const files = await this.#ask(() => droppedFiles(dropped))
    if (files !== undefined && files.length > 0) await this.read({ kind: 'files', files: [...files] })
  }

  readonly accept = once(async (): Promise<void> => {
    const id = this.#preview?.id
    if (id === undefined) return
    const answer = await this.#ask(() => request('import.accept', { id }), readingWords.take)
    if (answer === undefined) return
    if (this.#preview?.id === id) this.#preview = answer.kind === 'preview' ? answer : null
    if (answer.kind === 'imported') {
      this.#messages.tell(words.done(answer.added + answer.changed), [...(answer.evidence ?? []), words.undo].join(' '))
    }
  })

  /** Whose version is taken of these records that another project has differently, or of all with null. */
  async choose(side: InputOf<'import.choose'>['side'], keys: readonly string[] | null): Promise<void> {
    const chosen = keys === null ? null : [...keys]
    await this.#goTo((id) => request('import.choose', { id, side, keys: chosen }), readingWords.compare)
  }

  /** How 03/04/2021 is meant in files that are no table; null: such dates are kept in words. */
  async sayDateOrder(order: InputOf<'import.sayDateOrder'>['order']): Promise<void> {
    await this.#goTo((id) => request('import.sayDateOrder', { id, order }), readingWords.records)
  }

  /** Gives up what main is at, and the import with it. */
  stop(): void {
    if (this.working.isRunning) this.working.stop()
    this.drop()
  }

  drop(): void {
    const id = this.#preview?.id
    this.#change += 1
    this.#preview = null
    if (id !== undefined) void this.#ask(() => request('import.drop', { id }))
  }

  async saveReport(): Promise<void> {
    const id = this.#preview?.id
    if (id === undefined) return
    const written = await this.#ask(() => request('import.saveReport', { id }), null)
    if (written?.kind === 'written')
      this.#messages.tell(words.reportSaved, `${written.files.join(', ')} · ${written.place}`)
  }

  async #remap(mapping: ColumnMapping | null): Promise<void> {
    this.#wished = mapping
    await this.#goTo((id) => request('import.remap', { id, mapping }), readingWords.dates)
  }

  async #goTo(
    ask: (id: string) => Promise<ImportStep | { readonly kind: 'cancelled' }>,
    step: string | null = readingWords.decode,
  ): Promise<void> {
    const id = this.#preview?.id
    if (id === undefined) return
    this.#change += 1
    const change = this.#change
    const answer = await this.#ask(() => ask(id), step)
    if (change !== this.#change) return
    this.#wished = null
    if (answer !== undefined && answer.kind !== 'cancelled') this.#preview = answer
  }

  /** The answer; undefined where it was refused, which the person is told. `step` as `LongWork.run` takes it. */
  async #ask<Answer>(
    work: () => Promise<Answer>,
    step: string | null = readingWords.decode,
  ): Promise<Answer | undefined> {
    this.#busy += 1
    try {
      return await this.working.run(step, work)
    } catch (reason) {
      this.#messages.explain(reason)
      return undefined
    } finally {
      this.#busy -= 1
    }
  }
}
