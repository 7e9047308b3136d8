import { vi } from 'vitest'

/** jsdom lays nothing out: what shows itself by its size must not wait for it. */
export function layOutNothing(): void {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe(): void {}
      unobserve(): void {}
      disconnect(): void {}
    },
  )
}
