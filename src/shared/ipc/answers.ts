import type { Withheld } from '../briefing/withholding'
import type { ReadDocument } from '../desk/read-document'
import type { CustodyEntry, CustodyState } from '../evidence/custody'
import type { EvidenceReport } from '../evidence/report'
import type { Conflict } from '../format/exchange/conflicts'
import type { KindCounts, PreviewRow } from '../format/exchange/preview'
import type { RowChoice } from '../format/exchange/csv/row-choice'
import type { DateQuestion } from '../format/neighbours/date-question'
import type { DateOrder } from '../format/neighbours/date-said'
import type { TablePreview } from '../format/neighbours/tables/mappable-table'
import type { ProjectDiff } from '../project/diff'
import type { Problem } from '../problem'

// What main answers and tells: the types that `contract.ts` names beside each request and notice.

/** Settings of the program on this machine; nothing of a project is kept here. */
export interface Settings {
  /** Stamped on what this person creates and changes; '' until they say. */
  readonly author: string
  readonly theme: 'system' | 'light' | 'dark'
  /** How 03/04/2021 is read; null: ask each time. */
  readonly dayMonthOrder: 'dmy' | 'mdy' | null
  /** Id of the CSL style in which citations are shown. */
  readonly citationStyle: string
}

/** What was kept back from a document, and what was let out by decision. */
export interface BriefingOutcome {
  /** How many events are in it. */
  readonly events: number
  readonly heldBack: Withheld
  readonly letOut: Withheld
  readonly claimsHeldBack: number
}

/** What a picture of the timeline would be; null where nothing would be in it. */
export interface FigurePreview extends BriefingOutcome {
  readonly picture: {
    /** As it is saved. */
    readonly svg: string
    /** Millimetres. */
    readonly size: { readonly width: number; readonly height: number }
    readonly drawn: number
    readonly undated: number
    readonly outside: number
    readonly cut: number
    readonly leftOut: number
  } | null
}

/** `notLogged`: why it could not be noted in the export log; null if it was. */
export type Printed = { readonly kind: 'printed'; readonly notLogged: Problem | null } | { readonly kind: 'cancelled' }

export type BriefingExported =
  | (Extract<Written, { kind: 'written' }> &
      BriefingOutcome & {
        /** Why it could not be noted in the export log; null if it was. */
        readonly notLogged: Problem | null
      })
  | { readonly kind: 'cancelled' }

export interface RecentProject {
  /** A token for `project.open`; the path stays in main. */
  readonly id: string
  readonly title: string
  /** The folder's place, shortened for reading. */
  readonly place: string
  /** ISO 8601. */
  readonly openedAt: string
  readonly isThere: boolean
}

export interface StartState {
  readonly version: string
  /** Engine versions, for the About box and bug reports. */
  readonly engine: string
  readonly platform: string
  readonly recent: readonly RecentProject[]
  readonly settings: Settings
}

/** Whether everything that was done is on the disk. `failed` keeps every edit in memory and says why it is not. */
export type SaveState =
  { readonly kind: 'saved' } | { readonly kind: 'saving' } | { readonly kind: 'failed'; readonly problem: Problem }

export interface ProjectView {
  /** The tables as JSON text, as `tablesToText` writes them: text crosses far faster than a hundred thousand objects. */
  readonly text: string
  /** Rises by one with every change. */
  readonly revision: number
  readonly place: string
  /** The sample opens as a copy that is gone when it is closed, unless a copy is saved. */
  readonly isSample: boolean
  readonly undo: string | null
  readonly redo: string | null
  readonly saving: SaveState
}

export interface ProjectChange {
  readonly revision: number
  readonly diff: ProjectDiff
  readonly cause: 'execute' | 'undo' | 'redo'
  /** Name of the step that was done, undone or redone. */
  readonly label: string
  readonly undo: string | null
  readonly redo: string | null
}

/** How far something that takes long has come. */
export interface Progress {
  /** What is being done, as a sentence. */
  readonly step: string
  readonly done: number
  /** In the same unit as `done`; null: nobody knows yet. */
  readonly total: number | null
}

export type Opening = { readonly kind: 'opened' } | { readonly kind: 'cancelled' }

/** What became of a step. `isStored` is true only after the store has it on the disk. */
export interface Stored {
  readonly revision: number
  readonly isStored: boolean
}

export type DocumentReading =
  { readonly kind: 'read'; readonly document: ReadDocument } | { readonly kind: 'cancelled' }

export type Written =
  | {
      readonly kind: 'written'
      readonly files: readonly string[]
      readonly place: string
      /** What the format could not carry, and what was held back, in sentences. */
      readonly notes?: readonly string[]
      /** What was found of the evidence that was carried along, where it is not all intact. */
      readonly evidence?: EvidenceReport['captures']
    }
  | { readonly kind: 'cancelled' }

export type Attached =
  | {
      readonly kind: 'attached'
      /** `isNew` is false where the source had this very file already. */
      readonly files: readonly { readonly captureId: string; readonly name: string; readonly isNew: boolean }[]
      /** Why others of the chosen files were not attached. */
      readonly refused: readonly Problem[]
    }
  | { readonly kind: 'cancelled' }

export type Relinked =
  | { readonly kind: 'relinked' }
  /** Another file than the one that was taken in: nothing was done. `offer` attaches it as a capture of its own. */
  | { readonly kind: 'different'; readonly name: string; readonly offer: string }
  | { readonly kind: 'cancelled' }

export interface CustodyView {
  /** The latest entries, oldest first, each with the name of its capture as far as it is known. */
  readonly entries: readonly (Pick<CustodyEntry, 'sequence' | 'at' | 'by' | 'action' | 'note'> & {
    readonly name: string
  })[]
  readonly state: CustodyState
  /** Entries that could not be written yet. */
  readonly waiting: number
}

/** Where it comes from what the columns are: their names, the last table with this header, a file, or the person's own choice. */
export type ColumnsOrigin = 'names' | 'remembered' | 'file' | 'person'

/** The columns of a table that is about to be taken in, and its first rows as they would be. */
export interface ColumnsPreview extends TablePreview {
  readonly kind: 'columns'
  /** For `import.remap`, `import.useColumns` and `import.drop`. */
  readonly id: string
  readonly fileNames: readonly string[]
  readonly origin: ColumnsOrigin
  /** Columns that the loaded file names and this table does not have. */
  readonly missing: readonly string[]
  /** There is a way back to the choice of rows. */
  readonly hasRows: boolean
}

/** A table of which some rows can be chosen, and must be where more are wanted than can be taken at once. */
export interface RowsPreview {
  readonly kind: 'rows'
  readonly id: string
  readonly fileNames: readonly string[]
  /** The names of its columns, each once. */
  readonly columns: readonly string[]
  readonly rowCount: number
  /** How many rows fit the choices. */
  readonly wantedCount: number
  /** So many can be taken at once. */
  readonly mostRows: number
  readonly rows: readonly RowChoice[]
}

/** What taking in files would do. */
export interface ImportPreview {
  readonly kind: 'preview'
  /** For `import.accept` and `import.drop`. */
  readonly id: string
  /** The format of each file, as people call it; each once. */
  readonly formats: readonly string[]
  readonly fileNames: readonly string[]
  readonly counts: {
    readonly new: number
    readonly changed: number
    readonly same: number
    readonly refused: number
  }
  /** How many of what is new or changed there are of each kind. */
  readonly kinds: KindCounts
  /** The first records of each state, in the order of the files. */
  readonly rows: readonly PreviewRow[]
  /** The first records that another project has differently, each with whose version would be taken. */
  readonly conflicts: readonly Conflict[]
  readonly conflictCount: number
  /** Rows or records that cannot be taken; at most the first 200. */
  readonly refused: readonly { readonly where: string; readonly reason: string }[]
  /** What would be taken but deserves a look. */
  readonly warnings: readonly string[]
  /** What is to be asked about dates that can be read in two orders, and what was answered; null: nothing. */
  readonly dateQuestion: (DateQuestion & { readonly order: DateOrder }) | null
  /** The project has changed since a preview of the same files was shown, and this is what would happen now. */
  readonly isRenewed: boolean
  /** There is a way back to the columns. */
  readonly hasColumns: boolean
  /** There is a way back to the choice of rows. */
  readonly hasRows: boolean
}

/** What was taken in. */
export interface ImportReport {
  readonly kind: 'imported'
  readonly fileName: string
  readonly added: number
  readonly changed: number
  readonly same: number
  /** How many of what was added or changed there are of each kind. */
  readonly kinds: KindCounts
  /** Rows or records not taken, with where and why; at most the first 200. */
  readonly refused: readonly { readonly where: string; readonly reason: string }[]
  readonly refusedCount: number
  /** What was taken but deserves a look. */
  readonly warnings: readonly string[]
  /** What became of the files of evidence that came with another project, in sentences. */
  readonly evidence?: readonly string[]
}
