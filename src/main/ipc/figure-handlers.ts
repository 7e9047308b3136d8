import type { BriefingExported, Printed } from '../../shared/ipc/contract'
import { loggedFile } from '../services/briefing/export-log'
import type { Figures } from '../services/briefing/figures'
import { logLeft } from '../services/briefing/log-left'
import { exportFiles } from '../services/exported-files'
import type { SettingsStore } from '../services/settings'
import type { Handlers } from './router'
import type { WindowProjects } from './window-projects'

export interface FigureHandlerServices {
  readonly windows: WindowProjects
  readonly settings: SettingsStore
  readonly figures: Figures
  readonly now: () => string
}

/** The timeline as a picture of its own. */
export function makeFigureHandlers({ windows, settings, figures, now }: FigureHandlerServices) {
  return {
    'figure.preview': (wanted, window) => {
      const { project } = windows.requireSession(window)
      return windows.works.run(window, 'figure-preview', (watched) => figures.preview(project, wanted, watched))
    },

    'figure.export': async ({ to, resolution, ...wanted }, window): Promise<BriefingExported> => {
      const session = windows.requireSession(window)
      const { file, outcome } = await windows.works.run(window, 'figure', (watched) =>
        figures.write(session.project, wanted, { to, resolution }, watched),
      )
      const written = await exportFiles([file], window.dialogs, session.folder)
      if (written?.kind !== 'written') return { kind: 'cancelled' }
      const [name = file.name] = written.files
      const files = [loggedFile({ name, bytes: file.bytes })]
      return { ...written, ...outcome, notLogged: await logLeft(session, { ...leaving(wanted.title), files }, outcome) }
    },

    'figure.print': async (wanted, window): Promise<Printed> => {
      const session = windows.requireSession(window)
      const { page, outcome } = await windows.works.run(window, 'figure', (watched) =>
        figures.pageForPaper(session.project, wanted, watched),
      )
      if ((await figures.printOnPaper(page)) === 'cancelled') return { kind: 'cancelled' }
      const left = { ...leaving(wanted.title), files: [], printed: true } as const
      return { kind: 'printed', notLogged: await logLeft(session, left, outcome) }
    },
  } satisfies Partial<Handlers>

  function leaving(title: string) {
    return { at: now(), by: settings.settings.author, what: 'figure', title } as const
  }
}
