import type { AnyRecord, TableName } from '../../project/project'
import type { DateQuestion } from '../neighbours/date-question'

/** Something of a file that was not taken: where it stands and why, as people read it. */
export interface Note {
  readonly where: string
  readonly reason: string
}

/** A record that a file brings. */
export interface Candidate {
  readonly table: TableName
  readonly record: AnyRecord
  /** Where in the file it stands, as people read it: “row 7”. */
  readonly where: string
  /**
   * `own`: what the file is about, taken as it stands there. `along`: came with it, and is taken only where there is no such
   * record yet, or an older one.
   */
  readonly standing: 'own' | 'along'
}

/** What was found in a file, before it is held against the project. */
export interface Found {
  readonly candidates: readonly Candidate[]
  /** What the candidates may name. Taken only if one of those that are taken does. */
  readonly companions: readonly Candidate[]
  readonly refused: readonly Note[]
  readonly warnings: readonly string[]
  /** Mentions of records outside the file were left out of it, so that one missing here may be there in the project. */
  readonly isPartial: boolean
  /** What is to be asked about its dates; missing or null: nothing. */
  readonly dateQuestion?: DateQuestion | null
}
