import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { afterAll, onTestFinished } from 'vitest'

/** A process of its own, which runs one of `tests/support/processes` under plain Node. */
export interface OtherProcess {
  readonly child: ChildProcess
  /** The lines it has written so far. */
  readonly lines: readonly string[]
  /** Resolves with the next line that begins like this. */
  readonly waitFor: (beginning: string) => Promise<string>
  /** Ends it at once, as a crash would, and resolves when it is gone. */
  readonly kill: () => Promise<void>
}

const built = new Map<string, Promise<string>>()

afterAll(async () => {
  for (const program of built.values()) await rm(dirname(await program), { recursive: true, force: true })
})

/** Bundles a program once, so that the same sources run in another process. */
async function buildProgram(name: string): Promise<string> {
  const outDir = await mkdtemp(join(tmpdir(), 'regesta-process-'))
  await build({
    configFile: false,
    logLevel: 'silent',
    root: fileURLToPath(new URL('../..', import.meta.url)),
    ssr: { noExternal: true },
    build: {
      ssr: fileURLToPath(new URL(`processes/${name}.ts`, import.meta.url)),
      outDir,
      target: 'node18',
      rolldownOptions: { output: { format: 'es', entryFileNames: 'program.mjs' } },
    },
  })
  return join(outDir, 'program.mjs')
}

export async function startOther(name: string, args: readonly string[]): Promise<OtherProcess> {
  const building = built.get(name) ?? buildProgram(name)
  built.set(name, building)
  const child = spawn(process.execPath, [await building, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  const lines: string[] = []
  const listeners = new Set<(line: string) => void>()
  const gone = new Promise<void>((resolve) => child.once('close', () => resolve()))
  createInterface({ input: child.stdout }).on('line', (line) => {
    lines.push(line)
    for (const listener of listeners) listener(line)
  })
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL')
    await gone
  }
  onTestFinished(kill)
  return {
    child,
    lines,
    kill,
    waitFor: (beginning) =>
      new Promise((resolve, reject) => {
        const listener = (line: string): void => {
          if (!line.startsWith(beginning)) return
          listeners.delete(listener)
          resolve(line)
        }
        listeners.add(listener)
        const already = lines.find((line) => line.startsWith(beginning))
        if (already !== undefined) listener(already)
        void gone.then(() => reject(new Error(`It ended without “${beginning}”: ${lines.join(' | ')}`)))
      }),
  }
}
