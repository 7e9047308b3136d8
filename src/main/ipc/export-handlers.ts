import type { InputOf, Written } from '../../shared/ipc/contract'
import { aboutOf } from '../../shared/project/project'
import { leavingWords } from '../../shared/words/leaving'
import { sentenceOf } from '../../shared/words/problems'
import type { EvidenceCrates } from '../services/crate/evidence-crates'
import { hashedPieces } from '../services/crate/hashed-pieces'
import { logCrate } from '../services/crate/log-crate'
import { loggedFile } from '../services/briefing/export-log'
import { logLeft } from '../services/briefing/log-left'
import { exportFiles } from '../services/exported-files'
import type { RecordExport } from '../services/exports/export-records'
import type { DoTask } from '../services/project-tasks/project-tasks'
import type { SettingsStore } from '../services/settings'
import type { Handlers } from './router'
import type { ProjectWindow, WindowProjects } from './window-projects'

export interface ExportHandlerServices {
  readonly windows: WindowProjects
  readonly settings: SettingsStore
  readonly doTask: DoTask
  readonly crates: Pick<EvidenceCrates, 'prepare'>
  readonly generator: string
  readonly now: () => string
}

/** How what is in a project leaves it, but for briefings. */
export function makeExportHandlers({ windows, settings, doTask, crates, generator, now }: ExportHandlerServices) {
  return {
    'project.export': async (input, window) => {
      if (!isOfRecords(input)) return await exportEvidence(input, window)
      const session = windows.requireSession(window)
      const made = { generator, exportedAt: now() }
      const { files, notes, outcome } = await windows.works.run(window, 'export', (watched) =>
        doTask('export-records', session.project, { export: input, made }, watched),
      )
      const written = await exportFiles(files, window.dialogs, session.folder)
      if (written?.kind !== 'written') return { kind: 'cancelled' }
      const { title } = aboutOf(session.project)
      const logged = files.map((file, at) => loggedFile({ ...file, name: written.files[at] ?? file.name }))
      const left = { at: now(), by: settings.settings.author, what: 'export', format: input.to, title } as const
      const problem = await logLeft(session, { ...left, files: logged }, outcome)
      const notLogged = problem === null ? [] : [leavingWords.notLogged(sentenceOf(problem).text)]
      return { ...written, notes: [...notes, ...notLogged] }
    },
  } satisfies Partial<Handlers>

  async function exportEvidence(
    { filter, allowed = [] }: InputOf<'project.export'>,
    window: ProjectWindow,
  ): Promise<Written> {
    const session = windows.requireSession(window)
    const { author: by, citationStyle } = settings.settings
    const request = { filter, allowed, by, citationStyle }
    const { crate, written, sha256 } = await windows.works.run(window, 'export', async (watched) => {
      const prepared = await crates.prepare(session.project, session.folder, request, watched)
      const hashed = hashedPieces(prepared.pieces(watched))
      const files = [{ name: prepared.name, pieces: hashed.pieces }]
      return {
        crate: prepared,
        written: await exportFiles(files, window.dialogs, session.folder),
        sha256: hashed.sha256,
      }
    })
    if (written?.kind !== 'written') return { kind: 'cancelled' }
    const sent = { name: written.files[0] ?? crate.name, sha256: sha256(), at: now(), by }
    const notLogged = await logCrate(session, crate.left, sent, (problem) => sentenceOf(problem).text)
    return { ...written, notes: [...crate.notes, ...notLogged] }
  }
}

function isOfRecords(input: InputOf<'project.export'>): input is RecordExport {
  return input.to !== 'evidence'
}
