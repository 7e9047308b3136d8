import { runCommand, type CommandRequest } from '../../shared/commands/catalogue'
import type { Context } from '../../shared/commands/command'
import { emptyHistory, labelsOf, record, redo, undo, type History, type Step } from '../../shared/commands/history'
import { tablesToText } from '../../shared/format/project-file'
import type { ProjectChange, ProjectView, SaveState, Stored } from '../../shared/ipc/contract'
import { Refusal, type Problem } from '../../shared/problem'
import { applyDiff, isEmptyDiff, type ProjectDiff } from '../../shared/project/diff'
import { aboutOf, type Project } from '../../shared/project/project'
import { ProjectEvidence } from './evidence/project-evidence'
import { placeOf } from './place'
import type { ProjectStore } from './project-store'

/** Who is told what becomes of an open project. */
export interface SessionListener {
  readonly changed: (change: ProjectChange) => void
  readonly saving: (state: SaveState) => void
}

export interface SessionOptions {
  /** What commands need; asked anew for each, since the author's name may change meanwhile. */
  readonly context: () => Context
  readonly isSample?: boolean
}

/**
 * One open project: the only place where it changes. A step is made in memory and announced at once; the promise of `execute`,
 * `undo` and `redo` resolves when the store has it, or has failed to take it. Nothing made is lost when storing fails.
 */
export class ProjectSession {
  readonly isSample: boolean
  /** The files attached to its sources. */
  readonly evidence: ProjectEvidence
  readonly #store: ProjectStore
  readonly #context: () => Context
  readonly #listeners = new Set<SessionListener>()
  #project: Project
  #history: History = emptyHistory
  #revision = 0

  constructor(store: ProjectStore, { context, isSample = false }: SessionOptions) {
    this.isSample = isSample
    this.#store = store
    this.#context = context
    this.#project = store.project
    this.evidence = new ProjectEvidence(this, context)
    store.onState = (state) => {
      for (const listener of this.#listeners) listener.saving(state)
    }
  }

  get project(): Project {
    return this.#project
  }

  get title(): string {
    return aboutOf(this.#project).title
  }

  /** The real path of its folder. */
  get folder(): string {
    return this.#store.folder
  }

  get saving(): SaveState {
    return this.#store.state
  }

  /** Why nothing can be written in the project's folder; null if it can. */
  get whyNotWritable(): Problem | null {
    return this.#store.whyNotWritable
  }

  /** Refuses when nothing else may be written in the folder just now; see `ProjectStore.requireWritable`. */
  requireWritable(): Promise<void> {
    return this.#store.requireWritable()
  }

  /** Names of the steps that can be undone and redone; null where there is none. */
  get labels(): { readonly undo: string | null; readonly redo: string | null } {
    return labelsOf(this.#history)
  }

  view(): ProjectView {
    return {
      text: tablesToText(this.#project),
      revision: this.#revision,
      place: placeOf(this.folder),
      isSample: this.isSample,
      saving: this.saving,
      ...this.labels,
    }
  }

  /** Calls the listener from now on, until the answer is called. */
  listen(listener: SessionListener): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Runs a command; refuses what `runCommand` refuses, and then nothing has changed. */
  async execute(request: CommandRequest | { readonly type: string; readonly input?: unknown }): Promise<Stored> {
    const context = this.#context()
    const { project, diff, label, mergeKey } = runCommand(this.#project, request, context)
    if (isEmptyDiff(diff)) return await this.#unchanged()
    const step: Step = { label, diff, mergeKey, at: context.now(), author: context.author }
    return await this.#apply('execute', project, diff, label, record(this.#history, step))
  }

  /** Refuses with `nothing-to-undo`. */
  async undo(): Promise<Stored> {
    const back = undo(this.#history)
    if (back === null) throw new Refusal('nothing-to-undo')
    return await this.#apply('undo', applyDiff(this.#project, back.diff), back.diff, back.step.label, back.history)
  }

  /** Refuses with `nothing-to-redo`. */
  async redo(): Promise<Stored> {
    const forth = redo(this.#history)
    if (forth === null) throw new Refusal('nothing-to-redo')
    return await this.#apply('redo', applyDiff(this.#project, forth.diff), forth.diff, forth.step.label, forth.history)
  }

  /** Tries again to store what could not be stored. See `ProjectStore.retry`. */
  async retrySave(options?: { replaceOutsideChange?: boolean }): Promise<Stored> {
    return await this.#whenStored(this.#store.retry(options))
  }

  /** Resolves when nothing is on its way to the disk any more; `saving` then says how it ended. */
  async settled(): Promise<void> {
    await this.#store.settled()
  }

  /** Gives the folder free. Steps that are not stored are let go: ask `saving` first. */
  async close(): Promise<void> {
    this.#listeners.clear()
    await this.evidence.settled()
    await this.#store.close()
  }

  async #apply(
    cause: ProjectChange['cause'],
    project: Project,
    diff: ProjectDiff,
    label: string,
    history: History,
  ): Promise<Stored> {
    const { now, author } = this.#context()
    this.#project = project
    this.#history = history
    this.#revision += 1
    const change: ProjectChange = { revision: this.#revision, diff, cause, label, ...this.labels }
    this.evidence.follow(change)
    for (const listener of this.#listeners) listener.changed(change)
    return await this.#whenStored(this.#store.append({ cause, label, diff, at: now(), author }, project))
  }

  /** A wish that changed nothing is stored when all that came before it is. */
  async #unchanged(): Promise<Stored> {
    await this.#store.settled()
    return { revision: this.#revision, isStored: this.saving.kind === 'saved' }
  }

  async #whenStored(storing: Promise<void>): Promise<Stored> {
    const revision = this.#revision
    try {
      await storing
      return { revision, isStored: true }
    } catch (error) {
      if (error instanceof Refusal) return { revision, isStored: false }
      throw error
    }
  }
}
