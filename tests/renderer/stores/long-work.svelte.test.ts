import { flushSync } from 'svelte'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { LongWork } from '../../../src/renderer/stores/long-work.svelte'

/** Main, as far as this needs it: what it was asked for, and a way to tell the window something. */
function makeMain() {
  const asked: unknown[] = []
  const listeners = new Set<(payload: string) => void>()
  Object.assign(window, {
    bridge: {
      request: (name: string, input: unknown) => {
        asked.push({ name, input })
        return Promise.resolve({ ok: true, value: undefined })
      },
      on: (_: string, listener: (payload: string) => void) => {
        listeners.add(listener)
        return () => void listeners.delete(listener)
      },
    },
  })
  const tell = (payload: object): void => {
    for (const listener of listeners) listener(JSON.stringify(payload))
  }
  return { asked, tell, listeners }
}

/** Something that main is asked for, answered when the test says so. */
function makeAnswer() {
  let answer = (): void => undefined
  const asking = new Promise<void>((resolve) => (answer = resolve))
  return { ask: () => asking, answer: () => answer() }
}

describe('long work', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('shows nothing of what is done in half a second, and then how far it is until it is done', async () => {
    const { tell, listeners } = makeMain()
    const work = new LongWork('export')
    const { ask, answer } = makeAnswer()
    const running = work.run('It begins.', ask)
    tell({ work: 'export', step: 'It is under way.', done: 1, total: 3 })
    tell({ work: 'briefing', step: 'This is something else.', done: 2, total: 3 })
    vi.advanceTimersByTime(499)
    flushSync()
    expect(work.shown).toBeNull()
    vi.advanceTimersByTime(1)
    flushSync()
    expect(work.shown).toEqual({ step: 'It is under way.', done: 1, total: 3 })
    answer()
    await running
    flushSync()
    expect([work.shown, listeners.size]).toEqual([null, 0])
  })

  it('shows nothing while a person is asked first, until main has begun', async () => {
    const { tell } = makeMain()
    const work = new LongWork('import')
    const { ask, answer } = makeAnswer()
    const running = work.run(null, ask)
    vi.advanceTimersByTime(60_000)
    flushSync()
    expect([work.shown, work.isRunning]).toEqual([null, true])
    tell({ work: 'import', step: 'It is under way.', done: 0, total: null })
    vi.advanceTimersByTime(500)
    flushSync()
    expect(work.shown).toMatchObject({ step: 'It is under way.' })
    answer()
    await running
    flushSync()
    expect([work.shown, work.isRunning]).toEqual([null, false])
  })

  it('asks main to give up what it is about, and no other work', () => {
    const { asked } = makeMain()
    new LongWork('briefing').stop()
    expect(asked).toEqual([{ name: 'work.stop', input: { work: 'briefing' } }])
  })
})
