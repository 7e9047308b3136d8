import type { CslItem } from '../../project/records/source'

/** One source on its way out, under a key that no other has. */
export interface OutgoingReference {
  readonly key: string
  /** Its id in the project. */
  readonly sourceId: string
  readonly csl: CslItem
}

export interface WrittenReference {
  readonly text: string
  /** The CSL variables that the format has a place for here. */
  readonly carried: ReadonlySet<string>
  /** What else of it the format cannot say, in words of CSL. */
  readonly lost: readonly string[]
}
