import type { ImportPreview, InputOf } from '../../shared/ipc/contract'
import { importPreviewWords as words } from '../../shared/words/import-preview'
import { request } from '../link/bridge'
import type { Messages } from './messages.svelte'

/** What is about to be taken in: shown first, and taken on the person's word. */
export class Imports {
  #preview = $state.raw<ImportPreview | null>(null)
  #isBusy = $state(false)
  readonly #messages: Messages

  constructor(messages: Messages) {
    this.#messages = messages
  }

  /** What would happen; null: nothing is being imported. */
  get preview(): ImportPreview | null {
    return this.#preview
  }

  get isBusy(): boolean {
    return this.#isBusy
  }

  /** Asks for files, or reads what was dropped or pasted, and shows what would happen. True if there is something to show. */
  async read(from: InputOf<'import.preview'>['from']): Promise<boolean> {
    const preview = await this.#ask(() => request('import.preview', { from, format: null }))
    if (preview?.kind !== 'preview') return false
    this.#preview = preview
    return true
  }

  /** The files that were dropped on the window. */
  async readFiles(files: readonly File[]): Promise<void> {
    const given = await Promise.all(
      files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
    )
    if (given.length > 0) await this.read({ kind: 'files', files: given })
  }

  async accept(): Promise<void> {
    const id = this.#preview?.id
    if (id === undefined) return
    const answer = await this.#ask(() => request('import.accept', { id }))
    if (answer === undefined) return
    this.#preview = answer.kind === 'preview' ? answer : null
    if (answer.kind === 'imported') this.#messages.tell(words.done(answer.added + answer.changed), words.undo)
  }

  drop(): void {
    const id = this.#preview?.id
    this.#preview = null
    if (id !== undefined) void this.#ask(() => request('import.drop', { id }))
  }

  async saveReport(): Promise<void> {
    const id = this.#preview?.id
    if (id === undefined) return
    const written = await this.#ask(() => request('import.saveReport', { id }))
    if (written?.kind === 'written')
      this.#messages.tell(words.reportSaved, `${written.files.join(', ')} · ${written.place}`)
  }

  /** The answer; undefined where it was refused, which the person is told. */
  async #ask<Answer>(work: () => Promise<Answer>): Promise<Answer | undefined> {
    this.#isBusy = true
    try {
      return await work()
    } catch (reason) {
      this.#messages.explain(reason)
      return undefined
    } finally {
      this.#isBusy = false
    }
  }
}
