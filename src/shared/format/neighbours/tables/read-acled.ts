import { civilDay, dayNumber } from '../../../dates/calendar'
import { valueOf } from '../../../dates/bounds'
import { makeWhen } from '../../../dates/when'
import type { Project } from '../../../project/project'
import type { ActorFields } from '../../../project/records/actor'
import type { EventFields } from '../../../project/records/event'
import { importWords } from '../../../words/exchange'
import { acledWords, neighbourWords } from '../../../words/neighbours'
import type { CsvRow } from '../../exchange/csv/csv-text'
import type { Found } from '../../exchange/candidates'
import type { TextFile } from '../../exchange/import-format'
import type { ReadingContext } from '../../exchange/reading-context'
import { between, edtfOfParts, readDateSaid, type DateSaid } from '../date-said'
import { notThisFormat } from '../foreign-file'
import { Gathering } from '../gathering'
import { stableId } from '../stable-id'
import { coordinatesIn, countIn } from './coordinates'
import { knownCell, tableIn, type ForeignTable } from './foreign-table'
import { claimPeople, type PeopleClaim } from './people-claim'

/** Whether a header is that of an export of ACLED, the Armed Conflict Location & Event Data Project. */
export function isAcled(header: readonly string[]): boolean {
  const names = new Set(header.map((name) => name.trim().toLowerCase()))
  return names.has('event_id_cnty') && names.has('event_date')
}

/**
 * Reads a CSV export of ACLED. An event is known by `event_id_cnty`; what `time_precision` says becomes part of the date; the
 * number of fatalities is a claim of the dataset, since ACLED's 0 may stand for unknown. Refuses with `import-unreadable` a
 * table that is none of ACLED's.
 */
export function readAcled(file: TextFile, project: Project, context: ReadingContext): Found {
  const gathering = new Gathering(project, context)
  const table = tableIn(file, gathering)
  if (!isAcled(table.header)) throw notThisFormat(file, 'ACLED', acledWords.wanted)
  const dataset = gathering.source(stableId('dataset', 'acled'), {
    type: 'dataset',
    title: 'Armed Conflict Location & Event Data (ACLED)',
    author: [{ literal: 'ACLED' }],
    URL: 'https://acleddata.com',
  })
  const reading = new AcledReading(table, gathering, dataset)
  for (const row of table.rows) reading.take(row)
  if (table.rows.length === 0) gathering.warn('', neighbourWords.withoutEvents)
  return gathering.found()
}

class AcledReading {
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
    const key = cell('event_id_cnty')
    if (key === '') {
      this.#gathering.refuse(at('event_id_cnty'), neighbourWords.without('event_id_cnty'))
      return
    }
    const id = stableId('acled', key)
    const said = readAcledDate(cell('event_date'), cell('time_precision'))
    const notes = cell('notes')
    const { named } = this.#gathering
    const country = named.lane(cell('country'))
    const isTaken = this.#gathering.event(at(), {
      id,
      title: titleOf(notes, cell('sub_event_type') || cell('event_type'), cell('location')),
      description: notes,
      when: said.when,
      type: (cell('sub_event_type') || cell('event_type')).slice(0, 100),
      actors: this.#actors(cell),
      places: this.#place(cell, at()),
      lanes: country === null ? [] : [country],
      tags: tagsOf(cell).flatMap((name) => named.tag(name) ?? []),
    })
    if (!isTaken) return
    if (said.complaint !== null) this.#gathering.warn(at('event_date'), said.complaint)
    this.#cite(row, id, cell('source'), cell('source_scale'))
    this.#claimFatalities(row, id, cell('fatalities'))
  }

  #actors(cell: (name: string) => string): EventFields['actors'] {
    const sides = ([1, 2] as const).flatMap((side) => {
      const main = { name: cell(`actor${side}`), role: `actor ${side}`, kind: kindOf(cell(`inter${side}`)) }
      const beside = listOf(cell(`assoc_actor_${side}`)).map((name) => ({
        name,
        role: `with actor ${side}`,
        kind: 'other' as const,
      }))
      return [main, ...beside]
    })
    const found = sides.flatMap(({ name, role, kind }) => {
      const actorId = this.#gathering.named.actor(name, kind)
      return actorId === null ? [] : [{ actorId, role }]
    })
    // The first mention of an actor counts.
    return [
      ...new Map(found.map((actor) => [actor.actorId, actor]).reverse() as [string, (typeof found)[number]][]).values(),
    ].reverse()
  }

  #place(cell: (name: string) => string, where: string): EventFields['places'] {
    const position = coordinatesIn(cell('latitude'), cell('longitude'), where, this.#gathering)
    const within = [cell('admin3'), cell('admin2'), cell('admin1')].filter((name) => name !== '')
    const placeId = this.#gathering.named.place({
      name: cell('location') || within[0] || '',
      lat: position?.lat ?? null,
      lon: position?.lon ?? null,
      country: cell('country').slice(0, 200),
      notes: [...new Set(within)].join(', '),
    })
    const precision = ({ '1': 'exact', '2': 'near', '3': 'area' } as const)[cell('geo_precision')] ?? 'near'
    return placeId === null ? [] : [{ placeId, precision }]
  }

  /** ACLED names its sources in short and without addresses; each is a source of its own that ACLED passes on. */
  #cite(row: CsvRow, eventId: string, sources: string, scale: string): void {
    const where = importWords.row(row.number, undefined)
    for (const name of listOf(sources)) {
      const source = this.#gathering.source(stableId('acled-source', name), {
        type: 'article-newspaper',
        title: name.slice(0, 1000),
        note: acledWords.sourceNote,
      })
      this.#gathering.cite(where, { eventId }, source, {
        notes: scale === '' ? '' : acledWords.scale(scale).slice(0, 1000),
      })
    }
    this.#gathering.cite(where, { eventId }, this.#dataset)
  }

  #claimFatalities(row: CsvRow, eventId: string, text: string): void {
    const best = countIn(text, 'fatalities', row.number, this.#gathering)
    if (best === null) return
    const claim: PeopleClaim = {
      eventId,
      known: { short: 'f', long: 'fatalities' },
      property: 'deaths',
      statement: acledWords.fatalities(best),
      value: { low: null, best, high: null, unit: 'people', qualifier: null, breakdown: [] },
      notes: best === 0 ? acledWords.zero : '',
    }
    claimPeople(importWords.row(row.number, 'fatalities'), claim, this.#dataset, this.#gathering)
  }
}

/**
 * Precision 1 is the day; 2 the week around it, three days either way; 3 the month (ACLED codebook; acledR words it as the
 * middle of a month, which is the day that stands in the column).
 */
function readAcledDate(text: string, precision: string): DateSaid {
  const said = readDateSaid(text, 'dmy')
  const edtf = said.when?.edtf ?? null
  const value = edtf === null ? null : valueOf(edtf)
  if (value?.type !== 'date' || value.precision !== 'day') return said
  const { year, month, day } = value
  const verbatim = text.trim()
  const with_ = (widened: string | null, words: string): DateSaid => ({
    ...said,
    when: makeWhen({ edtf: widened ?? edtf, kind: 'instant', verbatim, rationale: words }),
  })
  if (precision === '' || precision === '1')
    return { ...said, when: makeWhen({ edtf, verbatim: verbatim === edtf ? '' : verbatim }) }
  if (precision === '2') {
    const number = dayNumber(year, month, day)
    const ends = [edtfOfParts(civilDay(number - 3)), edtfOfParts(civilDay(number + 3))]
    const [from, to] = ends
    return with_(from == null || to == null ? null : between(`${from}~`, `${to}~`), acledWords.week)
  }
  if (precision === '3') return with_(`${edtfOfParts({ year, month }) ?? ''}~`, acledWords.month)
  return with_(`${edtf ?? ''}~`, neighbourWords.precisionUnknown('time_precision', precision))
}

/** “On 4 May 2021, …”, “Around 7 December 2022 (week of), …”, “Displacement: On 28 December 2022, …” */
const dateline =
  /^((?:[\p{L} -]{3,40}: )?)(?:On|Around|Between|As reported on) \d{1,2} \p{L}+(?: \d{4})?(?: \([^)]*\))?,\s*/iu

/** ACLED has no titles: the first sentence of the notes, behind their opening “On 4 May 2021, ”, tells most. */
function titleOf(notes: string, type: string, location: string): string {
  const [sentence = ''] = notes.split(/(?<=[.!?])\s+(?=\p{Lu})/u)
  const told = sentence.replace(dateline, '$1').replace(/\.$/, '')
  const title = told.charAt(0).toUpperCase() + told.slice(1)
  if (title !== '' && title.length <= 200) return title
  const plain = [type, location].filter((part) => part !== '').join(', ')
  return title === '' ? plain || neighbourWords.untitled : `${title.slice(0, 199).trimEnd()}…`
}

function tagsOf(cell: (name: string) => string): readonly string[] {
  const tags = [
    cell('disorder_type'),
    cell('sub_event_type') === '' ? '' : cell('event_type'),
    cell('civilian_targeting'),
  ]
  return [...new Set([...tags.flatMap(listOf), ...listOf(cell('tags'))])]
}

function listOf(text: string): readonly string[] {
  return text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

/** `inter` is a number in older files and words in newer ones. */
function kindOf(inter: string): ActorFields['kind'] {
  if (/^1$|state force/i.test(inter)) return 'state'
  if (/^[234]$|rebel|militia/i.test(inter)) return 'armed-group'
  if (/^[567]$|rioter|protester|civilian/i.test(inter)) return 'group'
  return 'other'
}
