import type { Transferable, Worker } from 'node:worker_threads'
import type { Progress } from '../../../shared/ipc/answers'
import { Refusal, type Result } from '../../../shared/problem'
import { ThreadExhausted, type Running, type StartThread } from './run-in-thread'

/** What a thread of `serveCalls` is asked. */
export interface ThreadCall {
  readonly call: number
  readonly name: string
  readonly given: readonly unknown[]
}

export type CallAnswer =
  | { readonly kind: 'progress'; readonly call: number; readonly progress: Progress }
  | { readonly kind: 'answer'; readonly call: number; readonly result: Result<unknown> }

interface Waiting {
  readonly resolve: (value: unknown) => void
  readonly reject: (reason: unknown) => void
  readonly onProgress: Running['onProgress']
}

type Method = (...given: never[]) => unknown

/**
 * A thread that holds something for as long as it is needed and is asked about it again and again. Calls are answered one after the
 * other. Whoever gives up one of them ends the thread, since nothing else stops what is at work in it; every later call is refused
 * with `cancelled`. Memory that runs out is thrown as `ThreadExhausted`.
 */
export class CallThread<Target extends { readonly [Name in keyof Target]: Method }> {
  readonly #thread: Worker
  readonly #waiting = new Map<number, Waiting>()
  #ended: Error | null = null
  #count = 0

  constructor(
    startThread: StartThread,
    input: unknown,
    { mostMemory, transfer = [] }: { readonly mostMemory: number; readonly transfer?: readonly Transferable[] },
  ) {
    this.#thread = startThread({
      workerData: input,
      transferList: [...transfer],
      resourceLimits: { maxOldGenerationSizeMb: mostMemory },
      // What libraries say to themselves is of no use to anyone.
      stdout: true,
      stderr: true,
    })
    this.#thread.on('message', (answer: CallAnswer) => this.#hear(answer))
    this.#thread.once('error', (error: NodeJS.ErrnoException) => {
      const isFull = error.code === 'ERR_WORKER_OUT_OF_MEMORY'
      this.end(isFull ? new ThreadExhausted('memory', { cause: error }) : error)
    })
    this.#thread.once('exit', () => this.end(new Error('A thread ended without an answer.')))
  }

  async call<Name extends string & keyof Target>(
    name: Name,
    given: Parameters<Target[Name]>,
    { signal, onProgress }: Running = {},
  ): Promise<Awaited<ReturnType<Target[Name]>>> {
    signal?.throwIfAborted()
    if (this.#ended !== null) throw this.#ended
    this.#count += 1
    const call = this.#count
    const onAbort = (): void => this.end(signal?.reason as Error)
    signal?.addEventListener('abort', onAbort, { once: true })
    try {
      return (await new Promise<unknown>((resolve, reject) => {
        this.#waiting.set(call, { resolve, reject, onProgress })
        const asked: ThreadCall = { call, name, given }
        this.#thread.postMessage(asked)
      })) as Awaited<ReturnType<Target[Name]>>
    } finally {
      this.#waiting.delete(call)
      signal?.removeEventListener('abort', onAbort)
    }
  }

  /** Ends the thread, and every call that waits with this reason. */
  end(reason: Error = new Refusal('cancelled')): void {
    if (this.#ended !== null) return
    this.#ended = reason
    this.#thread.removeAllListeners('message')
    for (const { reject } of this.#waiting.values()) reject(reason)
    void this.#thread.terminate()
  }

  #hear(answer: CallAnswer): void {
    const waiting = this.#waiting.get(answer.call)
    if (answer.kind === 'progress') waiting?.onProgress?.(answer.progress)
    else if (answer.result.ok) waiting?.resolve(answer.result.value)
    else waiting?.reject(new Refusal(answer.result.problem.code, answer.result.problem.details))
  }
}
