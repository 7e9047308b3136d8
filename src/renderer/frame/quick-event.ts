import type { BatchRequest, SingleRequest } from '../../shared/commands/catalogue'
import type { TypedCandidate } from '../../shared/dates/typed/typed-date'
import { makeWhen, type When } from '../../shared/dates/when'
import { fold } from '../../shared/project/folding'
import type { Project } from '../../shared/project/project'
import type { QuickLine } from '../../shared/project/quick-line'
import type { Filter } from '../../shared/project/records/view'
import { commandWords } from '../../shared/words/commands'

/**
 * One step that adds the event of a quick line, with the actors and tags that it names and the project does not have yet. If
 * exactly one lane or tag is being looked at, the event goes there, so that it does not vanish behind the filter; events without
 * a lane are looked at as if that were one. `dated` is the
 * reading of its date that was chosen; null: undated. What was typed is the researcher's, so no words are taken for a source's.
 */
export function quickEvent(
  project: Project,
  line: QuickLine,
  dated: TypedCandidate | null,
  filter: Filter,
  newId: () => string,
): { id: string; request: BatchRequest } {
  const commands: SingleRequest[] = []
  const actors = line.actors.map((name) => {
    const known = [...project.actors].find((actor) =>
      [actor.name, ...actor.aliases].some((other) => fold(other) === fold(name)),
    )
    if (known !== undefined) return known.id
    const id = newId()
    commands.push({ type: 'actor.create', input: { id, fields: { name } } })
    return id
  })
  const tags = line.tags.map((name) => {
    const known = [...project.tags].find((tag) => fold(tag.name) === fold(name))
    if (known !== undefined) return known.id
    const id = newId()
    commands.push({ type: 'tag.create', input: { id, fields: { name } } })
    return id
  })
  const id = newId()
  commands.push({
    type: 'event.create',
    input: {
      id,
      fields: {
        title: line.title,
        when: dated === null ? null : whenOf(dated),
        actors: [...new Set(actors)].map((actorId) => ({ actorId, role: '' })),
        tags: [...new Set([...tags, ...(filter.tags.length === 1 ? filter.tags : [])])],
        lanes: filter.lanes.length === 1 && !filter.withoutLane ? [...filter.lanes] : [],
      },
    },
  })
  const label = commandWords.create(commandWords.things.events[0], line.title)
  return { id, request: { type: 'batch', input: { label, commands } } }
}

function whenOf({ edtf, calendar, kind, rule }: TypedCandidate): When {
  return makeWhen({ edtf, calendar, kind, rationale: rule })
}
