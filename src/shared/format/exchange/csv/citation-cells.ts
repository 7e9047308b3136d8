import type { Project } from '../../../project/project'
import type { Citation } from '../../../project/records/citation'
import { locatorText, sourceInShort } from '../citation-text'
import type { Column } from './columns'
import { writeList } from './list-cell'

/**
 * What is cited, place by place in step: the first source, the first place in it, the first quote. For reading only; the
 * citations themselves are in the last column.
 */
export function citationColumns<Value>(
  citationsOf: (record: Value, project: Project) => readonly Citation[],
): readonly Column<Value>[] {
  const column = (name: string, write: (citation: Citation, project: Project) => string): Column<Value> => ({
    name,
    write: (record, project) => writeList(citationsOf(record, project).map((citation) => write(citation, project))),
  })
  return [
    column('sources', ({ sourceId }, { sources }) => {
      const csl = sources.get(sourceId)?.csl
      return csl === undefined ? '' : sourceInShort(csl)
    }),
    column('source_ids', ({ sourceId }) => sourceId),
    column('locators', ({ locator }) => locatorText(locator)),
    column('quotes', ({ quote }) => quote?.exact ?? ''),
  ]
}
