import { inOrderOfTime } from '../../shared/dates/sorting'
import { shortWordsOf } from '../../shared/dates/wording'
import { fold } from '../../shared/project/folding'
import { nameOf } from '../../shared/project/names'
import type { Project } from '../../shared/project/project'
import { search, type Find } from '../parts/choices'
import type { Choice } from '../ui/choice'
import { choiceOfGroup, groupsInOrder, type GroupTable } from './groups'

/** Lanes or tags. */
export function findGroups(
  project: Project,
  table: GroupTable,
  text: string,
  chosen: readonly string[],
): readonly Choice[] {
  const candidates = groupsInOrder(project, table).map((group) => ({ ...choiceOfGroup(group), names: [group.name] }))
  return search(candidates, text, chosen)
}

/** In order of time. */
export const findEvents: Find = (project, text, chosen) => {
  const wanted = fold(text.trim())
  // Many events are sorted more slowly than they are sifted.
  const fitting = [...project.events].filter(({ title, code }) => fold(`${title} ${code}`).includes(wanted))
  const candidates = inOrderOfTime(fitting, ({ when }) => when).map((event) => ({
    id: event.id,
    label: nameOf(project, 'events', event.id),
    hint: event.when?.edtf == null ? '' : shortWordsOf(event.when),
    names: [event.title, event.code],
  }))
  return search(candidates, text, chosen)
}
