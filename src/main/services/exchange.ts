import type { CommandRequest } from '../../shared/commands/catalogue'
import type { Context } from '../../shared/commands/command'
import { chosenEvents } from '../../shared/format/exchange/chronological'
import { csvTableNames } from '../../shared/format/exchange/csv/remainder'
import { writeCsvTable } from '../../shared/format/exchange/csv/write-csv'
import { writeExport } from '../../shared/format/exchange/json/export-json'
import { writeChronology } from '../../shared/format/exchange/markdown/chronology'
import type { Side } from '../../shared/format/exchange/conflicts'
import { previewRows } from '../../shared/format/exchange/preview'
import { readImport } from '../../shared/format/exchange/read-import'
import { projectOfEvents } from '../../shared/format/exchange/scope'
import { isNeighbourKind, neighbourEndings, writeNeighbour } from '../../shared/format/neighbours/write-neighbour'
import { writeDataPackage } from '../../shared/format/neighbours/write-data-package'
import type { ColumnMapping } from '../../shared/format/neighbours/tables/column-mapping'
import type { MappableTable } from '../../shared/format/neighbours/tables/mappable-table'
import type { ReferenceFormat } from '../../shared/format/references/reference'
import { writeReferences } from '../../shared/format/references/write-references'
import { tableToMap } from '../../shared/format/table-to-map'
import type { ImportPreview, ImportReport, InputOf } from '../../shared/ipc/contract'
import type { recordKinds } from '../../shared/ipc/export-kinds'
import { isFiltering } from '../../shared/project/filter'
import { aboutOf, type Project } from '../../shared/project/project'
import type { Capture } from '../../shared/project/records/capture'
import { importWords } from '../../shared/words/exchange'
import { otherProjectWords } from '../../shared/words/other-project'
import { referenceWords } from '../../shared/words/references'
import { importReportText } from './exchange-report'
import { fileNameFrom } from './project-folder'
import { sha256 } from './project-store'
import { decodeText } from './text-encoding'
import { zipTexts } from './zip-file'

/** What leaves a project: files with suggested names, not yet written anywhere. */
export interface Exported {
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[]
  /** How many confidential sources are in them, named and quoted: whoever passes them on should know. */
  readonly confidentialSources: number
  /** What the format could not carry, and what was held back, in sentences. */
  readonly notes: readonly string[]
}

/** What a file would bring in: one request to be executed, and what there is to say about it. Nothing has changed yet. */
export interface Imported {
  readonly request: CommandRequest
  readonly report: ImportReport
  /** The same to be looked at before. Equal for equal files and projects, whatever new ids the records get. */
  readonly preview: Omit<ImportPreview, 'id' | 'isRenewed' | 'hasColumns'>
  /** Names all records that another project has differently, for `ImportOptions.choices`. */
  readonly conflictKeys: readonly string[]
  /** Captures that would be put; their files are elsewhere as yet. */
  readonly captures: readonly Capture[]
  /** All of it as a text, with every refusal. */
  readonly reportText: string
}

export interface ImportOptions {
  /** Id of the format to read the files as; null: what their content and names show. */
  readonly format: string | null
  /** What the columns of a table are; null or missing: what their names suggest. */
  readonly mapping?: ColumnMapping | null
  /** Whose version is taken of records that another project has differently; see `Conflict`. */
  readonly choices?: Readonly<Record<string, Side>>
}

const recognised: ImportOptions = { format: null }

/** An export of the records alone; what goes with the captured files is made by `EvidenceCrates`. */
export type RecordExport = InputOf<'project.export'> & { readonly to: (typeof recordKinds)[number] }

export interface GivenFile {
  readonly name: string
  readonly bytes: Uint8Array
  /** The folder of another project, of which this is the own file; undefined where it is not known, or something else. */
  readonly projectFolder?: string | undefined
}

export interface ExchangeOptions {
  readonly context: () => Context
  /** The program and its version, as it stands in what is exported. */
  readonly generator: string
}

/** A report names at most this many rows or warnings; their number is always whole. */
const mostNotes = 200

/** A preview shows at most this many records that two projects have differently; a choice for all goes for the others too. */
const mostConflicts = 300

/** A preview shows at most this many records of each state. */
const mostRows = 200

/** How a project becomes files for others, and how such files come back: the same for the window and the command line. */
export class Exchange {
  readonly #options: ExchangeOptions

  constructor(options: ExchangeOptions) {
    this.#options = options
  }

  /**
   * JSON without loss, CSV tables, a chronology to be read, the sources as references, a data package, or the events for another
   * program, with what that could not carry in `notes`; of everything, or of what a filter lets
   * through. References hold no confidential source unless that is asked for.
   */
  exportProject(project: Project, input: RecordExport): Exported {
    const { to, tables, forExcel, filter } = input
    const chosen = filter !== null && isFiltering(filter) ? filter : null
    const events = chosenEvents(project, chosen)
    const part = chosen === null ? project : projectOfEvents(project, events)
    const made = { generator: this.#options.generator, exportedAt: this.#options.context().now() }
    const title = fileNameFrom(aboutOf(project).title)
    const fileOf = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) })
    // The chronology leaves confidential sources unnamed; the other two are for going on working.
    const confidentialSources = [...part.sources].filter(({ confidential }) => confidential).length
    if (isNeighbourKind(to)) {
      const { text, losses } = writeNeighbour(to, project, events, made)
      return { files: [fileOf(`${title}${neighbourEndings[to]}`, text)], confidentialSources: 0, notes: losses }
    }
    switch (to) {
      case 'datapackage': {
        const { files, notes } = writeDataPackage(part, events, made)
        const bytes = zipTexts(files, made.exportedAt)
        return { files: [{ name: `${title}-datapackage.zip`, bytes }], confidentialSources: 0, notes }
      }
      case 'json': {
        const text = writeExport(part, chosen === null ? 'all' : 'filtered', made)
        return { files: [fileOf(`${title}.json`, text)], confidentialSources, notes: [] }
      }
      case 'csv': {
        const mark = forExcel ? '\uFEFF' : ''
        const wanted = csvTableNames.filter((name) => tables.includes(name))
        const files = wanted.map((name) =>
          fileOf(`${title}-${name}.csv`, `${mark}${writeCsvTable(project, events, name)}`),
        )
        return { files, confidentialSources, notes: [] }
      }
      case 'md':
        return {
          files: [fileOf(`${title}.md`, writeChronology(project, events, chosen, made))],
          confidentialSources: 0,
          notes: [],
        }
      case 'csl-json':
      case 'bibtex':
      case 'ris':
        return this.#exportReferences(part, to, title, input.withConfidential === true)
    }
  }

  #exportReferences(part: Project, to: ReferenceFormat, title: string, withConfidential: boolean): Exported {
    const sources = [...part.sources]
    const open = sources.filter(({ confidential }) => withConfidential || !confidential)
    const confidential = sources.filter((source) => source.confidential).length
    const { text, notes } = writeReferences(open, to)
    const name = to === 'csl-json' ? `${title} sources.json` : `${title}.${to === 'bibtex' ? 'bib' : 'ris'}`
    const said = withConfidential ? referenceWords.included(confidential) : referenceWords.heldBack(confidential)
    return {
      files: [{ name, bytes: new TextEncoder().encode(text) }],
      confidentialSources: withConfidential ? confidential : 0,
      notes: [...notes, ...(confidential === 0 ? [] : [said])],
    }
  }

  /** The files as a table of events whose columns can be told apart before it is taken in; null where they are something else. */
  tableToMap(files: readonly GivenFile[], { format }: Pick<ImportOptions, 'format'>): MappableTable | null {
    return tableToMap(
      files.map((file) => ({ name: file.name, text: decodeText(file).text })),
      format,
    )
  }

  /**
   * Reads files of any format in `import-formats.ts`, taken together as one step. Refuses with `import-unreadable` or
   * `import-wrong-header` what is none; rows and records that cannot be taken are listed in the report.
   */
  readImports(project: Project, files: readonly GivenFile[], options: ImportOptions = recognised): Imported {
    const decoded = files.map((file) => ({ name: file.name, ...decodeText(file) }))
    const merged = readImport(project, decoded, this.#options.context(), { ...options, sha256 })
    const { records, added, changed, same, refused, warnings, conflicts } = merged
    const guessed = decoded.flatMap(({ warning }) => (warning === null ? [] : [warning]))
    const mine = conflicts.filter(({ side }) => side === 'mine').length
    const said = [
      ...guessed,
      ...(mine > 0 ? [otherProjectWords.kept(mine)] : []),
      ...(mine < conflicts.length ? [otherProjectWords.taken(conflicts.length - mine)] : []),
      ...evidenceNotes(records.captures?.filter(({ id }) => !project.captures.has(id)).length ?? 0, files),
      ...warnings,
    ]
    const notes = {
      refused: refused.slice(0, mostNotes),
      warnings:
        said.length <= mostNotes ? said : [...said.slice(0, mostNotes), importWords.more(said.length - mostNotes)],
    }
    const fileNames = files.map(({ name }) => name)
    const preview = {
      kind: 'preview',
      formats: merged.formats,
      fileNames,
      counts: { new: added, changed, same, refused: refused.length },
      rows: previewRows(project, merged, mostRows),
      conflicts: conflicts.slice(0, mostConflicts),
      conflictCount: conflicts.length,
      ...notes,
    } as const
    return {
      request: { type: 'project.import', input: { records } },
      report: {
        kind: 'imported',
        fileName: fileNames.join(', '),
        added,
        changed,
        same,
        refusedCount: refused.length,
        ...notes,
      },
      preview,
      conflictKeys: conflicts.map(({ key }) => key),
      captures: records.captures ?? [],
      reportText: importReportText(preview, { refused, warnings: said }),
    }
  }
}

/** What is to be said of the files that belong to new captures of another project. */
function evidenceNotes(captures: number, files: readonly GivenFile[]): readonly string[] {
  const isOfProject = files.some(
    ({ name, projectFolder }) => projectFolder !== undefined || name.endsWith('project.json'),
  )
  if (captures === 0 || !isOfProject) return []
  const { toCopy, notAtHand } = otherProjectWords.evidence
  return [files.some(({ projectFolder }) => projectFolder !== undefined) ? toCopy(captures) : notAtHand(captures)]
}
