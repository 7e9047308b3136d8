import type { BriefingExported, Printed } from '../../shared/ipc/contract'
import type { BriefingFields } from '../../shared/project/records/briefing'
import type { Briefings } from '../services/briefing/briefings'
import { loggedFile } from '../services/briefing/export-log'
import { logLeft } from '../services/briefing/log-left'
import { exportFiles } from '../services/exported-files'
import type { SettingsStore } from '../services/settings'
import type { Handlers } from './router'
import type { WindowProjects } from './window-projects'

export interface BriefingHandlerServices {
  readonly windows: WindowProjects
  readonly settings: SettingsStore
  readonly briefings: Briefings
  readonly now: () => string
}

export function makeBriefingHandlers({ windows, settings, briefings, now }: BriefingHandlerServices) {
  return {
    'briefing.preview': async ({ briefing, allowed, paper }, window) => {
      const { project } = windows.requireSession(window)
      const { pdf, outcome } = await windows.works.run(window, 'preview', (watched) =>
        briefings.preview(project, { briefing: styled(briefing), allowed, paper }, watched),
      )
      return { pdf, ...outcome }
    },

    'briefing.export': async ({ briefing, allowed, paper, to }, window): Promise<BriefingExported> => {
      const session = windows.requireSession(window)
      const made = await windows.works.run(window, 'briefing', (watched) =>
        briefings.write(session.project, { briefing: styled(briefing), allowed, paper }, to, watched),
      )
      const written = await exportFiles(made.files, window.dialogs, session.folder)
      if (written === null) return { kind: 'cancelled' }
      if (written.kind === 'cancelled') return written
      const left = { ...leaving(briefing), files: made.files.map(loggedFile) }
      return { ...written, ...made.outcome, notLogged: await logLeft(session, left, made.outcome) }
    },

    'briefing.print': async ({ briefing, allowed, paper }, window): Promise<Printed> => {
      const session = windows.requireSession(window)
      const { page, outcome } = await windows.works.run(window, 'briefing', (watched) =>
        briefings.pageForPaper(session.project, { briefing: styled(briefing), allowed, paper }, watched),
      )
      if ((await briefings.printOnPaper(page)) === 'cancelled') return { kind: 'cancelled' }
      const left = { ...leaving(briefing), files: [], printed: true } as const
      return { kind: 'printed', notLogged: await logLeft(session, left, outcome) }
    },
  } satisfies Partial<Handlers>

  /** A briefing that names no citation style takes the one in the settings. */
  function styled(briefing: BriefingFields): BriefingFields {
    return { ...briefing, citationStyle: briefing.citationStyle || settings.settings.citationStyle }
  }

  function leaving({ title, template, handling }: BriefingFields) {
    return { at: now(), by: settings.settings.author, what: 'briefing', title, template, handling } as const
  }
}
