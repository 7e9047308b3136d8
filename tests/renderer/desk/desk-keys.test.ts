import { expect, it } from 'vitest'
import { wishOf } from '../../../src/renderer/desk/desk-keys'

const none = { shiftKey: false, altKey: false, ctrlKey: false, metaKey: false }

it.each([
  [{ key: 'j' }, { kind: 'step', by: 1 }],
  [{ key: 'ArrowUp' }, { kind: 'step', by: -1 }],
  [{ key: 'Enter' }, { kind: 'accept' }],
  [{ key: 'e' }, { kind: 'accept-again' }],
  [{ key: 'c' }, { kind: 'claim' }],
  [{ key: '2' }, { kind: 'choose', index: 1 }],
  [
    { key: 'ArrowRight', shiftKey: true },
    { kind: 'extend', edge: 'end', by: 1, unit: 'word' },
  ],
  [
    { key: 'ArrowUp', shiftKey: true, altKey: true },
    { kind: 'extend', edge: 'start', by: -1, unit: 'line' },
  ],
  // Shortcuts of the window and of the system, and keys that mean nothing here.
  [{ key: 'c', ctrlKey: true }, null],
  [{ key: 'c', metaKey: true }, null],
  [{ key: 'ArrowRight', altKey: true }, null],
  [{ key: 'J', shiftKey: true }, null],
  [{ key: 'n' }, null],
  [{ key: '0' }, null],
] as const)('%j asks for %j', (keys, wish) => {
  expect(wishOf({ ...none, ...keys })).toEqual(wish)
})
