import { expect, it } from 'vitest'
import { Turns } from '../../../src/renderer/desk/turns'

/** Work that ends when it is told to. */
function openWork() {
  let end = (): void => undefined
  let fail = (_reason: Error): void => undefined
  const done = new Promise<void>((resolve, reject) => {
    end = resolve
    fail = reject
  })
  return { work: () => done, end: () => end(), fail: (reason: Error) => fail(reason) }
}

it('what is asked while one thing is under way waits for it, in its order', async () => {
  const turns = new Turns()
  const done: string[] = []
  const [first, second] = [openWork(), openWork()]
  const taken = turns.take(first.work)
  const waiting = [
    turns.next(() => {
      done.push('b')
      void turns.take(second.work)
    }),
    turns.next(() => done.push('c')),
  ]
  expect(turns.isTaken).toBe(true)
  first.end()
  await taken
  await waiting[0]
  expect(done).toEqual(['b'])
  second.end()
  await waiting[1]
  expect(done).toEqual(['b', 'c'])
  expect(turns.isTaken).toBe(false)
})

it('a second thing is refused while the first is under way', async () => {
  const turns = new Turns()
  const { work, end } = openWork()
  const taken = turns.take(work)
  expect(await turns.take(() => Promise.reject(new Error('never called')))).toBe(false)
  end()
  expect(await taken).toBe(true)
})

it('what fails lets the next go on', async () => {
  const turns = new Turns()
  const { work, fail } = openWork()
  const taken = turns.take(work)
  const waiting = turns.next(() => undefined)
  fail(new Error('refused'))
  await expect(taken).rejects.toThrow('refused')
  await waiting
  expect(turns.isTaken).toBe(false)
})
