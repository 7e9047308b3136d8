import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { TextDraft } from '../../../src/renderer/inspector/text-draft.svelte'

/** A record with one text, as main would keep it; `refuses` makes it say no. */
function keptText(first: string | null) {
  const kept = { text: first, sent: [] as string[], refuses: false }
  const draft = new TextDraft({
    stored: () => kept.text,
    send: (text) => {
      kept.sent.push(text)
      if (!kept.refuses) kept.text = text
      return Promise.resolve(!kept.refuses)
    },
  })
  return { kept, draft }
}

describe('a text that is being typed', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('is sent after a pause, once', async () => {
    const { kept, draft } = keptText('')
    for (const text of ['C', 'Ce', 'Cea']) {
      draft.type(text)
      await vi.advanceTimersByTimeAsync(100)
    }
    expect(kept.sent).toEqual([])
    await vi.advanceTimersByTimeAsync(400)
    expect(kept.sent).toEqual(['Cea'])
    await draft.leave()
    expect(kept.sent).toEqual(['Cea'])
  })

  it('is sent now and then while typing goes on without a pause', async () => {
    const { kept, draft } = keptText('')
    for (let length = 1; length <= 20; length += 1) {
      draft.type('x'.repeat(length))
      await vi.advanceTimersByTimeAsync(200)
    }
    expect(kept.sent.length).toBeGreaterThanOrEqual(2)
    expect(kept.sent.length).toBeLessThanOrEqual(5)
  })

  it('is sent at once when the field is left, without the spaces at its ends', async () => {
    const { kept, draft } = keptText('Ceasefire')
    draft.type(' Ceasefire signed ')
    await draft.leave()
    expect(kept.text).toBe('Ceasefire signed')
    expect(draft.text).toBe('Ceasefire signed')
    expect(draft.isUnsent).toBe(false)
  })

  it('stays in the field when the record changes meanwhile, and gives way once it has been sent', async () => {
    const { kept, draft } = keptText('one')
    draft.type('two')
    kept.text = 'changed elsewhere'
    expect(draft.text).toBe('two')
    await draft.leave()
    expect(kept.text).toBe('two')
    kept.text = 'one'
    expect(draft.text).toBe('one')
  })

  it('stays in the field when it was refused', async () => {
    const { kept, draft } = keptText('one')
    kept.refuses = true
    draft.type('two')
    await draft.leave()
    expect(draft.text).toBe('two')
    kept.refuses = false
    await draft.leave()
    expect(kept.text).toBe('two')
  })

  it('keeps what is typed while the last of it is under way', async () => {
    const { kept, draft } = keptText('')
    draft.type('one')
    const leaving = draft.leave()
    draft.type('one two')
    await leaving
    expect(draft.text).toBe('one two')
    await vi.advanceTimersByTimeAsync(400)
    expect(kept.text).toBe('one two')
  })

  it('is let go when its record has gone', async () => {
    const { kept, draft } = keptText('one')
    draft.type('two')
    kept.text = null
    await draft.leave()
    expect(kept.sent).toEqual([])
    expect(draft.isUnsent).toBe(false)
  })

  it('is at rest unless something in it has yet to be sent', async () => {
    const { draft } = keptText('one')
    expect(draft.isAtRest).toBe(true)
    draft.type('two')
    expect(draft.isAtRest).toBe(false)
    const leaving = draft.leave()
    expect(draft.isAtRest).toBe(true)
    await leaving
    expect(draft.isAtRest).toBe(true)
  })
})
