import { parentPort } from 'node:worker_threads'
import type { Progress } from '../../../shared/ipc/answers'
import { Refusal } from '../../../shared/problem'
import type { CallAnswer, ThreadCall } from './call-thread'

/** Milliseconds between two reports of progress: nobody can read more, and each of them costs. */
const betweenReports = 100

/**
 * The other end of `CallThread`: answers one call after another, until the thread is ended. `make` gets where progress is told to.
 * A refusal is the answer to its call; a bug ends the thread.
 */
export function serveCalls<Target extends object>(make: (onProgress: (progress: Progress) => void) => Target): void {
  let current = -1
  let lastTold = 0
  let lastStep = ''
  const target = make((progress) => {
    const now = Date.now()
    if (progress.step === lastStep && now - lastTold < betweenReports) return
    lastTold = now
    lastStep = progress.step
    say({ kind: 'progress', call: current, progress })
  })
  parentPort?.on('message', ({ call, name, given }: ThreadCall) => {
    current = call
    lastStep = ''
    try {
      const method = target[name as keyof Target] as (...given: readonly unknown[]) => unknown
      const value = method.apply(target, [...given])
      say({ kind: 'answer', call, result: { ok: true, value } })
    } catch (reason) {
      if (!(reason instanceof Refusal)) throw reason
      say({ kind: 'answer', call, result: { ok: false, problem: reason.problem } })
    }
  })
}

function say(answer: CallAnswer): void {
  parentPort?.postMessage(answer)
}
