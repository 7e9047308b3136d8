import { describe, expect, it } from 'vitest'
import { CheckedDraft } from '../../../src/renderer/inspector/checked-draft.svelte'
import { readNumber } from '../../../src/shared/claims/number-text'
import { Unfinished } from '../../../src/renderer/inspector/unfinished'

function keptNumber(unfinished = new Unfinished()) {
  const kept = { value: 27, count: 0 }
  const draft = new CheckedDraft<number>({
    stored: () => String(kept.value),
    read: (text) => {
      const value = readNumber(text)
      return value === null ? { ok: false, reason: 'Not a number.' } : { ok: true, value }
    },
    send: (value) => {
      kept.value = value
      kept.count += 1
      return Promise.resolve(true)
    },
    unfinished,
    key: 'best of claim-1',
  })
  return { kept, draft }
}

describe('a text that must make sense', () => {
  it('is written when it does, as what it means', async () => {
    const { kept, draft } = keptNumber()
    draft.type('7,000')
    expect(draft.problem).toBe('')
    await draft.commit()
    expect(kept.value).toBe(7000)
    expect(draft.text).toBe('7000')
  })

  it('stays, with its reason, while it does not; nothing is written', async () => {
    const { kept, draft } = keptNumber()
    draft.type('many')
    await draft.commit()
    expect(draft).toMatchObject({ text: 'many', problem: 'Not a number.' })
    expect(kept.count).toBe(0)
    draft.revert()
    expect(draft).toMatchObject({ text: '27', problem: '' })
  })

  it('writes nothing when it is what is stored', async () => {
    const { kept, draft } = keptNumber()
    draft.type('27')
    await draft.commit()
    expect(kept.count).toBe(0)
  })

  it('waits when its field goes away, and is there again when it comes back', () => {
    const unfinished = new Unfinished()
    const first = keptNumber(unfinished).draft
    first.type('many')
    first.leave()
    expect(keptNumber(unfinished).draft.text).toBe('many')
    expect(keptNumber(unfinished).draft.text).toBe('27')
  })
})
