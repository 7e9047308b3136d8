import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Messages } from '../../../src/renderer/stores/messages.svelte'

describe('messages at the edge of the window', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  const shown = ({ all }: Messages) => all.map(({ title, text }) => `${title}: ${text}`)

  it('tell of one thing done the last time only, and of different things side by side', () => {
    const messages = new Messages()
    messages.tell('The briefing was saved', 'a.pdf')
    messages.tell('The picture was saved', 'a.svg')
    messages.tell('The briefing was saved', 'a.docx')
    expect(shown(messages)).toEqual(['The picture was saved: a.svg', 'The briefing was saved: a.docx'])
  })

  it('keep every different warning until it is dismissed, and the same one once', () => {
    const messages = new Messages()
    messages.warn('Not as taken in', 'a.pdf')
    messages.warn('Not as taken in', 'b.pdf')
    messages.warn('Not as taken in', 'a.pdf')
    vi.advanceTimersByTime(60_000)
    expect(shown(messages)).toEqual(['Not as taken in: b.pdf', 'Not as taken in: a.pdf'])
  })

  it('push out good news, and never what stays until it is dismissed', () => {
    const messages = new Messages()
    messages.tell('Saved', 'a')
    for (const name of ['1', '2', '3', '4', '5']) messages.warn('Not as taken in', name)
    messages.tell('Printed', 'b')
    expect(shown(messages)).toEqual([
      ...['1', '2', '3', '4', '5'].map((name) => `Not as taken in: ${name}`),
      'Printed: b',
    ])
  })

  it('let good news go by itself, each after its own time', () => {
    const messages = new Messages()
    messages.tell('Saved', 'a')
    vi.advanceTimersByTime(4000)
    messages.tell('Saved', 'b')
    vi.advanceTimersByTime(4000)
    expect(shown(messages)).toEqual(['Saved: b'])
    vi.advanceTimersByTime(4000)
    expect(messages.all).toEqual([])
  })
})
