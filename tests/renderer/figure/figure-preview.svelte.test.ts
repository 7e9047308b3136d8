import { flushSync } from 'svelte'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { FigureWanted } from '../../../src/renderer/figure/figure-draft.svelte'
import { PreviewOfFigure } from '../../../src/renderer/figure/figure-preview.svelte'

const wanted = (title: string): FigureWanted => ({
  title,
  span: { kind: 'all' },
  size: { kind: 'text' },
  hasLegend: true,
  filter: null,
  allowed: [],
})

/** Main: a picture when the test says so, or the refusal of what was given up or overtaken. */
function makeMain() {
  const asked: { title: string; draw: () => void; refuse: () => void }[] = []
  const stopped: unknown[] = []
  Object.assign(window, {
    bridge: {
      request: (name: string, input: FigureWanted) => {
        if (name === 'work.stop') {
          stopped.push(input)
          asked.at(-1)?.refuse()
          return Promise.resolve({ ok: true, value: undefined })
        }
        asked.at(-1)?.refuse()
        return new Promise((resolve) => {
          asked.push({
            title: input.title,
            draw: () => resolve({ ok: true, value: { picture: null, events: asked.length } }),
            refuse: () => resolve({ ok: false, problem: { code: 'cancelled', details: {} } }),
          })
        })
      },
      on: () => () => undefined,
    },
  })
  return { asked, stopped }
}

const rested = () => vi.advanceTimersByTimeAsync(200)

describe('the preview of a picture', () => {
  beforeEach(() => {
    vi.useFakeTimers()
    return () => vi.useRealTimers()
  })

  it('is of what was wanted last, and takes no notice of what that has overtaken', async () => {
    const { asked } = makeMain()
    const preview = new PreviewOfFigure()
    preview.show(wanted('first'))
    await rested()
    preview.show(wanted('second'))
    await rested()
    expect(asked.map(({ title }) => title)).toEqual(['first', 'second'])
    expect([preview.isGivenUp, preview.drawn]).toEqual([false, null])
    asked[1]?.draw()
    await rested()
    expect([preview.isGivenUp, preview.drawn?.events]).toEqual([false, 2])
  })

  it('can be given up when it takes long, and drawn after all', async () => {
    const { asked, stopped } = makeMain()
    const preview = new PreviewOfFigure()
    preview.show(wanted('long'))
    await vi.advanceTimersByTimeAsync(600)
    flushSync()
    expect(preview.drawing.shown?.step).toBe('Reading the records…')
    preview.drawing.stop()
    await rested()
    expect([preview.isGivenUp, preview.drawing.shown]).toEqual([true, null])
    preview.drawAgain()
    asked[1]?.draw()
    await rested()
    expect([preview.isGivenUp, preview.drawn?.events]).toEqual([false, 2])
    expect(stopped).toEqual([{ work: 'figure-preview' }])
  })

  it('is given up with its dialog', async () => {
    const { stopped } = makeMain()
    const preview = new PreviewOfFigure()
    preview.show(wanted('long'))
    await rested()
    preview.close()
    expect(stopped).toEqual([{ work: 'figure-preview' }])
  })
})
