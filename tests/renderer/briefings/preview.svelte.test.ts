import { flushSync } from 'svelte'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { BriefingPreview } from '../../../src/renderer/briefings/preview.svelte'
import { briefingAfter, templateOf } from '../../../src/shared/briefing/templates'

const wanted: Parameters<BriefingPreview['show']>[0] = {
  briefing: briefingAfter(templateOf('two-page-brief')),
  allowed: [],
  paper: 'a4',
}

/** Main, that works until it is told to stop, and says how far it has come when the test wants it. */
function makeMain() {
  const asked: string[] = []
  const listeners = new Set<(notice: string) => void>()
  let refuse: (() => void) | null = null
  Object.assign(window, {
    bridge: {
      request: (name: string) => {
        asked.push(name)
        refuse?.()
        refuse = null
        if (name === 'work.stop') return Promise.resolve({ ok: true, value: undefined })
        return new Promise((resolve) => {
          refuse = () => resolve({ ok: false, problem: { code: 'cancelled', details: {} } })
        })
      },
      on: (name: string, listener: (notice: string) => void) => {
        if (name === 'work.progress') listeners.add(listener)
        return () => listeners.delete(listener)
      },
    },
  })
  const tell = (done: number) => {
    const notice = JSON.stringify({ work: 'preview', step: 'Formatting the notes…', done, total: 60 })
    for (const listener of listeners) listener(notice)
  }
  return { asked, tell }
}

describe('the pages of a briefing that take long', () => {
  beforeEach(() => {
    vi.useFakeTimers()
    return () => vi.useRealTimers()
  })

  it('say how far they have come, and can be given up and asked for again', async () => {
    const { asked, tell } = makeMain()
    const preview = new BriefingPreview()
    preview.show(wanted, 'brief')
    await vi.advanceTimersByTimeAsync(600)
    tell(20)
    flushSync()
    expect(preview.drawing.shown).toMatchObject({ step: 'Formatting the notes…', done: 20, total: 60 })
    preview.drawing.stop()
    await vi.advanceTimersByTimeAsync(10)
    flushSync()
    expect([preview.isGivenUp, preview.drawing.shown]).toEqual([true, null])
    preview.drawAgain()
    await vi.advanceTimersByTimeAsync(600)
    tell(40)
    flushSync()
    expect([preview.isGivenUp, preview.drawing.shown?.done]).toEqual([false, 40])
    expect(asked).toEqual(['briefing.preview', 'work.stop', 'briefing.preview'])
  })

  it('are forgotten, with why there are none, when another briefing is looked at', async () => {
    makeMain()
    const preview = new BriefingPreview()
    preview.show(wanted, 'brief')
    await vi.advanceTimersByTimeAsync(100)
    preview.drawing.stop()
    await vi.advanceTimersByTimeAsync(10)
    preview.show(wanted, 'brief')
    expect(preview.problem).not.toBeNull()
    preview.show(wanted, 'another')
    expect([preview.problem, preview.pages, preview.held]).toEqual([null, null, null])
  })

  it('are given up with their view', async () => {
    const { asked } = makeMain()
    const preview = new BriefingPreview()
    preview.show(wanted, 'brief')
    await vi.advanceTimersByTimeAsync(100)
    preview.close()
    expect(asked).toEqual(['briefing.preview', 'work.stop'])
  })
})
