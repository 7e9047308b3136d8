import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { build } from 'vite'
import type { StartThread } from '../../src/main/services/threads/run-in-thread'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Starts the thread of this file, bundled into one: what the build makes of a `?nodeWorker` import. */
export async function buildThread(path: string): Promise<StartThread> {
  const built = await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: {
      write: false,
      ssr: join(root, path),
      assetsInlineLimit: 1_000_000,
      rolldownOptions: { output: { format: 'cjs', codeSplitting: false } },
    },
    ssr: { noExternal: true },
  })
  const chunk = [built].flat().flatMap((result) => ('output' in result ? result.output : []))[0]
  if (chunk?.type !== 'chunk') throw new Error(`Nothing was built of ${path}.`)
  return (options) => new Worker(chunk.code, { ...options, eval: true })
}
