import * as z from 'zod'
import { fold } from '../../../project/folding'
import { plainName } from '../../exchange/csv/column-name'
import { readForeignJson } from '../../exchange/foreign-json'
import { namesOfFates } from './names-of-fates'

/** What a column of any table can be to an event. `coordinates` is latitude and longitude in one cell. */
export const mappedFields = [
  'id',
  'title',
  'date',
  'end',
  'year',
  'month',
  'day',
  'time',
  'description',
  'type',
  'lane',
  'tags',
  'actors',
  'place',
  'country',
  'latitude',
  'longitude',
  'coordinates',
  'deaths',
  'deathsLow',
  'deathsHigh',
  'injured',
  'casualties',
  'source',
  'url',
  'quote',
  'notes',
] as const

export type MappedField = (typeof mappedFields)[number]

/**
 * How a table is read: which column is what, by its name in the header. Plain JSON, to be kept and used again for files of the
 * same kind.
 */
export const columnMappingSchema = z.strictObject({
  format: z.literal('regesta-columns'),
  version: z.literal(1),
  columns: z.partialRecord(z.enum(mappedFields), z.string().min(1).max(1000)),
  /** How 03/04/2021 is meant; null: it has not been said, and such dates stay in words. */
  dateOrder: z.enum(['dmy', 'mdy']).nullable(),
  /** What stands between several values in a cell of tags, actors or lanes. */
  separator: z.string().min(1).max(5),
})

export type ColumnMapping = Readonly<z.infer<typeof columnMappingSchema>>

/** What their names suggest, and of a table without a title or a date the first columns as these: to be seen how it is said. */
export function exampleOf(header: readonly string[]): ColumnMapping {
  const guessed = guessMapping(header)
  const free = header.filter((column) => column !== '' && fieldOfColumn(guessed, column) === null)
  const wanted = (['title', 'date'] as const).filter((field) => guessed.columns[field] === undefined)
  return wanted.reduce((mapping, field, index) => {
    const column = free[index]
    return column === undefined ? mapping : withColumnAs(mapping, column, field)
  }, guessed)
}

/** The mapping that a text holds as JSON; null: it holds none. */
export function readColumnMapping(text: string): ColumnMapping | null {
  const reading = readForeignJson(text)
  const mapping = reading.ok ? columnMappingSchema.safeParse(reading.value) : null
  return mapping?.data ?? null
}

/** The field that a column is, by the name of the column; null: it is not taken. */
export function fieldOfColumn({ columns }: ColumnMapping, column: string): MappedField | null {
  return mappedFields.find((field) => isNamed(columns[field], column)) ?? null
}

/** The mapping with this column as that field and nothing else, or with null as none; whatever was that field before is none. */
export function withColumnAs(mapping: ColumnMapping, column: string, field: MappedField | null): ColumnMapping {
  const others = Object.entries(mapping.columns).filter(([name, of]) => name !== field && !isNamed(of, column))
  return { ...mapping, columns: Object.fromEntries(field === null ? others : [...others, [field, column]]) }
}

/** A mapping as far as a table has its columns, and the columns that it lacks. */
export function fittedTo(
  mapping: ColumnMapping,
  header: readonly string[],
): { readonly mapping: ColumnMapping; readonly missing: readonly string[] } {
  const there = new Set(header.map(plainName))
  const missing = Object.values(mapping.columns).filter((column) => !there.has(plainName(column)))
  if (missing.length === 0) return { mapping, missing }
  const kept = Object.entries(mapping.columns).filter(([, column]) => there.has(plainName(column)))
  return { mapping: { ...mapping, columns: Object.fromEntries(kept) }, missing }
}

/** What tables are told by that are alike: the names of their columns, as they are compared, in their order. */
export function headerKey(header: readonly string[]): readonly string[] {
  return header.map(plainName)
}

function isNamed(column: string | undefined, name: string): boolean {
  return column !== undefined && plainName(column) === plainName(name)
}

function estimated(which: string): readonly string[] {
  return ['deaths', 'fatalities', 'killed', 'dead'].flatMap((fate) => [`${fate} ${which}`, `${which} ${fate}`])
}

/** Low and high may be of anything; of deaths they are where all three estimates stand. */
const estimates = ['low', 'best', 'high']

/** Names by which people head such columns, in the order of how sure they tell. */
const names: Readonly<Record<MappedField, readonly string[]>> = {
  id: ['id', 'event id', 'eventid', 'uid', 'uuid', 'record id', 'key', 'ref', 'nr', 'no'],
  title: [
    'title',
    'headline',
    'event',
    'name',
    'event name',
    'label',
    'summary',
    'subject',
    'what',
    'incident',
    'titel',
    'titre',
    'titulo',
    'ereignis',
  ],
  date: [
    'date edtf',
    'edtf',
    'date',
    'start date',
    'start',
    'from',
    'begin',
    'event date',
    'date start',
    'when',
    'datum',
    'fecha',
    'dates',
    'datetime',
    'timestamp',
  ],
  end: ['end date', 'end', 'to', 'until', 'date end', 'finish', 'ende', 'fin', 'fecha fin'],
  year: ['year', 'start year', 'jahr', 'annee', 'ano'],
  month: ['month', 'start month', 'monat', 'mois', 'mes'],
  day: ['day', 'start day', 'tag des monats', 'jour', 'dia'],
  time: ['time', 'start time', 'uhrzeit', 'heure', 'hora'],
  description: [
    'description',
    'text',
    'details',
    'body',
    'narrative',
    'content',
    'beschreibung',
    'descripcion',
    'notes',
    'note',
  ],
  type: ['type', 'event type', 'category', 'kind', 'typ', 'kategorie'],
  lane: ['lane', 'lanes', 'group', 'series', 'track', 'theme', 'gruppe', 'groupe'],
  tags: ['tags', 'keywords', 'tag', 'labels', 'subjects', 'schlagworte'],
  actors: [
    'actors',
    'actor',
    'people',
    'persons',
    'participants',
    'who',
    'person',
    'organisations',
    'organizations',
    'akteure',
    'perpetrator',
    'perpetrators',
  ],
  place: ['place', 'location', 'place name', 'city', 'town', 'where', 'site', 'ort', 'lieu', 'lugar'],
  country: ['country', 'land', 'pays', 'pais', 'state'],
  latitude: ['latitude', 'lat', 'y', 'breite', 'breitengrad', 'latitud'],
  longitude: ['longitude', 'lon', 'lng', 'long', 'x', 'laenge', 'lange', 'laengengrad', 'langengrad', 'longitud'],
  coordinates: ['coordinates', 'coords', 'lat lon', 'latlon', 'geo', 'koordinaten'],
  ...namesOfFates,
  deaths: [...namesOfFates.deaths, 'best', 'best estimate', ...estimated('best')],
  deathsLow: ['low', 'low estimate', ...estimated('low'), ...estimated('min'), ...estimated('minimum')],
  deathsHigh: ['high', 'high estimate', ...estimated('high'), ...estimated('max'), ...estimated('maximum')],
  source: ['source', 'sources', 'citation', 'reference', 'references', 'quelle', 'fuente', 'publication'],
  url: ['url', 'link', 'source url', 'source link', 'web', 'href', 'uri'],
  quote: ['quote', 'quotation', 'excerpt', 'zitat'],
  notes: ['notes', 'comments', 'comment', 'remarks', 'note', 'bemerkung'],
}

/** Last words by which a longer name tells what its column is: “Incident date”, “Attack location”. */
const lastWords: Readonly<Partial<Record<MappedField, readonly string[]>>> = {
  date: ['date', 'datum', 'fecha'],
  place: ['location', 'place', 'site', 'town', 'city', 'village'],
  description: ['description', 'summary', 'narrative'],
  type: ['type', 'category'],
  actors: ['actor', 'actors', 'perpetrator', 'perpetrators'],
  source: ['source', 'sources'],
}

/** What a longer name says then is not of the event: when it was reported or entered, where the source is, what was verified. */
const notOfTheEvent =
  /\b(publication|publishing|published|report|reported|reporting|access|accessed|entry|entered|created|updated|modified|verified|verification|source|end|until|geo)\b/

/** The column whose name ends in one of these words, if there is exactly one. */
function columnEndingIn(
  words: readonly string[],
  plain: readonly string[],
  taken: ReadonlySet<number>,
): number | undefined {
  const found = plain.flatMap((name, at) => {
    const [last = '', ...before] = name.split(' ').reverse()
    const isIt = before.length > 0 && words.includes(last) && !notOfTheEvent.test(before.join(' '))
    return isIt && !taken.has(at) ? [at] : []
  })
  return found.length === 1 ? found[0] : undefined
}

/** A mapping as the names of the columns suggest it. Each column serves once, and none need be found. */
export function guessMapping(header: readonly string[]): ColumnMapping {
  const plain = header.map((name) => fold(plainName(name)))
  const taken = new Set<number>()
  const isEstimated = estimates.every((name) => plain.includes(name))
  const columns: Partial<Record<MappedField, string>> = {}
  for (const field of mappedFields) {
    const index = names[field]
      .filter((name) => isEstimated || !estimates.includes(name))
      .map((name) => plain.findIndex((each, at) => each === name && !taken.has(at)))
      .find((at) => at >= 0)
    const column = index === undefined ? undefined : header[index]
    if (index === undefined || column === undefined || column === '') continue
    taken.add(index)
    columns[field] = column
  }
  for (const [field, words] of Object.entries(lastWords) as [MappedField, readonly string[]][]) {
    const index = columns[field] === undefined ? columnEndingIn(words, plain, taken) : undefined
    const column = index === undefined ? undefined : header[index]
    if (index === undefined || column === undefined) continue
    taken.add(index)
    columns[field] = column
  }
  // A date that stands whole beside its own parts is the better of the two.
  const { year, month, day, ...others } = columns
  const parts = columns.date === undefined ? { year, month, day } : {}
  const known = Object.entries({ ...others, ...parts }).filter(([, column]) => column !== undefined)
  const kept = Object.fromEntries(known) as ColumnMapping['columns']
  return { format: 'regesta-columns', version: 1, columns: kept, dateOrder: null, separator: ';' }
}
