import * as z from 'zod'
import { idSchema } from '../project/records/stamp'

/** What can happen to a capture, in the words of the log. */
const custodyActions = ['added', 'opened', 'exported', 'verified', 'relinked', 'deleted'] as const
export type CustodyAction = (typeof custodyActions)[number]

const sha256Hex = z.string().regex(/^[0-9a-f]{64}$/)

/** One line of `evidence/custody.log`. */
export const custodyEntrySchema = z.strictObject({
  /** From 1, each one more than the line before. */
  sequence: z.number().int().positive(),
  at: z.iso.datetime({ offset: true }),
  /** As named in the settings; may be ''. */
  by: z.string().max(200),
  action: z.enum(custodyActions),
  captureId: idSchema,
  /** The hash the capture was taken in with. */
  hash: z.string().regex(/^sha-256:[0-9a-f]{64}$/),
  note: z.string().max(4000),
  /** SHA-256 of the line before, without its line feed; 64 zeros on the first. */
  previous: sha256Hex,
  /** SHA-256 of this line as it would be without this field. */
  seal: sha256Hex,
})

export type CustodyEntry = Readonly<z.infer<typeof custodyEntrySchema>>

/** What is to be written, before it has its place in the chain. */
export type NewCustodyEntry = Pick<CustodyEntry, 'at' | 'by' | 'action' | 'captureId' | 'hash' | 'note'>

/**
 * Where the chain breaks: the first line that is not what was written. `unreadable` is no line of this log, `altered` does not
 * fit its own seal, `unlinked` does not follow from the line before it (which was changed, removed, or put there).
 */
export interface CustodyBreak {
  /** From 1; 0 where there is no log that could be read at all. */
  readonly line: number
  readonly reason: 'unreadable' | 'altered' | 'unlinked' | 'not-a-file'
}

export interface CustodyState {
  readonly entries: number
  /** SHA-256 of the last line: written down elsewhere, it shows later that nothing was taken off the end. null: no lines. */
  readonly head: string | null
  readonly break: CustodyBreak | null
  /** The last line was cut short, as a crash or a power cut does it. The next entry closes it and goes on. */
  readonly isLastLineTorn: boolean
  /** Captures of the project about which the log does not say how they came here. */
  readonly unlogged: readonly string[]
}

export function isCustodySound({ break: broken, unlogged }: CustodyState): boolean {
  return broken === null && unlogged.length === 0
}
