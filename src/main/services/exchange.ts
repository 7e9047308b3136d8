import type { CommandRequest } from '../../shared/commands/catalogue'
import type { Context } from '../../shared/commands/command'
import { chosenEvents } from '../../shared/format/exchange/chronological'
import { csvTableNames } from '../../shared/format/exchange/csv/remainder'
import { writeCsvTable } from '../../shared/format/exchange/csv/write-csv'
import { writeExport } from '../../shared/format/exchange/json/export-json'
import { writeChronology } from '../../shared/format/exchange/markdown/chronology'
import { readImport } from '../../shared/format/exchange/read-import'
import { projectOfEvents } from '../../shared/format/exchange/scope'
import type { ImportReport, InputOf } from '../../shared/ipc/contract'
import { isFiltering } from '../../shared/project/filter'
import { aboutOf, type Project } from '../../shared/project/project'
import { importWords } from '../../shared/words/exchange'
import { fileNameFrom } from './project-folder'
import { decodeText } from './text-encoding'

/** What leaves a project: files with suggested names, not yet written anywhere. */
export interface Exported {
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[]
  /** How many confidential sources are in them, named and quoted: whoever passes them on should know. */
  readonly confidentialSources: number
}

/** What a file would bring in: one request to be executed, and what there is to say about it. Nothing has changed yet. */
export interface Imported {
  readonly request: CommandRequest
  readonly report: ImportReport
}

export interface GivenFile {
  readonly name: string
  readonly bytes: Uint8Array
}

export interface ExchangeOptions {
  readonly context: () => Context
  /** The program and its version, as it stands in what is exported. */
  readonly generator: string
}

/** A report names at most this many rows or warnings; their number is always whole. */
const mostNotes = 200

/** How a project becomes files for others, and how such files come back: the same for the window and the command line. */
export class Exchange {
  readonly #options: ExchangeOptions

  constructor(options: ExchangeOptions) {
    this.#options = options
  }

  /** JSON without loss, CSV tables, or a chronology to be read; of everything, or of what a filter lets through. */
  exportProject(project: Project, { to, tables, forExcel, filter }: InputOf<'project.export'>): Exported {
    const chosen = filter !== null && isFiltering(filter) ? filter : null
    const events = chosenEvents(project, chosen)
    const part = chosen === null ? project : projectOfEvents(project, events)
    const made = { generator: this.#options.generator, exportedAt: this.#options.context().now() }
    const title = fileNameFrom(aboutOf(project).title)
    const fileOf = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) })
    // The chronology leaves confidential sources unnamed; the other two are for going on working.
    const confidentialSources = [...part.sources].filter(({ confidential }) => confidential).length
    switch (to) {
      case 'json': {
        const text = writeExport(part, chosen === null ? 'all' : 'filtered', made)
        return { files: [fileOf(`${title}.json`, text)], confidentialSources }
      }
      case 'csv': {
        const mark = forExcel ? '\uFEFF' : ''
        const wanted = csvTableNames.filter((name) => tables.includes(name))
        const files = wanted.map((name) =>
          fileOf(`${title}-${name}.csv`, `${mark}${writeCsvTable(project, events, name)}`),
        )
        return { files, confidentialSources }
      }
      case 'md':
        return {
          files: [fileOf(`${title}.md`, writeChronology(project, events, chosen, made))],
          confidentialSources: 0,
        }
    }
  }

  /** See `readImports`. */
  readImport(project: Project, file: GivenFile): Imported {
    return this.readImports(project, [file])
  }

  /**
   * Reads files of ours, taken together as one step. Refuses with `import-unreadable` or `import-wrong-header` what is none; rows
   * and records that cannot be taken are listed in the report.
   */
  readImports(project: Project, files: readonly GivenFile[]): Imported {
    const decoded = files.map((file) => ({ name: file.name, ...decodeText(file) }))
    const { records, added, changed, same, refused, warnings } = readImport(project, decoded, this.#options.context())
    const guessed = decoded.flatMap(({ warning }) => (warning === null ? [] : [warning]))
    const said = [...guessed, ...warnings]
    return {
      request: { type: 'project.import', input: { records } },
      report: {
        kind: 'imported',
        fileName: files.map(({ name }) => name).join(', '),
        added,
        changed,
        same,
        refused: refused.slice(0, mostNotes),
        refusedCount: refused.length,
        warnings:
          said.length <= mostNotes ? said : [...said.slice(0, mostNotes), importWords.more(said.length - mostNotes)],
      },
    }
  }
}
