import type { BriefingExported, InputOf } from '../../shared/ipc/contract'
import { Refusal } from '../../shared/problem'
import type { BriefingFields } from '../../shared/project/records/briefing'
import { loggedFile, logExport } from '../services/briefing/export-log'
import type { Briefings, WrittenBriefing } from '../services/briefing/briefings'
import { exportFiles } from '../services/exported-files'
import type { ProjectSession } from '../services/project-session'
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
      return { ...written, ...made.outcome, notLogged: await logged(session, briefing, made) }
    },
  } satisfies Partial<Handlers>

  /** A briefing that names no citation style takes the one in the settings. */
  function styled(briefing: BriefingFields): BriefingFields {
    return { ...briefing, citationStyle: briefing.citationStyle || settings.settings.citationStyle }
  }

  /** What left is out already: where that cannot be noted, the person is told, and nothing is taken back. */
  async function logged(
    session: ProjectSession,
    { title, template, handling }: InputOf<'briefing.export'>['briefing'],
    { files, outcome }: WrittenBriefing,
  ) {
    const { events, heldBack, letOut, claimsHeldBack } = outcome
    try {
      await session.requireWritable()
      await logExport(session.folder, {
        at: now(),
        by: settings.settings.author,
        what: 'briefing',
        title,
        template,
        handling,
        files: files.map(loggedFile),
        events,
        heldBack: { ...heldBack, claims: claimsHeldBack },
        letOut,
      })
      return null
    } catch (error) {
      if (error instanceof Refusal) return error.problem
      throw error
    }
  }
}
