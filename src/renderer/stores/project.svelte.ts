import type { CommandRequest } from '../../shared/commands/catalogue'
import type { AboutPolicy } from '../../shared/dates/about-policy'
import { textToTables } from '../../shared/format/project-file'
import type { ProjectChange, ProjectView, SaveState } from '../../shared/ipc/contract'
import { applyDiff } from '../../shared/project/diff'
import { aboutOf, aboutPolicyOf, type Project } from '../../shared/project/project'
import { listen, request } from '../link/bridge'
import type { Messages } from './messages.svelte'

/** The open project as this window knows it. */
export interface OpenProject {
  readonly project: Project
  readonly revision: number
  readonly place: string
  readonly isSample: boolean
  readonly undo: string | null
  readonly redo: string | null
}

/**
 * This window's copy of the open project. It is never edited here: a wish goes to main as a command, and what changed comes
 * back as a diff.
 */
export class ProjectStore {
  /** null: no project is open, the welcome screen shows. */
  #open = $state.raw<OpenProject | null>(null)
  #saving = $state.raw<SaveState>({ kind: 'saved' })
  readonly #messages: Messages
  readonly #pending = new Set<Promise<unknown>>()
  /** The question for the whole project that is under way; null if none is. */
  #refreshing: Promise<void> | null = null
  readonly #changeListeners = new Set<() => void>()

  constructor(messages: Messages) {
    this.#messages = messages
  }

  /** Joins the notices of main and asks what is open. The answer leaves them again. */
  connect(): () => void {
    const leave = [
      listen('project.opened', (view) => this.#show(view)),
      listen('project.closed', () => (this.#open = null)),
      listen('project.changed', (change) => this.#take(change)),
      listen('project.saving', (state) => (this.#saving = state)),
    ]
    void this.#refresh()
    return () => leave.forEach((end) => end())
  }

  get open(): OpenProject | null {
    return this.#open
  }

  /** The tables of the open project. Only for what is shown while a project is open. */
  get current(): Project {
    if (this.#open === null) throw new Error('No project is open.')
    return this.#open.project
  }

  get title(): string {
    return this.#open === null ? '' : aboutOf(this.#open.project).title
  }

  /** How wide “about” is in the open project. */
  get aboutPolicy(): AboutPolicy {
    return aboutPolicyOf(this.current)
  }

  get saving(): SaveState {
    return this.#saving
  }

  /** Called after each change has been taken in, as a diff or with the whole project: to let go of what has gone, say. */
  onChange(listener: () => void): () => void {
    this.#changeListeners.add(listener)
    return () => this.#changeListeners.delete(listener)
  }

  /**
   * Asks main to run a command. True when it ran; a refusal is told to the person and gives false. The change itself arrives
   * as a diff before this answers.
   */
  async execute(command: CommandRequest): Promise<boolean> {
    return this.#try(() => request('project.execute', { command }))
  }

  /** Counts something as asked for that is not sent yet, because it waits for an answer itself. */
  expect(asked: Promise<unknown>): void {
    this.#pending.add(asked)
    const forget = () => this.#pending.delete(asked)
    asked.then(forget, forget)
  }

  /** When everything that was asked for has been answered, and what was asked for because of that. */
  async settled(): Promise<void> {
    while (this.#pending.size > 0) await Promise.allSettled(this.#pending)
  }

  undo(): Promise<boolean> {
    return this.#try(() => request('project.undo', {}))
  }

  redo(): Promise<boolean> {
    return this.#try(() => request('project.redo', {}))
  }

  retrySave(): Promise<boolean> {
    return this.#try(() => request('project.retrySave', {}))
  }

  async #try(work: () => Promise<unknown>): Promise<boolean> {
    const working = work()
    this.expect(working)
    try {
      await working
      return true
    } catch (reason) {
      this.#messages.explain(reason)
      return false
    }
  }

  /** Asks for the whole project, once for all that is missed until the answer comes. */
  #refresh(): Promise<void> {
    this.#refreshing ??= this.#askAnew().finally(() => (this.#refreshing = null))
    return this.#refreshing
  }

  async #askAnew(): Promise<void> {
    const asked = this.#open?.place
    const view = await request('project.view', {})
    // Another project was opened since, or this one was closed: that is newer than the answer.
    if (this.#open?.place !== asked) return
    if (view === null) this.#open = null
    else if (this.#open?.place !== view.place || this.#open.revision < view.revision) this.#show(view)
    this.#tellOfChange()
  }

  #show(view: ProjectView): void {
    const { text, revision, place, isSample, undo, redo, saving } = view
    this.#open = { project: textToTables(text), revision, place, isSample, undo, redo }
    this.#saving = saving
  }

  #take(change: ProjectChange): void {
    const open = this.#open
    if (open === null || change.revision !== open.revision + 1) {
      if (open === null || change.revision > open.revision) void this.#refresh()
      return
    }
    const { revision, undo, redo } = change
    this.#open = { ...open, project: applyDiff(open.project, change.diff), revision, undo, redo }
    this.#tellOfChange()
  }

  #tellOfChange(): void {
    if (this.#open !== null) for (const listener of this.#changeListeners) listener()
  }
}
