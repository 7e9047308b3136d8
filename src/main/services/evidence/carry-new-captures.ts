import { decide } from '../../../shared/evidence/report'
import { projectOf, type Project } from '../../../shared/project/project'
import type { Capture } from '../../../shared/project/records/capture'
import { otherProjectWords } from '../../../shared/words/other-project'
import { carryEvidence } from './carry-evidence'
import { findEvidenceFolder } from './evidence-folder'
import { observe } from './observe'

/** The open project that captures are about to come into. */
export interface Receiver {
  readonly project: Project
  readonly folder: string
  readonly requireWritable: () => Promise<void>
}

/**
 * Copies the files of captures that come from other projects, before the captures do, and says in sentences what became of them.
 * Only a file with the hash of its capture is copied; what is here already stays. Refuses with `evidence-not-carried` where
 * nothing can be written.
 */
export async function carryNewCaptures(
  receiver: Receiver,
  captures: readonly Capture[],
  fromProjects: readonly string[],
): Promise<readonly string[]> {
  const fresh = captures.filter(({ id }) => !receiver.project.captures.has(id))
  if (fresh.length === 0 || fromProjects.length === 0) return []
  let missing = await notIntactIn(receiver.folder, fresh)
  let copied = 0
  for (const from of fromProjects) {
    const lacking = new Set(await notIntactIn(from, missing))
    const there = missing.filter((capture) => !lacking.has(capture))
    if (there.length === 0) continue
    await receiver.requireWritable()
    await carryEvidence(projectOf({ captures: there }), from, receiver.folder)
    copied += there.length
    missing = [...lacking]
  }
  const { evidence } = otherProjectWords
  return [
    ...(copied > 0 ? [evidence.copied(copied)] : []),
    ...(missing.length > 0 ? [evidence.notCopied(missing.map(({ originalName }) => originalName))] : []),
  ]
}

async function notIntactIn(projectFolder: string, captures: readonly Capture[]): Promise<readonly Capture[]> {
  const folder = await findEvidenceFolder(projectFolder)
  const lacking: Capture[] = []
  for (const capture of captures) {
    if (decide(capture, await observe(folder, capture.path)).outcome !== 'intact') lacking.push(capture)
  }
  return lacking
}
