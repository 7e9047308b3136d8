import { describe, expect, it } from 'vitest'
import { hasDisplay, onDisplay } from '../../scripts/lib/virtual-display.mjs'

describe('whether a window can be shown', () => {
  it.each([
    [{ DISPLAY: ':0' }, 'linux', true],
    [{ WAYLAND_DISPLAY: 'wayland-0' }, 'linux', true],
    [{ DISPLAY: '' }, 'linux', false],
    [{}, 'linux', false],
    [{}, 'darwin', true],
    [{}, 'win32', true],
  ] as const)('with %o on %s: %s', (environment, platform, answer) => {
    expect(hasDisplay(environment, platform)).toBe(answer)
  })
})

it('keeps windows from opening on the desktop someone is working on', () => {
  const desktop = { HOME: '/home/nora', DISPLAY: ':0', WAYLAND_DISPLAY: 'wayland-0', XDG_SESSION_TYPE: 'wayland' }
  expect(onDisplay(desktop, ':99')).toEqual({ HOME: '/home/nora', DISPLAY: ':99', XDG_SESSION_TYPE: 'x11' })
})
