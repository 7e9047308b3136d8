import type { ClaimFields } from '../../../project/records/claim'
import type { Gathering } from '../gathering'
import { stableId } from '../stable-id'
import type { CountedFate } from './names-of-fates'

/** A claim about people whom an event killed or injured, by whoever counted them. */
export interface PeopleClaim extends Pick<ClaimFields, 'eventId' | 'statement' | 'value' | 'notes'> {
  readonly property: CountedFate
  /** What tells the claim from others of its event in its id. */
  readonly known: { readonly short: string; readonly long: string }
}

/** Takes a claim, and the source that makes it. The same row gives the same claim whenever it is read. */
export function claimPeople(
  where: string,
  { known, ...claim }: PeopleClaim,
  sourceId: string,
  gathering: Gathering,
): void {
  const plain = `${claim.eventId}-${known.short}`
  const id = plain.length <= 64 ? plain : stableId('claim', `${claim.eventId} ${known.long}`)
  if (gathering.claim(where, { id, ...claim })) gathering.cite(where, { claimId: id }, sourceId)
}
