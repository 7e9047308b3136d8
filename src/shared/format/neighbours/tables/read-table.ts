import { Refusal } from '../../../problem'
import type { Project } from '../../../project/project'
import { idSchema } from '../../../project/records/stamp'
import { importWords } from '../../../words/exchange'
import { neighbourWords } from '../../../words/neighbours'
import type { Found } from '../../exchange/candidates'
import type { TextFile } from '../../exchange/import-format'
import type { ReadingContext } from '../../exchange/reading-context'
import type { DateOrder } from '../date-said'
import { webAddress } from '../foreign-file'
import { Gathering } from '../gathering'
import { stableId } from '../stable-id'
import { claimCounted } from './claim-counted'
import { guessMapping, type ColumnMapping } from './column-mapping'
import { columnsLeft } from './columns-left'
import { coordinatesIn } from './coordinates'
import { tableIn, type ForeignTable } from './foreign-table'
import { MappedRow } from './mapped-row'
import { countedFates } from './names-of-fates'

/**
 * Reads any table of events, CSV or TSV, as a mapping of its columns says, or as their names suggest. Dates that cannot be read
 * are kept in words; a row without a title is called by what it describes. Refuses with `import-wrong-header` a table of which no
 * column can be a title or a description, and a mapping that names columns which are not there.
 */
export function readTable(
  file: TextFile,
  given: ColumnMapping | null,
  project: Project,
  context: ReadingContext,
): Found {
  const gathering = new Gathering(project, context)
  const table = tableIn(file, gathering)
  const mapping = withOrder(given ?? guessMapping(table.header), gathering.dateOrder)
  requireColumns(file, table, mapping)
  const sourceId = gathering.fileSource(file.name, { type: 'dataset', title: file.name })
  const seen = new Map<string, number>()
  for (const row of table.rows) takeRow(new MappedRow(table, row, mapping), sourceId, gathering, seen)
  const left = columnsLeft(table, mapping)
  if (left !== '') gathering.warn('', left)
  if (mapping.columns.id === undefined && table.rows.length > 0) gathering.warn('', neighbourWords.withoutIds)
  if (table.rows.length === 0) gathering.warn('', neighbourWords.withoutEvents)
  return gathering.found()
}

function withOrder(mapping: ColumnMapping, order: DateOrder): ColumnMapping {
  return mapping.dateOrder === null ? { ...mapping, dateOrder: order } : mapping
}

function requireColumns({ name }: TextFile, table: ForeignTable, { columns }: ColumnMapping): void {
  const missing = Object.values(columns).filter((column) => !table.has(column))
  if (missing.length > 0)
    throw new Refusal('import-wrong-header', { name, reason: importWords.header(missing, [], []) })
  if (columns.title === undefined && columns.description === undefined)
    throw new Refusal('import-wrong-header', { name, reason: neighbourWords.nothingToCall(table.header) })
}

function takeRow(row: MappedRow, sourceId: string, gathering: Gathering, seen: Map<string, number>): void {
  const at = (column?: string): string => importWords.row(row.number, column)
  const title = titleOf(row)
  if (title === '') {
    gathering.refuse(at(row.column('title')), neighbourWords.withoutTitle)
    return
  }
  const id = idOf(row, seen)
  const { date } = row
  const { named } = gathering
  const places = placeOf(row, at(row.column('place')), gathering)
  const isTaken = gathering.event(at(), {
    id,
    title,
    description: row.text('description'),
    when: date.when,
    type: row.text('type').slice(0, 100),
    lanes: unique(row.list('lane').flatMap((name) => named.lane(name) ?? [])),
    tags: unique(row.list('tags').flatMap((name) => named.tag(name) ?? [])),
    actors: unique(row.list('actors').flatMap((name) => named.actor(name) ?? [])).map((actorId) => ({
      actorId,
      role: '',
    })),
    places: places === null ? [] : [{ placeId: places, precision: 'exact' }],
    notes: row.column('notes') === row.column('description') ? '' : row.text('notes'),
  })
  if (!isTaken) return
  gathering.dated(at(row.column('date') || row.column('year')), [row.text('date'), row.text('end')], date)
  const speaker = cite(row, at(), id, sourceId, gathering)
  for (const fate of countedFates) claimCounted(row, fate, id, speaker, gathering)
}

/** What the event of a row is called; '' if nothing in the row can be. */
export function titleOf(row: MappedRow): string {
  const title = row.text('title').replace(/\s+/g, ' ')
  if (title !== '') return title
  const [first = ''] = row.text('description').split('\n')
  return first.length <= 120 ? first : `${first.slice(0, 119).trimEnd()}…`
}

/** Ids of our own making stay; those of others get a name for the table in front of them. */
function idOf(row: MappedRow, seen: Map<string, number>): string {
  const given = row.text('id')
  if (given !== '') return idSchema.safeParse(given).success && given.length >= 16 ? given : stableId('row', given)
  const count = (seen.get(row.content) ?? 0) + 1
  seen.set(row.content, count)
  return stableId('row', count === 1 ? row.content : `${row.content} ${count}`)
}

function placeOf(row: MappedRow, where: string, gathering: Gathering): string | null {
  const [both, name] = [row.text('coordinates'), row.text('place')]
  const [latitude = '', longitude = ''] =
    both === '' ? [row.text('latitude'), row.text('longitude')] : both.split(/[;,]\s*|\s+/)
  const position = coordinatesIn(latitude, longitude, where, gathering)
  return gathering.named.place({
    name: name === '' && position !== null ? `${position.lat}, ${position.lon}` : name,
    lat: position?.lat ?? null,
    lon: position?.lon ?? null,
    country: row.text('country').slice(0, 200),
  })
}

/**
 * Cites the row's own source, or the file that it stands in where it names none: a table that hands on what others report is
 * no further source beside them. The answer is the one that speaks.
 */
function cite(row: MappedRow, where: string, eventId: string, sourceId: string, gathering: Gathering): string {
  const url = webAddress(row.text('url')) || webAddress(row.text('source'))
  const title = row.text('source') || url
  const quote = row.text('quote')
  const cited = { quote: quote === '' ? null : { exact: quote.slice(0, 20_000), prefix: '', suffix: '', language: '' } }
  let speaker = sourceId
  if (title !== '') {
    const csl = {
      type: url === '' ? 'document' : 'webpage',
      title: title.slice(0, 1000),
      ...(url !== '' && { URL: url }),
    }
    speaker = gathering.source(stableId(url === '' ? 'source' : 'web', url || title), csl)
  }
  gathering.cite(where, { eventId }, speaker, cited)
  return speaker
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)]
}
