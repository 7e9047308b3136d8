import type { Attached, CustodyView, InputOf } from '../../shared/ipc/contract'
import { Refusal, type Problem } from '../../shared/problem'
import { nameOf } from '../../shared/project/names'
import { evidenceWords } from '../../shared/words/evidence'
import { nameOfFile, type FileToTake } from '../services/evidence/file-source'
import type { AttachedFile } from '../services/evidence/project-evidence'
import type { ProjectSession } from '../services/project-session'
import type { HandlerServices } from './handlers'
import type { Handlers } from './router'
import type { ProjectWindow } from './window-projects'

type EvidenceRequest = Extract<keyof Handlers, `evidence.${string}`>

/** More entries of the custody log than anybody reads in a window; the file holds them all. */
const mostEntries = 1000

/** The answers to requests about evidence. Paths come from the system's own dialogs and stay in main. */
export function makeEvidenceHandlers({
  windows,
  opener,
}: Pick<HandlerServices, 'windows' | 'opener'>): Pick<Handlers, EvidenceRequest> {
  /** The file that each window was last told to be another than the one it was chosen for. */
  const offers = new WeakMap<ProjectWindow, { readonly id: string; readonly file: FileToTake }>()
  let offerCount = 0

  return {
    'evidence.attach': async ({ sourceId, from }, window) => {
      const { evidence } = windows.requireSession(window)
      const files = await filesFrom(from, window)
      if (files.length === 0) return { kind: 'cancelled' }
      return await attachAll(files, (file) => evidence.attach(sourceId, file))
    },
    'evidence.attachText': async ({ sourceId }, window) => {
      const { evidence } = windows.requireSession(window)
      return { kind: 'attached', files: [await evidence.attachText(sourceId)], refused: [] }
    },
    'evidence.open': ({ captureId }, window) => windows.requireSession(window).evidence.open(captureId, opener),
    'evidence.verify': async ({ captureIds }, window) => {
      const { evidence } = windows.requireSession(window)
      return await windows.works.run(window, 'verify', ({ signal, onProgress }) =>
        evidence.verify(captureIds, {
          signal,
          onProgress: (done, total) => onProgress({ step: evidenceWords.report.verifying(done, total), done, total }),
        }),
      )
    },
    'evidence.relink': async ({ captureId }, window) => {
      const { evidence, project } = windows.requireSession(window)
      const path = await window.dialogs.chooseOriginal(nameOf(project, 'captures', captureId))
      if (path === null) return { kind: 'cancelled' }
      const file = { kind: 'path', path } as const
      if ((await evidence.relink(captureId, file)) === 'relinked') return { kind: 'relinked' }
      offerCount += 1
      const id = `offer-${offerCount}`
      offers.set(window, { id, file })
      return { kind: 'different', name: nameOfFile(file), offer: id }
    },
    'evidence.remove': ({ captureId }, window) => windows.requireSession(window).evidence.remove(captureId),
    'evidence.log': (_, window) => readLog(windows.requireSession(window)),
  }

  async function filesFrom(
    from: InputOf<'evidence.attach'>['from'],
    window: ProjectWindow,
  ): Promise<readonly FileToTake[]> {
    switch (from.kind) {
      case 'dialog':
        return (await window.dialogs.chooseEvidence()).map((path) => ({ kind: 'path', path }))
      case 'bytes':
        return [from]
      case 'offer': {
        const offer = offers.get(window)
        if (offer?.id !== from.id) throw new Refusal('cancelled')
        offers.delete(window)
        return [offer.file]
      }
    }
  }
}

/** One after the other; what is wrong with one does not keep the others out. */
async function attachAll(
  files: readonly FileToTake[],
  attach: (file: FileToTake) => Promise<AttachedFile>,
): Promise<Attached> {
  const attached: AttachedFile[] = []
  const refused: Problem[] = []
  for (const file of files) {
    try {
      attached.push(await attach(file))
    } catch (error) {
      if (!(error instanceof Refusal) || files.length === 1) throw error
      refused.push(error.problem)
    }
  }
  return { kind: 'attached', files: attached, refused }
}

async function readLog({ evidence, project }: ProjectSession): Promise<CustodyView> {
  const { entries, state, waiting } = await evidence.readLog()
  // A capture that has gone was named when it was first added.
  const names = new Map(
    entries
      .filter(({ action }) => action === 'added')
      .map(({ captureId, note }) => [captureId, note] as const)
      .reverse(),
  )
  return {
    entries: entries.slice(-mostEntries).map(({ captureId, sequence, at, by, action, note }) => ({
      ...{ sequence, at, by, action, note },
      name: nameOf(project, 'captures', captureId) || (names.get(captureId) ?? ''),
    })),
    state,
    waiting,
  }
}
