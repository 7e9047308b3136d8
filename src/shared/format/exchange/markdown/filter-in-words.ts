import { wordsOfEdtf } from '../../../dates/wording'
import { nameOf } from '../../../project/names'
import type { Project } from '../../../project/project'
import type { Filter } from '../../../project/records/view'
import { chronologyWords } from '../../../words/chronology'

/** What a filter asks for, condition by condition; nothing if it asks for nothing. */
export function filterInWords(project: Project, filter: Filter): readonly string[] {
  const words = chronologyWords.filters
  const conditions: string[] = []
  const named = (table: 'lanes' | 'tags' | 'actors' | 'places' | 'sources'): void => {
    const isOpen = (id: string): boolean => table !== 'sources' || project.sources.get(id)?.confidential === false
    // What is held back with the only events that name it is not named here either.
    const names = filter[table]
      .map((id) => (isOpen(id) ? nameOf(project, table, id) : chronologyWords.aConfidentialSource))
      .filter((name) => name !== '')
    if (table === 'lanes' && filter.withoutLane)
      conditions.push(words.withoutLane(names.map((name) => `“${name}”`).join(', ')))
    else if (names.length > 0) conditions.push(words[table](names.map((name) => `“${name}”`).join(', ')))
  }
  if (filter.text.trim() !== '') conditions.push(words.text(filter.text.trim()))
  named('lanes')
  named('tags')
  named('actors')
  named('places')
  named('sources')
  if (filter.verifications.length > 0)
    conditions.push(filter.verifications.map((value) => words.verifications[value]).join(', '))
  if (filter.withoutSource) conditions.push(words.withoutSource)
  if (filter.period !== null) {
    conditions.push(words.period(wordsOfEdtf(filter.period.edtf), filter.period.sureness === 'certainly'))
  }
  return conditions
}
