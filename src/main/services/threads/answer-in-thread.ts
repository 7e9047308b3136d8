import { parentPort, workerData, type Transferable } from 'node:worker_threads'
import type { Progress } from '../../../shared/ipc/answers'
import { Refusal, type Result } from '../../../shared/problem'
import type { ThreadMessage } from './run-in-thread'

/**
 * The other end of `runInThread`: does the task that this thread was started for, and says what came of it. Bugs fly to the one who started
 * it. What `handOver` names of the answer is handed over instead of copied.
 */
export function answerInThread<Input, Answer>(
  task: (input: Input, onProgress: (progress: Progress) => void) => Answer | Promise<Answer>,
  handOver: (answer: Answer) => readonly Transferable[] = () => [],
): void {
  const say = (message: ThreadMessage<Answer>, transfer: readonly Transferable[] = []): void =>
    parentPort?.postMessage(message, transfer)
  const onProgress = (progress: Progress): void => say({ kind: 'progress', progress })
  void resultOf(async () => await task(workerData as Input, onProgress)).then((result) =>
    say({ kind: 'answer', result }, result.ok ? handOver(result.value) : []),
  )
}

async function resultOf<Answer>(task: () => Promise<Answer>): Promise<Result<Answer>> {
  try {
    return { ok: true, value: await task() }
  } catch (reason) {
    if (!(reason instanceof Refusal)) throw reason
    return { ok: false, problem: reason.problem }
  }
}
