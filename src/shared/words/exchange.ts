import type { Problem } from '../problem'
import type { TableName } from '../project/project'
import type { locatorLabels } from '../project/records/citation'
import { commandWords } from './commands'
import { sentenceOf } from './problems'

type Words<Values extends readonly string[]> = Readonly<Record<Values[number], string>>

/** CSL locator terms as they stand before their value: “p. 4”. A time in a recording stands alone. */
export const locatorWords = {
  page: 'p.',
  paragraph: 'para.',
  chapter: 'ch.',
  section: 'sec.',
  column: 'col.',
  figure: 'fig.',
  folio: 'fol.',
  line: 'l.',
  note: 'n.',
  part: 'pt.',
  timestamp: '',
  verse: 'v.',
  volume: 'vol.',
} satisfies Words<typeof locatorLabels>

/** What is said of a file that is taken in: about a row, a column, or the whole. */
export const importWords = {
  row: (number: number, column: string | undefined) =>
    column === undefined || column === '' ? `row ${number}` : `row ${number}, column “${column}”`,
  at: (place: string, text: string) => `${capital(place)}: ${text}`,

  noNumber: (cell: string) => `“${short(cell)}” is not a number, such as 27 or 3.5.`,
  noYesOrNo: (cell: string) => `“${short(cell)}” is neither yes nor no.`,

  dateUnread: (date: string, reason: string) =>
    `“${short(date)}” was kept in words and the event left undated. ${reason}`,
  dateKept: (date: string, reason: string, before: string) =>
    `“${short(date)}” is not a date in EDTF, so ${before} was kept. ${reason}`,
  dateInFile: (date: string) => `The imported file gave the date as “${short(date)}”.`,

  tooManyCells: (cells: number, columns: number, beyond: readonly string[]) =>
    `It has ${cells} cells where the header names ${inColumns(columns)}: ${quoted(beyond)} ${beyond.length === 1 ? 'stands' : 'stand'} behind the last. Perhaps a text in it has a comma or a semicolon, and no quotation marks around it.`,
  tooFewCells: (cells: number, columns: number, missing: readonly string[]) =>
    `It has ${cells} ${cells === 1 ? 'cell' : 'cells'} where the header names ${inColumns(columns)}: ${quoted(missing)} ${missing.length === 1 ? 'is' : 'are'} missing.`,
  cut: (missing: readonly string[]) =>
    `The file ends in the middle of this row: no line end follows, and it has no ${cellOrCells(missing)} for ${quoted(missing)}. The file was probably cut off, so that more may be missing; get it anew. A line end behind the row says that it is whole.`,
  shortRows: (rows: readonly { readonly number: number; readonly missing: readonly string[] }[]) => {
    const [first] = rows
    return rows.length === 1 && first !== undefined
      ? `Row ${first.number} has no ${cellOrCells(first.missing)} for ${quoted(first.missing)}, which ${first.missing.length === 1 ? 'was' : 'were'} taken as empty.`
      : `${rows.length.toLocaleString('en-GB')} rows have fewer cells than the header: ${inShortList(rows.map(({ number }) => String(number)))}. What they lack at their ends was taken as empty.`
  },
  garbled: (swallowed: number) =>
    `A quotation mark in it is never closed, or stands where it cannot. ${
      swallowed === 0
        ? 'It was not read.'
        : `It was not read, nor ${swallowed === 1 ? 'the line after it, which' : `the ${swallowed.toLocaleString('en-GB')} lines after it, which`} may be rows that it swallowed.`
    }`,
  idTwice: (id: string, place: string) => `The id “${short(id)}” stands in ${place} already.`,
  remainderDamaged:
    'The last column of this row is damaged. It holds what no other column can; leave it as it was exported.',
  companionUnreadable: 'Something that came along in the last column cannot be read and was left out.',
  header: (missing: readonly string[], unknown: readonly string[], twice: readonly string[]) =>
    [
      missing.length === 0
        ? ''
        : `${missing.length === 1 ? 'The column' : 'The columns'} ${quoted(missing)} ${missing.length === 1 ? 'is' : 'are'} missing.`,
      unknown.length === 0
        ? ''
        : `${unknown.length === 1 ? 'The column' : 'The columns'} ${quoted(unknown)} ${unknown.length === 1 ? 'is' : 'are'} not known.`,
      twice.length === 0 ? '' : `The column ${quoted(twice.slice(0, 1))} stands there twice.`,
    ]
      .filter((sentence) => sentence !== '')
      .join(' '),
  unknownColumns: (columns: readonly string[]) =>
    columns.length === 1
      ? `The column ${quoted(columns)} is not known and was not taken.`
      : `The columns ${quoted(columns)} are not known and were not taken.`,
  unknownTables: (tables: readonly string[]) =>
    `It also holds ${quoted(tables)}, which this version does not know and did not take.`,

  empty: 'It is empty.',
  rowsChosen: (rows: readonly { readonly column: string; readonly values: readonly string[] }[]) =>
    `Only the rows were taken in which ${rows.map(({ column, values }) => `“${column}” is ${values.map((value) => (value === '' ? 'empty' : value)).join(' or ')}`).join(' and ')}.`,
  rowsOfTablesOnly: 'Rows can be chosen of tables only, and this is none.',
  tooManyRows: (rows: number, most: number) =>
    `It has ${rows.toLocaleString('en-GB')} rows, and at most ${most.toLocaleString('en-GB')} can be taken in at once. Take only some of them, those of one country or year perhaps.`,
  unknownFormat: (formats: readonly string[]) =>
    `Nothing in it shows what it is. These can be taken in: ${formats.join(', ')}.`,
  noSuchFormat: (id: string) => `“${short(id)}” is no format that can be taken in.`,
  newer: 'It was exported by a newer Regesta. Update this one to take it in.',
  tooDeep: 'It is nested deeper than a project can be.',
  strangeField: 'It holds a field that no project has.',
  projectItself: 'This is a project’s own file. Open its folder instead of importing it.',
  otherJson:
    'It is JSON, but of no kind that can be taken in: an export of Regesta, TimelineJS, GeoJSON or CSL-JSON. A list of events can be saved as CSV and taken in as a table.',
  jsonLines:
    'It holds one piece of JSON a line (JSON Lines), which cannot be taken in. Save it as CSV, and take in that file as a table.',
  brokenJson: ({ line, column }: { readonly line: number; readonly column: number }) =>
    `It ends too early or is garbled at line ${line}, column ${column}.`,
  damagedAt: (place: string) => (place === '' ? 'It is damaged.' : `It is damaged at ${place}.`),
  record: (table: string, id: string, field = '') =>
    [table, short(id), field].filter((part) => part !== '').join(' / '),
  otherId: 'The record carries another id than the one it stands under.',
  inFile: (file: string, where: string) => `${file}, ${where}`,

  needsMissing: (table: TableName, needed: TableName, id: string) =>
    `It belongs to ${aThing(needed)} (“${short(id)}”) that is neither in this project nor in the file. ${
      table === 'claims' ? 'Import the events first.' : `Import the ${things[needed][1]} first.`
    }`,
  mentionLeftOut: (where: string, table: TableName, id: string) =>
    `${capital(where)}: it names ${aThing(table)} (“${short(id)}”) that is neither in this project nor in the file; that mention was left out.`,
  fault: (problem: Problem) => {
    const { title } = sentenceOf(problem)
    const reason = problem.details['reason']
    return [`${title}.`, typeof reason === 'string' ? reason : ''].join(' ').trim()
  },
  aboutKept: 'The project’s own title and description were left as they are.',
  olderTaken: (count: number) =>
    count === 1
      ? 'One record had been changed here more recently than in the file. The file’s version was taken; undo brings yours back.'
      : `${count} records had been changed here more recently than in the file. The file’s versions were taken; undo brings yours back.`,
  codesShared: (codes: readonly string[]) =>
    `${codes.length === 1 ? 'A new event has a code' : `${codes.length} new events have codes`} that others here have as well: ${inShortList(codes)}.`,
  more: (count: number) => `${count} more of this kind.`,

  encoding: (name: string) =>
    `It is not in UTF-8. It was read as ${name}; look whether letters with accents came out right.`,
  withoutEncoding: 'It is not text in any encoding that can be recognised. Save it as UTF-8 and try again.',
  binary: 'It is not a text file, or it is damaged: zero bytes or control characters stand in it.',
  webPage:
    'It is a web page and not the data: perhaps one that asks to log in, or says that something went wrong. Open it in a browser to see, and download the file anew.',
  noColumns:
    'It is no table: its first line does not name two columns or more, parted by commas, semicolons, tabs or bars.',
  pdf: 'It is a PDF document. The reading desk opens it, and it can be attached to a source.',
  document: 'It is a document and no data. The reading desk opens Word documents and PDFs.',
  compressed: 'It is compressed. Unpack it first, and take in the file that is in it.',
  oldOffice:
    'It is a document of an older Office. If it is a spreadsheet, save it as CSV in the program that opens it, and take in that file.',
  cutLetter:
    'The file ends in the middle of a letter, so it was probably cut off, and more may be missing. Get it anew.',
  zip: 'It is a ZIP file. Unpack it first, and take in the files that are in it.',
  spreadsheet: 'It is a spreadsheet. Save it as CSV in the program that made it, and take in that file.',

  /** The name of a field, as people call it, where there is a word for it. */
  yesOrNo: (is: boolean) => (is ? 'yes' : 'no'),
  fieldName: (field: string) => commandWords.fields[field]?.replace(/^the /, '') ?? field,
  variableName: (variable: string) => variableNames[variable] ?? variable.replace(/-/g, ' '),

  withoutId: (count: number) =>
    count === 1
      ? 'One row without an id was taken as new. Importing the file again would add it once more.'
      : `${count} rows without an id were taken as new. Importing the file again would add them once more.`,
  created: (table: 'lanes' | 'tags' | 'actors' | 'places', names: readonly string[]) => {
    const [one, many] = {
      lanes: ['lane', 'lanes'],
      tags: ['tag', 'tags'],
      actors: ['actor', 'actors'],
      places: ['place', 'places'],
    }[table] as [string, string]
    return `${names.length === 1 ? `New ${one}` : `New ${many}`}: ${inShortList(names.map((name) => `“${short(name)}”`))}.`
  },
} as const

const { things } = commandWords

/** The variables of CSL that are not called what they are. */
const variableNames: Readonly<Record<string, string>> = {
  issued: 'date',
  'container-title': 'published in',
  'collection-title': 'series',
  'publisher-place': 'place',
  'title-short': 'short title',
  'container-title-short': 'short name of the publication',
  'citation-key': 'key',
  URL: 'address',
  page: 'pages',
  keyword: 'keywords',
  archive_location: 'call number or box',
  custom: 'fields of other programs',
  type: 'kind',
}

function aThing(table: TableName): string {
  const [thing] = things[table]
  return `${/^[aeiou]/.test(thing) ? 'an' : 'a'} ${thing}`
}

function inColumns(count: number): string {
  return count === 1 ? 'one column' : `${count} columns`
}

function cellOrCells(columns: readonly string[]): string {
  return columns.length === 1 ? 'cell' : 'cells'
}

function quoted(names: readonly string[]): string {
  return inShortList(names.map((name) => `“${short(name)}”`))
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Messages quote what they are about, but never a whole page of it. */
function short(text: string): string {
  const flat = text.replace(/\s+/g, ' ').trim()
  return flat.length <= 80 ? flat : `${flat.slice(0, 78).trimEnd()}…`
}

function inShortList(items: readonly string[]): string {
  return items.length <= 8 ? items.join(', ') : `${items.slice(0, 7).join(', ')} and ${items.length - 7} more`
}

/** What is being done while files are read. */
export const readingWords = {
  decode: 'Opening the file…',
  rows: 'Reading the rows…',
  dates: 'Reading the dates of all rows…',
  records: 'Understanding what they say…',
  compare: 'Comparing it with the project…',
  take: 'Taking it in…',
} as const
