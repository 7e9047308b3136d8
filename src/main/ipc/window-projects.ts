import type { NoticeName, PayloadOf, ProjectView, Stored, Written } from '../../shared/ipc/contract'
import { Refusal } from '../../shared/problem'
import type { Dialogs } from '../services/dialogs'
import type { OpenProjects } from '../services/open-projects'
import { fileNameFrom } from '../services/project-folder'
import type { ProjectSession } from '../services/project-session'
import { WindowWorks } from './window-works'

/** A window as main deals with it: something to tell things to, and to ask the person through. */
export interface ProjectWindow {
  readonly send: <Name extends NoticeName>(name: Name, payload: PayloadOf<Name>) => void
  readonly focus: () => void
  readonly dialogs: Dialogs
}

interface Shown {
  readonly session: ProjectSession
  readonly stopListening: () => void
}

export interface WindowProjectsOptions {
  readonly projects: OpenProjects
  readonly openWindow: () => ProjectWindow
  /** Told when what a window shows, or what can be undone in it, may have become another. */
  readonly onChange: (window: ProjectWindow) => void
}

/** Which window shows which project: one project for each window, and one window for each project. */
export class WindowProjects {
  /** What the windows wait for; it ends with the project that it is about. */
  readonly works = new WindowWorks()
  readonly #options: WindowProjectsOptions
  readonly #shown = new Map<ProjectWindow, Shown>()
  /** Windows about to leave their project, and whether they will: whoever asks again waits for the same answer. */
  readonly #leaving = new Map<ProjectWindow, Promise<boolean>>()

  constructor(options: WindowProjectsOptions) {
    this.#options = options
  }

  sessionOf(window: ProjectWindow): ProjectSession | null {
    return this.#shown.get(window)?.session ?? null
  }

  /** The project of this window; refuses with `no-project-open`. */
  requireSession(window: ProjectWindow): ProjectSession {
    const session = this.sessionOf(window)
    if (session === null) throw new Refusal('no-project-open')
    return session
  }

  /** Shows a project: in the window that has it, else in this one if nothing is open there, else in a window of its own. */
  show(window: ProjectWindow | null, session: ProjectSession): void {
    const showing = [...this.#shown].find(([, shown]) => shown.session === session)?.[0]
    if (showing !== undefined) {
      showing.focus()
      return
    }
    const free = window !== null && !this.#shown.has(window) ? window : this.#options.openWindow()
    const stopListening = session.listen({
      changed: (change) => {
        free.send('project.changed', change)
        this.#options.onChange(free)
      },
      saving: (state) => free.send('project.saving', state),
    })
    this.#shown.set(free, { session, stopListening })
    free.send('project.opened', session.view())
    this.#sayIfNotWritable(free, session)
    this.#options.onChange(free)
  }

  /** What a window asks for when it starts or has missed something. */
  view(window: ProjectWindow): ProjectView | null {
    const session = this.sessionOf(window)
    if (session !== null) this.#sayIfNotWritable(window, session)
    return session?.view() ?? null
  }

  /**
   * Closes the project of a window, after everything is on the disk. Where that cannot be, the person decides; false: they
   * would rather stay.
   */
  leave(window: ProjectWindow): Promise<boolean> {
    const leaving = this.#leaving.get(window) ?? this.#leaveNow(window).finally(() => this.#leaving.delete(window))
    this.#leaving.set(window, leaving)
    return leaving
  }

  async #leaveNow(window: ProjectWindow): Promise<boolean> {
    const session = this.sessionOf(window)
    if (session === null) return true
    if (!(await this.#mayClose(session, window))) return false
    this.works.stopAll(window)
    this.#shown.get(window)?.stopListening()
    try {
      // Until that is done the window is taken: nothing else is shown in it.
      await this.#options.projects.close(session)
    } finally {
      this.#shown.delete(window)
    }
    window.send('project.closed', null)
    this.#options.onChange(window)
    return true
  }

  /** Tries again to store what could not be stored; asks before it replaces what another program wrote. */
  async retrySave(window: ProjectWindow): Promise<Stored> {
    const session = this.requireSession(window)
    const { saving } = session
    const isChangedOutside = saving.kind === 'failed' && saving.problem.code === 'file-changed-outside'
    const replaceOutsideChange =
      isChangedOutside && (await window.dialogs.mayReplaceOutsideChange(session.view().place))
    return await session.retrySave({ replaceOutsideChange })
  }

  /** Asks where to, and writes a copy of the window's project there; null: they changed their mind. */
  async saveCopy(window: ProjectWindow): Promise<Written | null> {
    const session = this.requireSession(window)
    const path = await window.dialogs.chooseCopy(fileNameFrom(session.title))
    return path === null ? null : await this.#options.projects.saveCopy(session, path)
  }

  async #mayClose(session: ProjectSession, window: ProjectWindow): Promise<boolean> {
    for (;;) {
      await session.settled()
      const { saving } = session
      if (saving.kind === 'saved') return true
      if (saving.kind === 'saving') continue
      switch (await window.dialogs.closeUnsaved(session.title, saving.problem)) {
        case 'cancel':
          return false
        case 'discard':
          return true
        case 'retry':
          await this.retrySave(window)
          break
        case 'save-copy':
          if (await this.#hasSavedCopy(window)) return true
      }
    }
  }

  async #hasSavedCopy(window: ProjectWindow): Promise<boolean> {
    try {
      return (await this.saveCopy(window)) !== null
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      await window.dialogs.tell(error.problem)
      return false
    }
  }

  #sayIfNotWritable(window: ProjectWindow, session: ProjectSession): void {
    if (session.whyNotWritable !== null) window.send('problem.arose', session.whyNotWritable)
  }
}
