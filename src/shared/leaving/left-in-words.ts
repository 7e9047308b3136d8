import { withholdings } from '../briefing/withholding'
import { briefingWords } from '../words/briefing'
import { leavingWords as words } from '../words/leaving'
import type { Leaving } from './what-leaves'

/** What was held back from a file and what is in it by decision, counted, in sentences; none where nothing is marked. */
export function leftInWords({
  heldBack,
  letOut,
  claimsHeldBack,
}: Pick<Leaving, 'heldBack' | 'letOut' | 'claimsHeldBack'>): readonly string[] {
  const { heldParts, letOutParts } = briefingWords.method
  const held = [
    ...withholdings.filter((kind) => heldBack[kind] > 0).map((kind) => heldParts[kind](heldBack[kind])),
    ...(claimsHeldBack === 0 ? [] : [heldParts.claims(claimsHeldBack)]),
  ]
  const out = withholdings.filter((kind) => letOut[kind] > 0).map((kind) => letOutParts[kind](letOut[kind]))
  return [
    ...(held.length === 0 ? [] : [words.held(held)]),
    ...(heldBack.confidential === 0 ? [] : [words.readOver]),
    ...(out.length === 0 ? [] : [words.letOut(out)]),
  ]
}
