import type { InputOf, Written } from '../../shared/ipc/contract'
import { kindsWithGate } from '../../shared/ipc/export-kinds'
import { referenceWords } from '../../shared/words/references'
import { sentenceOf } from '../../shared/words/problems'
import type { EvidenceCrates } from '../services/crate/evidence-crates'
import { hashedPieces } from '../services/crate/hashed-pieces'
import { logCrate } from '../services/crate/log-crate'
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
      const { files, confidentialSources, notes } = await windows.works.run(window, 'export', (watched) =>
        doTask('export-records', session.project, { export: input, made }, watched),
      )
      const written = await exportFiles(files, window.dialogs, session.folder)
      if (written === null) return { kind: 'cancelled' }
      // References say so themselves.
      const isSaid = confidentialSources === 0 || kindsWithGate.includes(input.to)
      return { ...written, notes: isSaid ? notes : [...notes, referenceWords.included(confidentialSources)] }
    },
  } satisfies Partial<Handlers>

  async function exportEvidence(
    { filter, withConfidential = false }: InputOf<'project.export'>,
    window: ProjectWindow,
  ): Promise<Written> {
    const session = windows.requireSession(window)
    const { author: by, citationStyle } = settings.settings
    const request = { filter, withConfidential, by, citationStyle }
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
