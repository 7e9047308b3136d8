import { svelte } from '@sveltejs/vite-plugin-svelte'
import { svelteTesting } from '@testing-library/svelte/vite'
import { defineConfig } from 'vitest/config'

// Three kinds of tests: plain Node, the window's logic in jsdom, and the real program (tests/e2e, run after the build).
export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    projects: [
      {
        test: {
          name: 'node',
          // Tests promise what happens, not how fast: a busy machine must not fail them.
          testTimeout: 60_000,
          environment: 'node',
          include: ['tests/{shared,main,scripts}/**/*.test.ts', 'tests/*.test.ts'],
        },
      },
      {
        plugins: [svelte(), svelteTesting()],
        resolve: { conditions: ['browser'] },
        test: {
          name: 'window',
          testTimeout: 60_000,
          environment: 'jsdom',
          include: ['tests/renderer/**/*.test.ts'],
        },
      },
      {
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts'],
          fileParallelism: false,
          // A busy machine draws a window in its own time; a promise that holds is worth waiting for.
          expect: { poll: { timeout: 20_000 } },
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
