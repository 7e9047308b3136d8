import type { TypedContext } from './context'
import { readOpenEnded } from './open-ended'
import { complete, draftOf, type Draft, type Impossible } from './said'
import { readPiece } from './single'
import { readSpan } from './spans'
import { rules } from './rules'
import { Refusal } from '../../problem'

/** Every understanding of a normalised text in lower case, best first; impossible dates among them with their reasons. */
export function readDrafts(text: string, context: TypedContext): (Draft | Impossible)[] {
  try {
    const [, within] = /^(?:some ?time|at some (?:time|point)) (?:in|on|during|within|around) (.+)$/.exec(text) ?? []
    if (within !== undefined) return readDrafts(within, context).map(asInstant)
    // Archivists put in square brackets a date they supplied themselves.
    const [, supplied] = /^\[([^\]]+)\]$/.exec(text) ?? []
    if (supplied !== undefined) return readDrafts(supplied, context)
    for (const read of [readSingle, readOpenEnded, readSpan]) {
      const drafts = read(text, context)
      if (drafts.length > 0) return drafts
    }
    return []
  } catch (refused) {
    // Stepping before or after a date can leave what EDTF can write.
    if (refused instanceof Refusal) return [{ impossible: String(refused.problem.details['reason']) }]
    throw refused
  }
}

function readSingle(text: string, context: TypedContext): (Draft | Impossible)[] {
  return readPiece(text, context).flatMap((piece): (Draft | Impossible)[] => {
    const completed = complete(piece)
    if (completed === null) return []
    return 'impossible' in completed ? [completed] : [draftOf(piece, completed)]
  })
}

function asInstant(draft: Draft | Impossible): Draft | Impossible {
  return 'impossible' in draft ? draft : { ...draft, kind: 'instant', rule: rules.sometime }
}
