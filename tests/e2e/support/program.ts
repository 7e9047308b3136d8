import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import { launchProgram, type RunningProgram } from '../../../scripts/lib/launch-program.mjs'

const pictures = fileURLToPath(new URL('../../../test-output/', import.meta.url))

const running = new Set<RunningProgram>()

/** The real program, closed after the test; if the test fails, a picture of its window stays in test-output/. */
export async function startProgram(options: Parameters<typeof launchProgram>[0] = {}): Promise<RunningProgram> {
  const program = await launchProgram(options)
  running.add(program)
  onTestFinished(async ({ task }) => {
    if (!running.has(program)) return
    if (task.result?.state === 'fail') {
      await mkdir(pictures, { recursive: true })
      await program.window.screenshot({ path: join(pictures, `${task.name.replace(/\W+/g, '-')}.png`) })
    }
    await quit(program)
  })
  return program
}

/** Quits as a person would; what is started with the same `userData` finds everything as it was left. */
export async function quit(program: RunningProgram): Promise<void> {
  running.delete(program)
  await program.close()
}
