import type { SingleRequest } from '../../shared/commands/catalogue'
import { coloursOf, freshColour } from '../../shared/project/fresh-colour'
import { lanesInOrder } from '../../shared/project/lookups'
import type { Project } from '../../shared/project/project'
import type { Lane, Tag } from '../../shared/project/records/lane'
import type { Choice } from '../ui/choice'

/** Lanes and tags: names with a colour, of which an event has as many as it needs. */
export type GroupTable = 'lanes' | 'tags'

export function groupsInOrder(project: Project, table: GroupTable): readonly (Lane | Tag)[] {
  return table === 'lanes' ? lanesInOrder(project) : [...project.tags].sort((a, b) => a.name.localeCompare(b.name))
}

/** The lanes or tags with these ids, in the order of the ids. */
export function groupsChosen(project: Project, table: GroupTable, ids: readonly string[]): readonly Choice[] {
  return ids.flatMap((id) => {
    const group = project[table].get(id)
    return group === undefined ? [] : [choiceOfGroup(group)]
  })
}

export function choiceOfGroup({ id, name, colour }: Lane | Tag): Choice {
  return { id, label: name, dot: `var(--lane-${colour})` }
}

/** The lanes or tags that any of these events has, in their order, and how many of the events have each. */
export function groupsOfMany(
  project: Project,
  table: GroupTable,
  eventIds: readonly string[],
): readonly { readonly group: Choice; readonly count: number }[] {
  const counts = new Map<string, number>()
  for (const eventId of eventIds) {
    for (const id of project.events.get(eventId)?.[table] ?? []) counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return groupsInOrder(project, table).flatMap((group) => {
    const count = counts.get(group.id)
    return count === undefined ? [] : [{ group: choiceOfGroup(group), count }]
  })
}

/** Makes a lane or tag. */
export function createGroup(project: Project, table: GroupTable, id: string, name: string): SingleRequest {
  const fields = { name, colour: freshColour(coloursOf(project[table])) }
  return table === 'lanes'
    ? { type: 'lane.create', input: { id, fields } }
    : { type: 'tag.create', input: { id, fields } }
}

/** Puts a lane or tag on all of these events, or takes it off. */
export function assign(
  table: GroupTable,
  eventIds: readonly string[],
  { add = [], remove = [] }: { readonly add?: readonly string[]; readonly remove?: readonly string[] },
): SingleRequest {
  const none = { addLanes: [], removeLanes: [], addTags: [], removeTags: [] }
  const change =
    table === 'lanes'
      ? { addLanes: [...add], removeLanes: [...remove] }
      : { addTags: [...add], removeTags: [...remove] }
  return { type: 'event.assign', input: { ids: [...eventIds], ...none, ...change } }
}
