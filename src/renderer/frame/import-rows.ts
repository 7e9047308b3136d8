import type { ImportPreview } from '../../shared/ipc/contract'
import { importPreviewWords as words } from '../../shared/words/import-preview'

export type RowState = 'new' | 'changed' | 'same' | 'refused'
export type ShownState = RowState | 'all'

/** A line of the preview's table. */
export interface ImportRow {
  readonly state: RowState
  readonly title: string
  readonly kind: string
  readonly date: string
  readonly where: string
  /** What changes, or why it is not taken. */
  readonly notes: readonly string[]
}

const states = ['new', 'changed', 'refused', 'same'] as const

/** What there is to choose from: everything, and each state that some record has. */
export function statesPresent({ counts }: ImportPreview): readonly ShownState[] {
  return ['all', ...states.filter((state) => counts[state] > 0)]
}

/** The rows of a state, what is refused before what goes well, and how many there are in all. */
export function rowsToShow(
  preview: ImportPreview,
  state: ShownState,
): { readonly shown: readonly ImportRow[]; readonly total: number } {
  const refused = preview.refused.map(({ where, reason }): ImportRow => ({
    state: 'refused',
    title: where,
    kind: '',
    date: '',
    where: '',
    notes: [reason],
  }))
  const taken = preview.rows.map(({ table, title, date, where, changes, ...row }): ImportRow => ({
    state: row.state,
    title: title === '' ? words.untitled : title,
    kind: words.table(table),
    date,
    where,
    notes: changes.map(({ field, from, to }) => words.change(field, from, to)),
  }))
  const { counts } = preview
  const total = state === 'all' ? counts.new + counts.changed + counts.same + counts.refused : counts[state]
  return { shown: [...refused, ...taken].filter((row) => state === 'all' || row.state === state), total }
}
