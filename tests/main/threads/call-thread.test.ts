import { Worker } from 'node:worker_threads'
import { afterEach, describe, expect, it } from 'vitest'
import { CallThread } from '../../../src/main/services/threads/call-thread'
import { ThreadExhausted, type StartThread } from '../../../src/main/services/threads/run-in-thread'
import type { Progress } from '../../../src/shared/ipc/answers'
import { Refusal } from '../../../src/shared/problem'

interface Methods {
  readonly add: (number: number) => number
  readonly refuse: () => void
  readonly spin: () => void
  readonly fill: () => void
  readonly fail: () => void
}

/** What `serveCalls` says, told by a thread that keeps a sum. */
const code = `
  const { parentPort, workerData } = require('node:worker_threads')
  let sum = workerData.start
  const answer = (call, result) => parentPort.postMessage({ kind: 'answer', call, result })
  parentPort.on('message', ({ call, name, given }) => {
    if (name === 'add') {
      sum += given[0]
      parentPort.postMessage({ kind: 'progress', call, progress: { step: 'Adding…', done: sum, total: null } })
      answer(call, { ok: true, value: sum })
    }
    if (name === 'refuse') answer(call, { ok: false, problem: { code: 'import-unreadable', details: { name: 'x' } } })
    if (name === 'spin') {
      parentPort.postMessage({ kind: 'progress', call, progress: { step: 'Turning…', done: 0, total: null } })
      for (;;) ;
    }
    if (name === 'fill') for (const all = []; ; ) all.push({ filled: [all.length] })
    if (name === 'fail') throw new TypeError('a mistake')
  })`

const started: Worker[] = []
const start: StartThread = (options) => {
  const worker = new Worker(code, { ...options, eval: true })
  started.push(worker)
  return worker
}

const thread = () => new CallThread<Methods>(start, { start: 10 }, { mostMemory: 64 })

afterEach(async () => {
  for (const worker of started.splice(0)) await worker.terminate()
})

describe('a thread that is called again and again', () => {
  it('keeps what it holds between calls, and tells each how far it has come', async () => {
    const steps: Progress[] = []
    const sums = thread()
    expect(await sums.call('add', [1], { onProgress: (progress) => steps.push(progress) })).toBe(11)
    expect(await Promise.all([sums.call('add', [2]), sums.call('add', [3])])).toEqual([13, 16])
    expect(steps).toEqual([{ step: 'Adding…', done: 11, total: null }])
  })

  it('goes on after a refusal', async () => {
    const sums = thread()
    await expect(sums.call('refuse', [])).rejects.toMatchObject({ problem: { code: 'import-unreadable' } })
    expect(await sums.call('add', [1])).toBe(11)
  })

  it('ends with whoever gives up one of its calls', async () => {
    const sums = thread()
    const controller = new AbortController()
    const outcome = sums.call('spin', [], {
      signal: controller.signal,
      onProgress: () => controller.abort(new Refusal('cancelled')),
    })
    const later = sums.call('add', [1])
    await expect(outcome).rejects.toMatchObject({ problem: { code: 'cancelled' } })
    await expect(later).rejects.toMatchObject({ problem: { code: 'cancelled' } })
    await expect(sums.call('add', [1])).rejects.toMatchObject({ problem: { code: 'cancelled' } })
    await expect(sums.call('add', [1], { signal: controller.signal })).rejects.toBeInstanceOf(Refusal)
  })

  it('says when its memory is full, and lets a bug be a bug', async () => {
    await expect(thread().call('fill', [])).rejects.toBeInstanceOf(ThreadExhausted)
    await expect(thread().call('fail', [])).rejects.toThrow('a mistake')
  })

  it('is let go of', async () => {
    const sums = thread()
    sums.end()
    await expect(sums.call('add', [1])).rejects.toMatchObject({ problem: { code: 'cancelled' } })
    const [worker] = started
    if (worker?.threadId !== -1) await new Promise((done) => worker?.once('exit', done))
  })
})
