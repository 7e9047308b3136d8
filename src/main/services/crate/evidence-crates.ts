import type { CitationStyle } from '../../../shared/citing/citation-formatter'
import type { Project } from '../../../shared/project/project'
import { workWords } from '../../../shared/words/work'
import { readIntact } from '../evidence/read-intact'
import type { DoTask } from '../project-tasks/project-tasks'
import type { Running } from '../threads/run-in-thread'
import type { CrateContents, CrateRequest } from './prepare-crate'
import { zipPieces, type ZipEntry } from './zip-pieces'

/** An evidence ZIP that is ready to be written. */
export interface PreparedCrate extends Pick<CrateContents, 'name' | 'notes' | 'leftOut' | 'left'> {
  /**
   * The ZIP itself, made while it is asked for. Refuses with `write-failed` if a capture becomes another file meanwhile, and with whatever
   * `signal` is aborted with.
   */
  readonly pieces: (running?: Running) => AsyncIterable<Uint8Array>
}

export interface EvidenceCratesOptions {
  /** ISO 8601, UTC. */
  readonly now: () => string
  /** The program and its version. */
  readonly generator: string
  /** Checks the captures and writes everything else. */
  readonly doTask: DoTask
  /** The citation styles that the person has loaded; none where nobody has. */
  readonly ownStyles?: () => Promise<readonly CitationStyle[]>
}

/** How a project becomes an evidence ZIP (RO-Crate): the same for the window and the command line. */
export class EvidenceCrates {
  readonly #options: EvidenceCratesOptions

  constructor(options: EvidenceCratesOptions) {
    this.#options = options
  }

  /** Prepares what `prepareCrate` says, and refuses what it refuses. */
  async prepare(
    project: Project,
    projectFolder: string,
    request: CrateRequest,
    running: Running = {},
  ): Promise<PreparedCrate> {
    const { now, generator, doTask, ownStyles } = this.#options
    const own = (await ownStyles?.()) ?? []
    const ownStyle = own.find(({ id }) => id === request.citationStyle) ?? null
    const at = now()
    const { name, notes, leftOut, left, ...contents } = await doTask(
      'prepare-crate',
      project,
      { request, projectFolder, ownStyle, at, generator },
      running,
    )
    return { name, notes, leftOut, left, pieces: (packing = {}) => piecesOf(contents, at, packing) }
  }
}

/** How often it is told how much is packed. */
const tellings = 200

async function* piecesOf(
  { written, folder, captured }: Pick<CrateContents, 'written' | 'folder' | 'captured'>,
  at: string,
  { signal, onProgress }: Running,
): AsyncGenerator<Uint8Array, void, undefined> {
  const entries: readonly ZipEntry[] = [
    ...written,
    ...(folder === null
      ? []
      : captured.map(({ path, capture }) => ({ path, pieces: () => readIntact(folder, capture) }))),
  ]
  const total =
    written.reduce((sum, { content }) => sum + content.byteLength, 0) +
    captured.reduce((sum, { bytes }) => sum + bytes, 0)
  let told = -Infinity
  const onPacked = (done: number): void => {
    if (done - told < total / tellings && done < total) return
    told = done
    onProgress?.({ step: workWords.packing(done, total), done, total })
  }
  for await (const piece of zipPieces(entries, at, onPacked)) {
    signal?.throwIfAborted()
    yield piece
  }
}
