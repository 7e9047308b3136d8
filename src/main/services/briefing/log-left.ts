import type { BriefingOutcome } from '../../../shared/ipc/answers'
import { Refusal, type Problem } from '../../../shared/problem'
import type { ProjectSession } from '../project-session'
import { logExport, type ExportEntry } from './export-log'

/**
 * Notes in the project what has left it. That is out already: where it cannot be noted, the answer says why, and nothing is taken
 * back; null if it was.
 */
export async function logLeft(
  session: ProjectSession,
  left: Omit<ExportEntry, 'events' | 'heldBack' | 'letOut'>,
  { events, heldBack, letOut, claimsHeldBack }: BriefingOutcome,
): Promise<Problem | null> {
  try {
    await session.requireWritable()
    await logExport(session.folder, { ...left, events, heldBack: { ...heldBack, claims: claimsHeldBack }, letOut })
    return null
  } catch (error) {
    if (error instanceof Refusal) return error.problem
    throw error
  }
}
