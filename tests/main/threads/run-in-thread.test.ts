import { Worker } from 'node:worker_threads'
import { describe, expect, it } from 'vitest'
import { runInThread, ThreadExhausted, type StartThread } from '../../../src/main/services/threads/run-in-thread'
import type { Progress } from '../../../src/shared/ipc/answers'
import { Refusal } from '../../../src/shared/problem'

/** Threads of this code, and all that were started. */
function threadOf(code: string) {
  const started: Worker[] = []
  const start: StartThread = (options) => {
    const worker = new Worker(`const { parentPort, workerData } = require('node:worker_threads'); ${code}`, {
      ...options,
      eval: true,
    })
    started.push(worker)
    return worker
  }
  const ended = async (): Promise<void> => {
    for (const worker of started) if (worker.threadId !== -1) await new Promise((done) => worker.once('exit', done))
  }
  return { start, started, ended }
}

const saying = (progress: Progress) => `parentPort.postMessage(${JSON.stringify({ kind: 'progress', progress })});`
const answer = (value: string) => `parentPort.postMessage({ kind: 'answer', result: { ok: true, value: ${value} } });`
const half: Progress = { step: 'Half of it is done.', done: 1, total: 2 }

describe('a task in a thread', () => {
  it('gives the answer, and how far it has come before that', async () => {
    const steps: Progress[] = []
    const { start, ended } = threadOf(saying(half) + answer('workerData.number * 2'))
    expect(await runInThread(start, { number: 21 }, { onProgress: (progress) => steps.push(progress) })).toBe(42)
    expect(steps).toEqual([half])
    await ended()
  })

  it('takes bytes over instead of copying them, where it is told to', async () => {
    const bytes = Uint8Array.of(1, 2, 3)
    const { start } = threadOf(answer('workerData.byteLength'))
    expect(await runInThread(start, bytes, { transfer: [bytes.buffer] })).toBe(3)
    expect(bytes.byteLength).toBe(0)
  })

  it('ends at once when it is given up, and says no more of how far it is', async () => {
    const steps: Progress[] = []
    const { start, ended } = threadOf(`${saying(half)} for (;;) ;`)
    const controller = new AbortController()
    const run = runInThread(
      start,
      {},
      {
        signal: controller.signal,
        onProgress: (progress) => {
          steps.push(progress)
          controller.abort(new Refusal('cancelled'))
        },
      },
    )
    await expect(run).rejects.toMatchObject({ problem: { code: 'cancelled' } })
    await ended()
    expect(steps).toEqual([half])
  })

  it('starts no thread for what was given up before', async () => {
    const { start, started } = threadOf(answer('1'))
    const signal = AbortSignal.abort(new Refusal('cancelled'))
    await expect(runInThread(start, {}, { signal })).rejects.toMatchObject({ problem: { code: 'cancelled' } })
    expect(started).toEqual([])
  })

  it('is ended when it takes too long or too much', async () => {
    const endless = await runInThread(threadOf('for (;;) ;').start, {}, { longestMs: 100 }).catch(
      (reason: unknown) => reason,
    )
    expect(endless).toBeInstanceOf(ThreadExhausted)
    expect(endless).toMatchObject({ why: 'time' })
    const greedy = threadOf('const all = []; for (;;) all.push(new Array(1000).fill(all.length))')
    await expect(runInThread(greedy.start, {}, { mostMemory: 32 })).rejects.toMatchObject({ why: 'memory' })
  })

  it('lets a refusal be one, a bug be a bug, and silence be no answer', async () => {
    const refusing = threadOf(
      `parentPort.postMessage({ kind: 'answer', result: { ok: false, problem: { code: 'date-unreadable', details: {} } } })`,
    )
    await expect(runInThread(refusing.start, {})).rejects.toBeInstanceOf(Refusal)
    await expect(runInThread(threadOf('throw new TypeError("a mistake")').start, {})).rejects.toThrow('a mistake')
    await expect(runInThread(threadOf('').start, {})).rejects.toThrow('without an answer')
  })
})
