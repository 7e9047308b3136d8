import { parentPort, workerData } from 'node:worker_threads'
import { Refusal, type Result } from '../../../shared/problem'
import type { ReadDocument } from '../../../shared/desk/read-document'
import { readDocument } from './read-document'

/** What the thread is started with. */
export type ThreadInput = Parameters<typeof readDocument>[0]

/** The thread of `read-in-thread.ts`: reads one document and says what came of it. Bugs fly to the one who started it. */
async function answer(): Promise<Result<ReadDocument>> {
  try {
    return { ok: true, value: await readDocument(workerData as ThreadInput) }
  } catch (reason) {
    if (!(reason instanceof Refusal)) throw reason
    return { ok: false, problem: reason.problem }
  }
}

void answer().then((result) => parentPort?.postMessage(result))
