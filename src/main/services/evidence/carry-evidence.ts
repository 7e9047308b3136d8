import { lstat } from 'node:fs/promises'
import { join } from 'node:path'
import { decide, type VerifiedCapture } from '../../../shared/evidence/report'
import { Refusal } from '../../../shared/problem'
import { capturesInOrder } from '../../../shared/project/lookups'
import type { Project } from '../../../shared/project/project'
import type { Capture } from '../../../shared/project/records/capture'
import { readBytes, replaceFile } from '../durable-file'
import { isSystemCode } from '../system-trouble'
import { custodyLogName } from './custody-log'
import { findEvidenceFolder, openEvidenceFolder, placeOfStored } from './evidence-folder'
import { notTaken } from './file-source'
import { observe } from './observe'
import { copyIn, discard, putBack } from './take-in'

/**
 * Copies the files of a project's captures into another project folder, each hashed where it comes from and again on its way.
 * What has changed is carried as it is, so that the copy tells the same; what is missing or cannot be read is told, and stops
 * nothing: a copy may be the last chance. Files of deleted captures stay behind. Refuses with
 * `evidence-not-carried` when it cannot be written.
 */
export async function carryEvidence(
  project: Project,
  fromProject: string,
  toProject: string,
): Promise<readonly VerifiedCapture[]> {
  const from = await findEvidenceFolder(fromProject)
  const to = await openEvidenceFolder(toProject)
  const captures = capturesInOrder(project)
  const carried = new Set<string>()
  const results: VerifiedCapture[] = []
  for (const capture of captures) {
    const observed = await observe(from, capture.path)
    results.push(decide(capture, observed))
    if (from === null || observed.kind !== 'file' || observed.bytes === 0 || carried.has(capture.path)) continue
    carried.add(capture.path)
    await carryFile(from, to, capture, observed.sha256)
  }
  return results
}

async function carryFile(from: string, to: string, { path, originalName }: Capture, sha256: string): Promise<void> {
  try {
    const copied = await copyIn(to, { kind: 'path', path: placeOfStored(from, path) })
    if (copied.sha256 !== sha256) {
      await discard(copied)
      throw notTaken(path, 'changing')
    }
    await putBack(to, copied, path)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    throw new Refusal('evidence-not-carried', { ...error.problem.details, name: originalName }, { cause: error.cause })
  }
}

/** Copies the custody log as it stands, so that the copy can tell where everything came from. */
export async function carryCustodyLog(fromProject: string, toProject: string): Promise<void> {
  const from = await findEvidenceFolder(fromProject)
  if (from === null || !(await isFile(join(from, custodyLogName)))) return
  const bytes = await readBytes(join(from, custodyLogName))
  if (bytes !== null) await replaceFile(join(await openEvidenceFolder(toProject), custodyLogName), bytes)
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await lstat(path)).isFile()
  } catch (error) {
    if (isSystemCode(error, 'ENOENT')) return false
    throw error
  }
}
