import { isSameValue } from '../../project/diff'
import type { When } from '../../dates/when'
import type { EventFields, TimelineEvent } from '../../project/records/event'

/**
 * An event of ours with what a file says of it laid over. A file adds and replaces; where it says nothing it empties nothing,
 * and the researcher's own order and reasons for a date stay.
 */
export function together(existing: TimelineEvent, given: Partial<EventFields>): TimelineEvent {
  const said = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== '' && value !== null))
  const { when } = given
  return {
    ...existing,
    ...said,
    ...(when && { when: datedAnew(existing.when, when) }),
    actors: joined(existing.actors, given.actors, ({ actorId }) => actorId),
    places: joined(existing.places, given.places, ({ placeId }) => placeId),
    lanes: joined(existing.lanes, given.lanes, (id) => id),
    tags: joined(existing.tags, given.tags, (id) => id),
    relations: joined(existing.relations, given.relations, ({ type, eventId }) => `${type} ${eventId}`),
    reported: joined(existing.reported, given.reported, ({ property }) => property),
  }
}

/** A date that the file gives as before keeps what was added to it here. */
function datedAnew(before: When | null, given: When): When {
  if (before === null) return given
  // Few formats have room for the source's words; a file without them does not take them away.
  const isAsBefore = before.edtf === given.edtf && (given.verbatim === '' || given.verbatim === before.verbatim)
  return isAsBefore ? before : { ...given, sortKey: before.sortKey }
}

/** What was there, each replaced by the one given for it, and then those that are new. */
function joined<Value>(
  before: readonly Value[],
  given: readonly Value[] = [],
  keyOf: (value: Value) => string,
): Value[] {
  const byKey = new Map(given.map((value) => [keyOf(value), value]))
  const known = new Set(before.map(keyOf))
  return [
    ...before.map((value) => byKey.get(keyOf(value)) ?? value),
    ...given.filter((value) => !known.has(keyOf(value))),
  ]
}

/** Whether two records differ in nothing but the order within their lists. */
export function sameButForOrder(a: object, b: object): boolean {
  return isSameValue(sorted(a), sorted(b))
}

function sorted(record: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(record).map(([field, value]) => [
      field,
      Array.isArray(value) ? value.map((part) => JSON.stringify(part)).sort() : (value as unknown),
    ]),
  )
}
