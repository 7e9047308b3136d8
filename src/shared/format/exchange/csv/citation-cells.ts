import type { Project } from '../../../project/project'
import type { Citation } from '../../../project/records/citation'
import { locatorText, sourceInShort } from '../citation-text'
import type { Column } from './columns'
import { writeList } from './list-cell'

/**
 * What is cited, place by place in step: the first source, the first place in it, the first quote. For reading only; the
 * citations themselves are in the last column.
 */
export function citationColumns<Value>(citationsOf: CitationsOf<Value>): readonly Column<Value>[] {
  return [
    citationColumn('sources', citationsOf, ({ sourceId }, { sources }) => {
      const csl = sources.get(sourceId)?.csl
      return csl === undefined ? '' : sourceInShort(csl)
    }),
    citationColumn('locators', citationsOf, ({ locator }) => locatorText(locator)),
    citationColumn('quotes', citationsOf, ({ quote }) => quote?.exact ?? ''),
  ]
}

export function sourceIdsColumn<Value>(citationsOf: CitationsOf<Value>): Column<Value> {
  return citationColumn('source_ids', citationsOf, ({ sourceId }) => sourceId)
}

type CitationsOf<Value> = (record: Value, project: Project) => readonly Citation[]

function citationColumn<Value>(
  name: string,
  citationsOf: CitationsOf<Value>,
  write: (citation: Citation, project: Project) => string,
): Column<Value> {
  return {
    name,
    write: (record, project) => writeList(citationsOf(record, project).map((citation) => write(citation, project))),
  }
}
