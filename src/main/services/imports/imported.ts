import type { Side } from '../../../shared/format/exchange/conflicts'
import type { DateQuestion } from '../../../shared/format/neighbours/date-question'
import type { DateOrder } from '../../../shared/format/neighbours/date-said'
import type { ColumnMapping } from '../../../shared/format/neighbours/tables/column-mapping'
import type { ImportPreview, ImportReport } from '../../../shared/ipc/contract'
import type { Capture } from '../../../shared/project/records/capture'

export interface GivenFile {
  readonly name: string
  readonly bytes: Uint8Array
  /** The folder of another project, of which this is the own file; undefined where it is not known, or something else. */
  readonly projectFolder?: string | undefined
}

/** What a file would bring in, as it is told to people. Nothing has changed yet. */
export interface ImportOutlook {
  readonly report: ImportReport
  /** The same to be looked at before. Equal for equal files and projects, whatever new ids the records get. */
  readonly preview: Omit<ImportPreview, 'id' | 'isRenewed' | 'hasColumns' | 'hasRows' | 'dateQuestion'>
  /** What is to be asked about dates that can be read in two orders; null: nothing. */
  readonly dateQuestion: DateQuestion | null
  /** Names all records that another project has differently, for `ImportOptions.choices`. */
  readonly conflictKeys: readonly string[]
  /** Captures that would be put; their files are elsewhere as yet. */
  readonly captures: readonly Capture[]
}

/** What was chosen for the files before they are read. */
export interface ImportOptions {
  /** What the columns of a table are; null or missing: what their names suggest. */
  readonly mapping?: ColumnMapping | null
  /** How 03/04/2021 is meant, where a mapping does not say it; null or missing: it has not been said. */
  readonly dateOrder?: DateOrder
  /** Whose version is taken of records that another project has differently; see `Conflict`. */
  readonly choices?: Readonly<Record<string, Side>>
}
