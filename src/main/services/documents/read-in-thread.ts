import type { ReadDocument } from '../../../shared/desk/read-document'
import { Refusal } from '../../../shared/problem'
import { runInThread, ThreadExhausted, type StartThread } from '../threads/run-in-thread'
import type { ThreadInput } from './document-thread'

/** Longer than any sensible document takes on a slow machine. */
const longestMs = 60_000

/** Megabytes of objects; the largest documents read in tests take a third of it. */
const mostMemory = 1024

/**
 * Reads a document as `readDocument` does, in a thread of its own: documents come from anywhere, and one that is made to take for
 * ever or to fill the memory must not hold up the program. Such a one is stopped and refused with `document-damaged`.
 */
export async function readInThread(
  startThread: StartThread,
  { name, bytes }: ThreadInput,
  longest = longestMs,
): Promise<ReadDocument> {
  try {
    return await runInThread(startThread, { name, bytes }, { longestMs: longest, mostMemory })
  } catch (reason) {
    if (!(reason instanceof ThreadExhausted)) throw reason
    throw new Refusal('document-damaged', { name, why: 'endless' }, { cause: reason })
  }
}
