import type { Worker, WorkerOptions } from 'node:worker_threads'
import type { ReadDocument } from '../../../shared/desk/read-document'
import { Refusal, type Result } from '../../../shared/problem'
import type { ThreadInput } from './document-thread'

/** Starts a thread of `document-thread.ts`. */
export type StartThread = (options: WorkerOptions) => Worker

/** Longer than any sensible document takes on a slow machine. */
const longestMs = 60_000

/** Megabytes of objects; the largest documents read in tests take a third of it. */
const mostMemory = 1024

/**
 * Reads a document as `readDocument` does, in a thread of its own: documents come from anywhere, and one that is made to take for
 * ever or to fill the memory must not hold up the program. Such a one is stopped and refused with `document-damaged`.
 */
export function readInThread(startThread: StartThread, file: ThreadInput, longest = longestMs): Promise<ReadDocument> {
  return new Promise((resolve, reject) => {
    const thread = startThread({
      workerData: { name: file.name, bytes: file.bytes },
      resourceLimits: { maxOldGenerationSizeMb: mostMemory },
      // What libraries say to themselves is of no use to anyone.
      stdout: true,
      stderr: true,
    })
    const stop = (cause?: unknown): void => {
      clearTimeout(timer)
      reject(new Refusal('document-damaged', { name: file.name, why: 'endless' }, { cause }))
    }
    const timer = setTimeout(() => {
      stop()
      void thread.terminate()
    }, longest)
    thread.once('message', (result: Result<ReadDocument>) => {
      clearTimeout(timer)
      if (result.ok) resolve(result.value)
      else reject(new Refusal(result.problem.code, result.problem.details))
    })
    thread.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') stop(error)
      else {
        clearTimeout(timer)
        reject(error)
      }
    })
  })
}
