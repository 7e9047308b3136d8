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
    // Archivists put in brackets a date they supplied themselves.
    const supplied = /^\[[^\]]+\]$|^\([^)]+\)$/.test(text) ? text.slice(1, -1) : null
    if (supplied !== null) return readDrafts(supplied, context)
    for (const read of [readSingle, readOpenEnded, readSpan]) {
      const drafts = read(text, context)
      if (drafts.length > 0) return drafts
    }
    const turned = timesFirst(text, context)
    return turned === null ? [] : readDrafts(turned, context)
  } catch (refused) {
    // Stepping before or after a date can leave what EDTF can write.
    if (refused instanceof Refusal) return [{ impossible: String(refused.problem.details['reason']) }]
    throw refused
  }
}

/** “20 September 2023 between 13:00 and 14:00” is “between 13:00 and 14:00 on 20 September 2023”. */
function timesFirst(text: string, context: TypedContext): string | null {
  const [, day, word, times] = /^(.+?),? (between|from|before|after|by|since|until) (\d.*)$/.exec(text) ?? []
  const piece = day === undefined ? undefined : readPiece(day, context)[0]
  if (piece?.type !== 'said' || piece.day === null || piece.year === null || piece.clock !== null) return null
  return `${word ?? ''} ${times ?? ''} on ${day ?? ''}`
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
