import { eventRelations, type TimelineEvent } from '../../shared/project/records/event'
import type { Project } from '../../shared/project/project'

/** How one event stands to another: as a part of it, or in one of the relations an event can have to others. */
export const connectionTypes = ['part-of', ...eventRelations] as const
export type ConnectionType = (typeof connectionTypes)[number]

export interface Connection {
  readonly type: ConnectionType
  readonly eventId: string
}

type Connected = Pick<TimelineEvent, 'parentId' | 'relations'>

/** What an event says of others, the larger event it is a part of first. */
export function connectionsOf({ parentId, relations }: Connected): readonly Connection[] {
  return parentId === null ? relations : [{ type: 'part-of', eventId: parentId }, ...relations]
}

/** What other events say of this one, in no particular order. */
export function connectionsTo(project: Project, id: string): readonly Connection[] {
  return [...project.events].flatMap((event) =>
    connectionsOf(event)
      .filter(({ eventId }) => eventId === id)
      .map(({ type }) => ({ type, eventId: event.id })),
  )
}

/** The fields of the event once it is connected so: in place of how it was connected to that event, if it was. */
export function connected(event: Connected, { type, eventId }: Connection): Connected {
  const { parentId, relations } = disconnected(event, eventId)
  // An event is a part of one other; being made part of another takes it out of the first.
  return type === 'part-of'
    ? { parentId: eventId, relations }
    : { parentId, relations: [...relations, { type, eventId }] }
}

export function disconnected({ parentId, relations }: Connected, eventId: string): Connected {
  return {
    parentId: parentId === eventId ? null : parentId,
    relations: relations.filter((relation) => relation.eventId !== eventId),
  }
}
