import type { BatchRequest, SingleRequest } from '../commands/catalogue'
import type { When } from '../dates/when'
import type { ActorFields } from '../project/records/actor'
import type { TimelineEvent } from '../project/records/event'
import type { Source } from '../project/records/source'
import { textQuoteOf } from '../reading/quote'
import { deskWords } from '../words/desk'
import type { Draft, Speaker } from './draft'

/** The longest quote that a citation keeps. */
export const longestQuote = 20_000

export interface Accepted {
  readonly request: BatchRequest
  readonly eventId: string
  readonly citationId: string
}

/** One step that makes an event, the claim that it rests on, and the citation of the passage; with a new actor where one speaks. */
export function acceptAsEvent(
  draft: Draft,
  source: Source,
  { lanes, newId }: { readonly lanes: readonly string[]; readonly newId: () => string },
): Accepted {
  const eventId = newId()
  const { title, when } = draft
  const event: SingleRequest = {
    type: 'event.create',
    input: { id: eventId, fields: { title, when, lanes: [...lanes] } },
  }
  return batch(deskWords.steps.event(title), eventId, [event], draft, source, null, newId)
}

/** One step that adds the passage to an event as a claim, with its citation. */
export function acceptAsClaim(
  draft: Draft,
  source: Source,
  { event, newId }: { readonly event: TimelineEvent; readonly newId: () => string },
): Accepted {
  // A claim keeps its own date only where that says something other than the event's.
  const when = draft.when === null || draft.when.edtf === event.when?.edtf ? null : draft.when
  return batch(deskWords.steps.claim(event.title), event.id, [], draft, source, when, newId)
}

function batch(
  label: string,
  eventId: string,
  before: readonly SingleRequest[],
  draft: Draft,
  source: Source,
  when: When | null,
  newId: () => string,
): Accepted {
  const { speaker } = draft
  const actorId = speaker === null ? null : (speaker.actorId ?? newId())
  const actor: SingleRequest[] =
    speaker === null || actorId === null || speaker.actorId !== null
      ? []
      : [{ type: 'actor.create', input: { id: actorId, fields: actorOf(speaker) } }]
  const claimId = newId()
  const citationId = newId()
  const { statement, property, value, verb, stance } = draft
  const claim = { eventId, statement, property, value, assertedBy: actorId, attributionVerb: verb, stance, when }
  const commands: SingleRequest[] = [
    ...before,
    ...actor,
    { type: 'claim.create', input: { id: claimId, fields: claim } },
    {
      type: 'citation.create',
      input: {
        id: citationId,
        fields: {
          claimId,
          sourceId: source.id,
          quote: textQuoteOf(source.text, draft.passage, source.csl.language?.slice(0, 35) ?? ''),
          locator: { label: 'paragraph', value: String(draft.paragraph) },
        },
      },
    },
  ]
  return { request: { type: 'batch', input: { label, commands } }, eventId, citationId }
}

function actorOf({ name, kind, role }: Speaker): Partial<ActorFields> {
  return { name: name.slice(0, 1000), kind, notes: role }
}
