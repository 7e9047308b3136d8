import { makeWhen } from '../../../dates/when'
import type { Project } from '../../../project/project'
import type { EventFields } from '../../../project/records/event'
import type { ClaimValue } from '../../../project/records/claim'
import { importWords } from '../../../words/exchange'
import { neighbourWords, ucdpWords } from '../../../words/neighbours'
import type { CsvRow } from '../../exchange/csv/csv-text'
import type { Found } from '../../exchange/candidates'
import type { TextFile } from '../../exchange/import-format'
import type { ReadingContext } from '../../exchange/reading-context'
import { between, inWords, readDateSaid, type DateSaid } from '../date-said'
import { notThisFormat } from '../foreign-file'
import { Gathering } from '../gathering'
import { stableId } from '../stable-id'
import { coordinatesIn, countIn } from './coordinates'
import { inOrder } from './estimate'
import { ForeignTable, knownCell, tableIn } from './foreign-table'
import { claimPeople, type PeopleClaim } from './people-claim'

/** The columns of the Georeferenced Event Dataset in their order, for those of its files that come without a header. */
export const ucdpColumns = (
  'id relid year active_year code_status type_of_violence conflict_dset_id conflict_new_id conflict_name dyad_dset_id ' +
  'dyad_new_id dyad_name side_a_dset_id side_a_new_id side_a side_b_dset_id side_b_new_id side_b number_of_sources ' +
  'source_article source_office source_date source_headline source_original where_prec where_coordinates ' +
  'where_description adm_1 adm_2 latitude longitude geom_wkt priogrid_gid country country_id region event_clarity ' +
  'date_prec date_start date_end deaths_a deaths_b deaths_civilians deaths_unknown best high low gwnoa gwnob'
).split(' ')

/** Whether a header, or a first row where there is none, is that of the Georeferenced Event Dataset of UCDP. */
export function isUcdp(header: readonly string[]): boolean {
  const names = new Set(header.map((name) => name.trim().toLowerCase()))
  return ['date_start', 'side_a', 'best'].every((name) => names.has(name)) || isHeaderless(header)
}

/** 49 cells, of which the third is a year, the sixth 1 to 3, and the 39th a day. */
function isHeaderless(cells: readonly string[]): boolean {
  const at = (name: string): string => cells[ucdpColumns.indexOf(name)] ?? ''
  return (
    cells.length === ucdpColumns.length &&
    /^\d{4}$/.test(at('year')) &&
    /^[123]$/.test(at('type_of_violence')) &&
    /^\d{4}-\d\d-\d\d/.test(at('date_start'))
  )
}

/**
 * Reads the Georeferenced Event Dataset of the Uppsala Conflict Data Program. Deaths are claims of the dataset, with its low,
 * best and high estimate; `date_prec` becomes part of the date. Refuses with `import-unreadable` any other table.
 */
export function readUcdp(file: TextFile, project: Project, context: ReadingContext): Found {
  const gathering = new Gathering(project, context)
  const table = withHeader(tableIn(file, gathering), gathering)
  if (!isUcdp(table.header)) throw notThisFormat(file, 'UCDP GED', ucdpWords.wanted)
  const dataset = gathering.source(stableId('dataset', 'ucdp-ged'), {
    type: 'dataset',
    title: 'UCDP Georeferenced Event Dataset (GED)',
    author: [{ literal: 'Uppsala Conflict Data Program' }],
    URL: 'https://ucdp.uu.se',
  })
  const reading = new UcdpReading(table, gathering, dataset)
  for (const row of table.rows) reading.take(row)
  if (table.rows.length === 0) gathering.warn('', neighbourWords.withoutEvents)
  return gathering.found()
}

function withHeader(table: ForeignTable, gathering: Gathering): ForeignTable {
  if (!isHeaderless(table.header)) return table
  gathering.warn('', neighbourWords.withoutHeader)
  const first: CsvRow = { number: 1, cells: table.header, fault: null }
  return new ForeignTable({ header: ucdpColumns, rows: [first, ...table.rows] })
}

class UcdpReading {
  readonly #table: ForeignTable
  readonly #gathering: Gathering
  readonly #dataset: string

  constructor(table: ForeignTable, gathering: Gathering, dataset: string) {
    this.#table = table
    this.#gathering = gathering
    this.#dataset = dataset
  }

  take(row: CsvRow): void {
    const cell = (name: string): string => knownCell(this.#table, row, name)
    const at = (column?: string): string => importWords.row(row.number, column)
    const key = cell('id') || cell('relid')
    if (key === '') {
      this.#gathering.refuse(at('id'), neighbourWords.without('id'))
      return
    }
    const id = stableId('ucdp', key)
    const said = readUcdpDate(cell('date_start'), cell('date_end') || cell('date_start'), cell('date_prec'))
    const { named } = this.#gathering
    const conflict = named.lane(cell('conflict_name'))
    const title = [
      cell('dyad_name') || [cell('side_a'), cell('side_b')].filter((side) => side !== '').join(' – '),
      cell('where_coordinates'),
    ]
    const isTaken = this.#gathering.event(at(), {
      id,
      title: title.filter((part) => part !== '').join(', ') || neighbourWords.untitled,
      description: cell('source_headline') === '' ? '' : listOf(cell('source_headline')).join('\n'),
      when: said.when,
      type: ucdpWords.violence[cell('type_of_violence')] ?? '',
      actors: this.#actors(cell),
      places: this.#place(cell, at()),
      lanes: conflict === null ? [] : [conflict],
      notes: this.#notes(cell),
    })
    if (!isTaken) return
    if (said.complaint !== null) this.#gathering.warn(at('date_start'), said.complaint)
    this.#cite(row, id, cell)
    this.#claim(row, id, cell)
  }

  #actors(cell: (name: string) => string): EventFields['actors'] {
    const sides = (['side_a', 'side_b'] as const).flatMap((side) => {
      const name = cell(side)
      const kind = /^government of /i.test(name) ? 'state' : /^civilians$/i.test(name) ? 'group' : 'armed-group'
      const actorId = this.#gathering.named.actor(name, kind)
      return actorId === null ? [] : [{ actorId, role: side === 'side_a' ? 'side A' : 'side B' }]
    })
    return sides[0]?.actorId === sides[1]?.actorId ? sides.slice(0, 1) : sides
  }

  /** `where_prec`: 1 the place itself, 2 within 25 km of it, 3 and more a district, a province, a country or beyond. */
  #place(cell: (name: string) => string, where: string): EventFields['places'] {
    const position = coordinatesIn(cell('latitude'), cell('longitude'), where, this.#gathering)
    const within = [cell('adm_2'), cell('adm_1')].filter((name) => name !== '')
    const placeId = this.#gathering.named.place({
      name: cell('where_coordinates') || within[0] || cell('country'),
      lat: position?.lat ?? null,
      lon: position?.lon ?? null,
      country: cell('country').slice(0, 200),
      notes: within.join(', '),
    })
    const precision = ({ '1': 'exact', '2': 'near' } as const)[cell('where_prec')] ?? 'area'
    return placeId === null ? [] : [{ placeId, precision }]
  }

  #notes(cell: (name: string) => string): string {
    const place = cell('where_description')
    return [
      place === '' ? '' : ucdpWords.where(place),
      cell('event_clarity') === '2' ? ucdpWords.unclear : '',
      cell('code_status') === '' || /^clear$/i.test(cell('code_status')) ? '' : ucdpWords.status(cell('code_status')),
    ]
      .filter((line) => line !== '')
      .join('\n')
  }

  /** One source for each article that the row names, with its office, day and headline, and the dataset itself. */
  #cite(row: CsvRow, eventId: string, cell: (name: string) => string): void {
    const where = importWords.row(row.number, undefined)
    for (const article of articlesOf(cell)) {
      const { office, date, headline, whole } = article
      const edtf = readDateSaid(date, null).when?.edtf ?? null
      const source = this.#gathering.source(stableId('ucdp-source', whole), {
        type: 'article-newspaper',
        title: (headline || whole).slice(0, 1000),
        ...(office !== '' && { 'container-title': office.slice(0, 1000) }),
        ...(edtf !== null && { issued: issuedOf(edtf) }),
        note: ucdpWords.sourceNote,
      })
      this.#gathering.cite(where, { eventId }, source)
    }
    this.#gathering.cite(where, { eventId }, this.#dataset)
  }

  #claim(row: CsvRow, eventId: string, cell: (name: string) => string): void {
    const count = (column: string): number | null => countIn(cell(column), column, row.number, this.#gathering)
    const [low, best, high] = [count('low'), count('best'), count('high')]
    if (best === null && low === null && high === null) return
    const where = importWords.row(row.number, 'best')
    const fitting = inOrder(low, best, high)
    if (fitting.low !== low || fitting.high !== high) this.#gathering.warn(where, ucdpWords.outOfOrder(low, best, high))
    const breakdown = ucdpWords.parts.flatMap(([column, label]) => {
      const value = count(column)
      return value === null || value === 0
        ? []
        : [{ label: label(cell('side_a'), cell('side_b')).slice(0, 200), value }]
    })
    const value: ClaimValue = { ...fitting, unit: 'people', qualifier: null, breakdown }
    const original = cell('source_original')
    const claim: PeopleClaim = {
      eventId,
      known: { short: 'd', long: 'deaths' },
      property: 'deaths',
      statement: ucdpWords.deaths(low, best, high),
      value,
      notes: original === '' ? '' : ucdpWords.original(original).slice(0, 1000),
    }
    claimPeople(where, claim, this.#dataset, this.#gathering)
  }
}

/**
 * Precision 1 is the day; 2 to 5 (some days, a week, a month, longer) say that it happened within the time between the two
 * days, whose ends are then approximate. A single day with one of these is itself approximate.
 */
function readUcdpDate(start: string, end: string, precision: string): DateSaid {
  const [from, to] = [readDateSaid(start, null), readDateSaid(end, null)]
  const [first, last] = [from.when?.edtf ?? null, to.when?.edtf ?? null]
  if (first === null || last === null) return from.complaint === null ? to : from
  const isExact = precision === '1' || precision === ''
  const edtf = isExact ? between(first, last) : first === last ? `${first}~` : between(`${first}~`, `${last}~`)
  if (edtf === null) return { ...inWords(`${start} – ${end}`), complaint: neighbourWords.endBeforeStart(start, end) }
  const rationale = isExact
    ? ''
    : (ucdpWords.precision[precision] ?? neighbourWords.precisionUnknown('date_prec', precision))
  const kind = isExact ? 'extent' : 'instant'
  return { when: makeWhen({ edtf, kind, rationale }), complaint: null, isAmbiguous: false }
}

interface Article {
  readonly whole: string
  readonly office: string
  readonly date: string
  readonly headline: string
}

/**
 * The articles of a row. Office, day and headline stand in lists that keep step; where they do not, since a headline can hold a
 * semicolon itself, only the whole text of each article is taken.
 */
function articlesOf(cell: (name: string) => string): readonly Article[] {
  const articles = listOf(cell('source_article'))
  const [offices, dates, headlines] = ['source_office', 'source_date', 'source_headline'].map((name) =>
    listOf(cell(name)),
  )
  const isInStep = [offices, dates, headlines].every((list) => list?.length === offices?.length)
  if (isInStep && offices !== undefined && offices.length > 0) {
    return offices.map((office, index) => {
      const [date, headline] = [dates?.[index] ?? '', headlines?.[index] ?? '']
      return { whole: [office, date, headline].join(', '), office, date, headline }
    })
  }
  return articles.map((whole) => ({ whole, office: '', date: '', headline: '' }))
}

function listOf(text: string): readonly string[] {
  return text
    .split(';')
    .map((part) => part.trim().replace(/^"+|"+$/g, ''))
    .filter((part) => part !== '')
}

function issuedOf(edtf: string): { edtf: string; 'date-parts'?: number[][] } {
  return /^\d{4}(-\d\d){0,2}$/.test(edtf) ? { 'date-parts': [edtf.split('-').map(Number)], edtf } : { edtf }
}
