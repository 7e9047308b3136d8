import { describe, expect, it, vi } from 'vitest'
import { actionOfKeys, Actions, hasOwnHistory } from '../../../src/renderer/stores/actions.svelte'

function pressed(target: HTMLElement, key: string, platform = 'linux', init: KeyboardEventInit = { ctrlKey: true }) {
  let id: string | undefined
  const hear = (event: KeyboardEvent) => (id = actionOfKeys(event, platform)?.id)
  document.body.append(target)
  window.addEventListener('keydown', hear)
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...init }))
  window.removeEventListener('keydown', hear)
  target.remove()
  return id
}

function field(tag: 'input' | 'textarea' | 'select', atRest?: boolean): HTMLElement {
  const element = document.createElement(tag)
  if (atRest !== undefined) element.setAttribute('data-at-rest', String(atRest))
  return element
}

describe('orders from the menu', () => {
  it('are carried out as far as they may be just now', () => {
    let choose = (_payload: string): void => undefined
    vi.stubGlobal('bridge', {
      on: (_name: string, listener: (payload: string) => void) => {
        choose = listener
        return () => undefined
      },
    })
    const actions = new Actions()
    const done: string[] = []
    actions.on({ 'delete-event': () => done.push('delete'), undo: () => done.push('undo') })
    const leave = actions.connect((id) => id !== 'delete-event')
    for (const action of ['delete-event', 'undo']) choose(JSON.stringify({ action }))
    leave()
    expect(done).toEqual(['undo'])
    vi.unstubAllGlobals()
  })
})

describe('undo and redo by keys', () => {
  it.each(['linux', 'win32'])('redo in two ways on %s', (platform) => {
    const button = document.createElement('button')
    expect(pressed(button, 'z', platform)).toBe('undo')
    expect(pressed(button, 'Z', platform, { ctrlKey: true, shiftKey: true })).toBe('redo')
    expect(pressed(button, 'y', platform)).toBe('redo')
  })

  it('are the project’s in a field whose text is written, and the field’s own before', () => {
    for (const tag of ['input', 'textarea'] as const) {
      expect(pressed(field(tag, true), 'z')).toBe('undo')
      expect(pressed(field(tag, true), 'y')).toBe('redo')
      for (const own of [field(tag, false), field(tag)]) {
        expect(pressed(own, 'z')).toBeUndefined()
        expect(pressed(own, 'y')).toBeUndefined()
        expect(hasOwnHistory(own)).toBe(true)
      }
    }
    expect(hasOwnHistory(field('select'))).toBe(false)
  })

  it('never make deleting a word delete the event', () => {
    expect(pressed(field('input', true), 'Backspace')).toBeUndefined()
    expect(pressed(document.createElement('button'), 'Backspace')).toBe('delete-event')
  })
})
