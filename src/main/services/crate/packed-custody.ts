import type { Leaving } from '../../../shared/leaving/what-leaves'
import { crateWords as words } from '../../../shared/words/crate'
import { linesAbout, readChain } from '../evidence/custody-chain'
import { readCustodyBytes } from '../evidence/custody-log'

/** What leaves of the custody log: its text, null where none of it does, and what should be known about that. */
export interface PackedCustody {
  readonly text: string | null
  readonly notes: readonly string[]
}

/**
 * The lines of the custody log about the captures that leave, each as it stands. Where confidential sources are held back none leaves: a note
 * in it may hold the name of a package, or of a step that was undone, and tell of them.
 */
export async function packCustody(
  { project, heldBack }: Pick<Leaving, 'project' | 'heldBack'>,
  folder: string | null,
): Promise<PackedCustody> {
  if (project.captures.size === 0) return { text: null, notes: [] }
  if (heldBack.confidential > 0) return { text: null, notes: [words.custodyHeldBack] }
  const bytes = await readCustodyBytes(folder)
  if (typeof bytes === 'string') return { text: null, notes: [words.custodyMissing] }
  const { text, count, others } = linesAbout(bytes, new Set([...project.captures].map(({ id }) => id)))
  const { break: broken } = readChain(bytes)
  const notes = [
    ...(broken === null ? [] : [words.custodyBroken(broken.line)]),
    ...(others === 0 ? [] : [words.custodyInPart(count, others)]),
  ]
  return { text, notes }
}
