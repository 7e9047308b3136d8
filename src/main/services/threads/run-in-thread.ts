import type { Transferable, Worker, WorkerOptions } from 'node:worker_threads'
import type { Progress } from '../../../shared/ipc/answers'
import { Refusal, type Result } from '../../../shared/problem'

/** Starts a thread of one kind: the door to the bundler, which alone knows the thread's file. */
export type StartThread = (options: WorkerOptions) => Worker

/** Anything that takes long enough to be watched and given up. */
export interface Running {
  /** Ends it early: what runs then throws the signal's reason. */
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((progress: Progress) => void) | undefined
}

export interface ThreadLimits extends Running {
  /** Milliseconds; without it, a thread may take as long as nobody stops it. */
  readonly longestMs?: number
  /** Megabytes of objects; without it, what Node allows. */
  readonly mostMemory?: number
  /** Of the input, what is handed over instead of copied. */
  readonly transfer?: readonly Transferable[]
}

/** A thread that was ended because it took more time or memory than it was given. */
export class ThreadExhausted extends Error {
  readonly why: 'time' | 'memory'

  constructor(why: 'time' | 'memory', options?: ErrorOptions) {
    super(`A thread was ended: too much ${why}.`, options)
    this.name = 'ThreadExhausted'
    this.why = why
  }
}

/** What a thread says: how far it has come, any number of times, and what came of it, once. */
export type ThreadMessage<Answer> =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'answer'; readonly result: Result<Answer> }

/**
 * Does one task in a thread of its own (see `answerInThread`), so that nobody waits for it but the one who asked. The thread is ended when
 * it has answered, when `signal` is aborted, and when it takes more than it was given, which is thrown as `ThreadExhausted`. Its refusals are
 * thrown as refusals, its bugs as what they are. The input is copied: large things travel well as text or bytes, and badly as records.
 */
export async function runInThread<Input, Answer>(
  startThread: StartThread,
  input: Input,
  { signal, onProgress, longestMs, mostMemory, transfer = [] }: ThreadLimits = {},
): Promise<Answer> {
  signal?.throwIfAborted()
  const thread = startThread({
    workerData: input,
    transferList: [...transfer],
    ...(mostMemory === undefined ? {} : { resourceLimits: { maxOldGenerationSizeMb: mostMemory } }),
    // What libraries say to themselves is of no use to anyone.
    stdout: true,
    stderr: true,
  })
  let timer: NodeJS.Timeout | undefined
  let onAbort: (() => void) | undefined
  try {
    return await new Promise<Answer>((resolve, reject) => {
      onAbort = () => reject(signal?.reason as Error)
      signal?.addEventListener('abort', onAbort, { once: true })
      if (longestMs !== undefined) timer = setTimeout(() => reject(new ThreadExhausted('time')), longestMs)
      thread.on('message', (message: ThreadMessage<Answer>) => {
        if (message.kind === 'progress') onProgress?.(message.progress)
        else if (message.result.ok) resolve(message.result.value)
        else reject(new Refusal(message.result.problem.code, message.result.problem.details))
      })
      thread.once('error', (error: NodeJS.ErrnoException) => {
        const isFull = error.code === 'ERR_WORKER_OUT_OF_MEMORY'
        reject(isFull ? new ThreadExhausted('memory', { cause: error }) : error)
      })
      // Comes after the answer where there is one, and then changes nothing.
      thread.once('exit', () => reject(new Error('A thread ended without an answer.')))
    })
  } finally {
    clearTimeout(timer)
    if (onAbort !== undefined) signal?.removeEventListener('abort', onAbort)
    // Nothing that it still says is heard: whoever gave up is not told of progress.
    thread.removeAllListeners('message')
    void thread.terminate()
  }
}
