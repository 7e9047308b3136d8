import type { ImportedRecords } from '../../../shared/commands/import-command'
import type { RowChoice } from '../../../shared/format/exchange/csv/row-choice'
import type { ColumnMapping } from '../../../shared/format/neighbours/tables/column-mapping'
import type { TablePreview } from '../../../shared/format/neighbours/tables/mappable-table'
import type { ColumnValues, TableOutline } from '../../../shared/format/rows-of-files'
import type { Project } from '../../../shared/project/project'
import type { Running } from '../threads/run-in-thread'
import type { OpenedFiles } from './import-reading'
import type { GivenFile, ImportOptions, ImportOutlook } from './imported'

/** `ImportReading` at a distance: each step can be watched and given up, and giving up one gives up the whole. */
export interface ImportReader {
  open(running?: Running): Promise<OpenedFiles>
  chooseRows(rows: readonly RowChoice[], running?: Running): Promise<TableOutline>
  valuesIn(column: string, running?: Running): Promise<ColumnValues>
  columns(running?: Running): Promise<readonly string[] | null>
  look(mapping: ColumnMapping, running?: Running): Promise<TablePreview>
  read(project: Project, options: ImportOptions, running?: Running): Promise<ImportOutlook>
  records(running?: Running): Promise<ImportedRecords>
  reportText(running?: Running): Promise<string>
  /** Lets go of the files. */
  close(): void
}

export type StartReading = (
  files: readonly GivenFile[],
  options: { readonly format: string | null; readonly author: string },
) => ImportReader
