import { svelte } from '@sveltejs/vite-plugin-svelte'
import { svelteTesting } from '@testing-library/svelte/vite'
import { defineConfig } from 'vitest/config'

// A busy machine does everything in its own time; a promise that holds is worth waiting for. Tests promise what happens, not
// how fast.
const patience = { expect: { poll: { timeout: 20_000 } }, testTimeout: 60_000, hookTimeout: 60_000 }

// Three kinds of tests: plain Node, the window's logic in jsdom, and the real program (tests/e2e, run after the build).
export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    projects: [
      {
        test: {
          ...patience,
          name: 'node',
          environment: 'node',
          include: ['tests/{shared,main,scripts}/**/*.test.ts', 'tests/*.test.ts'],
        },
      },
      {
        plugins: [svelte(), svelteTesting()],
        resolve: { conditions: ['browser'] },
        test: {
          ...patience,
          name: 'window',
          environment: 'jsdom',
          setupFiles: ['tests/support/window/patience.ts'],
          include: ['tests/renderer/**/*.test.ts'],
        },
      },
      {
        test: {
          ...patience,
          name: 'e2e',
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
