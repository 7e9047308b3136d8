import type { Project } from '../../project/project'
import type { Found } from './candidates'
import type { RowChoice } from './csv/row-choice'
import type { ReadingContext } from './reading-context'

/** A file as text; how its bytes became that is decided before. */
export interface TextFile {
  readonly name: string
  readonly text: string
  /** Of a table, only the rows that fit all of these; all of them where there are none. Passed over in a file that is no table. */
  readonly rows?: readonly RowChoice[]
}

/**
 * A format that can be taken in. It joins the list in `import-formats.ts`, and with that the window, the command line and the
 * preview know it.
 */
export interface ImportFormat {
  /** As `regesta import --as` takes it: small letters and hyphens. */
  readonly id: string
  /** As people call it. */
  readonly name: string
  /** Endings of its files, without the dot, in small letters. */
  readonly extensions: readonly string[]
  /** Its files are rows of cells, read with `tableOfFile`, so that some of the rows can be chosen. */
  readonly isTable?: true
  /**
   * Whether a text is of this format, judged by what it says and not by its name; quick, for it is asked of every file. `yes`: nothing else
   * looks like this. `maybe`: it can be read as such, where no other format says yes.
   */
  readonly recognise: (text: string) => 'yes' | 'maybe' | 'no'
  /**
   * What the file would bring into the project, which is not changed. Refuses with `import-unreadable` what is not of this format
   * as a whole; a part that cannot be taken is among `refused`, with its place and the reason.
   */
  readonly read: (file: TextFile, project: Project, context: ReadingContext) => Found
}
