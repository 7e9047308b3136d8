import { nameOf } from '../../shared/project/names'
import type { Project } from '../../shared/project/project'
import type { Filter } from '../../shared/project/records/view'
import { frameWords } from '../../shared/words/frame'

/** One condition of a filter, as it stands beside the filter button. */
export interface FilterChip {
  readonly key: string
  readonly label: string
  /** What the filter is to be narrowed to when this condition is taken away. */
  readonly without: Partial<Filter>
}

/** The conditions of a filter one by one, without its text, which stands in the search field. */
export function filterChips(project: Project, filter: Filter): readonly FilterChip[] {
  const words = frameWords.filter
  const named = (table: 'lanes' | 'tags' | 'actors' | 'places' | 'sources'): FilterChip[] =>
    filter[table].map((id) => {
      const name = nameOf(project, table, id)
      return {
        key: `${table} ${id}`,
        label: table === 'tags' ? `#${name}` : name,
        without: { [table]: filter[table].filter((other) => other !== id) },
      }
    })
  const { period } = filter
  return [
    ...named('lanes'),
    ...(filter.withoutLane ? [{ key: 'no lane', label: words.withoutLane, without: { withoutLane: false } }] : []),
    ...named('tags'),
    ...named('actors'),
    ...named('places'),
    ...named('sources'),
    ...filter.verifications.map((name) => ({
      key: name,
      label: frameWords.verification[name],
      without: { verifications: filter.verifications.filter((other) => other !== name) },
    })),
    ...(filter.withoutSource ? [{ key: 'source', label: words.withoutSource, without: { withoutSource: false } }] : []),
    ...(period === null
      ? []
      : [{ key: 'period', label: `${period.edtf}, ${words[period.sureness]}`, without: { period: null } }]),
  ]
}
