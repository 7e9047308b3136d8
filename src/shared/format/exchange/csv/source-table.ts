import { citationsOfSource, eventsCiting } from '../../../project/lookups'
import type { Project } from '../../../project/project'
import type { Capture } from '../../../project/records/capture'
import { blankSource, cslItemSchema, sourceFields, type CslItem, type Source } from '../../../project/records/source'
import { issuedInWords, issuedText, nameText, readIssued, readName, sourceInShort } from '../citation-text'
import { fieldColumn, readFields, stampColumns, unlessEdited, type Column } from './columns'
import type { CsvReading } from './csv-reading'
import { hiddenFields } from './hidden-fields'
import { readList, writeList } from './list-cell'
import { partOf, writeRemainder, type Remainder } from './remainder'
import type { Row } from './row'

/** Variables of the CSL item that stand in a column of their own, as they are. */
const cslColumns = {
  type: 'type',
  title: 'title',
  container_title: 'container-title',
  publisher: 'publisher',
  publisher_place: 'publisher-place',
  url: 'URL',
  doi: 'DOI',
  isbn: 'ISBN',
  archive: 'archive',
  archive_location: 'archive_location',
  language: 'language',
} as const satisfies Readonly<Record<string, keyof CslItem>>

/** What stays for the last column; the kind of source has a column of its own. */
const hiddenCslSchema = cslItemSchema.partial({ type: true })

function cslColumn(name: keyof typeof cslColumns): Column<Source> {
  return {
    name,
    write: ({ csl }) => {
      const value: unknown = csl[cslColumns[name]]
      return typeof value === 'string' ? value : ''
    },
  }
}

const authorsColumn: Column<Source> = {
  name: 'authors',
  write: ({ csl }) => writeList((csl.author ?? []).map(nameText)),
}
const issuedColumn: Column<Source> = { name: 'issued', write: ({ csl }) => issuedText(csl.issued) }
const datelineColumns: readonly Column<Source>[] = [
  { name: 'dateline_date', write: ({ dateline }) => dateline?.date ?? '' },
  { name: 'dateline_place', write: ({ dateline }) => dateline?.place ?? '' },
]

/** The columns of the table of sources, but for the last. */
export const sourceColumns: readonly Column<Source>[] = [
  fieldColumn('id', 'id'),
  cslColumn('type'),
  authorsColumn,
  cslColumn('title'),
  cslColumn('container_title'),
  cslColumn('publisher'),
  cslColumn('publisher_place'),
  issuedColumn,
  { name: 'issued_readable', write: ({ csl }) => issuedInWords(csl.issued) },
  cslColumn('url'),
  cslColumn('doi'),
  cslColumn('isbn'),
  cslColumn('archive'),
  cslColumn('archive_location'),
  cslColumn('language'),
  fieldColumn('reliability', 'reliability', 'choice'),
  fieldColumn('reliability_basis', 'reliabilityBasis'),
  fieldColumn('origin_source_id', 'originSourceId', 'reference'),
  {
    name: 'origin',
    write: ({ originSourceId }, { sources }) => {
      const origin = sources.get(originSourceId ?? '')
      return origin === undefined ? '' : sourceInShort(origin.csl)
    },
  },
  ...datelineColumns,
  fieldColumn('confidential', 'confidential', 'yes-no'),
  { name: 'citation_count', write: ({ id }, project) => String(citationsOfSource(project, id).length) },
  { name: 'cited_for', write: ({ id }, project) => writeList(eventsCiting(project, id).map(({ code }) => code)) },
  fieldColumn('notes', 'notes'),
  fieldColumn('text', 'text'),
  ...stampColumns,
]

const columnOf: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(cslColumns).map(([column, field]) => [`csl.${field}`, column])),
  'csl.author': 'authors',
  'csl.issued': 'issued',
  reliabilityBasis: 'reliability_basis',
  originSourceId: 'origin_source_id',
  'dateline.date': 'dateline_date',
  'dateline.place': 'dateline_place',
  createdAt: 'created_at',
  createdBy: 'created_by',
  modifiedAt: 'modified_at',
  modifiedBy: 'modified_by',
}

const hidden = hiddenFields(sourceColumns, ['csl', 'dateline'], blankSource)

export function sourceRemainder(source: Source, captures: readonly Capture[]): string {
  const shown = new Set<string>(Object.values(cslColumns))
  const unseen = Object.entries(source.csl).filter(
    ([field, value]) => !shown.has(field) || typeof value !== 'string' || value === '',
  )
  return writeRemainder({
    csl: Object.fromEntries(unseen),
    dateline: source.dateline ?? undefined,
    captures,
    more: hidden.of(source),
  })
}

export function readSourceRow(row: Row, remainder: Remainder | null, reading: CsvReading): void {
  const id = reading.idOf(row)
  const existing = reading.project.sources.get(id)
  const base: Source = existing ?? { ...reading.stamp(id), ...blankSource }
  const exact: Source = {
    ...base,
    ...hidden.in(remainder),
    csl: partOf(row, 'sources', remainder, 'csl', hiddenCslSchema, base.csl) as CslItem,
    dateline: partOf(
      row,
      'sources',
      remainder,
      'dateline',
      sourceFields.shape.dateline,
      remainder === null ? base.dateline : null,
    ),
  }
  const source = {
    ...exact,
    ...readFields(sourceColumns, row, { ...base, ...blankSource }),
    id,
    csl: readCsl(row, exact, reading.project),
    dateline: unlessEdited(
      datelineColumns.map(({ name }) => row.cell(name)),
      datelineColumns.map(({ write }) => write(exact, reading.project)),
      exact.dateline,
      () => readDateline(row, exact.dateline),
    ),
  }
  reading.take('sources', row, source, columnOf, [{ table: 'captures', records: remainder?.captures }])
}

function readCsl(row: Row, exact: Source, project: Project): Record<string, unknown> {
  const csl: Record<string, unknown> = { ...exact.csl }
  for (const [column, field] of Object.entries(cslColumns)) {
    const cell = row.cell(column)
    if (cell === undefined || (cell === '' && csl[field] === '')) continue
    if (cell !== '') csl[field] = cell
    else if (typeof csl[field] === 'string') Reflect.deleteProperty(csl, field)
  }
  csl['type'] ??= blankSource.csl.type
  const edited = (column: Column<Source>): string | undefined => {
    const cell = row.cell(column.name)
    return cell === column.write(exact, project) ? undefined : cell
  }
  const authors = edited(authorsColumn)
  if (authors !== undefined) csl['author'] = readList(authors).map(readName)
  const issued = edited(issuedColumn)?.trim()
  if (issued === '') Reflect.deleteProperty(csl, 'issued')
  else if (issued !== undefined) csl['issued'] = readIssued(issued)
  return csl
}

function readDateline(row: Row, exact: Source['dateline']): Source['dateline'] {
  const date = row.cell('dateline_date')?.trim() ?? exact?.date ?? ''
  const place = row.cell('dateline_place') ?? exact?.place ?? ''
  return date === '' && place === '' ? null : { date: date === '' ? null : date, place }
}
