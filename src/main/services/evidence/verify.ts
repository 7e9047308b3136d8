import { decide, type EvidenceReport, type Observation, type VerifiedCapture } from '../../../shared/evidence/report'
import { capturesInOrder } from '../../../shared/project/lookups'
import type { Project } from '../../../shared/project/project'
import type { Capture } from '../../../shared/project/records/capture'
import { custodyStateOf, readCustodyLog } from './custody-log'
import { findEvidenceFolder, storedFiles } from './evidence-folder'
import { observe } from './observe'

export interface Verifying {
  /** Called before each file, and once more at the end. */
  readonly onProgress?: (done: number, total: number) => void
  /** Ends it early, by throwing its reason. */
  readonly signal?: AbortSignal
}

/**
 * Verifies the evidence of a project without writing anything anywhere: not to the project, not to the log, not even a lock.
 * Refuses with `evidence-folder-refused`, or with why the log cannot be read.
 */
export async function verifyEvidence(
  project: Project,
  projectFolder: string,
  { captures = capturesInOrder(project), ...verifying }: Verifying & { readonly captures?: readonly Capture[] } = {},
): Promise<EvidenceReport> {
  const folder = await findEvidenceFolder(projectFolder)
  const [observations, chain, stored] = [
    await gather(folder, captures, verifying),
    await readCustodyLog(folder),
    await storedFiles(folder),
  ]
  const claimed = new Set([...project.captures].map(({ path }) => path))
  return {
    captures: decideAll(captures, observations),
    custody: custodyStateOf(chain, capturesInOrder(project)),
    unclaimedFiles: stored.filter((name) => !claimed.has(name)).length,
  }
}

/** What stands in each place; captures of one file look at it once. */
async function gather(
  folder: string | null,
  captures: readonly Capture[],
  { onProgress, signal }: Verifying,
): Promise<ReadonlyMap<string, Observation>> {
  const paths = [...new Set(captures.map(({ path }) => path))]
  const observations = new Map<string, Observation>()
  for (const path of paths) {
    onProgress?.(observations.size, paths.length)
    observations.set(path, await observe(folder, path, signal))
  }
  onProgress?.(paths.length, paths.length)
  return observations
}

function decideAll(
  captures: readonly Capture[],
  observations: ReadonlyMap<string, Observation>,
): readonly VerifiedCapture[] {
  return captures.map((capture) => decide(capture, observations.get(capture.path) ?? { kind: 'none' }))
}
