import type { ReadDocument } from '../../shared/desk/read-document'
import type { InputOf, Opening, Settings, StartState } from '../../shared/ipc/contract'
import { Refusal } from '../../shared/problem'
import type { Dialogs } from '../services/dialogs'
import type { EvidenceCrates } from '../services/crate/evidence-crates'
import type { Opener } from '../services/evidence/opener'
import type { StartReading } from '../services/imports/import-reader'
import { readDocumentFile } from '../services/documents/document-file'
import type { Log } from '../services/log'
import type { OpeningQuestions, OpenProjects } from '../services/open-projects'
import type { DoTask } from '../services/project-tasks/project-tasks'
import { fileNameFrom } from '../services/project-folder'
import type { ProjectSession } from '../services/project-session'
import type { SettingsStore } from '../services/settings'
import type { StyleFolder } from '../services/style-folder'
import type { Briefings } from '../services/briefing/briefings'
import type { Figures } from '../services/briefing/figures'
import { makeBriefingHandlers } from './briefing-handlers'
import { makeEvidenceHandlers } from './evidence-handlers'
import { makeExportHandlers } from './export-handlers'
import { makeFigureHandlers } from './figure-handlers'
import { makeImportHandlers } from './import-handlers'
import { checkLink } from './link'
import type { Handlers } from './router'
import { makeStyleHandlers } from './style-handlers'
import { commandOfWindow } from './window-command'
import type { ProjectWindow, WindowProjects } from './window-projects'

export interface HandlerServices {
  readonly projects: OpenProjects
  readonly windows: WindowProjects
  readonly settings: SettingsStore
  /** Reads files that are to be taken in, beside the program. */
  readonly startReading: StartReading
  readonly briefings: Briefings
  readonly figures: Figures
  readonly crates: Pick<EvidenceCrates, 'prepare'>
  /** Does what takes long for a whole project. */
  readonly doTask: DoTask
  /** The program and its version, as it stands in what it writes. */
  readonly generator: string
  /** ISO 8601, UTC. */
  readonly now: () => string
  /** The words of a document; see `services/documents/read-document.ts`. */
  readonly readDocument: (file: { readonly name: string; readonly bytes: Uint8Array }) => Promise<ReadDocument>
  /** The person's own citation styles. */
  readonly styles: Pick<StyleFolder, 'list' | 'add' | 'remove'>
  readonly log: Log
  /** What the About box shows. */
  readonly program: Pick<StartState, 'version' | 'engine' | 'platform'>
  /** Opens an address that was checked and agreed to. */
  readonly openInBrowser: (url: string) => Promise<void>
  /** Hands evidence to the system. */
  readonly opener: Opener
  readonly onSettings: (settings: Settings) => void
  /** The list of recent projects may have become another. */
  readonly onRecent: () => void
  readonly onReport: (window: ProjectWindow, report: InputOf<'window.report'>) => void
}

/** The answer to every request of the contract: which service does it. */
export function makeHandlers(services: HandlerServices): Handlers {
  const { projects, windows, settings, log } = services

  return {
    'app.start': async () => ({
      ...services.program,
      recent: await projects.recent(),
      settings: settings.settings,
    }),

    'project.create': async ({ title }, window) => {
      const path = await window.dialogs.chooseNewProject(fileNameFrom(title))
      if (path === null) return { kind: 'cancelled' }
      return show(window, await projects.create(path, title))
    },
    'project.open': ({ from }, window) => unlessCancelled(() => open(from, window)),
    'project.close': async (_, window) => {
      await windows.leave(window)
    },
    'project.view': (_, window) => windows.view(window),

    'project.execute': ({ command }, window) => windows.requireSession(window).execute(commandOfWindow(command)),
    'project.undo': (_, window) => windows.requireSession(window).undo(),
    'project.redo': (_, window) => windows.requireSession(window).redo(),
    'project.retrySave': (_, window) => windows.retrySave(window),
    'project.saveCopy': async (_, window) => {
      const copy = await windows.saveCopy(window)
      services.onRecent()
      return copy ?? { kind: 'cancelled' }
    },

    ...makeExportHandlers(services),
    ...makeImportHandlers(services),
    ...makeStyleHandlers(services),

    'desk.openDocument': async (_, window) => {
      const path = await window.dialogs.chooseDocument()
      if (path === null) return { kind: 'cancelled' }
      return { kind: 'read', document: await services.readDocument(await readDocumentFile(path)) }
    },
    'desk.readDocument': async (file) => ({ kind: 'read', document: await services.readDocument(file) }),

    ...makeEvidenceHandlers(services),
    ...makeBriefingHandlers(services),
    ...makeFigureHandlers(services),

    'work.stop': ({ work }, window) => windows.works.stop(window, work),
    'recent.forget': async ({ id }) => {
      await settings.forget(id)
      services.onRecent()
      return await projects.recent()
    },
    'settings.change': async ({ patch }) => {
      const changed = await settings.change(patch)
      services.onSettings(changed)
      return changed
    },
    'link.open': async ({ url }, window) => {
      const address = checkLink(url)
      if (await window.dialogs.mayOpenLink(address)) await services.openInBrowser(address)
    },
    'window.report': (report, window) => services.onReport(window, report),
    'window.failed': ({ message, stack }) => log.write('error', 'In a window', { message, stack }),
  }

  async function open(from: InputOf<'project.open'>['from'], window: ProjectWindow): Promise<Opening> {
    switch (from.kind) {
      case 'sample':
        return show(window, await projects.openSample())
      case 'recent':
        return show(window, await projects.openRecent(from.id, questionsOf(window.dialogs)))
      case 'dialog': {
        const path = await window.dialogs.chooseProject()
        if (path === null) return { kind: 'cancelled' }
        return show(window, await projects.open(path, questionsOf(window.dialogs)))
      }
    }
  }

  function show(window: ProjectWindow, session: ProjectSession): Opening {
    windows.show(window, session)
    services.onRecent()
    return { kind: 'opened' }
  }
}

/** What opening a project may have to ask. A no is a change of mind, not a failure. */
export function questionsOf(dialogs: Dialogs): OpeningQuestions {
  const orCancelled =
    <Asked>(ask: (about: Asked) => Promise<boolean>) =>
    async (about: Asked) => {
      if (await ask(about)) return true
      throw new Refusal('cancelled')
    }
  return {
    mayTakeOutsideChange: orCancelled(dialogs.mayTakeOutsideChange),
    mayTakeOverLock: orCancelled(dialogs.mayTakeOverLock),
  }
}

async function unlessCancelled(open: () => Promise<Opening>): Promise<Opening> {
  try {
    return await open()
  } catch (error) {
    if (error instanceof Refusal && error.problem.code === 'cancelled') return { kind: 'cancelled' }
    throw error
  }
}
