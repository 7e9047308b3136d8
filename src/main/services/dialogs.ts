import type { Problem } from '../../shared/problem'
import type { LockHolder } from './project-lock'

/** Questions to the person at the screen. null or false: they changed their mind. */
export interface Dialogs {
  /** Where a new project folder is to be. */
  readonly chooseNewProject: (suggestedName: string) => Promise<string | null>
  readonly chooseProject: () => Promise<string | null>
  /** Where a copy of the whole project is to be. */
  readonly chooseCopy: (suggestedName: string) => Promise<string | null>
  /** Where one exported file is to be. */
  readonly chooseExportFile: (suggestedName: string) => Promise<string | null>
  /** The folder for several exported files. */
  readonly chooseExportFolder: () => Promise<string | null>
  /** Files to take in together; none if they changed their mind. */
  readonly chooseImportFiles: () => Promise<readonly string[]>
  /** How the columns of a table are told apart, as it was saved before. */
  readonly chooseMapping: () => Promise<string | null>
  /** A citation style, as a `.csl` file. */
  readonly chooseStyle: () => Promise<string | null>
  /** A text to read at the desk. */
  readonly chooseDocument: () => Promise<string | null>
  /** Files to attach to a source as evidence; none: they changed their mind. */
  readonly chooseEvidence: () => Promise<readonly string[]>
  /** The file that was taken in as this capture, from wherever it is now. */
  readonly chooseOriginal: (name: string) => Promise<string | null>
  /** Several files of an export are there already: may they be replaced? */
  readonly mayReplaceFiles: (names: readonly string[]) => Promise<boolean>
  /** The project's file was edited by another program before it was opened: open it with those changes? */
  readonly mayTakeOutsideChange: (place: string) => Promise<boolean>
  /** The project's file was edited by another program while it is open here: write over it, keeping a copy of the other? */
  readonly mayReplaceOutsideChange: (place: string) => Promise<boolean>
  /** The project was last opened on another computer (null: nobody can tell whose) and not closed there: open it all the same? */
  readonly mayTakeOverLock: (holder: LockHolder | null) => Promise<boolean>
  /** Open this address in the browser? */
  readonly mayOpenLink: (url: string) => Promise<boolean>
  /** Says what could not be done, where no window can. */
  readonly tell: (problem: Problem) => Promise<void>
  /** Not everything is on the disk, and the project is about to be closed. */
  readonly closeUnsaved: (title: string, problem: Problem) => Promise<'retry' | 'save-copy' | 'discard' | 'cancel'>
}
