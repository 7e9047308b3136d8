import { Refusal } from '../problem'
import { importWords } from '../words/exchange'
import { referenceWords } from '../words/references'
import { headerIn } from './exchange/csv/csv-text'
import { isLikeOurs, readCsvFile } from './exchange/csv/read-csv'
import type { Found } from './exchange/candidates'
import type { ImportFormat, TextFile } from './exchange/import-format'
import { readJsonFile } from './exchange/json/read-json'
import { neighbourFormats } from './neighbours/neighbour-formats'
import { readBibtex } from './references/bibtex/read-bibtex'
import { readCslJson, whyNotCslJson } from './references/csl-json'
import { foundReferences } from './references/found-references'
import type { ReferenceReading } from './references/reference'
import { readRis } from './references/ris/read-ris'

/** Of a long text, what tells its format stands within this many characters. */
const telling = 20_000

const regestaJson: ImportFormat = {
  id: 'json',
  name: 'Regesta JSON',
  extensions: ['json'],
  recognise: (text) => {
    if (!/^[{[]/.test(text)) return 'no'
    return /"format"\s*:\s*"regesta/.test(text.slice(0, 400)) ? 'yes' : 'maybe'
  },
  read: readJsonFile,
}

const regestaCsv: ImportFormat = {
  id: 'csv',
  name: 'Regesta CSV',
  extensions: ['csv'],
  isTable: true,
  recognise: (text) => {
    const head = text.slice(0, telling).split(/\r\n|\n|\r/, 1)[0] ?? ''
    if (/\bregesta-[a-z]+-\d+"?$/.test(head.trimEnd())) return 'yes'
    return !/^[{[]/.test(text) && isLikeOurs(headerIn(text)) ? 'maybe' : 'no'
  },
  read: readCsvFile,
}

const cslJson: ImportFormat = {
  id: 'csl-json',
  name: 'CSL-JSON',
  extensions: ['json'],
  recognise: (text) => {
    const start = text.slice(0, telling)
    if (!/^[{[]/.test(start) || /"format"\s*:\s*"regesta/.test(start.slice(0, 400))) return 'no'
    const type =
      /"type"\s*:\s*"(article(-\w+)?|book|chapter|webpage|post(-weblog)?|report|thesis|document|manuscript|interview|map|speech|broadcast|motion_picture|graphic|dataset|performance|periodical|regulation|review(-book)?|software|standard|entry(-\w+)?|legislation|legal_case|bill|treaty|paper-conference|personal_communication|press-release|song|patent|pamphlet)"/
    // Better BibTeX also writes types that CSL does not have; dates in parts are CSL's alone.
    return type.test(start) || /"date-parts"\s*:/.test(start) ? 'yes' : 'no'
  },
  read: (file, project, context) => {
    const reading = readCslJson(file.text)
    if (reading === null) throw unreadable(file, whyNotCslJson(file.text))
    return found(file, reading, () => foundReferences(reading, project, context))
  },
}

const bibtex: ImportFormat = {
  id: 'bibtex',
  name: 'BibTeX',
  extensions: ['bib', 'bibtex', 'biblatex'],
  recognise: (text) =>
    /^[ \t]*@[ \t]*[A-Za-z]+\s*[{(]\s*[^\s,{}"]*\s*[,=]/m.test(text.slice(0, telling)) ? 'yes' : 'no',
  read: (file, project, context) => {
    const reading = readBibtex(file.text)
    return found(file, reading, () => foundReferences(reading, project, context))
  },
}

const ris: ImportFormat = {
  id: 'ris',
  name: 'RIS',
  extensions: ['ris'],
  recognise: (text) => (/^TY {1,2}- ?[A-Z]/m.test(text.slice(0, telling)) ? 'yes' : 'no'),
  read: (file, project, context) => {
    const reading = readRis(file.text)
    return found(file, reading, () => foundReferences(reading, project, context))
  },
}

/** Every format that can be taken in. Where several could read a file, the earlier one does. */
export const importFormats: readonly ImportFormat[] = [
  ...neighbourFormats.filter(({ id }) => id !== 'table' && id !== 'markwhen'),
  cslJson,
  bibtex,
  ris,
  regestaJson,
  regestaCsv,
  ...neighbourFormats.filter(({ id }) => id === 'table' || id === 'markwhen'),
]

/**
 * The format of a file: the one that its content shows, else among those it may be the one its name says, else the first it may be.
 * Refuses with `import-unreadable` what none of them can read.
 */
export function formatOf({ name, text }: TextFile): ImportFormat {
  const start = text.replace(/^\uFEFF/, '').trimStart()
  if (start === '') throw unreadable({ name }, importWords.empty)
  if (isWebPage(start)) throw unreadable({ name }, importWords.webPage)
  const judged = importFormats.map((format) => ({ format, judgement: format.recognise(start) }))
  const certain = judged.find(({ judgement }) => judgement === 'yes')?.format
  if (certain !== undefined) return certain
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
  const possible = judged.filter(({ judgement }) => judgement === 'maybe').map(({ format }) => format)
  const namesake = importFormats.find(({ extensions }) => extensions.includes(ending) && ending !== 'json')
  const named = namesake?.isTable === true ? undefined : namesake
  const format = possible.find(({ extensions }) => extensions.includes(ending)) ?? named ?? possible[0]
  if (format !== undefined) return format
  const names = importFormats.map((known) => known.name)
  throw unreadable({ name }, namesake === undefined ? importWords.unknownFormat(names) : importWords.noColumns)
}

/** What a server sends where the data should be. */
function isWebPage(text: string): boolean {
  return /^(?:<!--[\s\S]{0,2000}?-->\s*|<\?xml[^>]{0,200}>\s*)*<(?:!doctype\s+html|html|head|body)\b/i.test(text)
}

/** The format with this id; undefined: there is none. */
export function formatById(id: string): ImportFormat | undefined {
  return importFormats.find((format) => format.id === id)
}

/** A file without a single reference, whole or broken, is none of references. */
function found(file: TextFile, { references, refused }: ReferenceReading, take: () => Found): Found {
  if (references.length === 0 && refused.length === 0) throw unreadable(file, referenceWords.none)
  return take()
}

function unreadable({ name }: Pick<TextFile, 'name'>, reason: string): Refusal {
  return new Refusal('import-unreadable', { name, reason })
}
