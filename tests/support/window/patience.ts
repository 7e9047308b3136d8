import { configure } from '@testing-library/svelte'

// As long as expect.poll waits, see tests/vitest.config.ts.
configure({ asyncUtilTimeout: 20_000 })
