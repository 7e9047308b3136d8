import { describe, expect, it } from 'vitest'
import { keysOf } from '../../../src/renderer/frame/accelerators'
import { actions, type Action } from '../../../src/shared/ipc/actions'

describe('shortcuts', () => {
  it.each([
    ['CmdOrCtrl+Shift+Z', 'linux', 'Ctrl+Shift+Z'],
    ['CmdOrCtrl+Shift+Z', 'darwin', '⌘⇧Z'],
    ['Alt+Left', 'win32', 'Alt+←'],
  ])('shows %s on %s as %s', (accelerator, platform, shown) => {
    expect(keysOf(accelerator, platform)).toBe(shown)
  })

  it('gives no two actions the same keys', () => {
    const taken = (actions as readonly Action[])
      .flatMap(({ accelerator, key }) => [accelerator, key])
      .filter((keys) => keys !== undefined)
    expect(new Set(taken).size).toBe(taken.length)
  })
})
