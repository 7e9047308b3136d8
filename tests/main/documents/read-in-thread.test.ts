import { Worker } from 'node:worker_threads'
import { expect, it } from 'vitest'
import { readInThread } from '../../../src/main/services/documents/read-in-thread'
import { Refusal } from '../../../src/shared/problem'

const file = { name: 'endless.html', bytes: Uint8Array.of(60) }

function thread(code: string) {
  return (options: ConstructorParameters<typeof Worker>[1]) => new Worker(code, { ...options, eval: true })
}

const answering = (result: string) =>
  thread(
    `const { parentPort, workerData } = require('node:worker_threads'); parentPort.postMessage({ kind: 'answer', result: ${result} })`,
  )

it('gives what the thread read, and its refusals as refusals', async () => {
  const read = answering('{ ok: true, value: { text: workerData.name + workerData.bytes[0] } }')
  expect(await readInThread(read, file)).toEqual({ text: 'endless.html60' })
  const refused = answering(`{ ok: false, problem: { code: 'document-protected', details: { name: 'x' } } }`)
  await expect(readInThread(refused, file)).rejects.toMatchObject({ problem: { code: 'document-protected' } })
})

it('stops a document that takes for ever', async () => {
  const outcome = await readInThread(thread('for (;;) ;'), file, 200).catch((reason: unknown) => reason)
  expect(outcome).toBeInstanceOf(Refusal)
  expect((outcome as Refusal).problem).toEqual({
    code: 'document-damaged',
    details: { name: 'endless.html', why: 'endless' },
  })
})

it('lets a bug be a bug', async () => {
  await expect(readInThread(thread('throw new TypeError("a mistake")'), file)).rejects.toThrow('a mistake')
})
