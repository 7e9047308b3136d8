import type { AnyRecord, Project, Records, TableName } from './project'
import type { CslItem } from './records/source'
import type { Table } from './table'

/** What people call a record, as plain text; '' if it has no name yet. */
export function nameOf<Name extends TableName>(project: Project, name: Name, id: string): string {
  const record = (project[name] as Table<AnyRecord>).get(id)
  return record === undefined ? '' : nameOfRecord(project, name, record)
}

/** The same for a record that may not be in the project yet. */
export function nameOfRecord(project: Project, name: TableName, record: AnyRecord): string {
  switch (name) {
    case 'about':
    case 'events':
    case 'briefings':
      return (record as Records['events']).title
    case 'claims':
      return (record as Records['claims']).statement
    case 'citations':
      return nameOf(project, 'sources', (record as Records['citations']).sourceId)
    case 'sources':
      return titleOfItem((record as Records['sources']).csl)
    case 'captures':
      return (record as Records['captures']).originalName
    case 'places':
      return namesOfPlace(record as Records['places'])
    case 'actors':
    case 'lanes':
    case 'tags':
    case 'views':
      return (record as Records['lanes']).name
  }
}

/** A source's title, or the next best thing that tells it from others. */
export function titleOfItem(item: CslItem): string {
  return (item.title ?? item['container-title'] ?? item.URL ?? '').replace(looks, '')
}

/** The tags with which CSL-JSON says how a part of a title looks. */
const looks = /<\/?(?:i|b|sup|sub|sc)>|<span (?:style="font-variant: ?small-caps;?"|class="nocase")>|<\/span>/g

/** All names of a place: “Stepanakert / Khankendi”. */
export function namesOfPlace(place: Pick<Records['places'], 'names'>): string {
  return [...new Set(place.names.map(({ text }) => text))].filter((text) => text !== '').join(' / ')
}
