import { createHash } from 'node:crypto'
import { basename, join } from 'node:path'
import { currentVersion } from '../../shared/format/migrations'
import { readProjectFile, writeProjectFile, type ProjectFile, type Sha256 } from '../../shared/format/project-file'
import type { SaveState } from '../../shared/ipc/contract'
import { Refusal, type Problem } from '../../shared/problem'
import type { ProjectDiff } from '../../shared/project/diff'
import type { Project } from '../../shared/project/project'
import { JsonStore, type TextForm } from './json-store'
import { placeOf } from './place'
import {
  clearUnfinished,
  folderEnding,
  makeProjectFolder,
  projectFileName,
  unmakeProjectFolder,
} from './project-folder'
import { ProjectLock, type Locking } from './project-lock'

export const sha256: Sha256 = (text) => createHash('sha256').update(text, 'utf8').digest('hex')

const projectForm: TextForm<ProjectFile> = {
  read: (text) => readProjectFile(text, sha256),
  write: ({ project, envelope }) => writeProjectFile(project, envelope, sha256),
}

/** One step on its way to the disk, as the journal will keep it. */
export interface StoredStep {
  readonly cause: 'execute' | 'undo' | 'redo'
  readonly label: string
  readonly diff: ProjectDiff
  /** ISO 8601, UTC. */
  readonly at: string
  readonly author: string
}

export interface Opening extends Locking {
  /** Asked when the file is sound but another program has edited it; otherwise that is refused. */
  readonly mayTakeOutsideChange?: () => Promise<boolean>
}

interface Waiting {
  readonly sequence: number
  readonly resolve: () => void
  readonly reject: (reason: unknown) => void
}

/**
 * The disk's side of one open project folder. `append` is the seam: it resolves when the step is on the disk, and not before.
 * Today every step is a snapshot of the whole project; while one is being written, the steps that come in are gathered
 * into the next.
 *
 * A folder that cannot be written to can still be opened: then there is no lock, and every step waits with its reason.
 */
export class ProjectStore {
  readonly folder: string
  readonly #snapshot: JsonStore<ProjectFile>
  readonly #locking: Locking
  readonly #epoch: number
  #lock: ProjectLock | null
  readonly #whyNoLock: Problem | null
  #project: Project
  /** Number of the last step, and of the last one known to be on the disk. */
  #sequence: number
  #storedSequence: number
  #problem: Problem | null = null
  #waiting: readonly Waiting[] = []
  #writing: Promise<void> | null = null
  #isClosed = false
  /** Told each time `state` may have become another. */
  onState: (state: SaveState) => void = () => undefined

  private constructor(folder: string, snapshot: JsonStore<ProjectFile>, lock: ProjectLock | Problem, locking: Locking) {
    const { project, envelope } = snapshot.value
    this.folder = folder
    this.#snapshot = snapshot
    this.#lock = lock instanceof ProjectLock ? lock : null
    this.#whyNoLock = lock instanceof ProjectLock ? null : lock
    // A lock taken later, while the project is open, is nothing to interrupt anybody with a question for.
    this.#locking = { ...locking, mayTakeOver: () => Promise.resolve(false) }
    this.#project = project
    this.#epoch = envelope.epoch
    this.#sequence = envelope.sequence
    this.#storedSequence = envelope.sequence
  }

  /**
   * Opens the project in this folder. Whatever is refused, with whatever reason, is left byte for byte as it is: `file-missing`,
   * `file-not-permitted`, `file-not-a-project`, `file-damaged`, `file-newer-than-program`, `file-changed-outside`, `project-in-use`.
   */
  static async open(folder: string, opening: Opening): Promise<ProjectStore> {
    const path = join(folder, projectFileName)
    let snapshot = await readSnapshot(path)
    const lock = await lockIfWritable(folder, opening)
    try {
      // Between the reading and the locking somebody else may have gone on and closed.
      while (!(await snapshot.isAsLeft())) snapshot = await readSnapshot(path)
      if (snapshot.value.isChangedOutside && (await opening.mayTakeOutsideChange?.()) !== true) {
        throw new Refusal('file-changed-outside', { place: placeOf(folder) })
      }
      if (lock instanceof ProjectLock) await clearUnfinished(folder)
      return new ProjectStore(folder, snapshot, lock, opening)
    } catch (error) {
      if (lock instanceof ProjectLock) await lock.release()
      throw error
    }
  }

  /**
   * A new folder with this project in it; “.regesta” is added to its name. Refuses with `folder-not-empty` where anything is
   * already, and leaves nothing behind when it fails.
   */
  static async create(path: string, project: Project, locking: Locking): Promise<ProjectStore> {
    const made = await makeProjectFolder(path)
    let lock: ProjectLock | null = null
    try {
      lock = await ProjectLock.acquire(made.folder, locking)
      const first = fileOf(project, 0, 0)
      const snapshot = await JsonStore.create(join(made.folder, projectFileName), projectForm, first)
      return new ProjectStore(made.folder, snapshot, lock, locking)
    } catch (error) {
      await lock?.release()
      await unmakeProjectFolder(made)
      throw error
    }
  }

  get project(): Project {
    return this.#project
  }

  /** Why nothing can be written in this folder, if it was found so on opening and has not changed since. */
  get whyNotWritable(): Problem | null {
    return this.#lock === null ? this.#whyNoLock : null
  }

  get state(): SaveState {
    if (this.#storedSequence === this.#sequence) return { kind: 'saved' }
    return this.#writing === null && this.#problem !== null
      ? { kind: 'failed', problem: this.#problem }
      : { kind: 'saving' }
  }

  /**
   * To be asked before anything else is written in the folder: evidence, say. Refuses with `project-in-use`, with why nothing
   * can be written there, or with `no-project-open` once the project has been closed: the folder is somebody else's then.
   */
  async requireWritable(): Promise<void> {
    if (this.#isClosed) throw new Refusal('no-project-open')
    this.#lock ??= await ProjectLock.acquire(this.folder, this.#locking)
    await this.#lock.requireHeld()
  }

  /**
   * Takes a step and the project after it. Resolves when both are on the disk; rejects when they are not, with the old file
   * whole and the step still waiting: the next `append` or `retry` that succeeds brings it along.
   */
  append(_step: StoredStep, project: Project): Promise<void> {
    this.#project = project
    this.#sequence += 1
    return this.#untilStored(this.#sequence)
  }

  /**
   * Tries again to store what is waiting. A file that another program has changed meanwhile is only replaced when
   * `replaceOutsideChange` says so, after its content was kept under another name.
   */
  async retry({ replaceOutsideChange = false } = {}): Promise<void> {
    if (replaceOutsideChange) await this.#snapshot.setAsideOutsideChange()
    if (this.#storedSequence !== this.#sequence) await this.#untilStored(this.#sequence)
  }

  /** Resolves when nothing is being written any more, whatever came of it. */
  async settled(): Promise<void> {
    while (this.#writing !== null) await this.#writing
  }

  /** Gives the folder free, for good. What is not stored by then is let go: ask `state` first. */
  async close(): Promise<void> {
    await this.settled()
    this.#isClosed = true
    await this.#lock?.release()
    this.#lock = null
  }

  #untilStored(sequence: number): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting = [...this.#waiting, { sequence, resolve, reject }]
      this.#writing ??= this.#writeWhileAnyWait()
      this.onState(this.state)
    })
  }

  async #writeWhileAnyWait(): Promise<void> {
    while (this.#waiting.length > 0) {
      const sequence = this.#sequence
      const outcome = await this.#writeSnapshot(this.#project, sequence)
      const settled = this.#waiting.filter((waiting) => waiting.sequence <= sequence)
      this.#waiting = this.#waiting.filter((waiting) => waiting.sequence > sequence)
      if (this.#waiting.length === 0) this.#writing = null
      this.onState(this.state)
      for (const { resolve, reject } of settled) {
        if (outcome === 'stored') resolve()
        else reject(outcome.error)
      }
    }
  }

  async #writeSnapshot(project: Project, sequence: number): Promise<'stored' | { readonly error: unknown }> {
    try {
      await this.requireWritable()
      await this.#snapshot.write(fileOf(project, this.#epoch, sequence))
      this.#storedSequence = sequence
      this.#problem = null
      return 'stored'
    } catch (error) {
      this.#problem = error instanceof Refusal ? error.problem : { code: 'unexpected', details: {} }
      return { error }
    }
  }
}

function fileOf(project: Project, epoch: number, sequence: number): ProjectFile {
  return { project, envelope: { epoch, sequence }, version: currentVersion, isChangedOutside: false }
}

async function readSnapshot(path: string): Promise<JsonStore<ProjectFile>> {
  const snapshot = await JsonStore.open(path, projectForm)
  if (snapshot !== null) return snapshot
  const folder = join(path, '..')
  const place = placeOf(folder)
  // A folder that was never ours is told from one that has lost its main file.
  throw basename(folder).endsWith(folderEnding)
    ? new Refusal('file-missing', { place })
    : new Refusal('file-not-a-project', { place })
}

/** The lock, or why there can be none at the moment: the project can be looked at all the same. */
async function lockIfWritable(folder: string, locking: Locking): Promise<ProjectLock | Problem> {
  try {
    return await ProjectLock.acquire(folder, locking)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const { problem } = error
    if (problem.code === 'folder-read-only' || problem.code === 'file-not-permitted' || problem.code === 'disk-full') {
      return problem
    }
    throw error
  }
}
