import type { ImportedRecords } from '../../../shared/commands/import-command'
import type { Context } from '../../../shared/commands/command'
import type { RowChoice } from '../../../shared/format/exchange/csv/row-choice'
import { mostRows } from '../../../shared/format/exchange/csv/table-of-file'
import type { TextFile } from '../../../shared/format/exchange/import-format'
import { kindsTaken, previewRows } from '../../../shared/format/exchange/preview'
import { readImport, type ReadImport } from '../../../shared/format/exchange/read-import'
import type { ReadingContext, ReadingProgress } from '../../../shared/format/exchange/reading-context'
import type { ColumnMapping } from '../../../shared/format/neighbours/tables/column-mapping'
import type { MappableTable, TablePreview } from '../../../shared/format/neighbours/tables/mappable-table'
import {
  areRowsOfOneTable,
  outlineOf,
  valuesInColumn,
  type ColumnValues,
  type TableOutline,
} from '../../../shared/format/rows-of-files'
import { tableToMap } from '../../../shared/format/table-to-map'
import type { Progress } from '../../../shared/ipc/contract'
import type { Project } from '../../../shared/project/project'
import { Refusal } from '../../../shared/problem'
import { importWords, readingWords } from '../../../shared/words/exchange'
import { otherProjectWords } from '../../../shared/words/other-project'
import { sha256 } from '../project-store'
import { decodeText } from '../text-encoding'
import { importReportText } from './import-report'
import type { GivenFile, ImportOptions, ImportOutlook } from './imported'

/** What files turn out to be. */
export interface OpenedFiles {
  /** Some of the rows can be chosen; null where the files are not rows of one table. */
  readonly outline: TableOutline | null
  /** They are too many to go on without choosing some. */
  readonly isTooLong: boolean
}

/** A report names at most this many rows or warnings; their number is always whole. */
const mostNotes = 200
/** A preview shows at most this many records that two projects have differently; a choice for all goes for the others too. */
const mostConflicts = 300
/** A preview shows at most this many records of each state. */
const mostRecords = 200

/**
 * Files that somebody is about to take in, looked at step by step: chosen rows, columns, what would happen. It holds them decoded and
 * what was made of them last, and works at once and for as long as it takes; `ImportThread` does the same beside the program.
 */
export class ImportReading {
  readonly #given: readonly GivenFile[]
  readonly #format: string | null
  readonly #context: () => Context
  readonly #onProgress: (progress: Progress) => void
  #decoded: readonly (TextFile & { readonly warning: string | null })[] | null = null
  #rows: readonly RowChoice[] = []
  #table: MappableTable | null = null
  #last: { readonly merged: ReadImport; readonly reportText: string } | null = null

  constructor(
    files: readonly GivenFile[],
    {
      format = null,
      context,
      onProgress = () => undefined,
    }: {
      /** Id of the format to read them as; null: what their content and names show. */
      readonly format?: string | null
      readonly context: () => Context
      readonly onProgress?: ((progress: Progress) => void) | undefined
    },
  ) {
    this.#given = files
    this.#format = format
    this.#context = context
    this.#onProgress = onProgress
  }

  /** Decodes the files and sees what they are. Refuses with `import-unreadable` what is no text. */
  open(): OpenedFiles {
    const files = this.#files()
    const outline = areRowsOfOneTable(files, this.#format) ? outlineOf(files, [], this.#watched()) : null
    return { outline, isTooLong: outline !== null && outline.wantedCount > mostRows }
  }

  /** Takes only the rows that fit all of these, from now on. Refuses with `import-unreadable` a file that is no table. */
  chooseRows(rows: readonly RowChoice[]): TableOutline {
    const other = this.#files().find((file) => !areRowsOfOneTable([file], this.#format))
    if (other !== undefined) {
      const reason = other.text.trim() === '' ? importWords.empty : importWords.rowsOfTablesOnly
      throw new Refusal('import-unreadable', { name: other.name, reason })
    }
    this.#rows = rows
    this.#table = null
    return outlineOf(this.#files(), rows, this.#watched())
  }

  valuesIn(column: string): ColumnValues {
    return valuesInColumn(this.#files(), column, this.#watched())
  }

  /** The header of the table whose columns can be told apart; null where the files are something else. */
  columns(): readonly string[] | null {
    this.#table = tableToMap(this.#files(), this.#format)
    return this.#table?.header ?? null
  }

  /** The first rows of that table as a mapping would take them. */
  look(mapping: ColumnMapping): TablePreview {
    this.#table ??= tableToMap(this.#files(), this.#format)
    if (this.#table === null) throw new Error('These files are no table.')
    return this.#table.look(mapping, this.#watched())
  }

  /**
   * What taking the files in would do to a project, all of them as one step. Refuses with `import-unreadable` or
   * `import-wrong-header` what cannot be read as a whole; rows and records that cannot be taken are listed in the report.
   */
  read(project: Project, { mapping = null, dateOrder = null, choices = {} }: ImportOptions = {}): ImportOutlook {
    const files = this.#files()
    const options = { format: this.#format, mapping, dateOrder, choices, sha256 }
    const merged = readImport(project, files, this.#watched(), options)
    const { records, added, changed, same, refused, conflicts, dateQuestion } = merged
    const said = this.#said(project, merged)
    const notes = {
      refused: refused.slice(0, mostNotes),
      warnings:
        said.length <= mostNotes ? said : [...said.slice(0, mostNotes), importWords.more(said.length - mostNotes)],
    }
    const kinds = kindsTaken(merged)
    const fileNames = this.#given.map(({ name }) => name)
    const preview = {
      kind: 'preview',
      formats: merged.formats,
      fileNames,
      counts: { new: added, changed, same, refused: refused.length },
      kinds,
      rows: previewRows(project, merged, mostRecords),
      conflicts: conflicts.slice(0, mostConflicts),
      conflictCount: conflicts.length,
      ...notes,
    } as const
    const report = { kind: 'imported', fileName: fileNames.join(', '), added, changed, same, kinds, ...notes } as const
    this.#last = { merged, reportText: importReportText(preview, { refused, warnings: said }) }
    return {
      report: { ...report, refusedCount: refused.length },
      preview,
      dateQuestion,
      conflictKeys: conflicts.map(({ key }) => key),
      captures: records.captures ?? [],
    }
  }

  /** The records that were read last. */
  records(): ImportedRecords {
    return this.#read().merged.records
  }

  /** All that is to be said of what was read last. */
  reportText(): string {
    return this.#read().reportText
  }

  #read() {
    if (this.#last === null) throw new Error('Nothing has been read yet.')
    return this.#last
  }

  #said(project: Project, { records, warnings, conflicts }: ReadImport): readonly string[] {
    const mine = conflicts.filter(({ side }) => side === 'mine').length
    const newCaptures = records.captures?.filter(({ id }) => !project.captures.has(id)).length ?? 0
    return [
      ...this.#files().flatMap(({ warning }) => (warning === null ? [] : [warning])),
      ...(this.#rows.length > 0 ? [importWords.rowsChosen(this.#rows)] : []),
      ...(mine > 0 ? [otherProjectWords.kept(mine)] : []),
      ...(mine < conflicts.length ? [otherProjectWords.taken(conflicts.length - mine)] : []),
      ...evidenceNotes(newCaptures, this.#given),
      ...warnings,
    ]
  }

  #files() {
    this.#decoded ??= this.#given.map((file) => {
      this.#onProgress({ step: readingWords.decode, done: 0, total: null })
      return { name: file.name, ...decodeText(file) }
    })
    return this.#decoded.map((file) => ({ ...file, rows: this.#rows }))
  }

  #watched(): ReadingContext {
    const onProgress = ({ step, done, total }: ReadingProgress): void =>
      this.#onProgress({ step: readingWords[step], done, total })
    return { ...this.#context(), onProgress }
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
