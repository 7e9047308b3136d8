import type { Project } from '../../../project/project'
import type { Citation } from '../../../project/records/citation'
import { locatorText, sourceInShort } from '../citation-text'
import type { Column } from './columns'
import { writeList } from './list-cell'

/**
 * What is cited, place by place in step: the first source, the first place in it, the first quote. For reading only; the
 * citations themselves are in the last column.
 */
export function citationColumns<Value extends object>(citationsOf: CitationsOf<Value>): readonly Column<Value>[] {
  return [
    citationColumn('sources', citationsOf, ({ sourceId }, { sources }) => {
      const csl = sources.get(sourceId)?.csl
      return csl === undefined ? '' : sourceInShort(csl)
    }),
    citationColumn('locators', citationsOf, ({ locator }) => locatorText(locator)),
    citationColumn('quotes', citationsOf, ({ quote }) => quote?.exact ?? ''),
  ]
}

export function sourceIdsColumn<Value extends object>(citationsOf: CitationsOf<Value>): Column<Value> {
  return citationColumn('source_ids', citationsOf, ({ sourceId }) => sourceId)
}

/** The same question, which several columns ask about each record in turn, answered once. */
export function askedOnce<Value extends object>(citationsOf: CitationsOf<Value>): CitationsOf<Value> {
  let last: { readonly record: Value; readonly project: Project; readonly citations: readonly Citation[] } | null = null
  return (record, project) => {
    if (last?.record !== record || last.project !== project) {
      last = { record, project, citations: citationsOf(record, project) }
    }
    return last.citations
  }
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
