import type { Printer } from '../services/briefing/printer'

/** All that the command line touches besides the disk, so that it can be run within another process. */
export interface Io {
  /** Relative paths are meant from here; absolute itself. */
  readonly folder: string
  /** Resolves when the reader has taken it, so that a slow one is not overrun. */
  readonly out: (content: string | Uint8Array) => Promise<void>
  /** Whether `out` is a terminal: only text may go there. */
  readonly isOutTerminal: boolean
  readonly error: (text: string) => Promise<void>
  /** ISO 8601, UTC. */
  readonly now: () => string
  /** A new uuid v7. */
  readonly newId: () => string
  readonly version: string
  /** null under plain Node. */
  readonly printer: Printer | null
  /** Shows the details of a bug instead of one plain sentence. */
  readonly isDebugging: boolean
}

/** 0: done; 1: refused, or something was found; 2: not understood. */
export type ExitCode = 0 | 1 | 2

/** A command line that was not understood: one plain sentence, exit status 2. */
export class UsageMistake extends Error {
  constructor(readonly sentence: string) {
    super(sentence)
    this.name = 'UsageMistake'
  }
}

/** Something in the project is not as the command line has it: one plain sentence, exit status 1. */
export class InputRefused extends Error {
  constructor(readonly sentence: string) {
    super(sentence)
    this.name = 'InputRefused'
  }
}
