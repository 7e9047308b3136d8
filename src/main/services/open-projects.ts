import { mkdir, readdir, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Context } from '../../shared/commands/command'
import type { EvidenceReport } from '../../shared/evidence/report'
import type { RecentProject, Written } from '../../shared/ipc/contract'
import { Refusal } from '../../shared/problem'
import { emptyProject } from '../../shared/project/project'
import { readBytes, replaceFile } from './durable-file'
import { placeOf } from './place'
import {
  copyEvidence,
  findProjectFolder,
  folderEnding,
  makeProjectFolder,
  projectFileName,
  withEnding,
} from './project-folder'
import type { LockHolder } from './project-lock'
import { ProjectSession } from './project-session'
import { ProjectStore } from './project-store'
import type { SettingsStore } from './settings'
import { asFarAsPossible, isSystemCode } from './system-trouble'

/** What may have to be asked while a project is being opened. Without an answer the safe one is taken. */
export interface OpeningQuestions {
  readonly mayTakeOutsideChange?: (place: string) => Promise<boolean>
  readonly mayTakeOverLock?: (holder: LockHolder | null) => Promise<boolean>
}

export interface OpenProjectsOptions {
  readonly context: () => Context
  readonly settings: SettingsStore
  /** The sample's project folder, which is never written to. */
  readonly sampleFolder: string
  /** Where the copies of the sample live while they are open; emptied by `clearSampleCopies`. */
  readonly sampleCopies: string
}

/** All open projects: one session for each folder, whichever way the folder was named. */
export class OpenProjects {
  readonly #options: OpenProjectsOptions
  readonly #open = new Map<string, Promise<ProjectSession>>()
  readonly #closing = new Map<string, Promise<void>>()

  constructor(options: OpenProjectsOptions) {
    this.#options = options
  }

  /** The session of this folder, which may be open already. Refuses what `ProjectStore.open` refuses. */
  async open(path: string, questions: OpeningQuestions = {}): Promise<ProjectSession> {
    const folder = await findProjectFolder(path)
    const session = await this.#once(folder, async () => {
      const store = await ProjectStore.open(folder, {
        now: () => this.#options.context().now(),
        ...(questions.mayTakeOverLock === undefined ? {} : { mayTakeOver: questions.mayTakeOverLock }),
        mayTakeOutsideChange: async () => (await questions.mayTakeOutsideChange?.(placeOf(folder))) ?? false,
      })
      return new ProjectSession(store, { context: this.#options.context })
    })
    await this.#remember(session)
    return session
  }

  /** A new project in a new folder, titled by its name if no title is given. Refuses what `ProjectStore.create` refuses. */
  async create(path: string, title: string): Promise<ProjectSession> {
    const { now, author } = this.#options.context()
    const at = now()
    const titled = title === '' ? basename(withEnding(path), folderEnding) : title
    const project = emptyProject(titled, { createdAt: at, createdBy: author, modifiedAt: at, modifiedBy: author })
    const store = await ProjectStore.create(path, project, { now })
    const session = await this.#once(store.folder, () =>
      Promise.resolve(new ProjectSession(store, { context: this.#options.context })),
    )
    await this.#remember(session)
    return session
  }

  /** A copy of the sample to play with. It is gone when it is closed. */
  async openSample(): Promise<ProjectSession> {
    const { sampleFolder, sampleCopies, context } = this.#options
    const { newId, now } = context()
    const sample = await readBytes(join(sampleFolder, projectFileName))
    if (sample === null) throw new Refusal('file-missing', { place: placeOf(sampleFolder) })
    const parent = join(sampleCopies, newId())
    await mkdir(parent, { recursive: true, mode: 0o700 })
    const { folder } = await makeProjectFolder(join(parent, basename(sampleFolder)))
    await replaceFile(join(folder, projectFileName), sample)
    await copyEvidence(sampleFolder, folder)
    return await this.#once(folder, async () => {
      const store = await ProjectStore.open(folder, { now })
      return new ProjectSession(store, { context, isSample: true })
    })
  }

  /** Writes the project, as it stands in memory, into a new folder, with its evidence and the log of it; see `ProjectEvidence.copyTo`. */
  async saveCopy(session: ProjectSession, path: string): Promise<Written> {
    const { now } = this.#options.context()
    const copy = await ProjectStore.create(path, session.project, { now })
    const found = await this.#carryEvidence(session, copy)
    await this.#options.settings.remember(copy.folder, session.title, now(), this.#options.context().newId)
    const evidence = found.filter(({ outcome }) => outcome !== 'intact')
    const place = placeOf(dirname(copy.folder))
    return { kind: 'written', files: [basename(copy.folder)], place, ...(evidence.length === 0 ? {} : { evidence }) }
  }

  /** Gives a project free. What is not stored is let go: ask `session.saving` first. */
  async close(session: ProjectSession): Promise<void> {
    if (!this.#open.delete(session.folder)) return
    const closing = this.#closeNow(session)
    this.#closing.set(session.folder, closing)
    try {
      await closing
    } finally {
      this.#closing.delete(session.folder)
    }
  }

  /** Removes copies of the sample that a crash left behind. To be asked once, before anything is opened. */
  async clearSampleCopies(): Promise<void> {
    await asFarAsPossible(rm(this.#options.sampleCopies, { recursive: true, force: true }))
  }

  async recent(): Promise<readonly RecentProject[]> {
    return await Promise.all(
      this.#options.settings.recent.map(async ({ id, folder, title, openedAt }) => ({
        id,
        title,
        place: placeOf(folder),
        openedAt,
        isThere: await holdsProject(folder),
      })),
    )
  }

  /** Opens one of `recent`, by its token. */
  async openRecent(id: string, questions: OpeningQuestions = {}): Promise<ProjectSession> {
    const recent = this.#options.settings.recent.find((known) => known.id === id)
    if (recent === undefined) throw new Refusal('file-missing')
    return await this.open(recent.folder, questions)
  }

  /** The session that is open for this folder, or the one that `open` makes now; made once, however often it is asked for. */
  async #once(folder: string, open: () => Promise<ProjectSession>): Promise<ProjectSession> {
    await this.#closing.get(folder)
    const known = this.#open.get(folder)
    if (known !== undefined) return await known
    const opening = open()
    this.#open.set(folder, opening)
    try {
      return await opening
    } catch (error) {
      this.#open.delete(folder)
      throw error
    }
  }

  /** A copy without its evidence would be taken for a whole one, so then there is none. */
  async #carryEvidence(session: ProjectSession, copy: ProjectStore): Promise<EvidenceReport['captures']> {
    try {
      const found = await session.evidence.copyTo(copy.folder)
      await copy.close()
      return found
    } catch (error) {
      await copy.close()
      await asFarAsPossible(rm(copy.folder, { recursive: true, force: true }))
      throw error
    }
  }

  async #closeNow(session: ProjectSession): Promise<void> {
    await this.#remember(session)
    await session.close()
    if (session.isSample) await asFarAsPossible(rm(join(session.folder, '..'), { recursive: true, force: true }))
  }

  async #remember(session: ProjectSession): Promise<void> {
    if (session.isSample) return
    const { now, newId } = this.#options.context()
    await this.#options.settings.remember(session.folder, session.title, now(), newId)
  }
}

/** A drive that is asleep or gone may take very long to answer. */
const patienceMs = 800

async function holdsProject(folder: string): Promise<boolean> {
  return await Promise.race([looksLikeProject(folder), pause(patienceMs, false, { ref: false })])
}

async function looksLikeProject(folder: string): Promise<boolean> {
  try {
    return (await readdir(folder)).includes(projectFileName)
  } catch (error) {
    if (isSystemCode(error, 'ENOENT', 'ENOTDIR', 'EACCES', 'EPERM')) return false
    throw error
  }
}
