import { Refusal, type Problem } from '../../../shared/problem'
import { crateWords as words } from '../../../shared/words/crate'
import { logExport } from '../briefing/export-log'
import type { ProjectSession } from '../project-session'
import type { CrateLeft } from './prepare-crate'

interface Sent {
  /** As it is called where it went. */
  readonly name: string
  /** Of the whole ZIP, hexadecimal. */
  readonly sha256: string
  /** ISO 8601, UTC. */
  readonly at: string
  /** As named in the settings; may be ''. */
  readonly by: string
}

/**
 * Notes in the custody log and in the export log that an evidence ZIP has left. It is out already: where it cannot be noted, that is said, in
 * sentences, and nothing is taken back.
 */
export async function logCrate(
  session: ProjectSession,
  { captureIds, ...left }: CrateLeft,
  { name, sha256, at, by }: Sent,
  sentenceOf: (problem: Problem) => string,
): Promise<readonly string[]> {
  const isInCustody = await session.evidence.noteExported(captureIds, words.custodyNote(name))
  try {
    await session.requireWritable()
    const files = [{ name, hash: `sha-256:${sha256}` }]
    await logExport(session.folder, { at, by, what: 'evidence', files, captures: captureIds.length, ...left })
    return isInCustody ? [] : [words.custodyWaits]
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return [words.notLogged(sentenceOf(error.problem))]
  }
}
