import { isFiltering } from '../../shared/project/filter'
import type { Project } from '../../shared/project/project'
import type { Briefing } from '../../shared/project/records/briefing'
import type { Filter } from '../../shared/project/records/view'
import { briefingViewWords } from '../../shared/words/briefing-view'

type Selection = Briefing['selection']

export interface SelectionChoice {
  readonly id: string
  readonly label: string
  /** What choosing it notes in the briefing. */
  readonly selection: Selection
}

interface Shown {
  readonly filter: Filter
  /** Ids of the events that the filter lets through, in order. */
  readonly filtered: readonly string[]
  /** Ids of the chosen events. */
  readonly chosen: readonly string[]
}

/** Which events a briefing can be about, and under which id the present one stands. */
export function selectionChoices(
  project: Project,
  present: Selection,
  { filter, filtered, chosen }: Shown,
): { readonly choices: readonly SelectionChoice[]; readonly current: string } {
  const words = briefingViewWords.selections
  const marked = [...project.events].filter(({ inBriefing }) => inBriefing).length
  const choices: SelectionChoice[] = [
    { id: 'all', label: words.all(project.events.size), selection: { kind: 'all' } },
    { id: 'marked', label: words.marked(marked), selection: { kind: 'marked' } },
  ]
  for (const view of project.views) {
    choices.push({ id: `view ${view.id}`, label: words.view(view.name), selection: { kind: 'view', viewId: view.id } })
  }
  if (present.kind === 'events') {
    choices.push({ id: 'events', label: words.events(present.eventIds.length), selection: present })
  }
  if (isFiltering(filter)) {
    const selection: Selection = { kind: 'events', eventIds: [...filtered] }
    choices.push({ id: 'filtered', label: words.filtered(filtered.length), selection })
  }
  if (chosen.length > 0) {
    const selection: Selection = { kind: 'events', eventIds: [...chosen] }
    choices.push({ id: 'chosen', label: words.chosen(chosen.length), selection })
  }
  return { choices, current: present.kind === 'view' ? `view ${present.viewId}` : present.kind }
}
